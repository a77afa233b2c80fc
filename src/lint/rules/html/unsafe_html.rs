//! Scripts, frames, forms, event attributes and addresses that run code. The preview leaves them out; this says so.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H2",
        name: "unsafe-html",
        group: Group::Html,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "보여 주지 않는 HTML", en: "HTML that is never shown" },
        messages: &[
            Words { ko: "<{0}> 태그는 이력서에서 쓸 수 없어요", en: "<{0}> has no place in a résumé" },
            Words {
                ko: "‘{0}’ 속성은 이력서에서 쓸 수 없어요", en: "The attribute {0} has no place in a résumé"
            },
            Words {
                ko: "‘{0}’로 시작하는 주소는 열리지 않아요", en: "Addresses that begin with {0} do not open"
            },
        ],
        why: Words {
            ko: "실행되는 코드는 받는 쪽에서 막히거나 위험한 파일로 보여요.",
            en: "Code that runs is blocked by the reader’s system, or makes the file look dangerous.",
        },
        options: &[],
    },
    check,
};

const TAGS: [&str; 5] = ["script", "iframe", "object", "embed", "form"];
const SCHEMES: [&str; 3] = ["javascript:", "vbscript:", "data:text/html"];

static REMOVE: Words = Words { ko: "지우기", en: "Remove it" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    for tag in facts.tags().iter().filter(|tag| !tag.closing) {
        let name = tag.name(source);
        let refresh = name.eq_ignore_ascii_case("meta")
            && tag.attributes(source).any(|found| {
                found.name.eq_ignore_ascii_case("http-equiv") && found.value.trim().eq_ignore_ascii_case("refresh")
            });
        if refresh || TAGS.iter().any(|unsafe_tag| name.eq_ignore_ascii_case(unsafe_tag)) {
            sink.at_span(tag.span).with(name);
            continue;
        }
        for found in tag.attributes(source) {
            let event = found.name.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("on")) && found.name.len() > 3;
            let scheme = SCHEMES.iter().find(|scheme| starts_with(found.value, scheme));
            if !event && scheme.is_none() {
                continue;
            }
            // With the space before it.
            let span = Span::new(found.span.start as usize - 1, found.span.end as usize);
            let spaced = span.of(source).is_some_and(|written| written.starts_with(char::is_whitespace));
            let hint = sink.at_span(found.span);
            match scheme {
                Some(scheme) => hint.say(2).with(*scheme),
                None => hint.say(1).with(found.name),
            };
            if spaced {
                hint.fix(Fix::safe(&REMOVE).delete(span));
            }
        }
    }
}

/// Browsers skip white space and control characters in a scheme.
fn starts_with(address: &str, scheme: &str) -> bool {
    let mut solid = address.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    scheme.chars().all(|wanted| solid.next().is_some_and(|c| c.eq_ignore_ascii_case(&wanted)))
}
