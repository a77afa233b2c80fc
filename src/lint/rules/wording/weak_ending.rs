//! W1: a sentence that ends like a diary.

use std::sync::LazyLock;

use crate::lint::data;
use crate::lint::facts::{Bullet, Facts, Shown, sentence_ends};
use crate::lint::fix::Fix;
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::{Lang, Words};
use crate::text::{MIEUM, final_consonant};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "W1",
        name: "weak-ending",
        group: Group::Wording,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Display,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "힘 빠지는 끝맺음", en: "Weak ending" },
        messages: &[Words {
            ko: "‘{0}’{으로} 끝나서 일기처럼 들려요. 명사로 끝내 보세요",
            en: "“{0}” sounds like a diary: end with a noun",
        }],
        why: Words {
            ko: "한 일은 ‘구축’, ‘개선’처럼 명사로 말할 때 또렷해요.",
            en: "What you did is clearest as a noun, such as 구축 or 개선.",
        },
        options: &[Opt { name: "min-chars", default: 12 }],
    },
    check,
};

static END_WITH: Words = Words { ko: "‘{0}’{으로} 끝내기", en: "End with “{0}”" };

/// Weak endings, all of them in ㅁ.
static ENDINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| data::rows(include_str!("../../data/weak-endings.txt")).collect());
/// Verbs that only say that it was done: what stands before them is the noun.
const DONE: [&str; 4] = ["해냄", "해둠", "해봄", "해줌"];
/// Nouns behind an adnominal form: `…에 대한 배움`.
const NOUNS: [&str; 2] = ["배움", "느낌"];
/// Ends of adnominal forms.
const ADNOMINAL: [char; 5] = ['한', '는', '던', '의', '은'];

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let min = out.option("min-chars");
    for bullet in facts.prose_bullets(Lang::Ko).filter(|bullet| bullet.chars >= min) {
        let text = facts.get(bullet.shown);
        let ends = sentence_ends(text).chain([text.trim_end_matches(['.', '!', '?']).len()]);
        let found = ends.filter_map(|end| Some((end, weak(text.get(..end)?)?))).next();
        let Some((end, ending)) = found.filter(|_| !tells_trouble(facts, bullet)) else { continue };
        if facts.is_masked(bullet.shown.part(end - ending.len()..end)) {
            continue;
        }
        let before = text.get(..end - ending.len()).unwrap_or_default();
        let start = before.trim_end().rfind([' ', '\n']).map_or(0, |space| space + 1);
        let shown: Shown = bullet.shown.part(start..end);
        let noun = text.get(start..end - ending.len()).unwrap_or_default();
        let hint = out.at(shown).with(facts.get(shown));
        if DONE.contains(&ending) && noun.chars().count() >= 2 {
            hint.fix(Fix::shown(&END_WITH).with(noun));
        }
    }
}

/// Heads of what was wrong before something was done: `문제 원인`, `Problem — …`.
const TROUBLES: [&str; 14] = [
    "문제",
    "원인",
    "배경",
    "상황",
    "한계",
    "이슈",
    "현상",
    "기존",
    "Problem",
    "Background",
    "Situation",
    "Issue",
    "Cause",
    "AS-IS",
];
/// What a bullet begins with that tells how it was.
const BEFORE: [&str; 8] = ["기존에는", "기존엔", "이전에는", "이전엔", "과거에는", "당시에는", "처음에는", "원래는"];
/// Such a head is not longer, in bytes.
const MAX_HEAD: usize = 60;

/// True for what was wrong, not what was done: its head says so, or that of the list it stands in.
fn tells_trouble(facts: &Facts<'_>, bullet: &Bullet) -> bool {
    if BEFORE.iter().any(|before| facts.get(bullet.shown).starts_with(before)) {
        return true;
    }
    // `문제 해결`: what was done about it.
    let deed = |text: &str| text.contains("해결") || text.contains("개선");
    let trouble = |text: &str| TROUBLES.iter().any(|word| text.contains(word)) && !deed(text);
    let own = facts.get(bullet.own);
    let head = own.char_indices().nth(facts.head_chars(bullet.own)).and_then(|(end, _)| own.get(..end));
    if bullet.has_head && head.is_some_and(trouble) {
        return true;
    }
    let above = facts.heads_above(bullet);
    above.into_iter().flatten().map(|head| facts.get(head)).any(|head| head.len() <= MAX_HEAD && trouble(head))
}

/// Words that say what could not be done, or only late: what ends in them is no deed.
const DENIALS: [&str; 7] = ["못하게", "없게", "불가능하게", "어렵게", "힘들게", "서야 ", "밖에 "];

/// The weak ending of a sentence, if it has one.
fn weak(sentence: &str) -> Option<&'static str> {
    sentence.chars().next_back().and_then(final_consonant).filter(|coda| *coda == MIEUM)?;
    let ending = ENDINGS.iter().copied().find(|ending| sentence.ends_with(*ending))?;
    let before = sentence.get(..sentence.len() - ending.len())?;
    if matches!(ending, "게 됨" | "수 있음" | "수 있었음") && DENIALS.iter().any(|word| sentence.contains(word))
    {
        return None;
    }
    // `(… 배움)`: in brackets they are nouns.
    let in_brackets = before.matches('(').count() > before.matches(')').count();
    let is_noun = NOUNS.contains(&ending) && before.trim_end().ends_with(ADNOMINAL);
    let whole = !NOUNS.contains(&ending) || before.is_empty() || before.ends_with(' ');
    (!in_brackets && !is_noun && whole).then_some(ending)
}
