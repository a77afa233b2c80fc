//! Reads the model from the outline.

use std::ops::Range;

use super::block::{Block, BlockKind};
use super::line::{self, Piece};
use super::model::{Activity, Career, Field, Link, Project, Resume, SectionKind, SectionSummary};
use super::outline::{Body, Entry, Line, Outline, Part, Section, Slot, SlotKind};
use super::period::Period;
use super::schools::{educations, is_school};
use super::{dates, heading, languages, people, personal, skills, tables, vocabulary, works};
use crate::markup::{Document, Kind, NodeId};

/// The résumé that an outline tells.
#[must_use]
pub fn resume(document: &Document, outline: &Outline) -> Resume {
    let mut resume = Resume::default();
    let source = document.source();
    let field = |range: Range<usize>| Field {
        text: source.get(range.clone()).unwrap_or_default().to_owned(),
        span: crate::text::Span::new(range.start, range.end),
    };
    resume.email = people::email(source).map(field);
    resume.mobile = people::phone(source).map(field);
    resume.name = super::name::find(document, outline);
    for section in &outline.sections {
        if let Some(line) = &section.heading {
            let heading = outline.blocks.get(line.block).map(|block| block.node);
            resume.sections.push(SectionSummary { title: outline.field(line), kind: section.kind, heading });
        }
        read_section(document, outline, section, &mut resume);
    }
    // A list of links to what is told below names nothing of its own.
    for career in &mut resume.careers {
        let told = |work: &Project| resume.projects.iter().any(|other| other.title.text == work.title.text);
        career.projects.retain(|work| work.period.is_some() || work.bullets > 0 || !told(work));
    }
    // What has no name is no piece of work, whatever its date.
    resume.projects.retain(|project| !project.title.text.is_empty());
    resume.about = super::name::about(document, outline);
    resume
}

fn read_section(document: &Document, outline: &Outline, section: &Section, resume: &mut Resume) {
    resume.educations.extend(educations(document, outline, section));
    if section.kind == SectionKind::Languages {
        resume.languages.extend(languages::languages(document, outline, section));
    }
    for (index, part) in section.parts.iter().enumerate() {
        match (part, section.kind) {
            (Part::Entry(entry), SectionKind::Careers) => {
                career(document, outline, entry, resume);
                if let Some(work) = work_beside_name(outline, &section.parts, index) {
                    resume.careers.last_mut().into_iter().for_each(|career| career.projects.push(work.clone()));
                }
            }
            (Part::Entry(entry), SectionKind::Projects) => standalone(document, outline, entry, resume),
            (Part::Entry(entry), SectionKind::Educations) => employments_in(document, outline, entry, resume),
            (Part::Entry(entry), kind) => {
                let employer = kind == SectionKind::Other && entry.period().is_some_and(|period| !period.is_date());
                if employer && names_employer(outline, entry) {
                    career(document, outline, entry, resume);
                } else if let Some(title) = entry.title().filter(|title| !is_school(outline.text(&title.line))) {
                    resume.activities.push(Activity { title: outline.field(&title.line), period: entry.period() });
                    resume.projects.extend(works::described(document, outline, &entry.body));
                }
            }
            (Part::Skills(line), _) => {
                if let Some(block) = outline.blocks.get(line.block) {
                    skills::push(block, skills::names(&block.flat.text, line.range.clone()), &mut resume.skills);
                }
            }
            (Part::Block(line), kind) => read_block(document, outline, line, kind, resume),
            (Part::Contact(_) | Part::Name(_), _) => {}
        }
    }
    if matches!(section.kind, SectionKind::Contact | SectionKind::About | SectionKind::Other | SectionKind::Careers) {
        personal::read(document, outline, section, resume);
    }
    if matches!(section.kind, SectionKind::Contact | SectionKind::Links | SectionKind::About) {
        read_links(document, outline, section, resume);
    }
}

fn read_block(document: &Document, outline: &Outline, line: &Line, kind: SectionKind, resume: &mut Resume) {
    let Some(block) = outline.blocks.get(line.block) else { return };
    match (kind, block.kind) {
        (_, BlockKind::Table) => table(document, block.node, kind, resume),
        (SectionKind::Skills, BlockKind::List) => {
            let mut found = std::mem::take(&mut resume.skills);
            for item in super::name::item_lines(document, block.node) {
                skills::push(&item, skills::names(&item.flat.text, 0..item.flat.text.len()), &mut found);
            }
            resume.skills = found;
        }
        (SectionKind::Skills, BlockKind::Text) => {
            skills::push(block, skills::names(&block.flat.text, line.range.clone()), &mut resume.skills);
        }
        (SectionKind::Activities, BlockKind::List) => {
            for item in super::name::item_lines(document, block.node) {
                activity(&item, 0..item.flat.text.len(), resume);
            }
        }
        (SectionKind::Activities, BlockKind::Text) => {
            for range in block.flat.lines() {
                activity(block, range, resume);
            }
        }
        _ => {}
    }
}

/// A table of employers that stands below something else, for want of a heading.
fn employments_in(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    for body in &entry.body {
        let Body::Block(line) = body else { continue };
        let block = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table);
        if let Some(node) = block.map(|block| block.node).filter(|node| tables::tells_employment(document, *node)) {
            table(document, node, SectionKind::Careers, resume);
        }
    }
}

/// An award or a certificate in one line.
fn activity(block: &Block, line: Range<usize>, resume: &mut Resume) {
    let pieces = line::pieces(&block.flat.text, line);
    let period = pieces.iter().find_map(|(_, piece)| match piece {
        Piece::Period(period) => Some(*period),
        _ => None,
    });
    let title = pieces.iter().find(|(_, piece)| !matches!(piece, Piece::Period(_) | Piece::Duration));
    if let Some((range, _)) = title {
        let title = Field { text: block.flat.get(range).to_owned(), span: block.flat.span(range) };
        resume.activities.push(Activity { title, period });
    }
}

fn table(document: &Document, node: NodeId, kind: SectionKind, resume: &mut Resume) {
    let employment = || tables::tells_employment(document, node).then_some(SectionKind::Careers);
    let kind = tables::section(document, node).or_else(employment).unwrap_or(kind);
    let works = tables::lists_works(document, node)
        && (kind == SectionKind::Other || kind == SectionKind::Careers && !tables::names_companies(document, node));
    for row in tables::rows(document, node, if works { SectionKind::Projects } else { kind }) {
        let mut title = row.title.unwrap_or_default();
        match kind {
            SectionKind::Careers if !works => {
                title.text.truncate(name_length(&title.text));
                let (role, period) = (row.detail, row.period);
                resume.careers.push(Career { company: title, role, period, ..Career::default() });
            }
            SectionKind::Projects => {
                resume.projects.push(work_of_row(tables::Row { title: Some(title), ..row }));
            }
            SectionKind::Educations => {}
            SectionKind::Contact | SectionKind::About => {}
            _ if works => resume.projects.push(work_of_row(tables::Row { title: Some(title), ..row })),
            _ => resume.activities.push(Activity { title, period: row.period }),
        }
    }
}

fn work_of_row(row: tables::Row) -> Project {
    Project { title: row.title.unwrap_or_default(), period: row.period, bullets: 0, skills: row.skills }
}

fn career(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    let projects = projects_of(document, outline, entry);
    let Some(title) = entry.title() else {
        resume.projects.extend(projects);
        return;
    };
    let mut company = outline.field(&title.line);
    company.text.drain(..heading::core(&company.text).start);
    company.text.truncate(name_length(&company.text));
    let mut career = Career {
        company,
        role: role(outline, &entry.slots),
        // "인턴 | 계약직": the last one says on which terms.
        employment: entry
            .slots
            .iter()
            .rfind(|slot| slot.kind == SlotKind::Employment)
            .map(|slot| outline.field(&slot.line)),
        period: entry.slots.iter().fold(None, |joined: Option<Period>, slot| match slot.kind {
            SlotKind::Period(period) if joined.is_some_and(|joined| joined.is_date()) => Some(period),
            SlotKind::Period(period) => join(joined, Some(period)),
            _ => joined,
        }),
        projects,
        bullets: 0,
    };
    for body in &entry.body {
        match body {
            Body::Role(slots) => {
                career.role = career.role.or_else(|| role(outline, slots));
                let period = slots.iter().find_map(|slot| match slot.kind {
                    SlotKind::Period(period) => Some(period),
                    _ => None,
                });
                // What the company's own line says holds for all roles in it.
                let own = entry.slots.iter().any(|slot| {
                    matches!(slot.kind, SlotKind::Period(period) if !period.is_date())
                        && slot.line.block == title.line.block
                });
                career.period = if own { career.period } else { join(career.period, period) };
            }
            Body::Block(line) => {
                career.bullets += bullets(document, outline, line);
                let table = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table);
                let Some(table) = table.map(|block| block.node) else { continue };
                career.period = career.period.or_else(|| tables::labelled_period(document, table));
                career.projects.extend(tables::works(document, table).into_iter().map(work_of_row));
            }
            Body::Project(_) => {}
        }
    }
    career.period = career.period.or_else(|| dates::of_employment(document, outline, &entry.body));
    add_career(resume, career);
}

/// `가나다 - 정산 개편`, `가나다 - 주문 도구`: where an employer is named again for each piece of work, the rest of the
/// title is that work.
fn work_beside_name(outline: &Outline, parts: &[Part], index: usize) -> Option<Project> {
    let entry = |at: usize| match parts.get(at) {
        Some(Part::Entry(entry)) => Some(entry),
        _ => None,
    };
    let named = |entry: &Entry| entry.title().map(|title| vocabulary::key(outline.text(&title.line)));
    let here = entry(index)?;
    let beside = || [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(entry);
    let title = here.title()?;
    let again = beside().filter_map(named).any(|name| Some(name) == named(here));
    let behind = |slot: &&Slot| {
        slot.kind == SlotKind::Words
            && slot.line.block == title.line.block
            && slot.line.range.start > title.line.range.start
    };
    let rest = here.slots.iter().find(behind)?;
    // What stands beside the name both times is as what somebody worked there.
    let said = |other: &Entry| other.slots.iter().any(|slot| outline.text(&slot.line) == outline.text(&rest.line));
    let again = again && !beside().any(said);
    let plain = here.slots.iter().all(|slot| !matches!(slot.kind, SlotKind::Role | SlotKind::Team))
        && !here.body.iter().any(|body| matches!(body, Body::Project(_)));
    (again && plain).then(|| Project { title: outline.field(&rest.line), period: here.period(), ..Project::default() })
}

/// Lines in a row that name the same employer are one career: from the first begin to the last end. So is one that a
/// table or a list elsewhere names with nothing but its period.
pub(super) fn add_career(resume: &mut Resume, career: Career) {
    let key = vocabulary::key(&career.company.text);
    let bare = |other: &Career| other.projects.is_empty() && other.bullets == 0;
    let is_bare = bare(&career);
    let agree = |other: &Career| other.period.is_none() || career.period.is_none() || other.period == career.period;
    let last = resume.careers.len().saturating_sub(1);
    let same = resume.careers.iter_mut().enumerate().find(|(at, other)| {
        (*at == last || is_bare || bare(other))
            && agree(other)
            && vocabulary::key(&other.company.text) == key
            && !key.is_empty()
    });
    match same.map(|found| found.1) {
        Some(last) => {
            last.period = join(last.period, career.period);
            last.role = last.role.take().or(career.role);
            last.projects.extend(career.projects);
            last.bullets += career.bullets;
        }
        None => resume.careers.push(career),
    }
}

/// Outside 경력 an entry is an employer only by an unmistakable mark.
fn names_employer(outline: &Outline, entry: &Entry) -> bool {
    entry.title().is_some_and(|title| {
        let text = outline.text(&title.line);
        ["(주)", "㈜", "주식회사", "(유)", "Inc.", "Corp.", "Co., Ltd", "Ltd."].iter().any(|mark| text.contains(mark))
    })
}

/// How long the name itself is: `Maba Labs (San Diego, California)` has a remark behind it, `가나다 (Ganada)` a spelling.
fn name_length(name: &str) -> usize {
    let remark = name.find(" (").filter(|at| {
        let held = name.get(at + 2..).unwrap_or_default();
        let remark = held.contains(',') || held.chars().any(|c| ('가'..='힣').contains(&c));
        *at > 0 && remark && held.ends_with(')') && held.trim_end_matches(')').contains(' ')
    });
    remark.unwrap_or(name.len())
}

fn role(outline: &Outline, slots: &[Slot]) -> Option<Field> {
    slots
        .iter()
        .find(|slot| slot.kind == SlotKind::Role)
        .or_else(|| slots.iter().find(|slot| slot.kind == SlotKind::Team))
        .map(|slot| {
            let mut role = outline.field(&slot.line);
            // "Backend Developer in", "Engineer at": the joining word is not part of the role.
            let length = [" in", " at", " @", "@"].iter().find_map(|joint| role.text.strip_suffix(joint)).map(str::len);
            role.text.truncate(length.unwrap_or(role.text.len()));
            role
        })
}

/// Several roles in one company: from the first begin to the last end.
fn join(first: Option<Period>, second: Option<Period>) -> Option<Period> {
    let (Some(a), Some(b)) = (first, second) else { return first.or(second) };
    let current = a.current || b.current;
    Some(Period {
        start: a.start.min(b.start),
        end: if current { None } else { a.end.max(b.end) },
        current,
        dangling: (a.current && a.dangling) || (b.current && b.dangling),
    })
}

/// A project outside a company; a heading that only groups (it names a company) hands its pieces over.
fn standalone(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    let inner = projects_of(document, outline, entry);
    if entry.title().is_none() {
        resume.projects.extend(inner);
    } else if let Some(career) = named_alone(outline, entry, resume) {
        career.projects.extend(inner.into_iter().chain(works::named(document, outline, &entry.body)));
    } else if !inner.is_empty() {
        employer_of_projects(document, outline, entry, inner, resume);
    } else if entry.slot(|kind| kind == SlotKind::Role).is_some() && entry.period().is_some() {
        // Only employers have their roles told apart.
        career(document, outline, entry, resume);
    } else {
        resume.projects.push(project(document, outline, entry));
    }
}

/// The career whose company is all that the title of an entry says.
fn named_alone<'r>(outline: &Outline, entry: &Entry, resume: &'r mut Resume) -> Option<&'r mut Career> {
    let name = outline.text(&entry.title().filter(|_| entry.period().is_none())?.line).trim();
    resume.careers.iter_mut().find(|career| !name.is_empty() && career.company.text.trim().eq_ignore_ascii_case(name))
}

/// A heading over pieces of work is the employer they were done for: a known one, or one named only here.
fn employer_of_projects(
    document: &Document,
    outline: &Outline,
    entry: &Entry,
    inner: Vec<Project>,
    resume: &mut Resume,
) {
    let name = entry.title().map(|title| outline.field(&title.line)).unwrap_or_default();
    let key = vocabulary::key(&name.text);
    let known = resume.careers.iter_mut().find(|career| {
        let other = vocabulary::key(&career.company.text);
        !other.is_empty() && (key.contains(&other) || other.contains(&key))
    });
    match known {
        Some(career) => career.projects.extend(inner),
        // "개인", "2022": a kind of projects, or when they were done.
        None if vocabulary::names_kind(&key) => resume.projects.extend(inner),
        None => career(document, outline, entry, resume),
    }
}

/// The pieces of work in an entry, and those that a table in one of them lists.
fn projects_of(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Project> {
    let mut found = Vec::new();
    for body in &entry.body {
        let Body::Project(entry) = body else { continue };
        found.push(project(document, outline, entry));
        for part in &entry.body {
            let Body::Block(line) = part else { continue };
            if let Some(table) = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table) {
                found.extend(tables::works(document, table.node).into_iter().map(work_of_row));
            }
        }
    }
    found
}

fn project(document: &Document, outline: &Outline, entry: &Entry) -> Project {
    let blocks: Vec<(usize, Range<usize>)> = entry
        .body
        .iter()
        .filter_map(|body| match body {
            Body::Block(line) => Some((line.block, line.range.clone())),
            _ => None,
        })
        .collect();
    let lines = blocks.iter().map(|(block, range)| Line { block: *block, range: range.clone() });
    let bullets = lines.map(|line| bullets(document, outline, &line)).sum();
    let in_table = || {
        blocks.iter().find_map(|(index, _)| {
            let block = outline.blocks.get(*index).filter(|block| block.kind == BlockKind::Table)?;
            tables::labelled_period(document, block.node)
        })
    };
    let mut title = entry.title().map(|slot| outline.field(&slot.line)).unwrap_or_default();
    let core = heading::core(&title.text);
    title.text = title.text.get(core).unwrap_or_default().to_owned();
    Project {
        title,
        period: entry
            .period()
            .or_else(in_table)
            .or_else(|| dates::labelled(document, outline, &entry.body))
            .or_else(|| dates::nearby(document, outline, &entry.body)),
        bullets,
        skills: skills::stack(document, outline, &blocks),
    }
}

fn bullets(document: &Document, outline: &Outline, line: &Line) -> usize {
    outline
        .blocks
        .get(line.block)
        .filter(|block| block.kind == BlockKind::List)
        .map_or(0, |block| items(document, block.node))
}

fn items(document: &Document, node: NodeId) -> usize {
    document.children(node).map(|child| usize::from(document.kind(child) == Kind::Item) + items(document, child)).sum()
}

fn read_links(document: &Document, outline: &Outline, section: &Section, resume: &mut Resume) {
    let mut nodes: Vec<NodeId> = Vec::new();
    let mut seen = None;
    for part in &section.parts {
        let (Part::Block(line) | Part::Contact(line)) = part else { continue };
        if seen == Some(line.block) {
            continue;
        }
        seen = Some(line.block);
        if let Some(block) = outline.blocks.get(line.block) {
            if block.inline.is_empty() {
                nodes.push(block.node);
            } else {
                nodes.extend(&block.inline);
            }
        }
    }
    nodes.reverse();
    while let Some(node) = nodes.pop() {
        let url = document.attributes(node).and_then(|attributes| attributes.url.as_deref());
        if let Some(url) = url.filter(|url| document.kind(node) == Kind::Link && url.starts_with("http")) {
            let flat = super::flat::Flat::new(document, &document.children(node).collect::<Vec<_>>());
            let title = Field { span: document.span(node), text: flat.text };
            resume.links.push(Link { title, url: url.to_owned() });
            continue;
        }
        let mut children: Vec<NodeId> = document.children(node).collect();
        children.reverse();
        nodes.extend(children);
    }
}
