//! Where the keyboard is while the panel changes under it: never nowhere.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};
use yew::prelude::*;

use super::found::Found;
use super::panel::Showing;

/// The button that opens the panel, in the toolbar.
const OPENER: &str = ".hints-button";
const HINTS: &str = ".hint-go";

/// What the panel listens to.
pub(super) struct Kept {
    pub(super) onfocusin: Callback<FocusEvent>,
    pub(super) onfocusout: Callback<FocusEvent>,
}

/// Brings the focus to the heading when the panel opens or shows something else, and when what had it has vanished, as a
/// hint does that was mended; gives it back to the button that opened the panel when it closes.
#[hook]
pub(super) fn use_kept_focus(heading: &NodeRef, showing: Showing, found: &Found) -> Kept {
    // True while the person is in the panel; an element that vanishes says nothing.
    let inside = use_mut_ref(|| false);
    {
        let heading = heading.clone();
        use_effect_with(showing, move |_| focus(heading.cast()));
    }
    {
        let (heading, inside) = (heading.clone(), inside.clone());
        use_effect_with(found.clone(), move |_| {
            if *inside.borrow() && is_nowhere() {
                focus(heading.cast());
            }
        });
    }
    {
        let inside = inside.clone();
        use_effect_with((), move |()| {
            move || {
                if *inside.borrow() {
                    let opener = document().and_then(|document| document.query_selector(OPENER).ok()?);
                    focus(opener.and_then(|opener| opener.dyn_into().ok()));
                }
            }
        });
    }
    let enter = inside.clone();
    Kept {
        onfocusin: Callback::from(move |_| *enter.borrow_mut() = true),
        onfocusout: Callback::from(move |event: FocusEvent| {
            if event.related_target().is_some() {
                *inside.borrow_mut() = false;
            }
        }),
    }
}

/// Goes to the next hint of the list, or the one before.
pub(super) fn step(panel: &NodeRef, back: bool) {
    let Some(panel) = panel.cast::<HtmlElement>() else { return };
    let Ok(hints) = panel.query_selector_all(HINTS) else { return };
    let hints: Vec<HtmlElement> =
        (0..hints.length()).filter_map(|at| hints.item(at)?.dyn_into().ok()).filter(is_shown).collect();
    let active = document().and_then(|document| document.active_element());
    let item = active.and_then(|active| active.closest(".hint").ok()?);
    let at = item.and_then(|item| hints.iter().position(|hint| item.contains(Some(hint))));
    let next = match (at, back) {
        (Some(at), true) => at.checked_sub(1).unwrap_or(hints.len().saturating_sub(1)),
        (Some(at), false) => (at + 1) % hints.len().max(1),
        (None, true) => hints.len().saturating_sub(1),
        (None, false) => 0,
    };
    focus(hints.into_iter().nth(next));
}

/// False in what is folded away: some browsers lay that out all the same.
fn is_shown(hint: &HtmlElement) -> bool {
    hint.offset_parent().is_some() && matches!(hint.closest("details:not([open])"), Ok(None))
}

fn is_nowhere() -> bool {
    let active = document().and_then(|document| document.active_element());
    active.is_none_or(|active| active.tag_name() == "BODY")
}

fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        let _ = element.focus();
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
