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

/// The noun that a Korean bullet ends in: `… 성능을 개선했습니다.` → `… 성능을 개선`.
fn verbal_noun(text: &str) -> &str {
    const ENDINGS: [&str; 10] =
        ["하였습니다", "했습니다", "합니다", "시켰습니다", "하였음", "했음", "시켰음", "시킴", "함", "됨"];
    let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c.is_whitespace());
    ENDINGS.iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text).trim_end()
}
