//! T1: the same word twice in a row.

use crate::lint::data;
use crate::lint::facts::{Facts, Gap, Shown, Word};
use crate::lint::fix::Fix;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "T1",
        name: "repeated-word",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "두 번 쓴 낱말", en: "Repeated word" },
        messages: &[Words { ko: "‘{0}’{이} 잇달아 나와요", en: "“{0}” is repeated" }],
        why: Words {
            ko: "고치다 남은 낱말은 서두른 글로 보여요.", en: "A word left over from editing looks hasty."
        },
        options: &[],
    },
    check,
};

static ONCE: Words = Words { ko: "‘{0}’ 하나만 남기기", en: "Keep one “{0}”" };

/// Words that are doubled on purpose.
const DOUBLED: &str = include_str!("../../data/reduplications.txt");
/// With one of these at its end, the two may differ in what they belong to.
const PARTICLES: [char; 13] = ['을', '를', '은', '는', '이', '가', '에', '로', '와', '과', '도', '의', '만'];

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let mut words = facts.words_in(&block.words).iter().peekable();
        while let Some(first) = words.next() {
            let (mut last, mut times) = (first, 1);
            while let Some(next) = words.next_if(|next| repeated(facts, last, next).is_some()) {
                (last, times) = (next, times + 1);
            }
            // HTML HTML 5, Spring Spring Boot: the second is part of a longer name.
            let name = first.latin && facts.get(first.shown).starts_with(|c: char| c.is_ascii_uppercase());
            let longer = words.peek().is_some_and(|next| {
                let part = |c: char| c.is_ascii_digit() && first.latin || c.is_ascii_uppercase() && name;
                next.gap != Gap::Hard && facts.get(next.shown).starts_with(part)
            });
            if times > 1 && !longer {
                report(facts, out, first, last);
            }
        }
    }
}

fn report(facts: &Facts<'_>, out: &mut Sink<'_, '_>, first: &Word, last: &Word) {
    let word = facts.get(first.shown);
    // All but the last, with the spaces behind them.
    let extra = Shown { start: first.shown.start, end: last.shown.start };
    let fix = facts.exact(extra).map(|span| {
        let particle = word.ends_with(PARTICLES) && word.chars().nth(1).is_some();
        let fix = if particle { Fix::risky(&ONCE) } else { Fix::safe(&ONCE) };
        fix.with(word).delete(span)
    });
    let end = last.shown.start + (first.shown.end - first.shown.start);
    let hint = out.at(Shown { start: first.shown.start, end }).with(word);
    hint.fixes.extend(fix);
}

/// The word that both are: letters only, nothing between them but white space, not even a tag: `<b>AWS</b> <b>AWS</b>`,
/// `**iOS** iOS SDK`.
fn repeated<'f>(facts: &'f Facts<'_>, a: &Word, b: &Word) -> Option<&'f str> {
    let letters = |word: &Word| (word.hangul || word.latin) && !word.digit && !word.masked;
    if !letters(a) || !letters(b) || a.chars > b.chars || b.gap == Gap::Hard {
        return None;
    }
    let (word, second) = (facts.get(a.shown), facts.get(b.shown));
    let behind = second.strip_prefix(word)?;
    let between = facts.span(Shown { start: a.shown.start, end: b.shown.start }).of(facts.source()).unwrap_or_default();
    // A line that ends in a word, and the next that begins with it, say two things: `… 서버 개발⏎개발 인원: 3명`.
    if between.contains(['<', '\n']) || between.contains("**") {
        return None;
    }
    let long_enough = a.hangul || a.chars >= 2;
    let goes_on = behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '&' | '('))
        && behind.len() > 1;
    (long_enough && !goes_on && word.chars().all(char::is_alphabetic) && !is_doubled(word)).then_some(word)
}

fn is_doubled(word: &str) -> bool {
    data::words(DOUBLED).any(|doubled| doubled == word)
}
