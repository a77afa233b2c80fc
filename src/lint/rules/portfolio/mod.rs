//! Projects.

mod long_code_block;
mod project_missing_link;
mod project_missing_role;
mod too_many_projects;

use crate::lint::facts::{Entry, EntryKind, Facts};
use crate::lint::rule::Rule;
use crate::lint::{Preset, Sink};
use crate::resume::SectionKind;

/// The rules of this group.
pub(super) static RULES: &[&Rule] =
    &[&project_missing_link::RULE, &project_missing_role::RULE, &too_many_projects::RULE, &long_code_block::RULE];

/// A project that a reader expects to be told everything about: in a portfolio all, elsewhere one's own.
fn is_read(facts: &Facts<'_>, sink: &Sink<'_, '_>, entry: &Entry<'_>) -> bool {
    let own = facts.sections.get(entry.section).is_some_and(|section| section.kind == SectionKind::Projects);
    entry.kind == EntryKind::Project && (own || sink.options().preset == Preset::Portfolio)
}
