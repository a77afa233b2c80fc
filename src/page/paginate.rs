//! Units → pages.
//!
//! A page reaches as far as it can: of all places where it may end, the last one that still fits is taken. It may end
//! behind a unit that need not stay with the next, and at tidy cuts. Where none of them fits (a chain of headings longer
//! than a page), any boundary or cut will do; where none of those fits either, a piece is taller than a page and runs over
//! several sheets. As the places don't depend on the page's height, a taller page never makes more of them.

/// Roundings of a browser, in pixels, that make nothing too tall.
const SLACK: f64 = 0.5;

/// What is known about a unit once it has been laid out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measured {
    /// Space between the unit before and this one; it falls away at the top of a page.
    pub before: f64,
    /// Its height without that space.
    pub height: f64,
    /// It must not be the last of a page: a heading stays with what follows.
    pub keep_with_next: bool,
    /// The author wants a new page before it.
    pub starts_page: bool,
    /// Where it may be cut, from top to bottom; `None` when no one has looked yet.
    pub cuts: Option<Vec<Cut>>,
}

/// A place inside a unit where a page may end: between two lines, items or rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cut {
    /// Where what stands before it ends, from the unit's top.
    pub end: f64,
    /// Where what stands behind it begins, from the unit's top.
    pub start: f64,
    /// At least two lines of a paragraph stay together on either side.
    pub tidy: bool,
}

/// A place between two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Index of the unit.
    pub unit: usize,
    /// 0 is the unit's beginning, `n` is behind its `n`-th cut.
    pub cut: usize,
}

/// One page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Where it begins.
    pub start: Place,
    /// Where it ends: the start of the next page, or behind the last unit.
    pub end: Place,
    /// How far its content reaches down.
    pub height: f64,
    /// How many sheets it takes: more than one only when it holds a piece that is taller than a page and can't be cut.
    pub sheets: u32,
}

/// All pages.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Pages {
    /// In order; none when there is no unit.
    pub pages: Vec<Page>,
    /// Units that cross the end of a page and whose cuts are not known: with them the pages may be fuller.
    pub wanted: Vec<usize>,
}

impl Pages {
    /// How many sheets of paper they fill.
    #[must_use]
    pub fn sheets(&self) -> u32 {
        self.pages.iter().map(|page| page.sheets).sum()
    }
}

impl Measured {
    /// Where the piece that begins at cut `cut` has its top.
    fn top_of(&self, cut: usize) -> f64 {
        let cuts = self.cuts.as_deref().unwrap_or_default();
        cut.checked_sub(1).and_then(|at| cuts.get(at)).map_or(0.0, |cut| cut.start)
    }
}

/// A place where a page may end, and how tall the page then is.
#[derive(Debug, Clone, Copy)]
struct End {
    place: Place,
    height: f64,
}

/// Cuts `units` into pages on which `height` is free for content.
#[must_use]
pub fn paginate(units: &[Measured], height: f64) -> Pages {
    let mut pages = Pages::default();
    let mut start = Place::default();
    while start.unit < units.len() {
        let (end, sheets) = page_end(units, start, height, &mut pages.wanted);
        pages.pages.push(Page { start, end: end.place, height: end.height, sheets });
        start = end.place;
    }
    pages
}

/// The best end of the page that begins at `start`, always behind it.
fn page_end(units: &[Measured], start: Place, height: f64, wanted: &mut Vec<usize>) -> (End, u32) {
    let fits = |end: &End| end.height <= height + SLACK;
    let (mut good, mut any, mut first) = (None, None, None);
    let mut y = 0.0;
    for (index, unit) in units.iter().enumerate().skip(start.unit) {
        let from = if index == start.unit { start.cut } else { 0 };
        let base = unit.top_of(from);
        let top = if index == start.unit { 0.0 } else { y + unit.before };
        y = top + unit.height - base;
        let mut offer = |place: Place, height: f64, is_good: bool| {
            let end = End { place, height };
            first = first.or(Some(end));
            if fits(&end) {
                any = Some(end);
                good = if is_good { any } else { good };
            }
            fits(&end)
        };
        let cuts = unit.cuts.as_deref().unwrap_or_default();
        for (at, cut) in cuts.iter().enumerate().skip(from) {
            let place = Place { unit: index, cut: at + 1 };
            if !offer(place, top + cut.end - base, cut.tidy && !unit.keep_with_next) {
                break;
            }
        }
        let next = units.get(index + 1);
        let must_end = next.is_none_or(|next| next.starts_page);
        let goes_on = offer(Place { unit: index + 1, cut: 0 }, y, must_end || !unit.keep_with_next);
        if !goes_on && unit.cuts.is_none() {
            wanted.push(index);
        }
        if !goes_on || must_end {
            break;
        }
    }
    if let Some(end) = good.or(any) {
        return (end, 1);
    }
    // The loop ran at least once: there is a unit at `start`.
    let end = first.unwrap_or(End { place: Place { unit: start.unit + 1, cut: 0 }, height: 0.0 });
    (end, sheets(end.height, height))
}

/// How many sheets a piece takes that is taller than one.
fn sheets(piece: f64, height: f64) -> u32 {
    let sheets = (piece / height.max(1.0)).ceil().clamp(1.0, 1000.0);

    sheets as u32
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
