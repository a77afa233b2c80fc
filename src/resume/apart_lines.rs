//! Entries whose lines are paragraphs of their own, below each other or in columns: a name, as what (if it is said), and
//! when.

use super::block::{Block, BlockKind};
use super::class::ClassHint;
use super::plain_names::may_be_name;
use super::title::title;

/// Marks the names among `blocks`, where nothing that stands out opens an entry.
pub fn mark(blocks: &mut [Block]) {
    let stands_out = |(index, block): (usize, &Block)| {
        title(block, index).is_some_and(|title| !title.is_label && !title.evidence.only_period)
    };
    if blocks.iter().enumerate().any(stands_out) {
        return;
    }
    let mut names: Vec<usize> = Vec::new();
    for index in 0..blocks.len() {
        // What stands under a name, over the same period, is as what somebody worked there.
        let under_name = names.last().is_some_and(|name| name + 1 == index);
        if !under_name && names_entry(blocks, index) {
            names.push(index);
        }
    }
    if names.len() < 2 {
        return;
    }
    for index in names {
        if let Some(block) = blocks.get_mut(index) {
            block.class = ClassHint::Title;
        }
    }
}

/// Marks the names in rows of columns, one of which says nothing but when, where nothing in the row stands out.
pub fn mark_rows(blocks: &mut [Block]) {
    let row_of = |block: &Block| block.column.map(|column| column.0);
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let row = row_of(block);
        let length = blocks.iter().skip(at).take_while(|other| row_of(other) == row).count();
        if row.is_some() {
            names.extend(blocks.get(at..at + length).and_then(name_in_row).map(|name| at + name));
        }
        at += length;
    }
    for name in names {
        if let Some(block) = blocks.get_mut(name) {
            block.class = ClassHint::Title;
        }
    }
}

/// Where the name stands in a row: the first line of the column beside the one of the date.
fn name_in_row(row: &[Block]) -> Option<usize> {
    let says_when = |block: &Block| is_line(block) && block.evidence().only_period && block.evidence().range;
    let date = row.iter().find(|block| says_when(block))?;
    let alone = row.iter().filter(|block| block.column == date.column).nth(1).is_none();
    let name = row.iter().position(|block| block.column != date.column)?;
    let stands_out = |(index, block): (usize, &Block)| {
        title(block, index).is_some_and(|title| !title.is_label && !title.evidence.only_period)
    };
    let plain = alone && !row.iter().enumerate().any(stands_out);
    (plain && row.get(name).is_some_and(is_name)).then_some(name)
}

fn names_entry(blocks: &[Block], index: usize) -> bool {
    let below = |by: usize| blocks.get(index + by).filter(|block| is_line(block));
    let when = |by: usize| below(by).is_some_and(|block| block.evidence().only_period && block.evidence().range);
    let as_what = || below(1).is_some_and(|block| block.evidence().role && !block.evidence().range);
    blocks.get(index).is_some_and(is_name) && (when(1) || as_what() && when(2))
}

/// A paragraph of one line that nothing marks.
fn is_line(block: &Block) -> bool {
    let text = block.flat.text.as_str();
    block.kind == BlockKind::Text && block.depth == 0 && text.len() <= 180 && !text.contains('\n')
}

fn is_name(block: &Block) -> bool {
    let text = block.flat.text.trim();
    is_line(block) && block.class == ClassHint::None && !text.starts_with(['-', '•', '·', '*']) && may_be_name(text)
}
