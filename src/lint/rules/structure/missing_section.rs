//! No work and no project, no school, or no skills. One hint names all of them.

use crate::lint::facts::{BulletKind, Facts, LineKind};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Arg, Phrase, Sink, Words};
use crate::resume::SectionKind;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S6",
        name: "missing-section",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "빠진 항목", en: "Missing section" },
        messages: &[Words {
            ko: "이력서에 보통 있는 {0}{이} 없어요", en: "Usually there, missing here: {0}"
        }],
        why: Words {
            ko: "읽는 사람은 경력, 학력, 스킬을 정해진 자리에서 찾아요.",
            en: "Readers look for work, education and skills in their places.",
        },
        sources: &["원티드 이력서 양식"],
        options: &[],
    },
    check,
};

static WORK: Words = Words { ko: "경력이나 프로젝트", en: "work or projects" };
static SCHOOL: Words = Words { ko: "학력", en: "education" };
static SKILLS: Words = Words { ko: "스킬", en: "skills" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let resume = facts.resume();
    let has = |kind: SectionKind| facts.sections.iter().any(|section| section.kind == kind);
    let stack = facts.bullets.iter().any(|bullet| bullet.kind == BulletKind::Stack)
        || facts.blocks.iter().any(|block| facts.line_kind(block.shown) == LineKind::Stack);
    let work = has(SectionKind::Careers)
        || has(SectionKind::Projects)
        || !resume.careers.is_empty()
        || !resume.projects.is_empty();
    let school = has(SectionKind::Educations) || !resume.educations.is_empty();
    let skills = has(SectionKind::Skills) || !resume.skills.is_empty() || stack;
    let missing: Vec<Phrase> = [(work, &WORK), (school, &SCHOOL), (skills, &SKILLS)]
        .into_iter()
        .filter(|(there, _)| !there)
        .map(|(_, words)| Phrase { words, args: Vec::new() })
        .collect();
    if !missing.is_empty()
        && let Some(first) = facts.blocks.first()
    {
        sink.at(first.shown).with(Arg::Phrases(missing));
    }
}
