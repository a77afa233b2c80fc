//! Periods in several shapes or with several separators. One hint a document; the preview shows them all alike.

use crate::lint::facts::{Facts, Shown};
use crate::lint::korean::is_syllable;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D3",
        name: "inconsistent-date-format",
        group: Group::Dates,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "섞인 날짜 형식", en: "Mixed date formats" },
        messages: &[Words { ko: "기간을 {0}가지로 썼어요: {1}", en: "Periods are written in {0} ways: {1}" }],
        why: Words {
            ko: "형식이 하나면 기간이 세로로 한눈에 비교돼요.",
            en: "In one form, periods can be compared at a glance.",
        },
        sources: &["공개 이력서 20편 가운데 11편"],
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut shapes: Vec<(String, Shown, usize)> = Vec::new();
    for found in facts.periods().iter().filter(|found| !found.period.is_date()) {
        let shape = shape(facts.get(found.shown));
        match shapes.iter_mut().find(|(known, ..)| *known == shape) {
            Some((_, _, count)) => *count += 1,
            None => shapes.push((shape, found.shown, 1)),
        }
    }
    let [_, (_, second, _), ..] = shapes.as_slice() else { return };
    let second = *second;
    let count = shapes.len();
    let example = |(_, shown, count): &(String, Shown, usize)| format!("‘{}’ {count}", facts.get(*shown).trim());
    let list: Vec<String> = shapes.iter().take(4).map(example).collect();
    let others: Vec<Span> = shapes.iter().map(|(_, shown, _)| facts.span(*shown)).collect();
    let hint = sink.at(second).with(count).with(list.join(", "));
    for other in others {
        hint.related(other);
    }
}

/// `2021.06 - 2022.05` as `9999.99 - 9999.99`; the open end is left out, so that it makes no shape of its own.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for c in text.trim().chars() {
        match c {
            c if c.is_ascii_digit() => shape.push('9'),
            c if is_syllable(c) && !matches!(c, '년' | '월' | '일') => {}
            c if c.is_ascii_alphabetic() => {}
            c => shape.push(c),
        }
    }
    // One side says it all.
    let separator = shape.find(['~', '–', '—']).or_else(|| shape.find(" -")).or_else(|| shape.rfind('-'));
    match separator {
        Some(at) => {
            let head = shape.get(..at).unwrap_or_default().trim();
            let mark: String = shape.get(at..).unwrap_or_default().trim_start().chars().take(1).collect();
            format!("{} {mark}", head.replace("99월", "9월"))
        }
        None => shape.trim().to_owned(),
    }
}
