//! All rules by name.

use super::rule::{Meta, Rule};
use super::rules;
use super::suppress;

/// Every rule with code of its own.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::GROUPS.iter().flat_map(|group| group.iter().copied())
}

/// Everything that a hint can name: the rules, and what is said about comments that turn them off.
pub fn metas() -> impl Iterator<Item = &'static Meta> {
    rules().map(|rule| &rule.meta).chain(suppress::METAS.iter().copied())
}

/// Names that rules had before.
const RENAMED: &[(&str, &str)] = &[];

/// True when `name` is the rule's name or code, or a name that it had.
#[must_use]
pub fn is_named(rule: &Meta, name: &str) -> bool {
    let name = RENAMED.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| *new);
    rule.name == name || rule.code.eq_ignore_ascii_case(name)
}

/// The rule of a name or code.
#[must_use]
pub fn named(name: &str) -> Option<&'static Meta> {
    metas().find(|rule| is_named(rule, name))
}
