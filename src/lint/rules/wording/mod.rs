//! How it is said: endings, verbs.

mod weak_ending;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[&weak_ending::RULE];
