//! The smallest piece of a page.

use super::{Attribute, Content, Element, Shape};
use crate::text::Span;

/// The smallest piece of a page that is drawn, measured and moved as a whole: a section heading, an
/// entry's head, one bullet, one paragraph.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Equal for units that look the same, whatever stands around them: an unchanged unit keeps its nodes.
    pub key: u64,
    /// What it shows; [`Analysis::draw`](crate::analysis::Analysis::draw) draws it.
    pub shape: Shape,
    /// The source that it shows, in bytes.
    pub span: Span,
    /// Must not be the last unit of a page: a heading stays with what follows.
    pub keep_with_next: bool,
    /// The author wants a new page before it.
    pub starts_page: bool,
}

/// Something that is shown in another form than it was written: a period in Wanted's form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Move {
    /// Where it was written.
    #[serde(flatten)]
    pub span: Span,
    /// What is shown instead.
    pub shown: String,
}

/// Appends the visible text of an element; every block ends its line.
pub fn write_text(element: &Element, text: &mut String) {
    let block = !element.tag.is_inline();
    if block {
        end_line(text);
    }
    for attribute in &element.attributes {
        if let Attribute::Alt(alt) = attribute {
            text.push_str(alt);
        }
    }
    for child in &element.children {
        match child {
            Content::Element(child) => write_text(child, text),
            Content::Text(shown) => text.push_str(shown),
        }
    }
    if block {
        end_line(text);
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}
