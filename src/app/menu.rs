//! The menu at the right end of the toolbar: how the page looks and which language it speaks. The browser
//! opens, closes and layers it (`popover`).

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::i18n::{Language, use_texts};
use super::icons::Icon;
use super::preferences::{Preference, Theme};

/// The id of what the button opens.
const ID: &str = "menu";

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub(super) struct MenuProps {
    pub(super) theme: Theme,
    /// Whether editor and preview scroll on their own.
    pub(super) apart: bool,
    /// Changes the preferences.
    pub(super) on_prefer: Callback<Preference>,
    /// What stands above the rest.
    pub(super) children: Html,
}

/// The button and what it opens.
#[component]
pub(super) fn Menu(props: &MenuProps) -> Html {
    let texts = use_texts();
    let prefer = |choice: Preference| props.on_prefer.reform(move |_: MouseEvent| choice.clone());
    let themes = [(Theme::System, "theme.system"), (Theme::Light, "theme.light"), (Theme::Dark, "theme.dark")];
    html! {
        <>
            <button type="button" class="button icon-button" popovertarget={ID} aria-label={texts.get("menu.open")}>
                { Icon::More.view() }
            </button>
            <div id={ID} class="menu" popover="auto">
                { props.children.clone() }
                <p id="menu-panes" class="menu-title">{ texts.get("panes.title") }</p>
                <div class="segmented" role="group" aria-labelledby="menu-panes">
                    { for [(false, "panes.together"), (true, "panes.apart")].map(|(apart, name)| html! {
                        <button type="button" aria-pressed={pressed(props.apart == apart)} onclick={prefer(Preference::Apart(apart))}>
                            { texts.get(name) }
                        </button>
                    }) }
                </div>
                <p id="menu-theme" class="menu-title">{ texts.get("theme.title") }</p>
                <div class="segmented" role="group" aria-labelledby="menu-theme">
                    { for themes.map(|(theme, name)| html! {
                        <button type="button" aria-pressed={pressed(props.theme == theme)} onclick={prefer(Preference::Theme(theme))}>
                            { texts.get(name) }
                        </button>
                    }) }
                </div>
                <p id="menu-language" class="menu-title">{ texts.get("language.title") }</p>
                <div class="segmented" role="group" aria-labelledby="menu-language">
                    { for Language::ALL.map(|(language, name)| html! {
                        <button
                            type="button"
                            lang={language.code()}
                            aria-pressed={pressed(texts.language() == language)}
                            onclick={prefer(Preference::Language(language))}
                        >
                            { name }
                        </button>
                    }) }
                </div>
            </div>
        </>
    }
}

/// Properties of [`MenuItem`].
#[derive(Properties, PartialEq)]
pub(super) struct MenuItemProps {
    pub(super) words: &'static str,
    pub(super) on_choose: Callback<()>,
}

/// Something in the menu that leads elsewhere. The menu closes before it does: then the focus is back at the button that
/// opened the menu, and a dialog knows where to give it back to.
#[component]
pub(super) fn MenuItem(props: &MenuItemProps) -> Html {
    let choose = props.on_choose.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let item = event.target_dyn_into::<Element>();
        let menu =
            item.and_then(|item| item.closest("[popover]").ok()?).and_then(|menu| menu.dyn_into::<HtmlElement>().ok());
        if let Some(menu) = menu {
            let _ = menu.hide_popover();
        }
        choose.emit(());
    });
    html! { <button type="button" class="menu-item" {onclick}>{ props.words }</button> }
}

/// The value of `aria-pressed`.
pub(super) fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
