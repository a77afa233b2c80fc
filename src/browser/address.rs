//! The page's own address. What stands behind its `#` never reaches a server.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// What stands behind the path, with its `#`; empty when there is nothing.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of the page itself.
#[must_use]
pub fn page() -> Option<String> {
    let address = web_sys::window()?.location().href().ok()?;
    Some(address.split('#').next().unwrap_or_default().to_owned())
}

/// Takes the fragment out of the address bar and out of the history.
pub fn forget_fragment() {
    let (Some(window), Some(page)) = (web_sys::window(), page()) else { return };
    if let Ok(history) = window.history() {
        // A browser that refuses keeps the address; what it opens is opened already.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&page));
    }
}

/// Calls `act` whenever another fragment is put into the address bar of the open page.
#[must_use]
pub fn on_fragment(act: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| act()))
}
