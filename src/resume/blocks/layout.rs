//! Tables and lists that are none: columns of a page, frames around a heading, cards.

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::flat::Flat;
use crate::resume::plain_names::may_be_name;
use crate::resume::vocabulary::{self, Certainty};

/// The level of the first heading in a table's cells: a table that holds headings is a layout.
#[must_use]
pub fn heading_level(document: &Document, table: NodeId) -> Option<u8> {
    let level = |id: NodeId| match document.kind(id) {
        Kind::Heading(level) => Some(level),
        _ => None,
    };
    let within = |id: NodeId| {
        let inside = || document.children(id).find_map(level);
        level(id).or_else(|| if document.kind(id) == Kind::Container { inside() } else { None })
    };
    let mut cells = document.children(table).flat_map(|row| document.children(row));
    cells.find_map(|cell| document.children(cell).find_map(within))
}

/// A row of a name and when, over rows of headings on a level, is the heading over those.
pub fn raise_row(row: &mut [Block], level: u8) {
    let [first, second] = row else { return };
    let says_when = |block: &Block| block.kind == BlockKind::Text && block.evidence().only_period;
    let name = if says_when(second) { Some(first) } else { says_when(first).then_some(second) };
    if let Some(name) = name.filter(|name| name.kind == BlockKind::Text && !says_when(name)) {
        name.kind = BlockKind::Heading(level.saturating_sub(1).max(1));
    }
}

/// A line whose ends a style sheet holds apart, a short name and when: the name is a title.
pub fn name_beside_date(line: &mut [Block]) {
    let [name, when] = line else { return };
    let dated = when.kind == BlockKind::Text && when.evidence().only_period && when.evidence().range;
    if dated && name.kind == BlockKind::Text && name.class == ClassHint::None && may_be_name(name.flat.text.trim()) {
        name.class = ClassHint::Title;
    }
}

/// The only cell of a table whose words are a section's name: a frame around a heading.
#[must_use]
pub fn framed_heading(document: &Document, table: NodeId) -> Option<NodeId> {
    let only = |id: NodeId| {
        let mut children = document.children(id);
        children.next().filter(|_| children.next().is_none())
    };
    let cell = only(only(table)?)?;
    let words: Vec<NodeId> = document.children(cell).collect();
    names_section(document, &words).then_some(cell)
}

fn names_section(document: &Document, words: &[NodeId]) -> bool {
    let name = vocabulary::section(Flat::new(document, words).text.trim());
    name.is_some_and(|(_, sure)| sure == Certainty::Section)
}

/// True for a list whose items only frame what they hold: in each a card with several lines of its own, or a section.
#[must_use]
pub fn is_frame(document: &Document, list: NodeId) -> bool {
    let is_heading = |id: NodeId| matches!(document.kind(id), Kind::Heading(_));
    let is_line = |id: &NodeId| is_heading(*id) || matches!(document.kind(*id), Kind::Paragraph | Kind::Term);
    let is_card =
        |id: NodeId| document.kind(id) == Kind::Container && document.children(id).filter(is_line).nth(1).is_some();
    let is_section = |item: NodeId| {
        let heading = document.first_child(item).filter(|first| is_heading(*first));
        heading.is_some_and(|heading| names_section(document, &[heading]))
    };
    let mut items = document.children(list).filter(|item| document.first_child(*item).is_some());
    items.next().is_some_and(|item| is_section(item) || document.children(item).any(is_card))
}
