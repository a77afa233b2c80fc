//! The sheet's side: its scroll, its clicks, and the mark of the caret.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, ScrollBehavior, ScrollToOptions};

use super::{Listeners, target};
use crate::app::preview::unit_nodes;
use crate::browser::env;

const DESK: &str = ".desk";
/// Marks the unit that shows the caret's place.
const MARK: &str = "data-caret";
/// What stays free above and below a unit that is brought into view, in CSS pixels.
const FREE: f64 = 32.0;
/// Scrolling is followed so often, in ms.
const OFTEN: u32 = 32;

/// Tells the first unit in view while the desk scrolls.
pub(super) fn on_scroll(tell: impl Fn(usize) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    // A scroll does not bubble, but can be caught on its way.
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let (tell, waiting) = (Rc::new(tell), Rc::new(RefCell::new(None::<Timeout>)));
    Some(EventListener::new_with_options(&window, "scroll", options, move |event| {
        let is_desk = target(event).is_some_and(|target| target.matches(DESK).unwrap_or(false));
        if !is_desk || waiting.borrow().is_some() {
            return;
        }
        let (tell, done) = (Rc::clone(&tell), Rc::clone(&waiting));
        let timer = Timeout::new(OFTEN, move || {
            *done.borrow_mut() = None;
            if let Some(top) = first_in_view() {
                tell(top);
            }
        });
        *waiting.borrow_mut() = Some(timer);
    }))
}

/// Tells clicks on the sheet that are nothing else: no link, no selection, no mark of a hint. True for a double click. What
/// leads to another place of the sheet leads there.
pub(super) fn on_click(act: impl Fn(&MouseEvent, bool) + Clone + 'static) -> Listeners {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let listen = |kind: &'static str, twice: bool| {
        let act = act.clone();
        EventListener::new(&window, kind, move |event| {
            let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
            let Some(unit) = target(event).and_then(|target| target.closest(".sheet .unit").ok()?) else { return };
            let leads = target(event).and_then(|target| target.get_attribute("data-to"));
            if let Some(place) = leads.and_then(|name| unit.owner_document()?.get_element_by_id(&name)) {
                return scroll_to(Some(&place));
            }
            let on_link =
                target(event).is_some_and(|target| target.closest("a[href]").is_ok_and(|link| link.is_some()));
            let beside = f64::from(mouse.client_x()) > unit.get_bounding_client_rect().right();
            if !on_link && !beside && (twice || !selects()) {
                act(mouse, twice);
            }
        })
    };
    vec![listen("click", false), listen("dblclick", true)]
}

/// The person has selected words of the page.
fn selects() -> bool {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    selection.is_some_and(|selection| !selection.is_collapsed())
}

/// Marks the unit that shows the caret's place, and no other.
pub(super) fn mark(unit: Option<&Element>) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if let Ok(Some(before)) = document.query_selector(".sheet [data-caret]")
        && Some(&before) != unit
    {
        let _ = before.remove_attribute(MARK);
    }
    if let Some(unit) = unit {
        let _ = unit.set_attribute(MARK, "");
    }
}

/// Scrolls no further than needed for all of the unit to be seen.
pub(super) fn bring_into_view(unit: &Element) {
    let Some(desk) = desk() else { return };
    let (frame, place) = (desk.get_bounding_client_rect(), unit.get_bounding_client_rect());
    let over = frame.top() + FREE - place.top();
    let under = place.bottom() - (frame.bottom() - FREE);
    if over > 0.0 {
        scroll_by(&desk, -over, true);
    } else if under > 0.0 {
        scroll_by(&desk, under.min(-over), true);
    }
}

/// Scrolls until the unit is the first in view; without one, to the very top.
pub(super) fn scroll_to(unit: Option<&Element>) {
    let Some(desk) = desk() else { return };
    match unit {
        Some(unit) => {
            let distance = unit.get_bounding_client_rect().top() - desk.get_bounding_client_rect().top() - FREE;
            scroll_by(&desk, distance, false);
        }
        None => desk.set_scroll_top(0),
    }
}

fn scroll_by(desk: &HtmlElement, distance: f64, softly: bool) {
    let options = ScrollToOptions::new();
    options.set_top(distance);
    let soft = softly && !env::matches("(prefers-reduced-motion: reduce)");
    options.set_behavior(if soft { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    desk.scroll_by_with_scroll_to_options(&options);
}

fn first_in_view() -> Option<usize> {
    let top = desk()?.get_bounding_client_rect().top() + FREE;
    let units = unit_nodes();
    // Units follow each other downwards, so that halving finds the first one.
    let first = units.partition_point(|unit| unit.get_bounding_client_rect().bottom() <= top);
    (first < units.len()).then_some(first)
}

fn desk() -> Option<HtmlElement> {
    web_sys::window()?.document()?.query_selector(DESK).ok()??.dyn_into().ok()
}
