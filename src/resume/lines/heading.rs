//! A heading's words without what decorates them.

use std::ops::Range;

use crate::resume::flat::trim;
use crate::resume::vocabulary::{self, is_letter};
use crate::text::first_line;

/// Where the words of a heading stand, without emoji, numbering, `:shortcodes:` and trailing marks.
#[must_use]
pub fn core(text: &str) -> Range<usize> {
    let mut range = trim(text, 0..text.len());
    if is_plain(inner_of(text, &range)) {
        return range;
    }
    loop {
        let before = range.clone();
        range = trim(text, strip_numbering(text, strip_shortcode(text, strip_marks(text, range))));
        if range == before {
            break;
        }
    }
    if range.is_empty() { trim(text, 0..text.len()) } else { range }
}

/// True for words between letters that are no number: nearly all, and there is nothing to take off them.
fn is_plain(words: &str) -> bool {
    let opens = words.starts_with(|c: char| is_letter(c) && !c.is_ascii_digit() && !matches!(c, 'I' | 'V' | 'X'));
    let counted = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    opens && words.ends_with(is_letter) && !words.strip_prefix("경력").is_some_and(counted)
}

/// True for a heading that begins with a number of its own: `1. 정산 개편`, `2) …`, `03 …`.
#[must_use]
pub fn is_numbered(text: &str) -> bool {
    let start = text.find(|c: char| is_letter(c)).unwrap_or(0);
    strip_numbering(text, start..text.len()).start > start
}

/// The level of a heading without the space that Markdown wants behind its signs: `###회원 등급`. A single sign is a tag,
/// and a sentence no heading.
#[must_use]
pub fn unspaced_level(text: &str) -> Option<u8> {
    let signs = text.bytes().take_while(|b| *b == b'#').count();
    let words = text.get(signs..).filter(|words| words.starts_with(is_letter))?;
    let named = words.chars().count() <= 60 && !words.trim_end().ends_with('.');
    u8::try_from(signs).ok().filter(|signs| (2..=6).contains(signs) && named)
}

/// True when the author leaves that space out as a habit.
#[must_use]
pub fn are_unspaced(source: &str) -> bool {
    let opens_line = |at: usize| at == 0 || source.as_bytes().get(at - 1) == Some(&b'\n');
    let signs = memchr::memchr_iter(b'#', source.as_bytes()).filter(|at| opens_line(*at));
    let levels = signs.filter_map(|at| unspaced_level(first_line(source.get(at..)?)));
    levels.take(3).count() == 3
}

/// Emoji, bullets and rules around the words. Brackets stay when they belong to the words: `(주)가나다`, `C++`.
fn strip_marks(text: &str, mut range: Range<usize>) -> Range<usize> {
    while let Some(first) = text.get(range.clone()).and_then(|inner| inner.chars().next()) {
        let keycap = first.is_ascii_digit()
            && text.get(range.start + 1..range.end).is_some_and(|rest| rest.starts_with(['\u{fe0f}', '\u{20e3}']));
        let sign = first == '#' && unspaced_level(inner_of(text, &range)).is_some();
        if sign {
            range.start += inner_of(text, &range).bytes().take_while(|b| *b == b'#').count();
            continue;
        }
        let opening = matches!(first, '(' | '"' | '\'' | '“' | '‘' | '「' | '<' | '.' | '㈜' | '#' | '@')
            || (first == '[' && !encloses(text, &range))
            || strip_shortcode(text, range.clone()) != range;
        if (is_letter(first) && !keycap) || opening {
            break;
        }
        range.start += first.len_utf8();
    }
    while let Some(last) = text.get(range.clone()).and_then(|inner| inner.chars().next_back()) {
        let closing = matches!(last, ')' | '"' | '\'' | '”' | '’' | '」' | '>' | '+' | '#' | '%' | '!' | '?')
            || (last == ']' && text.get(range.clone()).is_some_and(|inner| inner.contains('[')));
        if is_letter(last) || closing {
            break;
        }
        range.end -= last.len_utf8();
    }
    range
}

fn inner_of<'t>(text: &'t str, range: &Range<usize>) -> &'t str {
    text.get(range.clone()).unwrap_or_default()
}

fn encloses(text: &str, range: &Range<usize>) -> bool {
    text.get(range.clone()).is_some_and(|inner| inner.ends_with(']') && inner.matches('[').count() == 1)
}

fn strip_shortcode(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let Some(rest) = inner.strip_prefix(':') else { return range };
    match rest.find(':') {
        Some(end) if end > 0 && rest.get(..end).is_some_and(is_shortcode) => range.start + end + 2..range.end,
        _ => range,
    }
}

fn is_shortcode(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
}

/// How many bytes of a text are the `:shortcodes:` that open it, with the spaces behind them.
#[must_use]
pub fn shortcode(text: &str) -> usize {
    let mut range = 0..text.len();
    loop {
        let rest = strip_shortcode(text, range.clone());
        if rest == range {
            return range.start;
        }
        range = trim(text, rest).start..text.len();
    }
}

/// `1.`, `2)`, `IV.`, `1-2.`, `2.1`, `경력 1.`
fn strip_numbering(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let counted = inner.strip_prefix("경력").map_or(inner, |rest| rest.strip_prefix(' ').unwrap_or(rest));
    let word = inner.len() - counted.len();
    let digits_of = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let digits = digits_of(counted);
    let roman = inner.bytes().take_while(|b| matches!(b, b'I' | b'V' | b'X')).count();
    let number = if (1..=2).contains(&digits) {
        let part = counted.get(digits..).and_then(|rest| rest.strip_prefix('-')).map_or(0, digits_of);
        word + digits + if (1..=2).contains(&part) { 1 + part } else { 0 }
    } else if digits == 0 && word == 0 {
        roman.min(4)
    } else {
        0
    };
    let rest = inner.get(number..).unwrap_or_default();
    // "2.1 경력": a number of the second order needs no mark behind it.
    if digits == 1 && word == 0 && number == 1 {
        let part = rest.strip_prefix('.').map_or(0, digits_of);
        let named = rest.get(1 + part..).and_then(|rest| rest.strip_prefix(' '));
        if (1..=2).contains(&part) && named.is_some_and(|name| name.starts_with(char::is_alphabetic)) {
            return range.start + 2 + part..range.end;
        }
    }
    let marked = rest.starts_with(['.', ')'])
        && rest
            .get(1..)
            .is_some_and(|rest| rest.starts_with(' ') || (digits > 0 && rest.starts_with(|c: char| c.is_alphabetic())));
    if number > 0 && marked {
        return range.start + number + 1..range.end;
    }
    range
}

/// `### 최종학력 : 가상대학교`: a field, however high it stands.
#[must_use]
pub fn says_value(words: &str) -> bool {
    vocabulary::colon(words).and_then(|at| words.split_at_checked(at)).is_some_and(|(name, value)| {
        vocabulary::has_letter(value) && !name.trim_end().contains(' ') && vocabulary::section(value).is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_decoration_off() {
        for (heading, words) in [
            ("💻 Work Experience.", "Work Experience"),
            ("1. 정산 개편", "정산 개편"),
            ("🏢 2) 가나다", "가나다"),
            ("■ 경력 :", "경력"),
            ("[ 학력 ]", "학력"),
            ("[가나다] 백엔드", "[가나다] 백엔드"),
            ("(주)가나다", "(주)가나다"),
            ("C++", "C++"),
            ("1️⃣ 문제", "문제"),
            ("🎉", "🎉"),
            ("2021 회고", "2021 회고"),
            ("1-2. 정산 개편", "정산 개편"),
            ("2.1 보유 스킬", "보유 스킬"),
            ("경력 1. (주)가나다", "(주)가나다"),
            ("경력 10년", "경력 10년"),
        ] {
            assert_eq!(&heading[core(heading)], words, "{heading}");
        }
        assert!(is_numbered("1. 정산 개편") && !is_numbered("2021.06 - 현재"));
    }
}
