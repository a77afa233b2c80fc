//! Words that stayed, went and came.

use super::sequence::{Hunk, differences};
use super::words::words;
use crate::text::Span;

/// What happened to a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// It is in both.
    Kept,
    /// It is only in the first.
    Removed,
    /// It is only in the second.
    Added,
}

/// Some words that share a fate. In the text where they are not, the span is empty and says where they would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Their fate.
    pub change: Change,
    /// Where in the first text, in bytes.
    pub before: Span,
    /// Where in the second text, in bytes.
    pub after: Span,
}

impl Piece {
    /// The same, where the texts begin at these offsets.
    pub(super) fn shifted(self, before: usize, after: usize) -> Self {
        let shift = |span: Span, by: usize| Span::new(span.start as usize + by, span.end as usize + by);
        Self { before: shift(self.before, before), after: shift(self.after, after), ..self }
    }
}

/// The words of two texts: kept and removed ones together are the first, kept and added ones the second.
#[must_use]
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new): (Vec<&str>, Vec<&str>) = (words(before).collect(), words(after).collect());
    let hunks = without_islands(differences(&old, &new), &old);
    let (old, new) = (Offsets::new(&old), Offsets::new(&new));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |change, before: Span, after: Span| {
        if !before.is_empty() || !after.is_empty() {
            pieces.push(Piece { change, before, after });
        }
    };
    let (mut from, mut to) = (0, 0);
    for Hunk { before, after } in hunks {
        push(Change::Kept, old.span(from, before.start), new.span(to, after.start));
        push(Change::Removed, old.span(before.start, before.end), new.span(after.start, after.start));
        push(Change::Added, old.span(before.end, before.end), new.span(after.start, after.end));
        (from, to) = (before.end, after.end);
    }
    push(Change::Kept, old.span(from, usize::MAX), new.span(to, usize::MAX));
    pieces
}

/// Where words begin and end.
struct Offsets(Vec<usize>);

impl Offsets {
    fn new(words: &[&str]) -> Self {
        let mut at = 0;
        let ends = words.iter().map(|word| {
            at += word.len();
            at
        });
        Self(std::iter::once(0).chain(ends).collect())
    }

    fn span(&self, from: usize, to: usize) -> Span {
        let at = |word: usize| self.0.get(word).or(self.0.last()).copied().unwrap_or_default();
        Span::new(at(from), at(to))
    }
}

/// Between words that were replaced, a lone space or particle that happens to be in both is noise: it goes with them.
fn without_islands(hunks: Vec<Hunk>, old: &[&str]) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::new();
    for hunk in hunks {
        match joined.last_mut() {
            Some(last) if is_island(last, &hunk, old) => {
                last.before.end = hunk.before.end;
                last.after.end = hunk.after.end;
            }
            _ => joined.push(hunk),
        }
    }
    joined
}

fn is_island(last: &Hunk, next: &Hunk, old: &[&str]) -> bool {
    let replaced = |one: &Hunk, other: &Hunk| !(one.before.is_empty() && other.before.is_empty());
    let brought = |one: &Hunk, other: &Hunk| !(one.after.is_empty() && other.after.is_empty());
    let between = old.get(last.before.end..next.before.start).unwrap_or_default();
    let short = between.len() <= 3 && {
        let mut characters = between.iter().flat_map(|word| word.chars());
        characters.clone().all(|c| c != '\n') && characters.by_ref().filter(|c| c.is_alphanumeric()).count() <= 1
    };
    short && replaced(last, next) && brought(last, next)
}
