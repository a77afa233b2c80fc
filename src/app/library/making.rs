//! The ways to begin a document, above the list.

use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::app::samples;
use crate::app::start::{Beginning, Choices};

/// Properties of [`Making`].
#[derive(Properties, PartialEq)]
pub(super) struct MakingProps {
    pub(super) on_begin: Callback<Beginning>,
}

/// Those of the start, and the samples of the other kinds.
#[component]
pub(super) fn Making(props: &MakingProps) -> Html {
    let texts = use_texts();
    let sample = |(sample, name)| {
        let onclick = props.on_begin.reform(move |_: MouseEvent| Beginning::Sample(sample));
        html! { <button type="button" class="button" {onclick}>{ texts.get(name) }</button> }
    };
    html! {
        <div id="library-new" class="library-new">
            <Choices on_choose={props.on_begin.clone()} />
            <div class="library-kinds">{ for samples::OTHERS.map(sample) }</div>
        </div>
    }
}
