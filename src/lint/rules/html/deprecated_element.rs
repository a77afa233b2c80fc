//! Elements and table attributes that HTML has dropped. One hint a document.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H5",
        name: "deprecated-element",
        group: Group::Html,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "옛 HTML", en: "Outdated HTML" },
        messages: &[Words {
            ko: "더는 쓰지 않는 HTML이 {0}곳에 있어요 (처음은 ‘{1}’)",
            en: "Outdated HTML in {0} places (first: {1})",
        }],
        why: Words {
            ko: "오래된 태그와 속성은 새 프로그램에서 사라지는 중이라 모양을 믿을 수 없어요.",
            en: "Old tags and attributes are on their way out, so their look cannot be relied on.",
        },
        options: &[],
    },
    check,
};

const TAGS: [&str; 6] = ["center", "font", "big", "strike", "marquee", "tt"];
const TABLE: [&str; 5] = ["table", "tr", "td", "th", "col"];
const ATTRIBUTES: [&str; 4] = ["align", "bgcolor", "border", "width"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let any = |names: &[&str], name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let mut places = facts.tags().iter().filter(|tag| !tag.closing).filter_map(|tag| {
        let name = tag.name(source);
        if any(&TAGS, name) {
            return Some((tag.span, name));
        }
        let in_table = any(&TABLE, name);
        let old = tag.attributes(source).find(|found| in_table && any(&ATTRIBUTES, found.name));
        old.map(|found| (found.span, found.name))
    });
    let Some((first, name)) = places.next() else { return };
    let others: Vec<Span> = places.map(|(span, _)| span).collect();
    let hint = sink.at_span(first).with(others.len() + 1).with(name);
    for other in others {
        hint.related(other);
    }
}
