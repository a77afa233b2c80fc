//! When to save: soon after the last key, not too long after the first, and at once before the page goes. Each save goes to
//! the shelf (localStorage) and then to the vault (IndexedDB); only when both have it, it is called saved.

mod delivery;
mod elsewhere;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use yew::Callback;

use super::SaveStatus;
use super::envelope::{About, Envelope};
use super::mirror;
use super::outbox::{Outbox, Trouble};
use super::shown::{Lock, Present, Shown};
use super::store::{Sealed, Store};
use crate::app::state::Action;
use crate::browser::storage::{LocalStorage, StorageError};
use crate::browser::vault::Vault;
use crate::browser::{clock, random};
use crate::markup::Format;

const AFTER_LAST_KEY: f64 = 300.0;
const AFTER_FIRST_KEY: f64 = 2000.0;
const BEFORE_RETRY: f64 = 5000.0;
/// How long a document that the shelf did not take may wait for the vault before another is opened, in milliseconds.
const LEAVING_STEP: u32 = 50;
const LEAVING_STEPS: u32 = 80;

/// Sees every action and saves what it changes. Cloning gives another handle to the same one.
#[derive(Debug, Clone)]
pub(crate) struct Autosave(Rc<RefCell<Inner>>);

#[derive(Debug)]
struct Inner {
    store: Store<LocalStorage>,
    text: Rc<str>,
    format: Option<Format>,
    /// Nothing may be written while it says so.
    lock: Option<Lock>,
    vault: Second,
    outbox: Outbox,
    /// When the first key was pressed that is not stored yet; `None` when all is stored.
    unsaved_since: Option<f64>,
    /// When the open document was stored last, in ISO 8601.
    saved_at: Option<String>,
    /// The open document was changed by this page.
    touched: bool,
    /// The browser was asked to keep this page's storage.
    asked: bool,
    timer: Option<Timeout>,
    retry: Option<Timeout>,
    report: Report,
}

/// Whom to tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Report {
    /// Where the text stands.
    pub(crate) on_status: Callback<SaveStatus>,
    /// A text was stored.
    pub(crate) on_saved: Callback<Sealed>,
    /// Another document, or a later text of the same one, is to be shown from now on.
    pub(crate) on_shown: Callback<Shown>,
    /// Another tab has changed the open document, or what may be done with it.
    pub(crate) on_followed: Callback<Shown>,
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
    /// Watches over `shown`, which is what `store` holds.
    #[must_use]
    pub(crate) fn new(store: Store<LocalStorage>, shown: &Shown) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            store,
            text: Rc::clone(&shown.text),
            format: shown.format,
            lock: shown.lock,
            vault: Second::Awaited,
            outbox: Outbox::default(),
            unsaved_since: None,
            saved_at: shown.saved_at.clone(),
            touched: false,
            asked: false,
            timer: None,
            retry: None,
            report: Report::default(),
        })))
    }

    /// Whom to tell from now on.
    pub(crate) fn report_to(&self, report: Report) {
        self.0.borrow_mut().report = report;
    }

    /// The id of the open document.
    #[must_use]
    pub(crate) fn id(&self) -> String {
        self.0.borrow().store.id().to_owned()
    }

    /// Where the open text stands.
    #[must_use]
    pub(crate) fn status(&self) -> SaveStatus {
        self.0.borrow().status()
    }

    /// The name of this page among writers.
    #[must_use]
    pub(crate) fn writer(&self) -> String {
        self.0.borrow().store.writer().to_owned()
    }

    /// The open document as it is now, stored or not.
    #[must_use]
    pub(crate) fn present(&self) -> Present {
        let inner = self.0.borrow();
        Present {
            id: inner.store.id().to_owned(),
            text: Rc::clone(&inner.text),
            format: inner.format,
            about: inner.store.about().clone(),
            lock: inner.lock,
            stored: !inner.store.is_new() || inner.saved_at.is_some(),
        }
    }

    /// Brings shelf and vault together for the open document, once, before anything is written. `last_used` is the
    /// document to open when the shelf had none.
    pub(crate) async fn open_vault(&self, last_used: Option<String>) {
        let (id, writer, is_new) = {
            let inner = self.0.borrow();
            (inner.store.id().to_owned(), inner.store.writer().to_owned(), inner.store.is_new())
        };
        let opened = match Vault::open().await {
            Ok(vault) => held(&vault, &writer, (!is_new).then_some(id.as_str())).await.map(|held| (vault, held)),
            Err(error) => Err(error),
        };
        let (vault, held) = match opened {
            Ok((vault, held)) => (Second::Open(vault), held),
            Err(error) => (Second::Shut(error), BTreeMap::new()),
        };
        if let Some(envelope) = self.look_again(&id, vault, &held, last_used.as_deref()) {
            self.show(Shown::of(envelope));
        }
        self.flush();
        self.write_to_vault();
    }

    /// Takes note of the vault and of what it holds for `id`: the later text to be shown, if there is one.
    fn look_again(
        &self,
        id: &str,
        vault: Second,
        held: &BTreeMap<String, String>,
        last_used: Option<&str>,
    ) -> Option<Envelope> {
        let mut inner = self.0.borrow_mut();
        inner.vault = vault;
        // Another document may have been opened meanwhile. It was looked up in its own right.
        if inner.store.id() != id || inner.lock.is_some() {
            return None;
        }
        let found = inner.store.look_again(held, last_used);
        let now = inner.store.id().to_owned();
        inner.outbox.knows(&now, held.get(&now).map(String::as_str));
        if found.is_some() && inner.touched {
            // What was typed meanwhile belongs to another text: it becomes a document of its own.
            inner.outbox.withdraw(id);
            inner.fork();
            return None;
        }
        found
    }

    /// Goes on with another document, stored or new. The one before must have been saved: see [`leave`](Self::leave).
    pub(crate) fn begin(&self, envelope: &Envelope, on_shelf: Option<String>, in_vault: Option<&str>) {
        let mut inner = self.0.borrow_mut();
        inner.store.begin(envelope, on_shelf);
        inner.outbox.knows(&envelope.id, in_vault);
        drop(inner);
        self.show(Shown::of(envelope.clone()));
    }

    /// Goes on with a text that has no record yet and is to get one.
    pub(crate) fn begin_new(&self, id: String, text: Rc<str>, format: Option<Format>, about: About) {
        self.0.borrow_mut().store.begin_new(id, about);
        self.0.borrow_mut().saved_at = None;
        self.put_in(text, format);
    }

    /// Puts a text into the open document, which must be empty.
    pub(crate) fn fill(&self, text: Rc<str>, format: Option<Format>, about: About) {
        self.0.borrow_mut().store.describe(about);
        self.put_in(text, format);
    }

    fn put_in(&self, text: Rc<str>, format: Option<Format>) {
        let inner = self.0.borrow();
        let (id, about) = (inner.store.id().to_owned(), inner.store.about().clone());
        let shown = Shown { id, text, format, about, saved_at: inner.saved_at.clone(), lock: None };
        drop(inner);
        let blank = shown.text.is_empty();
        self.show(shown);
        if blank {
            return;
        }
        let mut inner = self.0.borrow_mut();
        inner.touched = true;
        inner.unsaved_since = Some(clock::now_ms());
        inner.timer = Some(self.after(AFTER_LAST_KEY));
        let on_status = inner.report.on_status.clone();
        drop(inner);
        on_status.emit(SaveStatus::Pending);
        self.flush();
    }

    /// Shows a record that must not be written.
    pub(crate) fn begin_locked(&self, shown: Shown) {
        self.0.borrow_mut().store.begin_new(shown.id.clone(), shown.about.clone());
        self.show(shown);
    }

    /// Id and text change together, here, before anything else can happen.
    fn show(&self, shown: Shown) {
        let mut inner = self.0.borrow_mut();
        inner.text = Rc::clone(&shown.text);
        inner.format = shown.format;
        inner.lock = shown.lock;
        inner.saved_at.clone_from(&shown.saved_at);
        inner.unsaved_since = None;
        inner.touched = false;
        inner.timer = None;
        let (status, report) = (inner.status(), inner.report.clone());
        drop(inner);
        report.on_shown.emit(shown);
        report.on_status.emit(status);
    }

    /// Notes what an action changes. Called before the action reaches the state, so that a text which the
    /// page cannot draw is stored all the same. False when the text may not be written, so that nothing is to be changed.
    pub(crate) fn observe(&self, action: &Action) -> bool {
        let mut inner = self.0.borrow_mut();
        if inner.lock.is_some() {
            return !matches!(
                action,
                Action::Edited(_) | Action::FormatChosen(_) | Action::Renamed(_) | Action::KindChosen(_)
            );
        }
        match action {
            Action::Edited(text) if *text != inner.text => inner.text = Rc::clone(text),
            Action::FormatChosen(format) if *format != inner.format => inner.format = *format,
            Action::Renamed(title) if *title != inner.store.about().title => inner.store.rename(title.as_deref()),
            Action::KindChosen(kind) => inner.store.choose_kind(*kind),
            _ => return true,
        }
        inner.touched = true;
        let now = clock::now_ms();
        let since = *inner.unsaved_since.get_or_insert(now);
        inner.timer = Some(self.after(delay(now - since)));
        let on_status = inner.report.on_status.clone();
        drop(inner);
        on_status.emit(SaveStatus::Pending);
        true
    }

    /// Saves now what is not saved yet. Until the vault was looked into, it waits.
    pub(crate) fn flush(&self) {
        if !matches!(self.0.borrow().vault, Second::Awaited) {
            self.save();
        }
    }

    /// Saves what is not saved yet, because the page or the document may be about to go.
    pub(crate) fn flush_leaving(&self) {
        self.save();
    }

    /// Saves what is not saved yet, before another document is opened. True when one of the two places has it: at once
    /// when the shelf takes it, else when the vault has answered.
    pub(crate) async fn leave(&self) -> bool {
        self.save();
        for _ in 0..LEAVING_STEPS {
            let waits = {
                let inner = self.0.borrow();
                inner.unsaved_since.is_some() || inner.outbox.at_risk()
            };
            if !waits {
                return true;
            }
            if !self.0.borrow().outbox.is_waiting() {
                return false;
            }
            clock::pause(LEAVING_STEP).await;
        }
        false
    }

    fn save(&self) {
        let mut guard = self.0.borrow_mut();
        let inner = &mut *guard;
        inner.timer = None;
        if inner.unsaved_since.is_none() || inner.lock.is_some() {
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
        let shelf = inner.store.shelve(&sealed);
        inner.unsaved_since = None;
        inner.saved_at = Some(sealed.at.clone());
        inner.outbox.post(sealed.clone(), shelf);
        let on_saved = inner.report.on_saved.clone();
        drop(guard);
        on_saved.emit(sealed);
        self.write_to_vault();
    }

    /// True when a text would be lost with the page, although saving was tried this moment.
    pub(crate) fn would_lose(&self) -> bool {
        self.save();
        let inner = self.0.borrow();
        inner.unsaved_since.is_some() || inner.outbox.at_risk()
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
        self.saved_at = None;
        self.unsaved_since.get_or_insert_with(clock::now_ms);
    }

    fn status(&self) -> SaveStatus {
        if let Some(lock) = self.lock {
            return SaveStatus::ReadOnly(lock);
        }
        match (self.outbox.trouble(), &self.saved_at) {
            (Some(Trouble::Nowhere(error)), _) => SaveStatus::Failed(error),
            (Some(Trouble::Halfway(error)), _) => SaveStatus::Halfway(error),
            (None, _) if self.unsaved_since.is_some() || !self.outbox.is_empty() => SaveStatus::Pending,
            (None, Some(at)) => SaveStatus::saved_at(at),
            (None, None) => SaveStatus::Untouched,
        }
    }
}

/// Brings shelf and vault together for one document, or for all, and tells what the vault holds.
async fn held(vault: &Vault, writer: &str, id: Option<&str>) -> Result<BTreeMap<String, String>, StorageError> {
    let Some(id) = id else { return mirror::reconcile_all(vault, &LocalStorage, writer).await };
    let record = mirror::reconcile(vault, &LocalStorage, writer, id).await?;
    Ok(record.into_iter().map(|record| (id.to_owned(), record)).collect())
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
