//! A start tag that nothing ends, or an end tag that nothing began. Optional end tags (`</li>`, `</p>`, `</td>` …) may be left out.

use rustc_hash::FxHashMap;

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::markup::{NoticeKind, Tag};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H1",
        name: "unclosed-tag",
        group: Group::Html,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "닫히지 않은 태그", en: "Unclosed tag" },
        messages: &[
            Words { ko: "‘{0}’{을} 닫는 태그가 없어요", en: "Nothing closes {0}" },
            Words { ko: "‘{0}’{을} 여는 태그가 없어요", en: "Nothing opens {0}" },
        ],
        why: Words {
            ko: "닫지 않은 태그는 그 뒤의 글까지 끌어들여, 다른 곳에 옮기면 모양이 무너져요.",
            en: "An open tag takes in what follows; elsewhere the layout falls apart.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut paired: FxHashMap<String, bool> = FxHashMap::default();
    for notice in facts.document().notices() {
        let message = match notice.kind {
            NoticeKind::UnclosedElement => 0,
            NoticeKind::StrayEndTag => 1,
            _ => continue,
        };
        // The notice spans the whole element; what matters is the tag that began it.
        let at = facts.tags().partition_point(|tag| tag.span.start < notice.span.start);
        let Some(tag) = facts.tags().get(at).filter(|tag| tag.span.start == notice.span.start) else { continue };
        // Opened before a list and closed in its last item, or crossing another: browsers put that right.
        let name = tag.name(facts.source()).to_ascii_lowercase();
        let closed = *paired.entry(name).or_insert_with_key(|name| is_paired(facts, name));
        if !closed {
            sink.at_span(tag.span).say(message).with(tag.span.of(facts.source()).unwrap_or_default());
        }
    }
}

/// True when the file has as many start tags of the element as end tags, each before its end.
fn is_paired(facts: &Facts<'_>, name: &str) -> bool {
    let source = facts.source();
    let own = facts.tags().iter().filter(|tag| tag.is(source, name) && !tag.closes_itself(source));
    let (closing, opening): (Vec<&Tag>, Vec<&Tag>) = own.partition(|tag| tag.closing);
    closing.len() == opening.len()
        && opening.iter().zip(&closing).all(|(open, close)| open.span.start < close.span.start)
}
