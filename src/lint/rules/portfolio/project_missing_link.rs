//! A project of one's own without any link. Work inside a company can seldom be shown, so only a section of projects is read.

use crate::lint::facts::{EntryKind, Facts};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "F1",
        name: "project-missing-link",
        group: Group::Portfolio,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "링크 없는 프로젝트", en: "Project without a link" },
        messages: &[Words {
            ko: "저장소나 데모 링크가 없어요. 공개할 수 있다면 하나 달아 보세요",
            en: "No link to a repository or demo; add one if it may be shown",
        }],
        why: Words {
            ko: "코드나 결과를 직접 볼 수 있으면 설명이 짧아도 믿어요.",
            en: "What can be looked at needs few words.",
        },
        options: &[],
    },
    check,
};

/// The author says why nothing is linked, wherever that stands; or that it is a post in a company.
const NOT_SHOWN: [&str; 9] =
    ["비공개", "공개 준비", "공개 예정", "공개 불가", "공개할 수 없", "not public", "담당업무", "담당 업무", "회사"];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let student = super::is_student(facts);
    let employed = facts.entries.iter().any(|entry| entry.kind == EntryKind::Career);
    for (index, entry) in facts.entries.iter().enumerate() {
        let shown = super::is_read(facts, sink, index, student);
        // In a company it can seldom be shown, whatever the text is.
        let inside = entry.parent.is_some() || employed && !super::is_own(facts, entry);
        let reach = facts.reach(index);
        let told = || facts.texts_in(reach).any(|text| NOT_SHOWN.iter().any(|words| text.contains(words)));
        if shown && !inside && !facts.has_link_in(reach) && !told() {
            sink.at_span(entry.title);
        }
    }
}
