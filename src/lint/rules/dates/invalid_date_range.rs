//! A period that ends before it begins, or lies in the future.

use std::sync::LazyLock;

use super::impossible::{self, Wrong};
use super::months;
use crate::lint::facts::Facts;
use crate::lint::needles::Needles;
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
            Words { ko: "‘{0}’: {1}월은 없어요", en: "{0}: there is no month {1}" },
            Words { ko: "‘{0}’: {1}년이 맞나요?", en: "{0}: is the year {1} right?" },
        ],
        why: Words {
            ko: "기간이 앞뒤가 맞지 않으면 다른 숫자까지 의심받아요.",
            en: "An impossible period puts other numbers in doubt.",
        },
        options: &[],
    },
    check,
};

/// Words about what is planned.
static PLANNED: LazyLock<Needles> =
    LazyLock::new(|| Needles::new(["예정", "예상", "목표", "계획", "유효", "만료", "xpected", "lanned"]));
/// A start in the next month may be a contract that is signed already.
const AHEAD: i32 = 1;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let today = sink.options().today;
    // Whether the block of the last period speaks of what is planned.
    let mut planned = (None, false);
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
        if planned.0 != Some(found.block) {
            let block = facts.blocks.get(found.block);
            planned = (Some(found.block), block.is_some_and(|block| PLANNED.are_in(facts.get(block.shown))));
        }
        if planned.1 {
            continue;
        }
        if months(start, 1) > months(today, 12) + AHEAD {
            sink.at(found.shown).say(1).with(start.to_string());
        } else if let Some(end) = found.period.end.filter(|end| is_before(today, *end)) {
            sink.at(found.shown).say(2).with(end.to_string());
        }
    }
    for block in facts.blocks.iter().filter(|block| facts.words_in(&block.words).iter().any(|word| word.digit)) {
        for line in facts.lines(block.shown) {
            impossible::find(facts, line, |written, wrong| {
                let (say, number) = match wrong {
                    Wrong::Month(month) => (3, month),
                    Wrong::Year(year) => (4, year),
                };
                sink.at(written).say(say).with(facts.get(written)).with(usize::from(number));
            });
        }
    }
}

/// True when one surely lies before the other: a year alone is before the next year only.
fn is_before(a: YearMonth, b: YearMonth) -> bool {
    months(a, 12) < months(b, 1)
}
