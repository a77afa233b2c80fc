//! What belongs to an entry.

use super::Facts;
use crate::text::Span;

impl Facts<'_> {
    /// From an entry's title up to the next entry, or the end of its section.
    #[must_use]
    pub fn reach(&self, entry: usize) -> Span {
        let Some(own) = self.entries.get(entry) else { return Span::default() };
        let section = self.sections.get(own.section).map_or(own.title, |section| section.span);
        let next = self.entries.get(entry + 1).map_or(section.end, |next| next.title.start);
        Span { start: own.title.start, end: next.min(section.end).max(own.title.end) }
    }

    /// Text of the blocks that begin in a part of the source.
    pub fn texts_in(&self, part: Span) -> impl Iterator<Item = &str> {
        let begins = move |span: Span| (part.start..part.end).contains(&span.start);
        self.blocks.iter().filter(move |block| begins(self.span(block.shown))).map(|block| self.get(block.shown))
    }

    /// True when a link begins in a part of the source.
    #[must_use]
    pub fn has_link_in(&self, part: Span) -> bool {
        self.links().iter().any(|link| (part.start..part.end).contains(&self.document().span(link.node).start))
    }
}
