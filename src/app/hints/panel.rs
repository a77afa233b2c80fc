//! The panel of hints, a third place beside text and sheet: the list, the settings, the page of a rule.

use std::rc::Rc;

use yew::prelude::*;

use super::act::HintAct;
use super::choices::HintChoices;
use super::focus::{self, use_kept_focus};
use super::found::Found;
use super::list::HintList;
use super::page::RulePage;
use super::settings::HintSettings;
use crate::app::i18n::use_texts;
use crate::app::icons::Icon;
use crate::app::kind::KindChoice;
use crate::browser::env;

/// What the panel shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Showing {
    List,
    Settings,
    Page(&'static str),
}

/// Widths at which the panel covers everything else, as in the style sheet.
const COVERING: &str = "(width < 768px)";

/// Properties of [`HintPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct HintPanelProps {
    pub(crate) found: Found,
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) showing: Showing,
    pub(crate) on_show: Callback<Option<Showing>>,
    pub(crate) on_act: Callback<HintAct>,
    /// Told instead of `on_act` when the panel has made way for the place that a hint stands in.
    pub(crate) on_leave: Callback<HintAct>,
    pub(crate) on_choose: Callback<Rc<HintChoices>>,
    /// What the document is.
    pub(crate) kind: KindChoice,
    /// There is no text yet.
    pub(crate) blank: bool,
}

/// The panel.
#[component]
pub(crate) fn HintPanel(props: &HintPanelProps) -> Html {
    let texts = use_texts();
    let show = |showing: Option<Showing>| props.on_show.reform(move |_: MouseEvent| showing);
    let on_page = props.on_show.reform(|rule: &'static str| Some(Showing::Page(rule)));
    let (panel, heading) = (use_node_ref(), use_node_ref());
    let kept = use_kept_focus(&heading, props.showing, &props.found);
    let onkeydown = {
        let (close, panel) = (props.on_show.clone(), panel.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if !event.is_composing() => close.emit(None),
            "F8" => {
                event.prevent_default();
                focus::step(&panel, event.shift_key());
            }
            _ => {}
        })
    };
    // Where the panel covers everything, whoever goes to a place wants to see it.
    let on_act = {
        let (act, close, leave) = (props.on_act.clone(), props.on_show.clone(), props.on_leave.clone());
        Callback::from(move |acting: HintAct| {
            if matches!(acting, HintAct::Go(_)) && env::matches(COVERING) {
                close.emit(None);
                leave.emit(acting);
            } else {
                act.emit(acting);
            }
        })
    };
    let mendable = props.found.mendable();
    let title = match props.showing {
        Showing::List => texts.fill("hints.title", &[("count", &props.found.pressing().to_string())]),
        Showing::Settings => texts.get("hints.settings").to_owned(),
        Showing::Page(_) => texts.get("hints.page").to_owned(),
    };
    html! {
        <aside
            ref={panel}
            class="hints-panel"
            aria-label={texts.get("hints.label")}
            {onkeydown}
            onfocusin={kept.onfocusin}
            onfocusout={kept.onfocusout}
        >
            <header class="hints-head">
                if props.showing != Showing::List {
                    <button type="button" class="button icon-button" aria-label={texts.get("hints.back")} onclick={show(Some(Showing::List))}>
                        { Icon::Back.view() }
                    </button>
                } else {
                    <button type="button" class="button hints-leave" onclick={show(None)}>
                        { Icon::Back.view() }
                        { texts.get("hints.leave") }
                    </button>
                }
                <h2 ref={heading} tabindex="-1">{ title }</h2>
                if props.showing == Showing::List {
                    if mendable > 0 {
                        <button type="button" class="button primary" onclick={props.on_act.reform(|_: MouseEvent| HintAct::FixAll)}>
                            { texts.fill("hints.fix_all", &[("count", &mendable.to_string())]) }
                        </button>
                    }
                    <button type="button" class="button" onclick={show(Some(Showing::Settings))}>{ texts.get("hints.rules") }</button>
                }
                <button type="button" class="button icon-button hints-close" aria-label={texts.get("hints.close")} onclick={show(None)}>
                    { Icon::Close.view() }
                </button>
            </header>
            // A page has nothing to press, and is scrolled by keyboard all the same.
            <div class="hints-body" tabindex={matches!(props.showing, Showing::Page(_)).then_some("0")}>
                { match props.showing {
                    Showing::List => html! { <HintList found={props.found.clone()} blank={props.blank} {on_act} /> },
                    Showing::Settings => html! {
                        <HintSettings
                            choices={Rc::clone(&props.choices)}
                            on_choose={props.on_choose.clone()}
                            kind={props.kind.clone()}
                            {on_page}
                        />
                    },
                    Showing::Page(rule) => html! { <RulePage {rule} /> },
                } }
            </div>
        </aside>
    }
}
