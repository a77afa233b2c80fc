//! A list with a single item under an entry that has other text.

use crate::lint::facts::{BulletKind, Facts, LineKind};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S9",
        name: "single-item-list",
        group: Group::Structure,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Preview,
        langs: ANY,
        title: Words { ko: "항목 하나짜리 목록", en: "List of one" },
        messages: &[Words {
            ko: "목록에 항목이 하나뿐이에요. 문장으로 적거나 하나 더 적어 보세요",
            en: "A list of one: write it as a sentence, or add another",
        }],
        why: Words {
            ko: "하나뿐인 목록은 더 쓸 것이 없어 보여요.",
            en: "A list of one looks as if there were no more to say.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for list in &facts.lists {
        let [only] = list.bullets.as_slice() else { continue };
        let Some(bullet) = facts.bullets.get(*only) else { continue };
        let Some(index) = bullet.entry else { continue };
        let Some(entry) = facts.entries.get(index) else { continue };
        let start = facts.span(bullet.shown).start;
        let before = Some(facts.blocks.partition_point(|block| block.span.start < start));
        let before = before.and_then(|at| at.checked_sub(1)).and_then(|at| facts.blocks.get(at));
        let labelled = before.is_some_and(|block| facts.line_kind(block.shown) == LineKind::Label);
        // The only thing said under a dated title is better than nothing.
        let alone = entry.period.is_some_and(|(_, when)| {
            let reach = facts.reach(index);
            facts.blocks_in(reach).all(|block| {
                let span = block.span;
                let header = span.start <= entry.title.end || (span.start <= when.start && when.end <= span.end);
                header || block.bullet == Some(*only)
            })
        });
        if bullet.depth == 0 && !bullet.has_list && !labelled && !alone && bullet.kind != BulletKind::Title {
            sink.at(bullet.shown);
        }
    }
}
