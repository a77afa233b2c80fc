//! Reads the model from the outline.

pub mod career;
mod events;
pub mod project;
mod subject;

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind};
use crate::resume::line::{self, Piece};
use crate::resume::model::{Activity, Career, Education, Field, Link, Project, Resume, SectionKind, SectionSummary};
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Section, SlotKind};
use crate::resume::schools::{educations, is_school};
use crate::resume::{contact, form, languages, personal, skills, tables, vocabulary, works};
use career::{career, name_length, names_employer, work_beside_name};
use project::{projects_of, standalone, work_of_row};

/// The résumé that an outline tells.
#[must_use]
pub fn read(document: &Document, outline: &Outline) -> Resume {
    let mut resume = Resume::default();
    let source = document.source();
    let field = |range: Range<usize>| Field {
        text: source.get(range.clone()).unwrap_or_default().to_owned(),
        span: crate::text::Span::new(range.start, range.end),
    };
    resume.email = contact::emails(source).next().map(field);
    resume.mobile = contact::phones(source).next().map(field);
    resume.name = crate::resume::name::find(document, outline);
    let mut summed_up = 0;
    for section in &outline.sections {
        if let Some(line) = &section.heading {
            let heading = outline.blocks.get(line.block).map(|block| block.node);
            resume.sections.push(SectionSummary { title: outline.field(line), kind: section.kind, heading });
        }
        let known = resume.educations.len();
        read_section(document, outline, section, &mut resume);
        if section.kind == SectionKind::Contact {
            summed_up = summed_up.max(resume.educations.len() - known);
        }
    }
    drop_told_again(&mut resume.educations, summed_up);
    // A list of links to what is told below names nothing of its own.
    for career in &mut resume.careers {
        let told = |work: &Project| resume.projects.iter().any(|other| other.title.text == work.title.text);
        career.projects.retain(|work| work.period.is_some() || work.bullets > 0 || !told(work));
    }
    // What has no name is no piece of work, whatever its date.
    resume.projects.retain(|project| !project.title.text.is_empty());
    resume.about = crate::resume::name::about(document, outline);
    for education in &mut resume.educations {
        education.major = education.major.take().and_then(|major| {
            let text = subject::named(&major.text)?.to_owned();
            Some(Field { text, ..major })
        });
    }
    events::join(&mut resume);
    crate::resume::backwards::turn(&mut resume);
    resume
}

/// Of the `first` educations, which stand in the head of the page, those are left out that are told of again below it.
fn drop_told_again(educations: &mut Vec<Education>, first: usize) {
    let key = |education: &Education| vocabulary::key(&education.school.text);
    for at in (0..first).rev() {
        let Some(head) = educations.get(at) else { continue };
        let again = |other: &Education| key(other) == key(head) && (other.start, other.end) == (head.start, head.end);
        if educations.iter().skip(at + 1).any(again) {
            educations.remove(at);
        }
    }
}

fn read_section(document: &Document, outline: &Outline, section: &Section, resume: &mut Resume) {
    resume.educations.extend(educations(document, outline, section));
    if section.kind == SectionKind::Languages {
        resume.languages.extend(languages::languages(document, outline, section));
    }
    let own = section.heading.as_ref().is_some_and(|heading| works::says_kind(outline.text(heading)));
    let employer = employer_of(outline, section, resume);
    let known = resume.projects.len();
    for (index, part) in section.parts.iter().enumerate() {
        match (part, section.kind) {
            (Part::Entry(entry), SectionKind::Careers) if let Some(title) = course(outline, entry) => {
                resume.activities.push(Activity { title, period: entry.period() });
                resume.projects.extend(projects_of(document, outline, entry));
            }
            (Part::Entry(entry), SectionKind::Careers) => {
                career(document, outline, entry, resume);
                if let Some(work) = work_beside_name(outline, &section.parts, index) {
                    resume.careers.last_mut().into_iter().for_each(|career| career.projects.push(work.clone()));
                }
            }
            (Part::Entry(entry), SectionKind::Projects) => standalone(document, outline, entry, own, resume),
            (Part::Entry(entry), SectionKind::Educations) if joins_employer(outline, entry) => {
                joined(document, outline, entry, resume);
            }
            (Part::Entry(entry), SectionKind::Educations) if names_work(outline, entry) => {
                standalone(document, outline, entry, own, resume);
            }
            (Part::Entry(entry), SectionKind::Educations) => employments_in(document, outline, entry, resume),
            (Part::Entry(entry), _) if employer.is_some() && entry.period().is_some() => {
                standalone(document, outline, entry, own, resume);
            }
            (Part::Entry(entry), kind) => {
                let employer = kind == SectionKind::Other && entry.period().is_some_and(|period| !period.is_date());
                if employer && names_employer(outline, entry) {
                    joined(document, outline, entry, resume);
                } else if kind == SectionKind::Other && works::tells_of_one(document, outline, entry) {
                    standalone(document, outline, entry, own, resume);
                } else if let Some(title) =
                    entry.title().filter(|title| !names_study(outline.text(&title.line), resume))
                {
                    resume.activities.push(Activity { title: outline.field(&title.line), period: entry.period() });
                    resume.projects.extend(works::described(document, outline, &entry.body));
                }
            }
            (Part::Skills(line), _) => {
                if let Some(block) = outline.blocks.get(line.block) {
                    skills::push(block, skills::names_in(&block.flat, line.range.clone()), &mut resume.skills);
                }
            }
            (Part::Block(line), kind) => read_block(document, outline, line, kind, resume),
            (Part::Contact(_) | Part::Name(_), _) => {}
        }
    }
    if let Some(career) = employer.and_then(|at| resume.careers.get_mut(at)) {
        career.projects.extend(resume.projects.split_off(known));
    }
    if matches!(
        section.kind,
        SectionKind::Contact | SectionKind::About | SectionKind::Other | SectionKind::Careers | SectionKind::Activities
    ) {
        personal::read(document, outline, section, resume);
    }
    if section.kind == SectionKind::Projects {
        resume.projects.extend(works::plain(document, outline, &section.parts));
        resume.projects.extend(works::in_lines(document, outline, &section.parts));
    }
    if matches!(section.kind, SectionKind::Contact | SectionKind::Links | SectionKind::About) {
        read_links(document, outline, section, resume);
    }
}

/// Nobody had more employers: where each is looked for among all, that is not the square of a long text.
const MOST_EMPLOYERS: usize = 64;

/// The employer above whose name a section has: what it tells of was done there.
fn employer_of(outline: &Outline, section: &Section, resume: &Resume) -> Option<usize> {
    let heading = section.heading.as_ref().filter(|_| section.kind == SectionKind::Other)?;
    let name = vocabulary::key(outline.text(heading));
    resume.careers.iter().take(MOST_EMPLOYERS).position(|career| vocabulary::key(&career.company.text) == name)
}

/// `개발자 양성 과정`, `부스트캠프 2020 챌린지` among the jobs: nobody employed anybody there.
fn course(outline: &Outline, entry: &Entry) -> Option<Field> {
    let title = &entry.title().filter(|_| entry.slot(|kind| kind == SlotKind::Role).is_none())?.line;
    let learnt = |name: &str| {
        let bare = name.split(" (").next().unwrap_or_default().trim_end();
        ["과정", "캠프", "camp"].iter().any(|end| bare.ends_with(end)) || name.contains("부스트캠프")
    };
    let mut beside = entry.slots.iter().map(|slot| &slot.line).filter(|line| line.block == title.block);
    // "수료", "정상수료" in a line of its own
    let ended = || {
        let line = |body: &Body| match body {
            Body::Block(line) => outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Text),
            _ => None,
        };
        entry.body.iter().filter_map(line).take(2).any(|block| ["수료", "정상수료"].contains(&block.flat.text.trim()))
    };
    (beside.any(|line| learnt(outline.text(line))) || ended()).then(|| outline.field(title))
}

/// True for a title that was read as a school.
fn names_study(title: &str, resume: &Resume) -> bool {
    is_school(title) && resume.educations.iter().any(|education| title.contains(&education.school.text))
}

fn read_block(document: &Document, outline: &Outline, line: &Line, kind: SectionKind, resume: &mut Resume) {
    let Some(block) = outline.blocks.get(line.block) else { return };
    match (kind, block.kind) {
        (SectionKind::Skills, BlockKind::Table) if tables::rows(document, block.node, kind).is_empty() => {
            skills::in_table(document, block.node, &mut resume.skills);
        }
        (_, BlockKind::Table) => table(document, block.node, kind, resume),
        (SectionKind::Skills, BlockKind::List) => {
            skills::in_list(document, block.node, &mut resume.skills);
        }
        (SectionKind::Skills, BlockKind::Text) if !skills::is_group(block, outline.blocks.get(line.block + 1)) => {
            skills::push(block, skills::names_in(&block.flat, line.range.clone()), &mut resume.skills);
        }
        (SectionKind::Activities, BlockKind::List) => {
            for item in crate::resume::name::item_lines(document, block.node) {
                activity(&item, 0..item.flat.text.len(), resume);
            }
        }
        (SectionKind::Activities, BlockKind::Text) => {
            for range in block.flat.lines() {
                if block.may_be_dated() {
                    activity(block, range, resume);
                } else {
                    block.flat.columns(&range).for_each(|one| activity(block, one, resume));
                }
            }
        }
        _ => {}
    }
}

/// `### 캔위성 제작` under 대학교: what was made there, with the fields of a piece of work.
fn names_work(outline: &Outline, entry: &Entry) -> bool {
    let title = entry.title().and_then(|title| outline.blocks.get(title.line.block));
    let headed = |block: &Block| {
        let deed = block.evidence().deed || block.flat.text.trim_end().ends_with("연구");
        matches!(block.kind, BlockKind::Heading(_)) && deed
    };
    title.is_some_and(headed) && !entry.slots.iter().any(|slot| is_school(outline.text(&slot.line)))
}

/// What somebody does at an employer and not at a school.
const JOINS: [&str; 3] = ["입사", "근무", "재직"];

/// An employer among other things; what somebody did there is none of the name.
fn joined(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    career(document, outline, entry, resume);
    if let Some(career) = resume.careers.last_mut() {
        let name = JOINS.iter().find_map(|verb| career.company.text.strip_suffix(verb));
        career.company.text = name.unwrap_or(&career.company.text).trim_end().to_owned();
    }
}

/// `가나다(주) 입사` among schools.
fn joins_employer(outline: &Outline, entry: &Entry) -> bool {
    let joins = |text: &str| JOINS.iter().any(|verb| text.trim_end().ends_with(verb));
    let said = || entry.slots.iter().map(|slot| outline.text(&slot.line));
    entry.period().is_some() && names_employer(outline, entry) && said().any(joins)
}

/// A table of employers that stands below something else, for want of a heading.
fn employments_in(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    for body in &entry.body {
        let Body::Block(line) = body else { continue };
        let block = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table);
        if let Some(node) =
            block.map(|block| block.node).filter(|node| tables::subject(document, *node) == Some(SectionKind::Careers))
        {
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
    let mut titles = pieces.iter().filter(|(_, piece)| !matches!(piece, Piece::Period(_) | Piece::Duration));
    let title = titles.clone().find(|(_, piece)| !matches!(piece, Piece::Aside)).or_else(|| titles.next());
    if let Some((range, _)) = title {
        let title = Field { text: block.flat.get(range).to_owned(), span: block.flat.span(range) };
        resume.activities.push(Activity { title, period });
    }
}

fn table(document: &Document, node: NodeId, kind: SectionKind, resume: &mut Resume) {
    let parts = form::parts(document, node);
    for part in &parts {
        rows(tables::rows_in(document, &part.rows, part.kind), part.kind, resume);
    }
    if !parts.is_empty() {
        return;
    }
    let apart = matches!(kind, SectionKind::Contact | SectionKind::About | SectionKind::Other);
    let employers = || apart && tables::lists_employers(document, node) && !tables::lists_works(document, node);
    let subject = tables::subject(document, node).or_else(|| employers().then_some(SectionKind::Careers));
    let kind = subject.unwrap_or(kind);
    let kind = if kind == SectionKind::Careers && tables::lists_courses(document, node) {
        SectionKind::Activities
    } else {
        kind
    };
    let works = tables::lists_works(document, node)
        && (kind == SectionKind::Other || kind == SectionKind::Careers && !tables::names_companies(document, node));
    let kind = if works { SectionKind::Projects } else { kind };
    rows(tables::rows(document, node, kind), kind, resume);
}

fn rows(rows: Vec<tables::Row>, kind: SectionKind, resume: &mut Resume) {
    for row in rows {
        let mut title = row.title.unwrap_or_default();
        match kind {
            SectionKind::Careers => {
                title.text.truncate(name_length(&title.text));
                let (role, period) = (row.detail, row.period);
                resume.careers.push(Career { company: title, role, period, ..Career::default() });
            }
            SectionKind::Projects => {
                resume.projects.push(work_of_row(tables::Row { title: Some(title), ..row }));
            }
            SectionKind::Educations | SectionKind::Contact | SectionKind::About => {}
            _ => resume.activities.push(Activity { title, period: row.period }),
        }
    }
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
            let flat = crate::resume::flat::Flat::new(document, &document.children(node).collect::<Vec<_>>());
            let title = Field { span: document.span(node), text: flat.text };
            resume.links.push(Link { title, url: url.to_owned() });
            continue;
        }
        let mut children: Vec<NodeId> = document.children(node).collect();
        children.reverse();
        nodes.extend(children);
    }
}
