//! From one view to the other by a finger that moves sideways.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, TouchEvent};
use yew::Callback;

use crate::app::split::View;
use crate::browser::env;

/// A finger moves at least so far, in pixels…
const LEAST: f64 = 64.0;
/// … so many times farther sideways than up or down …
const FLAT: f64 = 2.0;
/// … and takes at most so long, in milliseconds: whoever selects text holds still first.
const LONGEST: f64 = 450.0;
/// What begins so near to an edge of the screen is the browser's, in pixels.
const EDGE: f64 = 24.0;

/// Where and when a finger was.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Touch {
    x: f64,
    y: f64,
    /// In milliseconds.
    at: f64,
}

/// Which view a movement asks for: the other one lies to the right of the text, so a finger that goes left brings it.
fn meant(from: Touch, to: Touch) -> Option<View> {
    let (across, along) = (to.x - from.x, (to.y - from.y).abs());
    if across.abs() < LEAST || across.abs() < FLAT * along || to.at - from.at > LONGEST {
        return None;
    }
    Some(if across < 0.0 { View::Preview } else { View::Edit })
}

/// Listens on the whole page.
pub(super) fn listen(on_view: Callback<View>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let begun = Rc::new(Cell::new(None::<Touch>));
    let (start, end, stop) = (Rc::clone(&begun), Rc::clone(&begun), begun);
    vec![
        EventListener::new(&window, "touchstart", move |event| start.set(beginning(event))),
        EventListener::new(&window, "touchend", move |event| {
            let view = end.take().zip(touch(event)).and_then(|(from, to)| meant(from, to));
            if let Some(view) = view.filter(|_| !is_selecting()) {
                on_view.emit(view);
                // The editor may have had it, and is out of sight now.
                Timeout::new(0, || env::focus_if_lost(None, &[".view-switch [aria-pressed=true]"])).forget();
            }
        }),
        EventListener::new(&window, "touchcancel", move |_| stop.set(None)),
    ]
}

/// A touch that may become a swipe between the views: one finger in one of them, on nothing that moves sideways itself.
fn beginning(event: &Event) -> Option<Touch> {
    let touches = event.dyn_ref::<TouchEvent>()?.touches();
    let width = web_sys::window()?.inner_width().ok()?.as_f64()?;
    let touch = touch(event).filter(|touch| touch.x > EDGE && touch.x < width - EDGE)?;
    let path = event.composed_path();
    let elements: Vec<Element> = path.iter().filter_map(|node: JsValue| node.dyn_into().ok()).collect();
    let between_views = elements.iter().any(|element| element.class_list().contains("pane"));
    let free = touches.length() == 1
        && between_views
        && env::matches("(width < 768px)")
        && !is_zoomed()
        && !is_selecting()
        && !elements.iter().any(moves_sideways);
    free.then_some(touch)
}

/// The finger that the event tells of.
fn touch(event: &Event) -> Option<Touch> {
    let finger = event.dyn_ref::<TouchEvent>()?.changed_touches().item(0)?;
    Some(Touch { x: f64::from(finger.client_x()), y: f64::from(finger.client_y()), at: event.time_stamp() })
}

fn moves_sideways(element: &Element) -> bool {
    let wider = element.scroll_width() > element.client_width() + 1;
    let style =
        web_sys::window().filter(|_| wider).and_then(|window| window.get_computed_style(element).ok().flatten());
    style.is_some_and(|style| matches!(style.get_property_value("overflow-x").as_deref(), Ok("auto" | "scroll")))
}

/// Two fingers have made the page larger: then one moves it.
fn is_zoomed() -> bool {
    web_sys::window().and_then(|window| window.visual_viewport()).is_some_and(|viewport| viewport.scale() > 1.01)
}

fn is_selecting() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    selection.is_some_and(|selection| !selection.is_collapsed())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Touch = Touch { x: 200.0, y: 300.0, at: 1000.0 };

    #[test]
    fn a_quick_flat_movement_changes_the_view() {
        assert_eq!(meant(FROM, Touch { x: 120.0, y: 310.0, at: 1200.0 }), Some(View::Preview));
        assert_eq!(meant(FROM, Touch { x: 280.0, y: 290.0, at: 1200.0 }), Some(View::Edit));
    }

    #[test]
    fn scrolling_selecting_and_trembling_do_not() {
        for to in [
            Touch { x: 120.0, y: 360.0, at: 1200.0 },
            Touch { x: 120.0, y: 300.0, at: 1900.0 },
            Touch { x: 170.0, y: 300.0, at: 1100.0 },
        ] {
            assert_eq!(meant(FROM, to), None, "{to:?}");
        }
    }
}
