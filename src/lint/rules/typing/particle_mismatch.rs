//! 을 or 를 behind a syllable, a number or a Latin word whose last sound it does not fit. Other pairs collide with words and are left
//! alone, but for 로 and 으로 behind what is done: `캐시 활용로`.

use crate::lint::facts::Facts;
use crate::lint::korean::{Coda, is_action, latin_coda};
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::{final_consonant, is_syllable};

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
        sources: &["한국어 문법: 을/를, 은/는, 이/가의 교체"],
        options: &[],
    },
    check,
};

/// Nouns that end in 을 themselves.
const NOUNS: [&str; 6] = ["마을", "가을", "노을", "고을", "겨를", "을를"];

/// Behind these 로 is a way or a street: 전송로, 접근로, 구성로.
const WAYS: [&str; 4] = ["전송", "접근", "이전", "구성"];
/// The last sound of 개발, behind which 로 stands as behind none.
const RIEUL: u32 = 8;

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

/// Where the particle stands, what it is and what it should be.
fn mismatch(text: &str) -> Option<(usize, &str, &'static str)> {
    let (particle, closed_form, pair) = [
        ("을", true, "를"),
        ("를", false, "을"),
        ("과", true, "와"),
        ("와", false, "과"),
        ("으로", true, "로"),
        ("로", false, "으로"),
    ]
    .into_iter()
    .find(|(particle, ..)| text.ends_with(particle))?;
    let stem = text.len() - particle.len();
    let head = text.get(..stem)?;
    let last = head.chars().next_back()?;
    let is_object = matches!(particle, "을" | "를");
    let open = if last.is_ascii_alphabetic() {
        latin(head)?
    } else if matches!(particle, "로" | "으로") {
        let coda = final_consonant(last)?;
        if !is_action(head) || WAYS.iter().any(|way| head.ends_with(way)) {
            return None;
        }
        coda == 0 || coda == RIEUL
    } else if !is_object || NOUNS.iter().any(|noun| text.ends_with(noun)) {
        return None;
    } else if is_syllable(last) {
        head.chars().nth(1)?;
        final_consonant(last)? == 0
    } else if last.is_ascii_digit() {
        // Behind a letter numbers are read in English more often than not: k6, S3.
        let number = head.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-'));
        if number.ends_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        matches!(last, '2' | '4' | '5' | '9')
    } else {
        return None;
    };
    (open == closed_form).then_some((stem, particle, pair))
}

/// Whether a Latin word is read with an open last sound; `None` when that depends on the word.
fn latin(head: &str) -> Option<bool> {
    let start = head.bytes().rposition(|b| !b.is_ascii_alphabetic()).map_or(0, |at| at + 1);
    latin_coda(head.get(start..)?).map(|coda| coda == Coda::Open)
}
