//! Entries whose lines are paragraphs of their own: a name, as what (if it is said), and when.

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
