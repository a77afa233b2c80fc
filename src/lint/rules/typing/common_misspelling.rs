//! Words of a closed list, with the particle behind them made to fit.

use std::sync::LazyLock;

use super::replacement;
use crate::lint::data;
use crate::lint::facts::Facts;
use crate::lint::needles::Needles;
use crate::lint::rule::{Applicability, Group, KO, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

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

/// Wrong, right, and whether it is against the spelling rules.
static PAIRS: LazyLock<Vec<(&str, &str, bool)>> = LazyLock::new(|| {
    let pairs = data::rows(include_str!("../../data/misspellings.txt")).filter_map(|line| line.split_once(' '));
    pairs.map(|(wrong, right)| (wrong.trim_start_matches('!'), right, wrong.starts_with('!'))).collect()
});
static WRONG: LazyLock<Needles> = LazyLock::new(|| Needles::new(PAIRS.iter().map(|pair| pair.0)));

static CHANGE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for word in facts.words.iter().filter(|word| word.hangul && !word.masked) {
        let Some((at, found)) = WRONG.find_all(facts.get(word.shown)).next() else { continue };
        let Some((wrong, right, grave)) = PAIRS.iter().copied().find(|pair| pair.0 == found) else { continue };
        let place = word.shown.part(at..at + wrong.len());
        let hint = sink.at(place).with(wrong).with(right);
        if grave {
            hint.severity(Severity::Warning);
        }
        hint.fixes.extend(replacement(facts, place, right, &CHANGE, true));
    }
}
