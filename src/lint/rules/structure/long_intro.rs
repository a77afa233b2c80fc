//! An introduction longer than Wanted's guide asks for.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::SectionKind;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S11",
        name: "long-intro",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "긴 소개", en: "Long introduction" },
        messages: &[Words {
            ko: "소개가 {0}자예요 (기준 {1}자). 세 줄에서 다섯 줄이 알맞아요",
            en: "The introduction has {0} characters (limit {1}); three to five lines are right",
        }],
        why: Words {
            ko: "소개는 가장 먼저 읽히지만 오래 읽히지는 않아요.", en: "It is read first, and not for long."
        },
        options: &[Opt { name: "max-chars", default: 400 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let most = sink.option("max-chars");
    for section in facts.sections.iter().filter(|section| section.kind == SectionKind::About) {
        let chars: usize = facts.texts_in(section.span).map(|text| text.chars().count()).sum();
        if chars > most {
            sink.at_span(section.heading.unwrap_or(section.span)).with(chars).with(most);
        }
    }
}
