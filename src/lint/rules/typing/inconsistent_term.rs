//! One name in two spellings. Of a technology, what its makers do not write is reported, of other names the rarer one,
//! where it first stands.

use rustc_hash::FxHashMap;

use crate::lint::facts::{Block, BlockKind, Facts, Shown, Spelling, is_same_name, name_hash};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};
use crate::resume::vocabulary::{self, Certainty};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "T9",
        name: "inconsistent-term",
        group: Group::Typing,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "두 가지로 쓴 이름", en: "Name in two spellings" },
        messages: &[Words {
            ko: "같은 이름을 ‘{0}’, ‘{1}’ 두 가지로 썼어요", en: "Both {0} and {1} are used"
        }],
        why: Words {
            ko: "같은 이름을 두 가지로 쓰면 다른 것처럼 읽혀요.", en: "Two spellings read like two things."
        },
        options: &[],
    },
    check,
};

/// Shorter words at the start of a title say little.
const MIN_NAME: usize = 3;

static SAME: Words = Words { ko: "‘{0}’ 표기로 통일하기", en: "Use {0} here too" };

/// A name where it stands, and what its spelling is worth.
type Place = (u64, Shown, Worth);

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    /// A lower-case word that may stand for it.
    Word,
    /// A right spelling.
    Right,
    /// The one that its makers use.
    Own,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let terms = facts.terms().iter().filter(|found| matches!(found.spelling, Spelling::Right | Spelling::Plain));
    let terms = terms.filter(|found| !is_in_chain(facts, found.shown));
    let terms = terms.map(|found| {
        let own = facts.get(found.shown) == found.term.canonical();
        let worth = if own { Worth::Own } else { Worth::Right };
        (found.shown, if found.spelling == Spelling::Plain { Worth::Word } else { worth })
    });
    let titles = facts.blocks.iter().filter_map(|block| Some((organisation(facts, block)?, Worth::Right)));
    let hashed = |(shown, worth)| (name_hash(facts.get(shown)), shown, worth);
    let mut places: Vec<Place> = terms.chain(titles).map(hashed).collect();
    places.sort_unstable();
    places.dedup_by_key(|place| place.1);
    for same in places.chunk_by(|a, b| a.0 == b.0) {
        report(facts, sink, same);
    }
}

/// Names in a row that are written alike.
const CHAIN: usize = 3;

/// True in a row of names without spaces that are all small: `login·search·api`. They may be the names of files.
fn is_in_chain(facts: &Facts<'_>, shown: Shown) -> bool {
    let at = facts.words.partition_point(|word| word.shown.end < shown.end);
    let Some(word) = facts.words.get(at).map(|word| facts.get(word.shown)) else { return false };
    let small = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let mut names = word.split(['·', ',', '/', '|']).filter(|name| !name.is_empty());
    names.clone().count() > CHAIN && names.all(small)
}

/// All places of one name.
fn report(facts: &Facts<'_>, sink: &mut Sink<'_, '_>, places: &[Place]) {
    let written = |place: &Place| facts.get(place.1);
    let Some(first) = places.first().map(written) else { return };
    if places.iter().all(|place| written(place) == first) {
        return;
    }
    let full = || places.iter().filter(|place| place.2 > Worth::Word);
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    full().for_each(|place| *counts.entry(written(place)).or_default() += 1);
    // Their makers' own, however rare; else the most usual of the right ones, then the first.
    let worth = |place: &&Place| (place.2, counts.get(written(place)));
    let Some(usual) = full().rev().max_by_key(worth) else { return };
    let right = written(usual);
    let other = places.iter().find(|place| written(place) != right && is_same_name(written(place), right));
    let Some(other) = other else { return };
    let hint = sink.at(other.1).with(written(other)).with(right);
    if let Some(span) = facts.exact(other.1) {
        hint.fix(Fix::risky(&SAME).with(right).replace(span, right));
    }
    hint.related(facts.span(usual.1));
}

/// A heading that people also write inside entries.
fn is_section(name: &str) -> bool {
    vocabulary::section(name).is_some_and(|(_, sure)| sure > Certainty::Part)
}

/// The Latin name that a title begins with.
fn organisation(facts: &Facts<'_>, block: &Block) -> Option<Shown> {
    if !block.strong && !matches!(block.kind, BlockKind::Heading(_)) {
        return None;
    }
    let text = facts.get(block.shown);
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == ' ')).unwrap_or(text.len());
    let name = text.get(..end)?.trim_end();
    // `python-client`: the name of a package is its own.
    if text.get(end..)?.strip_prefix(['-', '_', '.', '@']).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
        return None;
    }
    // A field that stands under several titles is written as it pleases.
    let named = name.len() >= MIN_NAME && vocabulary::label(name).is_none() && !is_section(name);
    named.then(|| block.shown.part(0..name.len()))
}
