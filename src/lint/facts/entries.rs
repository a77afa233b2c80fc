//! Sections and entries of the outline, by place.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::Analysis;
use crate::lint::data;
use crate::resume::outline::{self, Body, Line, Part};
use crate::resume::vocabulary::{self, Certainty, lower};
use crate::resume::{Period, SectionKind};
use crate::text::Span;

/// A section.
#[derive(Debug, Clone, Copy)]
pub struct Section<'a> {
    /// What the outline knows about it.
    pub outline: &'a outline::Section,
    /// What it is about.
    pub kind: SectionKind,
    /// Its heading, if one was written.
    pub heading: Option<Span>,
    /// From its heading up to the next section.
    pub span: Span,
}

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// An employer.
    Career,
    /// A piece of work, inside a company or outside.
    Project,
    /// A school.
    School,
    /// An award, a course, anything else.
    Other,
}

/// An entry: a company, project, school …
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// What the outline knows about it: slots and body.
    pub outline: &'a outline::Entry,
    /// What it is about.
    pub kind: EntryKind,
    /// Its section, an index of [`super::Facts::sections`].
    pub section: usize,
    /// The company that it belongs to, an index of [`super::Facts::entries`].
    pub parent: Option<usize>,
    /// Its title: a hint about the whole entry stands here.
    pub title: Span,
    /// Its period, and where that stands.
    pub period: Option<(Period, Span)>,
    /// Its title is the name of a field, or that of other projects, too (`제작 동기`): no project begins there.
    pub is_field: bool,
}

/// Which entry the places of the source belong to.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// What belongs to which entry; one may lie in another.
    bodies: Vec<(Span, usize)>,
    /// From this byte on, the text belongs to this entry. Ascending.
    borders: Vec<(u32, Option<usize>)>,
    /// Lines that say an entry's title.
    titles: Vec<Span>,
}

impl Places {
    /// The entry that the characters belong to.
    pub(super) fn entry(&self, span: Span) -> Option<usize> {
        let at = self.borders.partition_point(|border| border.0 <= span.start).checked_sub(1)?;
        self.borders.get(at).and_then(|border| border.1)
    }

    /// Turns the bodies into borders: behind an inner one, the outer one goes on.
    fn settle(&mut self) {
        self.titles.sort();
        self.bodies.sort_by_key(|body| (body.0.start, std::cmp::Reverse(body.0.end)));
        let mut open: Vec<(u32, usize)> = Vec::new();
        for (span, entry) in std::mem::take(&mut self.bodies) {
            self.close(&mut open, span.start);
            self.borders.push((span.start, Some(entry)));
            open.push((span.end, entry));
        }
        self.close(&mut open, u32::MAX);
    }

    fn close(&mut self, open: &mut Vec<(u32, usize)>, before: u32) {
        while let Some((end, _)) = open.pop_if(|(end, _)| *end <= before) {
            let end = end.max(self.borders.last().map_or(0, |border| border.0));
            self.borders.push((end, open.last().map(|outer| outer.1)));
        }
    }

    /// True for a line that says an entry's title.
    pub(super) fn is_title(&self, span: Span) -> bool {
        let at = self.titles.partition_point(|title| title.start < span.start);
        self.titles.get(at).is_some_and(|title| title.start < span.end)
    }
}

/// Reads sections and entries.
pub(super) fn read(analysis: &Analysis) -> (Vec<Section<'_>>, Vec<Entry<'_>>, Places) {
    let mut sections = Vec::with_capacity(analysis.outline.sections.len());
    let mut reader = Reader { analysis, entries: Vec::new(), places: Places::default() };
    for (index, section) in analysis.outline.sections.iter().enumerate() {
        let heading = section.heading.as_ref().map(|line| reader.span(line));
        let first = heading.or_else(|| section.parts.first().and_then(|part| reader.first(part)));
        let before = sections.last().map_or(0, |before: &Section<'_>| before.span.start as usize);
        let start = first.filter(|_| index > 0).map_or(before, |span| span.start as usize);
        sections.push(Section { outline: section, kind: section.kind, heading, span: Span::new(start, start) });
        for part in &section.parts {
            if let Part::Entry(entry) = part {
                reader.entry(entry, index, None);
            }
        }
    }
    let end = analysis.document.source().len();
    let mut next = u32::try_from(end).unwrap_or(u32::MAX);
    for section in sections.iter_mut().rev() {
        section.span.end = next.max(section.span.start);
        next = section.span.start;
    }
    reader.places.settle();
    mark_fields(analysis.document.source(), &mut reader.entries);
    (sections, reader.entries, reader.places)
}

/// What fields of projects are called at the end: `깃허브 저장소`, `제작 동기`.
const FIELD_ENDS: [&str; 5] = ["저장소", "주소", "링크", "동기", "깃허브"];

/// `data/project-parts.txt`: words of which the names of a project's parts are made.
static PART_WORDS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("../data/project-parts.txt")).collect());

/// True when nothing but the name of a part is said, and its number: `4. 개발 내용 설명`.
fn names_part(title: &str) -> bool {
    let title = title.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let mut words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| PART_WORDS.contains(lower(word).as_ref()))
}

/// Ends of titles of parts that the vocabulary does not know: `기타사항`.
const PART_ENDS: [&str; 2] = ["사항", "문서"];

/// True for the title of a part of a form that was read as an entry: `자격증/어학/수상내역`, `취업우대사항`.
fn names_section(title: &str) -> bool {
    let first = title.split(['/', '·']).next().unwrap_or_default();
    vocabulary::section(first).is_some_and(|(_, sure)| sure != Certainty::Part)
        || PART_ENDS.iter().any(|end| title.ends_with(end)) && title.chars().count() <= MAX_PART
}
/// Such a title is not longer.
const MAX_PART: usize = 12;

/// Marks projects that are called like a field, or like each other, and other entries that are parts of a form.
fn mark_fields(source: &str, entries: &mut [Entry<'_>]) {
    let title = |entry: &Entry<'_>| entry.title.of(source).unwrap_or_default().trim();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let projects = |entry: &&Entry<'_>| entry.kind == EntryKind::Project;
    entries.iter().filter(projects).for_each(|entry| *counts.entry(title(entry)).or_default() += 1);
    for entry in entries.iter_mut() {
        let name = title(entry);
        if entry.kind != EntryKind::Project {
            entry.is_field = names_section(name);
            continue;
        }
        // What is said in brackets behind it is a remark: `내용(맡은 역할)`.
        let head = name.split('(').next().unwrap_or_default();
        entry.is_field = counts.get(name).is_some_and(|count| *count > 1)
            || vocabulary::label(head).is_some()
            || FIELD_ENDS.iter().any(|end| head.trim_end().ends_with(end))
            || names_part(name);
    }
}

struct Reader<'a> {
    analysis: &'a Analysis,
    entries: Vec<Entry<'a>>,
    places: Places,
}

impl<'a> Reader<'a> {
    fn entry(&mut self, entry: &'a outline::Entry, section: usize, parent: Option<usize>) {
        let index = self.entries.len();
        let kind = match self.analysis.outline.sections.get(section).map(|section| section.kind) {
            _ if parent.is_some() => EntryKind::Project,
            Some(SectionKind::Careers) => EntryKind::Career,
            Some(SectionKind::Projects) if has_projects(entry) => EntryKind::Career,
            Some(SectionKind::Projects) => EntryKind::Project,
            Some(SectionKind::Educations) => EntryKind::School,
            _ => EntryKind::Other,
        };
        let slots: Vec<Span> = entry.slots.iter().map(|slot| self.span(&slot.line)).collect();
        let title = entry.title().map(|slot| self.span(&slot.line)).or_else(|| slots.first().copied());
        let period = entry.slots.iter().find_map(|slot| match slot.kind {
            outline::SlotKind::Period(period) => Some((period, self.span(&slot.line))),
            _ => None,
        });
        self.places.bodies.extend(slots.iter().map(|span| (*span, index)));
        self.places.titles.extend(slots);
        self.entries.push(Entry {
            outline: entry,
            kind,
            section,
            parent,
            title: title.unwrap_or_default(),
            period,
            is_field: false,
        });
        for body in &entry.body {
            match body {
                Body::Block(line) => self.places.bodies.push((self.span(line), index)),
                Body::Project(project) => self.entry(project, section, Some(parent.unwrap_or(index))),
                Body::Role(slots) => {
                    let spans: Vec<Span> = slots.iter().map(|slot| self.span(&slot.line)).collect();
                    self.places.titles.extend(&spans);
                    self.places.bodies.extend(spans.into_iter().map(|span| (span, index)));
                }
            }
        }
    }

    /// Where a line of the outline stands.
    fn span(&self, line: &Line) -> Span {
        let Some(block) = self.analysis.outline.blocks.get(line.block) else { return Span::default() };
        if block.inline.is_empty() { self.analysis.document.span(block.node) } else { block.flat.span(&line.range) }
    }

    fn first(&self, part: &Part) -> Option<Span> {
        match part {
            Part::Name(line) | Part::Contact(line) | Part::Block(line) | Part::Skills(line) => Some(self.span(line)),
            Part::Entry(entry) => {
                let slots = entry.slots.iter().map(|slot| self.span(&slot.line));
                let bodies = entry.body.iter().filter_map(|body| match body {
                    Body::Block(line) => Some(self.span(line)),
                    _ => None,
                });
                slots.chain(bodies).min()
            }
        }
    }
}

fn has_projects(entry: &outline::Entry) -> bool {
    entry.body.iter().any(|body| matches!(body, Body::Project(_)))
}
