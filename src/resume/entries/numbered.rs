//! Names with a number over what is told of them: `1. 정산 개편`, a paragraph, a list of fields, `2. …`. Markdown
//! makes each of them a list of one item.

use crate::markup::{Document, Kind};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::line;
use crate::resume::vocabulary;

/// The blocks with such names as lines of their own; `None` when they are not numbered one after the other, or
/// nothing follows them.
#[must_use]
pub fn open_names(document: &Document, blocks: &[Block]) -> Option<Vec<Block>> {
    let names: Vec<Option<Block>> = blocks.iter().map(|block| name(document, block)).collect();
    let first = names.iter().position(Option::is_some)?;
    let counted =
        blocks.iter().zip(&names).filter(|(_, name)| name.is_some()).filter_map(|(block, _)| number(document, block));
    let numbers: Vec<u64> = counted.collect();
    let in_order = numbers.len() > 1 && (1..).zip(&numbers).all(|(place, number)| place == *number);
    let told = blocks
        .get(first + 1)
        .zip(names.get(first + 1))
        .is_some_and(|(next, name)| name.is_none() && matches!(next.kind, BlockKind::List | BlockKind::Text));
    (in_order && told)
        .then(|| names.into_iter().zip(blocks).map(|(name, block)| name.unwrap_or_else(|| block.clone())).collect())
}

fn number(document: &Document, list: &Block) -> Option<u64> {
    match document.kind(list.node) {
        Kind::List(first) => first,
        _ => None,
    }
}

fn name(document: &Document, block: &Block) -> Option<Block> {
    let mut line = line_of(document, block)?;
    let text = line.flat.text.trim_end();
    let labelled = line::leading_label(text, &(0..text.len())).is_some() || vocabulary::label(text).is_some();
    if labelled {
        return None;
    }
    line.kind = BlockKind::ItemLine(0);
    Some(line)
}

/// The line of a numbered list that holds one short line and nothing else.
#[must_use]
pub fn line_of(document: &Document, block: &Block) -> Option<Block> {
    if block.kind != BlockKind::List {
        return None;
    }
    number(document, block)?;
    let mut items = document.children(block.node);
    let (item, None) = (items.next()?, items.next()) else { return None };
    let mut inner = blocks_in(document, item);
    let line = inner.pop().filter(|line| inner.is_empty() && line.kind == BlockKind::Text)?;
    let text = line.flat.text.trim_end();
    let short = text.chars().count() <= 60 && !text.contains('\n') && !text.ends_with(['.', ':', '：']);
    short.then_some(line)
}
