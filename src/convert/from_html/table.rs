//! Tables of data become tables; tables that only lay a page out are taken apart.

use super::block::Block;
use super::inline::Line;
use crate::markup::Cell;

/// The cells of a row with what they hold.
pub(super) type Row = Vec<(Cell, Vec<Block>)>;

/// Puts a table behind the blocks. False when it was none, and its cells stand there one after the other.
pub(super) fn finish(rows: Vec<Row>, blocks: &mut Vec<Block>) -> bool {
    let rows: Vec<Row> = rows.into_iter().filter(|row| row.iter().any(|(_, cell)| !cell.is_empty())).collect();
    let line_only = |(_, cell): &(Cell, Vec<Block>)| cell.iter().all(|block| matches!(block, Block::Paragraph(_)));
    let is_data = rows.len() > 1 && rows.iter().any(|row| row.len() > 1) && rows.iter().flatten().all(line_only);
    if !is_data {
        blocks.extend(rows.into_iter().flatten().flat_map(|(_, cell)| cell));
        return false;
    }
    let mut table = grid(rows);
    let width = table.iter().map(Vec::len).max().unwrap_or(0);
    // Cells beyond the head would be lost; a row that ends early is fine.
    if let Some(head) = table.first_mut() {
        head.resize_with(width, Vec::new);
    }
    blocks.push(Block::Table(table));
    true
}

/// The cells in their columns: one that covers several leaves the others empty.
fn grid(rows: Vec<Row>) -> Vec<Vec<Vec<Line>>> {
    // How many rows more each column is covered from above.
    let mut covered: Vec<u8> = Vec::new();
    let mut table = Vec::with_capacity(rows.len());
    for row in rows {
        let mut cells: Vec<Vec<Line>> = Vec::with_capacity(row.len());
        for (shape, blocks) in row {
            while let Some(rows) = covered.get_mut(cells.len()).filter(|rows| **rows > 0) {
                *rows -= 1;
                cells.push(Vec::new());
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
    table
}
