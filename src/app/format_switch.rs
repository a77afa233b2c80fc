//! Markdown or HTML.

use yew::prelude::*;

use super::i18n::use_texts;
use super::menu::pressed;
use crate::markup::Format;

/// Properties of [`FormatSwitch`].
#[derive(Properties, PartialEq)]
pub(super) struct FormatSwitchProps {
    pub(super) format: Format,
    pub(super) chosen: Option<Format>,
    /// The text may be read but not written: how it is read is decided elsewhere.
    pub(super) locked: bool,
    pub(super) on_format: Callback<Option<Format>>,
}

/// Markdown or HTML: shows what was detected, lets the person overrule it, and lets them take that back.
#[component]
pub(super) fn FormatSwitch(props: &FormatSwitchProps) -> Html {
    let texts = use_texts();
    let choose = |format: Option<Format>| props.on_format.reform(move |_: MouseEvent| format);
    let automatic = props.chosen.is_none();
    let option = |format: Format, name: &str| {
        html! {
            <button
                type="button"
                aria-pressed={pressed(props.format == format)}
                disabled={props.locked}
                onclick={choose(Some(format))}
            >
                { name }
            </button>
        }
    };
    html! {
        <div class={classes!("format-switch", automatic.then_some("automatic"))}>
            <div class="segmented" role="group" aria-label={texts.get("format.label")}>
                { option(Format::Markdown, "Markdown") }
                { option(Format::Html, "HTML") }
            </div>
            <button
                type="button"
                class="format-auto"
                aria-pressed={pressed(automatic)}
                disabled={props.locked}
                title={texts.get("format.auto_hint")}
                onclick={choose(None)}
            >
                { texts.get("format.auto") }
            </button>
        </div>
    }
}
