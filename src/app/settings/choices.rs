//! What can be chosen: language, theme, editor, hints.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::open::SettingsAround;
use super::room::Kept;
use crate::app::hints::HintSettings;
use crate::app::i18n::{Language, Texts, use_texts};
use crate::app::menu::pressed;
use crate::app::moving::{Lack, take_away};
use crate::app::preferences::{EditorSize, Preference, Theme};

/// Properties of [`Choices`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    pub(super) around: SettingsAround,
    /// Opens the page of a rule.
    pub(super) on_page: Callback<&'static str>,
    /// Begins the tour.
    pub(super) on_tour: Callback<()>,
}

/// All choices: the screen, the editor, hints; what lies in the browser, and taking it away.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let texts = use_texts();
    let SettingsAround { preferences, prefer, choose, library, .. } = &props.around;
    let taken = use_state_eq(|| None::<Result<(), Lack>>);
    let on_take = {
        let (library, kept, taken) = (library.clone(), preferences.write(), taken.setter());
        Callback::from(move |_: MouseEvent| {
            let (library, kept, taken) = (library.clone(), kept.clone(), taken.clone());
            spawn_local(async move { taken.set(Some(take_away(&library, kept, texts).await)) });
        })
    };
    let sizes = EditorSize::ALL
        .map(|size| (Preference::EditorSize(size), size_name(texts, size), preferences.editor_size == size));
    let lines = [(false, "settings.wrap"), (true, "settings.no_wrap")]
        .map(|(on, name)| (Preference::LongLines(on), texts.get(name), preferences.long_lines == on));
    let panes = [(false, "panes.together"), (true, "panes.apart")]
        .map(|(on, name)| (Preference::Apart(on), texts.get(name), preferences.apart == on));
    let themes = [(Theme::System, "theme.system"), (Theme::Light, "theme.light"), (Theme::Dark, "theme.dark")]
        .map(|(theme, name)| (Preference::Theme(theme), texts.get(name), preferences.theme == theme));
    let languages =
        Language::ALL.map(|(language, name)| (Preference::Language(language), name, texts.language() == language));
    html! {
        <>
            <section class="settings-part">
                <h3>{ texts.get("settings.screen") }</h3>
                { choice(prefer, "language", texts.get("language.title"), &languages) }
                { choice(prefer, "theme", texts.get("theme.title"), &themes) }
            </section>
            <section class="settings-part">
                <h3>{ texts.get("settings.editor") }</h3>
                { choice(prefer, "size", texts.get("settings.size"), &sizes) }
                { choice(prefer, "lines", texts.get("settings.lines"), &lines) }
                { choice(prefer, "panes", texts.get("panes.title"), &panes) }
            </section>
            <section class="settings-part">
                <h3>{ texts.get("hints.label") }</h3>
                <HintSettings kind={props.around.kind.clone()} choices={Rc::clone(&preferences.hints)} on_choose={choose.clone()} on_page={props.on_page.clone()} folded=true />
            </section>
            <section class="settings-part">
                <h3>{ texts.get("settings.room") }</h3>
                <Kept />
                <div class="settings-acts">
                    <button type="button" class="button" onclick={on_take}>{ texts.get("settings.take") }</button>
                    <p role="status">{ taken.map(|taken| match taken {
                        Ok(()) => texts.get("settings.taken").to_owned(),
                        Err(lack) => lack.told(texts),
                    }) }</p>
                </div>
                <p class="settings-note">{ texts.get("backup.hint") }</p>
            </section>
            <section class="settings-part">
                <h3>{ texts.get("tour.title") }</h3>
                <button type="button" class="button" onclick={props.on_tour.reform(|_: MouseEvent| ())}>{ texts.get("tour.take") }</button>
            </section>
        </>
    }
}

/// One of several: a name, and a button for each.
fn choice(prefer: &Callback<Preference>, id: &str, name: &str, options: &[(Preference, &str, bool)]) -> Html {
    let id = format!("settings-{id}");
    html! {
        <div class="settings-choice">
            <span id={id.clone()}>{ name.to_owned() }</span>
            <div class="segmented" role="group" aria-labelledby={id}>
                { for options.iter().map(|(preference, name, chosen)| {
                    let preference = preference.clone();
                    html! {
                        <button type="button" aria-pressed={pressed(*chosen)} onclick={prefer.reform(move |_: MouseEvent| preference.clone())}>
                            { (*name).to_owned() }
                        </button>
                    }
                }) }
            </div>
        </div>
    }
}

fn size_name(texts: Texts, size: EditorSize) -> &'static str {
    match size {
        EditorSize::Small => texts.get("settings.size.small"),
        EditorSize::Usual => texts.get("settings.size.usual"),
        EditorSize::Large => texts.get("settings.size.large"),
        EditorSize::Huge => texts.get("settings.size.huge"),
    }
}
