//! What the page has asked for, and what it may ask for.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The addresses of all that this page has fetched, as the browser noted them down.
#[must_use]
pub fn fetched() -> Vec<String> {
    notes().unwrap_or_default()
}

fn notes() -> Option<Vec<String>> {
    let window = web_sys::window()?;
    let performance = Reflect::get(&window, &"performance".into()).ok()?;
    let ask: Function = Reflect::get(&performance, &"getEntriesByType".into()).ok()?.dyn_into().ok()?;
    let entries: Array = ask.call1(&performance, &"resource".into()).ok()?.dyn_into().ok()?;
    let name = |entry: JsValue| Reflect::get(&entry, &"name".into()).ok()?.as_string();
    Some(entries.iter().filter_map(name).collect())
}

/// The page's own origin.
#[must_use]
pub fn origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}

/// The policies that the page carries, the stricter ones last.
#[must_use]
pub fn policies() -> Vec<String> {
    let document = web_sys::window().and_then(|window| window.document());
    let metas =
        document.and_then(|document| document.query_selector_all("meta[http-equiv=\"Content-Security-Policy\"]").ok());
    let content = |node: web_sys::Node| node.dyn_ref::<web_sys::Element>()?.get_attribute("content");
    metas.map(|metas| (0..metas.length()).filter_map(|at| content(metas.item(at)?)).collect()).unwrap_or_default()
}

/// Tries to ask the page's own host for something. False when the browser refuses.
pub async fn can_connect() -> bool {
    match web_sys::window() {
        Some(window) => JsFuture::from(window.fetch_with_str("./")).await.is_ok(),
        None => false,
    }
}
