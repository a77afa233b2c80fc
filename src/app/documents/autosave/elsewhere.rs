//! The open document is written in another tab, too: what this one then takes over, keeps, or leaves alone.

use super::{Autosave, Shown};
use crate::app::documents::envelope::Envelope;
use crate::app::documents::shown::Lock;
use crate::browser::clock;

/// How long the vault may take to confirm what was saved before the document is handed on, in milliseconds.
const STEP: u32 = 25;
const STEPS: u32 = 30;

impl Autosave {
    /// Why nothing may be written at present.
    #[must_use]
    pub(crate) fn lock(&self) -> Option<Lock> {
        self.0.borrow().lock
    }

    /// From now on nothing may be written, or something may again. The text stays as it is.
    pub(crate) fn set_lock(&self, lock: Option<Lock>) {
        let mut inner = self.0.borrow_mut();
        if inner.lock == lock {
            return;
        }
        inner.lock = lock;
        let id = inner.store.id().to_owned();
        if lock.is_some() && !inner.outbox.risks(&id) {
            // What one place has refused is not tried again over what another tab may write.
            inner.outbox.withdraw(&id);
        }
        drop(inner);
        self.show_again();
    }

    /// True when some of the open text is stored nowhere yet.
    #[must_use]
    pub(crate) fn has_unsaved(&self) -> bool {
        let inner = self.0.borrow();
        inner.unsaved_since.is_some() || inner.outbox.risks(inner.store.id())
    }

    /// The revision of the open text.
    #[must_use]
    pub(crate) fn rev(&self) -> u64 {
        self.0.borrow().store.rev()
    }

    /// Takes over a later record of the open document that another tab wrote. False when it is not later, or when there
    /// are words here that are not stored: then saving will tell whose text holds, and keep both.
    pub(crate) fn adopt(&self, envelope: &Envelope, record: &str) -> bool {
        if self.has_unsaved() {
            return false;
        }
        let mut inner = self.0.borrow_mut();
        let ours = inner.store.id() == envelope.id && envelope.deleted_at.is_none();
        if ours && envelope.rev == inner.store.rev() && *envelope.text == *inner.text {
            // Nothing new, but now it is known to lie there.
            inner.outbox.knows(&envelope.id, Some(record));
        }
        if !ours || envelope.rev <= inner.store.rev() {
            return false;
        }
        inner.outbox.withdraw(&envelope.id);
        inner.store.follow(envelope, record);
        inner.outbox.knows(&envelope.id, Some(record));
        inner.text = envelope.text.as_str().into();
        inner.format = envelope.chosen_format();
        inner.saved_at = Some(envelope.saved_at.clone());
        inner.touched = false;
        drop(inner);
        self.show_again();
        true
    }

    /// The text becomes a document of its own and is saved as that.
    pub(crate) fn keep_as_copy(&self) {
        let mut inner = self.0.borrow_mut();
        let id = inner.store.id().to_owned();
        inner.outbox.withdraw(&id);
        inner.lock = None;
        inner.fork();
        drop(inner);
        self.show_again();
        self.save();
    }

    /// Saves the text once more, because what was stored is gone.
    pub(crate) fn save_again(&self) {
        let mut inner = self.0.borrow_mut();
        if inner.lock.is_some() || inner.text.is_empty() {
            return;
        }
        inner.unsaved_since.get_or_insert_with(clock::now_ms);
        drop(inner);
        self.flush();
    }

    /// Saves what is not saved yet, and waits a moment for the vault, so that another tab finds it there. False when no
    /// place has it.
    pub(crate) async fn hand_over(&self) -> bool {
        if !self.leave().await {
            return false;
        }
        for _ in 0..STEPS {
            if !self.0.borrow().outbox.is_waiting() {
                break;
            }
            clock::pause(STEP).await;
        }
        true
    }

    /// Lets the page show what is here now, in the editor that it has.
    fn show_again(&self) {
        let inner = self.0.borrow();
        let shown = Shown {
            id: inner.store.id().to_owned(),
            text: inner.text.clone(),
            format: inner.format,
            about: inner.store.about().clone(),
            saved_at: inner.saved_at.clone(),
            lock: inner.lock,
        };
        let (status, report) = (inner.status(), inner.report.clone());
        drop(inner);
        report.on_followed.emit(shown);
        report.on_status.emit(status);
    }
}
