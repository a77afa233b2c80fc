//! The versions of the open document, as the page shows them: a list, or two texts side by side.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::compare::{Choice, CompareView};
use super::documents::Library;
use super::documents::catalogue::Entry;
use super::hints::HintChoices;
use super::snackbar::Notice;
use super::versions::{Kept, Version, VersionsPanel, read_version, versions};

/// What is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HistoryView {
    List,
    /// Two texts side by side.
    Compare(Choice, Choice),
}

/// Properties of [`History`].
#[derive(Properties, PartialEq)]
pub(crate) struct HistoryProps {
    pub(crate) view: HistoryView,
    pub(crate) on_view: Callback<Option<HistoryView>>,
    /// The open document as it is.
    pub(crate) now: Kept,
    /// It may be read but not written.
    pub(crate) locked: bool,
    /// Which hints count.
    pub(crate) choices: Rc<HintChoices>,
    /// All documents.
    pub(crate) library: Library,
    /// How many versions were kept in this sitting.
    pub(crate) kept: u32,
    /// Puts this text in the place of the present one; nothing when it can't be read.
    pub(crate) on_restore: Callback<Option<Kept>>,
    pub(crate) tell: Callback<Option<Notice>>,
    /// What the person is told.
    pub(crate) children: Html,
}

/// The list or the comparison.
#[component]
pub(crate) fn History(props: &HistoryProps) -> Html {
    // Nothing until they were looked up; then what was found, if they can be had.
    let known = use_state_eq(|| None::<Option<Vec<Version>>>);
    let stale = use_state_eq(|| 0_u32);
    {
        let known = known.setter();
        use_effect_with((Rc::clone(&props.now.document), props.kept, *stale), move |(document, ..)| {
            let document = Rc::clone(document);
            spawn_local(async move { known.set(Some(versions(&document).await)) });
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
    let on_compare = {
        let version =
            known.as_ref().and_then(|found| found.as_ref()?.last()).map(|version| Choice::Version(version.key));
        let document = documents.first().map(|entry| Choice::Document(entry.id.clone()));
        let usual = version.or(document).unwrap_or(Choice::Now);
        props.on_view.reform(move |key: Option<u32>| {
            Some(HistoryView::Compare(key.map_or(usual.clone(), Choice::Version), Choice::Now))
        })
    };
    // In the window that is over all others.
    let (in_list, in_comparison) = match &props.view {
        HistoryView::List => (props.children.clone(), Html::default()),
        HistoryView::Compare(..) => (Html::default(), props.children.clone()),
    };
    // The list stays below, so that the person comes back to where they were in it.
    html! {
        <>
            <VersionsPanel
                now={props.now.clone()}
                versions={(*known).clone()}
                {on_stale}
                locked={props.locked}
                {on_restore}
                {on_compare}
                tell={props.tell.clone()}
                on_close={props.on_view.reform(|()| None)}
            >
                { in_list }
            </VersionsPanel>
            if let HistoryView::Compare(before, after) = &props.view {
                <CompareView
                    now={props.now.clone()}
                    versions={(*known).clone().flatten().unwrap_or_default()}
                    documents={(*documents).clone()}
                    library={props.library.clone()}
                    sides={(before.clone(), after.clone())}
                    on_sides={props.on_view.reform(|(before, after)| Some(HistoryView::Compare(before, after)))}
                    choices={Rc::clone(&props.choices)}
                    on_close={props.on_view.reform(|()| Some(HistoryView::List))}
                >
                    { in_comparison }
                </CompareView>
            }
        </>
    }
}
