//! Periods that stand deeper in an entry than its header: behind a label, in the list below a label.

use super::block::{Block, BlockKind};
use super::name::item_lines;
use super::outline::{Body, Outline};
use super::period::{self, Period};
use super::vocabulary::{self, Label};
use crate::markup::Document;

/// The period behind `기간`, in the same line or in the next one.
#[must_use]
pub fn labelled(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    let lines = lines(document, outline, body);
    let mut announced = false;
    for line in &lines {
        let label = line.split([':', '：']).next().unwrap_or_default();
        let names_period = vocabulary::label(label) == Some(Label::Period) || vocabulary::key(label) == "경력";
        if (names_period || std::mem::take(&mut announced))
            && let Some(found) = period::find(line)
        {
            return Some(found.period);
        }
        announced = names_period;
    }
    None
}

/// When somebody worked somewhere: labelled, or a range in the first short lines.
#[must_use]
pub fn of_employment(document: &Document, outline: &Outline, body: &[Body]) -> Option<Period> {
    labelled(document, outline, body).or_else(|| {
        lines(document, outline, body)
            .iter()
            .take(3)
            .filter(|line| line.chars().count() <= 60)
            .find_map(|line| period::find(line).map(|found| found.period).filter(|period| !period.is_date()))
    })
}

/// The lines of text directly in an entry, its projects left out.
fn lines(document: &Document, outline: &Outline, body: &[Body]) -> Vec<String> {
    let mut lines = Vec::new();
    for part in body {
        let Body::Block(line) = part else { continue };
        let Some(block) = outline.blocks.get(line.block) else { continue };
        match block.kind {
            BlockKind::List => item_lines(document, block.node).iter().for_each(|block| push(block, &mut lines)),
            BlockKind::Table | BlockKind::Code | BlockKind::Quote | BlockKind::Rule => {}
            _ => push(block, &mut lines),
        }
        if lines.len() > 40 {
            break;
        }
    }
    lines
}

fn push(block: &Block, lines: &mut Vec<String>) {
    lines.extend(block.flat.lines().map(|range| block.flat.get(&range).to_owned()));
}
