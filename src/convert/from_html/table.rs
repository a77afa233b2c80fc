//! Tables of data become tables; tables that only lay a page out are taken apart.

use super::block::{Block, Table};
use super::inline::Line;
use crate::markup::{Align, Cell, Document, Kind, NodeId};

/// A cell with what it holds.
pub(super) struct Filled {
    pub(super) shape: Cell,
    /// Where its words stand, where that is not the start of the line.
    pub(super) align: Option<Align>,
    pub(super) blocks: Vec<Block>,
}

/// The cells of a row.
pub(super) type Row = Vec<Filled>;

/// Where the words of a cell stand, said by the cell, by its row or, as word processors write it, by its first paragraph.
pub(super) fn alignment(document: &Document, row: NodeId, cell: NodeId) -> Option<Align> {
    let says = |node: NodeId| document.attributes(node).and_then(|attributes| attributes.style.align);
    let shows = |node: &NodeId| document.kind(*node) != Kind::Text || !document.text(*node).trim().is_empty();
    let first = |node: &NodeId| document.children(*node).find(shows);
    let inside = std::iter::successors(first(&cell), first).find_map(says);
    inside.or(says(cell)).or(says(row)).filter(|align| *align != Align::Left)
}

/// Puts a table behind the blocks. False when it was none, and its cells stand there one after the other.
pub(super) fn finish(rows: Vec<Row>, blocks: &mut Vec<Block>) -> bool {
    let rows: Vec<Row> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.blocks.is_empty())).collect();
    let line_only = |cell: &Filled| cell.blocks.iter().all(|block| matches!(block, Block::Paragraph(_)));
    let is_data = rows.len() > 1 && rows.iter().any(|row| row.len() > 1) && rows.iter().flatten().all(line_only);
    if !is_data {
        blocks.extend(rows.into_iter().flatten().flat_map(|cell| cell.blocks));
        return false;
    }
    let mut table = grid(rows);
    let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
    // Cells beyond the head would be lost; a row that ends early is fine.
    if let Some(head) = table.rows.first_mut() {
        head.resize_with(width, Vec::new);
    }
    blocks.push(Block::Table(table));
    true
}

/// The cells in their columns: one that covers several leaves the others empty.
fn grid(rows: Vec<Row>) -> Table {
    // How many rows more each column is covered from above.
    let mut covered: Vec<u8> = Vec::new();
    let mut columns = Columns::default();
    let mut table = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells: Vec<Vec<Line>> = Vec::with_capacity(row.len());
        for Filled { shape, align, blocks } in row {
            while let Some(rows) = covered.get_mut(cells.len()).filter(|rows| **rows > 0) {
                *rows -= 1;
                cells.push(Vec::new());
            }
            // Heads are often in the middle, whatever stands below them.
            if !table.is_empty() && shape.columns == 1 && !blocks.is_empty() {
                columns.hear(cells.len(), align);
            }
            let lines = blocks.into_iter().flat_map(|block| match block {
                Block::Paragraph(lines) => lines,
                _ => Vec::new(),
            });
            let mut lines = Some(lines.collect());
            for _ in 0..shape.columns {
                covered.resize(covered.len().max(cells.len() + 1), 0);
                if let Some(rows) = covered.get_mut(cells.len()) {
                    *rows = shape.rows - 1;
                }
                cells.push(lines.take().unwrap_or_default());
            }
        }
        for rows in covered.iter_mut().skip(cells.len()) {
            *rows = rows.saturating_sub(1);
        }
        table.push(cells);
    }
    Table { aligned: columns.0.into_iter().map(Option::flatten).collect(), rows: table }
}

/// What the cells of each column say of where their words stand: nothing yet, or what they all say. Where they differ, no
/// one is heard: a column of Markdown has one alignment.
#[derive(Default)]
struct Columns(Vec<Option<Option<Align>>>);

impl Columns {
    fn hear(&mut self, column: usize, align: Option<Align>) {
        self.0.resize(self.0.len().max(column + 1), None);
        if let Some(said) = self.0.get_mut(column) {
            *said = Some(align.filter(|_| said.is_none_or(|before| before == align)));
        }
    }
}
