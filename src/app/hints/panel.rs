//! The panel of hints beside the sheet: the list, the settings, the page of a rule.

use std::rc::Rc;

use yew::prelude::*;

use super::act::HintAct;
use super::choices::HintChoices;
use super::found::Found;
use super::list::HintList;
use super::page::RulePage;
use super::settings::HintSettings;
use crate::app::i18n::use_texts;
use crate::app::icons::Icon;

/// What the panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Showing {
    List,
    Settings,
    Page(&'static str),
}

/// Properties of [`HintPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct HintPanelProps {
    pub(crate) found: Found,
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) showing: Showing,
    pub(crate) on_show: Callback<Option<Showing>>,
    pub(crate) on_act: Callback<HintAct>,
    pub(crate) on_choose: Callback<Rc<HintChoices>>,
}

/// The panel.
#[component]
pub(crate) fn HintPanel(props: &HintPanelProps) -> Html {
    let texts = use_texts();
    let show = |showing: Option<Showing>| props.on_show.reform(move |_: MouseEvent| showing);
    let on_page = props.on_show.reform(|rule: &'static str| Some(Showing::Page(rule)));
    let close = props.on_show.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            close.emit(None);
        }
    });
    let mendable = props.found.mendable();
    let title = match props.showing {
        Showing::List => texts.fill("hints.title", &[("count", &props.found.pressing().to_string())]),
        Showing::Settings => texts.get("hints.settings").to_owned(),
        Showing::Page(_) => texts.get("hints.page").to_owned(),
    };
    html! {
        <aside class="hints-panel" aria-label={texts.get("hints.label")} {onkeydown}>
            <header class="hints-head">
                if props.showing != Showing::List {
                    <button type="button" class="button icon-button" aria-label={texts.get("hints.back")} onclick={show(Some(Showing::List))}>
                        { Icon::Back.view() }
                    </button>
                }
                <h2>{ title }</h2>
                if props.showing == Showing::List {
                    if mendable > 0 {
                        <button type="button" class="button primary" onclick={props.on_act.reform(|_: MouseEvent| HintAct::FixAll)}>
                            { texts.fill("hints.fix_all", &[("count", &mendable.to_string())]) }
                        </button>
                    }
                    <button type="button" class="button" onclick={show(Some(Showing::Settings))}>{ texts.get("hints.rules") }</button>
                }
                <button type="button" class="button icon-button" aria-label={texts.get("notice.close")} onclick={show(None)}>
                    { Icon::Close.view() }
                </button>
            </header>
            <div class="hints-body">
                { match props.showing {
                    Showing::List => html! { <HintList found={props.found.clone()} on_act={props.on_act.clone()} /> },
                    Showing::Settings => html! {
                        <HintSettings choices={Rc::clone(&props.choices)} on_choose={props.on_choose.clone()} {on_page} />
                    },
                    Showing::Page(rule) => html! { <RulePage {rule} /> },
                } }
            </div>
        </aside>
    }
}
