//! What stands on which page, as a list to jump by.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::app::preview::{PageFacts, Sheet};
use crate::template::Shape;

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub(super) struct OutlineProps {
    pub(super) sheet: Sheet,
    pub(super) facts: Rc<PageFacts>,
    /// Told when one was chosen.
    pub(super) on_jump: Callback<()>,
}

/// A place to jump to.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Target {
    /// The sheet with this number, from 1.
    Leaf(u32),
    /// The unit with this index.
    Unit(usize),
}

impl Target {
    fn show(self) {
        let (selector, at) = match self {
            Self::Leaf(number) => (".leaf", number.saturating_sub(1)),
            Self::Unit(index) => (".sheet .unit", u32::try_from(index).unwrap_or(u32::MAX)),
        };
        let document = web_sys::window().and_then(|window| window.document());
        let nodes = document.and_then(|document| document.query_selector_all(selector).ok());
        if let Some(element) = nodes.and_then(|nodes| nodes.item(at)).and_then(|node| {
            use wasm_bindgen::JsCast;
            node.dyn_into::<Element>().ok()
        }) {
            element.scroll_into_view();
        }
    }
}

/// The sections of each page.
#[component]
pub(super) fn Outline(props: &OutlineProps) -> Html {
    let texts = use_texts();
    let sheet = &props.sheet;
    let sections: Vec<(u32, usize, AttrValue)> = sheet
        .units
        .iter()
        .enumerate()
        .filter_map(|(index, unit)| match &unit.shape {
            Shape::Section(line) => {
                let title = AttrValue::from(sheet.outline.text(line).trim().to_owned());
                Some((props.facts.sheet_of(index), index, title))
            }
            _ => None,
        })
        .collect();
    let jump = |target: Target| props.on_jump.reform(move |_: MouseEvent| target.show());
    let pages = (1..=props.facts.sheets).map(|number| {
        let of_page = sections.iter().filter(|(page, ..)| *page == number);
        // What began on an earlier page and goes on: without it a page would have no name.
        let going_on = sections.iter().rfind(|(page, ..)| *page < number).map(|(.., title)| format!("… {title}"));
        let going_on = going_on.filter(|_| of_page.clone().next().is_none());
        html! {
            <li key={number}>
                <button type="button" class="outline-page" onclick={jump(Target::Leaf(number))}>
                    { texts.fill("pages.page", &[("number", &number.to_string())]) }
                </button>
                <span class="outline-sections">
                    { for of_page.map(|(_, index, title)| html! {
                        <button type="button" onclick={jump(Target::Unit(*index))}>{ title }</button>
                    }) }
                    if let Some(title) = going_on {
                        <button type="button" class="is-going-on" onclick={jump(Target::Leaf(number))}>{ title }</button>
                    }
                </span>
            </li>
        }
    });
    html! { <ol class="outline" aria-label={texts.get("pages.outline")}>{ for pages }</ol> }
}
