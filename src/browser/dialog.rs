//! The `dialog` element. By name, because web-sys knows it only behind one feature more.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Opens it over the page; the rest of the page is out of reach until it closes.
pub fn open(dialog: &Element) {
    call(dialog, "showModal");
}

/// Closes it. The focus goes back to where it was before.
pub fn close(dialog: &Element) {
    call(dialog, "close");
}

/// True when the focus is on nothing in it: what had it was taken away.
#[must_use]
pub fn has_lost_focus(dialog: &Element) -> bool {
    let active = dialog.owner_document().and_then(|document| document.active_element());
    active.is_none_or(|active| active == *dialog || !dialog.contains(Some(&active)))
}

fn call(dialog: &Element, method: &str) {
    let function = Reflect::get(dialog, &method.into()).ok().and_then(|value| value.dyn_into::<Function>().ok());
    if let Some(function) = function {
        // It refuses only what is so already.
        let _ = function.call0(dialog);
    }
}
