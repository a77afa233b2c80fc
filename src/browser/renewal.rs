//! A newer page that lies ready. `offline.js`, which looks after the service worker, says when, and opens it.

use gloo_events::EventListener;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Calls `act` once a newer page lies ready; at once when it does already. The listener ends when the returned value is dropped.
#[must_use]
pub fn on_ready(act: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    if opener().is_some() {
        act();
    }
    Some(EventListener::new(&window, "hannun:renewal", move |_| act()))
}

/// Opens the newer page in this tab, as a reload does: what the page does before it goes, it does here, too.
pub fn open() {
    if let Some(open) = opener() {
        // It returns a promise and tells of no trouble: without the newer page the old one goes on.
        let _ = open.call0(&JsValue::NULL);
    }
}

fn opener() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"hannunRenew".into()).ok()?.dyn_into().ok()
}
