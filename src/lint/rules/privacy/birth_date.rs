//! A birth date or an age.

use std::sync::LazyLock;

use super::birth::{age, born, date, hidden};
use super::take_out;
use crate::lint::facts::{BlockKind, Facts, Shown};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

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
            en: "“{0}” tells your age; unless they asked for it, you can leave it out",
        }],
        why: Words {
            ko: "나이는 개발 실력과 상관이 없고, 적지 않아도 흠이 되지 않아요.",
            en: "Age says nothing about the work, and nobody misses it.",
        },
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
fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, block) in facts.blocks.iter().enumerate() {
        let digits = facts.words_in(&block.words).iter().any(|word| word.digit);
        // Without digits it may be the name of the field, with its value in the next cell.
        if !digits && !matches!(block.kind, BlockKind::Cell | BlockKind::Term) {
            continue;
        }
        for line in facts.lines(block.shown) {
            let text = facts.get(line);
            // `주민등록번호 마스킹(900101-1******)`: what was built.
            let masks = text.contains("마스킹");
            let found = hidden(text)
                .filter(|_| !masks)
                .or_else(|| MARKS.are_in(text).then(|| born(text).or_else(|| age(text)).or_else(|| labelled(text)))?);
            if let Some(range) = found {
                let part = line.part(range);
                take_out(facts, sink.at(part).with(facts.get(part)), line, part);
            } else if LABELS.contains(&text.trim_end_matches([':', ' ']))
                && let Some(value) = facts.blocks.get(index + 1)
                && let Some(length) = date(facts.get(value.shown))
                // `1999년 1월 1일생` is told of where it stands.
                && born(facts.get(value.shown)).is_none()
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
