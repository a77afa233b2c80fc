//! Commas and full stops with a blank before them, or none behind: `기획 , 설계`, `기획,설계`, `했습니다.이를`.

use std::ops::Range;

use crate::lint::facts::{Block, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T13",
        name: "mark-spacing",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "쉼표와 마침표의 띄어쓰기", en: "Spacing of commas and full stops" },
        messages: &[Words {
            ko: "쉼표와 마침표는 앞말에 붙이고 뒤를 띄어 써요: ‘{0}’",
            en: "No blank before the mark, one behind it: {0}",
        }],
        why: Words {
            ko: "부호의 띄어쓰기가 어긋나면 급히 쓴 글로 보여요.",
            en: "Marks that float or stick make a text look hurried.",
        },
        options: &[],
    },
    check,
};

static SPACE: Words = Words { ko: "‘{0}’처럼 쓰기", en: "Write {0}" };

/// How sentences end before a full stop.
const ENDS: [&str; 14] =
    ["니다", "했다", "였다", "었다", "았다", "한다", "된다", "있다", "없다", "이다", "어요", "아요", "예요", "네요"];

/// A mark to be mended: what is written around it, and what should be.
struct Misplaced {
    /// In bytes of the block: the blanks, the mark, and nothing behind it.
    range: Range<usize>,
    right: &'static str,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let found: Vec<Misplaced> = marks(facts, block).collect();
        let Some(first) = found.first() else { continue };
        let text = facts.get(block.shown);
        let place = around(text, &first.range);
        let mut right = String::new();
        let mut at = place.start;
        for mark in found.iter().filter(|mark| mark.range.end <= place.end) {
            right.push_str(text.get(at..mark.range.start).unwrap_or_default());
            right.push_str(mark.right);
            at = mark.range.end;
        }
        right.push_str(text.get(at..place.end).unwrap_or_default());
        let hint = sink.at(block.shown.part(place)).with(right.trim_end());
        let mut fix = Some(Fix::safe(&SPACE).with(right.trim_end()));
        for mark in &found {
            let place = block.shown.part(mark.range.clone());
            if mark.range != first.range {
                hint.related(facts.span(place));
            }
            fix = fix.zip(facts.exact(place)).map(|(fix, span)| fix.replace(span, mark.right));
        }
        hint.fixes.extend(fix);
    }
}

/// The words on both sides of a mark.
fn around(text: &str, mark: &Range<usize>) -> Range<usize> {
    let space = |c: char| c.is_ascii_whitespace();
    let start = text.get(..mark.start).and_then(|head| head.rfind(space)).map_or(0, |at| at + 1);
    let behind = text.get(mark.end..).unwrap_or_default();
    let skipped = behind.len() - behind.trim_start_matches(' ').len();
    let end = behind.get(skipped..).and_then(|rest| rest.find(space)).map_or(text.len(), |at| mark.end + skipped + at);
    start..end
}

fn marks<'f>(facts: &'f Facts<'_>, block: &'f Block) -> impl Iterator<Item = Misplaced> + 'f {
    let text = facts.get(block.shown);
    memchr::memchr2_iter(b',', b'.', text.as_bytes()).filter_map(move |at| {
        let (head, tail) = (text.get(..at)?, text.get(at + 1..)?);
        let comma = text.as_bytes().get(at) == Some(&b',');
        let word = head.trim_end_matches(' ');
        let last = word.chars().next_back()?;
        let floats = word.len() < head.len();
        let ends = tail.is_empty() || tail.starts_with(char::is_whitespace);
        let sticks = tail.starts_with(is_syllable);
        let said = is_syllable(last) || last == ')';
        let right = match (comma, floats) {
            (true, true) if ends && (said || last.is_ascii_alphanumeric() || matches!(last, '+' | '#')) => ",",
            (true, true) if (said || last.is_ascii_alphanumeric()) && tail.starts_with(char::is_alphanumeric) => ", ",
            (true, false) if said && sticks => ", ",
            (false, true) if is_syllable(last) && ends => ".",
            (false, false) if sticks && ENDS.iter().any(|end| head.ends_with(end)) => ". ",
            _ => return None,
        };
        // An address may go on in Hangul: `https://example.kr/가,나`.
        let is_address = |word: &str| word.contains("://") || word.starts_with("www.");
        if !floats && word.rsplit(char::is_whitespace).next().is_some_and(is_address) {
            return None;
        }
        let range = word.len()..at + 1;
        (!facts.is_masked(block.shown.part(range.clone()))).then_some(Misplaced { range, right })
    })
}
