//! 입니다, 하였습니다, 부터 … apart from the word that they belong to.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lint::data;
use crate::lint::facts::{Facts, Gap, Shown};
use crate::lint::korean::{self, is_action};
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::resume::vocabulary::lower;
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T4",
        name: "detached-ending",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "띄어 쓴 어미", en: "Detached ending" },
        messages: &[Words { ko: "붙여 써요: ‘{0}’", en: "Written as one: {0}" }],
        why: Words {
            ko: "‘이다’와 ‘하다’는 앞말에 붙여 쓰는 것이 맞춤법이에요.",
            en: "Spelling attaches 이다 and 하다 to the word before.",
        },
        options: &[],
    },
    check,
};

/// Forms of 이다.
const COPULA: [&str; 9] =
    ["입니다", "입니다만", "이었습니다", "였습니다", "이였습니다", "이며", "이고", "였고", "이었고"];
/// Behind these, 마다 may be a verb: `일을 마다 않고`.
const EVEN: [&str; 5] = ["을", "를", "도", "은", "는"];

static FORMS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("../../data/verb-forms.txt")).collect());

static JOIN: Words = Words { ko: "‘{0}’{으로} 붙이기", en: "Join: {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, pair) in facts.words.windows(2).enumerate() {
        let [before, word] = pair else { continue };
        if word.gap != Gap::Space || !word.hangul || before.masked || word.masked {
            continue;
        }
        let (left, right) = (facts.get(before.shown), facts.get(word.shown));
        let run = right.find(|c| !is_syllable(c)).unwrap_or(right.len());
        let form = right.get(..run).unwrap_or_default();
        // Letters behind the form make it another word.
        let whole = right.get(run..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        let able = || {
            form == "할"
                && is_done(left)
                && facts.words.get(index + 2).is_some_and(|next| is_bound(facts.get(next.shown)))
        };
        if !whole || !(is_copula(left, form) || is_verb(left, form) || is_particle(left, form) || able()) {
            continue;
        }
        let shown = Shown { start: before.shown.start, end: word.shown.start + u32::try_from(run).unwrap_or(0) };
        let joined = format!("{left}{form}");
        let hint = sink.at(shown).with(joined.as_str());
        if let Some(span) = facts.plain_gap(before, word) {
            hint.fix(Fix::safe(&JOIN).with(joined.as_str()).delete(span));
        }
    }
}

fn is_copula(left: &str, form: &str) -> bool {
    COPULA.contains(&form)
        && left.ends_with(|c: char| is_syllable(c) || c.is_ascii_alphanumeric() || matches!(c, ')' | '%' | '$'))
        // `이며` and `이고` behind a verb are other words. Behind 던 and 는 a noun is missing, so they are no word together either.
        && !left.ends_with(['고', '며', '서', '던', '는'])
}

fn is_verb(left: &str, form: &str) -> bool {
    if !FORMS.contains(form) {
        return false;
    }
    is_done(left)
}

/// `활용 할 수`, `배포 할 때`: 할 before such a noun is no word of its own, as it is in `개발 할 일`.
fn is_bound(next: &str) -> bool {
    ["수", "때"].iter().any(|noun| {
        next.strip_prefix(noun).is_some_and(|rest| !rest.starts_with(is_syllable) || korean::is_particle(rest))
    })
}

/// True for a word for what is done.
fn is_done(left: &str) -> bool {
    let start = left.char_indices().rev().take_while(|(_, c)| is_syllable(*c)).last().map_or(left.len(), |(at, _)| at);
    is_action(left.get(start..).unwrap_or_default()) || is_latin_action(left)
}

/// `data/latin-actions.txt`: English words for what is done, in lower case.
static LATIN_ACTIONS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("../../data/latin-actions.txt")).collect());

/// Ends of such words, behind three letters more: `refactoring`, `migration`.
const LATIN_ENDS: [&str; 3] = ["ing", "tion", "sion"];

/// `Refactoring`, `deploy`; not a name (`Spring`), nor several words in one (`CI/CD`).
fn is_latin_action(word: &str) -> bool {
    if !word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return false;
    }
    let word = lower(word);
    let ends = LATIN_ENDS.iter().any(|end| word.len() >= end.len() + 3 && word.ends_with(end));
    LATIN_ACTIONS.contains(word.as_ref()) || ends && word != "spring" && word != "string"
}

/// Particles that are nothing else: `유저로 부터`, `화면 마다`, `이것 뿐만`.
fn is_particle(left: &str, form: &str) -> bool {
    match form {
        // 부터, 까지 and 처럼 are nothing else.
        "부터" | "까지" | "처럼" => left.ends_with(is_syllable),
        "마다" => left.ends_with(is_syllable) && !EVEN.iter().any(|particle| left.ends_with(particle)),
        "뿐만" => left.ends_with('것'),
        _ => false,
    }
}
