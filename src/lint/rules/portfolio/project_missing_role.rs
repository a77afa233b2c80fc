//! A project that says neither its team, nor a role, nor when.

use crate::lint::facts::{BlockKind, Entry, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Preset, Sink, Words};
use crate::resume::SectionKind;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F2",
        name: "project-missing-role",
        group: Group::Portfolio,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "역할이 빠진 프로젝트", en: "Project without a role" },
        messages: &[Words {
            ko: "몇 명이서 무엇을 맡았는지 보이지 않아요",
            en: "The size of the team and your part in it are not stated",
        }],
        why: Words {
            ko: "함께 한 일에서 내 몫이 보여야 평가할 수 있어요.",
            en: "Your part in it is what can be judged.",
        },
        options: &[],
    },
    check,
};

const WORDS: [&str; 14] =
    ["팀", "개인", "역할", "기여", "담당", "기간", "혼자", "인원", "team", "Team", "role", "Role", "solo", "contribut"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let student = super::is_student(facts);
    for (index, entry) in facts.entries.iter().enumerate() {
        let alone = sink.options().preset != Preset::Portfolio && !super::is_shared(facts, entry, student);
        if alone
            || entry.period.is_some()
            || has_told_role(facts, entry)
            || !super::is_read(facts, sink, index, student)
        {
            continue;
        }
        let said = facts.texts_in(facts.reach(index)).any(|text| {
            WORDS.iter().any(|word| text.contains(word))
                || text.match_indices('명').any(|(at, _)| {
                    text.get(..at).is_some_and(|before| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
                })
        });
        if !said {
            sink.at_span(entry.title);
        }
    }
}

/// True where the role is told: by a bold line among the jobs, which names a part of one, and by a change sent to others.
fn has_told_role(facts: &Facts<'_>, entry: &Entry<'_>) -> bool {
    if entry.title.of(facts.source()).is_some_and(|title| title.contains("/pull/")) {
        return true;
    }
    let jobs = facts.sections.get(entry.section).is_some_and(|section| section.kind == SectionKind::Careers);
    let at = facts.blocks.partition_point(|block| block.span.start <= entry.title.start).checked_sub(1);
    let heading = at.and_then(|at| facts.blocks.get(at));
    jobs && !heading.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
}
