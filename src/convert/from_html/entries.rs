//! Lists whose items are entries, as pages of profiles draw them: a strong name, and below it, in lines of their own, as what
//! and when. In Markdown a name is a heading over what belongs to it.

use super::block::{Block, List};
use super::levels::{is_name, says_when};

/// So many blocks may stand between a name and the line that says when.
const MOST_BETWEEN: usize = 2;
/// The level of an entry that stands below no heading.
const FIRST_LEVEL: u8 = 3;
const LAST_LEVEL: u8 = 6;

/// Takes such lists apart, each below the heading before it.
pub(super) fn open(blocks: Vec<Block>) -> Vec<Block> {
    let mut opened = Vec::with_capacity(blocks.len());
    let mut level = FIRST_LEVEL;
    for block in blocks {
        match block {
            Block::List(list) if lists_entries(&list) => take_apart(list, level, &mut opened),
            block => {
                if let Block::Heading(above, _) = &block {
                    level = (*above + 1).min(LAST_LEVEL);
                }
                opened.push(block);
            }
        }
    }
    opened
}

fn take_apart(list: List, level: u8, blocks: &mut Vec<Block>) {
    for (at, block) in list.items.into_iter().flat_map(|item| item.into_iter().enumerate()) {
        match block {
            Block::Paragraph(mut lines) if at == 0 => {
                blocks.push(Block::Heading(level, lines.pop().unwrap_or_default()));
            }
            Block::List(list) if level < LAST_LEVEL && lists_dated(&list) => take_apart(list, level + 1, blocks),
            block => blocks.push(block),
        }
    }
}

/// Each item begins with a name, and one of them says when, or lists who was what and when: an employer over the roles there.
fn lists_entries(list: &List) -> bool {
    let over_roles =
        |item: &Vec<Block>| item.iter().any(|block| matches!(block, Block::List(list) if lists_dated(list)));
    lists_names(list) && list.items.iter().any(|item| is_dated(item) || over_roles(item))
}

fn lists_dated(list: &List) -> bool {
    lists_names(list) && list.items.iter().any(|item| is_dated(item))
}

fn lists_names(list: &List) -> bool {
    list.start.is_none() && list.items.iter().all(|item| item.first().is_some_and(is_name))
}

fn is_dated(item: &[Block]) -> bool {
    item.iter().skip(1).take(MOST_BETWEEN + 1).any(says_when)
}
