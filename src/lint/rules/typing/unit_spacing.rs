//! 20%이상, 100개이하: a word of its own right behind a unit. 1만개, 200만 개: two ways to write a number with its unit.

use std::sync::LazyLock;

use crate::lint::facts::{Amount, Facts};
use crate::lint::needles::Needles;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;
use crate::text::is_syllable;

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
        messages: &[
            Words { ko: "‘{0}’{은} 띄어 써요: ‘{1}’", en: "Write apart: {1}" },
            Words {
                ko: "‘{0}’, ‘{1}’처럼 띄어쓰기가 섞였어요", en: "Units are spaced in two ways: {0}, {1}"
            },
        ],
        why: Words {
            ko: "‘이상’, ‘이하’는 낱말이라 앞말과 띄어 써요.", en: "이상 and 이하 are words of their own."
        },
        options: &[],
    },
    check,
};

const UNITS: [&str; 13] = ["%", "퍼센트", "개월", "개", "명", "건", "만", "억", "회", "년", "배", "초", "분"];
static WORDS: LazyLock<Needles> = LazyLock::new(|| Needles::new(["이상", "이하", "미만", "초과"]));

static APART: Words = Words { ko: "띄어 쓰기", en: "Write apart" };
static UNIFY: Words = Words { ko: "모두 ‘{0}’처럼 쓰기", en: "Write all like {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    words_behind_units(facts, sink);
    // `40건` beside `200만 건` is how most people write: each kind is compared with its own.
    let (scaled, plain): (Vec<_>, Vec<_>) = facts.amounts().partition(|amount| amount.scaled);
    mixed(facts, sink, &scaled);
    mixed(facts, sink, &plain);
}

/// Numbers that stand apart from their units beside others that don't. One hint, at the first of the rarer.
fn mixed(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, amounts: &[Amount<'_>]) {
    let apart = amounts.iter().filter(|amount| amount.apart.is_some()).count();
    // Where both are as frequent, the rule of spelling decides: apart.
    let to_apart = apart * 2 >= amounts.len();
    let usual = amounts.iter().find(|amount| amount.apart.is_some() == to_apart);
    let mut rare = amounts.iter().filter(|amount| amount.apart.is_some() != to_apart);
    let (Some(usual), Some(first)) = (usual.map(|usual| facts.get(usual.shown)), rare.next()) else { return };
    let hint = sink.at(first.shown).say(1).severity(Severity::Info).with(facts.get(first.shown)).with(usual);
    let mut fix = Some(Fix::safe(&UNIFY).with(usual));
    for amount in std::iter::once(first).chain(rare) {
        let span = match amount.apart {
            Some((number, unit)) => facts.plain_gap(number, unit),
            None => facts.exact(amount.unit).map(|unit| Span { start: unit.start, end: unit.start }),
        };
        let instead = if to_apart { " " } else { "" };
        fix = fix.zip(span).map(|(fix, span)| fix.replace(span, instead));
        if amount.shown != first.shown {
            hint.related(facts.span(amount.shown));
        }
    }
    hint.fixes.extend(fix);
}

fn words_behind_units(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.digit && word.hangul && !word.masked) {
        let text = facts.get(word.shown);
        for (at, end) in WORDS.find_all(text) {
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
