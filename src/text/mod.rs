//! Positions: where a thing stands in the source.
//!
//! Everything in the library counts bytes ([`Span`]). The browser's editor counts UTF-16 code units;
//! [`Lines`] translates, and [`Utf16Span`] is a type of its own so that the two can't be mixed.

mod cut;
mod edit;
mod eight;
mod hangul;
mod length;
mod lines;
mod percent;
mod span;

pub use cut::{first_bytes, first_line, last_bytes};
pub use edit::{TextEdit, apply_edits};
pub(crate) use eight::{Eight, char_count};
pub use hangul::{MIEUM, NIEUN, RIEUL, SYLLABLE_BYTES, final_consonant, is_syllable};
pub use length::Length;
pub use lines::{LineColumn, Lines};
pub(crate) use percent::percent_decoded;
pub use span::{Span, Utf16Span};
