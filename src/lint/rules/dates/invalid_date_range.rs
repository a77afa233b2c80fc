//! A period that ends before it begins, or lies in the future.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::YearMonth;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D2",
        name: "invalid-date-range",
        group: Group::Dates,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "맞지 않는 기간", en: "Impossible period" },
        messages: &[
            Words { ko: "시작({0})이 끝({1})보다 늦어요", en: "It ends ({1}) before it begins ({0})" },
            Words {
                ko: "시작이 {0}이에요. 아직 오지 않은 날이에요", en: "It begins in {0}, which has not come yet"
            },
            Words {
                ko: "끝이 {0}이에요. 예정이라면 ‘예정’이라고 적어 주세요",
                en: "It ends in {0}; if that is planned, say “expected”",
            },
        ],
        why: Words {
            ko: "기간이 앞뒤가 맞지 않으면 다른 숫자까지 의심받아요.",
            en: "A period that cannot be puts other numbers in doubt.",
        },
        sources: &["ISO 8601"],
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let today = sink.options().today;
    for found in facts.periods() {
        let start = found.period.start;
        if let Some(end) = found.period.end.filter(|end| is_before(*end, start)) {
            sink.at(found.shown).with(start.to_string()).with(end.to_string());
            continue;
        }
        let Some(today) = today else { continue };
        if found.period.is_date() {
            continue;
        }
        if is_before(today, start) {
            sink.at(found.shown).say(1).with(start.to_string());
            continue;
        }
        let Some(end) = found.period.end.filter(|end| is_before(today, *end)) else { continue };
        let planned = facts.blocks.get(found.block).is_some_and(|block| {
            let text = facts.get(block.shown);
            ["예정", "xpected", "lanned"].iter().any(|word| text.contains(word))
        });
        if !planned {
            sink.at(found.shown).say(2).with(end.to_string());
        }
    }
}

/// True when one surely lies before the other: a year alone is before the next year only.
fn is_before(a: YearMonth, b: YearMonth) -> bool {
    match (a.month, b.month) {
        (Some(first), Some(second)) => (a.year, first) < (b.year, second),
        _ => a.year < b.year,
    }
}
