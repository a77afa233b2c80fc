//! No work and no project, no school, or no skills. One hint names all of them.

use crate::lint::facts::{Block, Bullet, BulletKind, Facts, LineKind, Section};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Arg, Phrase, Sink, Words};
use crate::resume::SectionKind;
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S6",
        name: "missing-section",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Info,
        // Right 10 of 15 times in 52 résumés that had not been seen: what to leave out is often the author's choice.
        promise: Promise::Advice,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "빠진 섹션", en: "Missing section" },
        messages: &[Words {
            ko: "이력서에 보통 있는 {0}{이} 없어요", en: "Usually there, missing here: {0}"
        }],
        why: Words {
            ko: "읽는 사람은 경력, 학력, 스킬을 정해진 자리에서 찾아요.",
            en: "Readers look for work, education and skills in their places.",
        },
        options: &[],
    },
    check,
};

static WORK: Words = Words { ko: "경력이나 프로젝트", en: "work or projects" };
static SCHOOL: Words = Words { ko: "학력", en: "education" };
static SKILLS: Words = Words { ko: "스킬", en: "skills" };

/// What need not have all parts.
const PARTS: [&str; 10] = [
    "경력기술서",
    "경력 기술서",
    "포트폴리오",
    "자기소개서",
    "CoverLetter",
    "Cover Letter",
    "Portfolio",
    "PORTFOLIO",
    "(요약)",
    "요약본",
];
/// Words that only a school or its degree has.
const SCHOOLS: [&str; 11] =
    ["대학교", "대학원", "고등학교", "학사", "석사", "University", "Bachelor", "KAIST", "POSTECH", "UNIST", "폴리텍"];
/// What only those say who have been to one.
const GRADUATED: [&str; 9] = [
    "졸업했습니다",
    "졸업하였습니다",
    "전공했습니다",
    "전공하였습니다",
    "전공하고",
    "학과 졸업",
    "학과를 졸업",
    "학부 졸업",
    "학부를 졸업",
];

/// Words in headings of sections that the model may not know by their whole names.
const WORK_HEADS: [&str; 8] =
    ["경력", "이력사항", "학력 및 이력", "경험", "프로젝트", "Project", "Career", "xperience"];
const SKILL_HEADS: [&str; 10] =
    ["기술", "스킬", "스택", "역량", "능력", "Skill", "Stack", "ore Strength", "ORE STRENGTH", "Competenc"];
/// A line that is nothing but this heads what is below it in the same paragraph.
const SCHOOL_LINES: [&str; 4] = ["학력", "학력사항", "학력 사항", "Education"];

fn heads(facts: &Facts<'_>, words: &[&str]) -> bool {
    let says = |text: &str| words.iter().any(|word| text.contains(word));
    // The first names the whole text, unless another stands beside it.
    let sibling = facts.headings().nth(1).map(|(_, level)| level);
    let first = facts.headings().take(1).filter(|(_, level)| Some(*level) == sibling);
    first.chain(facts.headings().skip(1)).any(|(block, _)| says(facts.get(block.shown)))
        || super::section_lines(facts).any(says)
}

/// True when an employer was entered, as a chronicle tells it: `2023.04 | 가나다 입사`.
fn names_employer(facts: &Facts<'_>) -> bool {
    facts.blocks.iter().any(|block| {
        facts.get(block.shown).split_ascii_whitespace().any(|word| word.starts_with("입사") && word.len() <= 9)
    })
}

/// True when a school stands anywhere outside of work: in a table, or beside certificates.
fn names_school(facts: &Facts<'_>) -> bool {
    let work = |section: usize| {
        let kind = facts.sections.get(section).map(|section| section.kind);
        matches!(kind, Some(SectionKind::Projects | SectionKind::About))
    };
    let mut blocks = facts.blocks.iter().filter(|block| !work(facts.section_at(block.span)));
    let says = |block: &Block, words: &[&str]| words.iter().any(|word| facts.get(block.shown).contains(word));
    blocks.any(|block| says(block, &SCHOOLS)) || facts.blocks.iter().any(|block| says(block, &GRADUATED))
}

/// So many bare names in lists are skills, whatever stands above them.
const MIN_NAMES: usize = 3;

/// True for a list of Latin names: `Java`, `C#`, `Python`.
fn lists_names(facts: &Facts<'_>) -> bool {
    let apart = |bullet: &Bullet| {
        let kind = facts.sections.get(bullet.section).map(|section| section.kind);
        matches!(kind, Some(SectionKind::Languages | SectionKind::Links))
    };
    let name = |bullet: &&Bullet| {
        let text = facts.get(bullet.shown);
        bullet.lang.is_none() && text.starts_with(|c: char| c.is_ascii_alphabetic()) && !text.contains(['@', ':'])
    };
    facts.bullets.iter().filter(name).filter(|bullet| !apart(bullet)).count() >= MIN_NAMES
}

/// True when some heading but the first names no section that the model knows: what stands below it may be anything.
fn has_own_heads(facts: &Facts<'_>) -> bool {
    let first = facts.headings().next().map(|(block, _)| block.span.end);
    let later = |heading: Span| first.is_some_and(|first| heading.start >= first);
    let own = |section: &Section<'_>| section.kind == SectionKind::Other && !section.outline.parts.is_empty();
    facts.sections.iter().any(|section| section.heading.is_some_and(later) && own(section))
}

/// Names of the field.
const SCHOOL_FIELDS: [&str; 4] = ["학력", "최종학력", "Education", "EDUCATION"];

fn has_school_line(facts: &Facts<'_>) -> bool {
    let mut lines = facts.blocks.iter().flat_map(|block| facts.lines(block.shown));
    lines.any(|line| {
        // `Education: Hannun University`: a field is enough.
        if facts.get(line).split_once(':').is_some_and(|(head, value)| {
            SCHOOL_FIELDS.contains(&head.trim_matches(|c: char| !c.is_alphabetic())) && !value.trim().is_empty()
        }) {
            return true;
        }
        let bare = facts.get(line).trim_matches(|c: char| !c.is_alphabetic());
        SCHOOL_LINES.contains(&bare)
    })
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if super::calls_itself(facts, &PARTS) || super::is_piece(facts) {
        return;
    }
    let resume = facts.resume();
    let has = |kind: SectionKind| facts.sections.iter().any(|section| section.kind == kind);
    let stack = || {
        facts.bullets.iter().any(|bullet| bullet.kind == BulletKind::Stack)
            || facts.blocks.iter().any(|block| facts.line_kind(block.shown) == LineKind::Stack)
    };
    let work = has(SectionKind::Careers)
        || has(SectionKind::Projects)
        || !resume.careers.is_empty()
        || !resume.projects.is_empty()
        || heads(facts, &WORK_HEADS)
        || has_own_heads(facts)
        || names_employer(facts);
    let school =
        has(SectionKind::Educations) || !resume.educations.is_empty() || names_school(facts) || has_school_line(facts);
    let skills = has(SectionKind::Skills)
        || !resume.skills.is_empty()
        || stack()
        || lists_names(facts)
        || heads(facts, &SKILL_HEADS);
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
