//! Neither e-mail, nor phone, nor an address of a site in what stands before the first section.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::SectionKind;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S5",
        name: "missing-contact",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "연락할 방법이 없어요", en: "No way to reach you" },
        messages: &[Words {
            ko: "맨 위에 이메일이나 전화번호가 없어요",
            en: "No email address or phone number at the top",
        }],
        why: Words {
            ko: "마음에 들어도 연락할 방법이 없으면 다음 사람에게 넘어가요.",
            en: "However good it is, without an address the reader moves on.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let resume = facts.resume();
    let head = facts.sections.first().is_some_and(|head| facts.has_link_in(head.span));
    let contact = facts.sections.iter().any(|section| {
        matches!(section.kind, SectionKind::Contact | SectionKind::Links) && facts.has_link_in(section.span)
    });
    if resume.email.is_none()
        && resume.mobile.is_none()
        && !head
        && !contact
        && !super::is_template(facts)
        && !super::is_piece(facts)
        && let Some(first) = facts.blocks.first()
    {
        sink.at(first.shown);
    }
}
