//! A portfolio on the sheet: its units, and the numbers of pages in its list of projects.

use crate::analysis::Analysis;
use crate::app::preview::{PageFacts, Sheet, elements};
use crate::template::{portfolio, project_heads, wanted};

/// The same analysis with the units of a portfolio.
pub(crate) fn portfolio_sheet(analysis: &Analysis) -> Sheet {
    let units = wanted(&analysis.document, &analysis.outline);
    let units = portfolio(&analysis.document, &analysis.outline, &units);
    Sheet::new(Analysis { units, ..analysis.clone() })
}

/// Writes the number of the page that each project begins on into its row, where a style sheet shows it.
pub(crate) fn number_index(analysis: &Analysis, pages: &PageFacts) {
    let rows = elements(".sheet .unit.index > .index-row");
    for (row, head) in rows.zip(project_heads(&analysis.outline, &analysis.units)) {
        let number = (pages.sheets > 0).then(|| pages.sheet_of(head).to_string());
        let _ = match number {
            Some(number) => row.set_attribute("data-page", &number),
            None => row.remove_attribute("data-page"),
        };
    }
}
