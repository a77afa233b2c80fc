//! How it is said: endings, verbs, full stops.

mod mixed_endings;
mod mixed_terminal_period;
mod repeated_opener;
mod weak_ending;
mod weak_verb;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] =
    &[&weak_ending::RULE, &mixed_endings::RULE, &mixed_terminal_period::RULE, &weak_verb::RULE, &repeated_opener::RULE];
