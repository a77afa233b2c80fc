//! A form: one table of several sections, each named by a cell beside its rows, or by one over them.

use crate::markup::{Cell, Document, Kind, NodeId};
use crate::resume::model::SectionKind;
use crate::resume::tables;

/// A section of a form.
#[derive(Debug)]
pub struct Part {
    /// What its rows list.
    pub kind: SectionKind,
    /// Its cells, row by row; the first row may name the columns.
    pub rows: Vec<Vec<NodeId>>,
}

/// The sections of a table that has several, or one beside other rows. None for a table that is a single section.
#[must_use]
pub fn parts(document: &Document, table: NodeId) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut beside = false;
    // How many rows more the open part has: those that its cell covers, or all up to the next name.
    let mut left = 0;
    for row in tables::rows_of(document, table) {
        let mut cells: Vec<NodeId> = tables::cells_of(document, row).collect();
        let Some(first) = cells.first().copied() else { continue };
        let covered = rows_covered(document, first);
        let alone = cells.len() == 1;
        let kind = if alone || covered > 1 { tables::section_in(document, first) } else { None };
        match kind {
            Some(kind) if alone => {
                left = usize::MAX;
                parts.push(Part { kind, rows: Vec::new() });
                continue;
            }
            Some(kind) => {
                beside = true;
                left = covered;
                cells.remove(0);
                parts.push(Part { kind, rows: Vec::new() });
            }
            None => {}
        }
        if let Some(part) = parts.last_mut().filter(|_| left > 0) {
            part.rows.push(cells);
            left -= 1;
        }
    }
    if beside || parts.len() > 1 { parts } else { Vec::new() }
}

fn rows_covered(document: &Document, cell: NodeId) -> usize {
    match document.kind(cell) {
        Kind::Cell(Cell { rows, .. }) => usize::from(rows),
        _ => 1,
    }
}
