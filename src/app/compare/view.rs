//! The comparison as a window over the page.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::lines::Lines;
use super::numbers::NumbersTable;
use super::sheets::Sheets;
use super::side::{Choice, Loaded, Text, title, use_text, version_title};
use crate::analysis::{Analysis, Options, analyze};
use crate::app::derived::TOO_LARGE;
use crate::app::dialog::Dialog;
use crate::app::documents::Library;
use crate::app::documents::catalogue::Entry;
use crate::app::hints::HintChoices;
use crate::app::i18n::{Texts, use_texts};
use crate::app::library::title_of;
use crate::app::menu::pressed;
use crate::app::versions::{Kept, Version};
use crate::compare::{Numbers, Pair, Row, rendered, source};
use crate::lint::Lang;
use crate::lint::facts::language;

/// Properties of [`CompareView`].
#[derive(Properties, PartialEq)]
pub(crate) struct CompareViewProps {
    /// The open document as it is.
    pub(crate) now: Kept,
    /// Its versions, oldest first.
    pub(crate) versions: Vec<Version>,
    /// Other documents.
    pub(crate) documents: Vec<Entry>,
    pub(crate) library: Library,
    /// Which two texts.
    pub(crate) sides: (Choice, Choice),
    pub(crate) on_sides: Callback<(Choice, Choice)>,
    /// Which hints count.
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) on_close: Callback<()>,
    /// What the person is told: the page behind is out of reach.
    pub(crate) children: Html,
}

/// All that is shown about two texts.
pub(super) struct Comparison {
    pub(super) before: Rc<str>,
    pub(super) after: Rc<str>,
    pub(super) rows: Vec<Row>,
    /// Numbers and pages; nothing when a text is too long to be laid out.
    pub(super) pages: Option<Pages>,
}

/// Two texts as they are laid out.
pub(super) struct Pages {
    pub(super) numbers: (Numbers, Numbers),
    pub(super) pairs: Vec<Pair>,
    /// The languages that they are in.
    pub(super) langs: (Lang, Lang),
}

impl Comparison {
    fn new(before: &Text, after: &Text, choices: &HintChoices) -> Self {
        let read = |text: &Text| {
            let fits = text.source.len() <= TOO_LARGE;
            fits.then(|| analyze(&text.source, &Options { format: text.format }))
        };
        let options = choices.options();
        let numbers = |analysis: &Analysis| Numbers::of(analysis, &analysis.lint(&options), None);
        let pages = read(before).zip(read(after)).map(|(old, new)| Pages {
            numbers: (numbers(&old), numbers(&new)),
            pairs: rendered(&old, &new),
            langs: (language(&old), language(&new)),
        });
        let rows = source(&before.source, &after.source);
        Self { before: Rc::clone(&before.source), after: Rc::clone(&after.source), rows, pages }
    }

    /// Both have the same lines.
    pub(super) fn is_same(&self) -> bool {
        self.rows.iter().all(|row| matches!(row, Row::Kept(..)))
    }
}

/// What lies side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Sheets,
    Source,
}

/// The window.
#[component]
pub(crate) fn CompareView(props: &CompareViewProps) -> Html {
    let texts = use_texts();
    let layer = use_state_eq(|| Layer::Sheets);
    let (before, after) = &props.sides;
    let loaded = (use_text(before, &props.now, &props.library), use_text(after, &props.now, &props.library));
    let comparison =
        use_memo((loaded.clone(), Rc::clone(&props.choices)), |((before, after), choices)| match (before, after) {
            (Loaded::Ready(before), Loaded::Ready(after)) => Some(Rc::new(Comparison::new(before, after, choices))),
            _ => None,
        });
    let switch = [(Layer::Sheets, "compare.sheets"), (Layer::Source, "compare.source")].map(|(shown, name)| {
        let set = layer.setter();
        html! {
            <button type="button" aria-pressed={pressed(*layer == shown)} onclick={move |_: MouseEvent| set.set(shown)}>
                { texts.get(name) }
            </button>
        }
    });
    let left = props.on_sides.reform({
        let other = after.clone();
        move |chosen: Choice| (chosen, other.clone())
    });
    let right = props.on_sides.reform({
        let other = before.clone();
        move |chosen: Choice| (other.clone(), chosen)
    });
    let tools = html! {
        <div class="compare-tools">
            { select(texts, "compare.before", before, props, left) }
            <span class="compare-arrow" aria-hidden="true">{ "→" }</span>
            { select(texts, "compare.after", after, props, right) }
            <div class="segmented" role="group" aria-label={texts.get("compare.layer")}>{ for switch }</div>
        </div>
    };
    let called = |choice| title(choice, &props.versions, &props.documents, texts);
    let titles = (called(before), called(after));
    let missing = [&loaded.0, &loaded.1].into_iter().any(|side| *side == Loaded::Missing);
    html! {
        <Dialog class="compare" title={texts.get("compare.title")} {tools} on_close={props.on_close.clone()}>
            <div class="dialog-body">
                { match comparison.as_ref() {
                    Some(comparison) => shown(texts, comparison, *layer, titles),
                    None => html! {
                        <p class="versions-empty" role="status">
                            { if missing { texts.get("compare.missing") } else { texts.get("compare.loading") } }
                        </p>
                    },
                } }
            </div>
            { props.children.clone() }
        </Dialog>
    }
}

fn shown(texts: Texts, comparison: &Rc<Comparison>, layer: Layer, (before, after): (String, String)) -> Html {
    let lines = html! {
        <Lines comparison={Shared(Rc::clone(comparison))} before={before.clone()} after={after.clone()} />
    };
    let Some(pages) = &comparison.pages else {
        return html! { <><p class="compare-note">{ texts.get("compare.too_large") }</p>{ lines }</> };
    };
    html! {
        <>
            <NumbersTable before={pages.numbers.0} after={pages.numbers.1} />
            if layer == Layer::Sheets {
                <Sheets comparison={Shared(Rc::clone(comparison))} {before} {after} />
            } else {
                { lines }
            }
        </>
    }
}

fn select(texts: Texts, name: &'static str, chosen: &Choice, props: &CompareViewProps, on: Callback<Choice>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
            on.emit(Choice::of(&select.value()));
        }
    });
    let option = |choice: Choice, title: String| {
        html! { <option value={choice.value()} selected={choice == *chosen}>{ title }</option> }
    };
    let versions = props.versions.iter().rev().map(|one| option(Choice::Version(one.key), version_title(one)));
    let documents = props.documents.iter().map(|one| option(Choice::Document(one.id.clone()), title_of(texts, one)));
    html! {
        <label class="compare-choice">
            <span>{ texts.get(name) }</span>
            <select ~value={JsValue::from_str(&chosen.value())} {onchange}>
                { option(Choice::Now, texts.get("compare.now").to_owned()) }
                <optgroup label={texts.get("compare.versions")}>{ for versions }</optgroup>
                <optgroup label={texts.get("compare.documents")}>{ for documents }</optgroup>
            </select>
        </label>
    }
}

/// A comparison, shared. Two are equal when they are the same.
#[derive(Clone)]
pub(super) struct Shared(pub(super) Rc<Comparison>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
