//! A particle that does not fit the last sound of a Latin word, and 을 or 를 that does not fit a syllable or a number. Behind
//! Hangul other pairs collide with words and are left alone, but for 로 and 으로 behind what is done: `캐시 활용로`.

use crate::lint::facts::Facts;
use crate::lint::korean::{self, Coda, fitting, is_action};
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words, latin};
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T6",
        name: "particle-mismatch",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "맞지 않는 조사", en: "Particle that does not fit" },
        messages: &[Words { ko: "‘{0}’{이} 아니라 ‘{1}’{이} 맞아요", en: "{1}, not {0}" }],
        why: Words {
            ko: "받침에 맞지 않는 조사는 소리 내어 읽는 순간 걸려요.",
            en: "A particle that does not fit its word trips the reader.",
        },
        options: &[],
    },
    check,
};

/// Nouns that end in 을 themselves.
const NOUNS: [&str; 6] = ["마을", "가을", "노을", "고을", "겨를", "을를"];

/// Behind these 로 is a way or a street: 전송로, 접근로, 구성로.
const WAYS: [&str; 4] = ["전송", "접근", "이전", "구성"];

static CHANGE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.hangul && !word.masked) {
        let text = facts.get(word.shown);
        let text = text.trim_end_matches([',', '.', ';', ':', '!', '?']);
        let Some((stem, particle, right)) = mismatch(text) else { continue };
        let place = word.shown.part(stem..stem + particle.len());
        let whole = word.shown.part(0..stem + particle.len());
        let head = text.get(..stem).unwrap_or_default();
        let joined = format!("{head}{right}");
        let hint = sink.at(whole).with(text).with(joined.as_str());
        if let Some(span) = facts.exact(place) {
            hint.fix(Fix::safe(&CHANGE).with(joined.as_str()).replace(span, right));
        }
    }
}

/// The particles that are looked for: after a consonant, after a vowel. The last two only behind Latin letters: behind Hangul
/// they are ends of words.
const PAIRS: [(&str, &str); 5] = [("으로", "로"), ("을", "를"), ("과", "와"), ("은", "는"), ("이", "가")];

/// Where the particle stands, what it is and what it should be.
fn mismatch(text: &str) -> Option<(usize, &str, &'static str)> {
    let ends = |pair: &(&'static str, &'static str)| [pair.0, pair.1].into_iter().find(|form| text.ends_with(form));
    let (pair, particle) = PAIRS.into_iter().find_map(|pair| Some((pair, ends(&pair)?)))?;
    let stem = text.len() - particle.len();
    let right = fitting(pair, coda_before(text, stem, particle)?);
    (right != particle).then_some((stem, particle, right))
}

/// How the word before a particle ends; `None` where that can't be told, or where it may be no particle.
fn coda_before(text: &str, stem: usize, particle: &str) -> Option<Coda> {
    let head = text.get(..stem)?;
    let last = head.chars().next_back()?;
    // `AI과`, `IT과`: a department.
    let department = || particle == "과" && last.is_ascii_uppercase();
    let object = matches!(particle, "을" | "를");
    if last.is_ascii_alphabetic() || object && last.is_ascii_digit() && head.contains(|c: char| c.is_ascii_alphabetic())
    {
        return latin::end_of(head).filter(|_| !department());
    }
    match particle {
        "으로" | "로" if is_syllable(last) => {
            korean::coda(head).filter(|_| is_action(head) && !WAYS.iter().any(|way| head.ends_with(way)))
        }
        "을" | "를" if NOUNS.iter().any(|noun| text.ends_with(noun)) => None,
        "을" | "를" if is_syllable(last) => head.chars().nth(1).and_then(|_| korean::coda(head)),
        "을" | "를" if last.is_ascii_digit() => korean::coda(head),
        _ => None,
    }
}
