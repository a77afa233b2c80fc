//! The panel of documents: search, open, make, rename, duplicate, throw away and bring back. It is a modal dialog, which the
//! browser layers, traps the focus in, and closes on Escape; narrow screens are filled by it.

mod act;
mod bin;
mod foot;
mod making;
mod names;
mod opening;
mod row;
mod search;
mod within;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::documents::Library;
use super::documents::catalogue::{Catalogue, Entry};
pub(super) use super::documents::library::Refusal;
use super::focus::use_focus_given_back;
use super::i18n::{Texts, grouped, use_texts};
use super::icons::Icon;
use super::kind::{titled, unnamed};
use super::lengths::use_lengths;
use super::menu::pressed;
use super::snackbar::Notice;
use super::start::Beginning;
use crate::browser::{dialog, env};
use crate::resume::DocumentKind;
use act::Actor;
pub(super) use act::{copied, thrown_away};
use bin::Bin;
use foot::Foot;
use making::Making;
use names::learn_names;
pub(super) use opening::{Documents, use_documents, use_place};
use row::{Row, RowAct};
pub(super) use search::answers;
use within::{line_with, use_all_texts};

/// Properties of [`LibraryPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct LibraryPanelProps {
    /// The documents.
    pub(crate) library: Library,
    /// The id of the open one.
    pub(crate) current: Rc<str>,
    /// It begins with the title of the open document, to be written anew.
    pub(crate) renames: bool,
    /// Changes when something outside the panel has changed the list.
    pub(crate) changes: u32,
    /// Begins a new document.
    pub(crate) on_begin: Callback<Beginning>,
    /// Tells the person something.
    pub(crate) tell: Callback<Option<Notice>>,
    /// Told when the panel has closed; true when the person goes on in the editor.
    pub(crate) on_close: Callback<bool>,
    /// What must be reachable while the panel is open: messages.
    pub(crate) children: Html,
}

/// The panel. It is open as long as it is there.
#[component]
pub(crate) fn LibraryPanel(props: &LibraryPanelProps) -> Html {
    let texts = use_texts();
    let place = use_node_ref();
    let query = use_state_eq(String::new);
    let making = use_state_eq(|| false);
    let naming = use_state_eq(|| props.renames.then(|| props.current.to_string()));
    // What was done here, so that the list is read again.
    let done = use_state_eq(|| 0_u32);
    let chosen = use_mut_ref(|| false);
    use_focus_given_back(&[".document-title"]);
    use_opened(&place);
    let catalogue = use_catalogue(&props.library, (*done, props.changes, Rc::clone(&props.current)));
    let lengths = use_listed_lengths(&props.library, catalogue.as_deref());
    let kept = use_all_texts(&props.library, !query.trim().is_empty(), catalogue.clone());
    // Which row is to have the focus when what had it has gone with the old list.
    let next = use_mut_ref(|| None::<String>);
    use_focus_kept(&place, (catalogue.clone(), (*naming).clone()), &next);
    let close = {
        let (place, chosen) = (place.clone(), chosen.clone());
        Callback::from(move |goes_on: bool| {
            *chosen.borrow_mut() = goes_on;
            if let Some(dialog) = place.cast::<Element>() {
                dialog::close(&dialog);
            }
        })
    };
    let on_act = {
        let actor = Actor {
            library: props.library.clone(),
            current: Rc::clone(&props.current),
            texts,
            naming: naming.setter(),
            tell: props.tell.clone(),
            close: close.clone(),
        };
        let (done, next, all) = (done.clone(), next.clone(), catalogue.clone());
        Callback::from(move |(entry, act): (Entry, RowAct)| {
            *next.borrow_mut() = match &act {
                RowAct::Delete => all.as_deref().and_then(|all| all.beside(&entry.id)),
                _ => Some(entry.id.clone()),
            };
            let actor = actor.clone();
            let (done, then) = (done.setter(), *done + 1);
            spawn_local(async move {
                actor.act(&entry, act).await;
                done.set(then);
            });
        })
    };
    let onclose = {
        let (on_close, chosen) = (props.on_close.clone(), chosen.clone());
        Callback::from(move |_: Event| on_close.emit(*chosen.borrow()))
    };
    let onclick = {
        let close = close.clone();
        Callback::from(move |event: MouseEvent| {
            // Beside the panel: the dialog itself is hit only there, its contents fill it.
            if event.target_dyn_into::<Element>().is_some_and(|target| target.tag_name() == "DIALOG") {
                close.emit(false);
            }
        })
    };
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                query.set(field.value());
            }
        })
    };
    let on_begin = {
        let (begin, close) = (props.on_begin.clone(), close.clone());
        Callback::from(move |beginning: Beginning| {
            close.emit(beginning.is_to_be_filled());
            begin.emit(beginning);
        })
    };
    let on_make = {
        let making = making.clone();
        Callback::from(move |_: MouseEvent| making.set(!*making))
    };
    let shut = close.reform(|_: MouseEvent| false);
    let all = catalogue.clone().unwrap_or_default();
    let (named, others): (Vec<&Entry>, Vec<&Entry>) =
        all.documents.iter().partition(|entry| answers(&title_of(texts, entry), &query));
    let within = others.into_iter().filter_map(|entry| Some((entry, Some(line_with(kept.get(&entry.id)?, &query)?))));
    let found: Vec<(&Entry, Option<String>)> = named.into_iter().map(|entry| (entry, None)).chain(within).collect();
    let onkeydown = {
        let (on_act, place) = (on_act.clone(), place.clone());
        let first = found.first().filter(|_| !query.trim().is_empty()).map(|(entry, _)| (*entry).clone());
        Callback::from(move |event: KeyboardEvent| {
            // 229: the IME has taken the key.
            if event.is_composing() || event.key_code() == 229 {
                return;
            }
            match (event.key().as_str(), &first, place.cast::<Element>()) {
                ("Enter", Some(first), _) => on_act.emit((first.clone(), RowAct::Open)),
                ("ArrowDown", _, Some(dialog)) if focus(&dialog, ".library-open") => {}
                _ => return,
            }
            event.prevent_default();
        })
    };
    let rows = found.iter().map(|(entry, line)| {
        html! {
            <Row
                key={entry.id.as_str()}
                entry={(*entry).clone()}
                title={AttrValue::from(title_of(texts, entry))}
                current={*entry.id == *props.current}
                naming={naming.as_ref() == Some(&entry.id)}
                line={line.clone().map(AttrValue::from)}
                length={lengths.get(&key_of(entry)).copied()}
                on_act={on_act.clone()}
            />
        }
    });
    html! {
        <dialog ref={place} class="library" aria-labelledby="library-title" {onclose} {onclick}>
            <div class="library-sheet">
                <header class="library-head">
                    <h2 id="library-title" tabindex="-1">{ texts.get("docs.title") }</h2>
                    <button type="button" class="button primary" aria-expanded={pressed(*making)} aria-controls="library-new" onclick={on_make}>
                        { Icon::Plus.view() }
                        { texts.get("docs.new") }
                    </button>
                    <button type="button" class="button icon-button" aria-label={texts.get("notice.close")} onclick={shut}>
                        { Icon::Close.view() }
                    </button>
                </header>
                if *making {
                    <Making {on_begin} />
                }
                <div class="library-search">
                    <input
                        type="search"
                        aria-label={texts.get("docs.search")}
                        placeholder={texts.get("docs.search")}
                        autocomplete="off"
                        spellcheck="false"
                        {oninput}
                        {onkeydown}
                    />
                </div>
                <div class="library-body">
                    <p class="library-count" role="status">{ count(texts, &query, found.len()) }</p>
                    <ul class="library-list" onkeydown={walk}>{ for rows }</ul>
                    if catalogue.is_some() {
                        <Bin catalogue={Rc::clone(&all)} {lengths} on_act={on_act.clone()} tell={props.tell.clone()} />
                    }
                </div>
                <Foot />
            </div>
            { props.children.clone() }
        </dialog>
    }
}

/// Shows the panel once it is there.
#[hook]
fn use_opened(place: &NodeRef) {
    let place = place.clone();
    use_effect_with((), move |()| {
        if let Some(dialog) = place.cast::<Element>() {
            dialog::open(&dialog);
            // On a narrow screen the field would call up the keyboard over the list.
            let first = if env::matches("(width >= 768px)") { ".library-search input" } else { ".library-head h2" };
            focus(&dialog, first);
        }
    });
}

/// The list, read again whenever one of `reasons` changes; nothing until it was read.
#[hook]
fn use_catalogue(library: &Library, reasons: (u32, u32, Rc<str>)) -> Option<Rc<Catalogue>> {
    let catalogue = use_state(|| None::<Rc<Catalogue>>);
    {
        let (library, catalogue) = (library.clone(), catalogue.setter());
        use_effect_with(reasons, move |_| {
            spawn_local(async move {
                let listed = Rc::new(library.list().await);
                catalogue.set(Some(Rc::clone(&listed)));
                if learn_names(&library, &listed).await {
                    catalogue.set(Some(Rc::new(library.list().await)));
                }
            });
        });
    }
    (*catalogue).clone()
}

/// How long the texts of the list are, as far as they are counted.
#[hook]
fn use_listed_lengths(library: &Library, catalogue: Option<&Catalogue>) -> Rc<BTreeMap<(String, String), usize>> {
    let listed = catalogue.into_iter().flat_map(|all| all.documents.iter().chain(&all.bin));
    let library = library.clone();
    use_lengths(listed.filter(|entry| !entry.newer).map(key_of).collect(), move |(id, _)| {
        let library = library.clone();
        async move { library.read(&id).await.ok().map(|kept| (kept.text.clone(), kept.chosen_format())) }
    })
}

/// Gives a focus that went with the old list to the row `next`, or to the panel's heading.
#[hook]
fn use_focus_kept(place: &NodeRef, shown: (Option<Rc<Catalogue>>, Option<String>), next: &Rc<RefCell<Option<String>>>) {
    let (place, next) = (place.clone(), Rc::clone(next));
    use_effect_with(shown, move |(catalogue, naming)| {
        let dialog = place.cast::<Element>().filter(|_| catalogue.is_some() && naming.is_none());
        if let Some(dialog) = dialog.filter(dialog::has_lost_focus) {
            let row = next.borrow_mut().take().map(|id| format!("[data-id=\"{id}\"] .library-open"));
            if !row.is_some_and(|row| focus(&dialog, &row)) {
                focus(&dialog, ".library-head h2");
            }
        }
    });
}

/// A stored text by its document and its time: what is stored later may be longer.
fn key_of(entry: &Entry) -> (String, String) {
    (entry.id.clone(), entry.saved_at.clone())
}

/// How long a text is, behind what else is told of it; nothing until it is counted.
fn length_words(texts: Texts, length: Option<usize>) -> Option<String> {
    length.map(|length| format!(" · {}", texts.fill("docs.length", &[("count", &grouped(length))])))
}

/// What a document is called.
pub(crate) fn title_of(texts: Texts, entry: &Entry) -> String {
    let kind = entry.kind.as_deref().and_then(DocumentKind::named).unwrap_or_default();
    match (&entry.title, &entry.name, &entry.beginning) {
        (Some(title), _, _) => title.clone(),
        (None, Some(name), _) => titled(texts, kind, name),
        (None, None, Some(beginning)) => beginning.clone(),
        (None, None, None) => unnamed(texts, kind),
    }
}

/// How many were found, for those who can't see the list. Nothing when nothing was looked for.
fn count(texts: Texts, query: &str, found: usize) -> String {
    match (query.trim().is_empty(), found) {
        (true, _) => String::new(),
        (false, 0) => texts.get("docs.none").to_owned(),
        (false, found) => texts.fill("docs.found", &[("count", &found.to_string())]),
    }
}

/// Up and down go from document to document.
fn walk(event: KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    let Some(row) = event.target_dyn_into::<Element>().and_then(|target| target.closest("li").ok().flatten()) else {
        return;
    };
    if row.query_selector("input").is_ok_and(|field| field.is_some()) {
        return;
    }
    event.prevent_default();
    let next = if step > 0 { row.next_element_sibling() } else { row.previous_element_sibling() };
    match (next, row.closest(".library").ok().flatten()) {
        (Some(next), _) => focus(&next, ".library-open"),
        // Above the first is the search.
        (None, Some(panel)) if step < 0 => focus(&panel, ".library-search input"),
        (None, _) => false,
    };
}

/// False when there is no such element.
fn focus(within: &Element, selector: &str) -> bool {
    let found =
        within.query_selector(selector).ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}
