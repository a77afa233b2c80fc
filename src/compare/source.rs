//! Lines of two texts side by side.

use super::align::{Step, align};
use super::pieces::{Piece, pieces};
use crate::text::Span;

/// A line with the line end behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// From 1 on.
    pub number: usize,
    /// Where in its text, in bytes.
    pub span: Span,
}

/// A line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The line is in both texts.
    Kept(Line, Line),
    /// The line is only in the first.
    Removed(Line),
    /// The line is only in the second.
    Added(Line),
    /// The line became another. The pieces count in bytes of the whole texts.
    Changed(Line, Line, Vec<Piece>),
}

/// The lines of two texts: those of the first column are the first text, those of the second the second.
#[must_use]
pub fn source(before: &str, after: &str) -> Vec<Row> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    let (old_lines, new_lines) = (numbered(&old), numbered(&new));
    let text = |lines: &[&str], at: usize| lines.get(at).copied().unwrap_or_default().to_owned();
    let steps = align(&old, &new, |at| text(&old, at), |at| text(&new, at));
    let line = |lines: &[Line], at: usize| lines.get(at).copied();
    let rows = steps.into_iter().filter_map(|step| {
        Some(match step {
            Step::Kept(one, two) => Row::Kept(line(&old_lines, one)?, line(&new_lines, two)?),
            Step::Removed(one) => Row::Removed(line(&old_lines, one)?),
            Step::Added(two) => Row::Added(line(&new_lines, two)?),
            Step::Changed(one, two) => {
                let (a, b) = (line(&old_lines, one)?, line(&new_lines, two)?);
                let pieces = pieces(&text(&old, one), &text(&new, two)).into_iter();
                let pieces = pieces.map(|piece| piece.shifted(a.span.start as usize, b.span.start as usize));
                Row::Changed(a, b, pieces.collect())
            }
        })
    });
    rows.collect()
}

fn numbered(lines: &[&str]) -> Vec<Line> {
    let mut at = 0;
    let line = |(number, line): (usize, &&str)| {
        let span = Span::new(at, at + line.len());
        at += line.len();
        Line { number, span }
    };
    (1..).zip(lines).map(line).collect()
}
