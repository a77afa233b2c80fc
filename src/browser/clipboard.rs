//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text there. False when the browser refuses: a page without https, or a person who said no.
pub async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // On a page without https there is no clipboard, although its type says so.
    if !js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
