//! A job or school without any date in its title lines.

use crate::lint::facts::{EntryKind, Facts, PeriodFact};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D7",
        name: "missing-period",
        group: Group::Dates,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "기간이 없는 경력", en: "Entry without a period" },
        messages: &[Words {
            ko: "언제였는지 보이지 않아요. 기간을 적어 주세요", en: "It does not say when"
        }],
        why: Words {
            ko: "기간이 없으면 얼마나 오래 한 일인지 알 수 없어요.",
            en: "Without it nobody knows how long it was.",
        },
        sources: &["원티드 이력서 양식: 재직기간은 필수"],
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, entry) in facts.entries.iter().enumerate() {
        let wanted = matches!(entry.kind, EntryKind::Career | EntryKind::School) && entry.parent.is_none();
        if !wanted || entry.period.is_some() {
            continue;
        }
        let reach = facts.reach(index);
        let start = |found: &PeriodFact| facts.span(found.shown).start;
        let next = facts.periods().partition_point(|found| start(found) < reach.start);
        let dated = facts.periods().get(next).is_some_and(|found| start(found) < reach.end);
        // A date right above the title may be its own.
        let above = facts.blocks.partition_point(|block| facts.span(block.shown).start < entry.title.start);
        let above = above.checked_sub(1).and_then(|above| facts.blocks.get(above)).map(|block| facts.span(block.shown));
        let before = next.checked_sub(1).and_then(|before| facts.periods().get(before)).map(start);
        let dated = dated || above.zip(before).is_some_and(|(block, at)| block.start <= at && at < block.end);
        if !dated && !entry.title.is_empty() {
            sink.at_span(entry.title);
        }
    }
}
