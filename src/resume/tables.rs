//! Tables that list companies, schools or projects, one a row.

use super::flat::Flat;
use super::model::Field;
use super::period::{self, Period};
use super::vocabulary::{self, Label};
use crate::markup::{Cell, Document, Kind, NodeId};

/// What a row of a table says.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Company, school or title.
    pub title: Option<Field>,
    /// Role or major.
    pub detail: Option<Field>,
    /// When.
    pub period: Option<Period>,
    /// Cells of names of technologies.
    pub skills: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Detail,
    Period,
    Stack,
    Other,
}

/// The rows of a table that name something and say when. Empty for tables of another kind.
#[must_use]
pub fn rows(document: &Document, table: NodeId) -> Vec<Row> {
    let lines: Vec<Vec<(Flat, bool)>> = document
        .children(table)
        .map(|row| {
            document
                .children(row)
                .map(|cell| {
                    let header = matches!(document.kind(cell), Kind::Cell(Cell { header: true, .. }));
                    let nodes: Vec<NodeId> = document.children(cell).collect();
                    (Flat::new(document, &nodes), header)
                })
                .collect()
        })
        .collect();
    let columns = columns(&lines);
    let mut rows = Vec::new();
    for line in &lines {
        if line.iter().all(|(flat, header)| *header || flat.is_blank()) {
            continue;
        }
        let row = match &columns {
            Some(columns) => by_header(line, columns),
            None => by_content(line),
        };
        if row.title.is_some() && row.period.is_some() {
            rows.push(row);
        }
    }
    rows
}

/// The period in a key/value table: `| 기간 | 2021.03 ~ 2021.08 |`.
#[must_use]
pub fn labelled_period(document: &Document, table: NodeId) -> Option<Period> {
    document.children(table).find_map(|row| {
        let cells: Vec<Flat> = document
            .children(row)
            .map(|cell| Flat::new(document, &document.children(cell).collect::<Vec<_>>()))
            .collect();
        let at = cells.iter().position(|cell| vocabulary::label(&cell.text) == Some(Label::Period))?;
        period::find(&cells.get(at + 1)?.text).map(|found| found.period)
    })
}

fn columns(lines: &[Vec<(Flat, bool)>]) -> Option<Vec<Column>> {
    let head = lines.first()?;
    let columns: Vec<Column> = head
        .iter()
        .map(|(flat, _)| {
            let key = vocabulary::key(&flat.text);
            match vocabulary::label(&flat.text) {
                Some(Label::Period) => Column::Period,
                Some(Label::Company | Label::School | Label::Title) => Column::Title,
                Some(Label::Role | Label::Team | Label::Major) => Column::Detail,
                Some(Label::Stack) => Column::Stack,
                _ if ["기간", "period", "date", "시기", "연도", "년도"].iter().any(|word| key.contains(word)) => {
                    Column::Period
                }
                _ if [
                    "회사",
                    "기업",
                    "company",
                    "corporation",
                    "직장",
                    "프로젝트",
                    "project",
                    "학교",
                    "기관",
                    "이름",
                    "name",
                    "과정",
                    "명칭",
                    "구분",
                    "소속",
                ]
                .iter()
                .any(|word| key.contains(word)) =>
                {
                    Column::Title
                }
                _ => Column::Other,
            }
        })
        .collect();
    let both = columns.contains(&Column::Title) && columns.contains(&Column::Period);
    both.then_some(columns)
}

fn by_header(line: &[(Flat, bool)], columns: &[Column]) -> Row {
    let mut row = Row::default();
    for ((flat, _), column) in line.iter().zip(columns) {
        match column {
            Column::Title if row.title.is_none() => row.title = field(flat),
            Column::Detail if row.detail.is_none() => row.detail = field(flat),
            Column::Period => row.period = row.period.or_else(|| period::find(&flat.text).map(|found| found.period)),
            Column::Stack => {
                for name in super::skills::names(&flat.text, 0..flat.text.len()) {
                    row.skills.push(Field { text: flat.get(&name).to_owned(), span: flat.span(&name) });
                }
            }
            _ => {}
        }
    }
    row
}

/// Without a header: one cell is a period and nothing else, the first other cell is the title.
fn by_content(line: &[(Flat, bool)]) -> Row {
    let mut row = Row::default();
    for (flat, _) in line {
        let found = period::find(&flat.text);
        let only_period = found.as_ref().is_some_and(|found| {
            flat.text.chars().filter(|c| vocabulary::is_letter(*c)).count()
                <= flat.get(&found.range).chars().filter(|c| vocabulary::is_letter(*c)).count() + 8
        });
        if only_period && row.period.is_none() {
            row.period = found.map(|found| found.period);
        } else if row.title.is_none() {
            row.title = field(flat).filter(|_| vocabulary::label(&flat.text).is_none());
        } else if row.detail.is_none() {
            row.detail = field(flat);
        }
    }
    row
}

fn field(flat: &Flat) -> Option<Field> {
    let range = super::flat::trim(&flat.text, 0..flat.text.len());
    (!range.is_empty()).then(|| Field { text: flat.get(&range).replace('\n', " "), span: flat.span(&range) })
}
