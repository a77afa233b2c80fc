//! Words about character that every résumé has.

use std::sync::LazyLock;

use crate::lint::facts::{BlockKind, Facts};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "C10",
        name: "buzzword",
        group: Group::Content,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "누구나 쓰는 말", en: "Buzzword" },
        messages: &[Words {
            ko: "‘{0}’{은} 누구나 쓰는 말이에요. 그렇게 일한 예를 적어 보세요",
            en: "Everybody writes “{0}”. Give an example instead",
        }],
        why: Words {
            ko: "성격을 나타내는 말은 증명되지 않아요. 한 일이 대신 말해 줘요.",
            en: "Words about character prove nothing; deeds do.",
        },
        options: &[],
    },
    check,
};

static WORDS: LazyLock<Needles> = LazyLock::new(|| {
    Needles::new([
        "성실",
        "열정",
        "책임감",
        "꼼꼼",
        "끊임없이",
        "최선을 다하",
        "빠른 습득",
        "원활한 소통",
        "소통 능력",
        "다재다능",
        "새로운 기술에 관심",
        "team player",
        "detail-oriented",
        "passionate",
        "hard-working",
        "go-getter",
        "synergy",
        "self-starter",
    ])
});

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in facts.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Text | BlockKind::Item)) {
        for (at, word) in WORDS.find_all(facts.get(block.shown)) {
            sink.at(block.shown.part(at..at + word.len())).with(word);
        }
    }
}
