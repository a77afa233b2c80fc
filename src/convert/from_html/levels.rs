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
    let line = |at: usize| match blocks.get(at) {
        Some(Block::Paragraph(lines)) => match lines.as_slice() {
            [only] => Some(only),
            _ => None,
        },
        _ => None,
    };
    let says_when = |line: &Line| {
        let words = line.words();
        words.len() <= MAX_LINE_BYTES && find_period(&words).is_some_and(|found| !found.period.is_date())
    };
    let Some(name) = line(at).filter(|line| line.is_strong()) else { return false };
    let words = name.words();
    words.len() <= MAX_LINE_BYTES
        && vocabulary::label(&words).is_none()
        && (at.checked_sub(1).and_then(line).is_some_and(says_when) || line(at + 1).is_some_and(says_when))
}
