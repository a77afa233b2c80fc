//! The rules, a file each, by group. Pages for people lie beside them: `NAME.ko.md`, `NAME.en.md`.

mod content;
mod dates;
mod html;
mod links;
mod page;
mod portfolio;
mod privacy;
mod structure;
mod typing;
mod wording;

use super::rule::Rule;

/// All groups in the order in which people see them.
pub(super) static GROUPS: &[&[&Rule]] = &[
    content::RULES,
    wording::RULES,
    typing::RULES,
    dates::RULES,
    privacy::RULES,
    links::RULES,
    structure::RULES,
    html::RULES,
    page::RULES,
    portfolio::RULES,
];
