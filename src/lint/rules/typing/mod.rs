//! Spelling and signs.

mod by_sound;
mod common_misspelling;
mod currency_placement;
mod detached_ending;
mod detached_particle;
mod inconsistent_term;
mod invisible_character;
mod mark_spacing;
mod particle_mismatch;
mod pdf_line_break;
mod repeated_word;
mod spaced;
mod stray_jamo;
mod tech_name_spelling;
mod unit_spacing;

use crate::lint::facts::{EntryKind, Facts, Shown, is_same_name};
use crate::lint::korean::{Refit, replaced};
use crate::lint::rule::Rule;
use crate::lint::{Fix, Words};
use crate::resume::vocabulary::is_role;
use crate::text::is_syllable;

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
    &stray_jamo::RULE,
    &mark_spacing::RULE,
];

/// True for a word in the name of an employer: it is written as they write it, `데이타솔루션`, `Github Korea`.
fn is_employer(facts: &Facts<'_>, shown: Shown) -> bool {
    let span = facts.span(shown);
    let Some(entry) = facts.entry_at(span).and_then(|entry| facts.entries.get(entry)) else { return false };
    let name = entry.title.of(facts.source()).unwrap_or_default();
    entry.kind == EntryKind::Career
        && entry.title.start <= span.start
        && span.end <= entry.title.end
        && name.split_whitespace().count() <= MAX_EMPLOYER_WORDS
        && !WORK.iter().any(|work| name.contains(work))
}

/// True for a part of a word at the head of a line that goes on with a role and a time, where the name of an employer stands:
/// `라마 바데이타 데이터 엔지니어 (2021.06 ~)`.
fn heads_a_post(facts: &Facts<'_>, shown: Shown) -> bool {
    let at = facts.blocks.partition_point(|block| block.shown.end < shown.end);
    let Some(block) = facts.blocks.get(at) else { return false };
    let Some(line) = facts.lines(block.shown).find(|line| line.start <= shown.start && shown.end <= line.end) else {
        return false;
    };
    let before = facts.get(Shown { start: line.start, end: shown.start });
    let behind = facts.get(Shown { start: shown.end, end: line.end });
    before.split_whitespace().count() <= MAX_EMPLOYER_WORDS
        && before.ends_with(is_syllable)
        && behind.split_once(|c: char| c.is_ascii_digit()).is_some_and(|(role, _)| is_role(role.trim_end_matches('(')))
}

/// The name of an employer has not more words.
const MAX_EMPLOYER_WORDS: usize = 2;
/// What is said in a title of work or of a role, and in no name of an employer.
const WORK: [&str; 8] = ["개발", "구축", "운영", "관리", "엔지니어", "Developer", "Engineer", "프로젝트"];

/// Puts `right` in the place of a word, and makes the particle behind it fit. Where the particle can't be told, or the
/// words are not `sure`, the fix is not made unasked.
fn replacement(facts: &Facts<'_>, shown: Shown, right: &str, title: &'static Words, sure: bool) -> Option<Fix> {
    let span = facts.exact(shown)?;
    let written = facts.get(shown);
    // The same word in another case is read as before.
    let particle =
        if is_same_name(written, right) { Refit::Fits } else { replaced(facts.behind(shown), written, right) };
    let known = sure && particle != Refit::Unclear;
    let fix = if known { Fix::safe(title) } else { Fix::risky(title) }.with(right).replace(span, right);
    match particle {
        Refit::Fits | Refit::Unclear => Some(fix),
        Refit::Change(old, new) => {
            let shown = Shown::new(shown.end as usize, shown.end as usize + old.len());
            Some(fix.replace(facts.exact(shown)?, new))
        }
    }
}
