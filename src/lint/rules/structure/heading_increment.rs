//! A heading more than one level below the one before it.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S7",
        name: "heading-increment",
        group: Group::Structure,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "건너뛴 제목 단계", en: "Heading level skipped" },
        messages: &[Words {
            ko: "제목이 {0}단계에서 {1}단계로 건너뛰었어요",
            en: "The heading jumps from level {0} to {1}",
        }],
        why: Words {
            ko: "단계를 건너뛰면 문서를 읽는 프로그램이 구조를 잘못 읽어요.",
            en: "Programs that read the document take its structure wrong.",
        },
        options: &[],
    },
    check,
};

static RAISE: Words = Words { ko: "{0}단계로 올리기", en: "Raise to level {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut before: Option<u8> = None;
    for (block, level) in facts.headings() {
        if let Some(before) = before.filter(|before| level > before + 1) {
            let span = facts.document().span(block.node);
            let marks = "#".repeat(usize::from(level));
            let markdown = span.of(facts.source()).is_some_and(|written| written.starts_with(&marks));
            let hint = sink.at(block.shown).with(usize::from(before)).with(usize::from(level));
            if markdown {
                let surplus = usize::from(level - before - 1);
                let start = span.start as usize;
                let fix = Fix::risky(&RAISE).with(usize::from(before + 1));
                hint.fix(fix.delete(Span::new(start, start + surplus)));
            }
        }
        before = Some(level);
    }
}
