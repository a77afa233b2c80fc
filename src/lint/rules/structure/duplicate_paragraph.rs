//! Long lines that stand in the text more than once, or nearly so. One hint for each, at the second place.

use crate::lint::facts::{Block, BlockKind, Facts, LineKind, Shown, Word, similar_pairs};
use crate::lint::korean::is_sentence;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};
use crate::resume::SectionKind;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S3",
        name: "duplicate-paragraph",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::Display,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "되풀이된 글", en: "The same text twice" },
        messages: &[
            Words {
                ko: "같은 글이 {0}번 나와요 ({1}자)", en: "The same text stands here {0} times ({1} characters)"
            },
            Words {
                ko: "앞에 나온 글과 거의 같아요 ({0}%)", en: "Nearly the same as a text before it ({0}%)"
            },
        ],
        why: Words {
            ko: "같은 문장이 두 번 보이면 붙여 넣고 고치지 않은 글로 읽혀요.",
            en: "A sentence that comes back looks pasted and forgotten.",
        },
        options: &[
            Opt { name: "min-twice", default: 40 },
            Opt { name: "min-thrice", default: 25 },
            Opt { name: "min-similar", default: 80 },
            Opt { name: "min-percent", default: 90 },
        ],
    },
    check,
};

/// The name of a field is not longer.
const MAX_FIELD_BYTES: usize = 30;
/// And its value, in characters.
const MAX_VALUE: usize = 38;
/// A line of fewer words says nothing.
const MIN_WORDS: usize = 4;

/// A line that is long enough.
struct Line<'f> {
    text: &'f str,
    shown: Shown,
    chars: usize,
    block: &'f Block,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let shortest = sink.option("min-thrice");
    let mut lines: Vec<Line<'_>> = Vec::new();
    for block in facts.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Text | BlockKind::Item)) {
        for shown in facts.lines(block.shown) {
            let text = facts.get(shown).trim();
            let chars = if text.len() < shortest { 0 } else { text.chars().count() };
            if chars >= shortest {
                lines.push(Line { text, shown, chars, block });
            }
        }
    }
    lines.sort_by_key(|line| (line.text.len(), line.text, line.shown));
    let min = sink.option("min-similar");
    let mut different = Vec::new();
    for same in lines.chunk_by(|a, b| a.text == b.text) {
        // Only what may be told of is asked whether it says something.
        if same.len() < 2 && same.first().is_none_or(|line| line.chars < min) {
            continue;
        }
        let said: Vec<&Line<'_>> = same.iter().filter(|line| is_said(facts, line.block, line.shown)).collect();
        same_lines(facts, sink, &said);
        different.extend(said.first().copied().filter(|line| line.chars >= min));
    }
    similar_lines(facts, sink, different);
}

/// False for names: fields, addresses and links, and the lines that say who somebody was.
fn is_said(facts: &Facts<'_>, block: &Block, line: Shown) -> bool {
    let named = block.strong || facts.is_title(line) || facts.is_reference(line);
    let word = |word: &Word| !word.masked && (word.hangul || word.latin);
    let text = facts.get(line);
    // A field with names alone: `PC 환경: Windows 11, 64GB`.
    let value = text.find(':').filter(|at| *at <= MAX_FIELD_BYTES).map_or(line, |at| line.part(at + 1..text.len()));
    let names = value != line && facts.lang == Lang::Ko && !facts.words_at(value).iter().any(|word| word.hangul);
    // And one with a short value: `개발 : 안드로이드 앱 개발(Android Studio)`.
    let short = value != line && facts.get(value).trim().chars().count() <= MAX_VALUE;
    let names = names || short && !is_sentence(text);
    // Two degrees at one school.
    let section = facts.sections.get(facts.section_at(block.span)).map(|section| section.kind);
    let names = names || section == Some(SectionKind::Educations) && !is_sentence(text);
    // An employer under two roles: `Hannun Corp. | Seoul, South Korea`.
    let names = names || text.contains(" | ") && !is_sentence(text);
    let words = facts.words_at(line).iter().filter(|found| word(found)).count();
    !named && !names && words >= MIN_WORDS && facts.line_kind(line) == LineKind::Prose
}

fn same_lines(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, same: &[&Line<'_>]) {
    let [first, second, rest @ ..] = same else { return };
    if first.chars < sink.option("min-twice") && rest.is_empty() {
        return;
    }
    let hint = sink.at(second.shown).with(same.len()).with(first.chars);
    hint.related.extend(std::iter::once(first).chain(rest).map(|line| facts.span(line.shown)));
}

fn similar_lines(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, mut lines: Vec<&Line<'_>>) {
    lines.sort_by_key(|line| line.shown);
    let texts: Vec<&str> = lines.iter().map(|line| line.text).collect();
    for (earlier, later, percent) in similar_pairs(&texts, sink.option("min-percent")) {
        let (Some(earlier), Some(later)) = (lines.get(earlier), lines.get(later)) else { continue };
        let hint = sink.at(later.shown).say(1).severity(Severity::Info).with(percent);
        hint.related(facts.span(earlier.shown));
    }
}
