//! Several items in a row that begin with the same word.

use crate::lint::facts::{Bullet, BulletKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "W5",
        name: "repeated-opener",
        group: Group::Wording,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "같은 말로 시작하는 항목", en: "Items that begin alike" },
        messages: &[Words {
            ko: "항목 {0}개가 잇달아 ‘{1}’{으로} 시작해요",
            en: "{0} items in a row begin with “{1}”",
        }],
        why: Words {
            ko: "같은 말로 시작하면 서로 다른 일이 하나로 보여요.",
            en: "Items that begin alike look like one.",
        },
        options: &[Opt { name: "min-items", default: 3 }],
    },
    check,
};

const PARTICLES: [&str; 13] = ["으로", "에서", "의", "와", "과", "도", "을", "를", "이", "가", "은", "는", "로"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let least = sink.option("min-items");
    for list in &facts.lists {
        let bullets: Vec<&Bullet> = list.bullets.iter().filter_map(|bullet| facts.bullets.get(*bullet)).collect();
        for run in bullets.chunk_by(|a, b| opener(facts, a) == opener(facts, b)) {
            let Some(first) = run.first().filter(|_| run.len() >= least) else { continue };
            let word = opener(facts, first);
            if !word.is_empty() {
                sink.at(first.shown).with(run.len()).with(word);
            }
        }
    }
}

fn opener<'f>(facts: &'f Facts<'_>, bullet: &Bullet) -> &'f str {
    if bullet.kind != BulletKind::Prose {
        return "";
    }
    let word = facts.get(bullet.shown).split(' ').next().unwrap_or_default();
    PARTICLES.iter().find_map(|particle| word.strip_suffix(particle).filter(|stem| !stem.is_empty())).unwrap_or(word)
}
