//! T3: a particle apart from the Latin word, number or bracket that it belongs to.

use super::pdf_line_break::report;
use crate::lint::facts::Facts;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "T3",
        name: "detached-particle",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "띄어 쓴 조사", en: "Detached particle" },
        messages: &[Words {
            ko: "조사는 앞말에 붙여 써요: ‘{0}’", en: "A particle is attached to its word: “{0}”"
        }],
        why: Words {
            ko: "영어 낱말 뒤라도 조사는 붙여 쓰는 것이 맞춤법이에요.",
            en: "Korean attaches particles, to Latin words as well.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    for cut in facts.cuts().certain.iter().filter(|cut| !cut.after_hangul) {
        report(facts, out, cut);
    }
}
