//! When to save: soon after the last key, not too long after the first, and at once before the page goes. Each save goes to
//! the shelf (localStorage) and then to the vault (IndexedDB); only when both have it, it is called saved.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::SaveStatus;
use super::envelope::Envelope;
use super::mirror;
use super::store::{Sealed, Store};
use crate::app::state::Action;
use crate::browser::storage::{LocalStorage, StorageError};
use crate::browser::vault::Vault;
use crate::browser::{clock, random};
use crate::markup::Format;

const AFTER_LAST_KEY: f64 = 300.0;
const AFTER_FIRST_KEY: f64 = 2000.0;
const BEFORE_RETRY: f64 = 5000.0;

/// Sees every action and saves what it changes. Cloning gives another handle to the same one.
#[derive(Debug, Clone)]
pub(crate) struct Autosave(Rc<RefCell<Inner>>);

#[derive(Debug)]
struct Inner {
    store: Store<LocalStorage>,
    text: Rc<str>,
    format: Option<Format>,
    vault: Second,
    /// The record of the open document in the vault, as far as this page knows.
    in_vault: Option<Rc<str>>,
    /// When the first key was pressed that is not stored yet; `None` when all is stored.
    unsaved_since: Option<f64>,
    /// The last save, and what the shelf said to it.
    latest: Option<(Sealed, Option<StorageError>)>,
    /// A write to the vault is under way.
    writing: bool,
    /// The browser was asked to keep this page's storage.
    asked: bool,
    timer: Option<Timeout>,
    report: Report,
}

/// Whom to tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Report {
    /// Where the text stands.
    pub(crate) on_status: Callback<SaveStatus>,
    /// A text was stored.
    pub(crate) on_saved: Callback<Sealed>,
    /// The vault holds a later text of the document than was shown.
    pub(crate) on_restored: Callback<Envelope>,
}

/// The second place.
#[derive(Debug, Clone)]
enum Second {
    /// Not looked into yet: nothing may be written over what it could hold.
    Awaited,
    Open(Vault),
    Shut(StorageError),
}

impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Autosave {
    /// Watches over `text`, which is what `store` holds.
    #[must_use]
    pub(crate) fn new(store: Store<LocalStorage>, text: Rc<str>, format: Option<Format>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            store,
            text,
            format,
            vault: Second::Awaited,
            in_vault: None,
            unsaved_since: None,
            latest: None,
            writing: false,
            asked: false,
            timer: None,
            report: Report::default(),
        })))
    }

    /// Whom to tell from now on.
    pub(crate) fn report_to(&self, report: Report) {
        self.0.borrow_mut().report = report;
    }

    /// Brings shelf and vault together, once, before anything is written. `last_used` is the document to open when the
    /// shelf had none.
    pub(crate) async fn open_vault(&self, last_used: Option<String>) {
        let writer = self.0.borrow().store.writer().to_owned();
        let opened = match Vault::open().await {
            Ok(vault) => {
                mirror::reconcile(&vault, &LocalStorage, &writer, random::token).await.map(|held| (vault, held))
            }
            Err(error) => Err(error),
        };
        let (vault, held) = match opened {
            Ok((vault, held)) => (Second::Open(vault), held),
            Err(error) => (Second::Shut(error), BTreeMap::new()),
        };
        let mut inner = self.0.borrow_mut();
        inner.vault = vault;
        let found = inner.store.look_again(&held, last_used.as_deref());
        inner.in_vault = held.get(inner.store.id()).map(|record| record.as_str().into());
        let typed = inner.unsaved_since.is_some() || inner.latest.is_some();
        let mut restored = None;
        match found {
            // What was typed meanwhile belongs to another text: it becomes a document of its own.
            Some(_) if typed => inner.fork(),
            Some(envelope) => {
                inner.text = envelope.text.as_str().into();
                inner.format = envelope.chosen_format();
                restored = Some(envelope);
            }
            None => {}
        }
        let report = inner.report.clone();
        drop(inner);
        if let Some(envelope) = restored {
            report.on_status.emit(SaveStatus::saved_at(&envelope.saved_at));
            report.on_restored.emit(envelope);
        }
        self.flush();
        self.write_to_vault();
    }

    /// Notes what an action changes. Called before the action reaches the state, so that a text which the
    /// page cannot draw is stored all the same.
    pub(crate) fn observe(&self, action: &Action) {
        let mut inner = self.0.borrow_mut();
        match action {
            Action::Edited(text) if *text != inner.text => inner.text = Rc::clone(text),
            Action::FormatChosen(format) if *format != inner.format => inner.format = *format,
            _ => return,
        }
        let now = clock::now_ms();
        let since = *inner.unsaved_since.get_or_insert(now);
        inner.timer = Some(self.after(delay(now - since)));
        let on_status = inner.report.on_status.clone();
        drop(inner);
        on_status.emit(SaveStatus::Pending);
    }

    /// Saves now what is not saved yet. Until the vault was looked into, it waits.
    pub(crate) fn flush(&self) {
        if !matches!(self.0.borrow().vault, Second::Awaited) {
            self.save();
        }
    }

    /// Saves what is not saved yet, because the page may be about to go.
    pub(crate) fn flush_leaving(&self) {
        self.save();
    }

    fn save(&self) {
        let mut guard = self.0.borrow_mut();
        let inner = &mut *guard;
        inner.timer = None;
        if inner.unsaved_since.is_none() {
            return;
        }
        let sealed = match inner.store.seal(&inner.text, inner.format, clock::now_iso(), random::token) {
            Ok(sealed) => sealed,
            Err(error) => {
                inner.timer = Some(self.after(BEFORE_RETRY));
                let on_status = inner.report.on_status.clone();
                drop(guard);
                on_status.emit(SaveStatus::Failed(error));
                return;
            }
        };
        let refused = inner.store.shelve(&sealed).err();
        if refused.is_none() {
            inner.unsaved_since = None;
        }
        if sealed.copied {
            inner.in_vault = None;
        }
        inner.latest = Some((sealed.clone(), refused));
        let on_saved = inner.report.on_saved.clone();
        drop(guard);
        on_saved.emit(sealed);
        self.write_to_vault();
    }

    /// Brings the last save to the vault. One write at a time; what is saved meanwhile goes after it.
    fn write_to_vault(&self) {
        let mut inner = self.0.borrow_mut();
        let Some((sealed, _)) = inner.latest.clone().filter(|_| !inner.writing) else { return };
        let vault = match &inner.vault {
            Second::Open(vault) => Ok(vault.clone()),
            Second::Shut(error) => Err(error.clone()),
            Second::Awaited => return,
        };
        let known = inner.in_vault.clone();
        inner.writing = true;
        drop(inner);
        let this = self.clone();
        let write = async move {
            let result = match vault {
                Ok(vault) => put(&vault, &sealed, known.as_deref()).await,
                Err(error) => Err(error),
            };
            this.written(&sealed, result);
        };
        spawn_local(write);
    }

    /// What to do after the vault answered: `Some` is the record of somebody else, which stays.
    fn written(&self, sealed: &Sealed, result: Result<Option<String>, StorageError>) {
        let mut guard = self.0.borrow_mut();
        let inner = &mut *guard;
        inner.writing = false;
        let Some((latest, refused)) = inner.latest.clone() else { return };
        let is_latest = latest == *sealed;
        match &result {
            Ok(None) if inner.store.id() == sealed.id => inner.in_vault = Some(Rc::clone(&sealed.record)),
            Ok(Some(theirs)) if inner.store.id() == sealed.id => {
                inner.store.give_way(theirs, random::token());
                inner.in_vault = None;
                inner.unsaved_since.get_or_insert_with(clock::now_ms);
                let on_saved = inner.report.on_saved.clone();
                drop(guard);
                on_saved.emit(Sealed { copied: true, ..sealed.clone() });
                self.save();
                return;
            }
            _ => {}
        }
        if !is_latest {
            drop(guard);
            self.write_to_vault();
            return;
        }
        let status = match (refused, result) {
            (None, Ok(_)) => SaveStatus::saved_at(&sealed.at),
            (Some(error), Ok(_)) => SaveStatus::Halfway(error),
            (None, Err(error)) => SaveStatus::Halfway(error),
            (Some(error), Err(_)) => SaveStatus::Failed(error),
        };
        let whole = matches!(status, SaveStatus::Saved(_));
        // Something newer may wait already; then this is not the last word.
        let changed = inner.timer.is_some();
        match &status {
            SaveStatus::Halfway(_) if !changed => inner.unsaved_since = None,
            SaveStatus::Failed(_) => _ = inner.unsaved_since.get_or_insert_with(clock::now_ms),
            _ => {}
        }
        if !whole && !changed {
            inner.timer = Some(self.retry());
        }
        let ask = match &inner.vault {
            Second::Open(vault) if whole && !inner.asked => Some(vault.clone()),
            _ => None,
        };
        inner.asked |= ask.is_some();
        let on_status = inner.report.on_status.clone();
        drop(guard);
        if !(whole && changed) {
            on_status.emit(status);
        }
        if let Some(vault) = ask {
            spawn_local(async move {
                vault.persist().await;
            });
        }
    }

    /// Tries again what one place or both refused. What lies on the shelf is not written there again.
    fn retry(&self) -> Timeout {
        let inner: Weak<RefCell<Inner>> = Rc::downgrade(&self.0);
        Timeout::new(BEFORE_RETRY as u32, move || {
            let Some(this) = inner.upgrade().map(Self) else { return };
            let mut inner = this.0.borrow_mut();
            inner.timer = None;
            if !matches!(&inner.latest, Some((_, None))) {
                inner.unsaved_since.get_or_insert_with(clock::now_ms);
            }
            let shut = matches!(inner.vault, Second::Shut(_));
            drop(inner);
            if shut {
                spawn_local(async move { this.open_vault(None).await });
            } else {
                this.save();
                this.write_to_vault();
            }
        })
    }

    /// What comes next becomes a document of its own. False when the present text can't be saved: then nothing may
    /// take its place.
    pub(crate) fn begin_new(&self) -> bool {
        self.save();
        let mut inner = self.0.borrow_mut();
        if inner.unsaved_since.is_some() {
            return false;
        }
        inner.store.fork(random::token());
        inner.in_vault = None;
        true
    }

    /// The id of the open document.
    pub(crate) fn document(&self) -> String {
        self.0.borrow().store.id().to_owned()
    }

    /// True when a text would be lost with the page, although saving was tried this moment.
    pub(crate) fn would_lose(&self) -> bool {
        self.save();
        self.0.borrow().unsaved_since.is_some()
    }

    fn after(&self, milliseconds: f64) -> Timeout {
        let inner: Weak<RefCell<Inner>> = Rc::downgrade(&self.0);
        Timeout::new(milliseconds as u32, move || {
            if let Some(inner) = inner.upgrade() {
                Self(inner).flush();
            }
        })
    }
}

impl Inner {
    /// The text becomes a document of its own, to be saved.
    fn fork(&mut self) {
        self.store.fork(random::token());
        self.in_vault = None;
        self.unsaved_since.get_or_insert_with(clock::now_ms);
    }
}

/// Puts a record into the vault. An older record of this very page, whose confirmation was lost, gives way.
async fn put(vault: &Vault, sealed: &Sealed, known: Option<&str>) -> Result<Option<String>, StorageError> {
    let Some(there) = vault.put(&sealed.id, &sealed.record, known).await? else { return Ok(None) };
    let writer = |record: &str| Envelope::open(record).ok().map(|envelope| envelope.writer);
    if writer(&there).is_some_and(|theirs| Some(theirs) == writer(&sealed.record)) {
        return vault.put(&sealed.id, &sealed.record, Some(&there)).await;
    }
    Ok(Some(there))
}

/// How long to wait after a key when the oldest unsaved one has waited this long already.
fn delay(waited: f64) -> f64 {
    (AFTER_FIRST_KEY - waited).clamp(0.0, AFTER_LAST_KEY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_for_a_pause_but_not_for_ever() {
        assert_eq!(delay(0.0), 300.0);
        assert_eq!(delay(1700.0), 300.0);
        assert_eq!(delay(1900.0), 100.0);
        assert_eq!(delay(9000.0), 0.0);
        // A clock that was set back must not postpone anything.
        assert_eq!(delay(-9000.0), 300.0);
    }
}
