//! A cell of a table, line by line.

use std::ops::Range;

use crate::markup::{Cell, Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::{Flat, trim};
use crate::resume::line::{self, Piece};
use crate::resume::model::Field;
use crate::resume::period::{self, Period};
use crate::resume::vocabulary::{self, Label};

/// A cell with its lines of text; a list in it is not one of them.
pub struct Text {
    /// All of it.
    pub whole: Flat,
    /// Its lines.
    pub lines: Vec<Field>,
    strong: bool,
    /// The strong words that its first line begins with, and what else that says: `**가나다** 백엔드 개발자`.
    head: Option<(Field, Field)>,
    /// It is the head of a column or a row.
    pub header: bool,
}

impl Text {
    /// Reads a cell.
    pub fn new(document: &Document, cell: NodeId) -> Self {
        let blocks = blocks_in(document, cell);
        let text = |block: &&Block| matches!(block.kind, BlockKind::Text | BlockKind::Heading(_) | BlockKind::Term);
        let heads = || blocks.iter().take_while(text);
        let line = |flat: &Flat, line: Range<usize>| field(flat, &without_attributes(flat, line));
        let of = |block: &Block| block.flat.lines().map(|range| line(&block.flat, range)).collect::<Vec<_>>();
        let head = || {
            let first = heads().next().filter(|first| first.flat.lines().nth(1).is_some())?;
            let (head, end) = (first.flat.strong_head()?, first.flat.lines().next()?.end);
            let rest = trim(&first.flat.text, head.end..end.max(head.end));
            let said = first.flat.get(&rest);
            (vocabulary::is_role(said) && vocabulary::role_tail(said).is_none())
                .then(|| (field(&first.flat, &head), field(&first.flat, &rest)))
        };
        Self {
            head: head(),
            whole: Flat::new(document, &document.children(cell).collect::<Vec<_>>()),
            lines: heads().flat_map(of).collect(),
            strong: heads().count() > 1 && heads().next().is_some_and(|block| block.flat.is_strong()),
            header: matches!(document.kind(cell), Kind::Cell(Cell { header: true, .. })),
        }
    }

    /// The name in the cell: its lines up to one that says as what, or its strong first line.
    pub fn name(&self) -> Option<Field> {
        if let Some((name, _)) = &self.head {
            return Some(name.clone());
        }
        let first = self.lines.first()?;
        let named = |line: &&Field| !self.strong && line::kind(&line.text) == Piece::Words && !says_when(&line.text);
        let more = self.lines.iter().skip(1).take_while(named);
        Some(more.fold(first.clone(), |name, line| Field {
            text: format!("{} {}", name.text, line.text),
            span: name.span.join(line.span),
        }))
    }

    /// The line under the name that says as what.
    pub fn role(&self) -> Option<Field> {
        let beside = self.head.as_ref().map(|(_, role)| role);
        beside.or_else(|| self.lines.iter().skip(1).find(|line| says_as_what(&line.text))).cloned()
    }

    /// The period in a line of its own under the name.
    pub fn period_below(&self) -> Option<Period> {
        let line = self.lines.iter().skip(1).find(|line| says_when(&line.text))?;
        period::find(&line.text).map(|found| found.period)
    }

    /// `가나다` over `2021.06 ~ 현재`, however short the name is.
    pub fn is_name_over_dates(&self) -> bool {
        let named = |first: &Field| matches!(line::kind(&first.text), Piece::Words | Piece::Company);
        self.period_below().is_some() && self.lines.first().is_some_and(named)
    }

    /// When, wherever it says so.
    pub fn period(&self) -> Option<Period> {
        period::find(&self.whole.text).map(|found| found.period)
    }

    /// The field that it names.
    pub fn label(&self) -> Option<Label> {
        vocabulary::label(&self.whole.text)
    }

    /// The label in the head of a column, which may hold two things: `회사 / 고용형태`.
    pub fn column_label(&self) -> Option<Label> {
        let first = || self.whole.text.split_once('/').and_then(|(first, _)| vocabulary::label(first));
        self.label().or_else(first)
    }
}

/// A line without the attributes that Kramdown takes behind a link: `[가나다](…){:target="_blank"}`.
fn without_attributes(flat: &Flat, line: Range<usize>) -> Range<usize> {
    let text = flat.get(&line);
    let head = text.trim_end().strip_suffix('}').and_then(|text| text.rfind("{:").and_then(|at| text.get(..at)));
    line.start..head.map_or(line.end, |head| line.start + head.trim_end().len())
}

/// True for a line that begins with a range of time: `2021.06 ~ 현재 (재직 중)`.
fn says_when(line: &str) -> bool {
    period::find(line).is_some_and(|found| {
        !found.period.is_date() && !line.get(..found.range.start).is_some_and(vocabulary::has_letter)
    })
}

/// True for a role or a team.
pub fn says_as_what(text: &str) -> bool {
    matches!(line::kind(text), Piece::Role | Piece::Team)
}

/// A part of a text as a field.
pub fn field(flat: &Flat, range: &Range<usize>) -> Field {
    Field { text: flat.get(range).to_owned(), span: flat.span(range) }
}
