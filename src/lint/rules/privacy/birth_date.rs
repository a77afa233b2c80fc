//! A birth date or an age.

use std::sync::LazyLock;

use super::{TAKE_OUT, behind_fronts, removal};
use crate::lint::facts::{BlockKind, Facts, Shown};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P2",
        name: "birth-date",
        group: Group::Privacy,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "생년월일과 나이", en: "Birth date or age" },
        messages: &[Words {
            ko: "‘{0}’에서 나이를 알 수 있어요. 회사가 요구하지 않았다면 빼도 괜찮아요",
            en: "‘{0}’ tells your age; unless they asked for it, you can leave it out",
        }],
        why: Words {
            ko: "나이는 개발 실력과 상관이 없고, 적지 않아도 흠이 되지 않아요.",
            en: "Age says nothing about the work, and nobody misses it.",
        },
        sources: &["채용절차법 제4조의3", "jaenyeong.github.io/resume/guide"],
        options: &[],
    },
    check,
};

/// Names of the field.
const LABELS: [&str; 9] =
    ["생년월일", "출생일", "출생", "생일", "Date of birth", "Date of Birth", "Birthday", "Born", "DOB"];
static IN_TEXT: LazyLock<Needles> = LazyLock::new(|| Needles::new(LABELS));
/// What every birth date has, but for a hidden number.
static MARKS: LazyLock<Needles> = LazyLock::new(|| Needles::new(LABELS.into_iter().chain(["생", "(만"])));
/// A date has so many digits: `99.1.1` has four, which could be anything.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=8;
/// Digits of the front half of a resident registration number.
const FRONT: usize = 6;
/// Signs that hide the back half.
const HIDING: [char; 7] = ['*', '●', '○', '•', 'x', 'X', '#'];
/// How many of them.
const HIDDEN: usize = 6;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, block) in facts.blocks.iter().enumerate() {
        let digits = facts.words_in(&block.words).iter().any(|word| word.digit);
        // Without digits it may be the name of the field, with its value in the next cell.
        if !digits && !matches!(block.kind, BlockKind::Cell | BlockKind::Term) {
            continue;
        }
        for line in facts.lines(block.shown) {
            let text = facts.get(line);
            let found = hidden(text)
                .or_else(|| MARKS.are_in(text).then(|| born(text).or_else(|| age(text)).or_else(|| labelled(text)))?);
            if let Some(range) = found {
                let part = line.part(range);
                let hint = sink.at(part).with(facts.get(part));
                if let Some(span) = removal(facts, line, part) {
                    hint.fix(Fix::risky(&TAKE_OUT).delete(span));
                }
            } else if LABELS.contains(&text.trim_end_matches([':', ' ']))
                && let Some(value) = facts.blocks.get(index + 1)
                && let Some(length) = date(facts.get(value.shown))
            {
                let part: Shown = value.shown.part(0..length);
                sink.at(part).with(facts.get(part));
            }
        }
    }
}

/// `생년월일: 1999-01-01`.
fn labelled(text: &str) -> Option<std::ops::Range<usize>> {
    IN_TEXT.find_all(text).find_map(|(start, label)| {
        let behind = text.get(start + label.len()..)?;
        let value = behind.trim_start_matches([':', '：', ' ', '|', '(', ')', '.', '\u{a0}']);
        let length = date(value)?;
        Some(start..text.len() - value.len() + length)
    })
}

/// `1999.01.01생`.
fn born(text: &str) -> Option<std::ops::Range<usize>> {
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
fn age(text: &str) -> Option<std::ops::Range<usize>> {
    text.match_indices("(만").find_map(|(start, open)| {
        let inner = text.get(start + open.len()..)?.trim_start_matches(' ');
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        let rest = inner.get(digits..)?.trim_start_matches(' ').strip_prefix("세)")?;
        (digits == 2).then(|| start..text.len() - rest.len())
    })
}

/// `990101-1******`: half of a resident registration number says the birth date.
fn hidden(text: &str) -> Option<std::ops::Range<usize>> {
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
fn date(text: &str) -> Option<usize> {
    let first = text.bytes().take_while(u8::is_ascii_digit).count();
    if first == FRONT {
        return Some(first);
    }
    let run = text.get(..text.find(|c| !is_of_date(c)).unwrap_or(text.len()))?.trim_end_matches([' ', '.', '-', '/']);
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    (matches!(first, 2 | 4 | 8) && DIGITS.contains(&digits)).then_some(run.len())
}
