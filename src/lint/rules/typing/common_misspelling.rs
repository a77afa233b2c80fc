//! Words of a closed list, with the particle behind them made to fit.

use std::sync::LazyLock;

use super::replacement;
use crate::lint::data;
use crate::lint::facts::Facts;
use crate::lint::needles::Needles;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

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
        langs: KO,
        title: Words { ko: "자주 틀리는 말", en: "Common misspelling" },
        messages: &[Words { ko: "‘{0}’{은} ‘{1}’{으로} 써요", en: "{1}, not {0}" }],
        why: Words {
            ko: "맞춤법 하나가 꼼꼼함을 의심하게 해요.", en: "A misspelling puts care in doubt."
        },
        sources: &["한글 맞춤법", "외래어 표기법"],
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

static CHANGE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    raised(facts, sink);
    for word in facts.words.iter().filter(|word| word.hangul && !word.masked) {
        let text = facts.get(word.shown);
        let pair = |(at, found): (usize, &str)| Some((at, PAIRS.iter().find(|pair| pair.wrong == found)?));
        // A company is called as it is called.
        let company = || COMPANY.iter().any(|mark| text.contains(mark));
        let fits = |(_, pair): &(usize, &Pair)| !pair.unless.is_some_and(|word| text.contains(word)) && !company();
        let Some((at, pair)) = WRONG.find_all(text).filter_map(pair).find(fits) else { continue };
        let place = word.shown.part(at..at + pair.wrong.len());
        let hint = sink.at(place).with(pair.wrong).with(pair.right);
        if pair.grave {
            hint.severity(Severity::Warning);
        }
        hint.fixes.extend(replacement(facts, place, pair.right, &CHANGE, true));
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
            let rest = text.strip_prefix(STORE).map(|rest| rest.trim_end_matches(|c: char| c.is_ascii_punctuation()));
            let object = facts.get(before.shown).trim_end_matches(['을', '를', '의']);
            let stays = words.get(at + 2).is_some_and(|next| facts.get(next.shown).starts_with("관리"));
            if !matches!(rest, Some("" | "를" | "하고" | "함")) || !object.ends_with(RAISED) || stays {
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
