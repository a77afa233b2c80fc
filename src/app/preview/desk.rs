//! The desk on which the sheet lies: it scrolls, and it makes the sheet fit its width.

use yew::prelude::*;

use super::fit::use_fit_width;
use super::{Preview, Sheet};
use crate::app::i18n::use_texts;

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeskProps {
    /// What stands on the sheet; nothing when the text is too long.
    pub(crate) sheet: Option<Sheet>,
    /// True when the text is too long to be shown.
    pub(crate) too_large: bool,
}

/// The scrolling desk with one sheet.
#[component]
pub(crate) fn Desk(props: &DeskProps) -> Html {
    let texts = use_texts();
    let (desk, paper) = (use_node_ref(), use_node_ref());
    use_fit_width(&desk, &paper, !props.too_large);
    html! {
        // A scrolling region must be reachable by keyboard.
        <div ref={desk} class="desk" tabindex="0" role="region" aria-label={texts.get("preview.label")}>
            if props.too_large {
                <p class="desk-message">{ texts.get("preview.too_large") }</p>
            } else {
                <div ref={paper} class="paper">
                    if let Some(sheet) = props.sheet.clone() {
                        <Preview {sheet} />
                    }
                </div>
            }
        </div>
    }
}
