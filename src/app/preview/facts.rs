//! What the rest of the page has to know about the pages of the sheet.

use crate::page::Pages;

/// Numbers about the pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageFacts {
    /// Sheets of paper.
    pub sheets: u32,
    /// How full the last one is, in percent.
    pub last_fill: u32,
    /// Each page: the unit that it begins with or in, and how many sheets it takes.
    pub pages: Vec<(usize, u32)>,
    /// Units that hold a piece taller than a page.
    pub tall: Vec<usize>,
}

impl PageFacts {
    /// The facts about `pages` on which `height` is free.
    #[must_use]
    pub(super) fn new(pages: &Pages, height: f64) -> Self {
        let sheets = pages.sheets();
        let last = pages.pages.last().map_or(0.0, |page| page.height - f64::from(page.sheets - 1) * height);
        let last_fill = (last / height.max(1.0) * 100.0).round().clamp(1.0, 100.0) as u32;
        Self {
            sheets,
            last_fill: if sheets == 0 { 0 } else { last_fill },
            pages: pages.pages.iter().map(|page| (page.start.unit, page.sheets)).collect(),
            tall: pages.pages.iter().filter(|page| page.sheets > 1).map(|page| page.start.unit).collect(),
        }
    }

    /// The sheet, from 1, on which a unit begins.
    #[must_use]
    pub(crate) fn sheet_of(&self, unit: usize) -> u32 {
        let mut sheet = 1;
        let mut found = 1;
        for (start, sheets) in &self.pages {
            // A page that begins in a unit does not hold its beginning.
            if *start <= unit {
                found = sheet;
            }
            sheet += sheets;
        }
        found
    }
}
