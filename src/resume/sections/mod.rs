//! Where sections begin: by meaning first, by heading level second.

pub mod below_heading;
mod candidate;
pub mod first_lines;
pub mod of_jobs;
pub mod plain_lines;

use std::ops::Range;

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line::Piece;
use crate::resume::model::SectionKind;
use crate::resume::title::BOLD_RANK;
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{experience, heading, title};
use crate::text::char_count;
use candidate::{Candidate, MARKS, names_kind_of_job};

/// A section before its content is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// What it is about; the first section, before any heading, is [`SectionKind::Contact`].
    pub kind: SectionKind,
    /// Its heading: block and the bytes of its words.
    pub heading: Option<(usize, Range<usize>)>,
    /// Its blocks, without the heading.
    pub blocks: Range<usize>,
}

/// The blocks and the document that they were listed from.
pub(in crate::resume) struct Listed<'d> {
    pub(in crate::resume) document: &'d Document,
    pub(in crate::resume) blocks: &'d [Block],
    /// The document's title says that it tells of careers.
    of_careers: bool,
}

struct Current {
    kind: SectionKind,
    rank: u8,
    /// Rank of the first title in it.
    entry: Option<u8>,
    /// The heading that opened it, or whose words its own heading repeats: `경력` below `교육 및 경력`.
    heading: Option<usize>,
}

impl Current {
    /// Its entries stand on its own level: the author's levels say nothing about what belongs to what.
    fn is_flat(&self) -> bool {
        self.entry == Some(self.rank) && self.rank < BOLD_RANK
    }

    /// Its heading stands over a list, without titles.
    fn lists(&self) -> bool {
        self.heading.is_some() && self.entry.is_none()
    }

    /// Among words about the person, and behind another such line, `**학력**` is no entry's.
    fn is_bold_beside(&self, kind: SectionKind) -> bool {
        matches!(kind, SectionKind::Careers | SectionKind::Educations)
            && (self.kind == SectionKind::About || self.rank == BOLD_RANK)
    }

    /// `경력` and `교육` below `교육 및 경력` are the parts that it is of.
    fn mentions(&self, blocks: &[Block], part: usize) -> bool {
        let words = |index: usize| blocks.get(index).and_then(heading_words);
        let (Some(whole), Some(part)) = (self.heading.and_then(words), words(part)) else { return false };
        part.len() < whole.len() && (whole.starts_with(part) || whole.ends_with(part))
    }
}

/// Cuts the blocks into sections. The first one is the head of the document.
#[must_use]
pub fn sections(document: &Document, blocks: &[Block]) -> Vec<Raw> {
    let mut ranks: Vec<Option<u8>> = blocks.iter().map(rank).collect();
    let mut names: Vec<Option<(SectionKind, Certainty)>> = blocks.iter().map(section_name).collect();
    unname_repeated(blocks, &ranks, &mut names);
    experience::tell_apart(blocks, &mut names);
    plain_lines::name(blocks, &mut ranks, &mut names);
    let careers_named = names.iter().zip(blocks).any(|(name, block)| {
        *name == Some((SectionKind::Careers, Certainty::Section))
            && !heading_words(block).is_some_and(names_kind_of_job)
    });
    let sure = section_level(&ranks, &names, &[Certainty::Section]);
    let less_sure = section_level(&ranks, &names, &[Certainty::Field, Certainty::Part]);
    let mut title = None;
    for ((name, block), rank) in names.iter_mut().zip(blocks).zip(&ranks) {
        if careers_document(block, careers_named) {
            *name = Some((SectionKind::Careers, Certainty::Section));
            title = title.or(*rank);
        }
    }
    // Under the title 경력기술서 a word that is only part of a heading names a section when it stands right below.
    let below = title.and_then(|title| ranks.iter().flatten().filter(|rank| **rank > title).min().copied());
    let level = sure.or(if title.is_some() && less_sure != below { title } else { less_sure.or(title) });
    let listed = Listed { document, blocks, of_careers: title.is_some() };
    let mut found: Vec<Raw> = vec![Raw { kind: SectionKind::Contact, heading: None, blocks: 0..0 }];
    let mut current = Current { kind: SectionKind::Contact, rank: 0, entry: None, heading: None };
    for (index, block) in blocks.iter().enumerate() {
        let rank = ranks.get(index).copied().flatten();
        let opened = rank.and_then(|rank| {
            if careers_document(block, careers_named) {
                return Some((SectionKind::Careers, true));
            }
            let name = names.get(index).copied().flatten();
            let in_head = found.len() == 1;
            Candidate { listed: &listed, index, block, rank, level, current: &current, in_head }.opens(name)
        });
        match opened {
            Some((kind, with_heading)) => {
                let mut core = heading::core(&block.flat.text);
                if kind == SectionKind::Other
                    && block.flat.text.get(core.end..).is_some_and(|rest| rest.starts_with('.'))
                {
                    core.end += 1;
                }
                let start = if with_heading { index + 1 } else { index };
                found.push(Raw { kind, heading: with_heading.then_some((index, core)), blocks: start..start });
                let entry = if with_heading { None } else { rank };
                let rank = rank.unwrap_or(BOLD_RANK);
                let heading = match rank {
                    BOLD_RANK if current.mentions(blocks, index) => current.heading,
                    _ => with_heading.then_some(index),
                };
                // A section that was only implied has no level of its own: anything above it ends it.
                let rank = if with_heading { rank } else { rank.saturating_sub(1).max(1) };
                current = Current { kind, rank, entry, heading };
            }
            None => {
                if let Some(rank) = rank.filter(|_| current.entry.is_none()) {
                    current.entry = Some(rank);
                }
            }
        }
        if let Some(last) = found.last_mut() {
            last.blocks.end = (index + 1).max(last.blocks.start);
        }
    }
    found
}

/// `### 주요 작업` under one heading and again under the next is a field of both, not a section.
fn unname_repeated(blocks: &[Block], ranks: &[Option<u8>], names: &mut [Option<(SectionKind, Certainty)>]) {
    let named: Vec<usize> = (0..blocks.len())
        .filter(|index| matches!(names.get(*index), Some(Some((_, sure))) if *sure < Certainty::Section))
        .collect();
    let rank = |index: usize| ranks.get(index).copied().flatten();
    let words = |index: usize| blocks.get(index).and_then(heading_words).map(vocabulary::key);
    // "[프로젝트]" below "[담당업무]" or "[회사명] 가나다" goes on with the fields of an entry.
    let in_brackets = |index: usize| blocks.get(index).filter(|block| block.flat.text.starts_with(['[', '【']));
    let below_field = |index: &usize| {
        let above = index.checked_sub(1).and_then(in_brackets);
        let named =
            |line: &Block| vocabulary::label(line.first_line()).is_some() || title::has_label(line.first_line());
        in_brackets(*index).is_some() && above.is_some_and(named)
    };
    let below: Vec<usize> = named.iter().copied().filter(below_field).collect();
    let fields: Vec<usize> = named
        .windows(2)
        .filter(|pair| {
            let [first, second] = pair else { return false };
            let over = |index: usize| rank(index) < rank(*second) && rank(index).is_some_and(|rank| rank < BOLD_RANK);
            let parted = || (first + 1..*second).any(|index| over(index) && names.get(index) == Some(&None));
            rank(*first) == rank(*second) && words(*first) == words(*second) && parted()
        })
        .flatten()
        .copied()
        .collect();
    for index in below.into_iter().chain(fields) {
        if let Some(name) = names.get_mut(index) {
            *name = None;
        }
    }
}

/// The section that a block names. A heading with a period in it names an entry: `### 가나다 | 인턴 (2020.07 ~ 2020.12)`.
fn section_name(block: &Block) -> Option<(SectionKind, Certainty)> {
    rank(block)?;
    if block.may_be_dated() && block.evidence().range {
        // "회사 (2017.07 ~ 현재)", "대학원(2015.3 ~ 2017.2)": all that was done there, and when.
        let head = block.words().split('(').next().unwrap_or_default().trim_end();
        let spans =
            matches!(block.kind, BlockKind::Heading(_)) && ["경력", "회사", "학력", "대학교", "대학원"].contains(&head);
        return if spans { vocabulary::section(head) } else { None };
    }
    let name = block.section()?;
    // "프리랜서 / 퍼블리셔" says as what somebody worked, "가나다 | 인턴" where.
    let pieces = block.pieces();
    let says = |wanted: Piece| pieces.iter().any(|(_, piece)| *piece == wanted);
    let role = matches!(name, (SectionKind::Careers, _))
        && pieces.len() > 1
        && says(Piece::Role)
        && block.evidence().only_role;
    let named = |(range, piece): &(Range<usize>, Piece)| match piece {
        Piece::Company => true,
        Piece::Words => vocabulary::section(block.flat.get(range)).is_none(),
        _ => false,
    };
    let employer = matches!(name, (SectionKind::Careers, _)) && says(Piece::Employment) && pieces.iter().any(named);
    (!role && !employer).then_some(name)
}

/// The level on which this document puts its sections.
fn section_level(
    ranks: &[Option<u8>],
    names: &[Option<(SectionKind, Certainty)>],
    certainties: &[Certainty],
) -> Option<u8> {
    let level = |certainty: Certainty| {
        let named = ranks.iter().zip(names).filter(|(_, name)| {
            name.is_some_and(|(kind, sure)| {
                sure >= certainty && !matches!(kind, SectionKind::About | SectionKind::Contact | SectionKind::Links)
            })
        });
        named.filter_map(|(rank, _)| *rank).min()
    };
    certainties.iter().find_map(|certainty| level(*certainty))
}

pub(in crate::resume) fn heading_words(block: &Block) -> Option<&str> {
    rank(block)?;
    Some(block.words())
}

/// A block that can be a section's heading, and how high it stands.
fn rank(block: &Block) -> Option<u8> {
    match block.kind {
        BlockKind::Heading(level) => Some(level),
        BlockKind::Text if block.class == ClassHint::Section => Some(2),
        BlockKind::Text | BlockKind::Term => {
            let text = block.flat.text.as_str();
            let short = text.len() <= 96 && char_count(text) <= 24 && !text.contains('\n');
            let bracketed = text.starts_with(MARKS);
            // "[회사명] 가나다" is a field with its value.
            if text.starts_with(['[', '【']) && title::has_label(text) {
                return None;
            }
            let titled = text.starts_with('[') && text.len() <= 300 && !text.contains('\n');
            (titled || short && (block.flat.is_strong() || bracketed || block.kind == BlockKind::Term))
                .then_some(BOLD_RANK)
        }
        _ => None,
    }
}

/// `# 경력기술서` without a 경력 section in it is that section.
fn careers_document(block: &Block, careers_named: bool) -> bool {
    !careers_named
        && matches!(block.kind, BlockKind::Heading(_))
        && heading_words(block).is_some_and(|words| {
            // "경력기술서 - 이한눈": whose it is.
            let key = vocabulary::key(words.split(['-', '|', '–', '—', ':', '(']).next().unwrap_or_default());
            key.ends_with("경력기술서") || key == "경력기술"
        })
}
