//! What the browser knows about the person's wishes, and the few things it lets the page set.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The person's first language, such as `ko-KR`.
#[must_use]
pub fn language() -> Option<String> {
    web_sys::window()?.navigator().language()
}

/// Whether a media query holds now.
#[must_use]
pub fn matches(query: &str) -> bool {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// The name of the page.
#[must_use]
pub fn title() -> Option<String> {
    Some(web_sys::window()?.document()?.title())
}

/// Whether the machine is one of Apple's, where ⌘ is what Ctrl is elsewhere.
#[must_use]
pub fn is_apple() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok()).unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

/// Names the page: its tab, and the file that printing makes.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Sets an attribute of the `html` element, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Sets a property of the `html` element's own style, or removes it.
pub fn set_root_property(name: &str, value: Option<&str>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        let _ = match value {
            Some(value) => root.style().set_property(name, value),
            None => root.style().remove_property(name).map(drop),
        };
    }
}

/// Opens the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// How far an element is scrolled down, in pixels.
#[must_use]
pub fn scroll_top(selector: &str) -> Option<f64> {
    Some(f64::from(find(selector)?.scroll_top()))
}

/// Scrolls an element.
pub fn set_scroll_top(selector: &str, pixels: f64) {
    if let Some(element) = find(selector) {
        element.set_scroll_top(pixels as i32);
    }
}

/// What has the focus, also inside an element's own tree. Nothing when it is nowhere.
#[must_use]
pub fn focused() -> Option<HtmlElement> {
    let mut active = web_sys::window()?.document()?.active_element().filter(|active| active.tag_name() != "BODY")?;
    let inner = |element: &Element| {
        let root = Reflect::get(element, &"shadowRoot".into()).ok().filter(|root| root.is_object())?;
        Reflect::get(&root, &"activeElement".into()).ok()?.dyn_into::<Element>().ok()
    };
    while let Some(deeper) = inner(&active) {
        active = deeper;
    }
    active.dyn_into().ok()
}

/// Whether the page has an element that answers to the selector.
#[must_use]
pub fn is_there(selector: &str) -> bool {
    find(selector).is_some()
}

/// Gives the focus to the first element that answers to the selector. False when there is none.
pub fn focus(selector: &str) -> bool {
    let element = find(selector).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Gives the focus to `before`, if what had it is gone from the page; or to the first element that answers to a selector.
pub fn focus_if_lost(before: Option<&HtmlElement>, selectors: &[&str]) {
    if focused().is_some() {
        return;
    }
    if let Some(before) = before.filter(|before| before.is_connected()) {
        let _ = before.focus();
    }
    for selector in selectors {
        if focused().is_some() {
            return;
        }
        focus(selector);
    }
}

/// The element with this id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn find(selector: &str) -> Option<Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}
