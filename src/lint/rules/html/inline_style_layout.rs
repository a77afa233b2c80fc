//! `style` attributes that place or size things. One hint a document: there are never few of them.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H3",
        name: "inline-style-layout",
        group: Group::Html,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "직접 넣은 레이아웃", en: "Layout of your own" },
        messages: &[Words {
            ko: "자리나 크기를 직접 정한 곳이 {0}곳 있어요. 양식이 정해 주니 지워도 돼요",
            en: "Places or sizes of your own in {0} places: the template decides them, so they can go",
        }],
        why: Words {
            ko: "자리와 크기는 양식이 정해요. 직접 넣은 스타일은 PDF와 다른 곳에서 어긋나요.",
            en: "The template decides places and sizes; styles of your own go wrong in PDFs and elsewhere.",
        },
        options: &[],
    },
    check,
};

/// Properties that place or size. A colour is none: it only marks a word.
const PROPERTIES: [&str; 7] = ["display:flex", "display:grid", "float:", "position:", "width:", "font-size:", "gap:"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let mut places = facts.tags().iter().filter(|tag| !tag.closing).filter_map(|tag| {
        tag.attributes(source)
            .find(|found| found.name.eq_ignore_ascii_case("style") && is_layout(found.value))
            .map(|found| found.span)
    });
    let Some(first) = places.next() else { return };
    let others: Vec<Span> = places.collect();
    let hint = sink.at_span(first).with(others.len() + 1);
    for other in others {
        hint.related(other);
    }
}

fn is_layout(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let mut solid = String::with_capacity(declaration.len());
        solid.extend(declaration.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()));
        // `max-width:` is no `width:`.
        PROPERTIES.iter().any(|property| solid.starts_with(property))
    })
}
