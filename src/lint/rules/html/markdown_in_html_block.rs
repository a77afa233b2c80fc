//! Markdown that begins right behind a tag: CommonMark reads it as part of the HTML and shows its marks.

use crate::lint::facts::{BlockKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "H7",
        name: "markdown-in-html-block",
        group: Group::Html,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "HTML 안의 Markdown", en: "Markdown inside HTML" },
        messages: &[Words {
            ko: "빈 줄이 없어서 ‘{0}’{이} 글자 그대로 보여요",
            en: "Without a blank line, {0} shows as it is written",
        }],
        why: Words {
            ko: "HTML 바로 아래 붙여 쓴 Markdown은 꾸밈이 되지 않고 기호가 그대로 드러나요.",
            en: "Markdown right under a tag is not read as Markdown; its marks show.",
        },
        sources: &["CommonMark 0.31.2, HTML blocks"],
        options: &[],
    },
    check,
};

const MARKS: [&str; 5] = ["- ", "* ", "# ", "## ", "### "];

static SET_APART: Words = Words { ko: "빈 줄 넣기", en: "Put a blank line before it" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let source = facts.source();
    let raw = facts.document().html_blocks();
    for block in facts.blocks.iter().filter(|block| block.kind != BlockKind::Item) {
        let text = facts.get(block.shown);
        let Some(mark) = MARKS.iter().find(|mark| text.starts_with(**mark)) else { continue };
        let Some(span) = facts.exact(block.shown.part(0..mark.len())) else { continue };
        // What ends elsewhere, as a comment does, is not ended by a blank line.
        let at = raw.partition_point(|raw| raw.end <= span.start);
        if !raw.get(at).is_some_and(|raw| raw.start < span.start) {
            continue;
        }
        let before = source.get(..span.start as usize).unwrap_or_default().trim_end_matches([' ', '\t']);
        // Right behind a tag, on a line of its own.
        let Some(tag) = before.strip_suffix('\n').filter(|line| line.trim_end().ends_with('>')) else { continue };
        let line_start = u32::try_from(tag.len() + 1).unwrap_or(span.start);
        sink.at_span(span).with(mark.trim_end()).fix(Fix::safe(&SET_APART).insert(line_start, "\n"));
    }
}
