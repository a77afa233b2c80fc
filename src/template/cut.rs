//! Places inside a unit where a page begins. There an empty spacer stands between the lines or rows: the words stay in one
//! place, once.

use super::{Attribute, Content, Element, Tag};

/// A place inside a unit where a page begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutAt {
    /// Before the character with this number in the text of the unit, as the browser counts (UTF-16).
    Char(usize),
    /// Before the row with this number in the tables of the unit.
    Row(usize),
}

/// The element with a spacer at each of `cuts`, which are in order.
#[must_use]
pub fn with_cuts(element: &Element, cuts: &[CutAt]) -> Element {
    Knife { cuts, chars: 0, rows: 0 }.element(element)
}

/// Walks through a unit and knows how far it has come.
struct Knife<'c> {
    /// The cuts that are still ahead.
    cuts: &'c [CutAt],
    /// Characters passed.
    chars: usize,
    /// Rows begun.
    rows: usize,
}

impl Knife<'_> {
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

    fn element(&mut self, element: &Element) -> Element {
        let mut children = Vec::with_capacity(element.children.len() + 1);
        for content in &element.children {
            match content {
                Content::Element(child) => {
                    if child.tag == Tag::Tr {
                        if self.passes(CutAt::Row(self.rows)) {
                            children.push(row_spacer(columns(element)).into());
                        }
                        self.rows += 1;
                    } else if is_block(child.tag) && self.passes(CutAt::Char(self.chars)) {
                        children.push(spacer().into());
                    }
                    children.push(self.element(child).into());
                }
                Content::Text(_) if self.cuts.is_empty() => children.push(content.clone()),
                Content::Text(text) => self.text(&mut children, text),
            }
        }
        Element { children, ..element.clone() }
    }

    fn text(&mut self, children: &mut Vec<Content>, text: &str) {
        let mut piece = String::new();
        for c in text.chars() {
            if self.passes(CutAt::Char(self.chars)) {
                if !piece.is_empty() {
                    children.push(Content::text(std::mem::take(&mut piece)));
                }
                children.push(spacer().into());
            }
            piece.push(c);
            self.chars += c.len_utf16();
        }
        children.push(Content::text(piece));
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

fn spacer() -> Element {
    Element::new(Tag::Span, "cut", Vec::new())
}

fn row_spacer(columns: u8) -> Element {
    let cell = Element { attributes: vec![Attribute::Colspan(columns)], ..Element::new(Tag::Td, "", Vec::new()) };
    Element::new(Tag::Tr, "cut", vec![cell.into()])
}

/// How many columns the rows among an element's children have.
fn columns(table: &Element) -> u8 {
    let covered = |cell: &Content| match cell {
        Content::Element(cell) => {
            let span = cell.attributes.iter().find_map(|attribute| match attribute {
                Attribute::Colspan(columns) => Some(*columns),
                _ => None,
            });
            span.unwrap_or(1)
        }
        Content::Text(_) => 0,
    };
    let rows = table.children.iter().map(|row| match row {
        Content::Element(row) => row.children.iter().map(covered).fold(0, u8::saturating_add),
        Content::Text(_) => 0,
    });
    rows.max().unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::to_html;

    fn tag(tag: Tag, children: Vec<Content>) -> Element {
        Element::new(tag, "", children)
    }

    #[test]
    fn a_paragraph_is_cut_between_characters() {
        let paragraph = tag(Tag::P, vec![Content::text("🚀가"), tag(Tag::Em, vec![Content::text("나다")]).into()]);
        let cut = with_cuts(&paragraph, &[CutAt::Char(2), CutAt::Char(4)]);
        let spacer = r#"<span class="cut"></span>"#;
        assert_eq!(to_html(&cut), format!("<p>🚀{spacer}가<em>나{spacer}다</em></p>"));
    }

    #[test]
    fn a_bullet_goes_along_with_its_line() {
        let items = ["가", "나"].map(|words| tag(Tag::Li, vec![Content::text(words)]).into());
        let cut = with_cuts(&tag(Tag::Ul, items.into()), &[CutAt::Char(1)]);
        assert_eq!(to_html(&cut), r#"<ul><li>가</li><span class="cut"></span><li>나</li></ul>"#);
    }

    #[test]
    fn a_table_is_cut_between_rows() {
        let cells = |count: usize| (0..count).map(|_| tag(Tag::Td, vec![Content::text("값")]).into()).collect();
        let rows = [2, 2].map(|count| tag(Tag::Tr, cells(count)).into());
        let cut = with_cuts(&tag(Tag::Table, rows.into()), &[CutAt::Row(1)]);
        assert!(to_html(&cut).contains(r#"</tr><tr class="cut"><td colspan="2"></td></tr><tr>"#));
    }
}
