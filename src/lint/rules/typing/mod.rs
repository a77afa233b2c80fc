//! Spelling and signs.

mod common_misspelling;
mod currency_placement;
mod detached_ending;
mod detached_particle;
mod inconsistent_term;
mod invisible_character;
mod particle_mismatch;
mod pdf_line_break;
mod repeated_word;
mod tech_name_spelling;
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
    &tech_name_spelling::RULE,
    &inconsistent_term::RULE,
    &invisible_character::RULE,
];
