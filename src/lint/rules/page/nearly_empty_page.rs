//! A last page with little on it.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "G1",
        name: "nearly-empty-page",
        group: Group::Page,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "거의 빈 마지막 쪽", en: "Nearly empty last page" },
        messages: &[Words {
            ko: "마지막 쪽({0}쪽)이 {1}%만 찼어요. 몇 줄 줄이거나 간격을 좁히면 한 쪽이 줄어요",
            en: "The last page ({0}) is only {1}% full: cut a few lines or set it closer to lose a page",
        }],
        why: Words {
            ko: "몇 줄만 넘어간 쪽은 덜 다듬은 글로 보여요.",
            en: "A page with a few lines on it looks unfinished.",
        },
        options: &[Opt { name: "min-percent", default: 15 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let least = sink.option("min-percent");
    let (pages, filled) = (sink.options().pages.unwrap_or(0), sink.options().last_page.unwrap_or(100));
    if pages > 1
        && (filled as usize) < least
        && let Some(last) = facts.blocks.last()
    {
        sink.at(last.shown).with(pages as usize).with(filled as usize);
    }
}
