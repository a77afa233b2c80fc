//! Long lines that stand in the text more than once. One hint for each, at the second place.

use crate::lint::facts::{BlockKind, Facts, LineKind, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S3",
        name: "duplicate-paragraph",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::Display,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "되풀이된 글", en: "The same text twice" },
        messages: &[Words {
            ko: "같은 글이 {0}번 나와요 ({1}자)",
            en: "The same text stands here {0} times ({1} characters)",
        }],
        why: Words {
            ko: "같은 문장이 두 번 보이면 붙여 넣고 고치지 않은 글로 읽혀요.",
            en: "A sentence that comes back looks pasted and forgotten.",
        },
        sources: &["textlint no-duplicate"],
        options: &[
            Opt {
                name: "min-twice",
                default: 40,
                words: Words { ko: "두 번 나올 때의 글자 수", en: "characters when twice" },
            },
            Opt {
                name: "min-thrice",
                default: 25,
                words: Words { ko: "세 번 나올 때의 글자 수", en: "characters when three times" },
            },
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (twice, thrice) = (sink.option("min-twice"), sink.option("min-thrice"));
    let mut lines: Vec<(&str, Shown, usize)> = Vec::new();
    for block in facts.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Text | BlockKind::Item)) {
        for line in facts.lines(block.shown) {
            let text = facts.get(line).trim();
            let chars = text.chars().count();
            if chars >= thrice && facts.line_kind(line) == LineKind::Prose {
                lines.push((text, line, chars));
            }
        }
    }
    lines.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    for same in lines.chunk_by(|a, b| a.0 == b.0) {
        let [first, second, rest @ ..] = same else { continue };
        if first.2 < twice && rest.is_empty() {
            continue;
        }
        let others: Vec<Span> = std::iter::once(first).chain(rest).map(|(_, shown, _)| facts.span(*shown)).collect();
        let hint = sink.at(second.1).with(same.len()).with(first.2);
        for other in others {
            hint.related(other);
        }
    }
}
