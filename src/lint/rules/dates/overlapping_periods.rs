//! Two jobs at the same time. Freelance work, internships and the like are left out.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D4",
        name: "overlapping-periods",
        group: Group::Dates,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "겹치는 재직 기간", en: "Jobs that overlap" },
        messages: &[Words {
            ko: "‘{0}’{과} 재직 기간이 {1}개월 겹쳐요. 함께 한 일이라면 그렇게 적어 두세요",
            en: "It overlaps with {0} by {1} months; if you did both, say so",
        }],
        why: Words {
            ko: "겹친 까닭을 모르면 날짜가 틀린 것으로 읽혀요.",
            en: "Without a reason it looks like a wrong date.",
        },
        options: &[Opt { name: "max-months", default: 1 }],
    },
    check,
};

/// Without today's date two jobs that go on overlap for ever, which says nothing.
const MOST_MONTHS: usize = 600;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let most = sink.option("max-months");
    let jobs = super::jobs(facts, sink.options().today);
    // By begin: what overlaps begins before the longest of those before it ends.
    let mut longest: Option<&super::Job> = None;
    for job in jobs.iter().filter(|job| !job.side && !job.dangling) {
        if let Some(before) = longest {
            let months = before.end.min(job.end).saturating_sub(job.start);
            let months = usize::try_from(months).unwrap_or(0);
            if (most + 1..MOST_MONTHS).contains(&months) {
                let title = before.title.of(facts.source()).unwrap_or_default();
                let name = title.trim_matches(|c: char| c == '#' || c == '*' || c.is_whitespace());
                let hint = sink.at_span(job.title).with(name).with(months);
                hint.related(before.title);
            }
        }
        if longest.is_none_or(|before| before.end < job.end) {
            longest = Some(job);
        }
    }
}
