//! The part of the menu that is about files.

use yew::prelude::*;

use super::disk::Deed;
use super::hook::Panel;
use crate::app::i18n::use_texts;
use crate::browser::moving::on_disk;

/// Properties of [`MovingMenu`].
#[derive(Properties, PartialEq)]
pub(crate) struct MovingMenuProps {
    /// The id of the menu, which a choice closes.
    pub(crate) menu: &'static str,
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
                <button type="button" class="menu-item" popovertarget={props.menu} popovertargetaction="hide" {onclick}>
                    { texts.get(name) }
                </button>
            </li>
        }
    };
    let panel = |panel: Panel| props.on_panel.reform(move |_: MouseEvent| panel);
    let name = props.file_name.to_string();
    html! {
        <ul class="menu-items" aria-label={texts.get("menu.file")}>
            { item("menu.export", panel(Panel::Export)) }
            if on_disk() {
                { item("menu.disk_open", props.on_deed.reform(|_: MouseEvent| Deed::Open)) }
                { item("menu.disk_new", props.on_deed.reform(move |_: MouseEvent| Deed::Create(name.clone()))) }
            }
        </ul>
    }
}
