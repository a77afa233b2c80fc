//! A code block that is longer than a reader will read.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F4",
        name: "long-code-block",
        group: Group::Portfolio,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "긴 코드", en: "Long code" },
        messages: &[Words {
            ko: "코드가 {0}줄이에요 (기준 {1}줄). 핵심만 남기고 나머지는 링크로 보여 주세요",
            en: "{0} lines of code (limit {1}): keep the core and link to the rest",
        }],
        why: Words {
            ko: "긴 코드는 읽히지 않아요. 핵심 몇 줄이 생각을 더 잘 보여 줘요.",
            en: "Long code is not read; the few lines that matter show more.",
        },
        options: &[Opt { name: "max-lines", default: 30 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let most = sink.option("max-lines");
    for node in &facts.code_blocks {
        let span = facts.document().span(*node);
        let written = span.of(facts.source()).unwrap_or_default().trim_end();
        let fences = if written.starts_with("```") || written.starts_with("~~~") { 2 } else { 0 };
        let lines = written.lines().count().saturating_sub(fences);
        if lines > most {
            let first = written.find('\n').map_or(span.end, |line| span.start + u32::try_from(line).unwrap_or(0));
            sink.at_span(Span { start: span.start, end: first }).with(lines).with(most);
        }
    }
}
