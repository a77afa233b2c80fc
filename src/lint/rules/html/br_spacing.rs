//! `<br>` used as spacing: several in a row, or at the edge of a block.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::markup::Tag;
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H4",
        name: "br-spacing",
        group: Group::Html,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "줄바꿈으로 띄운 간격", en: "Spacing by line breaks" },
        messages: &[
            Words {
                ko: "<br>을 {0}번 이어 간격을 벌렸어요. 간격은 양식이 정해요",
                en: "{0} line breaks in a row: the template spaces it",
            },
            Words {
                ko: "문단의 끝에 있는 <br>은 보이지 않아요",
                en: "A line break at the edge of a paragraph shows nothing",
            },
        ],
        why: Words {
            ko: "간격은 양식이 고르게 잡아요. <br>로 벌린 간격은 PDF에서 들쭉날쭉해져요.",
            en: "The template spaces evenly; gaps made of line breaks come out ragged on paper.",
        },
        options: &[],
    },
    check,
};

/// A line break at the edge of one of these shows nothing.
const BLOCKS: [&str; 13] = ["p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section"];

static REMOVE: Words = Words { ko: "지우기", en: "Remove them" };
static KEEP_ONE: Words = Words { ko: "하나만 남기기", en: "Keep one" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let tags = facts.tags();
    let mut at = 0;
    while let Some(first) = tags.get(at) {
        if !first.is(source, "br") {
            at += 1;
            continue;
        }
        let mut last = at;
        while let (Some(before), Some(next)) = (tags.get(last), tags.get(last + 1))
            && next.is(source, "br")
            && blank(source, before.span.end, next.span.start)
        {
            last += 1;
        }
        let run = tags.get(at..=last).unwrap_or_default();
        let span = run.last().map_or(first.span, |end| first.span.join(end.span));
        let edge = at_edge(source, at.checked_sub(1).and_then(|before| tags.get(before)), span, true)
            || at_edge(source, tags.get(last + 1), span, false);
        // In a cell of a Markdown table nothing else parts two groups of lines.
        let cell = !edge && in_table_row(source, span.start);
        if run.len() > 1 && !cell || edge {
            let hint = sink.at_span(span);
            if run.len() > 1 {
                hint.with(run.len())
            } else {
                hint.say(1)
            };
            if edge || alone(source, span) {
                hint.fix(Fix::safe(&REMOVE).delete(span));
            } else {
                hint.fix(Fix::safe(&KEEP_ONE).delete(Span { start: first.span.end, end: span.end }));
            }
        }
        at = last + 1;
    }
}

fn blank(source: &str, from: u32, to: u32) -> bool {
    Span { start: from, end: to.max(from) }.of(source).is_some_and(|between| between.trim().is_empty())
}

/// The run touches the tag of a block: its start tag before, its end tag behind.
fn at_edge(source: &str, tag: Option<&Tag>, run: Span, before: bool) -> bool {
    tag.is_some_and(|tag| {
        let (from, to) = if before { (tag.span.end, run.start) } else { (run.end, tag.span.start) };
        tag.closing != before && BLOCKS.iter().any(|block| tag.is(source, block)) && blank(source, from, to)
    })
}

fn in_table_row(source: &str, at: u32) -> bool {
    let before = source.get(..at as usize).unwrap_or_default();
    before.rsplit('\n').next().is_some_and(|line| line.trim_start().starts_with('|'))
}

/// Nothing else stands on its lines.
fn alone(source: &str, span: Span) -> bool {
    let before = source.get(..span.start as usize).unwrap_or_default();
    let behind = source.get(span.end as usize..).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t']);
    let behind = behind.trim_start_matches([' ', '\t', '\r']);
    (before.is_empty() || before.ends_with('\n')) && (behind.is_empty() || behind.starts_with('\n'))
}
