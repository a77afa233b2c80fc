//! The part of the menu that is about files.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::disk::Deed;
use super::hook::Panel;
use crate::app::i18n::use_texts;
use crate::browser::moving::on_disk;

/// Properties of [`MovingMenu`].
#[derive(Properties, PartialEq)]
pub(crate) struct MovingMenuProps {
    /// The name that a new file gets.
    pub(crate) file_name: AttrValue,
    pub(crate) on_panel: Callback<Panel>,
    pub(crate) on_deed: Callback<Deed>,
}

/// Its items.
#[component]
pub(crate) fn MovingMenu(props: &MovingMenuProps) -> Html {
    let texts = use_texts();
    let item = |name: &'static str, onclick: Callback<MouseEvent>| {
        html! {
            <li>
                <button type="button" class="menu-item" {onclick}>{ texts.get(name) }</button>
            </li>
        }
    };
    let panel = |panel: Panel| props.on_panel.reform(move |_: MouseEvent| panel);
    let name = props.file_name.to_string();
    html! {
        <ul class="menu-items" aria-label={texts.get("menu.file")} onclick={close_menu}>
            { item("menu.export", panel(Panel::Export)) }
            if on_disk() {
                { item("menu.disk_open", props.on_deed.reform(|_: MouseEvent| Deed::Open)) }
                { item("menu.disk_new", props.on_deed.reform(move |_: MouseEvent| Deed::Create(name.clone()))) }
            }
        </ul>
    }
}

/// A choice closes the menu that it stands in; the focus goes back to the button that opened it.
fn close_menu(event: MouseEvent) {
    let item = event.target_dyn_into::<Element>().filter(|target| target.closest("button").ok().flatten().is_some());
    let menu = item.and_then(|item| item.closest("[popover]").ok().flatten());
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        let _ = menu.hide_popover();
    }
}
