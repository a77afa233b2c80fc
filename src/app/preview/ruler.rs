//! Measures units where the browser has laid them out. Lengths are pixels of the sheet at 100 %, and as if no spacer stood
//! in a unit.

use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, Node, Range};

use crate::page::Cut;
use crate::template::CutAt;

/// A place where a unit may be cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// Where it is on the page.
    pub(super) cut: Cut,
    /// Where it is in the unit.
    pub(super) at: CutAt,
}

/// Lines whose boxes overlap by less stand below each other.
const OVERLAP: f64 = 2.5;
/// So many lines of a paragraph stay together.
const TOGETHER: usize = 2;

/// How large the sheet is shown; nothing while it is not laid out.
pub(super) fn scale(sheet: &HtmlElement) -> Option<f64> {
    let width = f64::from(sheet.offset_width());
    let shown = sheet.get_bounding_client_rect().width();
    (width > 0.0 && shown > 0.0).then(|| shown / width)
}

/// The height of a unit.
pub(super) fn height(unit: &Element, scale: f64) -> f64 {
    let mut height = unit.get_bounding_client_rect().height();
    for spacer in spacers(unit) {
        height -= spacer.get_bounding_client_rect().height();
    }
    height / scale
}

/// The spacers in a unit, in order.
pub(super) fn spacers(unit: &Element) -> Vec<HtmlElement> {
    let Ok(found) = unit.query_selector_all(".cut") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The space that stands before a unit anywhere but at the top of a page.
pub(super) fn before(unit: &Element) -> f64 {
    let style = web_sys::window().and_then(|window| window.get_computed_style(unit).ok().flatten());
    let length = style.and_then(|style| style.get_property_value("--before").ok()).unwrap_or_default();
    // The browser's own reading of numbers: Rust's would add a table of 10 KB to the first load.
    let length = js_sys::parse_float(&length);
    if length.is_finite() { length } else { 0.0 }
}

/// Where a unit may be cut: between lines, items and rows.
pub(super) fn cuts(unit: &Element, scale: f64) -> Vec<Found> {
    let Some(range) = unit.owner_document().and_then(|document| document.create_range().ok()) else {
        return Vec::new();
    };
    let top = unit.get_bounding_client_rect().top();
    let mut walk = Walk { range, top, scale, shift: 0.0, chars: 0, rows: 0, blocks: 0, lines: Vec::new() };
    walk.children(unit, 0);
    found(&walk.lines)
}

/// A line of text, a row of a table or a picture.
#[derive(Debug, Clone, Copy)]
struct Line {
    top: f64,
    bottom: f64,
    /// Which paragraph or item it belongs to.
    block: usize,
    /// Where it begins; nothing where no cut can be.
    at: Option<CutAt>,
    /// It names what follows.
    leads: bool,
}

/// Turns lines into places between them.
fn found(lines: &[Line]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut bottom = f64::NEG_INFINITY;
    for (index, pair) in lines.windows(2).enumerate() {
        let [last, next] = pair else { continue };
        bottom = f64::max(bottom, last.bottom);
        let below = lines.iter().skip(index + 1).map(|line| line.top).fold(f64::INFINITY, f64::min);
        let Some(at) = next.at else { continue };
        // What stands beside each other can't be parted by one cut.
        if below + OVERLAP < bottom {
            continue;
        }
        let tidy = if last.block == next.block {
            let of_block = |line: &&Line| line.block == next.block;
            let above = lines.iter().take(index + 1).rev().take_while(of_block).count();
            let behind = lines.iter().skip(index + 1).take_while(of_block).count();
            above >= TOGETHER && behind >= TOGETHER
        } else {
            !last.leads
        };
        let (end, start) = if last.block == next.block {
            // Between two lines of a paragraph there is only leading.
            let middle = f64::midpoint(bottom, below);
            (middle, middle)
        } else {
            (bottom, f64::max(bottom, below))
        };
        found.push(Found { cut: Cut { end, start, tidy }, at });
    }
    found
}

struct Walk {
    range: Range,
    top: f64,
    scale: f64,
    /// Height of the spacers passed.
    shift: f64,
    chars: usize,
    rows: usize,
    blocks: usize,
    lines: Vec<Line>,
}

impl Walk {
    fn children(&mut self, parent: &Node, block: usize) {
        let mut next = parent.first_child();
        while let Some(node) = next {
            if node.node_type() == Node::TEXT_NODE {
                self.text(&node, block);
            } else if let Some(element) = node.dyn_ref::<Element>() {
                self.element(element, block);
            }
            next = node.next_sibling();
        }
    }

    fn element(&mut self, element: &Element, block: usize) {
        let name = element.local_name();
        if element.class_list().contains("cut") {
            self.shift += element.get_bounding_client_rect().height() / self.scale;
            return;
        }
        match name.as_str() {
            "tr" => self.row(element),
            "img" => self.whole(element, block),
            "span" if ["chip", "badge"].iter().any(|class| element.class_list().contains(class)) => {
                self.whole(element, block);
                self.chars += element.text_content().unwrap_or_default().encode_utf16().count();
            }
            "p" | "li" | "ul" | "ol" | "pre" | "blockquote" | "div" | "h1" | "h2" | "h3" | "h4" => {
                self.blocks += 1;
                let own = self.blocks;
                let first = self.lines.len();
                self.children(element, own);
                if element.class_list().contains("label") {
                    self.lines.iter_mut().skip(first).for_each(|line| line.leads = true);
                }
            }
            _ => self.children(element, block),
        }
    }

    /// A picture, or a name in a box of its own: there is no cut before it.
    fn whole(&mut self, element: &Element, block: usize) {
        let (top, bottom) = self.extent(&element.get_bounding_client_rect());
        self.add(top, bottom, block, None);
    }

    /// A row is never cut, and none of it may be parted from a cell that reaches into the next row.
    fn row(&mut self, row: &Element) {
        let (top, _) = self.extent(&row.get_bounding_client_rect());
        let cells = row.query_selector_all(":scope > td, :scope > th").ok();
        let cells = cells.iter().flat_map(|cells| (0..cells.length()).filter_map(|at| cells.item(at)));
        let cells: Vec<Element> = cells.filter_map(|cell| cell.dyn_into().ok()).collect();
        let bottom = cells.iter().map(|cell| self.extent(&cell.get_bounding_client_rect()).1).fold(top, f64::max);
        let heads = !cells.is_empty() && cells.iter().all(|cell| cell.local_name() == "th");
        self.blocks += 1;
        let (block, at) = (self.blocks, Some(CutAt::Row(self.rows)));
        self.lines.push(Line { top, bottom, block, at, leads: heads });
        let inner = row.query_selector_all("tr").map_or(0, |rows| rows.length());
        self.rows += 1 + inner as usize;
        self.chars += row.text_content().unwrap_or_default().encode_utf16().count();
    }

    fn text(&mut self, node: &Node, block: usize) {
        let length = node.node_value().unwrap_or_default().encode_utf16().count();
        let mut tops: Vec<(f64, f64)> = Vec::new();
        for rect in self.rects(node, 0, length) {
            let (top, bottom) = self.extent(&rect);
            match tops.last_mut() {
                Some(line) if top + OVERLAP < line.1 => line.1 = f64::max(line.1, bottom),
                _ => tops.push((top, bottom)),
            }
        }
        let mut from = 0;
        for (index, (top, bottom)) in tops.into_iter().enumerate() {
            if index > 0 {
                from = self.line_start(node, from, length, top);
            }
            self.add(top, bottom, block, Some(CutAt::Char(self.chars + from)));
        }
        self.chars += length;
    }

    /// The first character of a text that stands on the line at `top` or below.
    fn line_start(&self, node: &Node, from: usize, length: usize, top: f64) -> usize {
        let (mut low, mut high) = (from, length);
        while low < high {
            let middle = usize::midpoint(low, high);
            // WebKit has an empty box at the end of the line above, too, for the first character of a line.
            let first = self.rects(node, middle, middle + 1).pop();
            let first = first.or_else(|| self.rects(node, middle, length).into_iter().next());
            if first.is_none_or(|rect| self.extent(&rect).0 + OVERLAP >= top) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// The boxes of some characters.
    fn rects(&self, node: &Node, from: usize, to: usize) -> Vec<DomRect> {
        let (Ok(from), Ok(to)) = (u32::try_from(from), u32::try_from(to)) else { return Vec::new() };
        if self.range.set_start(node, from).is_err() || self.range.set_end(node, to).is_err() {
            return Vec::new();
        }
        let Some(rects) = self.range.get_client_rects() else { return Vec::new() };
        (0..rects.length()).filter_map(|at| rects.item(at)).filter(|rect| rect.height() > 0.0).collect()
    }

    /// Top and bottom of a box in the unit.
    fn extent(&self, rect: &DomRect) -> (f64, f64) {
        ((rect.top() - self.top) / self.scale - self.shift, (rect.bottom() - self.top) / self.scale - self.shift)
    }

    /// Adds a part of a line: to the last line if it stands beside it.
    fn add(&mut self, top: f64, bottom: f64, block: usize, at: Option<CutAt>) {
        match self.lines.last_mut() {
            Some(line) if line.block == block && top + OVERLAP < line.bottom => {
                line.top = f64::min(line.top, top);
                line.bottom = f64::max(line.bottom, bottom);
            }
            _ => self.lines.push(Line { top, bottom, block, at, leads: false }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(top: f64, block: usize) -> Line {
        Line { top, bottom: top + 16.0, block, at: Some(CutAt::Char(0)), leads: false }
    }

    #[test]
    fn a_paragraph_may_be_cut_where_two_lines_stay_on_either_side() {
        let lines: Vec<Line> = [0.0, 20.0, 40.0, 60.0].map(|top| line(top, 1)).into();
        let cuts = found(&lines);
        assert_eq!(cuts.iter().map(|found| found.cut.tidy).collect::<Vec<_>>(), [false, true, false]);
        assert_eq!(cuts.first().map(|found| (found.cut.end, found.cut.start)), Some((18.0, 18.0)));
    }

    #[test]
    fn items_may_be_parted_but_not_a_label_from_what_it_names() {
        let mut lines = [line(0.0, 1), line(20.0, 2), line(44.0, 3)];
        lines[0].leads = true;
        let cuts = found(&lines);
        assert_eq!(cuts.iter().map(|found| found.cut.tidy).collect::<Vec<_>>(), [false, true]);
        assert_eq!(cuts.last().map(|found| (found.cut.end, found.cut.start)), Some((36.0, 44.0)));
    }

    #[test]
    fn what_stands_side_by_side_is_not_parted() {
        let lines = [line(0.0, 1), line(20.0, 1), line(0.0, 2), line(20.0, 2)];
        assert_eq!(found(&lines), []);
        // A cell that reaches into the next row.
        let mut lines = [line(0.0, 1), line(20.0, 2)];
        lines[0].bottom = 36.0;
        assert_eq!(found(&lines), []);
    }
}
