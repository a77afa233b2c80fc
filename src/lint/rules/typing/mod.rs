//! Spelling and signs.

mod currency_placement;

use crate::lint::rule::Rule;

pub static RULES: &[&Rule] = &[&currency_placement::RULE];
