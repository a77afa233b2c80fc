//! C1: a bullet that fills more than two lines.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::{Lang, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "C1",
        name: "long-bullet",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "긴 항목", en: "Long bullet" },
        messages: &[Words {
            ko: "항목 하나가 {0}자예요 (기준 {1}자)",
            en: "This bullet has {0} characters (limit {1})",
        }],
        why: Words {
            ko: "한두 줄을 넘는 항목은 훑어보는 눈에 들어오지 않아요.",
            en: "A reader who skims does not take in more than two lines.",
        },
        sources: &["원티드: 개발자 이력서, A4 한두 장"],
        options: &[
            Opt {
                name: "max-chars", default: 100, words: Words { ko: "한글 최대 글자 수", en: "Longest in Korean" }
            },
            Opt {
                name: "max-chars-english",
                default: 180,
                words: Words { ko: "영문 최대 글자 수", en: "Longest in English" },
            },
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    for (lang, option) in [(Lang::Ko, "max-chars"), (Lang::En, "max-chars-english")] {
        let limit = out.option(option);
        for bullet in facts.prose_bullets(lang).filter(|bullet| bullet.body_chars > limit) {
            out.at(bullet.shown).with(bullet.body_chars).with(limit);
        }
    }
}
