//! Lines of personal data that say more than how to reach the person: `경력 : 가나다 (2017.01 ~ )`, `학력 : 가상대학교`.

use std::ops::Range;

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::line::{self, Piece};
use crate::resume::model::{Career, Field, Resume, SectionKind};
use crate::resume::name::item_lines;
use crate::resume::outline::{Outline, Part, Section};
use crate::resume::read::career::add_career;
use crate::resume::study::says_left_or_entered;
use crate::resume::{schools, vocabulary};

/// Reads labelled lines of a section of personal data.
pub fn read(document: &Document, outline: &Outline, section: &Section, resume: &mut Resume) {
    let mut seen = None;
    for part in &section.parts {
        let (Part::Block(line) | Part::Contact(line)) = part else { continue };
        // Several parts may be of one line.
        if seen.replace(line.block) == Some(line.block) {
            continue;
        }
        let Some(block) = outline.blocks.get(line.block) else { continue };
        let lines = match block.kind {
            BlockKind::List => item_lines(document, block.node),
            BlockKind::Quote => lines_in(document, block),
            BlockKind::Table if !matches!(section.kind, SectionKind::Careers | SectionKind::Activities) => {
                table(document, block, resume);
                continue;
            }
            BlockKind::Text if section.kind != SectionKind::Other => vec![block.clone()],
            _ => continue,
        };
        // Among activities only a school that stands for education: the others are read with their section.
        let of_study = |line: &&Block| {
            let label = line.first_line().split_once([':', '：']).map(|(label, _)| vocabulary::key(label));
            section.kind != SectionKind::Activities || label.as_deref() == Some("교육")
        };
        for line in lines.iter().filter(of_study) {
            let schools = resume.educations.len();
            labelled(line, resume);
            let read = resume.educations.len() > schools;
            if !read && matches!(section.kind, SectionKind::Contact | SectionKind::About) {
                schools::read_profile(line, &mut resume.educations);
            }
        }
    }
}

/// The lines of a quote, of the lists in it, too.
fn lines_in(document: &Document, quote: &Block) -> Vec<Block> {
    let lines = blocks_in(document, quote.node).into_iter().flat_map(|block| match block.kind {
        BlockKind::List => item_lines(document, block.node),
        _ => vec![block],
    });
    lines.collect()
}

/// `| 학력 | 가상대학교 |`
fn table(document: &Document, block: &Block, resume: &mut Resume) {
    for row in document.children(block.node) {
        let cells: Vec<Vec<Block>> = document.children(row).map(|cell| blocks_in(document, cell)).collect();
        let [name, value, ..] = cells.as_slice() else { continue };
        let label = name.first().map(|name| vocabulary::key(&name.flat.text)).unwrap_or_default();
        for line in value {
            for range in line.flat.lines() {
                read_value(&label, line, range, resume);
            }
        }
    }
}

fn labelled(block: &Block, resume: &mut Resume) {
    for range in block.flat.lines() {
        let text = block.flat.get(&range);
        let Some((label, value)) = text.split_once([':', '：']) else { continue };
        read_value(&vocabulary::key(label), block, range.end - value.len()..range.end, resume);
    }
}

/// What stands behind a label: a school, or an employer with its period.
fn read_value(label: &str, block: &Block, value: Range<usize>, resume: &mut Resume) {
    match label {
        "학력" | "학교" | "최종학력" | "대학교" | "education" => {
            schools::read_line(block, &value, &mut resume.educations);
        }
        "교육" if says_left_or_entered(block.flat.get(&value)) => {
            schools::read_line(block, &value, &mut resume.educations);
        }
        "경력" | "현직" | "현직장" | "현재직장" | "직장" | "회사" | "소속" => {
            // "∙ 데이터실 겸직 (2025.04 ~ )" under the employer is what else was done there.
            if block.flat.get(&value).trim_start().starts_with(['∙', '•', '·', '-']) {
                return;
            }
            let pieces = if value.start == 0 { block.pieces().to_vec() } else { line::pieces(&block.flat.text, value) };
            let period = pieces.iter().find_map(|(_, piece)| match piece {
                Piece::Period(period) if !period.is_date() => Some(*period),
                _ => None,
            });
            let name = pieces.iter().find(|(_, piece)| matches!(piece, Piece::Company | Piece::Words));
            if let (Some(period), Some((name, _))) = (period, name) {
                let company = Field { text: block.flat.get(name).to_owned(), span: block.flat.span(name) };
                add_career(resume, Career { company, period: Some(period), ..Career::default() });
            }
        }
        _ => {}
    }
}
