//! C6: several kinds of clutter in one bullet. Speaks for C1 to C4.

use crate::lint::facts::{Bullet, Clutter, Facts};
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::{Arg, Phrase, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "C6",
        name: "cluttered-bullet",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "난잡한 항목", en: "Cluttered bullet" },
        messages: &[Words {
            ko: "한눈에 들어오지 않아요: {2} (난잡도 {0}, 기준 {1})",
            en: "Hard to take in at a glance: {2} (clutter {0}, limit {1})",
        }],
        why: Words {
            ko: "너무 자세한 항목이 모이면 이력서 전체가 난잡해 보여요. 한 일과 결과만 남겨 보세요.",
            en: "Bullets with too much detail bury the résumé. Keep what you did and what came of it.",
        },
        options: &[
            Opt { name: "threshold", default: 2 },
            Opt { name: "long", default: 100 },
            Opt { name: "very-long", default: 150 },
            Opt { name: "names", default: 6 },
            Opt { name: "details", default: 3 },
            Opt { name: "sentences", default: 2 },
            Opt { name: "connectives", default: 3 },
        ],
    },
    check,
};

static CHARS: Words = Words { ko: "{0}자", en: "{0} characters" };
static NAMES: Words = Words { ko: "기술 {0}개", en: "{0} names" };
static DETAILS: Words = Words { ko: "구현 낱말 {0}개", en: "{0} details" };
static IDENTIFIER: Words = Words { ko: "코드 이름", en: "a name from code" };
static SENTENCES: Words = Words { ko: "문장 {0}개", en: "{0} sentences" };
static CONNECTIVES: Words = Words { ko: "연결 어미 {0}개", en: "{0} connectives" };

/// What counts as much, from the options.
struct Limits {
    long: usize,
    very_long: usize,
    names: usize,
    details: usize,
    sentences: usize,
    connectives: usize,
}

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let threshold = out.option("threshold");
    let limits = Limits {
        long: out.option("long"),
        very_long: out.option("very-long"),
        names: out.option("names"),
        details: out.option("details"),
        sentences: out.option("sentences"),
        connectives: out.option("connectives"),
    };
    for (bullet, clutter) in facts.cluttered_bullets() {
        let score = score(bullet, clutter, &limits);
        if score >= threshold {
            let parts = parts(bullet, clutter, &limits);
            out.at(bullet.shown).with(score).with(threshold).with(Arg::Phrases(parts));
        }
    }
}

fn score(bullet: &Bullet, clutter: &Clutter, limits: &Limits) -> usize {
    [
        bullet.body_chars > limits.long,
        bullet.body_chars > limits.very_long,
        clutter.technologies >= limits.names,
        clutter.details >= limits.details,
        clutter.identifier,
        clutter.sentences >= limits.sentences,
        clutter.connectives >= limits.connectives,
    ]
    .into_iter()
    .filter(|sign| *sign)
    .count()
}

/// What the score is made of, with the numbers.
fn parts(bullet: &Bullet, clutter: &Clutter, limits: &Limits) -> Vec<Phrase> {
    [
        (bullet.body_chars > limits.long, &CHARS, bullet.body_chars),
        (clutter.technologies >= limits.names, &NAMES, clutter.technologies),
        (clutter.details >= limits.details, &DETAILS, clutter.details),
        (clutter.identifier, &IDENTIFIER, 1),
        (clutter.sentences >= limits.sentences, &SENTENCES, clutter.sentences),
        (clutter.connectives >= limits.connectives, &CONNECTIVES, clutter.connectives),
    ]
    .into_iter()
    .filter(|(counts, ..)| *counts)
    .map(|(_, words, number)| Phrase::number(words, number))
    .collect()
}
