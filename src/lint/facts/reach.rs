//! What belongs to an entry.

use super::{Block, Facts, Link};
use crate::text::Span;

impl Facts<'_> {
    /// From an entry's title up to the next entry, or the end of its section.
    #[must_use]
    pub fn reach(&self, entry: usize) -> Span {
        let Some(own) = self.entries.get(entry) else { return Span::default() };
        let section = self.sections.get(own.section).map_or(own.title, |section| section.span);
        let next = self.entries.iter().skip(entry + 1).find(|next| !next.is_field);
        let next = next.map_or(section.end, |next| next.title.start);
        Span { start: own.title.start, end: next.min(section.end).max(own.title.end) }
    }

    /// The blocks that begin in a part of the source. Blocks stand in its order.
    pub fn blocks_in(&self, part: Span) -> impl Iterator<Item = &Block> {
        let first = self.blocks.partition_point(|block| self.span(block.shown).start < part.start);
        let rest = self.blocks.get(first..).unwrap_or_default();
        rest.iter().take_while(move |block| self.span(block.shown).start < part.end)
    }

    /// Text of the blocks that begin in a part of the source.
    pub fn texts_in(&self, part: Span) -> impl Iterator<Item = &str> {
        self.blocks_in(part).map(|block| self.get(block.shown))
    }

    /// True when a link reaches into a part of the source: that may begin with the words of one.
    #[must_use]
    pub fn has_link_in(&self, part: Span) -> bool {
        let span = |link: &Link| self.document().span(link.node);
        let first = self.links().partition_point(|link| span(link).end <= part.start);
        self.links().get(first).is_some_and(|link| span(link).start < part.end)
    }
}
