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

    /// Says that the copy continues at `copy` with what stands at `source`.
    pub(super) fn push(&mut self, copy: usize, source: usize) {
        if self.pieces.last().is_none_or(|last| last.1 + (copy - last.0) != source) {
            self.pieces.push((copy, source));
        }
    }

    /// Offset in the source of an offset in the copy.
    pub(super) fn offset(&self, at: usize) -> usize {
        if let [(0, source)] = self.pieces.as_slice() {
            return source + at;
        }
        let piece = self.pieces.partition_point(|piece| piece.0 <= at).checked_sub(1);
        piece.and_then(|i| self.pieces.get(i)).map_or(at, |piece| piece.1 + (at - piece.0))
    }

    /// The map of what follows `at` in the copy.
    pub(super) fn rest(&self, at: usize) -> Self {
        let mut pieces = vec![(0, self.offset(at))];
        pieces.extend(self.pieces.iter().filter(|piece| piece.0 > at).map(|piece| (piece.0 - at, piece.1)));
        Self { pieces }
    }

    /// A range of the copy as a span of the source. The end is taken from the last byte inside, so that
    /// a range never swallows what was taken off behind it.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let last = end.checked_sub(1).filter(|last| *last >= start);
        Span::new(self.offset(start), last.map_or_else(|| self.offset(start), |last| self.offset(last) + 1))
    }
}
