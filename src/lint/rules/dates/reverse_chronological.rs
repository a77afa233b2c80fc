//! Jobs or schools that are not in order from the newest on. A list that is wholly the other way round is said once.

use super::months;
use crate::lint::facts::{EntryKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::Period;
use crate::resume::vocabulary::names_school;
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D6",
        name: "reverse-chronological",
        group: Group::Dates,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "최신순이 아닌 순서", en: "Not newest first" },
        messages: &[
            Words {
                ko: "앞의 것보다 나중 일이에요. 최신 것부터 적어 주세요",
                en: "This is later than the one above; put the newest first",
            },
            Words {
                ko: "오래된 것부터 적혀 있어요. 최신 것부터 적으면 지금 하는 일이 먼저 보여요",
                en: "Oldest first; newest first would show what you do now",
            },
        ],
        why: Words {
            ko: "읽는 사람은 가장 최근 일을 먼저 찾아요.", en: "Readers look for the latest first."
        },
        options: &[],
    },
    check,
};

/// Words of courses, which may stand below the degrees.
const COURSES: [&str; 8] = ["과정", "수료", "교육", "부트캠프", "연수", "아카데미", "스쿨", "Bootcamp"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for kind in [EntryKind::Career, EntryKind::School] {
        let mut sections: Vec<(usize, Vec<(Period, Span)>)> = Vec::new();
        for entry in facts.entries.iter().filter(|entry| entry.kind == kind && entry.parent.is_none()) {
            let Some((period, _)) = entry.period.filter(|(period, _)| !period.is_date()) else { continue };
            if kind == EntryKind::School && is_course(facts, entry.title) {
                continue;
            }
            if kind == EntryKind::Career && !super::is_employer(facts, entry) {
                continue;
            }
            match sections.last_mut().filter(|(section, _)| *section == entry.section) {
                Some((_, list)) => list.push((period, entry.title)),
                None => sections.push((entry.section, vec![(period, entry.title)])),
            }
        }
        for (_, list) in sections {
            let later = |pair: &&[(Period, Span)]| matches!(pair, [before, after] if is_later(after.0, before.0));
            let wrong: Vec<_> = list.windows(2).filter(later).collect();
            if wrong.len() >= 2 && wrong.len() == list.len() - 1 {
                if let Some((_, first)) = list.first() {
                    sink.at_span(*first).say(1).severity(Severity::Info);
                }
                continue;
            }
            for pair in wrong {
                if let [before, after] = pair
                    && !(kind == EntryKind::School && are_apart(facts, before.1, after.1))
                {
                    sink.at_span(after.1).related(before.1);
                }
            }
        }
    }
}

/// True when the title of a school, or its line, is that of a course.
fn is_course(facts: &Facts<'_>, title: Span) -> bool {
    says(facts, title, |text| COURSES.iter().any(|word| text.contains(word)))
}

/// True when only one of two gives degrees: the other may be a course below them.
fn are_apart(facts: &Facts<'_>, before: Span, after: Span) -> bool {
    says(facts, before, names_school) != says(facts, after, names_school)
}

/// True when something can be told of a title, or of its line.
fn says(facts: &Facts<'_>, title: Span, has: impl Fn(&str) -> bool) -> bool {
    let at = facts.blocks.partition_point(|block| block.span.start <= title.start);
    let line = at.checked_sub(1).and_then(|at| facts.blocks.get(at)).map(|block| facts.get(block.shown));
    title.of(facts.source()).is_some_and(&has) || line.is_some_and(|line| has(line.split('\n').next().unwrap_or(line)))
}

/// True when one surely ends after the other, or ends in the same month and begins after it. What goes on ends last.
fn is_later(a: Period, b: Period) -> bool {
    let begins_later = months(a.start, 1) > months(b.start, 12);
    match (a.end, b.end) {
        (Some(first), Some(second)) => {
            // Who sorts by the begin is not wrong.
            let began = months(a.start, 12) >= months(b.start, 1);
            began && months(first, 1) > months(second, 12) || first == second && first.month.is_some() && begins_later
        }
        (None, None) => begins_later,
        (None, Some(_)) => months(a.start, 12) >= months(b.start, 1),
        (Some(_), None) => false,
    }
}
