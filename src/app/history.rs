//! The versions of the open document, as the page shows them: a list, or two texts side by side.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compare::{Choice, CompareView};
use super::documents::Library;
use super::documents::catalogue::Entry;
use super::hints::HintChoices;
use super::versions::{Kept, Version, VersionsPanel, read_version, versions};

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum HistoryView {
    List,
    /// Two texts side by side.
    Compare(Choice, Choice),
}

/// Properties of [`History`].
#[derive(Properties, PartialEq)]
pub(super) struct HistoryProps {
    pub(super) view: HistoryView,
    pub(super) on_view: Callback<Option<HistoryView>>,
    /// The open document as it is.
    pub(super) now: Kept,
    /// It may be read but not written.
    pub(super) locked: bool,
    /// Which hints count.
    pub(super) choices: Rc<HintChoices>,
    /// All documents.
    pub(super) library: Library,
    /// How many versions were kept in this sitting.
    pub(super) kept: u32,
    /// Puts this text in the place of the present one; nothing when it can't be read.
    pub(super) on_restore: Callback<Option<Kept>>,
}

/// The list or the comparison.
#[component]
pub(super) fn History(props: &HistoryProps) -> Html {
    let known = use_state_eq(|| None::<Vec<Version>>);
    let stale = use_state_eq(|| 0_u32);
    {
        let known = known.setter();
        use_effect_with((Rc::clone(&props.now.document), props.kept, *stale), move |(document, ..)| {
            let document = Rc::clone(document);
            spawn_local(async move { known.set(versions(&document).await) });
        });
    }
    let documents = use_state_eq(Vec::<Entry>::new);
    {
        let documents = documents.setter();
        use_effect_with((props.library.clone(), Rc::clone(&props.now.document)), move |(library, open)| {
            let (library, open) = (library.clone(), Rc::clone(open));
            spawn_local(async move {
                let mut others = library.list().await.documents;
                others.retain(|entry| *entry.id != *open);
                documents.set(others);
            });
        });
    }
    let on_stale = {
        let stale = stale.clone();
        Callback::from(move |()| stale.set(*stale + 1))
    };
    let on_restore =
        use_callback((Rc::clone(&props.now.document), props.on_restore.clone()), |key: u32, (document, restore)| {
            let (document, restore) = (Rc::clone(document), restore.clone());
            spawn_local(async move {
                let text = read_version(key).await;
                restore.emit(text.map(|(text, format)| Kept { document, text: text.into(), format }));
            });
        });
    let show = |view: HistoryView| props.on_view.reform(move |()| Some(view.clone()));
    match &props.view {
        HistoryView::List => html! {
            <VersionsPanel
                now={props.now.clone()}
                versions={(*known).clone()}
                {on_stale}
                locked={props.locked}
                {on_restore}
                on_compare={props.on_view.reform(|key| Some(HistoryView::Compare(Choice::Version(key), Choice::Now)))}
                on_close={props.on_view.reform(|()| None)}
            />
        },
        HistoryView::Compare(before, after) => html! {
            <CompareView
                now={props.now.clone()}
                versions={(*known).clone().unwrap_or_default()}
                documents={(*documents).clone()}
                library={props.library.clone()}
                sides={(before.clone(), after.clone())}
                on_sides={props.on_view.reform(|(before, after)| Some(HistoryView::Compare(before, after)))}
                choices={Rc::clone(&props.choices)}
                on_close={show(HistoryView::List)}
            />
        },
    }
}
