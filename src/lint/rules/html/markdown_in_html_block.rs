//! Markdown within raw HTML: up to the next blank line CommonMark reads all of it as HTML and shows the marks.

use super::literal;
use crate::lint::facts::{Block, BlockKind, Facts, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::Span;

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
        messages: &[
            Words {
                ko: "빈 줄이 없어서 ‘{0}’{이} 글자 그대로 보여요",
                en: "Without a blank line, {0} shows as it is written",
            },
            Words {
                ko: "HTML 안이라서 ‘{0}’의 기호가 글자 그대로 보여요",
                en: "Inside HTML, the marks of {0} show as they are written",
            },
        ],
        why: Words {
            ko: "HTML 바로 아래 붙여 쓴 Markdown은 꾸밈이 되지 않고 기호가 그대로 드러나요.",
            en: "Markdown right under a tag is not read as Markdown; its marks show.",
        },
        options: &[],
    },
    check,
};

const MARKS: [&str; 5] = ["- ", "* ", "# ", "## ", "### "];
/// Marks in the middle of a line are named up to this many characters.
const NAMED: usize = 20;

static SET_APART: Words = Words { ko: "빈 줄 넣기", en: "Put a blank line before it" };
static AS_TAG: Words = Words { ko: "HTML 태그로 바꾸기", en: "Write it as a tag" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let raw = facts.document().html_blocks();
    if raw.is_empty() {
        return;
    }
    for block in &facts.blocks {
        let span = block.span;
        // What ends elsewhere, as a comment does, is not ended by a blank line.
        let at = raw.partition_point(|raw| raw.end <= span.start);
        if raw.get(at).is_some_and(|raw| raw.start < span.start) {
            in_block(facts, block, sink);
        }
    }
}

fn in_block(facts: &Facts<'_>, block: &Block, sink: &mut Sink<'_, '_>) {
    for line in facts.lines(block.shown) {
        let text = facts.get(line);
        let mark = MARKS.iter().find(|mark| text.starts_with(**mark) && block.kind != BlockKind::Item);
        if let Some(mark) = mark
            && let Some(span) = facts.exact(line.part(0..mark.len()))
            && let Some(start) =
                line_start(facts.source(), span, line == block.shown || line.start == block.shown.start)
        {
            // Behind a blank line, the rest of the block is Markdown again.
            sink.at_span(span).with(mark.trim_end()).fix(Fix::safe(&SET_APART).insert(start, "\n"));
            return;
        }
        for found in literal::find(text) {
            let place: Shown = line.part(found.range.clone());
            let Some(span) = facts.exact(place).filter(|_| !facts.is_code(place)) else { continue };
            let named: String = facts.get(place).chars().take(NAMED).collect();
            sink.at_span(span).say(1).with(named).fix(Fix::safe(&AS_TAG).replace(span, found.as_tag()));
        }
    }
}

/// Where the line of a mark begins, when nothing but its indentation stands before it. The first of a block stands right
/// below a tag.
fn line_start(source: &str, mark: Span, first: bool) -> Option<u32> {
    let before = source.get(..mark.start as usize)?.trim_end_matches([' ', '\t']);
    let above = before.strip_suffix('\n').filter(|above| !first || above.trim_end().ends_with('>'))?;
    u32::try_from(above.len() + 1).ok()
}
