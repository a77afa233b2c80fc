//! What stands in the preview while there is no text: three ways to begin, and the offer of a tour.

use yew::prelude::*;

use super::focus::use_focus_given_back;
use super::i18n::use_texts;
use super::icons::Icon;
use super::samples::{Sample, Work};
use super::tour::TourOffer;
use crate::browser::env;

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// A complete résumé to rewrite.
    Example(Work),
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
    /// Answers the offer of a tour; nothing when it is not offered.
    #[prop_or_default]
    pub(super) on_tour: Option<Callback<bool>>,
}

/// What is shown where there is no text.
#[component]
pub(super) fn Start(props: &StartProps) -> Html {
    let texts = use_texts();
    // Where the résumé is then.
    use_focus_given_back(&[".desk"]);
    html! {
        <section class="start" aria-labelledby="start-title">
            <h2 id="start-title">{ texts.get("start.title") }</h2>
            <p class="start-lead">{ texts.get("start.lead") }</p>
            <Choices on_choose={props.on_choose.clone()} />
            if let Some(on_answer) = props.on_tour.clone() {
                <TourOffer {on_answer} />
            }
        </section>
    }
}

/// The three choices, with samples of other work under the first.
#[component]
pub(super) fn Choices(props: &StartProps) -> Html {
    let texts = use_texts();
    let choose = |beginning: Beginning| props.on_choose.reform(move |_: MouseEvent| beginning);
    let choice = |beginning: Beginning, icon: Icon, name: &'static str, hint: &'static str| {
        html! {
            <button type="button" class="start-choice" onclick={choose(beginning)}>
                { icon.view() }
                <span class="start-name">{ texts.get(name) }</span>
                <span class="start-hint">{ texts.get(hint) }</span>
            </button>
        }
    };
    // Fingers have nothing to drag.
    let file_hint = if env::matches("(pointer: coarse)") { "start.file_hint_touch" } else { "start.file_hint" };
    let others = [(Work::Frontend, "start.frontend"), (Work::Data, "start.data"), (Work::Graduate, "start.graduate")];
    html! {
        <div class="start-choices">
            { choice(Beginning::Example(Work::Backend), Icon::Example, "start.example", "start.example_hint") }
            <div class="start-others" role="group" aria-label={texts.get("start.others")}>
                <span>{ texts.get("start.others") }</span>
                { for others.map(|(work, name)| html! {
                    <button type="button" class="button" onclick={choose(Beginning::Example(work))}>{ texts.get(name) }</button>
                }) }
            </div>
            { choice(Beginning::Skeleton, Icon::Skeleton, "start.skeleton", "start.skeleton_hint") }
            { choice(Beginning::File, Icon::Open, "start.file", file_hint) }
        </div>
    }
}
