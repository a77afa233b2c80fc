//! The CSS Custom Highlight API: ranges of the page in another colour, without a node more. Browsers that lack it show
//! nothing special.

use js_sys::{Array, Function, Map, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Range;

/// Gives the name `::highlight(name)` to ranges; without any, takes it away.
pub fn set(name: &str, ranges: &[Range]) {
    let Some(registry) = registry() else { return };
    if ranges.is_empty() {
        registry.delete(&name.into());
        return;
    }
    if let Some(highlight) = highlight(ranges) {
        registry.set(&name.into(), &highlight);
    }
}

/// `CSS.highlights`, which is like a map.
fn registry() -> Option<Map> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok().filter(JsValue::is_object)?;
    Some(registry.unchecked_into())
}

fn highlight(ranges: &[Range]) -> Option<JsValue> {
    let constructor: Function = Reflect::get(&js_sys::global(), &"Highlight".into()).ok()?.dyn_into().ok()?;
    let ranges: Array = ranges.iter().collect();
    Reflect::construct(&constructor, &ranges).ok()
}
