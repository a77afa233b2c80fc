//! `http://` where `https://` would do.

use super::{host, is_of};
use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "L2",
        name: "insecure-link",
        group: Group::Links,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "http:// 링크", en: "Link with http://" },
        messages: &[Words {
            ko: "http://로 시작해요. https://로도 열리는지 확인하고 바꿔 주세요",
            en: "It begins with http://; check whether https:// works too",
        }],
        why: Words {
            ko: "http:// 주소를 열면 ‘안전하지 않음’ 경고가 먼저 보일 수 있어요.",
            en: "Browsers may greet the reader with “Not secure”.",
        },
        options: &[],
    },
    check,
};

static SECURE: Words = Words { ko: "https://로 바꾸기", en: "Change to https://" };

/// The letters before the one that is missing.
const HTTP: u32 = 4;
/// Hosts of one's own machine or net, and those that only name things: `http://www.w3.org/2000/svg`.
const UNCALLED: [&str; 4] = ["localhost", "local", "w3.org", "schema.org"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for link in facts.links() {
        let Some(span) = facts.target(link) else { continue };
        let address = span.of(facts.source()).unwrap_or_default();
        if in_directive(facts, span) {
            continue;
        }
        let Some((scheme, host)) = host(address).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("http")) else {
            continue;
        };
        let number = host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        if number || host.contains([':', '[']) || UNCALLED.iter().any(|site| is_of(host, site)) {
            continue;
        }
        let mut fix = Fix::risky(&SECURE).insert(span.start + HTTP, "s");
        // The words of the link may be the address once more.
        let words = facts.exact(link.shown).filter(|words| *words != span);
        if let Some(words) = words.filter(|words| words.of(facts.source()).is_some_and(|text| text.starts_with(scheme)))
        {
            fix = fix.insert(words.start + HTTP, "s");
        }
        sink.at_span(span).fix(fix);
    }
}

/// A directive is not longer than this.
const DIRECTIVE: usize = 200;

/// A name space is no address: `<%@ taglib uri="http://…" %>`.
fn in_directive(facts: &Facts<'_>, span: Span) -> bool {
    let start = span.start as usize;
    let before = facts.source().as_bytes().get(start.saturating_sub(DIRECTIVE)..start).unwrap_or_default();
    let line = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    line.trim_ascii_start().starts_with(b"<%")
}
