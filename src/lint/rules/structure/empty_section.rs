//! A section's heading with nothing under it.

use crate::lint::facts::{BlockKind, Facts};
use crate::lint::korean::is_sentence;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::markup::NodeId;
use crate::resume::vocabulary;
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S8",
        name: "empty-section",
        group: Group::Structure,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "비어 있는 섹션", en: "Empty section" },
        messages: &[Words { ko: "‘{0}’ 아래에 내용이 없어요", en: "Nothing stands under “{0}”" }],
        why: Words {
            ko: "제목만 있으면 채우다 만 이력서로 보여요.", en: "A heading alone looks unfinished."
        },
        options: &[],
    },
    check,
};

/// A heading that holds what it announces, or is a line under a name: `언어: Rust, Go`, `경력 없음`, `8년 차 백엔드 개발자`.
fn says_it(text: &str) -> bool {
    let field = text.split_once([':', '：']).is_some_and(|(_, value)| !value.trim().is_empty());
    field || NOTHING.iter().any(|word| text.trim_end().ends_with(word)) || vocabulary::is_role(text)
}

/// What people write behind the name of a section that they can't fill.
const NOTHING: [&str; 3] = ["신입", "없음", "N/A"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let mut blocks = facts.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let BlockKind::Heading(level) = block.kind else { continue };
        let span = block.span;
        // Only the headings of sections: a company without text may share that of the next.
        let Some(section) = facts.sections.get(facts.section_at(span)) else { continue };
        let own = section.heading.is_some_and(|heading| span.start <= heading.start && heading.start <= span.end);
        // What it holds may stand under headings of its own level.
        // A line over dashes that Markdown takes for a heading is a sentence.
        let text = facts.get(block.shown);
        let sentence = text.ends_with('.') && is_sentence(text);
        if !own || sentence || says_it(text) || !section.outline.parts.is_empty() {
            continue;
        }
        let next = blocks.peek();
        let ends = next.is_none_or(|next| matches!(next.kind, BlockKind::Heading(other) if other <= level));
        let until = next.map_or(facts.source().len(), |next| next.span.start as usize);
        let between = Span::new(span.end as usize, until);
        let holds = |nodes: &[NodeId]| {
            let start = |node: &NodeId| facts.document().span(*node).start;
            let first = nodes.partition_point(|node| start(node) < between.start);
            nodes.get(first).is_some_and(|node| start(node) < between.end)
        };
        if ends && !holds(&facts.code_blocks) && !holds(facts.pictures()) && !wraps(facts, between) {
            sink.at(block.shown).with(facts.get(block.shown));
        }
    }
}

/// Elements that are never closed.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// True when what lies between two headings opens more elements than it closes: the second stands deeper, in a box that
/// belongs to the first or beside its own.
fn wraps(facts: &Facts<'_>, between: Span) -> bool {
    let source = facts.source();
    let tags = facts.tags();
    let first = tags.partition_point(|tag| tag.span.start < between.start);
    let inner = tags.get(first..).unwrap_or_default().iter().take_while(|tag| tag.span.start < between.end);
    let boxes = inner.filter(|tag| !tag.closes_itself(source) && !VOID.iter().any(|name| tag.is(source, name)));
    // The tags of the headings themselves, which may lie on either side of the text.
    let boxes = boxes.filter(|tag| !HEADINGS.contains(&tag.name(source)));
    let depth: i64 = boxes.map(|tag| if tag.closing { -1 } else { 1 }).sum();
    depth > 0
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];
