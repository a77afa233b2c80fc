//! Texts to begin with, in both languages. Persons, companies and numbers are invented.

use super::i18n::Language;

/// A complete résumé that uses all of the template, by the work that it tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    Backend,
    Frontend,
    Data,
    /// 신입
    Graduate,
}

/// Its text. Part of the later part: whoever calls it by its name brings all texts into the first load.
pub(crate) fn sample(sample: Sample, language: Language) -> &'static str {
    match (sample, language) {
        (Sample::Backend, Language::Ko) => include_str!("backend.ko.md"),
        (Sample::Backend, Language::En) => include_str!("backend.en.md"),
        (Sample::Frontend, Language::Ko) => include_str!("frontend.ko.md"),
        (Sample::Frontend, Language::En) => include_str!("frontend.en.md"),
        (Sample::Data, Language::Ko) => include_str!("data.ko.md"),
        (Sample::Data, Language::En) => include_str!("data.en.md"),
        (Sample::Graduate, Language::Ko) => include_str!("graduate.ko.md"),
        (Sample::Graduate, Language::En) => include_str!("graduate.en.md"),
    }
}

/// Headings, with a quiet hint under each.
pub(super) fn skeleton(language: Language) -> &'static str {
    match language {
        Language::Ko => include_str!("skeleton.ko.md"),
        Language::En => include_str!("skeleton.en.md"),
    }
}
