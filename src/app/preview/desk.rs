//! The desk on which the sheet lies: it scrolls, and it makes the sheet fit its width.

use web_sys::Element;
use yew::prelude::*;

use super::fit::{SHEET, use_fit_width};
use super::{Preview, Sheet};
use crate::app::hints::HintAct;
use crate::app::i18n::use_texts;

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeskProps {
    /// What stands on the sheet; nothing when the text is too long.
    pub(crate) sheet: Option<Sheet>,
    /// True when the text is too long to be shown.
    pub(crate) too_large: bool,
    /// Told when the mark of a hint is clicked.
    pub(crate) on_act: Callback<HintAct>,
}

/// The scrolling desk with one sheet.
#[component]
pub(crate) fn Desk(props: &DeskProps) -> Html {
    let texts = use_texts();
    let (desk, paper) = (use_node_ref(), use_node_ref());
    use_fit_width(&desk, &paper, !props.too_large, |_| SHEET);
    let act = props.on_act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(id) = clicked_mark(&event) {
            act.emit(HintAct::Go(id.into()));
        }
    });
    html! {
        // A scrolling region must be reachable by keyboard.
        <div ref={desk} class="desk" tabindex="0" role="region" aria-label={texts.get("preview.label")} {onclick}>
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

/// The hint whose mark was clicked. Marks hang outside their unit, in the margin.
fn clicked_mark(event: &MouseEvent) -> Option<String> {
    let unit = event.target_dyn_into::<Element>()?.closest(".unit[data-hint-id]").ok()??;
    let beside = f64::from(event.client_x()) > unit.get_bounding_client_rect().right();
    if beside { unit.get_attribute("data-hint-id") } else { None }
}
