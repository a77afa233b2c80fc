//! The last moments in which the page may still act.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{PageTransitionEvent, VisibilityState};

/// Calls `act` whenever the page may be about to go: it is hidden, left, or loses the focus. The
/// listeners end when the returned value is dropped.
#[must_use]
pub fn on_leaving(act: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let Some(document) = window.document() else {
        return Vec::new();
    };
    let hidden = {
        let (act, document) = (act.clone(), document.clone());
        EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Hidden {
                act();
            }
        })
    };
    let pagehide = {
        let act = act.clone();
        EventListener::new(&window, "pagehide", move |_| act())
    };
    let blur = EventListener::new(&window, "blur", move |_| act());
    vec![hidden, pagehide, blur]
}

/// Lets the browser ask before it closes the page while `must_stay` says so.
#[must_use]
pub fn ask_before_closing(must_stay: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if must_stay() {
            event.prevent_default();
        }
    }))
}

/// Calls `act` when the page goes, for good or into the browser's cache of pages.
#[must_use]
pub fn on_sleep(act: impl Fn() + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    vec![EventListener::new(&window, "pagehide", move |_| act())]
}

/// Calls `act` when the page goes on: with true when it comes back out of the browser's cache, with false when it was
/// frozen, or out of sight.
#[must_use]
pub fn on_wake(act: impl Fn(bool) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let Some(document) = window.document() else { return Vec::new() };
    let (shown, resumed) = (act.clone(), act.clone());
    let visible = {
        let document = document.clone();
        EventListener::new(&document.clone(), "visibilitychange", move |_| {
            if document.visibility_state() == VisibilityState::Visible {
                act(false);
            }
        })
    };
    vec![
        EventListener::new(&window, "pageshow", move |event| {
            if event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted) {
                shown(true);
            }
        }),
        EventListener::new(&document, "resume", move |_| resumed(false)),
        visible,
    ]
}
