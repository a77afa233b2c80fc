//! What stands in the preview while there is no text: three ways to begin, and the offer of a tour.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::documents::New;
use super::editor::EditorHandle;
use super::focus::use_focus_given_back;
use super::i18n::{Texts, use_texts};
use super::icons::Icon;
use super::later;
use super::samples::{self, Sample};
use super::snackbar::Notice;
use super::split::View;
use super::tour::TourOffer;

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beginning {
    /// A complete résumé to rewrite.
    Sample(Sample),
    /// Headings to fill.
    Skeleton,
    /// A file of one's own.
    File,
}

/// What beginning needs of the page.
#[derive(Clone, PartialEq)]
pub(super) struct Begin {
    pub(super) texts: Texts,
    /// Makes a document and then tells something.
    pub(super) create: Callback<(New, Option<Notice>)>,
    pub(super) editor: EditorHandle,
    pub(super) on_view: Callback<View>,
    /// Asks for a file.
    pub(super) on_open: Callback<()>,
    pub(super) tell: Callback<Option<Notice>>,
}

/// Begins a document.
#[hook]
pub(super) fn use_begin(begin: Begin) -> Callback<Beginning> {
    use_callback(begin, |beginning: Beginning, begin| {
        let new = |text: &str| (New { text: text.to_owned(), ..New::default() }, None);
        let language = begin.texts.language();
        match beginning {
            Beginning::Sample(sample) => {
                let begin = begin.clone();
                spawn_local(async move {
                    match later::parts().await {
                        Ok(parts) => begin.create.emit(new((parts.sample)(sample, language))),
                        Err(_) => begin.tell.emit(Some(Notice::lasting(begin.texts.get("later.missing")))),
                    }
                });
            }
            Beginning::Skeleton => {
                begin.create.emit(new(samples::skeleton(language)));
                begin.on_view.emit(View::Edit);
                begin.editor.focus();
            }
            Beginning::File => begin.on_open.emit(()),
        }
    })
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
    let others =
        [(Sample::Frontend, "start.frontend"), (Sample::Data, "start.data"), (Sample::Graduate, "start.graduate")];
    html! {
        <div class="start-choices">
            { choice(Beginning::Sample(Sample::Backend), Icon::Example, "start.example", "start.example_hint") }
            <div class="start-others" role="group" aria-label={texts.get("start.others")}>
                <span>{ texts.get("start.others") }</span>
                { for others.map(|(sample, name)| html! {
                    <button type="button" class="button" onclick={choose(Beginning::Sample(sample))}>{ texts.get(name) }</button>
                }) }
            </div>
            { choice(Beginning::Skeleton, Icon::Skeleton, "start.skeleton", "start.skeleton_hint") }
            { choice(Beginning::File, Icon::Open, "start.file", "start.file_hint") }
        </div>
    }
}
