//! Keeps in light what is caught at first sight; the style sheet dims the rest while the page is `data-glance`.

use yew::prelude::*;

use crate::app::preview::{Sheet, ranges_showing};
use crate::browser::{clock, env, highlights};
use crate::glance::glance;

/// Names in `styles/aside.css`: what is lit, and the results among it.
const LIT: &str = "glance";
const RESULTS: &str = "glance-result";

/// Dims the sheet while `on`.
#[hook]
pub(crate) fn use_light(sheet: Option<Sheet>, on: bool) {
    use_effect_with((sheet, on), |(sheet, on)| {
        env::set_root_attribute("data-glance", on.then_some(""));
        let (lit, results) = match sheet {
            Some(sheet) if *on => {
                let seen = glance(sheet, clock::this_month());
                let results: Vec<_> = seen.results.iter().map(|result| result.span).collect();
                (ranges_showing(sheet, &seen.lit), ranges_showing(sheet, &results))
            }
            _ => (Vec::new(), Vec::new()),
        };
        highlights::set(LIT, &lit);
        highlights::set(RESULTS, &results);
    });
}
