//! A diagram in the form of code, which the page does not draw.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F6",
        name: "undrawn-diagram",
        group: Group::Portfolio,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "그려지지 않는 다이어그램", en: "Diagram that is not drawn" },
        messages: &[Words {
            ko: "{0} 다이어그램은 코드 그대로 보여요. 그림으로 볼 수 있는 링크를 달거나 한두 문장으로 풀어 보세요",
            en: "A {0} diagram is shown as code: link to a picture of it, or say it in a sentence or two",
        }],
        why: Words {
            ko: "읽는 사람이 코드를 머릿속에서 그림으로 바꿔 주지는 않아요.",
            en: "No reader draws code in their head.",
        },
        options: &[],
    },
    check,
};

/// Languages of diagrams, as they stand behind a fence.
const DIAGRAMS: [&str; 4] = ["mermaid", "plantuml", "puml", "dot"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for node in &facts.code_blocks {
        let class = facts.document().attributes(*node).and_then(|attributes| attributes.class.as_deref());
        let language = class.and_then(|class| class.strip_prefix("language-"));
        if let Some(name) =
            language.and_then(|language| DIAGRAMS.iter().find(|name| language.eq_ignore_ascii_case(name)))
        {
            sink.at_span(facts.document().span(*node)).with(*name);
        }
    }
}
