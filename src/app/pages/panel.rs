//! What stands in the panel of the pages.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::Choices;
use super::outline::Outline;
use crate::app::i18n::use_texts;
use crate::app::kind::{KindChoice, KindSwitch};
use crate::app::preview::{PageFacts, Pager, Sheet};
use crate::page::PageSetup;

/// Properties of [`PagesPanel`].
#[derive(Clone, Properties, PartialEq)]
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

/// What stands on which page, and how the pages are set.
#[component]
pub(crate) fn PagesPanel(props: &PagesPanelProps) -> Html {
    let texts = use_texts();
    html! {
        <>
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
        </>
    }
}
