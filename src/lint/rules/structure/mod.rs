//! Sections, and what is missing or said twice.

mod duplicate_paragraph;
mod empty_section;
mod heading_increment;
mod long_intro;
mod missing_contact;
mod missing_marker_space;
mod missing_name;
mod missing_section;
mod open_number;
mod page_count;
mod placeholder;
mod repeated_filler;
mod single_item_list;
mod stand_in;

use crate::lint::facts::{Block, BlockKind, EntryKind, Facts};
use crate::lint::rule::Rule;
use crate::resume::SectionKind;
use crate::resume::vocabulary::{self, Certainty};

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &placeholder::RULE,
    &repeated_filler::RULE,
    &duplicate_paragraph::RULE,
    &missing_name::RULE,
    &missing_contact::RULE,
    &missing_section::RULE,
    &heading_increment::RULE,
    &empty_section::RULE,
    &single_item_list::RULE,
    &page_count::RULE,
    &long_intro::RULE,
    &missing_marker_space::RULE,
];

/// Blocks at the top of a document.
const TOP: usize = 6;

/// True when the text calls itself by one of these words.
fn calls_itself(facts: &Facts<'_>, words: &[&str]) -> bool {
    let first = facts.headings().next().map(|(block, _)| block);
    let title = facts.blocks.first().into_iter().chain(first);
    let source = facts.source();
    let page = source.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).map(|(title, _)| title);
    let matter = source.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")).map(|(matter, _)| matter);
    let matter = matter.and_then(|matter| matter.lines().find(|line| line.starts_with("title:")));
    let titles = title.map(|block| facts.get(block.shown)).chain(page).chain(matter);
    titles.into_iter().any(|title| words.iter().any(|word| title.contains(word)))
}

/// What is handed in together with a résumé, which says who it is.
const BESIDE_RESUME: [&str; 2] = ["경력기술서", "경력 기술서"];

/// True for what need not say who it is: a career description, a list of projects, or a text that names no section, such
/// as the account of one project.
fn is_piece(facts: &Facts<'_>) -> bool {
    let resume = facts.resume();
    if resume.email.is_some() || resume.mobile.is_some() {
        return false;
    }
    let Some((first, _)) = facts.headings().next() else {
        let sections = facts.sections.iter().any(|section| section.heading.is_some());
        return facts.bullets.len() > 1 && !sections && section_lines(facts).next().is_none();
    };
    let named = |text: &str| vocabulary::is_document_title(text) || vocabulary::section(text).is_some();
    calls_itself(facts, &BESIDE_RESUME)
        || begins_with_work(facts)
        || tells_one_project(facts)
        || lists_projects(facts)
        || facts.headings().count() > 2
            && !named(facts.get(first.shown))
            && !facts.headings().any(|(block, _)| is_section(facts.get(block.shown)))
}

/// Titles of what says who it is.
const WHOLES: [&str; 7] = ["이력서", "Resume", "resume", "RESUME", "CV", "포트폴리오", "ortfolio"];

/// True for a text that opens with work, with the name of that section or with an employer: the part of a profile that
/// says who it is on another page.
fn begins_with_work(facts: &Facts<'_>) -> bool {
    let Some(first) = facts.blocks.first().filter(|block| matches!(block.kind, BlockKind::Heading(_))) else {
        return false;
    };
    let work = |kind| matches!(kind, SectionKind::Careers | SectionKind::Projects);
    let section = || vocabulary::section(facts.get(first.shown)).is_some_and(|(kind, _)| work(kind));
    let employer = || {
        facts.entries.first().is_some_and(|entry| entry.kind == EntryKind::Career && entry.title.start < first.span.end)
    };
    let contact =
        || facts.sections.iter().any(|section| section.heading.is_some() && section.kind == SectionKind::Contact);
    let title = || calls_itself(facts, &WHOLES);
    facts.resume().name.is_none() && (section() || employer()) && !title() && !contact()
}

/// True for a list of projects, with the skills they took: a page of a site, or a sheet beside a résumé. Without name,
/// address, work and school, nothing in it says that it is more.
fn lists_projects(facts: &Facts<'_>) -> bool {
    let resume = facts.resume();
    let has = |kind| facts.sections.iter().any(|section| section.heading.is_some() && section.kind == kind);
    let first = facts.blocks.first().map(|block| facts.get(block.shown));
    let titled = |text: &str| vocabulary::is_document_title(text);
    has(SectionKind::Projects)
        && ![SectionKind::Careers, SectionKind::Educations, SectionKind::Contact].into_iter().any(has)
        && resume.name.is_none()
        && resume.careers.is_empty()
        && resume.educations.is_empty()
        && !facts.headings().any(|(block, _)| titled(facts.get(block.shown)))
        && !first.is_some_and(titled)
}

/// Headings of an account of one project.
const ONE_PROJECT: [&str; 4] = ["프로젝트 개요", "프로젝트 소개", "Project Overview", "About the project"];

/// True for an account of one project, though it has headings that a résumé has, too.
fn tells_one_project(facts: &Facts<'_>) -> bool {
    let person = |kind| matches!(kind, SectionKind::Careers | SectionKind::Educations | SectionKind::Contact);
    // Deeper it is a part of one project among others.
    let told = |(block, level): (&Block, u8)| {
        level <= 2 && ONE_PROJECT.iter().any(|words| facts.get(block.shown).ends_with(words))
    };
    facts.headings().any(told)
        && !facts.sections.iter().any(|section| section.heading.is_some() && person(section.kind))
}

/// Lines that are the name of a section without being headings: `3. 경력사항`, in whatever element.
fn section_lines<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = &'f str> + 'f {
    let lines = facts.blocks.iter().flat_map(|block| facts.lines(block.shown).map(move |line| (block.kind, line)));
    let texts = lines.filter(|(_, line)| line.len() <= MAX_SECTION_BYTES).map(|(kind, line)| (kind, facts.get(line)));
    // An item with a colon is a field of what it stands in: `- 기술:`.
    let texts = texts.filter(|(kind, text)| *kind != BlockKind::Item || !text.ends_with(':')).map(|(_, text)| text);
    let bare = |text: &'f str| text.trim_start_matches(|c: char| !c.is_alphabetic());
    texts.map(bare).filter(|text| is_section(text))
}

/// The name of a section is not longer, its number included.
const MAX_SECTION_BYTES: usize = 40;

/// A heading that is the name of a section and nothing else.
fn is_section(heading: &str) -> bool {
    vocabulary::section(heading).is_some_and(|(_, sure)| sure > Certainty::Part)
}

/// True when a generator of pages fills in who it is: `{{ site.author }}`.
fn is_template(facts: &Facts<'_>) -> bool {
    facts.blocks.iter().take(TOP).any(|block| facts.get(block.shown).contains("{{"))
}
