//! Tables that are none: columns of a page, and frames around a heading.

use super::flat::Flat;
use super::vocabulary::{self, Certainty};
use crate::markup::{Document, Kind, NodeId};

/// True for a table whose cells hold headings: a layout.
#[must_use]
pub fn is_layout(document: &Document, table: NodeId) -> bool {
    let is_heading = |id: NodeId| matches!(document.kind(id), Kind::Heading(_));
    let holds_heading = |id: NodeId| document.kind(id) == Kind::Container && document.children(id).any(&is_heading);
    document.children(table).any(|row| {
        document
            .children(row)
            .any(|cell| document.children(cell).any(|child| is_heading(child) || holds_heading(child)))
    })
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
    let name = vocabulary::section(Flat::new(document, &words).text.trim());
    name.is_some_and(|(_, sure)| sure == Certainty::Section).then_some(cell)
}
