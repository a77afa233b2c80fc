//! What is said: length, clutter, results.

mod cluttered_bullet;
mod implementation_detail;
mod long_bullet;
mod run_on_bullet;
mod tech_overload;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &cluttered_bullet::RULE,
    &long_bullet::RULE,
    &run_on_bullet::RULE,
    &tech_overload::RULE,
    &implementation_detail::RULE,
];
