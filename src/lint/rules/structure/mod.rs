//! What is not finished, what is missing, what stands in the wrong place.

mod placeholder;
mod repeated_filler;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[&placeholder::RULE, &repeated_filler::RULE];
