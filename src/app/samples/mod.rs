//! Texts to begin with, in both languages. Persons, companies and numbers are invented.

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

/// The work that a résumé to begin with tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Work {
    Backend,
    Frontend,
    Data,
    /// 신입
    Graduate,
}

/// A complete résumé that uses all of the template. Part of the later part: whoever calls it by its name brings all texts into
/// the first load.
pub(super) fn example(work: Work, language: Language) -> &'static str {
    match (work, language) {
        (Work::Backend, Language::Ko) => include_str!("backend.ko.md"),
        (Work::Backend, Language::En) => include_str!("backend.en.md"),
        (Work::Frontend, Language::Ko) => include_str!("frontend.ko.md"),
        (Work::Frontend, Language::En) => include_str!("frontend.en.md"),
        (Work::Data, Language::Ko) => include_str!("data.ko.md"),
        (Work::Data, Language::En) => include_str!("data.en.md"),
        (Work::Graduate, Language::Ko) => include_str!("graduate.ko.md"),
        (Work::Graduate, Language::En) => include_str!("graduate.en.md"),
    }
}

/// Headings, with a quiet hint under each.
pub(super) fn skeleton(language: Language) -> &'static str {
    match language {
        Language::Ko => include_str!("skeleton.ko.md"),
        Language::En => include_str!("skeleton.en.md"),
    }
}
