//! How the document is set: paper, margins, type, space, numbers, and all of it at once for a single page.

use yew::prelude::*;

use crate::app::i18n::{Texts, use_texts};
use crate::app::menu::pressed;
use crate::app::preview::Pager;
use crate::page::{Margins, PageSetup, Paper, Spacing, TypeSize};

/// Properties of [`Choices`].
#[derive(Properties, PartialEq)]
pub(super) struct ChoicesProps {
    pub(super) setup: PageSetup,
    pub(super) on_setup: Callback<PageSetup>,
    pub(super) pager: Pager,
    /// How many pages there are.
    pub(super) sheets: u32,
}

/// What became of the wish for a single page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fitted {
    Done,
    /// Even the densest setting takes so many pages.
    TooLong(u32),
}

/// One switch for each, and the button.
#[component]
pub(super) fn Choices(props: &ChoicesProps) -> Html {
    let texts = use_texts();
    let fitted = use_state_eq(|| None::<Fitted>);
    let setup = props.setup;
    let choose = |setup: PageSetup| {
        let (on_setup, fitted) = (props.on_setup.clone(), fitted.setter());
        Callback::from(move |_: MouseEvent| {
            fitted.set(None);
            on_setup.emit(setup);
        })
    };
    let papers = Paper::ALL.map(|(paper, _)| {
        let words = match paper {
            Paper::A4 => "A4",
            Paper::Letter => "Letter",
            Paper::Wide => "16:9",
        };
        (words, setup.paper == paper, choose(PageSetup { paper, ..setup }))
    });
    let margins = Margins::ALL
        .map(|(margins, name)| (step(texts, name), setup.margins == margins, choose(PageSetup { margins, ..setup })));
    let sizes = TypeSize::ALL.map(|(type_size, name)| {
        (size(texts, name), setup.type_size == type_size, choose(PageSetup { type_size, ..setup }))
    });
    let spacings = Spacing::ALL
        .map(|(spacing, name)| (step(texts, name), setup.spacing == spacing, choose(PageSetup { spacing, ..setup })));
    let on_fit = {
        let (pager, on_setup, fitted) = (props.pager.clone(), props.on_setup.clone(), fitted.setter());
        Callback::from(move |_: MouseEvent| match pager.fit_one_page() {
            Ok(setup) => {
                fitted.set(Some(Fitted::Done));
                on_setup.emit(setup);
            }
            Err(sheets) => fitted.set(Some(Fitted::TooLong(sheets))),
        })
    };
    let said = match *fitted {
        Some(Fitted::Done) => texts.get("pages.fitted").to_owned(),
        Some(Fitted::TooLong(sheets)) => texts.fill("pages.too_long", &[("count", &sheets.to_string())]),
        None => String::new(),
    };
    html! {
        <div class="page-choices">
            { switch(texts.get("pages.paper"), papers) }
            { switch(texts.get("pages.margins"), margins) }
            { switch(texts.get("pages.type"), sizes) }
            { switch(texts.get("pages.spacing"), spacings) }
            <label class="page-numbers">
                <input
                    type="checkbox"
                    checked={setup.numbers}
                    onchange={props.on_setup.reform(move |_: Event| PageSetup { numbers: !setup.numbers, ..setup })}
                />
                { texts.get("pages.numbers") }
            </label>
            if props.sheets > 1 {
                <button type="button" class="button" onclick={on_fit}>{ texts.get("pages.fit") }</button>
            }
            // Always there: a live region must exist before its words do.
            <p class="page-fitted" role="status">{ said }</p>
        </div>
    }
}

/// A row of buttons of which one is pressed.
fn switch<const N: usize>(title: &'static str, choices: [(&'static str, bool, Callback<MouseEvent>); N]) -> Html {
    html! {
        <div class="page-choice">
            <span class="menu-title">{ title }</span>
            <div class="segmented" role="group" aria-label={title}>
                { for choices.into_iter().map(|(words, is, onclick)| html! {
                    <button type="button" aria-pressed={pressed(is)} {onclick}>{ words }</button>
                }) }
            </div>
        </div>
    }
}

fn step(texts: Texts, name: &str) -> &'static str {
    match name {
        "narrow" | "tight" => texts.get("pages.narrow"),
        "wide" | "loose" => texts.get("pages.wide"),
        _ => texts.get("pages.usual"),
    }
}

fn size(texts: Texts, name: &str) -> &'static str {
    match name {
        "small" => texts.get("pages.small"),
        "large" => texts.get("pages.large"),
        _ => texts.get("pages.usual"),
    }
}
