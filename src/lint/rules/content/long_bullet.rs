//! C1: a bullet that fills more than two lines: many characters, and wide ones, for a Latin letter takes half of what a
//! syllable does.

use crate::lint::facts::{Bullet, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::{Lang, Words};
use crate::text::is_syllable;

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
        options: &[
            Opt { name: "max-chars", default: 100 },
            Opt { name: "max-chars-english", default: 180 },
            // By characters alone, 34 of 41 hints were right in 27 public résumés (2026.11): the wrong ones had many Latin
            // letters, or counted the words of a picture. With the width, 12 of 12 in 29 that had not been seen.
            Opt { name: "max-columns", default: 160 },
        ],
    },
    check,
};

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let width = out.option("max-columns");
    for (lang, option) in [(Lang::Ko, "max-chars"), (Lang::En, "max-chars-english")] {
        let limit = out.option(option);
        for bullet in
            facts.prose_bullets(lang).filter(|bullet| bullet.body_chars > limit && columns(facts, bullet) > width)
        {
            out.at(bullet.shown).with(bullet.body_chars).with(limit);
        }
    }
}

/// How wide a bullet is on paper, without its head: a syllable is two columns, all else one.
fn columns(facts: &Facts<'_>, bullet: &Bullet) -> usize {
    let syllables = facts.get(bullet.own).chars().rev().take(bullet.body_chars).filter(|c| is_syllable(*c)).count();
    bullet.body_chars + syllables
}
