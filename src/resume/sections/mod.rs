//! Where sections begin: by meaning first, by heading level second.

pub mod below_heading;
pub mod first_lines;
pub mod plain_lines;

use std::ops::Range;

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line::Piece;
use crate::resume::model::SectionKind;
use crate::resume::title::{BOLD_RANK, Evidence};
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{experience, heading, line, people};
use crate::text::char_count;
use below_heading::{dated_below, fields_below, headed_fields_below, teaches_below};

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
            opens(&listed, index, rank, level, &current, found.len() == 1, name)
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
    for index in fields {
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
            let bracketed = text.starts_with(['[', '■', '□', '▶', '●', '◆', '【', '<']);
            let titled = text.starts_with('[') && text.len() <= 300 && !text.contains('\n');
            (titled || short && (block.flat.is_strong() || bracketed || block.kind == BlockKind::Term))
                .then_some(BOLD_RANK)
        }
        _ => None,
    }
}

/// `# 인턴` beside `# 경력기술서` tells of some of the jobs only.
fn names_kind_of_job(words: &str) -> bool {
    line::kind(words) == Piece::Employment
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

/// Whether a section begins here: its kind, and whether the block is its heading (or already its first entry).
fn opens(
    listed: &Listed,
    index: usize,
    rank: u8,
    level: Option<u8>,
    current: &Current,
    in_head: bool,
    name: Option<(SectionKind, Certainty)>,
) -> Option<(SectionKind, bool)> {
    let block = listed.blocks.get(index)?;
    let text = block.flat.text.as_str();
    let words = block.words();
    let on_level = level.is_some_and(|level| rank <= level);
    let inside_entry = current.entry.is_some_and(|entry| entry < rank)
        && matches!(
            current.kind,
            SectionKind::Careers
                | SectionKind::Projects
                | SectionKind::Activities
                | SectionKind::Educations
                | SectionKind::Other
        );
    let labelled = line::leading_label(text, &(0..text.len()))
        .is_some_and(|(_, _)| text.trim_end().len() > words.len() + 2 && !text.trim_end().ends_with(':'));
    let labelled = labelled || !on_level && heading::says_value(words);
    // "# 이한눈 | 백엔드 | 포트폴리오" is the document's title.
    let is_title =
        in_head && matches!(name, Some((_, Certainty::Field | Certainty::Part))) && people::name(text).is_some();
    // "### Blog" among pieces of work is one of them, and so is "### 가나다, Side Project".
    let beside_works =
        current.kind == SectionKind::Projects && current.entry == Some(rank) && level.is_some() && !on_level;
    let names_work = |kind| {
        let other = matches!(kind, SectionKind::Links | SectionKind::About | SectionKind::Contact);
        beside_works && (other || kind == SectionKind::Projects && words.contains(", "))
    };
    if let Some((kind, certainty)) = name.filter(|(kind, _)| !labelled && !is_title && !names_work(*kind)) {
        let opens = match certainty {
            // No piece of work has schools in it.
            Certainty::Section if kind == SectionKind::Educations && rank < BOLD_RANK => true,
            // "## 프리랜서" over when that was, beside employers
            Certainty::Section
                if kind == current.kind
                    && current.entry == Some(rank)
                    && !on_level
                    && names_kind_of_job(words)
                    && dated_below(listed, index) =>
            {
                false
            }
            Certainty::Section => {
                let bold = level == Some(BOLD_RANK) || in_head || current.is_bold_beside(kind);
                let part = rank == BOLD_RANK && current.mentions(listed.blocks, index);
                on_level || part || (!inside_entry && (rank < BOLD_RANK || bold))
            }
            Certainty::Field => {
                // "### 3. DNA+ 프로젝트" goes on counting the entries.
                let counted = current.entry == Some(rank) && is_numbered_inside(text, current, rank);
                let beside_entries = current.entry == Some(rank) && current.kind == SectionKind::Careers && !on_level;
                !counted && (on_level || (!inside_entry && !beside_entries && rank < BOLD_RANK))
            }
            // "경력 1. (주)가나다" names who employed somebody.
            Certainty::Part if kind == SectionKind::Careers && block.evidence().company => false,
            // "### 스터디 프로젝트" beside "### 개인 프로젝트", and beside "### 경력" over its list
            Certainty::Part
                if rank == current.rank
                    && kind == SectionKind::Projects
                    && (kind == current.kind || current.kind == SectionKind::Careers && current.lists()) =>
            {
                true
            }
            Certainty::Part => on_level && !block.evidence().range && !is_numbered_inside(text, current, rank),
        };
        if opens {
            return Some((kind, true));
        }
        if certainty != Certainty::Part {
            return None;
        }
    }
    // Beside sections that only their class names, another such line is another section.
    let below_another = index.checked_sub(1).and_then(|before| listed.blocks.get(before));
    let below_another = below_another.is_some_and(|before| before.class == ClassHint::Section);
    if block.class == ClassHint::Section && block.kind == BlockKind::Text && rank == current.rank && !below_another {
        return Some((SectionKind::Other, true));
    }
    if !matches!(block.kind, BlockKind::Heading(_)) {
        // Without any heading, lines in brackets and bold lines with a period open the entries.
        let evidence = block.evidence();
        let dated = evidence.range || dated_below(listed, index);
        let in_brackets = text.starts_with('[');
        if !in_head || (level.is_some() && !in_brackets) || !dated {
            return None;
        }
        let work = evidence.work || !(evidence.role || evidence.company || evidence.range);
        return Some((if work { SectionKind::Projects } else { SectionKind::Careers }, false));
    }
    // "## 주요 업무 및 성과" right after the companies still speaks of them.
    if current.kind == SectionKind::Careers && current.entry.is_some() && block.label().is_some() {
        return None;
    }
    unnamed(listed, index, rank, level, current, in_head, block.evidence())
}

fn is_numbered_inside(text: &str, current: &Current, rank: u8) -> bool {
    heading::is_numbered(text) && current.rank < rank
}

/// A heading that names no section: an entry of the running section, the first entry of an implied one, or a
/// section of its own.
fn unnamed(
    listed: &Listed,
    index: usize,
    rank: u8,
    level: Option<u8>,
    current: &Current,
    in_head: bool,
    evidence: Evidence,
) -> Option<(SectionKind, bool)> {
    // Most headings are deeper than the section: what stands below them need not be read.
    if !in_head && (rank > current.rank || level.is_some_and(|level| rank > level) && current.rank < rank) {
        return None;
    }
    // "# 이한눈 포트폴리오" over "## 소개" and "## 프로젝트": a person is no piece of work, whatever stands below.
    let is_first = !listed.blocks.iter().take(index).any(|block| matches!(block.kind, BlockKind::Heading(_)));
    let named = listed.blocks.get(index).is_some_and(|block| people::name(&block.flat.text).is_some());
    let beside_another = || {
        let rest = listed.blocks.iter().enumerate().skip(index + 1);
        let mut beside = rest.filter(|(_, other)| other.kind == BlockKind::Heading(rank));
        dated_below(listed, index) && beside.any(|(at, _)| dated_below(listed, at))
    };
    if in_head && is_first && named && !evidence.range && !beside_another() {
        return None;
    }
    let described = fields_below(listed, index) || headed_fields_below(listed, index, rank);
    let dated = evidence.range || described || dated_below(listed, index);
    let implied = if described && !evidence.company && !evidence.role {
        Some(SectionKind::Projects)
    } else if (evidence.school || teaches_below(listed, index)) && !evidence.role {
        Some(SectionKind::Educations)
    } else if evidence.company && !evidence.work || (dated && !evidence.work && !(evidence.phrase && !evidence.role)) {
        Some(SectionKind::Careers)
    } else if dated {
        Some(SectionKind::Projects)
    } else {
        None
    };
    let implied = if evidence.role && employer_first(listed, index) { Some(SectionKind::Careers) } else { implied };
    if in_head {
        let beyond = level.is_some_and(|level| rank > level);
        if is_first && !dated || beyond {
            return None;
        }
        let other = level.is_some().then_some((SectionKind::Other, true));
        return implied.map(|kind| (kind, false)).or(other);
    }
    // On the sections' own level: level drift inside 경력 and 프로젝트 is common, so content decides.
    let lists_entries = matches!(current.kind, SectionKind::Careers | SectionKind::Projects);
    // "### 프로젝트" over "## 정산 개편": the levels are out of order, the meaning is not.
    let first = current.entry.is_none() && below_section_name(listed.blocks, index);
    let disordered = current.entry.is_some_and(|entry| entry < current.rank);
    let bold = current.rank == BOLD_RANK && matches!(current.kind, SectionKind::Educations | SectionKind::Activities);
    let goes_on = bold && (first || disordered)
        || lists_entries
            && (first
                || disordered
                || (current.entry.is_some() && (dated || evidence.company))
                || current.is_flat() && implied != Some(SectionKind::Educations));
    if goes_on {
        return None;
    }
    match implied {
        Some(kind) if dated || kind == SectionKind::Careers && listed.of_careers => Some((kind, false)),
        _ => Some((SectionKind::Other, true)),
    }
}

/// True right below a section's name, or below the line that is drawn under it.
fn below_section_name(blocks: &[Block], index: usize) -> bool {
    let before = blocks.iter().take(index).rfind(|block| block.kind != BlockKind::Rule);
    before.is_some_and(|block| section_name(block).is_some())
}

/// `가나다 — IT 인프라 담당` in a document about careers, `(주)가나다 — 서버 운영` in any: who employed somebody, and as what.
fn employer_first(listed: &Listed, index: usize) -> bool {
    let pieces = listed.blocks.get(index).map(Block::pieces).unwrap_or_default();
    matches!(pieces, [(_, Piece::Company), _, ..]) || listed.of_careers && matches!(pieces, [(_, Piece::Words), _, ..])
}
