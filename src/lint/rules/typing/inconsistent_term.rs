//! One name in two spellings. The rarer one is reported, where it first stands.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::lint::facts::{BlockKind, Facts, Shown};
use crate::lint::facts::{Term, fold, terms};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

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
        sources: &["textlint terminology"],
        options: &[],
    },
    check,
};

static SAME: Words = Words { ko: "‘{0}’ 표기로 통일하기", en: "Use {0} here too" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // Right names of technologies, lower-case ones too, and the Latin names that titles begin with.
    let mut names: Vec<(String, &str, Shown)> = Vec::new();
    for found in facts.found_terms().into_iter().filter(|found| !found.wrong) {
        let written = facts.get(found.shown);
        names.push((fold(written), written, found.shown));
    }
    for word in facts.words.iter().filter(|word| word.latin && !word.masked) {
        let text = facts.get(word.shown);
        let latin = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
        let head = text.get(..latin).unwrap_or_default();
        if !head.is_empty() && head.bytes().all(|b| b.is_ascii_lowercase()) && is_name(head) {
            names.push((head.to_owned(), head, word.shown.part(0..latin)));
        }
    }
    for block in facts.blocks.iter().filter(|block| block.strong || matches!(block.kind, BlockKind::Heading(_))) {
        let text = facts.get(block.shown);
        let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == ' ')).unwrap_or(text.len());
        let name = text.get(..end).unwrap_or_default().trim();
        if name.len() >= 3 {
            names.push((fold(name), name, block.shown.part(0..name.len())));
        }
    }
    names.sort_by(|a, b| (&a.0, a.2).cmp(&(&b.0, b.2)));
    names.dedup_by(|a, b| a.2 == b.2);
    for same in names.chunk_by(|a, b| a.0 == b.0) {
        let count = |spelling: &str| same.iter().filter(|(_, written, _)| *written == spelling).count();
        let usual =
            same.iter().map(|(_, written, _)| *written).max_by_key(|written| (count(written), has_capital(written)));
        let Some(usual) = usual else { continue };
        let Some((_, other, place)) = same.iter().find(|(_, written, _)| *written != usual) else { continue };
        let hint = sink.at(*place).with(*other).with(usual);
        if let Some(span) = facts.exact(*place) {
            hint.fix(Fix::risky(&SAME).with(usual).replace(span, usual));
        }
    }
}

/// The lower-case spelling of a name of the table.
fn is_name(word: &str) -> bool {
    static LOWER: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| terms().iter().map(|term| term.canonical.to_ascii_lowercase()).collect());
    static SHORT: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
        let last = |term: &Term| term.canonical.strip_prefix("Apache ").map(str::to_ascii_lowercase);
        terms().iter().filter_map(last).collect()
    });
    LOWER.contains(word) || SHORT.contains(word)
}

fn has_capital(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_uppercase())
}
