use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::{Attribute, Content, Element, Tag};
use crate::text::Span;

/// The smallest piece of a page that is drawn, measured and moved as a whole: a section heading, an
/// entry's head, one bullet, one paragraph.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Equal for units that look the same, whatever stands around them: an unchanged unit keeps its nodes.
    pub key: u64,
    /// The unit's outermost element.
    pub root: Element,
    /// The source that it shows, in bytes.
    pub span: Span,
    /// Must not be the last unit of a page: a heading stays with what follows.
    pub keep_with_next: bool,
}

impl Unit {
    /// A unit whose key is made from what it shows.
    #[must_use]
    pub fn new(root: Element, span: Span, keep_with_next: bool) -> Self {
        let mut hasher = FxHasher::default();
        root.hash(&mut hasher);
        Self { key: hasher.finish(), root, span, keep_with_next }
    }
}

impl PartialEq for Unit {
    /// Units are equal when they look the same; where they stand in the source does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
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

/// The visible text in the order of the page; every block ends its line.
#[must_use]
pub fn to_text(units: &[Unit]) -> String {
    let mut text = String::new();
    for unit in units {
        write_text(&unit.root, &mut text);
        end_line(&mut text);
    }
    text
}

fn write_text(element: &Element, text: &mut String) {
    let block = !matches!(
        element.tag,
        Tag::A
            | Tag::Code
            | Tag::Del
            | Tag::Em
            | Tag::Mark
            | Tag::Small
            | Tag::Span
            | Tag::Strong
            | Tag::Sub
            | Tag::Sup
            | Tag::U
            | Tag::Img
    );
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
