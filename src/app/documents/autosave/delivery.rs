//! The way of a saved record into the vault, and what happens when it does not get there.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;

use super::{Autosave, BEFORE_RETRY, Inner, Second};
use crate::app::documents::SaveStatus;
use crate::app::documents::envelope::Envelope;
use crate::app::documents::mirror;
use crate::app::documents::outrun::Outrun;
use crate::app::documents::store::{Sealed, key, shelve};
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::Vault;
use crate::browser::{clock, random};

impl Autosave {
    /// Brings what was saved to the vault, one record after the other.
    pub(super) fn write_to_vault(&self) {
        let mut inner = self.0.borrow_mut();
        let vault = match &inner.vault {
            Second::Open(vault) => Ok(vault.clone()),
            Second::Shut(error) => Err(error.clone()),
            Second::Awaited => return,
        };
        let Some((sealed, known)) = inner.outbox.next() else { return };
        drop(inner);
        let this = self.clone();
        spawn_local(async move {
            let result = match vault {
                Ok(vault) => put(&vault, &sealed, known.as_deref()).await,
                Err(error) => Err(error),
            };
            this.written(&sealed, result);
        });
    }

    /// What to do after the vault answered: `Some` is the record of somebody else, which stays.
    fn written(&self, sealed: &Sealed, result: Result<Option<String>, StorageError>) {
        let mut inner = self.0.borrow_mut();
        match result {
            Ok(None) => inner.outbox.answered(sealed, Ok(())),
            Ok(Some(theirs)) => {
                inner.outbox.answered(sealed, Ok(()));
                inner.outbox.withdraw(&sealed.id);
                inner.outbox.knows(&sealed.id, Some(&theirs));
                drop(inner);
                self.give_way(sealed, &theirs);
                return;
            }
            Err(error) => inner.outbox.answered(sealed, Err(error)),
        }
        let whole = inner.outbox.trouble().is_none();
        if !whole && inner.retry.is_none() {
            inner.retry = Some(self.retry());
        }
        let ask = match &inner.vault {
            Second::Open(vault) if whole && !inner.asked => Some(vault.clone()),
            _ => None,
        };
        inner.asked |= ask.is_some();
        let (status, on_status) = (inner.status(), inner.report.on_status.clone());
        drop(inner);
        // Something newer may wait already; then this is not the last word.
        if status != SaveStatus::Pending {
            on_status.emit(status);
        }
        if let Some(vault) = ask {
            spawn_local(async move {
                vault.persist().await;
            });
        }
        self.write_to_vault();
    }

    /// Another page has changed the document: its record stays, this text becomes a document of its own.
    fn give_way(&self, sealed: &Sealed, theirs: &str) {
        let mut inner = self.0.borrow_mut();
        let on_saved = inner.report.on_saved.clone();
        if inner.store.id() == sealed.id {
            inner.store.give_way(theirs, random::token());
            inner.unsaved_since.get_or_insert_with(clock::now_ms);
            drop(inner);
            self.save();
            on_saved.emit(Sealed { copied: Some(Outrun::of(theirs)), id: self.id(), ..sealed.clone() });
        } else if let Some(copy) = inner.store.copy_beside(sealed, theirs, random::token()) {
            // The document was left meanwhile.
            let shelf = shelve(&LocalStorage, &copy.id, &copy.record);
            inner.outbox.post(copy.clone(), shelf);
            drop(inner);
            on_saved.emit(copy);
        }
        self.write_to_vault();
    }

    /// Tries again what one place or both refused. What lies on the shelf is not written there again.
    fn retry(&self) -> Timeout {
        let inner: Weak<RefCell<Inner>> = Rc::downgrade(&self.0);
        Timeout::new(BEFORE_RETRY as u32, move || {
            let Some(this) = inner.upgrade().map(Self) else { return };
            let mut inner = this.0.borrow_mut();
            inner.retry = None;
            let shelved = inner.outbox.try_again(|sealed| shelve_late(&LocalStorage, sealed));
            for sealed in &shelved {
                inner.store.shelved_late(sealed);
            }
            let trouble = !inner.outbox.is_empty();
            if trouble {
                inner.retry = Some(this.retry());
            }
            let shut = matches!(inner.vault, Second::Shut(_));
            let (status, on_status) = (inner.status(), inner.report.on_status.clone());
            drop(inner);
            if status != SaveStatus::Pending {
                on_status.emit(status);
            }
            if shut {
                spawn_local(async move { this.open_vault(None).await });
            } else {
                this.save();
                this.write_to_vault();
            }
        })
    }
}

/// Shelves a record that was refused before, unless another page has written there meanwhile.
fn shelve_late(shelf: &impl Shelf, sealed: &Sealed) -> Result<(), StorageError> {
    let present = shelf.get(&key(&sealed.id))?;
    if present.is_some() && present != sealed.over {
        // The vault will tell whose record holds.
        return Ok(());
    }
    shelve(shelf, &sealed.id, &sealed.record)
}

/// Puts a record into the vault. An older record of this very page, whose confirmation was lost, gives way; a later one
/// has outrun this. A record of another page holds, unless it is older than what this one was made from: then that page
/// went before it had brought its last words here, and what stands there is kept among the versions.
async fn put(vault: &Vault, sealed: &Sealed, known: Option<&str>) -> Result<Option<String>, StorageError> {
    let Some(there) = vault.put(&sealed.id, &sealed.record, known).await? else { return Ok(None) };
    let (Ok(theirs), Ok(ours)) = (Envelope::open(&there), Envelope::open(&sealed.record)) else {
        return Ok(Some(there));
    };
    if theirs.writer == ours.writer {
        if theirs.rev >= ours.rev {
            return Ok(None);
        }
    } else if theirs.rev < ours.base {
        mirror::put_aside(vault, &sealed.id, &there).await?;
    } else {
        return Ok(Some(there));
    }
    vault.put(&sealed.id, &sealed.record, Some(&there)).await
}
