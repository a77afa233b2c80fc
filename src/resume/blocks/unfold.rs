//! Lists and quotes that are whole entries: opened, so that they read like entries without a list or a quote.

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::period;
use crate::resume::title::evidence;

/// Opens quotes of entries, and lists in which every item is a date and a heading below it (`- 2022.06 ~` over `## 가나다`),
/// or a heading over its date.
/// A heading in a list stands below the heading that the list belongs to, whatever level it was written on.
#[must_use]
pub fn unfold(document: &Document, blocks: Vec<Block>) -> Vec<Block> {
    let mut sequence = Vec::with_capacity(blocks.len());
    let mut level = 0;
    for block in blocks {
        if let BlockKind::Heading(own) = block.kind {
            level = own;
        }
        let entries = match block.kind {
            BlockKind::List => entries(document, &block, level),
            BlockKind::Quote => lines(document, &block),
            _ => None,
        };
        match entries {
            Some(entries) => sequence.extend(entries),
            None => sequence.push(block),
        }
    }
    sequence
}

fn entries(document: &Document, list: &Block, level: u8) -> Option<Vec<Block>> {
    let mut items = document.children(list.node).filter(|item| document.kind(*item) == Kind::Item).peekable();
    items.peek()?;
    let mut opened = Vec::new();
    let mut any = false;
    for item in items {
        let may_hold = |child| matches!(document.kind(child), Kind::Heading(_) | Kind::Container);
        if document.span(item).len() > 80 && !document.children(item).take(3).any(may_hold) {
            return None;
        }
        let blocks = blocks_in(document, item);
        let when = |line: &Block| line.flat.text.len() <= 120 && period::may_hold(&line.flat.text);
        let dated = match blocks.as_slice() {
            [first, second, ..] => match (first.kind, second.kind) {
                (BlockKind::Text, BlockKind::Heading(_)) => when(first) && evidence(&first.flat.text).only_period,
                (BlockKind::Heading(_), BlockKind::Text) => when(second) && second.evidence().range,
                _ => false,
            },
            _ => false,
        };
        // Between the entries a timeline has headings that stand alone, and empty items.
        let parts = matches!(blocks.as_slice(), [only] if matches!(only.kind, BlockKind::Heading(_)));
        if !(dated || parts || blocks.iter().all(|block| block.flat.is_blank() && block.kind == BlockKind::Text)) {
            return None;
        }
        any |= dated;
        opened.extend(blocks);
    }
    if !any {
        return None;
    }
    let highest = opened.iter().filter_map(|block| heading(block.kind)).min().unwrap_or(6);
    let lower = (level + 1).saturating_sub(highest);
    for block in &mut opened {
        if let Some(own) = heading(block.kind) {
            block.kind = BlockKind::Heading((own + lower).min(6));
        }
    }
    Some(opened)
}

/// `> 2021.03 ~ 현재 가나다소프트` and more such paragraphs, or a single one that is set off: entries, only drawn as a quote.
fn lines(document: &Document, quote: &Block) -> Option<Vec<Block>> {
    let tells = |line: NodeId| {
        let written = document.span(line).of(document.source()).unwrap_or_default();
        document.kind(line) == Kind::Paragraph && written.len() <= 360 && period::may_hold(written)
    };
    let only = |id: NodeId| {
        let mut inner = document.children(id);
        inner.next().filter(|_| inner.next().is_none())
    };
    let set_off = |line| only(line).is_some_and(|part| document.kind(part) == Kind::Emphasis);
    if !only(quote.node).is_none_or(set_off) || !document.children(quote.node).all(tells) {
        return None;
    }
    let lines = blocks_in(document, quote.node);
    let dated = |line: &Block| line.evidence().range && !line.evidence().only_period;
    lines.iter().all(dated).then_some(lines)
}

fn heading(kind: BlockKind) -> Option<u8> {
    match kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    }
}
