//! Indented tags behind a blank line: CommonMark makes a code block of them.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::markup::NoticeKind;
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H6",
        name: "html-parsed-as-code",
        group: Group::Html,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "코드로 읽히는 HTML", en: "HTML that reads as code" },
        messages: &[Words {
            ko: "빈 줄 뒤에 네 칸 이상 들여 써서, 다른 Markdown 도구에서는 코드로 보여요",
            en: "Indented four or more behind a blank line: other Markdown tools print it as code",
        }],
        why: Words {
            ko: "한눈은 알아서 읽지만, GitHub이나 Notion에 옮기면 태그가 글자로 드러나요.",
            en: "Hannun reads it, but on GitHub or in Notion the tags show as text.",
        },
        options: &[],
    },
    check,
};

static DEDENT: Words = Words { ko: "들여쓰기 지우기", en: "Take the indentation off" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    if is_page(source) {
        return;
    }
    for notice in facts.document().notices().iter().filter(|notice| notice.kind == NoticeKind::IndentedMarkup) {
        let Some(written) = notice.span.of(source).filter(|written| written.starts_with('<')) else { continue };
        let start = notice.span.start as usize;
        let first = source.get(..start).map_or(start, |before| before.rfind('\n').map_or(0, |at| at + 1));
        let mut fix = Fix::safe(&DEDENT).delete(Span::new(first, start));
        let mut at = start;
        for line in written.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if at > start && indent > 0 && !line.trim().is_empty() {
                fix = fix.delete(Span::new(at, at + indent));
            }
            at += line.len();
        }
        let end = written.find('\n').map_or(notice.span.end as usize, |line| start + line);
        let hint = sink.at_span(Span::new(start, end));
        hint.fixes.extend(stays_html(written).then_some(fix));
    }
}

/// True when no line would begin a list, a heading or a quote of Markdown once it stands at the margin.
fn stays_html(written: &str) -> bool {
    let mut behind_blank = false;
    written.lines().map(str::trim).all(|line| {
        let opens = std::mem::replace(&mut behind_blank, line.is_empty());
        !opens || line.is_empty() || line.starts_with(|c: char| c == '<' || c.is_alphabetic())
    })
}

/// True when all is HTML but what a generator of pages reads before it, and for a piece that was cut out of a page, with
/// its indentation: nobody reads that as Markdown.
fn is_page(source: &str) -> bool {
    let behind = source.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(_, rest)| rest);
    let behind = behind.or_else(|| source.starts_with("    ").then_some(source));
    // Signs of Markdown within HTML are text.
    let html = |line: &str| line.is_empty() || line.starts_with(['<', '{', ' ', '\t']);
    behind.is_some_and(|rest| rest.trim_start().starts_with('<') && rest.lines().all(html))
}
