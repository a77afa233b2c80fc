//! The last moments in which the page may still act.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::VisibilityState;

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
