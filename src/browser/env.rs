//! What the browser knows about the person's wishes, and the few things it lets the page set.

use wasm_bindgen::JsCast;

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
    if let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
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

/// Gives the focus to the first element that answers, if what had it is gone from the page.
pub fn focus_if_lost(selectors: &[&str]) {
    let document = web_sys::window().and_then(|window| window.document());
    let lost = document
        .as_ref()
        .is_some_and(|document| document.active_element().is_none_or(|active| active.tag_name() == "BODY"));
    if lost && let Some(element) = selectors.iter().find_map(|selector| find(selector)) {
        let _ = element.unchecked_into::<web_sys::HtmlElement>().focus();
    }
}

fn find(selector: &str) -> Option<web_sys::Element> {
    web_sys::window()?.document()?.query_selector(selector).ok()?
}
