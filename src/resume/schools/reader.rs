//! Schools in the order of a section's parts.

use super::in_table::of_table;
use super::school_name::{self, school_in};
use super::study::add;
use super::{body_lines, of_entry, of_jobs, of_lines, of_other_entry, push_lines, tells_degree, told_in};
use crate::markup::Document;
use crate::resume::block::{Block, BlockKind};
use crate::resume::model::{Education, SectionKind};
use crate::resume::outline::{Entry, Line, Outline};
use crate::resume::{form, header, period, tables};
use crate::text::first_line;

/// Reads the parts of a section in order.
pub(super) struct Reader<'d> {
    document: &'d Document,
    outline: &'d Outline,
    kind: SectionKind,
    /// The section is one of schools.
    own: bool,
    /// Blocks that stand one after the other are read together: a school in one, its period in the next.
    lines: Vec<Block>,
    found: Vec<Education>,
}

impl<'d> Reader<'d> {
    pub(super) fn new(document: &'d Document, outline: &'d Outline, kind: SectionKind, own: bool) -> Self {
        Self { document, outline, kind, own, lines: Vec::new(), found: Vec::new() }
    }

    /// All that was found.
    pub(super) fn found(mut self) -> Vec<Education> {
        self.end_lines();
        self.found
    }

    fn end_lines(&mut self) {
        of_lines(&std::mem::take(&mut self.lines), &mut self.found);
    }

    fn table(&mut self, table: &Block, kind: SectionKind) {
        of_table(self.document, table.node, kind, &mut self.found);
    }

    fn is_form(&self, table: &Block) -> bool {
        !form::parts(self.document, table.node).is_empty()
    }

    pub(super) fn block(&mut self, line: &Line) {
        let Some(block) = self.outline.blocks.get(line.block) else { return };
        let table = Some(block).filter(|block| block.kind == BlockKind::Table);
        let subject = table.and_then(|table| tables::subject(self.document, table.node));
        match (table, self.kind) {
            (Some(table), _) if subject == Some(SectionKind::Educations) || self.is_form(table) => {
                self.table(table, SectionKind::Educations);
            }
            _ if self.own || tells_degree(self.outline, line) => match block.kind {
                BlockKind::Table => {
                    self.end_lines();
                    self.table(block, self.kind);
                }
                BlockKind::Code | BlockKind::Rule => {}
                _ => push_lines(self.document, block, &mut self.lines),
            },
            // A chronicle has schools among everything else: `| 2022.07 | 가상대학교 컴퓨터공학부 졸업 |`.
            (table, SectionKind::Activities | SectionKind::Other) => {
                let written = |table: &&Block| self.document.span(table.node).of(self.document.source());
                let left = |written: &str| ["졸업", "입학"].iter().any(|word| written.contains(word));
                if let Some(table) = table.filter(|table| written(table).is_some_and(left)) {
                    self.table(table, SectionKind::Careers);
                }
            }
            (table, SectionKind::Careers) => {
                if let Some(table) = table {
                    self.table(table, self.kind);
                }
                of_jobs(self.document, self.outline, &[line], &mut self.found);
            }
            _ => {}
        }
    }

    pub(super) fn entry(&mut self, entry: &Entry) {
        self.end_lines();
        let inside = of_entry(self.document, self.outline, entry, self.kind);
        match self.kind {
            _ if !inside.is_empty() => {
                for education in inside {
                    // "College of Engineering" below a school is that school's.
                    if self.found.is_empty() || !school_name::is_part(&education.school.text) {
                        add(&mut self.found, education);
                    }
                }
                if self.own {
                    self.lines = body_lines(self.document, self.outline, entry);
                    let named = self.lines.iter().position(|line| names_another(line.flat.text.trim_start()));
                    self.lines.drain(..named.unwrap_or(self.lines.len()));
                }
            }
            SectionKind::Educations => of_other_entry(self.document, self.outline, entry, &mut self.found),
            SectionKind::Projects => {}
            _ => {
                let body: Vec<&Line> = entry.body.iter().flat_map(|body| told_in(self.outline, body)).collect();
                of_jobs(self.document, self.outline, &body, &mut self.found);
            }
        }
    }
}

/// A line below a school names another one. "가상대학 무슨학과" is a faculty of it.
fn names_another(text: &str) -> bool {
    let line = first_line(text);
    school_in(line).is_some_and(|name| {
        let says = header::is_major(line) || period::may_hold(text) || name.len() == text.len();
        name.start == 0 && says && line.get(name).is_some_and(|name| !name.ends_with("대학"))
    })
}
