//! One sitting at the page: the state, the saving, and what the person has to be told.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::documents::place::Place;
use super::documents::{Autosave, Library, Opening, Outrun, Report, Role, SaveStatus, Sealed, Shown, Store, Tabs};
use super::editor::EditorHandle;
use super::i18n::Texts;
use super::preferences::Preferences;
use super::snackbar::Notice;
use super::state::{Action, State};
use crate::browser::storage::LocalStorage;
use crate::browser::{clock, lifecycle, random};
use crate::resume::DocumentKind;

/// The documents that are not open are looked after when the start is long over, in milliseconds.
const BEFORE_TIDYING: u32 = 4000;

/// What [`use_session`] gives to the root.
#[derive(Clone)]
pub(crate) struct Session {
    /// The ground state.
    pub(crate) state: UseReducerHandle<State>,
    /// The one way to change it.
    pub(crate) act: Callback<Action>,
    /// Whether the text is safe.
    pub(crate) status: SaveStatus,
    /// Saves now.
    pub(crate) save: Callback<()>,
    /// What the person is to be told, if anything.
    pub(crate) notice: Option<Notice>,
    /// Tells the person something, or takes it back.
    pub(crate) tell: Callback<Option<Notice>>,
    /// All documents, of which one is open.
    pub(crate) library: Library,
    /// The other tabs.
    pub(crate) tabs: Tabs,
    /// What this tab is to the open document.
    pub(crate) role: Role,
}

/// What was found in the browser when the page started.
struct Start {
    state: State,
    autosave: Autosave,
    status: SaveStatus,
    notice: Option<Notice>,
}

impl Start {
    /// Synchronous, so that the very first picture already shows the stored résumé.
    fn new() -> Self {
        let preferences = Preferences::load(&LocalStorage);
        let texts = Texts::of(preferences.language());
        let mut store = Store::new(LocalStorage, random::token(), random::token());
        let mut shown = Shown { id: store.id().to_owned(), ..Shown::default() };
        let mut refused = None;
        let mut notice = None;
        match store.open(preferences.document.as_deref()) {
            Opening::Found(envelope) => shown = Shown::of(*envelope),
            Opening::Nothing => {}
            Opening::Newer(raw) => match Shown::of_newer(preferences.document.as_deref().unwrap_or_default(), &raw) {
                Some(newer) => {
                    notice = Some(Notice::newer(texts, raw));
                    store.begin_new(newer.id.clone(), newer.about.clone());
                    shown = newer;
                }
                None => notice = Some(Notice::unreadable(texts, raw)),
            },
            Opening::Unreadable(raw) => notice = Some(Notice::unreadable(texts, raw)),
            Opening::Refused(error) => refused = Some(SaveStatus::Failed(error)),
        }
        let autosave = Autosave::new(store, &shown);
        let status = refused.unwrap_or_else(|| autosave.status());
        let preferences = Rc::new(preferences);
        let before = Rc::new(State { preferences: Rc::clone(&preferences), ..State::default() });
        let state = State { preferences, ..(*before.reduce(Action::Shown(shown))).clone() };
        Self { state, autosave, status, notice }
    }
}

struct Status(SaveStatus);

impl Reducible for Status {
    type Action = SaveStatus;

    fn reduce(self: Rc<Self>, next: SaveStatus) -> Rc<Self> {
        let then = self.0.clone().then(next);
        if then == self.0 { self } else { Rc::new(Self(then)) }
    }
}

/// Opens the document last used and keeps it saved from then on.
#[hook]
pub(crate) fn use_session(editor: &EditorHandle) -> Session {
    let start = use_memo((), |()| Start::new());
    let autosave = start.autosave.clone();
    let state = {
        let start = Rc::clone(&start);
        use_reducer(move || start.state.clone())
    };
    let status = {
        let start = Rc::clone(&start);
        use_reducer(move || Status(start.status.clone()))
    };
    let notice = {
        let start = Rc::clone(&start);
        use_state(move || start.notice.clone())
    };

    let act = {
        let (autosave, dispatcher) = (autosave.clone(), state.dispatcher());
        use_callback((), move |action: Action, ()| {
            if autosave.observe(&action) {
                dispatcher.dispatch(action);
            }
        })
    };
    let library = {
        let (autosave, editor, act) = (autosave.clone(), editor.clone(), act.clone());
        (*use_memo((), move |()| Library::new(autosave, editor, act))).clone()
    };
    let (tabs, role) = use_tabs(&autosave, editor, &state.id);
    let save = {
        let autosave = autosave.clone();
        use_callback((), move |(), ()| autosave.flush())
    };
    let tell = {
        let setter = notice.setter();
        use_callback((), move |notice: Option<Notice>, ()| setter.set(notice))
    };

    let language = state.preferences.language();
    {
        let (autosave, status, dispatcher) = (autosave.clone(), status.dispatcher(), state.dispatcher());
        let (tell, editor, library) = (tell.clone(), editor.clone(), library.clone());
        let (act, tabs) = (act.clone(), tabs.clone());
        use_effect_with(language, move |language| {
            let texts = Texts::of(*language);
            let (kept, shows, follows) = (dispatcher.clone(), dispatcher.clone(), dispatcher);
            let (this, follower, titles) = (autosave.clone(), editor.clone(), library.clone());
            autosave.report_to(Report {
                on_status: Callback::from(move |next| status.dispatch(next)),
                on_saved: Callback::from(move |sealed: Sealed| {
                    match sealed.copied {
                        Some(Outrun::Changed) => tell.emit(Some(Notice::lasting(texts.get("notice.copied")))),
                        Some(Outrun::Deleted) => tell.emit(Some(Notice::lasting(texts.get("notice.outlived")))),
                        None => {}
                    }
                    tabs.tell(&sealed.record);
                    // The copy of a text that was left meanwhile is not the open document.
                    if sealed.id == this.id() {
                        kept.dispatch(Action::Kept(sealed.id));
                        // Beside the one that was changed it needs another name; the one that was thrown away needs none.
                        if sealed.copied == Some(Outrun::Changed) {
                            let title = texts.fill("tabs.copy", &[("title", &titles.title(texts))]);
                            act.emit(Action::Renamed(Some(title)));
                        }
                    }
                }),
                on_shown: Callback::from(move |shown: Shown| {
                    // The editor first: from here on its words are those of the other document.
                    editor.load(&shown.text, Place::load(&LocalStorage, &shown.id).caret);
                    editor.set_locked(shown.lock.is_some());
                    library.note_name(None, DocumentKind::default());
                    shows.dispatch(Action::Shown(shown));
                }),
                on_followed: Callback::from(move |shown: Shown| {
                    follower.follow(&shown.text);
                    follower.set_locked(shown.lock.is_some());
                    follows.dispatch(Action::Shown(shown));
                }),
            });
        });
    }
    {
        let (autosave, last_used) = (autosave.clone(), start.state.preferences.document.clone());
        let library = library.clone();
        use_effect_with((), move |()| {
            spawn_local(async move {
                autosave.open_vault(last_used).await;
                clock::pause(BEFORE_TIDYING).await;
                library.tidy().await;
            });
        });
    }
    let places = library.clone();
    use_effect_with((), move |()| {
        let last_resort = autosave.clone();
        let asking = lifecycle::ask_before_closing(move || last_resort.would_lose());
        let leaving = lifecycle::on_leaving(move || {
            autosave.flush_leaving();
            places.note_place();
        });
        move || drop((asking, leaving))
    });
    {
        let loaded = Rc::clone(&start.state.preferences);
        use_effect_with(Rc::clone(&state.preferences), move |preferences| {
            // A visit that changes nothing leaves nothing behind.
            if !Rc::ptr_eq(preferences, &loaded) {
                preferences.save(&LocalStorage);
            }
        });
    }

    let (status, notice) = (status.0.clone(), (*notice).clone());
    Session { state, act, status, save, notice, tell, library, tabs, role }
}

/// Finds out which tab edits the open document, and what this one is to it.
#[hook]
fn use_tabs(autosave: &Autosave, editor: &EditorHandle, id: &Rc<str>) -> (Tabs, Role) {
    let tabs = {
        let (autosave, editor) = (autosave.clone(), editor.clone());
        (*use_memo((), move |()| Tabs::new(autosave, editor))).clone()
    };
    let role = use_state_eq(Role::default);
    {
        let (tabs, role) = (tabs.clone(), role.setter());
        use_effect_with((), move |()| {
            tabs.report_to(Callback::from(move |next| role.set(next)));
            let listeners = tabs.listen();
            move || drop(listeners)
        });
    }
    {
        let tabs = tabs.clone();
        use_effect_with(Rc::clone(id), move |id| tabs.watch(id));
    }
    (tabs, *role)
}
