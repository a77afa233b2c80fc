//! Sections, and what is missing or said twice.

mod duplicate_paragraph;
mod empty_section;
mod heading_increment;
mod long_intro;
mod missing_contact;
mod missing_name;
mod missing_section;
mod page_count;
mod placeholder;
mod repeated_filler;
mod single_item_list;

use crate::lint::facts::Facts;
use crate::lint::rule::Rule;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &placeholder::RULE,
    &repeated_filler::RULE,
    &duplicate_paragraph::RULE,
    &missing_name::RULE,
    &missing_contact::RULE,
    &missing_section::RULE,
    &heading_increment::RULE,
    &empty_section::RULE,
    &single_item_list::RULE,
    &page_count::RULE,
    &long_intro::RULE,
];

/// Blocks at the top of a document.
const TOP: usize = 6;

/// True when a generator of pages fills in who it is: `{{ site.author }}`.
fn is_template(facts: &Facts<'_>) -> bool {
    facts.blocks.iter().take(TOP).any(|block| facts.get(block.shown).contains("{{"))
}
