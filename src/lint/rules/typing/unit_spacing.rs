//! 20%이상, 100개이하: a word of its own right behind a unit.

use crate::lint::facts::Facts;
use crate::lint::korean::is_syllable;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T5",
        name: "unit-spacing",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "단위와 ‘이상’의 띄어쓰기", en: "Spacing of units" },
        messages: &[Words { ko: "‘{0}’{은} 띄어 써요: ‘{1}’", en: "Write apart: {1}" }],
        why: Words {
            ko: "‘이상’, ‘이하’는 낱말이라 앞말과 띄어 써요.", en: "이상 and 이하 are words of their own."
        },
        sources: &["한글 맞춤법 제2항"],
        options: &[],
    },
    check,
};

const UNITS: [&str; 13] = ["%", "퍼센트", "개월", "개", "명", "건", "만", "억", "회", "년", "배", "초", "분"];
const WORDS: [&str; 4] = ["이상", "이하", "미만", "초과"];

static APART: Words = Words { ko: "띄어 쓰기", en: "Write apart" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.digit && word.hangul && !word.masked) {
        let text = facts.get(word.shown);
        for end in WORDS {
            let Some(at) = text.find(end) else { continue };
            let head = text.get(..at).unwrap_or_default();
            let unit = UNITS.iter().find(|unit| head.ends_with(**unit));
            let number = unit.and_then(|unit| head.get(..head.len() - unit.len()));
            if !number.is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit())) {
                continue;
            }
            let start = head.rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '%') || is_syllable(c)));
            let start = start
                .map_or(0, |at| at + head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
            let place = word.shown.part(start..at + end.len());
            let written = text.get(start..at + end.len()).unwrap_or_default();
            let right = format!("{} {end}", head.get(start..).unwrap_or_default());
            let hint = sink.at(place).with(written).with(right.as_str());
            if let Some(span) = facts.exact(word.shown.part(at..at + end.len())) {
                hint.fix(Fix::safe(&APART).insert(span.start, " "));
            }
            break;
        }
    }
}
