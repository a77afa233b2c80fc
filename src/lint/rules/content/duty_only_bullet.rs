//! A short bullet that ends in 담당, 참여, 보조 … and has no digit.

use std::sync::LazyLock;

use super::{is_beside, is_work};
use crate::lint::acts::verbal_noun;
use crate::lint::data;
use crate::lint::facts::Facts;
use crate::lint::rule::{Applicability, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Lang, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "C9",
        name: "duty-only-bullet",
        group: Group::Content,
        scope: Scope::Bullet,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: KO,
        title: Words { ko: "맡은 일만 적은 항목", en: "Duty without a deed" },
        messages: &[Words {
            ko: "맡은 일만 있어요 ({0}자). 그래서 무엇이 달라졌나요?",
            en: "Only a duty ({0} characters). What changed because of it?",
        }],
        why: Words {
            ko: "맡았다는 말로는 무엇을 해냈는지 알 수 없어요.",
            en: "Having been in charge does not say what was done.",
        },
        options: &[Opt { name: "min-chars", default: 8 }, Opt { name: "max-chars", default: 25 }],
    },
    check,
};

const DUTIES: [&str; 5] = ["담당", "참여", "보조", "투입", "업무"];
/// Help is a duty; a program that supports something (`다국어 지원`) is none.
const HELP: &str = "지원";
/// `data/helped.txt`: what people are helped with.
static HELPED: LazyLock<Vec<&str>> = LazyLock::new(|| data::words(include_str!("../../data/helped.txt")).collect());

/// True when somebody was helped, not something supported.
fn is_helped(before: &str) -> bool {
    HELPED.iter().any(|work| before.trim_end().ends_with(work))
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let longest = sink.option("max-chars");
    // 개발 업무: the name of a list, not of a task.
    let told = sink.option("min-chars")..=longest;
    for bullet in facts.prose_bullets(Lang::Ko).filter(|bullet| told.contains(&bullet.chars)) {
        let entry = bullet.entry.and_then(|entry| facts.entries.get(entry));
        if entry.is_some_and(|entry| !is_work(facts, entry)) || entry.is_none() && is_beside(facts, bullet) {
            continue;
        }
        let text = facts.get(bullet.shown);
        let told = verbal_noun(text);
        let duty = DUTIES.iter().any(|duty| told.ends_with(duty)) || told.strip_suffix(HELP).is_some_and(is_helped);
        if duty && !text.bytes().any(|b| b.is_ascii_digit()) {
            sink.at(bullet.shown).with(bullet.chars);
        }
    }
}
