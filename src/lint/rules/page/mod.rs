//! How the text fills its pages; known only where it was laid out.

mod nearly_empty_page;
mod over_tall;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[&nearly_empty_page::RULE, &over_tall::RULE];
