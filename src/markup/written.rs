//! Where what an element says stands in the source, as it was written: the tree keeps only what is allowed.

use super::{Document, NodeId, Tag};
use crate::text::Span;

impl Document {
    /// The start tag of an element of raw HTML.
    #[must_use]
    pub fn tag_at(&self, element: Span) -> Option<Tag> {
        let at = self.tags().partition_point(|tag| tag.span.start < element.start);
        self.tags().get(at).copied().filter(|tag| tag.span.start == element.start && !tag.closing)
    }

    /// Where the value of a tag's attribute stands.
    #[must_use]
    pub fn attribute(&self, tag: Tag, name: &str) -> Option<Span> {
        let mut all = tag.attributes(self.source());
        all.find(|found| found.name.eq_ignore_ascii_case(name)).map(|found| found.value_span)
    }

    /// Where the address of a picture stands; `None` when it stands in a definition elsewhere.
    #[must_use]
    pub fn picture_source(&self, picture: NodeId) -> Option<Span> {
        let span = self.span(picture);
        match self.tag_at(span) {
            Some(tag) => self.attribute(tag, "src"),
            None => self.destination(span),
        }
    }

    /// The address in `](address "title")` at the end of this part of the source.
    #[must_use]
    pub fn destination(&self, part: Span) -> Option<Span> {
        let written = part.of(self.source())?.strip_suffix(')')?;
        let inner = written.get(written.find("](")? + 2..)?.trim_start();
        let (start, address) = match inner.strip_prefix('<') {
            Some(inner) => (written.len() - inner.len(), inner.split('>').next()?),
            None => (written.len() - inner.len(), inner.split(char::is_whitespace).next()?),
        };
        let start = part.start as usize + start;
        Some(Span::new(start, start + address.len()))
    }
}
