//! What the root needs to have the panel: whether it is open, and how documents are made and brought back.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::documents::library::DESK;
use crate::app::documents::{Library, New};
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::snackbar::Notice;
use crate::browser::env;
use crate::resume::DocumentKind;

/// When the preview is scrolled to its place once more, in ms.
const UNTIL_MEASURED: [u32; 2] = [60, 250];

/// What [`use_documents`] gives.
#[derive(Clone, PartialEq)]
pub(crate) struct Documents {
    /// The panel is open.
    pub(crate) open: bool,
    /// It opened to give the open document another title.
    pub(crate) renames: bool,
    /// Counts what was changed outside the panel.
    pub(crate) changes: u32,
    /// Opens the panel, or gives it up while it has not come yet.
    pub(crate) on_open: Callback<()>,
    /// Opens it with the title of the open document to be written.
    pub(crate) on_rename: Callback<()>,
    /// The panel has closed; true when the person goes on in the editor.
    pub(crate) on_close: Callback<bool>,
    /// Makes a document and then tells something.
    pub(crate) on_create: Callback<(New, Option<Notice>)>,
    /// Takes a document out of the bin, and opens it if that is wanted.
    pub(crate) on_restore: Callback<(String, bool)>,
    pub(crate) library: Library,
    pub(crate) tell: Callback<Option<Notice>>,
}

/// The panel's side of the root.
#[hook]
pub(crate) fn use_documents(
    library: &Library,
    editor: &EditorHandle,
    texts: Texts,
    tell: &Callback<Option<Notice>>,
) -> Documents {
    let open = use_state_eq(|| false);
    let renames = use_state_eq(|| false);
    let changes = use_state_eq(|| 0_u32);
    let on_open = {
        let (opens, renames) = (open.setter(), renames.setter());
        use_callback(*open, move |(), open| {
            renames.set(false);
            opens.set(!open);
        })
    };
    let on_rename = {
        let (opens, renames) = (open.setter(), renames.setter());
        use_callback((), move |(), ()| {
            renames.set(true);
            opens.set(true);
        })
    };
    let on_close = {
        let (open, editor) = (open.setter(), editor.clone());
        use_callback((), move |goes_on: bool, ()| {
            open.set(false);
            // On a narrow screen the focus would call up the keyboard.
            if goes_on && env::matches("(width >= 768px)") {
                editor.focus();
            }
        })
    };
    let on_create = use_callback(
        (library.clone(), texts, tell.clone()),
        |(new, notice): (New, Option<Notice>), (library, texts, tell)| {
            let (library, texts, tell) = (library.clone(), *texts, tell.clone());
            spawn_local(async move {
                match library.create(new).await {
                    Ok(()) => tell.emit(notice),
                    Err(refusal) => tell.emit(Some(refusal.notice(texts))),
                }
            });
        },
    );
    let on_restore = {
        let changed = changes.clone();
        use_callback(
            (library.clone(), texts, tell.clone(), *changes),
            move |(id, opens): (String, bool), (library, texts, tell, before)| {
                let (library, texts, tell, before) = (library.clone(), *texts, tell.clone(), *before);
                let changed = changed.setter();
                spawn_local(async move {
                    let mut outcome = library.restore(&id).await;
                    if outcome.is_ok() && opens {
                        outcome = library.open(&id).await;
                    }
                    if let Err(refusal) = outcome {
                        tell.emit(Some(refusal.notice(texts)));
                    }
                    changed.set(before + 1);
                });
            },
        )
    };
    let (library, tell) = (library.clone(), tell.clone());
    let (open, renames, changes) = (*open, *renames, *changes);
    Documents { open, renames, changes, on_open, on_rename, on_close, on_create, on_restore, library, tell }
}

/// Remembers what the list says about the open document, and scrolls its preview to where it was.
#[hook]
pub(crate) fn use_place(library: &Library, id: &Rc<str>, name: Option<AttrValue>, kind: DocumentKind) {
    let places = library.clone();
    use_effect_with(Rc::clone(id), move |_| {
        // Remembered now: until it is reached, the place that is kept may be that of a sheet still short.
        let place = places.desk_place();
        bring_desk_to(place);
        // The sheet has its height when its pages are measured.
        let again = UNTIL_MEASURED.map(|wait| Timeout::new(wait, move || bring_desk_to(place)));
        move || drop(again)
    });
    let names = library.clone();
    // Each time: a later text of the same document (another tab's, the vault's) makes the library forget the name, and may
    // well have the same.
    use_effect(move || names.note_name(name.map(|name| name.to_string()), kind));
}

/// Scrolls the preview as far as it is long enough by now; one that is further down is left there.
fn bring_desk_to(place: f64) {
    if env::scroll_top(DESK).is_none_or(|now| now < place) {
        env::set_scroll_top(DESK, place);
    }
}
