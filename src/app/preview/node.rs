//! The only place where what the author wrote becomes nodes of the page.
//!
//! Names come from the closed lists of [`template`](crate::template); the author's characters are only
//! ever text or the checked value of an attribute. No HTML string exists here, and no property is set.
//!
//! Where a page ends inside a unit, an empty spacer stands between the lines or rows ([`CutAt`]): the words stay in one
//! place, once.

use yew::virtual_dom::{Key, VNode, VTag, VText};

use crate::markup::Document;
use crate::template::{self, Attribute, Content, Element, Tag, attribute_values, class_names};

/// A place inside a unit where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CutAt {
    /// Before the character with this number in the text of the unit, as the browser counts (UTF-16).
    Char(usize),
    /// Before the row with this number in the tables of the unit.
    Row(usize),
}

/// The nodes of a text that is no résumé, such as the page of a rule.
pub(crate) fn plain_nodes(document: &Document) -> Vec<VNode> {
    template::plain(document).iter().map(|element| Pen::new(&[]).tag(element).into()).collect()
}

/// The node that shows a unit, with a spacer at each of `cuts`, which are in order.
pub(super) fn element(element: &Element, key: Key, cuts: &[CutAt]) -> VNode {
    let mut tag = Pen::new(cuts).tag(element);
    tag.key = Some(key);
    tag.into()
}

/// The node that shows a unit which differs from what it was; `change` says how.
pub(super) fn marked(element: &Element, change: Option<&'static str>) -> VNode {
    let mut tag = Pen::new(&[]).tag(element);
    if let Some(change) = change {
        tag.add_attribute("data-change", change);
    }
    tag.into()
}

/// Walks through a unit and knows how far it has come.
struct Pen<'c> {
    /// The cuts that are still ahead.
    cuts: &'c [CutAt],
    /// Characters written.
    chars: usize,
    /// Rows begun.
    rows: usize,
}

impl<'c> Pen<'c> {
    fn new(cuts: &'c [CutAt]) -> Self {
        Self { cuts, chars: 0, rows: 0 }
    }

    /// Passes the next cut if it is this one.
    fn passes(&mut self, cut: CutAt) -> bool {
        match self.cuts.split_first() {
            Some((next, rest)) if *next == cut => {
                self.cuts = rest;
                true
            }
            _ => false,
        }
    }

    fn tag(&mut self, element: &Element) -> VTag {
        let mut tag = VTag::new(element.tag.name());
        let class = class_names(element);
        if !class.is_empty() {
            tag.add_attribute("class", class);
        }
        for attribute in &element.attributes {
            for (name, value) in attribute_values(attribute) {
                tag.add_attribute(name, value);
            }
        }
        for content in &element.children {
            match content {
                Content::Element(child) => {
                    if child.tag == Tag::Tr {
                        if self.passes(CutAt::Row(self.rows)) {
                            tag.add_child(row_spacer(columns(element)));
                        }
                        self.rows += 1;
                    } else if is_block(child.tag) && self.passes(CutAt::Char(self.chars)) {
                        tag.add_child(spacer());
                    }
                    tag.add_child(self.tag(child).into());
                }
                Content::Text(text) => self.text(&mut tag, text),
            }
        }
        tag
    }

    fn text(&mut self, tag: &mut VTag, text: &str) {
        if self.cuts.is_empty() {
            tag.add_child(VText::new(text.to_string()).into());
            return;
        }
        let mut piece = String::new();
        for c in text.chars() {
            if self.passes(CutAt::Char(self.chars)) {
                if !piece.is_empty() {
                    tag.add_child(VText::new(std::mem::take(&mut piece)).into());
                }
                tag.add_child(spacer());
            }
            piece.push(c);
            self.chars += c.len_utf16();
        }
        tag.add_child(VText::new(piece).into());
    }
}

/// A cut before the first line of such an element stands before the element, so that its bullet goes along.
fn is_block(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Blockquote
            | Tag::Div
            | Tag::H1
            | Tag::H2
            | Tag::H3
            | Tag::H4
            | Tag::Li
            | Tag::Ol
            | Tag::P
            | Tag::Pre
            | Tag::Ul
    )
}

fn spacer() -> VNode {
    let mut spacer = VTag::new("span");
    spacer.add_attribute("class", "cut");
    spacer.into()
}

fn row_spacer(columns: usize) -> VNode {
    let mut cell = VTag::new("td");
    cell.add_attribute("colspan", columns.to_string());
    let mut row = VTag::new("tr");
    row.add_attribute("class", "cut");
    row.add_child(cell.into());
    row.into()
}

/// How many columns the rows among an element's children have.
fn columns(table: &Element) -> usize {
    let covered = |cell: &Content| match cell {
        Content::Element(cell) => {
            let span = cell.attributes.iter().find_map(|attribute| match attribute {
                Attribute::Colspan(columns) => Some(usize::from(*columns)),
                _ => None,
            });
            span.unwrap_or(1)
        }
        Content::Text(_) => 0,
    };
    let rows = table.children.iter().map(|row| match row {
        Content::Element(row) => row.children.iter().map(covered).sum(),
        Content::Text(_) => 0,
    });
    rows.max().unwrap_or(1).max(1)
}
