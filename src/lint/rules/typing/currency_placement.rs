//! `월 0.4$`: the sign of a currency stands before the number.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T7",
        name: "currency-placement",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "통화 기호의 자리", en: "Currency sign behind the number" },
        messages: &[Words { ko: "‘{0}’처럼 기호는 숫자 앞에 써요", en: "Write the sign first: {0}" }],
        why: Words {
            ko: "달러 기호가 숫자 뒤에 있으면 금액이 한 번에 읽히지 않아요.",
            en: "An amount reads at once when its sign comes first.",
        },
        options: &[],
    },
    check,
};

static PUT_FIRST: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.digit && !word.masked) {
        let text = facts.get(word.shown);
        let Some(sign) = text.find('$') else { continue };
        let number = text.get(..sign).unwrap_or_default();
        let start = number
            .rfind(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
            .map_or(0, |at| at + number.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
        let number = number.get(start..).unwrap_or_default();
        // `$0.4` is right already; `A$3` is another currency's.
        let follows = text.get(sign + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if follows
            || !number.starts_with(|c: char| c.is_ascii_digit())
            || !number.ends_with(|c: char| c.is_ascii_digit())
        {
            continue;
        }
        let place = word.shown.part(start..sign + 1);
        let right = format!("${number}");
        let hint = sink.at(place).with(right.as_str());
        if let Some(span) = facts.exact(place) {
            hint.fix(Fix::safe(&PUT_FIRST).with(right.as_str()).replace(span, right.as_str()));
        }
    }
}
