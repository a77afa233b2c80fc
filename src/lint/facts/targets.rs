//! Where links and pictures lead, as it was written: the tree keeps only what is allowed.

use super::{Facts, Link};
use crate::markup::{NodeId, Tag};
use crate::text::Span;

impl Facts<'_> {
    /// Where the address of a link stands: in its brackets, in its `href`, or the link itself when it is a bare address.
    /// `None` for links by reference and for names of places.
    #[must_use]
    pub fn target(&self, link: &Link) -> Option<Span> {
        let span = self.document().span(link.node);
        let written = span.of(self.source())?;
        if written.starts_with('[') {
            // Its words may hold anything, so the address is looked for behind them.
            let last = self.document().children(link.node).last();
            let words = last.map_or(span.start, |last| self.document().span(last).end);
            return self.document().destination(Span { start: words.clamp(span.start, span.end), end: span.end });
        }
        if let Some(tag) = self.tag_at(span) {
            return self.attribute(tag, "href");
        }
        let inner = written.strip_prefix('<').and_then(|inner| inner.strip_suffix('>'));
        Some(if inner.is_some() { Span { start: span.start + 1, end: span.end - 1 } } else { span })
    }

    /// Where the address of a picture stands.
    #[must_use]
    pub fn picture_source(&self, picture: NodeId) -> Option<Span> {
        self.document().picture_source(picture)
    }

    /// The start tag of an element of raw HTML.
    #[must_use]
    pub fn tag_at(&self, element: Span) -> Option<Tag> {
        self.document().tag_at(element)
    }

    /// Where the value of a tag's attribute stands.
    #[must_use]
    pub fn attribute(&self, tag: Tag, name: &str) -> Option<Span> {
        self.document().attribute(tag, name)
    }
}
