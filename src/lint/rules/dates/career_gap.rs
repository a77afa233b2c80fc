//! More than half a year between two jobs that neither school nor service fills.

use super::Job;
use crate::lint::facts::{Entry, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Opt, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D5",
        name: "career-gap",
        group: Group::Dates,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "경력 사이의 공백", en: "Gap between jobs" },
        messages: &[Words {
            ko: "앞 경력과 {0}개월의 공백이 있어요. 공백을 설명하는 한 줄이 있으면 질문이 줄어요",
            en: "{0} months lie between this and the job before; a line about them saves a question",
        }],
        why: Words {
            ko: "공백 자체는 흠이 아니에요. 설명이 없으면 상상하게 돼요.",
            en: "A gap is no fault; without a word the reader guesses.",
        },
        options: &[Opt { name: "min-months", default: 6 }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let least = i32::try_from(sink.option("min-months")).unwrap_or(i32::MAX);
    let today = sink.options().today;
    // A job without its months may be what fills the gap.
    if super::careers(facts).any(|(_, entry)| !entry.period.is_some_and(|(period, _)| super::is_exact(period))) {
        return;
    }
    let jobs = super::jobs(facts, today);
    let jobs = jobs.iter().map(|job| (job.start, job.end, Some(job)));
    let others = super::stretches(facts, today).map(|(start, end)| (start, end, None));
    let mut all: Vec<(i32, i32, Option<&Job>)> = others.chain(jobs).collect();
    all.sort_unstable_by_key(|(start, _, job)| (*start, job.is_some()));
    // What stands among the jobs without a sign of an employer is one, too, but not surely.
    let unsure = |entry: &Entry<'_>| entry.period.and_then(|(period, _)| super::stretch(period, today));
    let unsure: Vec<(i32, i32)> = super::careers(facts)
        .filter(|(_, entry)| !super::is_employer(facts, entry))
        .filter_map(|(_, entry)| unsure(entry))
        .collect();
    let mut busy_until = 0;
    // Before the first job nothing is a gap.
    let mut worked = false;
    let mut longest = 0;
    for (start, end, job) in all {
        if worked {
            longest = longest.max(start.saturating_sub(busy_until));
        }
        if job.is_none() && unsure.contains(&(start, end)) {
            longest = 0;
        }
        busy_until = busy_until.max(end);
        // Between internships people study.
        if let Some(job) = job.filter(|job| !job.side) {
            if longest > least {
                sink.at_span(job.title).with(usize::try_from(longest).unwrap_or(0));
            }
            longest = 0;
            worked = true;
        }
    }
}
