//! Makes the sheet as wide as its desk allows, never wider than paper is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

/// What stays free at each side.
const MARGIN: f64 = 24.0;
const NARROW_MARGIN: f64 = 10.0;
const NARROW: f64 = 600.0;

/// A factor as CSS wants it, without the tables that formatting a float needs.
pub(super) fn thousandths(factor: f64) -> String {
    let thousandths = (factor * 1000.0).round() as i32;
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

/// The scale at which what is `paper` pixels wide fits a desk `width` pixels wide.
pub(super) fn scale(width: f64, paper: f64) -> f64 {
    let margin = if width < NARROW { NARROW_MARGIN } else { MARGIN };
    // Steps of half a percent: finer ones only make text shimmer while the divider moves.
    let scale = (width - 2.0 * margin) / paper;
    ((scale * 200.0).floor() / 200.0).clamp(0.25, 1.0)
}

/// While `there_is_paper`, keeps `--zoom` of `paper` in step with the width of `desk`, through the CSSOM: no render, no style
/// attribute in the page's source. `paper_width` says how wide the paper is on a desk of some width.
#[hook]
pub(crate) fn use_fit_width(desk: &NodeRef, paper: &NodeRef, there_is_paper: bool, paper_width: fn(f64) -> f64) {
    let (desk, paper) = (desk.clone(), paper.clone());
    use_effect_with(there_is_paper, move |_| {
        let watched = watch(&desk, paper, paper_width);
        move || {
            if let Some((observer, _closure)) = watched {
                observer.disconnect();
            }
        }
    });
}

fn watch(
    desk: &NodeRef,
    paper: NodeRef,
    paper_width: fn(f64) -> f64,
) -> Option<(ResizeObserver, Closure<dyn FnMut()>)> {
    let desk: HtmlElement = desk.cast()?;
    let fit = {
        let desk = desk.clone();
        move || {
            let width = f64::from(desk.client_width());
            if let Some(paper) = paper.cast::<HtmlElement>().filter(|_| width > 0.0) {
                let _ = paper.style().set_property("--zoom", &thousandths(scale(width, paper_width(width))));
            }
        }
    };
    // Before the first picture, not after it.
    fit();
    let closure = Closure::<dyn FnMut()>::new(fit);
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(&desk);
    Some((observer, closure))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Width of a sheet.
    const SHEET: f64 = 794.0;

    #[test]
    fn a_wide_desk_shows_the_sheet_as_it_is() {
        assert_eq!(scale(1400.0, SHEET), 1.0);
        assert_eq!(scale(794.0 + 48.0, SHEET), 1.0);
    }

    #[test]
    fn a_narrow_desk_shows_all_of_its_width() {
        for width in [320.0, 390.0, 599.0, 600.0, 720.0] {
            let scale = scale(width, SHEET);
            assert!(scale < 1.0 && scale * SHEET <= width - 2.0 * NARROW_MARGIN, "{width}");
        }
        assert_eq!(scale(0.0, SHEET), 0.25);
    }
}
