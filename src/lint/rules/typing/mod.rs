//! Spelling and signs.

mod common_misspelling;
mod currency_placement;
mod detached_ending;
mod detached_particle;
mod particle_mismatch;
mod pdf_line_break;
mod repeated_word;
mod unit_spacing;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &repeated_word::RULE,
    &pdf_line_break::RULE,
    &detached_particle::RULE,
    &currency_placement::RULE,
    &detached_ending::RULE,
    &unit_spacing::RULE,
    &particle_mismatch::RULE,
    &common_misspelling::RULE,
];
