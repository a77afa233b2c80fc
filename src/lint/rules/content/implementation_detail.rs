//! C4: details of the code that belong in a portfolio.

use crate::lint::acts::is_act;
use crate::lint::facts::{Facts, has_metric};
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "C4",
        name: "implementation-detail",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "구현 설명", en: "Implementation detail" },
        messages: &[
            Words {
                ko: "구현을 설명하는 낱말이 {0}개예요 (기준 {1}개). 무엇이 나아졌는지를 남기고 포트폴리오로 옮겨 보세요",
                en: "{0} words of implementation (limit {1}): keep the result here, move the rest to a portfolio",
            },
            Words {
                ko: "코드에 쓰는 이름이 있어요. 무엇이 나아졌는지를 남기고 포트폴리오로 옮겨 보세요",
                en: "A name from code: keep the result here, move the rest to a portfolio",
            },
        ],
        why: Words {
            ko: "면접관은 어떻게 짰는지보다 무엇을 이루었는지를 찾아요.",
            en: "Interviewers look for what came out, not for how it was coded.",
        },
        options: &[Opt { name: "max-words", default: 2 }],
    },
    check,
};

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    let limit = out.option("max-words");
    for (bullet, clutter) in facts.cluttered_bullets() {
        // What describes a thing, not what was done, has to name its parts.
        if !is_act(facts.get(bullet.own)) {
            continue;
        }
        if clutter.details > limit {
            out.at(bullet.shown).with(clutter.details).with(limit);
        } else if clutter.identifier && !has_metric(facts.get(bullet.shown)) {
            out.at(bullet.shown).say(1);
        }
    }
}
