//! Spelling and signs.

mod currency_placement;
mod detached_particle;
mod pdf_line_break;
mod repeated_word;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] =
    &[&repeated_word::RULE, &pdf_line_break::RULE, &detached_particle::RULE, &currency_placement::RULE];
