//! The way from a working copy back to the source.

use std::ops::Range;

use super::align::align;
use crate::text::Span;

/// Where the pieces of a working copy stand in the source: raw HTML in a quote has its `> ` taken off,
/// indented markup its indentation.
#[derive(Debug, Clone, Default)]
pub(super) struct SourceMap {
    /// `(offset in the copy, offset in the source)` of each piece, ascending.
    pieces: Vec<(usize, usize)>,
}

impl SourceMap {
    /// The copy is the source from `start` on.
    pub(super) fn from(start: usize) -> Self {
        Self { pieces: vec![(0, start)] }
    }

    /// The copy is the source itself.
    fn is_whole(&self) -> bool {
        self.pieces == [(0, 0)]
    }

    /// Says that the copy continues at `copy` with what stands at `source`.
    pub(super) fn push(&mut self, copy: usize, source: usize) {
        if self.pieces.last().is_none_or(|last| last.1 + (copy - last.0) != source) {
            self.pieces.push((copy, source));
        }
    }

    /// Says that the copy continues at `copy` with the part `from..to` of another copy.
    pub(super) fn push_part(&mut self, copy: usize, other: &Self, from: usize, to: usize) {
        self.push(copy, other.offset(from));
        let inner = other.pieces.iter().skip(other.pieces.partition_point(|piece| piece.0 <= from));
        for piece in inner.take_while(|piece| piece.0 < to) {
            self.push(copy + (piece.0 - from), piece.1);
        }
    }

    /// Where the piece that holds `at` ends.
    fn piece_end(&self, at: usize) -> usize {
        let next = self.pieces.get(self.pieces.partition_point(|piece| piece.0 <= at));
        next.map_or(usize::MAX, |piece| piece.0)
    }

    /// Offset in the source of an offset in the copy.
    pub(super) fn offset(&self, at: usize) -> usize {
        self.place(at, at)
    }

    /// Where `at` stands, counted from the piece that holds `inside`. What was put in (the spaces that a tab leaves
    /// where a container takes part of it) has no bytes of its own: it ends where the next piece begins.
    fn place(&self, inside: usize, at: usize) -> usize {
        if let [(0, source)] = self.pieces.as_slice() {
            return source + at;
        }
        let next = self.pieces.partition_point(|piece| piece.0 <= inside);
        let offset = next.checked_sub(1).and_then(|i| self.pieces.get(i)).map_or(at, |piece| piece.1 + (at - piece.0));
        self.pieces.get(next).map_or(offset, |next| offset.min(next.1))
    }

    /// A range of the copy as a span of the source. The end is taken from the last byte inside, so that
    /// a range never swallows what was taken off behind it.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let last = end.checked_sub(1).filter(|last| *last >= start);
        Span::new(self.offset(start), last.map_or_else(|| self.offset(start), |last| self.place(last, end)))
    }
}

/// A working copy: its text, and where that stands in the source.
#[derive(Clone, Copy)]
pub(super) struct Fragment<'s> {
    pub(super) text: &'s str,
    pub(super) map: &'s SourceMap,
    pub(super) source: &'s str,
}

impl Fragment<'_> {
    /// Cuts `shown`, for which `range` was written, into parts: where each stands, its characters, and whether
    /// the source spells them otherwise.
    pub(super) fn parts(&self, range: Range<usize>, shown: &str, mut part: impl FnMut(Span, &str, bool)) {
        let written = self.text.get(range.clone()).unwrap_or_default();
        if written == shown {
            self.pieces(range, &mut part);
            return;
        }
        align(written, shown, |inner, instead| {
            let inner = range.start + inner.start..range.start + inner.end;
            match instead {
                Some(instead) => part(self.map.span(inner.start, inner.end), instead, true),
                None => self.pieces(inner, &mut part),
            }
        });
    }

    /// What is shown as the copy holds it, piece by piece.
    fn pieces(&self, range: Range<usize>, part: &mut impl FnMut(Span, &str, bool)) {
        if self.map.is_whole() {
            part(Span::new(range.start, range.end), self.text.get(range).unwrap_or_default(), false);
            return;
        }
        let mut at = range.start;
        while at < range.end {
            let end = self.map.piece_end(at).min(range.end);
            let (span, shown) = (self.map.span(at, end), self.text.get(at..end).unwrap_or_default());
            part(span, shown, span.of(self.source) != Some(shown));
            at = end;
        }
    }
}
