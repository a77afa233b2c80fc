//! What belongs to an entry.

use super::{Block, BlockKind, EntryKind, Facts, Link};
use crate::resume::vocabulary::{Label, label};
use crate::text::Span;

/// The number that a title begins with: `2. 결제 화면`.
fn number(title: &str) -> Option<u32> {
    let digits = title.find(|c: char| !c.is_ascii_digit())?;
    title.get(digits..)?.strip_prefix(['.', ')'])?;
    title.get(..digits)?.parse().ok()
}

impl Facts<'_> {
    /// Marks numbered titles below the name of a field (`주요 성과`) as parts of the project that the field belongs to.
    pub(super) fn mark_numbered_parts(&mut self) {
        let mut last: Option<(u32, usize)> = None;
        for index in 0..self.entries.len() {
            let Some(entry) = self.entries.get(index).filter(|entry| entry.kind == EntryKind::Project) else {
                continue;
            };
            let title = entry.title.of(self.source()).unwrap_or_default().trim_start_matches('*');
            let Some(number) = number(title) else { continue };
            let follows = last.is_some_and(|(before, section)| number == before + 1 && section == entry.section);
            if follows || number == 1 && self.is_below_field(entry.title) {
                last = Some((number, entry.section));
                self.entries.iter_mut().skip(index).take(1).for_each(|entry| entry.is_field = true);
            } else {
                last = None;
            }
        }
    }

    /// True when the block above is the name of a field, and no heading.
    fn is_below_field(&self, title: Span) -> bool {
        let at = self.blocks.partition_point(|block| block.span.start < title.start);
        let above = at.checked_sub(1).and_then(|above| self.blocks.get(above));
        above.is_some_and(|block| {
            let text = self.get(block.shown);
            block.kind == BlockKind::Text && !text.contains("프로젝트") && label(text) == Some(Label::Other)
        })
    }

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
        let first = self.blocks.partition_point(|block| block.span.start < part.start);
        let rest = self.blocks.get(first..).unwrap_or_default();
        rest.iter().take_while(move |block| block.span.start < part.end)
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
