//! The pages of the rules. `boot.mjs` knows where they lie and fetches those of one language once.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The page of a rule as Markdown; `None` when it can't be fetched or does not exist.
pub async fn page(language: &str, rule: &str) -> Option<String> {
    let window = web_sys::window()?;
    let load: Function = Reflect::get(&window, &"hannunRulePages".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = load.call1(&JsValue::NULL, &language.into()).ok()?.dyn_into().ok()?;
    let pages = JsFuture::from(promise).await.ok()?;
    Reflect::get(&pages, &rule.into()).ok()?.as_string()
}
