//! The button that says how many pages there are, and the frame of what it opens. The browser opens, closes and layers
//! it (`popover`) by its id, so the frame is there from the start; what stands in it comes with the later part.

use std::rc::Rc;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::panel::PagesPanelProps;
use crate::app::i18n::use_texts;
use crate::app::later::Later;
use crate::app::preview::PageFacts;
use crate::browser::env;

const ID: &str = "page-panel";

/// Properties of [`PagesButton`].
#[derive(Properties, PartialEq)]
pub(crate) struct PagesButtonProps {
    pub(crate) facts: Rc<PageFacts>,
    /// Which of the two buttons: that of the toolbar, or that of narrow screens.
    pub(crate) class: &'static str,
}

/// `2쪽 · 18%`: pages, and how full the last one is.
#[component]
pub(crate) fn PagesButton(props: &PagesButtonProps) -> Html {
    let texts = use_texts();
    let facts = &props.facts;
    if facts.sheets == 0 {
        return Html::default();
    }
    let (count, fill) = (facts.sheets.to_string(), facts.last_fill.to_string());
    let values = [("count", count.as_str()), ("percent", fill.as_str())];
    html! {
        <button
            type="button"
            class={classes!("pages-button", props.class)}
            popovertarget={ID}
            title={texts.fill("pages.count_hint", &values)}
        >
            { texts.fill("pages.count", &values) }
        </button>
    }
}

/// Opens it for whoever is not at its button, and goes there.
pub(crate) fn open_panel() {
    if let Some(frame) = env::element(ID) {
        // An error says that it is open already.
        let _ = frame.show_popover();
        let _ = frame.focus();
    }
}

/// Properties of [`PagesPopover`].
#[derive(Properties, PartialEq)]
pub(crate) struct PagesPopoverProps {
    pub(crate) later: Later,
    /// What stands in it.
    pub(crate) panel: PagesPanelProps,
}

/// What a [`PagesButton`] opens. Nothing is made in it while it is closed.
#[component]
pub(crate) fn PagesPopover(props: &PagesPopoverProps) -> Html {
    let texts = use_texts();
    let frame = use_node_ref();
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let (frame, is_open) = (frame.clone(), is_open.setter());
        Callback::from(move |_: Event| {
            let frame = frame.cast::<Element>();
            is_open.set(frame.is_some_and(|frame| frame.matches(":popover-open").unwrap_or(false)));
        })
    };
    let close = use_callback(frame.clone(), |(), frame| {
        if let Some(frame) = frame.cast::<HtmlElement>() {
            // An error says that it is closed already.
            let _ = frame.hide_popover();
        }
    });
    html! {
        <div ref={frame} id={ID} class="page-panel" popover="auto" role="dialog" tabindex="-1" aria-label={texts.get("pages.panel")} {ontoggle}>
            if *is_open {
                { props.later.show(&close, |parts| (parts.pages_panel)(props.panel.clone())) }
            }
        </div>
    }
}
