//! One sitting at the page: the state, the saving, and what the person has to be told.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::documents::{Autosave, Envelope, Opening, Report, SaveStatus, Sealed, Store};
use super::i18n::Texts;
use super::preferences::Preferences;
use super::snackbar::Notice;
use super::state::{Action, State};
use crate::browser::storage::LocalStorage;
use crate::browser::{lifecycle, random};

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
    /// Where the text is saved.
    pub(crate) autosave: Autosave,
    /// What the person is to be told, if anything.
    pub(crate) notice: Option<Notice>,
    /// Tells the person something, or takes it back.
    pub(crate) tell: Callback<Option<Notice>>,
    /// A later text of the document that was found after the start, to be shown.
    pub(crate) restored: Option<Rc<Envelope>>,
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
        let mut source: Rc<str> = Rc::default();
        let mut format = None;
        let mut status = SaveStatus::Untouched;
        let mut notice = None;
        match store.open(preferences.document.as_deref()) {
            Opening::Found(envelope) => {
                format = envelope.chosen_format();
                status = SaveStatus::saved_at(&envelope.saved_at);
                source = envelope.text.into();
            }
            Opening::Nothing => {}
            Opening::Unreadable(raw) => notice = Some(Notice::unreadable(texts, raw)),
            Opening::Refused(error) => status = SaveStatus::Failed(error),
        }
        let autosave = Autosave::new(store, Rc::clone(&source), format);
        let state = State { source, format, preferences: Rc::new(preferences) };
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
pub(crate) fn use_session() -> Session {
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
            autosave.observe(&action);
            dispatcher.dispatch(action);
        })
    };
    let save = {
        let autosave = autosave.clone();
        use_callback((), move |(), ()| autosave.flush())
    };
    let tell = {
        let setter = notice.setter();
        use_callback((), move |notice: Option<Notice>, ()| setter.set(notice))
    };

    let restored = use_state(|| None::<Rc<Envelope>>);
    let language = state.preferences.language();
    {
        let (autosave, status, dispatcher) = (autosave.clone(), status.dispatcher(), state.dispatcher());
        let (tell, restored) = (tell.clone(), restored.setter());
        use_effect_with(language, move |language| {
            let texts = Texts::of(*language);
            let kept = dispatcher.clone();
            autosave.report_to(Report {
                on_status: Callback::from(move |next| status.dispatch(next)),
                on_saved: Callback::from(move |sealed: Sealed| {
                    dispatcher.dispatch(Action::Kept(sealed.id));
                    if sealed.copied {
                        tell.emit(Some(Notice::lasting(texts.get("notice.copied"))));
                    }
                }),
                on_restored: Callback::from(move |envelope: Envelope| {
                    kept.dispatch(Action::Kept(envelope.id.clone()));
                    restored.set(Some(Rc::new(envelope)));
                }),
            });
        });
    }
    {
        let (autosave, last_used) = (autosave.clone(), start.state.preferences.document.clone());
        use_effect_with((), move |()| spawn_local(async move { autosave.open_vault(last_used).await }));
    }
    let leaving = autosave.clone();
    use_effect_with((), move |()| {
        let (autosave, last_resort) = (leaving.clone(), leaving);
        let asking = lifecycle::ask_before_closing(move || last_resort.would_lose());
        let leaving = lifecycle::on_leaving(move || autosave.flush_leaving());
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

    let (status, notice, restored) = (status.0.clone(), (*notice).clone(), (*restored).clone());
    Session { state, act, status, save, autosave, notice, tell, restored }
}
