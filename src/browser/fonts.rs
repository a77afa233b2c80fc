//! When letters and pictures have come that were not there when the page was laid out.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::EventTarget;

/// Calls `act` whenever fonts have been loaded. The listener ends when the returned value is dropped.
#[must_use]
pub fn on_loaded(act: impl Fn() + 'static) -> Option<EventListener> {
    let fonts = web_sys::window()?.document()?.fonts();
    Some(EventListener::new(&fonts, "loadingdone", move |_| act()))
}

/// Calls `act` whenever a picture in `place` has been loaded.
pub fn on_picture(place: &EventTarget, act: impl Fn() + 'static) -> EventListener {
    // The event does not bubble.
    EventListener::new_with_options(place, "load", EventListenerOptions::run_in_capture_phase(), move |_| act())
}
