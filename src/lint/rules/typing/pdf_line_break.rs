//! T2: a word that a line end of a PDF has cut in two.

use crate::lint::facts::{Cut, Facts, Shown};
use crate::lint::fix::Fix;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;
use crate::text::Span;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "T2",
        name: "pdf-line-break",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "PDF에서 끊긴 낱말", en: "Word cut by a PDF" },
        messages: &[
            Words {
                ko: "‘{0}’{이} 띄어 쓰여 있어요. PDF의 줄 끝에서 생긴 빈칸 같아요",
                en: "“{0}” is cut in two, as by the line end of a PDF",
            },
            Words {
                ko: "폭 약 {0}칸의 PDF에서 복사한 듯해요. 줄 끝이던 자리 {1}곳을 확인해 보세요",
                en: "This looks copied from a PDF about {0} columns wide: check {1} places where lines ended",
            },
        ],
        why: Words {
            ko: "끊긴 조사와 어미는 읽는 눈을 멈추게 해요.",
            en: "A particle cut off from its word stops the reader.",
        },
        options: &[],
    },
    check,
};

/// The marks of emphasis in Markdown.
const MARKS: [char; 3] = ['*', '_', '~'];

static JOIN: Words = Words { ko: "‘{0}’{으로} 붙이기", en: "Join to “{0}”" };

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let cuts = facts.cuts();
    for cut in cuts.certain.iter().filter(|cut| cut.after_hangul) {
        report(facts, out, cut);
    }
    if let Some((first, rest)) = cuts.suspicious.split_first() {
        let hint = out.at(*first).say(1).severity(Severity::Info);
        hint.with(cuts.width.unwrap_or_default()).with(rest.len() + 1);
        hint.related.extend(rest.iter().map(|place| facts.span(*place)));
    }
}

/// Says that a space is wrong, and offers to take it out. Silent where the marks of strong text beside it need the space:
/// in `**비율(30%)** 을` the second `**` would close nothing.
pub(super) fn report(facts: &Facts<'_>, out: &mut Sink<'_, '_>, cut: &Cut) {
    let between = between(facts, cut);
    if between.is_some_and(|between| !marks_hold(facts.source(), between)) {
        return;
    }
    let refit = cut.refit(facts);
    let behind = Shown { start: cut.space.end, end: cut.shown.end };
    let left = facts.get(Shown { start: cut.shown.start, end: cut.space.start });
    let right = facts.get(behind);
    let joined = match refit {
        Some((old, new)) => [left, new, right.get(old.len()..).unwrap_or_default()].concat(),
        None => [left, right].concat(),
    };
    let fix = between.and_then(|between| {
        let fix = Fix::safe(&JOIN).with(joined.as_str()).delete(space(facts, cut, between)?);
        let Some((old, new)) = refit else { return Some(fix) };
        Some(fix.replace(facts.exact(behind.part(0..old.len()))?, new))
    });
    let hint = out.at(cut.shown).with(joined);
    hint.fixes.extend(fix);
}

/// What stands in the source between the two parts of a word: the space, and marks beside it.
fn between(facts: &Facts<'_>, cut: &Cut) -> Option<Span> {
    let left = facts.span(Shown { start: cut.shown.start, end: cut.space.start });
    let right = facts.span(Shown { start: cut.space.end, end: cut.shown.end });
    let between = Span::new(left.end as usize, right.start as usize);
    between.of(facts.source()).map(|_| between)
}

/// Where the space stands in the source: alone, or a line end with its indentation. `None` where more white space lies
/// between the two, beside a comment or a tag: it would take the place of the one that was taken out.
fn space(facts: &Facts<'_>, cut: &Cut, between: Span) -> Option<Span> {
    let written = between.of(facts.source())?;
    if written.trim().is_empty() {
        return (written == " " || written.matches('\n').count() == 1).then_some(between);
    }
    let single = written.chars().filter(|c| c.is_whitespace()).count() == 1;
    facts.exact(cut.space).filter(|_| single && facts.get(cut.space) == " ")
}

/// True when marks of emphasis beside the space still open and close without it: between letters asterisks do, beside a
/// sign not, and underscores never.
fn marks_hold(source: &str, between: Span) -> bool {
    let (before, rest) = source.split_at(between.start as usize);
    let (written, behind) = rest.split_at(between.len());
    let first = written.split(char::is_whitespace).next().unwrap_or_default();
    let last = written.rsplit(char::is_whitespace).next().unwrap_or_default();
    let (closed, opened) = (first.trim_end_matches(MARKS), last.trim_start_matches(MARKS));
    let inner = closed.chars().next_back().or_else(|| before.chars().next_back());
    let outer = opened.chars().next().or_else(|| behind.chars().next());
    let holds = |marks: Option<&str>, beside: Option<char>| {
        marks.is_none_or(|marks| marks.is_empty() || !marks.contains('_') && beside.is_some_and(char::is_alphanumeric))
    };
    holds(first.get(closed.len()..), inner) && holds(last.get(..last.len() - opened.len()), outer)
}
