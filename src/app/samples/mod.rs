//! Texts to begin with, in both languages. Person, companies and numbers are invented.

use super::i18n::Language;

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
