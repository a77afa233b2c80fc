//! The bar at the bottom: is the text safe, how is it read, how long is it.

use std::rc::Rc;

use yew::prelude::*;

use super::documents::SaveStatus;
use super::documents::status::SaveState;
use super::i18n::{grouped, use_texts};
use super::pages::PagesButton;
use super::preview::PageFacts;
use crate::markup::Format;
use crate::text::Length;

/// Properties of [`StatusBar`].
#[derive(Properties, PartialEq)]
pub(super) struct StatusBarProps {
    pub(super) status: SaveStatus,
    pub(super) format: Format,
    pub(super) length: Length,
    /// How many things were put right while reading.
    pub(super) notes: usize,
    pub(super) on_download: Callback<()>,
    pub(super) pages: Rc<PageFacts>,
    /// What stands behind the state of saving.
    pub(super) children: Html,
}

/// The bar.
#[component]
pub(super) fn StatusBar(props: &StatusBarProps) -> Html {
    let texts = use_texts();
    let Length { all, solid } = props.length;
    let characters = texts.fill("count.characters", &[("all", &grouped(all)), ("solid", &grouped(solid))]);
    let format = match props.format {
        Format::Markdown => "Markdown",
        Format::Html => "HTML",
    };
    html! {
        <footer class="status-bar">
            <SaveState status={props.status.clone()} on_download={props.on_download.clone()} />
            { props.children.clone() }
            <span class="status-format">{ format }</span>
            if all > 0 {
                <span class="status-count" title={texts.get("count.hint")}>{ characters }</span>
            }
            <PagesButton class="status-pages" facts={Rc::clone(&props.pages)} />
            if props.notes > 0 {
                <span class="status-notes">{ texts.fill("notes.count", &[("count", &grouped(props.notes))]) }</span>
            }
            <span class="status-promise">{ texts.get("promise") }</span>
        </footer>
    }
}
