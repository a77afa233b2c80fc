//! An English bullet that begins with a duty instead of a deed.

use crate::lint::facts::Facts;
use crate::lint::rule::{Applicability, EN, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "W4",
        name: "weak-verb",
        group: Group::Wording,
        scope: Scope::Bullet,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: EN,
        title: Words { ko: "약한 동사", en: "Weak verb" },
        messages: &[Words {
            ko: "‘{0}’ 대신 Built, Led, Reduced처럼 한 일을 말하는 동사로 시작해 보세요",
            en: "“{0}” says little: begin with what you did, such as Built, Led or Reduced",
        }],
        why: Words {
            ko: "무엇을 했는지는 첫 낱말에서 정해져요.", en: "The first word tells what was done."
        },
        options: &[],
    },
    check,
};

const OPENERS: [&str; 10] = [
    "Responsible for",
    "Worked on",
    "Helped",
    "Assisted",
    "Participated in",
    "Involved in",
    "Tasked with",
    "Duties included",
    "Handled",
    "Did ",
];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for bullet in facts.prose_bullets(Lang::En) {
        let text = facts.get(bullet.shown);
        let opener = OPENERS
            .iter()
            .find(|opener| text.get(..opener.len()).is_some_and(|head| head.eq_ignore_ascii_case(opener)));
        if let Some(opener) = opener {
            sink.at(bullet.shown).with(opener.trim_end());
        }
    }
}
