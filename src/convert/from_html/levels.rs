//! A strong line with its dates over headings: the employer over its works, as portals draw them. In Markdown it is a heading,
//! too, or nothing would say what belongs to it.

use super::block::Block;
use super::inline::Line;
use crate::resume::{find_period, vocabulary};

/// Longer lines, in bytes, say more than a name or when.
const MAX_LINE_BYTES: usize = 90;

/// Makes a heading of each such line, on the level of those below it; these go one level deeper, up to the next section.
pub(super) fn raise(blocks: &mut [Block]) {
    let below = headings_below(blocks);
    let mut section = 0;
    let mut raised = None;
    for (at, below) in below.into_iter().enumerate() {
        let names = names_employer(blocks, at);
        match blocks.get_mut(at) {
            Some(Block::Heading(level, _)) if raised.is_some_and(|raised| *level >= raised) => {
                *level = (*level + 1).min(6);
            }
            Some(Block::Heading(level, _)) => {
                section = *level;
                raised = None;
            }
            Some(block @ Block::Paragraph(_)) if names => {
                let Some(level) = raised.or(below.filter(|below| *below > section)) else { continue };
                raised = Some(level);
                if let Block::Paragraph(lines) = block {
                    *block = Block::Heading(level, lines.pop().unwrap_or_default());
                }
            }
            _ => {}
        }
    }
}

/// For each block, the level of the next heading behind it.
fn headings_below(blocks: &[Block]) -> Vec<Option<u8>> {
    let mut next = None;
    let mut below: Vec<Option<u8>> = blocks
        .iter()
        .rev()
        .map(|block| {
            let behind = next;
            if let Block::Heading(level, _) = block {
                next = Some(*level);
            }
            behind
        })
        .collect();
    below.reverse();
    below
}

/// Strong words alone that name no field, right below or above a line that says when.
fn names_employer(blocks: &[Block], at: usize) -> bool {
    let when = |at: usize| blocks.get(at).is_some_and(says_when);
    blocks.get(at).is_some_and(is_name) && (at.checked_sub(1).is_some_and(when) || when(at + 1))
}

/// A paragraph of one short line.
fn short_line(block: &Block) -> Option<&Line> {
    let Block::Paragraph(lines) = block else { return None };
    let [only] = lines.as_slice() else { return None };
    (only.words().len() <= MAX_LINE_BYTES).then_some(only)
}

/// Strong words alone that name no field.
pub(super) fn is_name(block: &Block) -> bool {
    short_line(block).is_some_and(|line| line.is_strong() && vocabulary::label(&line.words()).is_none())
}

/// A line alone that says from when to when.
pub(super) fn says_when(block: &Block) -> bool {
    short_line(block).is_some_and(|line| find_period(&line.words()).is_some_and(|found| !found.period.is_date()))
}
