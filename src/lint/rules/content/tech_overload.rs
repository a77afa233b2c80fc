//! C3: a bullet that is a list of technologies in disguise.

use crate::lint::facts::{Facts, Shown};
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "C3",
        name: "tech-overload",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "기술 이름이 너무 많은 항목", en: "Too many technologies" },
        messages: &[Words {
            ko: "한 항목에 영어 이름이 {0}개예요 (기준 {1}개). 기술은 기술 스택 줄로 옮겨 보세요",
            en: "{0} Latin names in one bullet (limit {1}): move them to the stack line",
        }],
        why: Words {
            ko: "이름이 많으면 무엇을 해냈는지가 묻혀요.",
            en: "Among many names, what you achieved is lost.",
        },
        options: &[Opt { name: "max-names", default: 5 }],
    },
    check,
};

/// Heads of lines that describe a work instead of what was done in it.
const DESCRIPTIONS: [&str; 4] = ["설명", "개요", "소개", "내용"];

/// What programs run on.
const PLATFORMS: [&str; 6] = ["Android", "iOS", "Windows", "Linux", "macOS", "MacOS"];

/// So many of the names have to be known as technologies: a list of shops or services is what the work was about.
const MIN_KNOWN: usize = 2;

/// How many known technologies a part of the text names.
fn known(facts: &Facts<'_>, part: Shown) -> usize {
    let terms = facts.terms();
    let first = terms.partition_point(|found| found.shown.start < part.start);
    terms.iter().skip(first).take_while(|found| found.shown.end <= part.end).count()
}

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let limit = out.option("max-names");
    for (bullet, clutter) in facts.cluttered_bullets().filter(|(_, clutter)| clutter.technologies > limit) {
        let text = facts.get(bullet.shown);
        // Where something runs is one thing, however many are named.
        let platforms = PLATFORMS.iter().filter(|platform| text.contains(**platform)).count();
        if clutter.technologies - platforms.saturating_sub(1).min(clutter.technologies) <= limit {
            continue;
        }
        if bullet.has_head && DESCRIPTIONS.iter().any(|head| text.starts_with(head)) {
            continue;
        }
        if known(facts, bullet.own) < MIN_KNOWN {
            continue;
        }
        out.at(bullet.shown).with(clutter.technologies).with(limit);
    }
}
