//! The bar at the top: what this is, whose résumé it is, how it is read, and what can be done with it.

use std::rc::Rc;

use yew::prelude::*;

use super::format_switch::FormatSwitch;
use super::i18n::use_texts;
use super::icons::Icon;
use super::menu::{Menu, MenuItem, pressed};
use super::pages::PagesButton;
use super::preferences::{Preference, Theme};
use super::preview::PageFacts;
use super::settings::Chapter;
use super::side::Side;
use super::split::{View, ViewSwitch};
use crate::markup::Format;

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub(super) struct ToolbarProps {
    /// The document's title.
    pub(super) title: AttrValue,
    /// Opens the list of documents.
    pub(super) on_documents: Callback<()>,
    /// How the text is read.
    pub(super) format: Format,
    /// How the person wants it read; `None` leaves it to detection.
    pub(super) chosen: Option<Format>,
    pub(super) theme: Theme,
    /// Whether editor and preview scroll on their own.
    pub(super) apart: bool,
    /// What a narrow screen shows.
    pub(super) view: View,
    pub(super) on_view: Callback<View>,
    pub(super) on_format: Callback<Option<Format>>,
    pub(super) on_open: Callback<()>,
    pub(super) on_share: Callback<()>,
    pub(super) on_prefer: Callback<Preference>,
    /// How many hints are more than advice.
    pub(super) hints: usize,
    /// Whether their panel is open.
    pub(super) hints_open: bool,
    pub(super) on_hints: Callback<()>,
    pub(super) pages: Rc<PageFacts>,
    pub(super) on_print: Callback<()>,
    /// Opens the versions.
    pub(super) on_history: Callback<()>,
    /// What the menu says about files.
    pub(super) file_menu: Html,
    /// The panel that is open.
    pub(super) side: Option<Side>,
    /// Opens a panel, or closes the one that is open.
    pub(super) on_side: Callback<Option<Side>>,
    /// Whether the anonymous copy is shown.
    pub(super) anonymous: bool,
    pub(super) on_anonymous: Callback<()>,
    /// Shows every command.
    pub(super) on_palette: Callback<()>,
    /// Opens the settings.
    pub(super) on_settings: Callback<Chapter>,
    /// Begins the tour.
    pub(super) on_tour: Callback<()>,
    /// The text may be read but not written.
    pub(super) locked: bool,
}

/// The bar.
#[component]
pub(super) fn Toolbar(props: &ToolbarProps) -> Html {
    let texts = use_texts();
    let sides = [
        (Side::Glance, "glance.title"),
        (Side::Wanted, "wanted.title"),
        (Side::Reading, "reading.title"),
        (Side::Ties, "portfolio.compare"),
    ];
    // Narrow screens have it in the menu.
    let format_switch = html! {
        <FormatSwitch format={props.format} chosen={props.chosen} locked={props.locked} on_format={props.on_format.clone()} />
    };
    html! {
        <header class="toolbar">
            <h1 class="wordmark">{ "한눈" }<span class="wordmark-dot" /></h1>
            <button
                type="button"
                class="document-title"
                title={texts.get("docs.open")}
                aria-haspopup="dialog"
                onclick={props.on_documents.reform(|_| ())}
            >
                <span class="document-name">{ &props.title }</span>
                { Icon::Unfold.view() }
            </button>
            <ViewSwitch view={props.view} on_view={props.on_view.clone()} />
            { format_switch.clone() }
            <span class="toolbar-space" />
            <button
                type="button"
                class="button glance-button wide-only"
                title={texts.get("glance.hint")}
                aria-pressed={pressed(props.side == Some(Side::Glance))}
                onclick={props.on_side.reform(|_| Some(Side::Glance))}
            >
                { texts.get("glance.title") }
            </button>
            <button
                type="button"
                class="button hints-button"
                aria-expanded={pressed(props.hints_open)}
                onclick={props.on_hints.reform(|_| ())}
            >
                { texts.fill("hints.button", &[("count", &props.hints.to_string())]) }
            </button>
            <PagesButton class="button" facts={Rc::clone(&props.pages)} />
            <button type="button" class="button" aria-label={texts.get("file.open")} onclick={props.on_open.reform(|_| ())}>
                { Icon::Open.view() }
                <span class="button-label">{ texts.get("file.open") }</span>
            </button>
            <button type="button" class="button wide-only" onclick={props.on_share.reform(|_| ())}>{ texts.get("share.button") }</button>
            <button type="button" class="button primary" title={texts.get("print.hint")} onclick={props.on_print.reform(|_| ())}>
                { texts.get("print") }
            </button>
            <Menu theme={props.theme} apart={props.apart} on_prefer={props.on_prefer.clone()}>
                <div class="menu-group" role="group" aria-label={texts.get("menu.resume")}>
                    <MenuItem words={texts.get("share.button")} on_choose={props.on_share.clone()} />
                    { for sides.map(|(side, name)| html! {
                        <MenuItem words={texts.get(name)} on_choose={props.on_side.reform(move |()| Some(side))} />
                    }) }
                    <MenuItem
                        words={texts.get(if props.anonymous { "anonymous.leave" } else { "anonymous.title" })}
                        on_choose={props.on_anonymous.clone()}
                    />
                    <MenuItem words={texts.get("versions.open")} on_choose={props.on_history.clone()} />
                </div>
                { props.file_menu.clone() }
                <div class="menu-group" role="group" aria-label={texts.get("menu.hannun")}>
                    <MenuItem words={texts.get("palette.open")} on_choose={props.on_palette.clone()} />
                    <MenuItem words={texts.get("settings.title")} on_choose={props.on_settings.reform(|()| Chapter::Choices)} />
                    <MenuItem words={texts.get("privacy.title")} on_choose={props.on_settings.reform(|()| Chapter::Privacy)} />
                    <MenuItem words={texts.get("tour.title")} on_choose={props.on_tour.clone()} />
                </div>
                <div class="menu-format">
                    <p class="menu-title">{ texts.get("format.label") }</p>
                    { format_switch }
                </div>
            </Menu>
        </header>
    }
}

/// The extension of a file in this format.
pub(super) fn extension(format: Format) -> &'static str {
    match format {
        Format::Markdown => "md",
        Format::Html => "html",
    }
}
