//! More pages than the kind of text should have; known only where the text was laid out.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S10",
        name: "page-count",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "쪽수", en: "Too many pages" },
        messages: &[Words {
            ko: "{0}쪽이에요 (기준 {1}쪽). 첫 쪽에 없는 것은 읽히지 않을 수 있어요",
            en: "{0} pages (limit {1}): what is not on the first may go unread",
        }],
        why: Words {
            ko: "개발자 이력서는 A4 한두 장이 한눈에 들어와요.",
            en: "One or two pages of A4 are taken in at a glance.",
        },
        options: &[Opt { name: "max-pages", default: 2 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let most = sink.option("max-pages");
    let pages = sink.options().pages.map_or(0, |pages| pages as usize);
    if pages > most
        && let Some(first) = facts.blocks.first()
    {
        let hint = sink.at(first.shown).with(pages).with(most);
        if pages > most + 1 {
            hint.severity(Severity::Warning);
        }
    }
}
