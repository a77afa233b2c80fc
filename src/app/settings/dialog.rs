//! The window of the settings and its chapters.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::choices::Choices;
use super::open::{Chapter, SettingsAround};
use super::privacy::Privacy;
use crate::app::dialog::Dialog;
use crate::app::hints::RulePage;
use crate::app::i18n::use_texts;
use crate::app::menu::pressed;

/// Properties of [`SettingsDialog`].
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct SettingsDialogProps {
    pub(crate) chapter: Chapter,
    pub(crate) around: SettingsAround,
    /// Shows the other chapter.
    pub(crate) on_chapter: Callback<Chapter>,
    pub(crate) on_close: Callback<()>,
}

/// The window. The page of a rule takes the place of the choices until one goes back.
#[component]
pub(crate) fn SettingsDialog(props: &SettingsDialogProps) -> Html {
    let texts = use_texts();
    let rule = use_state_eq(|| None::<&'static str>);
    let show = |chapter: Chapter| {
        let (rule, on_chapter) = (rule.setter(), props.on_chapter.clone());
        Callback::from(move |_: MouseEvent| {
            rule.set(None);
            on_chapter.emit(chapter);
        })
    };
    let chapters = [(Chapter::Choices, "settings.title"), (Chapter::Privacy, "privacy.title")];
    let tools = html! {
        <div class="segmented" role="group" aria-label={texts.get("settings.chapters")}>
            { for chapters.map(|(chapter, name)| html! {
                <button type="button" aria-pressed={pressed(props.chapter == chapter)} onclick={show(chapter)}>
                    { texts.get(name) }
                </button>
            }) }
        </div>
    };
    let title = match props.chapter {
        Chapter::Choices => texts.get("settings.title"),
        Chapter::Privacy => texts.get("privacy.title"),
    };
    let on_page = {
        let rule = rule.setter();
        Callback::from(move |name: &'static str| rule.set(Some(name)))
    };
    let on_tour = {
        let (tour, close) = (props.around.on_tour.clone(), props.on_close.clone());
        Callback::from(move |()| {
            close.emit(());
            // When this window has given the focus back.
            let tour = tour.clone();
            Timeout::new(0, move || tour.emit(())).forget();
        })
    };
    html! {
        <Dialog {title} class="settings" {tools} on_close={props.on_close.clone()}>
            // A new one for each chapter, so that it begins at its top.
            <div class="dialog-body" key={format!("{:?}{:?}", props.chapter, *rule)} tabindex="0" role="group" aria-label={title}>
                { match (props.chapter, *rule) {
                    (Chapter::Privacy, _) => html! { <Privacy /> },
                    (Chapter::Choices, Some(rule)) => html! {
                        <>
                            <button type="button" class="button" onclick={show(Chapter::Choices)}>{ texts.get("settings.back") }</button>
                            <RulePage {rule} />
                        </>
                    },
                    (Chapter::Choices, None) => html! { <Choices around={props.around.clone()} {on_page} {on_tour} /> },
                } }
            </div>
        </Dialog>
    }
}
