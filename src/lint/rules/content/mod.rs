//! What is said.

mod buzzword;
mod cluttered_bullet;
mod dense_entry;
mod duty_only_bullet;
mod implementation_detail;
mod long_bullet;
mod missing_metric;
mod run_on_bullet;
mod tech_overload;
mod unquantified_improvement;

use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &cluttered_bullet::RULE,
    &long_bullet::RULE,
    &run_on_bullet::RULE,
    &tech_overload::RULE,
    &implementation_detail::RULE,
    &dense_entry::RULE,
    &missing_metric::RULE,
    &unquantified_improvement::RULE,
    &duty_only_bullet::RULE,
    &buzzword::RULE,
];
