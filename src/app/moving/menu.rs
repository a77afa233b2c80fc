//! The part of the menu that is about files.

use yew::prelude::*;

use super::disk::Deed;
use super::hook::Panel;
use crate::app::i18n::use_texts;
use crate::app::menu::MenuItem;
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
    let item = |name: &'static str, on_choose: Callback<()>| {
        html! { <li><MenuItem words={texts.get(name)} {on_choose} /></li> }
    };
    let name = props.file_name.to_string();
    html! {
        <ul class="menu-group" aria-label={texts.get("menu.file")}>
            { item("menu.export", props.on_panel.reform(|()| Panel::Export)) }
            if on_disk() {
                { item("menu.disk_open", props.on_deed.reform(|()| Deed::Open)) }
                { item("menu.disk_new", props.on_deed.reform(move |()| Deed::Create(name.clone()))) }
            }
        </ul>
    }
}
