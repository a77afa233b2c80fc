//! Works of the model: those of an employer, and those that stand for themselves.

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::block::{BlockKind, blocks_in};
use crate::resume::flat::Flat;
use crate::resume::model::{Career, Project, Resume};
use crate::resume::outline::{Body, Entry, Line, Outline, SlotKind};
use crate::resume::read::career::career;
use crate::resume::vocabulary::{self, Label};
use crate::resume::{dates, generator, heading, line, period, skills, tables, title, works};
use crate::text::{first_bytes, first_line};

/// Longer lines, in bytes, say more than a period.
const MAX_PERIOD: usize = 60;

/// A row of a table as a piece of work.
pub fn work_of_row(row: tables::Row) -> Project {
    Project { title: row.title.unwrap_or_default(), period: row.period, bullets: 0, skills: row.skills }
}

/// A project outside a company; a heading that only groups (it names a company) hands its pieces over.
/// Under a heading that calls them somebody's own (`own`), none is an employer.
pub fn standalone(document: &Document, outline: &Outline, entry: &Entry, own: bool, resume: &mut Resume) {
    let mut inner = projects_of(document, outline, entry);
    let undated = entry.period().is_none();
    let listed = if undated { dated_in_tables(document, outline, entry) } else { Vec::new() };
    if inner.is_empty() && !listed.is_empty() && !names_employer(outline, entry, resume) {
        // "공공" over a table of what was done and when
        resume.projects.extend(listed);
        return;
    }
    inner.extend(listed);
    if entry.title().is_none() {
        resume.projects.extend(inner);
    } else if let Some(career) = named_alone(outline, entry, resume) {
        career.projects.extend(inner.into_iter().chain(works::named_or_described(document, outline, &entry.body)));
    } else if !inner.is_empty() {
        employer_of_projects(document, outline, entry, inner, resume);
    } else if !own && entry.slot(|kind| kind == SlotKind::Role).is_some() && entry.period().is_some() {
        // Only employers have their roles told apart.
        career(document, outline, entry, resume);
    } else {
        let kind = entry.title().map(|title| vocabulary::key(outline.text(&title.line))).unwrap_or_default();
        let grouped = vocabulary::names_kind(kind.strip_suffix("개발").unwrap_or(&kind));
        let mut inner = if grouped { works::of_kind(document, outline, &entry.body) } else { Vec::new() };
        // "### 기타 개발" over "- **가나다** / 시세를 보는 도구"
        if grouped && inner.is_empty() && entry.period().is_none() {
            inner = works::named(document, outline, &entry.body);
        }
        if inner.is_empty() && undated {
            inner = works::dated_names(document, outline, &entry.body);
        }
        if inner.is_empty() {
            resume.projects.push(project(document, outline, entry));
        }
        resume.projects.extend(inner);
    }
}

/// The career whose company is all that the title of an entry says.
fn named_alone<'r>(outline: &Outline, entry: &Entry, resume: &'r mut Resume) -> Option<&'r mut Career> {
    let name = outline.text(&entry.title().filter(|_| entry.period().is_none())?.line).trim();
    resume.careers.iter_mut().find(|career| !name.is_empty() && career.company.text.trim().eq_ignore_ascii_case(name))
}

/// The employer whose name, or a part of it, has the key of a heading.
fn known(key: &str, resume: &Resume) -> Option<usize> {
    resume.careers.iter().position(|career| {
        let other = vocabulary::key(&career.company.text);
        !other.is_empty() && (key.contains(&other) || other.contains(key))
    })
}

/// The title of an entry is a known employer, or has the mark of one.
fn names_employer(outline: &Outline, entry: &Entry, resume: &Resume) -> bool {
    entry.title().is_some_and(|title| {
        let name = outline.text(&title.line);
        vocabulary::names_company(name) || known(&vocabulary::key(name), resume).is_some()
    })
}

/// The pieces of work that a table right below a heading lists, each with its dates: `| 프로젝트 | 기간 | 기술 |`.
fn dated_in_tables(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Project> {
    let mut found = Vec::new();
    for body in &entry.body {
        let Body::Block(line) = body else { continue };
        let table = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table);
        let rows = table.map(|table| tables::projects(document, table.node)).unwrap_or_default();
        if rows.iter().all(|row| row.period.is_some()) {
            found.extend(rows.into_iter().map(work_of_row));
        }
    }
    found
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
    match known(&key, resume).and_then(|at| resume.careers.get_mut(at)) {
        Some(career) => career.projects.extend(inner),
        // "개인", "2022": a kind of projects, or when they were done.
        None if vocabulary::names_kind(&key) => resume.projects.extend(inner),
        None => career(document, outline, entry, resume),
    }
}

/// The pieces of work in an entry, and those that a table in one of them lists.
pub fn projects_of(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Project> {
    let mut found = Vec::new();
    for body in &entry.body {
        let Body::Project(entry) = body else { continue };
        found.push(project(document, outline, entry));
        // "외주 프로젝트" over "- **가나다 채점 서버** — 설계 전담"
        if entry.title().is_some_and(|title| outline.text(&title.line).trim_end().ends_with("프로젝트")) {
            found.extend(works::told(document, outline, &entry.body));
        }
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
    // "2023년 관제 용역": a year in the name is no period where a field says more.
    let said = entry.period();
    let year = said.filter(|period| period.is_date() && period.start.month.is_none());
    Project {
        title,
        period: said
            .filter(|_| year.is_none())
            .or_else(|| {
                entry
                    .slots
                    .iter()
                    .find_map(|slot| generator::within(outline.text(&slot.line)))
                    .filter(|_| said.is_none())
            })
            .or_else(in_table)
            .or_else(|| dates::labelled(document, outline, &entry.body))
            .or(year)
            .or_else(|| dates::nearby(document, outline, &entry.body))
            .or_else(|| dates::alone(document, outline, &entry.body)),
        bullets,
        skills: skills::stack(document, outline, &blocks),
    }
}

/// How many items a list has that tell something, lists in it included. `기간: 2021.03 ~ 2021.08` is a field, and what
/// stands below `주요 업무` is counted, not that.
pub fn bullets(document: &Document, outline: &Outline, line: &Line) -> usize {
    outline
        .blocks
        .get(line.block)
        .filter(|block| block.kind == BlockKind::List)
        .map_or(0, |block| items(document, block.node))
}

fn items(document: &Document, list: NodeId) -> usize {
    document.children(list).filter(|item| document.kind(*item) == Kind::Item).map(|item| told(document, item)).sum()
}

fn told(document: &Document, item: NodeId) -> usize {
    if is_sentence(document, item) {
        return 1;
    }
    let words: Vec<NodeId> = document.children(item).collect();
    if words.iter().all(|word| document.kind(*word).is_inline()) {
        return usize::from(tells(&Flat::new(document, &words), false));
    }
    let blocks = blocks_in(document, item);
    let lists = || blocks.iter().filter(|block| block.kind == BlockKind::List);
    let inner = lists().map(|list| items(document, list.node)).sum::<usize>();
    let Some(line) = blocks.first().filter(|first| first.kind != BlockKind::List) else { return inner.max(1) };
    if field(&line.flat) == Some(Label::Stack) {
        return 0;
    }
    inner + usize::from(tells(&line.flat, lists().next().is_some()))
}

/// True for words that are more than a field or a period; `over_list` when the items below them may be what they name.
fn tells(words: &Flat, over_list: bool) -> bool {
    let text = first_line(&words.text);
    let dated = || text.len() <= MAX_PERIOD && period::may_hold(text) && title::evidence(text).only_period;
    match field(words) {
        Some(Label::Other) => !over_list || whole_label(words).is_none(),
        Some(_) => false,
        None => !dated(),
    }
}

/// The field that words begin with, or are.
fn field(words: &Flat) -> Option<Label> {
    let text = first_line(&words.text);
    let head = words.strong_head().or_else(|| words.first_run()).filter(|head| head.end < text.len());
    let marked = head.and_then(|head| vocabulary::label(words.get(&head)));
    let leading = || line::leading_label(text, &(0..text.len())).map(|(_, label)| label);
    marked.or_else(leading).or_else(|| whole_label(words))
}

/// The field that words name and say nothing else.
fn whole_label(words: &Flat) -> Option<Label> {
    vocabulary::label(words.text.get(heading::core(&words.text))?)
}

/// Plain words, too many for a field's name or a period, and no colon among the first: nearly all items are so.
fn is_sentence(document: &Document, item: NodeId) -> bool {
    let words = document.first_child(item).filter(|first| document.kind(*first) == Kind::Text);
    let words = words.map_or("", |words| document.text(words));
    words.len() > MAX_PERIOD
        && vocabulary::colon(first_bytes(words, 64)).is_none()
        && document.children(item).all(|child| document.kind(child).is_inline())
}
