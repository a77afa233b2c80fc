//! Texts to begin with, in both languages. Person, companies and numbers are invented.

mod begin;
mod kinds;

use super::i18n::Language;
use crate::resume::DocumentKind;
pub(super) use begin::{Begin, use_begin};
pub(super) use kinds::sample;

/// A text to begin with, of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sample {
    pub(crate) kind: DocumentKind,
    /// Written through, to be written anew; else headings to fill.
    pub(crate) filled: bool,
}

/// What can be begun besides résumés, each with the key of its name.
pub(super) const OTHERS: [(Sample, &str); 4] = [
    (Sample { kind: DocumentKind::Portfolio, filled: true }, "kind.portfolio_example"),
    (Sample { kind: DocumentKind::Portfolio, filled: false }, "kind.portfolio_skeleton"),
    (Sample { kind: DocumentKind::CareerDescription, filled: true }, "kind.description_example"),
    (Sample { kind: DocumentKind::CareerDescription, filled: false }, "kind.description_skeleton"),
];

/// A complete résumé that uses all of the template.
pub(super) fn example(language: Language) -> &'static str {
    match language {
        Language::Ko => include_str!("example.ko.md"),
        Language::En => include_str!("example.en.md"),
    }
}

/// Headings, with a quiet hint under each.
pub(super) fn skeleton(language: Language) -> &'static str {
    match language {
        Language::Ko => include_str!("skeleton.ko.md"),
        Language::En => include_str!("skeleton.en.md"),
    }
}
