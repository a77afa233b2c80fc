//! Names that a line of their own announces: `-프로젝트명`, and under it what the work is called.

use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line;
use crate::resume::vocabulary::{self, Label};

/// Labels of names are not longer, in bytes, marks around them included.
const MAX_LABEL: usize = 32;

/// Marks the lines under such labels as names.
pub fn mark(blocks: &mut [Block]) {
    let mut announced = None;
    for block in blocks {
        let hint = announced.take().filter(|_| names(block));
        if let Some(hint) = hint {
            block.class = hint;
        }
        announced = announces(block);
    }
}

/// Of which name a block is the label, and nothing else.
pub fn announces(block: &Block) -> Option<ClassHint> {
    if !matches!(block.kind, BlockKind::Text | BlockKind::Term | BlockKind::Heading(_))
        || block.flat.text.len() > MAX_LABEL
    {
        return None;
    }
    hint(block.label()?)
}

/// The same of a line over others: `프로젝트명`, and in the next line what the work is called.
pub fn is_label_of_name(line: &str) -> bool {
    line.len() <= MAX_LABEL && vocabulary::label(line).and_then(hint).is_some()
}

fn hint(label: Label) -> Option<ClassHint> {
    match label {
        Label::Title => Some(ClassHint::Work),
        Label::Company => Some(ClassHint::Company),
        _ => None,
    }
}

/// A short line that says no more than a name.
fn names(block: &Block) -> bool {
    let text = block.flat.text.trim_end();
    block.kind == BlockKind::Text
        && !text.contains('\n')
        && text.chars().count() <= 60
        && vocabulary::label(text).is_none()
        && line::leading_label(text, &(0..text.len())).is_none()
        && !block.evidence().only_period
}
