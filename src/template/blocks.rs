//! Draws blocks as they are: paragraphs, lists, tables, quotes, code.

use std::collections::HashSet;
use std::ops::Range;

use super::ink::{WHITE, ground_of, readable};
use super::inline::{inline, inline_on};
use super::wanted::is_label;
use super::{Attribute, Content, Element, Tag};
use crate::markup::{Align, Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::trim;

/// Draws a block that is not a list. `taken` are nodes whose line was moved elsewhere.
#[must_use]
pub fn block(document: &Document, block: &Block, range: Range<usize>, taken: &HashSet<NodeId>) -> Option<Element> {
    match block.kind {
        BlockKind::Rule | BlockKind::List => None,
        BlockKind::Table => table(document, block.node),
        BlockKind::Quote if taken.contains(&block.node) => None,
        BlockKind::Quote => {
            let children = inner(document, block.node, taken);
            (!children.is_empty()).then(|| Element::new(Tag::Blockquote, "", children))
        }
        BlockKind::Code => Some(code(document, block.node)),
        BlockKind::Heading(_) | BlockKind::Text | BlockKind::Term | BlockKind::Group | BlockKind::ItemLine(_) => {
            text(document, block, range)
        }
    }
}

/// Draws a text that is no résumé, block by block.
#[must_use]
pub fn plain(document: &Document) -> Vec<Element> {
    let none = HashSet::new();
    let mut drawn = Vec::new();
    for line in crate::resume::block::blocks(document) {
        let range = 0..line.flat.text.len();
        match (line.kind, block(document, &line, range, &none)) {
            (BlockKind::List, _) => {
                let items = document.children(line.node).filter(|child| document.kind(*child) == Kind::Item);
                drawn.extend(items.zip(1..).map(|(item, number)| list_item(document, line.node, item, number, &none)));
            }
            (BlockKind::Heading(level), Some(heading)) => {
                let tag = if level == 1 { Tag::H2 } else { Tag::H3 };
                drawn.push(Element::new(tag, "", heading.children));
            }
            (_, element) => drawn.extend(element),
        }
    }
    drawn
}

/// Draws one item as a list of its own, so that pages can break between items.
#[must_use]
pub fn list_item(document: &Document, list: NodeId, item: NodeId, number: u64, taken: &HashSet<NodeId>) -> Element {
    let ordered = matches!(document.kind(list), Kind::List(Some(_)));
    let item = Element::new(Tag::Li, "", inner(document, item, taken));
    let mut list = Element::new(if ordered { Tag::Ol } else { Tag::Ul }, "", vec![item.into()]);
    if ordered && number != 1 {
        list.attributes.push(Attribute::Start(number));
    }
    list
}

/// A paragraph; a line that only names what follows is a label.
fn text(document: &Document, block: &Block, range: Range<usize>) -> Option<Element> {
    let range = trim(&block.flat.text, range);
    let whole = range == trim(&block.flat.text, 0..block.flat.text.len());
    let clip = if whole { 0..block.flat.text.len().max(1) } else { range.clone() };
    let attributes = document.attributes(block.node).filter(|_| !document.kind(block.node).is_inline());
    let colors = attributes.map(|attributes| readable(&attributes.style, WHITE)).unwrap_or_default();
    let ground = ground_of(Tag::P, &colors).unwrap_or(WHITE);
    let children = trim_breaks(inline_on(document, &block.inline, clip, ground));
    if children.is_empty() {
        return None;
    }
    let mut element = Element::new(Tag::P, if is_label(block, &range) { "label" } else { "" }, children);
    element.attributes.extend(block.align.map(Attribute::Align));
    element.attributes.extend(colors);
    Some(element)
}

/// Line ends at the edges of a paragraph are spacing; the template has its own.
fn trim_breaks(mut children: Vec<Content>) -> Vec<Content> {
    let is_break = |content: &Content| matches!(content, Content::Element(Element { tag: Tag::Br, .. }));
    let is_blank = |content: &Content| matches!(content, Content::Text(text) if text.trim().is_empty());
    while children.last().is_some_and(|last| is_break(last) || is_blank(last)) {
        children.pop();
    }
    let start = children.iter().position(|child| !is_break(child) && !is_blank(child)).unwrap_or(children.len());
    children.drain(..start);
    children
}

/// What an item, a cell or a quote holds. A single line stands without a paragraph around it; the items of
/// an inner list stay together.
fn inner(document: &Document, node: NodeId, taken: &HashSet<NodeId>) -> Vec<Content> {
    let nodes: Vec<NodeId> = document.children(node).collect();
    if nodes.iter().all(|node| is_plain(document, *node)) {
        return trim_breaks(inline(document, &nodes, 0..usize::MAX));
    }
    let blocks = blocks_in(document, node);
    let only_line = blocks.iter().filter(|block| block.kind == BlockKind::Text).count() == 1;
    let mut contents: Vec<Content> = Vec::new();
    for inner_block in &blocks {
        if inner_block.kind == BlockKind::List {
            contents.extend(inner_list(document, inner_block.node, taken).map(Content::from));
            continue;
        }
        let Some(mut element) = block(document, inner_block, 0..inner_block.flat.text.len(), taken) else { continue };
        let bare = element.class.is_empty() && element.attributes.is_empty();
        if only_line && inner_block.kind == BlockKind::Text && bare {
            contents.append(&mut element.children);
        } else {
            contents.push(element.into());
        }
    }
    contents
}

/// A list inside an item stays in one piece.
fn inner_list(document: &Document, list: NodeId, taken: &HashSet<NodeId>) -> Option<Element> {
    let items: Vec<Content> = document
        .children(list)
        .filter(|child| document.kind(*child) == Kind::Item && !taken.contains(child))
        .map(|item| Element::new(Tag::Li, "", inner(document, item, taken)).into())
        .collect();
    let (tag, first) = match document.kind(list) {
        Kind::List(Some(first)) => (Tag::Ol, first),
        _ => (Tag::Ul, 1),
    };
    let mut element = Element::new(tag, "", items);
    if first != 1 {
        element.attributes.push(Attribute::Start(first));
    }
    (!element.children.is_empty()).then_some(element)
}

/// Text, or inline markup that holds no block.
fn is_plain(document: &Document, node: NodeId) -> bool {
    let kind = document.kind(node);
    kind == Kind::Text || (kind.is_inline() && document.children(node).all(|child| is_plain(document, child)))
}

/// A header row without any words is a Markdown necessity, not a row.
fn table(document: &Document, node: NodeId) -> Option<Element> {
    let mut rows: Vec<Content> = Vec::new();
    for row in document.children(node).filter(|child| document.kind(*child) == Kind::Row) {
        let align = align_of(document, row);
        let cells = document.children(row).map(|cell| cell_element(document, cell, align).into());
        let cells: Vec<Content> = cells.collect();
        let blank = cells.iter().all(|cell| matches!(cell, Content::Element(cell) if cell.children.is_empty()));
        if !blank {
            rows.push(Element::new(Tag::Tr, "", cells).into());
        }
    }
    (!rows.is_empty()).then(|| Element::new(Tag::Table, "", vec![Element::new(Tag::Tbody, "", rows).into()]))
}

fn cell_element(document: &Document, cell: NodeId, row: Option<Align>) -> Element {
    let (header, columns, rows) = match document.kind(cell) {
        Kind::Cell(cell) => (cell.header, cell.columns, cell.rows),
        _ => (false, 1, 1),
    };
    let children = inner(document, cell, &HashSet::new());
    // A header without words heads nothing.
    let (tag, class) = match (header, children.is_empty()) {
        (true, false) => (Tag::Th, ""),
        (true, true) => (Tag::Td, "corner"),
        (false, _) => (Tag::Td, ""),
    };
    let mut element = Element::new(tag, class, children);
    element.attributes.extend(align_of(document, cell).or(row).map(Attribute::Align));
    if columns > 1 {
        element.attributes.push(Attribute::Colspan(columns));
    }
    if rows > 1 {
        element.attributes.push(Attribute::Rowspan(rows));
    }
    element
}

fn align_of(document: &Document, node: NodeId) -> Option<Align> {
    document.attributes(node)?.style.align
}

fn code(document: &Document, node: NodeId) -> Element {
    let mut text = String::new();
    write_code(document, node, &mut text);
    let text = text.trim_matches('\n').to_owned();
    Element::new(Tag::Pre, "", vec![Element::new(Tag::Code, "", vec![Content::text(text)]).into()])
}

/// The characters of preformatted text; blocks that got into it stand on lines of their own.
fn write_code(document: &Document, node: NodeId, text: &mut String) {
    let end_line = |text: &mut String| {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
    };
    for child in document.children(node) {
        match document.kind(child) {
            Kind::Text => text.push_str(document.text(child)),
            Kind::Break | Kind::SoftBreak => text.push('\n'),
            Kind::Image => {
                let attributes = document.attributes(child);
                text.push_str(attributes.and_then(|attributes| attributes.alt.as_deref()).unwrap_or_default());
            }
            kind if kind.is_inline() => write_code(document, child, text),
            Kind::Comment => {}
            _ => {
                end_line(text);
                write_code(document, child, text);
                end_line(text);
            }
        }
    }
}
