//! All documents: which there are, which one is open, and how it gives way to another. Id and text change together
//! (`Autosave::begin`), and only after what stood there before is kept.

mod beside;
mod upkeep;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use super::autosave::Autosave;
use super::catalogue::Entry;
use super::envelope::{About, Damage, Envelope, Origin};
use super::mirror::{self, Verdict};
use super::place::Place;
use super::shown::{Present, Shown};
use super::store::{key, shelve};
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::kind::{titled, unnamed};
use crate::app::snackbar::Notice;
use crate::app::state::Action;
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::Vault;
use crate::browser::{clock, env, random};
use crate::markup::Format;
use crate::resume::DocumentKind;

pub(crate) use upkeep::KEPT_DAYS;

/// Where the preview scrolls.
pub(crate) const DESK: &str = ".desk";

/// The documents of this browser. Cloning gives another handle to the same.
#[derive(Debug, Clone)]
pub(crate) struct Library(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    autosave: Autosave,
    editor: EditorHandle,
    act: Callback<Action>,
    /// Counts requests to open something: only the latest is followed.
    requests: Cell<u32>,
    /// The name that was found in the open text.
    name: RefCell<Option<String>>,
    /// What the open document was found to be.
    kind: Cell<DocumentKind>,
}

/// Why something could not be done. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The open text is stored nowhere yet, so it must stay open.
    Unsaved,
    /// There is no such document any more.
    Gone,
    /// Its record can't be read; this is what it holds.
    Damaged(String),
    /// The browser refuses.
    Storage(StorageError),
}

/// A document to be made.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct New {
    /// Its text.
    pub(crate) text: String,
    /// How it is to be read; `None` leaves it to detection.
    pub(crate) format: Option<Format>,
    /// What is said about it.
    pub(crate) about: About,
}

impl Refusal {
    /// What the person is told, with the record at hand where one could not be read.
    #[must_use]
    pub(crate) fn notice(self, texts: Texts) -> Notice {
        match self {
            Self::Unsaved => Notice::lasting(texts.get("docs.unsaved")),
            Self::Gone => Notice::lasting(texts.get("docs.gone")),
            Self::Damaged(raw) => Notice::unreadable(texts, raw),
            Self::Storage(_) => Notice::lasting(texts.get("docs.refused")),
        }
    }
}

impl PartialEq for Library {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Library {
    /// The library around the open document, which `editor` shows and `act` changes.
    #[must_use]
    pub(crate) fn new(autosave: Autosave, editor: EditorHandle, act: Callback<Action>) -> Self {
        Self(Rc::new(Inner {
            autosave,
            editor,
            act,
            requests: Cell::default(),
            name: RefCell::default(),
            kind: Cell::default(),
        }))
    }

    /// The open document with the text as the editor has it now.
    #[must_use]
    pub(crate) fn present(&self) -> Present {
        let present = self.0.autosave.present();
        match self.0.editor.text() {
            Some(text) if present.lock.is_none() => Present { text: text.into(), ..present },
            _ => present,
        }
    }

    /// Reads a document, the later record of the two places.
    ///
    /// # Errors
    /// When there is none or it can't be read. [`Refusal::Damaged`] also holds what a newer page wrote.
    pub(crate) async fn read(&self, id: &str) -> Result<Envelope, Refusal> {
        let held = self.look_up(id).await;
        let record = newest(id, held.as_deref()).ok_or(Refusal::Gone)?;
        Envelope::open(&record).map_err(|_| Refusal::Damaged(record))
    }

    /// Opens a document in the place of the open one, which is saved first.
    ///
    /// # Errors
    /// When the open one can't be saved, or the other can't be read.
    pub(crate) async fn open(&self, id: &str) -> Result<(), Refusal> {
        let request = self.request();
        if id == self.0.autosave.id() {
            return Ok(());
        }
        let held = self.look_up(id).await;
        if !self.is_latest(request) {
            return Ok(());
        }
        self.leave().await?;
        if !self.is_latest(request) {
            return Ok(());
        }
        // From here to the end nothing else runs.
        let record = newest(id, held.as_deref()).ok_or(Refusal::Gone)?;
        match Envelope::open(&record) {
            Ok(envelope) if envelope.deleted_at.is_some() => return Err(Refusal::Gone),
            Ok(envelope) => {
                let on_shelf = LocalStorage.get(&key(id)).ok().flatten();
                self.0.autosave.begin(&envelope, on_shelf, held.as_deref());
            }
            Err(Damage::Newer(_)) => {
                let shown = Shown::of_newer(id, &record).ok_or(Refusal::Damaged(record))?;
                self.0.autosave.begin_locked(shown);
            }
            Err(_) => return Err(Refusal::Damaged(record)),
        }
        Place { used_at: clock::now_iso(), ..Place::load(&LocalStorage, id) }.save(&LocalStorage, id);
        Ok(())
    }

    /// Makes a document and opens it. While the open one is empty it becomes that; work is never replaced.
    ///
    /// # Errors
    /// When the open one can't be saved.
    pub(crate) async fn create(&self, new: New) -> Result<(), Refusal> {
        let request = self.request();
        let New { text, format, about } = new;
        let text: Rc<str> = text.replace("\r\n", "\n").replace('\r', "\n").into();
        let present = self.present();
        if present.text.trim().is_empty() && present.lock.is_none() && present.about.title.is_none() {
            self.0.autosave.fill(text, format, about);
            return Ok(());
        }
        self.leave().await?;
        if self.is_latest(request) {
            self.0.autosave.begin_new(random::token(), text, format, about);
        }
        Ok(())
    }

    /// Gives a document a title; `None` leaves it to the text.
    ///
    /// # Errors
    /// When it can't be stored.
    pub(crate) async fn rename(&self, id: &str, title: Option<&str>) -> Result<(), Refusal> {
        let title = title.map(str::trim).filter(|title| !title.is_empty()).map(str::to_owned);
        if id == self.0.autosave.id() {
            self.0.act.emit(Action::Renamed(title));
            self.0.autosave.flush();
            return Ok(());
        }
        self.alter(id, |envelope| envelope.about.title.clone_from(&title)).await
    }

    /// Makes a document of the same text under `title`, and tells its id.
    ///
    /// # Errors
    /// When the document can't be read, or the copy not stored.
    pub(crate) async fn duplicate(&self, id: &str, title: &str) -> Result<String, Refusal> {
        if id == self.0.autosave.id() {
            self.leave().await?;
        }
        let envelope = self.read(id).await?;
        let (copy, writer, now) = (random::token(), self.0.autosave.writer(), clock::now_iso());
        let origin = Origin { id: &copy, base: 0, writer: &writer, now: &now };
        let about = About { title: Some(title.to_owned()), ..envelope.about.clone() };
        let envelope = Envelope::seal(origin, &envelope.text, envelope.chosen_format()).about(about);
        keep(&envelope, None).await?;
        Ok(copy)
    }

    /// Throws a document into the bin. When it is the open one, another is opened, or an empty one.
    ///
    /// # Errors
    /// When it can't be stored as thrown away, or the open one not be left.
    pub(crate) async fn delete(&self, id: &str) -> Result<(), Refusal> {
        if id == self.0.autosave.id() {
            let stored = self.present().stored;
            match self.list().await.documents.into_iter().find(|entry| entry.id != id && !entry.newer) {
                Some(Entry { id: other, .. }) => self.open(&other).await?,
                None => {
                    self.leave().await?;
                    self.0.autosave.begin_new(random::token(), Rc::default(), None, About::default());
                }
            }
            if !stored {
                return Ok(());
            }
        }
        let now = clock::now_iso();
        self.alter(id, |envelope| envelope.deleted_at = Some(now.clone())).await
    }

    /// Takes a document out of the bin.
    ///
    /// # Errors
    /// When it can't be read or stored.
    pub(crate) async fn restore(&self, id: &str) -> Result<(), Refusal> {
        self.alter(id, |envelope| envelope.deleted_at = None).await
    }

    /// Notes where the person is in the open document.
    pub(crate) fn note_place(&self) {
        let Inner { autosave, editor, name, kind, .. } = &*self.0;
        let present = autosave.present();
        if !present.stored {
            return;
        }
        let before = Place::load(&LocalStorage, &present.id);
        let place = Place {
            caret: editor.caret().unwrap_or(before.caret),
            desk: env::scroll_top(DESK).unwrap_or(before.desk),
            used_at: clock::now_iso(),
            name: name.borrow().clone(),
            kind: Some(kind.get()).filter(|kind| *kind != DocumentKind::default()).map(|kind| kind.name().to_owned()),
        };
        place.save(&LocalStorage, &present.id);
    }

    /// What the open document is called, by the person or by its text.
    #[must_use]
    pub(crate) fn title(&self, texts: Texts) -> String {
        let given = self.0.autosave.present().about.title;
        given.unwrap_or_else(|| match &*self.0.name.borrow() {
            Some(name) => titled(texts, self.0.kind.get(), name),
            None => unnamed(texts, self.0.kind.get()),
        })
    }

    /// Notes the name that was found in the open text, and what the document is.
    pub(crate) fn note_name(&self, found: Option<String>, kind: DocumentKind) {
        *self.0.name.borrow_mut() = found;
        self.0.kind.set(kind);
    }

    /// Where the person was in the open document.
    #[must_use]
    pub(crate) fn place(&self) -> Place {
        Place::load(&LocalStorage, &self.0.autosave.id())
    }

    /// Gives an editor that has just come what it is to show besides the text.
    pub(crate) fn restore_editor(&self) {
        let Inner { autosave, editor, .. } = &*self.0;
        let present = autosave.present();
        editor.load(&present.text, self.place().caret);
        editor.set_locked(present.lock.is_some());
    }

    /// How far the preview of the open document was scrolled, in CSS pixels.
    pub(crate) fn desk_place(&self) -> f64 {
        self.place().desk
    }

    /// Keeps the open text before another takes its place.
    async fn leave(&self) -> Result<(), Refusal> {
        let Inner { autosave, editor, .. } = &*self.0;
        // What is typed while the browser is slow to answer is kept, too.
        for _ in 0..3 {
            editor.settle();
            if let Some(text) = editor.text() {
                autosave.observe(&Action::Edited(text.into()));
            }
            self.note_place();
            if !autosave.leave().await {
                return Err(Refusal::Unsaved);
            }
            let present = autosave.present();
            if !editor.composing()
                && (present.lock.is_some() || editor.text().is_none_or(|text| *text == *present.text))
            {
                return Ok(());
            }
        }
        Err(Refusal::Unsaved)
    }

    /// Brings shelf and vault together for a document, and tells what the vault holds.
    async fn look_up(&self, id: &str) -> Option<String> {
        let vault = Vault::open().await.ok()?;
        mirror::reconcile(&vault, &LocalStorage, &self.0.autosave.writer(), id).await.ok().flatten()
    }

    /// Changes what is said about a document that is not open.
    async fn alter(&self, id: &str, change: impl Fn(&mut Envelope)) -> Result<(), Refusal> {
        let held = self.look_up(id).await;
        let record = newest(id, held.as_deref()).ok_or(Refusal::Gone)?;
        let envelope = Envelope::open(&record).map_err(|_| Refusal::Damaged(record))?;
        let mut next = envelope.successor(&self.0.autosave.writer(), &clock::now_iso());
        next.saved_at = envelope.saved_at;
        change(&mut next);
        keep(&next, held.as_deref()).await
    }

    fn request(&self) -> u32 {
        self.0.requests.set(self.0.requests.get() + 1);
        self.0.requests.get()
    }

    fn is_latest(&self, request: u32) -> bool {
        self.0.requests.get() == request
    }
}

/// The later record of the two places.
pub(super) fn newest(id: &str, held: Option<&str>) -> Option<String> {
    let here = LocalStorage.get(&key(id)).ok().flatten();
    match (mirror::judge(here.as_deref(), held), here) {
        (Verdict::Vault, _) | (_, None) => held.map(str::to_owned),
        (_, here) => here,
    }
}

/// Stores a record in both places; one is enough. `held` is what the vault has there.
async fn keep(envelope: &Envelope, held: Option<&str>) -> Result<(), Refusal> {
    let record = json(envelope)?;
    let there = match Vault::open().await {
        Ok(vault) => vault.put(&envelope.id, &record, held).await,
        Err(error) => Err(error),
    };
    if matches!(there, Ok(Some(_))) {
        // Somebody was faster: theirs holds, and the list will show it.
        return Err(Refusal::Gone);
    }
    match (shelve(&LocalStorage, &envelope.id, &record), there) {
        (Err(error), Err(_)) => Err(Refusal::Storage(error)),
        _ => Ok(()),
    }
}

fn json(envelope: &Envelope) -> Result<String, Refusal> {
    envelope.to_json().ok_or_else(|| Refusal::Storage(StorageError::Other("the record can't be written".to_owned())))
}
