//! What an applicant need not give away.

mod address;
mod birth;
mod birth_date;
mod home_address;
mod phone_format;
mod profile_photo;
mod resident_registration_number;
mod sensitive_personal_info;

use crate::lint::facts::{Block, EntryKind, Facts, Shown};
use crate::lint::rule::Rule;
use crate::lint::words::Words;
use crate::lint::{Fix, Hint};
use crate::text::Span;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &resident_registration_number::RULE,
    &birth_date::RULE,
    &home_address::RULE,
    &profile_photo::RULE,
    &phone_format::RULE,
    &sensitive_personal_info::RULE,
];

/// The title of a fix that takes something out.
static TAKE_OUT: Words = Words { ko: "빼기", en: "Take it out" };

/// Marks between two things in one line.
const SEPARATORS: [char; 6] = ['|', '·', ',', '/', '•', '∙'];

/// Lines in which people speak of themselves, each with its block, an index of [`Facts::blocks`]: where addresses and
/// personal matters are looked for.
fn personal_lines<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (usize, Shown)> + 'f {
    let personal = |(_, block): &(usize, &Block)| is_personal(facts, block.shown);
    let blocks = facts.blocks.iter().enumerate().filter(personal);
    blocks.flat_map(|(index, block)| facts.lines(block.shown).map(move |line| (index, line)))
}

/// Offers to take `part` of a line out.
fn take_out(facts: &Facts<'_>, hint: &mut Hint, line: Shown, part: Shown) {
    if let Some(span) = removal(facts, line, part) {
        hint.fix(Fix::risky(&TAKE_OUT).delete(span));
    }
}

/// True for places where people speak of themselves, not of a job or of a piece of work.
fn is_personal(facts: &Facts<'_>, shown: Shown) -> bool {
    let entry = facts.entry_at(facts.span(shown)).and_then(|entry| facts.entries.get(entry));
    entry.is_none_or(|entry| !matches!(entry.kind, EntryKind::Career | EntryKind::Project))
}

/// Where the six digits of a birth date begin, when they stand before `head`'s end: `900101 `.
fn front(head: &str) -> Option<usize> {
    let head = head.trim_end_matches(' ');
    let start = head.len().checked_sub(6)?;
    let digits = head.get(start..)?;
    let before = head.get(..start)?;
    let alone = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    let is_date = digits.bytes().all(|b| b.is_ascii_digit())
        && digits.get(2..4).is_some_and(|month| ("01"..="12").contains(&month))
        && digits.get(4..).is_some_and(|day| ("01"..="31").contains(&day));
    (alone && is_date).then_some(start)
}

/// What stands behind the dash of a resident registration number, and where the dash is: every dash of a text with a
/// birth date before it.
fn behind_fronts(text: &str) -> impl Iterator<Item = (usize, usize, &str)> {
    // The second is the first byte of –.
    memchr::memchr2_iter(b'-', 0xe2, text.as_bytes()).filter_map(|at| {
        let behind = text.get(at..)?.strip_prefix(['-', '–'])?;
        Some((front(text.get(..at)?)?, at, behind))
    })
}

/// What to delete so that `part` of a line vanishes: the whole line with its bullet, or the part with a mark beside it.
fn removal(facts: &Facts<'_>, line: Shown, part: Shown) -> Option<Span> {
    let before = facts.get(Shown { start: line.start, end: part.start });
    let behind = facts.get(Shown { start: part.end, end: line.end });
    let empty = |text: &str| !text.contains(|c: char| c.is_alphanumeric());
    if empty(before) && empty(behind) {
        return whole_line(facts, line);
    }
    let head = before.trim_end_matches(' ');
    let tail = behind.trim_start_matches(' ');
    let size = |text: &str| u32::try_from(text.len()).unwrap_or(0);
    let mut shown = part;
    if head.ends_with(SEPARATORS) {
        shown.start = line.start + size(head.trim_end_matches(SEPARATORS).trim_end_matches(' '));
    } else if !head.is_empty() {
        // It is a remark about what stands before it.
        shown.start = line.start + size(head);
    } else if let Some(rest) = tail.strip_prefix(SEPARATORS) {
        shown.end = line.end - size(rest.trim_start_matches(' '));
    }
    facts.exact(shown)
}

/// The line of the source, or the element, that holds nothing but this line.
fn whole_line(facts: &Facts<'_>, line: Shown) -> Option<Span> {
    let span = facts.span(line);
    let at = facts.blocks.partition_point(|block| block.shown.end < line.end);
    let block = facts.blocks.get(at)?;
    let element = facts.document().span(block.node);
    if facts.tag_at(element).is_some() {
        return (block.shown == line && block.bullet.is_some()).then_some(element);
    }
    // Behind its bullet, a line takes what follows along.
    let first = block.shown.start == line.start && block.shown != line;
    let has_list = block.bullet.and_then(|bullet| facts.bullets.get(bullet)).is_some_and(|bullet| bullet.has_list);
    if first || has_list {
        return None;
    }
    let source = facts.source();
    let start = source.get(..span.start as usize)?.rfind('\n').map_or(0, |at| at + 1);
    let end = source.get(span.end as usize..)?.find('\n').map_or(source.len(), |at| span.end as usize + at + 1);
    let bare = |text: Option<&str>| text.is_some_and(|text| !text.contains(|c: char| c.is_alphanumeric() || c == '<'));
    let alone = bare(source.get(start..span.start as usize)) && bare(source.get(span.end as usize..end));
    alone.then(|| Span::new(start, end))
}
