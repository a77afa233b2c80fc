//! How large the sheet is shown: as wide as its desk allows, or as the person wants it.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver, WheelEvent};
use yew::prelude::*;

use super::fit::{scale, thousandths};
use crate::app::i18n::use_texts;
use crate::app::icons::Icon;

/// The least and the most that can be chosen, in percent.
const LEAST: u32 = 25;
const MOST: u32 = 300;
/// The steps of the buttons.
const STEPS: [u32; 11] = [25, 33, 50, 67, 75, 90, 100, 125, 150, 200, 300];

fn percent(factor: f64) -> u32 {
    (factor * 100.0).round().clamp(f64::from(LEAST), f64::from(MOST)) as u32
}

/// What its buttons do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ZoomStep {
    In,
    Out,
    /// 100 %.
    Actual,
    /// As wide as the desk.
    Fit,
}

/// How large the sheet is, and what changes that.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Zoom {
    /// In percent; `None` fits the width.
    chosen: Option<u32>,
    /// What is shown, in percent.
    shown: u32,
    choose: Callback<Option<u32>>,
}

impl Zoom {
    /// The next smaller of the steps, if there is one.
    fn smaller(&self) -> Option<u32> {
        STEPS.into_iter().rev().find(|step| *step < self.shown)
    }

    /// The next larger of the steps, if there is one.
    fn larger(&self) -> Option<u32> {
        STEPS.into_iter().find(|step| *step > self.shown)
    }

    /// Takes a step.
    pub(super) fn step(&self, step: ZoomStep) {
        self.choose.emit(self.after(step));
    }

    /// What is chosen after a step.
    fn after(&self, step: ZoomStep) -> Option<u32> {
        match step {
            ZoomStep::In => Some(self.larger().unwrap_or(MOST)),
            ZoomStep::Out => Some(self.smaller().unwrap_or(LEAST)),
            ZoomStep::Actual => Some(100),
            ZoomStep::Fit => None,
        }
    }
}

/// While `there_is_paper`, keeps `--zoom` of `paper` in step with the choice and the width of `desk`, through the CSSOM: no
/// style attribute in the page's source. `sheet` is the width of the paper; `on_seen` is told when the desk has got a width.
#[hook]
pub(super) fn use_zoom(
    desk: &NodeRef,
    paper: &NodeRef,
    there_is_paper: bool,
    sheet: f64,
    on_seen: Callback<()>,
) -> Zoom {
    let chosen = use_state_eq(|| None::<u32>);
    let shown = use_state_eq(|| 100);
    {
        let (desk, paper, shown) = (desk.clone(), paper.clone(), shown.setter());
        use_effect_with((there_is_paper, *chosen, sheet.to_bits()), move |(_, chosen, _)| {
            let watched = watch(&desk, paper, *chosen, sheet, shown, on_seen);
            move || {
                if let Some((observer, _closure)) = watched {
                    observer.disconnect();
                }
            }
        });
    }
    let choose = use_callback((), {
        let chosen = chosen.setter();
        move |percent: Option<u32>, ()| chosen.set(percent)
    });
    Zoom { chosen: *chosen, shown: *shown, choose }
}

type Watched = (ResizeObserver, Closure<dyn FnMut()>);

fn watch(
    desk: &NodeRef,
    paper: NodeRef,
    chosen: Option<u32>,
    sheet: f64,
    shown: UseStateSetter<u32>,
    on_seen: Callback<()>,
) -> Option<Watched> {
    let desk: HtmlElement = desk.cast()?;
    let mut was_hidden = desk.client_width() == 0;
    let mut fit = {
        let desk = desk.clone();
        move || {
            let width = f64::from(desk.client_width());
            if let Some(paper) = paper.cast::<HtmlElement>().filter(|_| width > 0.0) {
                let factor = chosen.map_or_else(|| scale(width, sheet), |percent| f64::from(percent) / 100.0);
                let _ = paper.style().set_property("--zoom", &thousandths(factor));
                shown.set(percent(factor));
                if std::mem::take(&mut was_hidden) {
                    on_seen.emit(());
                }
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

/// Ctrl and the wheel, which is also what two fingers on a touch pad send. The place under the pointer stays where it is.
fn by_wheel(desk: HtmlElement, zoom: Zoom) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&desk.clone(), "wheel", options, move |event| {
        let Some(event) = event.dyn_ref::<WheelEvent>().filter(|event| event.ctrl_key()) else { return };
        event.prevent_default();
        let factor = (-event.delta_y().clamp(-50.0, 50.0) * 0.01).exp();
        let shown = zoom.shown;
        let wanted = percent(f64::from(shown) / 100.0 * factor);
        // A slow turn counts, too.
        let wanted = if wanted == shown && event.delta_y() != 0.0 {
            if event.delta_y() < 0.0 { (shown + 1).min(MOST) } else { (shown - 1).max(LEAST) }
        } else {
            wanted
        };
        let place = desk.get_bounding_client_rect();
        let grown = f64::from(wanted) / f64::from(shown);
        let (x, y) = (f64::from(event.client_x()) - place.left(), f64::from(event.client_y()) - place.top());
        let (left, top) = (f64::from(desk.scroll_left()), f64::from(desk.scroll_top()));
        zoom.choose.emit(Some(wanted));
        let desk = desk.clone();
        gloo_timers::callback::Timeout::new(0, move || {
            let whole = |length: f64| length.round() as i32;
            desk.set_scroll_left(whole((left + x) * grown - x));
            desk.set_scroll_top(whole((top + y) * grown - y));
        })
        .forget();
    })
}

/// Properties of [`ZoomBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct ZoomBarProps {
    pub(crate) zoom: Zoom,
    /// What scrolls the sheet.
    pub(crate) desk: NodeRef,
}

/// Smaller, 100 %, larger, as wide as the desk. While it is there the wheel changes the size, too.
#[component]
pub(crate) fn ZoomBar(props: &ZoomBarProps) -> Html {
    let texts = use_texts();
    let zoom = &props.zoom;
    use_effect_with((props.desk.clone(), zoom.clone()), |(desk, zoom)| {
        let listener = desk.cast::<HtmlElement>().map(|desk| by_wheel(desk, zoom.clone()));
        move || drop(listener)
    });
    let step = |step: ZoomStep| {
        let chosen = zoom.after(step);
        zoom.choose.reform(move |_: MouseEvent| chosen)
    };
    // Not `disabled`: the last press would take the focus from the button.
    let is_end = |next: Option<u32>| next.is_none().then_some("true");
    html! {
        <div class="zoom-bar" role="group" aria-label={texts.get("zoom.label")}>
            <button
                type="button"
                aria-label={texts.get("zoom.out")}
                aria-disabled={is_end(zoom.smaller())}
                onclick={step(ZoomStep::Out)}
            >
                { Icon::Minus.view() }
            </button>
            <button type="button" class="zoom-percent" title={texts.get("zoom.actual")} onclick={step(ZoomStep::Actual)}>
                { format!("{}%", zoom.shown) }
            </button>
            <button
                type="button"
                aria-label={texts.get("zoom.in")}
                aria-disabled={is_end(zoom.larger())}
                onclick={step(ZoomStep::In)}
            >
                { Icon::Plus.view() }
            </button>
            <button
                type="button"
                class="zoom-fit"
                aria-pressed={if zoom.chosen.is_none() { "true" } else { "false" }}
                title={texts.get("zoom.fit_hint")}
                onclick={step(ZoomStep::Fit)}
            >
                { texts.get("zoom.fit") }
            </button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_is_told_in_whole_percent() {
        assert_eq!((percent(0.974), percent(0.01), percent(9.0)), (97, LEAST, MOST));
    }
}
