//! Lines of personal data that say more than how to reach the person: `경력 : 가나다 (2017.01 ~ )`, `학력 : 가상대학교`.

use std::ops::Range;

use super::block::{Block, BlockKind, blocks_in};
use super::line::{self, Piece};
use super::model::{Career, Field, Resume, SectionKind};
use super::name::item_lines;
use super::outline::{Outline, Part, Section};
use super::read_careers::add_career;
use super::{schools, vocabulary};
use crate::markup::Document;

/// Reads labelled lines of a section of personal data.
pub fn read(document: &Document, outline: &Outline, section: &Section, resume: &mut Resume) {
    for part in &section.parts {
        let (Part::Block(line) | Part::Contact(line)) = part else { continue };
        let Some(block) = outline.blocks.get(line.block) else { continue };
        let lines = match block.kind {
            BlockKind::List => item_lines(document, block.node),
            BlockKind::Table if section.kind != SectionKind::Careers => {
                table(document, block, resume);
                continue;
            }
            BlockKind::Text if section.kind != SectionKind::Other => vec![block.clone()],
            _ => continue,
        };
        for line in &lines {
            labelled(line, resume);
            if matches!(section.kind, SectionKind::Contact | SectionKind::About) {
                schools::read_profile(line, &mut resume.educations);
            }
        }
    }
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
        "학력" | "학교" | "최종학력" | "대학교" => schools::read_line(block, &value, &mut resume.educations),
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
