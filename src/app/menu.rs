//! The menu at the right end of the toolbar: how the page looks and which language it speaks. The browser
//! opens, closes and layers it (`popover`).

use yew::prelude::*;

use super::i18n::{Language, use_texts};
use super::icons::Icon;
use super::preferences::{Preferences, Theme};

const ID: &str = "menu";

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub(super) struct MenuProps {
    pub(super) theme: Theme,
    /// Changes the preferences.
    pub(super) on_prefer: Callback<fn(&mut Preferences)>,
    /// What stands above the rest.
    pub(super) children: Html,
}

/// The button and what it opens.
#[component]
pub(super) fn Menu(props: &MenuProps) -> Html {
    let texts = use_texts();
    let prefer = |change: fn(&mut Preferences)| props.on_prefer.reform(move |_: MouseEvent| change);
    let themes: [(_, _, fn(&mut Preferences)); 3] = [
        (Theme::System, "theme.system", |preferences| preferences.theme = Theme::System),
        (Theme::Light, "theme.light", |preferences| preferences.theme = Theme::Light),
        (Theme::Dark, "theme.dark", |preferences| preferences.theme = Theme::Dark),
    ];
    let languages: [(_, _, fn(&mut Preferences)); 2] = [
        (Language::Ko, "한국어", |preferences| preferences.language = Some(Language::Ko)),
        (Language::En, "English", |preferences| preferences.language = Some(Language::En)),
    ];
    html! {
        <>
            <button type="button" class="button icon-button" popovertarget={ID} aria-label={texts.get("menu.open")}>
                { Icon::More.view() }
            </button>
            <div id={ID} class="menu" popover="auto">
                { props.children.clone() }
                <p id="menu-theme" class="menu-title">{ texts.get("theme.title") }</p>
                <div class="segmented" role="group" aria-labelledby="menu-theme">
                    { for themes.map(|(theme, name, change)| html! {
                        <button type="button" aria-pressed={pressed(props.theme == theme)} onclick={prefer(change)}>
                            { texts.get(name) }
                        </button>
                    }) }
                </div>
                <p id="menu-language" class="menu-title">{ texts.get("language.title") }</p>
                <div class="segmented" role="group" aria-labelledby="menu-language">
                    { for languages.map(|(language, name, change)| html! {
                        <button
                            type="button"
                            lang={language.code()}
                            aria-pressed={pressed(texts.language() == language)}
                            onclick={prefer(change)}
                        >
                            { name }
                        </button>
                    }) }
                </div>
            </div>
        </>
    }
}

/// The value of `aria-pressed`.
pub(super) fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
