//! The desk on which the sheets lie: it scrolls, and it shows them as large as its width or the person wants.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::leaves::Leaves;
use super::page_rule::use_page_rule;
use super::zoom::{ZoomBarProps, use_zoom};
use super::{PageFacts, Pager, Preview, Sheet};
use crate::app::focus::use_focus_given_back;
use crate::app::hints::HintAct;
use crate::app::i18n::use_texts;
use crate::app::later::Parts;
use crate::page::PageSetup;

/// Properties of [`Desk`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeskProps {
    /// What stands on the sheet; nothing when the text is too long.
    pub(crate) sheet: Option<Sheet>,
    /// The language that it is in.
    pub(crate) lang: &'static str,
    /// True when the text is too long to be shown.
    pub(crate) too_large: bool,
    /// How it is set on paper.
    pub(crate) setup: PageSetup,
    /// What keeps the pages.
    pub(crate) pager: Pager,
    /// The later part has the buttons that change the size.
    pub(crate) parts: Option<&'static Parts>,
    /// The pages as they are.
    pub(crate) pages: Rc<PageFacts>,
    /// Told when there are others.
    pub(crate) on_pages: Callback<Rc<PageFacts>>,
    /// Told when the mark of a hint is clicked.
    pub(crate) on_act: Callback<HintAct>,
}

/// The scrolling desk with its sheets.
#[component]
pub(crate) fn Desk(props: &DeskProps) -> Html {
    let texts = use_texts();
    let (desk, paper) = (use_node_ref(), use_node_ref());
    // Another document has a desk of its own, an empty one none.
    use_focus_given_back(&[".preview-pane .desk", ".start-choice"]);
    let pager = props.pager.clone();
    let on_seen = Callback::from(move |()| pager.measure_again());
    let zoom = use_zoom(&desk, &paper, !props.too_large, props.setup.paper.size().0, on_seen);
    props.pager.hold_zoom(&zoom);
    use_page_rule(props.setup.paper);
    let act = props.on_act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(id) = clicked_mark(&event) {
            act.emit(HintAct::Go(id.into()));
        }
    });
    html! {
        <>
            // A scrolling region must be reachable by keyboard.
            <div ref={desk.clone()} class="desk" tabindex="0" role="region" aria-label={texts.get("preview.label")} {onclick}>
                if props.too_large {
                    <p class="desk-message">{ texts.get("preview.too_large") }</p>
                } else {
                    <div ref={paper} class="paper" data-paper={props.setup.paper.name()}>
                        <div class="spread">
                            <Leaves facts={Rc::clone(&props.pages)} numbered={props.setup.numbers} />
                            if let Some(sheet) = props.sheet.clone() {
                                <Preview
                                    {sheet}
                                    lang={props.lang}
                                    setup={props.setup}
                                    pager={props.pager.clone()}
                                    on_pages={props.on_pages.clone()}
                                />
                            }
                        </div>
                    </div>
                }
            </div>
            if let Some(parts) = props.parts.filter(|_| !props.too_large) {
                { (parts.zoom_bar)(ZoomBarProps { zoom, desk }) }
            }
        </>
    }
}

/// The hint whose mark was clicked. Marks hang outside their unit, in the margin.
fn clicked_mark(event: &MouseEvent) -> Option<String> {
    let unit = event.target_dyn_into::<Element>()?.closest(".unit[data-hint-id]").ok()??;
    let beside = f64::from(event.client_x()) > unit.get_bounding_client_rect().right();
    if beside { unit.get_attribute("data-hint-id") } else { None }
}
