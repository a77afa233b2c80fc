//! The rules, a folder a group.

mod content;
mod dates;
mod html;
mod links;
mod portfolio;
mod privacy;
mod structure;
mod typing;
mod wording;

use super::rule::Rule;

/// All groups in the order in which people see them.
pub static GROUPS: &[&[&Rule]] = &[
    content::RULES,
    wording::RULES,
    typing::RULES,
    dates::RULES,
    privacy::RULES,
    links::RULES,
    structure::RULES,
    html::RULES,
    portfolio::RULES,
];
