//! Four digits and two, where a date should stand, that are none.

use crate::lint::facts::{Facts, Shown};
use crate::resume::find_period;

/// What is wrong with it.
#[derive(Clone, Copy)]
pub(super) enum Wrong {
    /// There is no such month.
    Month(u16),
    /// No résumé speaks of such a year.
    Year(u16),
}

/// Years that a résumé can speak of.
const YEARS: std::ops::Range<u16> = 1950..2100;

/// `2021.13`, `1021.06 ~ 2022.05`: what stands where a date should, and is none.
pub(super) fn find(facts: &Facts<'_>, line: Shown, mut found: impl FnMut(Shown, Wrong)) {
    let text = facts.get(line);
    let mut holds_period = None;
    for at in memchr::memchr3_iter(b'.', b'-', b'/', text.as_bytes()) {
        let Some((start, end)) = date_around(text, at) else { continue };
        let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
        let (before, behind) = (before.trim_end_matches(' '), behind.trim_start_matches(' '));
        let ranged = before.ends_with(['~', '–', '—', '-']) || behind.starts_with(['~', '–', '—', '-']);
        let alone = (before.is_empty() || before.ends_with(['(', '[', '|', ':', ',']))
            && (behind.is_empty() || behind.starts_with([')', ']', '|', ',']));
        let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u16>().ok());
        let Some((year, month)) = number(start..at).zip(number(at + 1..end)) else { continue };
        let written = line.part(start..end);
        if facts.is_masked(written) {
            continue;
        }
        if YEARS.contains(&year) && !(1..=12).contains(&month) && (ranged || alone) {
            found(written, Wrong::Month(month));
        } else if !YEARS.contains(&year)
            && (1..=12).contains(&month)
            && ranged
            && *holds_period.get_or_insert_with(|| find_period(text).is_some())
        {
            found(written, Wrong::Year(year));
        }
    }
}

/// Four digits before the sign at `at` and two behind it, and no more.
fn date_around(text: &str, at: usize) -> Option<(usize, usize)> {
    let start = at.checked_sub(4)?;
    let end = at + 3;
    let digits =
        |range: std::ops::Range<usize>| text.get(range).is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit()));
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '$' | '%' | '+');
    let before = text.get(..start)?;
    let behind = text.get(end..)?;
    // A day may follow, or a full stop.
    let day = behind.strip_prefix('.').unwrap_or(behind);
    let free = !before.ends_with(joined) && !day.starts_with(joined);
    (digits(start..at) && digits(at + 1..end) && free).then_some((start, end))
}
