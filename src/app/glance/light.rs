//! Keeps in light what is caught at first sight; the style sheet dims the rest while the page is `data-glance`.

use crate::app::preview::{Sheet, ranges_showing};
use crate::browser::{clock, highlights};
use crate::glance::glance;

/// Names in `styles/aside.css`: what is lit, and the results among it.
const LIT: &str = "glance";
const RESULTS: &str = "glance-result";

/// Lights what is caught at first sight of a sheet; without one, nothing.
pub(crate) fn light_up(sheet: Option<&Sheet>) {
    let (lit, results) = match sheet {
        Some(sheet) => {
            let seen = glance(sheet, clock::this_month());
            let results: Vec<_> = seen.results.iter().map(|result| result.span).collect();
            (ranges_showing(sheet, &seen.lit), ranges_showing(sheet, &results))
        }
        None => (Vec::new(), Vec::new()),
    };
    highlights::set(LIT, &lit);
    highlights::set(RESULTS, &results);
}
