//! The clipboard.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

/// Puts a text into it. False when the browser does not allow it.
pub async fn write(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // Pages without https have none.
    if !Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
