//! Shown characters with the way back to the source.

use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};

use smallvec::SmallVec;

use crate::resume::walk::Source;
use crate::text::Span;

/// Characters of a page, white space already collapsed, that know where they were written. Two are equal when they look the same.
#[derive(Debug, Clone, Default)]
pub struct Words {
    shown: String,
    /// Offsets in `shown`, ascending, and where the characters from there on stand; what is before the first was written
    /// nowhere.
    marks: SmallVec<[(u32, Source); 1]>,
}

impl Words {
    /// Characters that stand in the source.
    #[must_use]
    pub fn written(shown: &str, source: Source) -> Self {
        let mut words = Self::default();
        words.push(shown, source);
        words
    }

    /// Appends characters that stand in the source.
    pub fn push(&mut self, shown: &str, source: Source) {
        self.marks.push((offset(self.shown.len()), source));
        self.shown.push_str(shown);
    }

    /// Appends other words.
    pub fn append(&mut self, other: &Self) {
        let base = self.shown.len();
        self.marks.extend(other.marks.iter().map(|(at, source)| (offset(base) + at, *source)));
        self.shown.push_str(&other.shown);
    }

    /// Where the character at a byte of the shown text was written, in bytes of the source; `None` for what the template
    /// added. At the end it is the place behind the last character.
    #[must_use]
    pub fn source_at(&self, at: usize) -> Option<usize> {
        let inside = at.min(self.shown.len().saturating_sub(1));
        let index = self.marks.partition_point(|(start, _)| *start as usize <= inside).checked_sub(1)?;
        let (start, source) = *self.marks.get(index)?;
        let place = match (source.literal, at > inside) {
            (true, _) => source.start as usize + (at - start as usize),
            (false, true) => source.end as usize,
            (false, false) => source.start as usize,
        };
        Some(place)
    }

    /// The bytes of the shown text that a place of the source is shown as.
    #[must_use]
    pub fn showing(&self, span: Span) -> Option<Range<usize>> {
        let mut found: Option<Range<usize>> = None;
        for (index, (start, source)) in self.marks.iter().enumerate() {
            let end = self.marks.get(index + 1).map_or(self.shown.len(), |next| next.0 as usize);
            let (from, to) = (source.start.max(span.start), source.end.min(span.end));
            if from >= to {
                continue;
            }
            let part = match source.literal {
                true => {
                    *start as usize + (from - source.start) as usize..*start as usize + (to - source.start) as usize
                }
                false => *start as usize..end,
            };
            found = Some(found.map_or(part.clone(), |found| found.start.min(part.start)..found.end.max(part.end)));
        }
        found.filter(|range| !range.is_empty() && self.shown.get(range.clone()).is_some())
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.shown
    }
}

impl From<String> for Words {
    /// Characters of the template's own.
    fn from(shown: String) -> Self {
        Self { shown, marks: SmallVec::new() }
    }
}

impl From<&str> for Words {
    fn from(shown: &str) -> Self {
        shown.to_owned().into()
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

impl Eq for Words {}

impl Hash for Words {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.shown.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(start: u32, end: u32) -> Source {
        Source { start, end, literal: true }
    }

    #[test]
    fn each_character_knows_its_place() {
        let mut words = Words::written("가나", literal(10, 16));
        words.push("&", Source { start: 16, end: 21, literal: false });
        words.push("다", literal(30, 33));
        let places: Vec<_> = [0, 3, 6, 7, 10].map(|at| words.source_at(at)).into();
        assert_eq!(places, [Some(10), Some(13), Some(16), Some(30), Some(33)]);
        assert_eq!(Words::from(" · ").source_at(1), None);
    }

    #[test]
    fn places_are_found_again() {
        let mut words = Words::written("가나", literal(10, 16));
        words.push("&", Source { start: 16, end: 21, literal: false });
        assert_eq!(words.showing(Span::new(13, 16)), Some(3..6));
        assert_eq!(words.showing(Span::new(13, 18)), Some(3..7));
        assert_eq!(words.showing(Span::new(40, 50)), None);
    }
}
