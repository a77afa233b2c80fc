//! Words and marks around dates.

use std::ops::Range;

use crate::text::{first_bytes, is_syllable};

/// Marks between the two dates of a range.
const SEPARATORS: [&str; 14] = ["\\~", "~", "--", "-", "–", "—", "‑", "−", "〜", "～", "∼", "→", "to ", "부터"];

/// Words for "until now", lower case, longest first where one begins another.
const OPEN: [&str; 14] = [
    "현재까지",
    "현재",
    "현 재",
    "지금까지",
    "지금",
    "present",
    "now",
    "currently",
    "current",
    "ongoing",
    "on going",
    "on-going",
    "today",
    "ing",
];

/// A length of time is not longer, in bytes.
const MAX_DURATION: usize = 40;

/// One past a separator at `at` and the spaces around it.
pub(super) fn separator(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}', '\n']).len();
    let rest = rest.get(spaces..)?;
    let mark = SEPARATORS.iter().find(|mark| rest.starts_with(**mark))?;
    let after = rest.get(mark.len()..)?;
    // "부터" is often followed by "~" as well.
    let after_spaces = after.trim_start_matches([' ', '\t', '\u{a0}', '\n']);
    let end = at + spaces + mark.len() + (after.len() - after_spaces.len());
    Some(if *mark == "부터" { separator(text, end).unwrap_or(end) } else { end })
}

/// One past an open word at `at`, brackets around it included.
pub(in crate::resume) fn open_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let bracket = usize::from(rest.starts_with(['(', '[']));
    let word_at = rest.get(bracket..)?;
    let head: String = word_at.chars().take(12).collect::<String>().to_ascii_lowercase();
    let word = OPEN.iter().find_map(|word| head.starts_with(word).then_some(*word)).or_else(|| under_way(word_at))?;
    // "현재 재직중" says it twice.
    let again = word_at.get(word.len()..).filter(|_| word == "현재").map_or(0, |rest| {
        let more = rest.trim_start_matches(' ');
        under_way(more).map_or(0, |more_words| rest.len() - more.len() + more_words.len())
    });
    let word = word_at.get(..word.len() + again)?;
    let after = word_at.get(word.len()..)?;
    if word.is_ascii() && after.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let closed = bracket == 1 && after.starts_with([')', ']']);
    (bracket == 0 || closed).then_some(at + bracket + word.len() + usize::from(closed))
}

/// `유지보수 중`, `서비스중`, `재학`: whatever was done, it is still being done.
fn under_way(text: &str) -> Option<&str> {
    let word = text.split(|c: char| !(c == ' ' || is_syllable(c))).next()?.trim_end();
    if matches!(word, "재학" | "재직") {
        return Some(word);
    }
    let doing = word.strip_suffix('중')?.trim_end();
    ((2..=6).contains(&doing.chars().count()) && !doing.contains(' ')).then_some(word)
}

/// `2021년 1월 ~ 운영 및 추가 통합 작업 진행중`: the line says that it goes on, in so many words.
pub(super) fn says_under_way(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or_default().trim_end_matches([' ', ')']);
    line.len() <= 90 && ["진행중", "진행 중", "운영중", "운영 중"].iter().any(|end| line.ends_with(end))
}

/// A duration behind a period: `(1년 6개월)`, `, 3년 6개월`, `(2 months)`, `· 1y 9m`.
pub(super) fn duration(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let lead = rest.len() - rest.trim_start_matches([' ', '\t', ',', '·', '|', ':', '\u{a0}', '\n', '/', '-']).len();
    // A closing bracket may stand between: "(2021.01 ~ 2022.02) (1년 1개월)".
    let rest = rest.get(lead..)?;
    let (close, rest) = match rest.strip_prefix([')', ']']) {
        Some(inner) => (1 + inner.len() - inner.trim_start().len(), inner.trim_start()),
        None => (0, rest),
    };
    let start = at + lead + close;
    // No length of time is longer, however far the line goes.
    let rest = first_bytes(rest, 2 * MAX_DURATION);
    let (open, inner) = match rest.strip_prefix(['(', '[']) {
        Some(inner) => (1, inner.split([')', ']']).next().unwrap_or_default()),
        None => (0, rest.split(['\n', '|', ')', ']', '(']).next().unwrap_or_default()),
    };
    if close > 0 && open == 0 {
        return None;
    }
    is_duration(inner).then(|| start + open..start + open + inner.trim_end().len())
}

/// True for a text that is nothing but a length of time: `1년 6개월`, `2 months`.
#[must_use]
pub fn is_duration(text: &str) -> bool {
    const UNITS: [&str; 22] = [
        "개월", "년", "일", "주", "약", "총", "간", "차", "over", "about", "years", "year", "yrs", "yr", "months",
        "month", "mos", "mo", "weeks", "days", "y", "m",
    ];
    let mut rest = text.trim();
    // "0 ~ 4 주차" counts weeks of a course.
    if !rest.contains(|c: char| c.is_ascii_digit()) || rest.len() > MAX_DURATION || rest.ends_with("주차") {
        return false;
    }
    let mut has_unit = false;
    while !rest.is_empty() {
        let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '.' | '+' | '~'));
        if digits.len() < rest.len() {
            // Four digits are a year, not a length.
            if rest.bytes().take_while(u8::is_ascii_digit).count() >= 4 {
                return false;
            }
            rest = digits;
            continue;
        }
        let first = rest.as_bytes().first();
        let begins = |unit: &&&str| unit.as_bytes().first() == first && rest.starts_with(**unit);
        let Some(unit) = UNITS.iter().find(begins) else { return false };
        has_unit |= !matches!(*unit, "약" | "총" | "over" | "about");
        rest = rest.get(unit.len()..).unwrap_or_default();
    }
    has_unit
}
