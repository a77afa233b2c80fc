//! Blocks on the way from HTML to Markdown.

use super::inline::Line;
use crate::markup::Align;

/// A block as Markdown knows it.
#[derive(Debug)]
pub(super) enum Block {
    Heading(u8, Line),
    /// Lines with a forced end between them.
    Paragraph(Vec<Line>),
    List(List),
    Table(Table),
    Quote(Vec<Block>),
    Code(String),
    Rule,
}

/// A table of data.
#[derive(Debug)]
pub(super) struct Table {
    /// Where the words of each column stand, where that is not the start of the line.
    pub(super) aligned: Vec<Option<Align>>,
    /// Rows of cells; the first is the head, and as wide as the widest.
    pub(super) rows: Vec<Vec<Vec<Line>>>,
}

/// A list, and the level that the program wrote beside its items: 0 when it wrote none.
#[derive(Debug)]
pub(super) struct List {
    pub(super) start: Option<u64>,
    pub(super) level: u8,
    pub(super) items: Vec<Vec<Block>>,
}

/// Puts an item of a level from 1 where it belongs: behind the last one of its level, or below the last of a lower one.
pub(super) fn add_item(blocks: &mut Vec<Block>, level: u8, start: Option<u64>, item: Vec<Block>) {
    if let Some(Block::List(list)) = blocks.last_mut().filter(|_| level > 0) {
        if list.level > 0
            && list.level < level
            && let Some(last) = list.items.last_mut()
        {
            return add_item(last, level, start, item);
        }
        if list.level >= level && list.start.is_some() == start.is_some() {
            return list.items.push(item);
        }
    }
    blocks.push(Block::List(List { start, level, items: vec![item] }));
}
