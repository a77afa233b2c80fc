//! Words of a closed list, with the particle behind them made to fit.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::spaced::gaps;
use super::{by_sound, heads_a_post, is_employer, replacement};
use crate::lint::data;
use crate::lint::facts::{Facts, Gap, Shown, Word};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::text::is_syllable;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T10",
        name: "common-misspelling",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "자주 틀리는 말", en: "Common misspelling" },
        messages: &[
            Words { ko: "‘{0}’{은} ‘{1}’{으로} 써요", en: "{1}, not {0}" },
            Words { ko: "바른 철자는 ‘{1}’ (지금은 ‘{0}’)", en: "{1}, not {0}" },
            Words { ko: "띄어 써요: ‘{1}’", en: "Written apart: {1}" },
        ],
        why: Words {
            ko: "맞춤법 하나가 꼼꼼함을 의심하게 해요.", en: "A misspelling makes a reader doubt your care."
        },
        options: &[],
    },
    check,
};

struct Pair {
    wrong: &'static str,
    right: &'static str,
    /// Against the spelling rules, not only against those for loanwords.
    grave: bool,
    /// Words in which it is right.
    unless: Option<&'static str>,
}

static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let pairs = data::rows(include_str!("../../data/misspellings.txt")).filter_map(|line| line.split_once(' '));
    let pair = |(wrong, rest): (&'static str, &'static str)| {
        let (right, unless) = rest.split_once(" | ").map_or((rest, None), |(right, unless)| (right, Some(unless)));
        Pair { wrong: wrong.trim_start_matches('!'), right, grave: wrong.starts_with('!'), unless }
    };
    pairs.map(pair).collect()
});
static WRONG: LazyLock<Needles> = LazyLock::new(|| Needles::new(PAIRS.iter().map(|pair| pair.wrong)));

static ENGLISH: LazyLock<FxHashMap<&[u8], &str>> = LazyLock::new(|| {
    let rows = data::rows(include_str!("../../data/english-misspellings.txt"));
    rows.filter_map(|line| line.split_once(' ')).map(|(wrong, right)| (wrong.as_bytes(), right)).collect()
});
/// The shortest of them.
const MIN_ENGLISH: u16 = 6;
/// Bytes of the English words.
const ENGLISH_LENGTHS: std::ops::RangeInclusive<usize> = 6..=MAX_ENGLISH;
const MAX_ENGLISH: usize = 16;

static CHANGE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };
static SPELL: Words = Words { ko: "‘{0}’ 철자로 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    raised(facts, sink);
    english(facts, sink);
    for (index, word) in facts.words.iter().enumerate().filter(|(_, word)| word.hangul && !word.masked) {
        let text = facts.get(word.shown);
        // A company is called as it is called.
        let company = || COMPANY.iter().any(|mark| text.contains(mark));
        let pair = |(at, found): (usize, &str)| Some((at, PAIRS.iter().find(|pair| pair.wrong == found)?));
        let fits = |(_, pair): &(usize, &Pair)| !pair.unless.is_some_and(|word| text.contains(word)) && !company();
        if let Some((at, pair)) = WRONG.find_all(text).filter_map(pair).find(fits) {
            let place = word.shown.part(at..at + pair.wrong.len());
            tell(facts, sink, place, pair.right, pair.grave);
            continue;
        }
        let mut sounds = by_sound::find_all(text).peekable();
        if sounds.peek().is_none() {
            joined(facts, sink, index, word);
        }
        sounds.for_each(|(range, right)| tell(facts, sink, word.shown.part(range), &right, true));
    }
}

/// Tells of a word, or a part of one, that is written in another way.
fn tell(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, place: Shown, right: &str, grave: bool) {
    if is_employer(facts, place) || !grave && heads_a_post(facts, place) {
        return;
    }
    let hint = sink.at(place).with(facts.get(place)).with(right);
    if grave {
        hint.severity(Severity::Warning);
    }
    hint.fixes.extend(replacement(facts, place, right, &CHANGE, true));
}

/// Words that are written apart: 할수있는.
fn joined(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, index: usize, word: &Word) {
    let beside = |at: Option<usize>, same: &Word| {
        let other = at.and_then(|at| facts.words.get(at)).filter(|_| same.gap != Gap::Start);
        other.map_or("", |other| facts.get(other.shown))
    };
    let text = facts.get(word.shown);
    let next = facts.words.get(index + 1);
    let gaps = gaps(text, beside(index.checked_sub(1), word), next.map_or("", |next| beside(Some(index + 1), next)));
    let (Some(first), Some(last)) = (gaps.first(), gaps.last()) else { return };
    // From the word before the first blank through the one behind the last.
    let open = |c: char| !c.is_alphanumeric();
    let start = text
        .get(..*first)
        .and_then(|head| head.trim_end_matches(open).rfind(open))
        .map_or(0, |at| at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    let end = text.get(*last..).and_then(|tail| tail.find(open)).map_or(text.len(), |end| last + end);
    let place = word.shown.part(start..end);
    if is_employer(facts, place) {
        return;
    }
    let mut right = facts.get(place).to_owned();
    gaps.iter().rev().for_each(|gap| right.insert(gap - start, ' '));
    let hint = sink.at(place).say(2).with(facts.get(place)).with(right.as_str());
    if let Some(span) = facts.exact(place) {
        let blank = |fix: Fix, gap: &usize| fix.insert(span.start + u32::try_from(gap - start).unwrap_or(0), " ");
        hint.fix(gaps.iter().fold(Fix::safe(&CHANGE).with(right.as_str()), blank));
    }
}

/// English words, alone or with a particle: `Databse`, `framwork에서`. Part of a name of a file or of code is left alone.
fn english(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.latin && word.chars >= MIN_ENGLISH && !word.masked && !word.digit)
    {
        let text = facts.get(word.shown);
        let Some(start) = text.bytes().position(|b| b.is_ascii_alphabetic()) else { continue };
        let rest = text.get(start..).unwrap_or_default();
        let len = rest.bytes().position(|b| !b.is_ascii_alphabetic()).unwrap_or(rest.len());
        if !ENGLISH_LENGTHS.contains(&len) {
            continue;
        }
        let written = rest.get(..len).unwrap_or_default();
        let behind = rest.get(len..).unwrap_or_default();
        let alone = || behind.starts_with(is_syllable) || !behind.contains(|c: char| c.is_ascii_alphanumeric());
        let mut lower = [0; MAX_ENGLISH];
        for (small, letter) in lower.iter_mut().zip(written.bytes()) {
            *small = letter.to_ascii_lowercase();
        }
        let known = lower.get(..len).and_then(|lower| ENGLISH.get(lower));
        let Some(right) = known.filter(|_| alone() && !behind.starts_with('_')) else { continue };
        let place = word.shown.part(start..start + len);
        let right = in_case_of(written, right);
        let hint = sink.at(place).say(1).with(written).with(right.as_str()).severity(Severity::Warning);
        hint.fixes.extend(replacement(facts, place, &right, &SPELL, true));
    }
}

/// A word with the capitals of another.
fn in_case_of(written: &str, right: &str) -> String {
    let capitals = written.bytes().filter(u8::is_ascii_uppercase).count();
    let first = right.chars().next().filter(|_| written.starts_with(|c: char| c.is_ascii_uppercase()));
    match first {
        Some(_) if capitals == written.len() => right.to_ascii_uppercase(),
        Some(first) => first.to_ascii_uppercase().to_string() + right.get(1..).unwrap_or_default(),
        None => right.to_owned(),
    }
}

/// Signs of a company in a word.
const COMPANY: [&str; 3] = ["(주)", "㈜", "주식회사"];

/// 효율성 재고: 제고 is to raise, 재고 is what lies in store.
const STORE: &str = "재고";
const RAISE: &str = "제고";
/// Ends of what can be raised.
const RAISED: [char; 4] = ['성', '율', '률', '력'];

fn raised(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let words = facts.words_in(&block.words);
        for (at, (before, word)) in words.iter().zip(words.iter().skip(1)).enumerate() {
            let text = facts.get(word.shown);
            let Some(rest) = text.strip_prefix(STORE) else { continue };
            let rest = rest.trim_end_matches(|c: char| c.is_ascii_punctuation());
            let object = facts.get(before.shown).trim_end_matches(['을', '를', '의']);
            let stays = words.get(at + 2).is_some_and(|next| facts.get(next.shown).starts_with("관리"));
            if !matches!(rest, "" | "를" | "하고" | "함") || !object.ends_with(RAISED) || stays {
                continue;
            }
            let place = word.shown.part(0..STORE.len());
            let hint = sink.at(place).with(STORE).with(RAISE).severity(Severity::Warning);
            if let Some(span) = facts.exact(place) {
                hint.fix(Fix::risky(&CHANGE).with(RAISE).replace(span, RAISE));
            }
        }
    }
}
