//! Schools in the rows of a table.

use super::study::{add, dated, line_says_only_when, period_in};
use super::{field, major_after, school_in};
use crate::markup::{Document, NodeId};
use crate::resume::flat::Flat;
use crate::resume::model::{Education, SectionKind};
use crate::resume::{form, header, period, tables, vocabulary};

/// The rows of a table; where cells name schools, only those rows are educations.
pub fn of_table(document: &Document, table: NodeId, kind: SectionKind, found: &mut Vec<Education>) {
    let parts = form::parts(document, table);
    for part in parts.iter().filter(|part| part.kind == SectionKind::Educations) {
        of_rows(document, &part.rows, part.kind, false, found);
    }
    if parts.is_empty() {
        let employers = tables::subject(document, table) == Some(SectionKind::Careers);
        of_rows(document, &tables::grid(document, table), kind, employers, found);
    }
}

/// Rows of a table, which may be one of `employers`.
fn of_rows(document: &Document, rows: &[Vec<NodeId>], kind: SectionKind, employers: bool, found: &mut Vec<Education>) {
    let mut named = employers;
    for row in rows {
        let cells: Vec<Flat> = row.iter().map(|cell| tables::words(document, *cell)).collect();
        if kind == SectionKind::Careers && !tables::tells_study(|| cells.iter()) {
            continue;
        }
        let school = cells.iter().enumerate().find_map(|(at, cell)| Some((at, cell, school_in(&cell.text)?)));
        let labelled = || {
            cells
                .first()
                .is_some_and(|cell| ["학력", "최종학력", "학교"].contains(&vocabulary::key(&cell.text).as_str()))
        };
        // Where a cell says all of it, the other cells are about something else.
        let whole = |cell: &Flat| header::is_major(&cell.text) && period::may_hold(&cell.text);
        let beside_date = || cells.iter().any(|cell| cell.text.len() <= 60 && period_in(&cell.text).is_some());
        let own = |cell: &Flat| cells.len() > 2 || labelled() || whole(cell) || beside_date();
        let Some((at, cell, name)) = school.filter(|(_, cell, _)| own(cell)) else {
            continue;
        };
        named = true;
        let major = major_after(cell, &(name.end..cell.text.len())).or_else(|| {
            let words =
                cells.iter().skip(at + 1).find(|cell| !cell.is_blank() && period::find(&cell.text).is_none())?;
            Some(field(words, &(0..words.text.len())))
        });
        let said = if whole(cell) {
            cell.text.clone()
        } else {
            cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        let alone =
            |cell: &Flat| period_in(&cell.text).filter(|when| !when.is_date() && line_says_only_when(&cell.text));
        let when = cells.iter().find_map(alone).or_else(|| period_in(&said));
        add(found, dated(Education { school: field(cell, &name), major, ..Education::default() }, when, &said));
    }
    if !named && kind == SectionKind::Educations {
        for row in tables::rows_in(document, rows, kind) {
            let school = row.title.unwrap_or_default();
            add(found, dated(Education { school, major: row.detail, ..Education::default() }, row.period, ""));
        }
    }
}
