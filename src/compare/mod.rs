//! How two texts differ: in their source, in the résumé that a reader sees, and in numbers.
//!
//! [`words`] cuts a text into words and never through what looks like one character; `sequence` finds what two
//! sequences share; [`pieces`] marks the words of two texts; `align` says which line (or unit) became which.
//! [`source`] puts lines side by side, [`rendered`] the units of two pages, with `marks` inside them, and `numbers` counts.
//!
//! None of it waits for a clock: what is too much to be compared closely is shown as removed and added.

mod align;
mod marks;
mod numbers;
mod pieces;
mod rendered;
mod sequence;
mod source;
#[cfg(test)]
mod tests;
mod words;

pub use numbers::{Numbers, Severities};
pub use pieces::{Change, Piece, pieces};
pub use rendered::{Pair, Side, Standing, rendered, rows};
pub use source::{Line, Row, source};
pub use words::words;
