//! Birth dates and ages in a line.

use super::behind_fronts;

/// A date has so many digits: `99.1.1` has four, which could be anything.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=8;
/// Digits of the front half of a resident registration number.
const FRONT: usize = 6;
/// Signs that hide the back half.
const HIDING: [char; 7] = ['*', '●', '○', '•', 'x', 'X', '#'];
/// How many of them.
const HIDDEN: usize = 6;

/// `1999.01.01생`.
pub(super) fn born(text: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices('생').find_map(|(at, mark)| {
        let head = text.get(..at)?;
        let head = head.strip_suffix('출').unwrap_or(head).trim_end_matches(' ');
        let behind = text.get(at + mark.len()..)?;
        let start = head.rfind(|c: char| !is_of_date(c)).map_or(0, |before| {
            before + head.get(before..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let found = head.get(start..)?;
        let written = found.trim_start_matches([' ', '.', '-', '/']);
        // Six digits alone are the first half of another number.
        let whole = written.len() > FRONT && date(written) == Some(written.len());
        let ends = !behind.starts_with(|c: char| c.is_alphanumeric());
        (whole && ends).then(|| start + found.len() - written.len()..at + mark.len())
    })
}

/// `(만 27세)`.
pub(super) fn age(text: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices("(만").find_map(|(start, open)| {
        let inner = text.get(start + open.len()..)?.trim_start_matches(' ');
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let rest = inner.get(digits..)?.trim_start_matches(' ').strip_prefix("세)")?;
        (digits == 2).then(|| start..text.len() - rest.len())
    })
}

/// `990101-1******`: half of a resident registration number says the birth date.
pub(super) fn hidden(text: &str) -> Option<std::ops::Range<usize>> {
    behind_fronts(text).find_map(|(start, _, behind)| {
        let back = behind.trim_start_matches(' ');
        let back = back.strip_prefix(|c: char| ('1'..='8').contains(&c)).unwrap_or(back);
        let rest = back.trim_start_matches(HIDING);
        let signs = back.get(..back.len() - rest.len())?.chars().count();
        (signs >= HIDDEN).then(|| start..text.len() - rest.len())
    })
}

fn is_of_date(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | ' ' | '년' | '월' | '일')
}

/// How long the full date at the start of a text is.
pub(super) fn date(text: &str) -> Option<usize> {
    let first = text.bytes().take_while(u8::is_ascii_digit).count();
    if first == FRONT {
        return Some(first);
    }
    let run = text.get(..text.find(|c| !is_of_date(c)).unwrap_or(text.len()))?.trim_end_matches([' ', '.', '-', '/']);
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    (matches!(first, 2 | 4 | 8) && DIGITS.contains(&digits)).then_some(run.len())
}
