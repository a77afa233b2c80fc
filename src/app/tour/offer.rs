//! The tour is offered once.

use yew::prelude::*;

use crate::app::i18n::use_texts;

/// Properties of [`TourOffer`].
#[derive(Properties, PartialEq)]
pub(crate) struct TourOfferProps {
    /// True to take the tour, false to do without for good.
    pub(crate) on_answer: Callback<bool>,
}

/// The offer.
#[component]
pub(crate) fn TourOffer(props: &TourOfferProps) -> Html {
    let texts = use_texts();
    let answer = |takes: bool| props.on_answer.reform(move |_: MouseEvent| takes);
    html! {
        <div class="tour-offer">
            <p>{ texts.get("tour.offer") }</p>
            <button type="button" class="button" onclick={answer(true)}>{ texts.get("tour.take") }</button>
            <button type="button" class="link-button" onclick={answer(false)}>{ texts.get("tour.decline") }</button>
        </div>
    }
}
