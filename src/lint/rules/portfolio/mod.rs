//! Projects.

mod long_code_block;
mod picture_without_text;
mod project_missing_link;
mod project_missing_role;
mod too_many_projects;
mod undrawn_diagram;

use crate::lint::facts::{BlockKind, Entry, EntryKind, Facts};
use crate::lint::rule::Rule;
use crate::lint::{Preset, Sink};
use crate::resume::vocabulary;
use crate::resume::{SectionKind, YearMonth};

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &project_missing_link::RULE,
    &project_missing_role::RULE,
    &too_many_projects::RULE,
    &long_code_block::RULE,
    &picture_without_text::RULE,
    &undrawn_diagram::RULE,
];

/// Words of projects that one does by one's own choice: what came out of them can be shown.
const OWN: [&str; 11] = [
    "개인 ",
    "개인프로젝트",
    "사이드",
    "토이",
    "오픈소스",
    "오픈 소스",
    "side project",
    "Side",
    "Toy",
    "Personal Project",
    "Personal project",
];
/// Words of projects that several do together by their own choice.
const TEAM: [&str; 7] = ["졸업", "캡스톤", "해커톤", "동아리", "공모전", "Capstone", "Hackathon"];
/// Words of work that can't be shown, and of what has nothing to show.
const CLOSED: [&str; 23] = [
    "사내",
    "외주",
    "외부",
    "고객사",
    "파견",
    "폐쇄망",
    "비공개",
    "연구",
    "논문",
    "특허",
    "스터디",
    "강의",
    "멘토",
    "POC",
    "PoC",
    "SI",
    "서비스 종료",
    "서비스 중단",
    "서비스 중지",
    "서비스종료",
    "운영 종료",
    "운영 중단",
    "운영 중지",
];
/// What is told of all the others together: `기타 프로젝트`.
const OTHERS: [&str; 3] = ["기타", "그 외", "그외"];
/// Headings over the parts of one project: `프로젝트 개요`, `프로젝트에서 맡은 역할`.
const PARTS_OF_ONE: [&str; 3] = ["개요", "역할", "Overview"];
/// A project is told what it is in its first lines.
const TITLE_LINES: usize = 2;

/// A project that a reader expects to be told everything about: in a portfolio all, elsewhere one's own. What is neither
/// called one's own nor told by somebody without any job is taken for work in a company.
fn is_read(facts: &Facts<'_>, sink: &Sink<'_, '_>, index: usize, student: bool) -> bool {
    let Some(entry) = facts.entries.get(index).filter(|entry| entry.kind == EntryKind::Project && !entry.is_field)
    else {
        return false;
    };
    if is_group(entry.title.of(facts.source()).unwrap_or_default()) {
        return false;
    }
    let section = facts.sections.get(entry.section).and_then(|section| section.heading);
    let heading = section.and_then(|heading| heading.of(facts.source())).unwrap_or_default();
    // The pages of one project: what stands below are its parts.
    if PARTS_OF_ONE.iter().any(|part| heading.contains(part)) {
        return false;
    }
    if sink.options().preset == Preset::Portfolio {
        return !is_over_another(facts, index);
    }
    if !facts.sections.get(entry.section).is_some_and(|section| section.kind == SectionKind::Projects) {
        return false;
    }
    if !is_own(facts, entry) && !student || is_over_another(facts, index) {
        return false;
    }
    let closed = facts
        .texts_in(facts.reach(index))
        .take(TITLE_LINES)
        .chain([heading])
        .any(|line| CLOSED.iter().any(|word| line.contains(word)));
    !closed
}

/// True for a title of no single project: of all the others, or of a career, with a remark behind it (`1. 이력 - 혼자 2년`).
fn is_group(title: &str) -> bool {
    let name = title.split_once(" - ").map(|(name, _)| name.trim_start_matches(|c: char| !c.is_alphabetic()));
    let career = name.and_then(vocabulary::section).is_some_and(|(kind, _)| kind == SectionKind::Careers);
    career || OTHERS.iter().any(|word| title.contains(word))
}

/// True when the title or its section says that it was done by one's own choice.
fn is_own(facts: &Facts<'_>, entry: &Entry<'_>) -> bool {
    let section = facts.sections.get(entry.section).and_then(|section| section.heading);
    let heading = section.and_then(|heading| heading.of(facts.source())).unwrap_or_default();
    let title = entry.title.of(facts.source()).unwrap_or_default();
    let own = OWN.iter().chain(&TEAM).any(|word| heading.contains(word) || title.contains(word));
    // `오픈소스를 이용한 기능 개발`: the source is of others.
    own && !title.contains("소스를")
}

/// A title over another title has nothing of its own to tell.
fn is_over_another(facts: &Facts<'_>, index: usize) -> bool {
    let mut blocks = facts.blocks_in(facts.reach(index));
    let heading = blocks.next().is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)));
    heading && blocks.next().is_none() && facts.entries.get(index + 1).is_some()
}

/// Who worked in projects for so many months has a job, wherever it is told.
const MONTHS_OF_WORK: i32 = 24;

/// True for somebody with a school and no job.
fn is_student(facts: &Facts<'_>) -> bool {
    let entry = |kind: EntryKind| facts.entries.iter().any(|entry| entry.kind == kind);
    let careers = facts.sections.iter().any(|section| section.kind == SectionKind::Careers);
    let month = |date: YearMonth| i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(1));
    let projects = facts.entries.iter().filter(|entry| entry.kind == EntryKind::Project);
    let periods = projects.filter_map(|entry| entry.period.map(|(period, _)| period));
    let worked: i32 = periods.filter_map(|period| Some(month(period.end?) - month(period.start) + 1)).sum();
    entry(EntryKind::School) && !entry(EntryKind::Career) && !careers && worked < MONTHS_OF_WORK
}

/// True when several may have done it: for a student, or by its words.
fn is_shared(facts: &Facts<'_>, entry: &Entry<'_>, student: bool) -> bool {
    let section = facts.sections.get(entry.section).and_then(|section| section.heading);
    let heading = section.and_then(|heading| heading.of(facts.source())).unwrap_or_default();
    let title = entry.title.of(facts.source()).unwrap_or_default();
    let says = |words: &[&str]| words.iter().any(|word| heading.contains(word) || title.contains(word));
    says(&TEAM) || student && !says(&OWN)
}
