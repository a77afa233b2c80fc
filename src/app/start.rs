//! What stands in the preview while there is no text: three ways to begin.

use yew::prelude::*;

use super::i18n::use_texts;
use super::icons::Icon;
use super::samples::Sample;

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// A complete résumé to rewrite.
    Example,
    /// Headings to fill.
    Skeleton,
    /// A file of one's own.
    File,
    /// A text of any kind.
    Sample(Sample),
}

impl Beginning {
    /// The person goes on in the editor.
    #[must_use]
    pub(crate) fn is_to_be_filled(self) -> bool {
        matches!(self, Self::Skeleton | Self::Sample(Sample { filled: false, .. }))
    }
}

/// Properties of [`Start`].
#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    pub(super) on_choose: Callback<Beginning>,
}

/// What is shown where there is no text.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let texts = use_texts();
    html! {
        <section class="start" aria-labelledby="start-title">
            <h1 id="start-title">{ texts.get("start.title") }</h1>
            <p class="start-lead">{ texts.get("start.lead") }</p>
            <Choices on_choose={props.on_choose.clone()} />
        </section>
    }
}

/// The three choices.
#[component]
pub(super) fn Choices(props: &StartProps) -> Html {
    let texts = use_texts();
    let choices = [
        (Beginning::Example, Icon::Example, "start.example", "start.example_hint"),
        (Beginning::Skeleton, Icon::Skeleton, "start.skeleton", "start.skeleton_hint"),
        (Beginning::File, Icon::Open, "start.file", "start.file_hint"),
    ];
    html! {
        <div class="start-choices">
            { for choices.map(|(beginning, icon, name, hint)| html! {
                <button
                    type="button"
                    class="start-choice"
                    onclick={props.on_choose.reform(move |_: MouseEvent| beginning)}
                >
                    { icon.view() }
                    <span class="start-name">{ texts.get(name) }</span>
                    <span class="start-hint">{ texts.get(hint) }</span>
                </button>
            }) }
        </div>
    }
}
