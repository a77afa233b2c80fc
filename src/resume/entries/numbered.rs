//! Names with a number over what is told of them: `1. 정산 개편`, a paragraph, a list of fields, `2. …`. Markdown
//! makes each of them a list of one item.

use crate::markup::{Document, Kind};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::class::ClassHint;
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

/// The same among careers, where headings name the employers: such names, that stand out or are each told of by a
/// list, take the places of their lists. Below the next employer the numbers begin again.
pub fn mark(document: &Document, blocks: &mut [Block]) {
    let mut at = 0;
    while at < blocks.len() {
        let employed = |above: &Block| match above.kind {
            BlockKind::Heading(_) => true,
            BlockKind::Text => above.evidence().range,
            _ => false,
        };
        let (above, rest) = blocks.split_at(at);
        let run = run_of(document, rest);
        let run = if run > 0 && !above.iter().any(employed) { 0 } else { run };
        for block in blocks.iter_mut().skip(at).take(run) {
            if let Some(line) = name(document, block) {
                *block = Block { class: ClassHint::Listed, ..line };
            }
        }
        at += run.max(1);
    }
}

/// How many blocks the names that begin here and what is told of them are; 0 when they don't.
fn run_of(document: &Document, blocks: &[Block]) -> usize {
    let mut names = 0;
    let mut told = 0;
    let mut length = 0;
    for (at, block) in blocks.iter().enumerate() {
        match block.kind {
            BlockKind::List if number(document, block) == Some(names + 1) => {
                let Some(line) = name(document, block) else { break };
                names += 1;
                length = at + 1;
                let below = blocks.get(at + 1).is_some_and(|below| below.kind == BlockKind::List);
                told += u64::from(below || line.flat.is_strong());
            }
            BlockKind::List | BlockKind::Text if names > 0 && number(document, block).is_none() => {}
            _ => break,
        }
    }
    if names > 1 && told >= names - 1 && length > usize::try_from(names).unwrap_or(usize::MAX) { length } else { 0 }
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
