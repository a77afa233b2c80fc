//! A portfolio on the sheet: its units, and what leads from its list of projects to them.

use crate::analysis::Analysis;
use crate::app::preview::{PageFacts, Sheet, UnitNodes, elements};
use crate::convert::page_units;
use crate::resume::DocumentKind;
use crate::template::{project_heads, project_name};

/// The same analysis with the units of a portfolio.
pub(crate) fn portfolio_sheet(analysis: &Analysis) -> Sheet {
    let mut sheet = analysis.clone();
    sheet.units = page_units(analysis, DocumentKind::Portfolio);
    Sheet::new(sheet)
}

/// Writes the number of the page that each project begins on into its row, where a style sheet shows it, and into its title
/// where that leads. Nothing is left of that where `listing` is none: in a document that is no portfolio.
pub(crate) fn number_index(listing: Option<(&Analysis, &PageFacts)>) {
    for led in elements(".sheet .unit[id]") {
        let _ = led.remove_attribute("id");
    }
    let Some((analysis, pages)) = listing else { return };
    let nodes = UnitNodes::of(&analysis.units);
    let rows = elements(".sheet .unit.index > .index-row");
    for (number, (row, head)) in rows.zip(project_heads(&analysis.outline, &analysis.units)).enumerate() {
        let page = (pages.sheets > 0).then(|| pages.sheet_of(head).to_string());
        let _ = match page {
            Some(page) => row.set_attribute("data-page", &page),
            None => row.remove_attribute("data-page"),
        };
        let name = project_name(number);
        if let (Some(title), Some(unit)) = (row.first_element_child(), nodes.as_ref().and_then(|nodes| nodes.get(head)))
        {
            let _ = unit.set_attribute("id", &name);
            let _ = title.set_attribute("data-to", &name);
        }
    }
}
