//! The button that says how many pages there are, and the panel that it opens. The browser opens, closes and layers it
//! (`popover`).

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::choices::Choices;
use super::outline::Outline;
use crate::app::i18n::use_texts;
use crate::app::kind::{KindChoice, KindSwitch};
use crate::app::preview::{PageFacts, Pager, Sheet};
use crate::page::PageSetup;

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

/// Properties of [`PagesPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct PagesPanelProps {
    pub(crate) facts: Rc<PageFacts>,
    pub(crate) sheet: Option<Sheet>,
    pub(crate) setup: PageSetup,
    pub(crate) on_setup: Callback<PageSetup>,
    /// What the document is.
    pub(crate) kind: KindChoice,
    pub(crate) pager: Pager,
    /// Opens the guide to the print dialog.
    pub(crate) on_guide: Callback<()>,
    /// A place on the sheet was chosen.
    pub(crate) on_jump: Callback<()>,
}

/// What stands on which page, and how the pages are set. Nothing is made while it is closed.
#[component]
pub(crate) fn PagesPanel(props: &PagesPanelProps) -> Html {
    let texts = use_texts();
    let panel = use_node_ref();
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let (panel, is_open) = (panel.clone(), is_open.setter());
        Callback::from(move |_: Event| {
            let element = panel.cast::<Element>();
            is_open.set(element.is_some_and(|element| element.matches(":popover-open").unwrap_or(false)));
        })
    };
    html! {
        <div ref={panel} id={ID} class="page-panel" popover="auto" role="dialog" aria-label={texts.get("pages.panel")} {ontoggle}>
            if *is_open {
                if let Some(sheet) = props.sheet.clone() {
                    <Outline {sheet} facts={Rc::clone(&props.facts)} on_jump={props.on_jump.clone()} />
                }
                if !props.facts.tall.is_empty() {
                    <p class="page-fitted">{ texts.get("pages.tall") }</p>
                }
                <KindSwitch choice={props.kind.clone()} />
                <Choices
                    setup={props.setup}
                    on_setup={props.on_setup.clone()}
                    pager={props.pager.clone()}
                    sheets={props.facts.sheets}
                />
                <button type="button" class="link-button" onclick={props.on_guide.reform(|_| ())}>
                    { texts.get("guide.open") }
                </button>
            }
        </div>
    }
}
