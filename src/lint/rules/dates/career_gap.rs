//! More than half a year between two jobs that neither school nor service fills.

use crate::lint::facts::Facts;
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
            ko: "앞 경력과 {0}개월의 공백이 있어요. 공백을 설명하는 한 줄이 있으면 질문이 줄어듭니다",
            en: "{0} months lie between this and the job before; a line about them saves a question",
        }],
        why: Words {
            ko: "공백 자체는 흠이 아니에요. 설명이 없으면 상상하게 돼요.",
            en: "A gap is no fault; without a word the reader guesses.",
        },
        sources: &["HackMyResume gap inspector"],
        options: &[Opt { name: "min-months", default: 6, words: Words { ko: "공백의 달", en: "months of gap" } }],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let least = i32::try_from(sink.option("min-months")).unwrap_or(i32::MAX);
    let today = sink.options().today;
    let jobs = super::jobs(facts, today);
    let others = super::others(facts, today);
    let mut busy_until: Option<i32> = None;
    for job in &jobs {
        if let Some(until) = busy_until {
            // Whatever else the résumé tells of that time fills it.
            let filled =
                others.iter().filter(|(start, _)| *start < job.start).map(|(_, end)| (*end).min(job.start)).max();
            let until = until.max(filled.unwrap_or(until));
            let gap = job.start - until;
            if gap > least {
                sink.at_span(job.title).with(usize::try_from(gap).unwrap_or(0));
            }
        }
        busy_until = Some(busy_until.map_or(job.end, |until| until.max(job.end)));
    }
}
