//! What is done for all documents: listing them, keeping both places alike, emptying the bin.

use super::{Library, Refusal, json, newest};
use crate::app::documents::catalogue::Catalogue;
use crate::app::documents::envelope::{Envelope, Origin};
use crate::app::documents::mirror;
use crate::app::documents::place::Place;
use crate::app::documents::store::{document_id, key, shelve};
use crate::browser::clock;
use crate::browser::json::Fields;
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::Vault;

/// The bin keeps a document this long, in days.
pub(crate) const KEPT_DAYS: u32 = 30;

impl Library {
    /// What there is. The open document is saved first, so that the list is true.
    pub(crate) async fn list(&self) -> Catalogue {
        self.note_place();
        self.0.autosave.flush();
        let mut catalogue = Catalogue::default();
        let mut on_shelf = Vec::new();
        for id in LocalStorage.keys().unwrap_or_default().iter().filter_map(|key| document_id(key)) {
            if let Ok(Some(record)) = LocalStorage.get(&key(id)) {
                catalogue.add(id, &record, Place::load(&LocalStorage, id));
                on_shelf.push(id.to_owned());
            }
        }
        if let Ok(vault) = Vault::open().await {
            let ids = vault.ids().await.unwrap_or_default();
            for id in ids.into_iter().filter(|id| !on_shelf.contains(id)) {
                if let Ok(Some(record)) = vault.get(&id).await {
                    catalogue.add(&id, &record, Place::load(&LocalStorage, &id));
                }
            }
            for record in vault.quarantined().await.unwrap_or_default() {
                catalogue.add_unreadable(record);
            }
        }
        catalogue.sort();
        catalogue
    }

    /// Takes a document in the bin out for good. An empty record stays for a while, so that no other page revives it.
    ///
    /// # Errors
    /// When the browser refuses.
    pub(crate) async fn purge(&self, id: &str) -> Result<(), Refusal> {
        let envelope = self.read(id).await?;
        let now = clock::now_iso();
        let next = envelope.successor(&self.0.autosave.writer(), &now);
        let origin = Origin { id, base: envelope.rev, writer: &next.writer, now: &now };
        let empty = Envelope { deleted_at: Some(now.clone()), ..Envelope::seal(origin, "", None) };
        let record = json(&empty)?;
        let vault = Vault::open().await.map_err(Refusal::Storage)?;
        let known = vault.get(id).await.map_err(Refusal::Storage)?.unwrap_or_default();
        vault.purge(id, Some(&record), &known).await.map_err(Refusal::Storage)?;
        Place::forget(&LocalStorage, id);
        shelve(&LocalStorage, id, &record).map_err(Refusal::Storage)
    }

    /// Looks after the documents that are not open: shelf and vault are brought together, and what has been in the bin
    /// long enough is taken out. One after the other, so that the page stays free in between.
    pub(crate) async fn tidy(&self) {
        let Ok(vault) = Vault::open().await else { return };
        let Ok(ids) = mirror::ids(&vault, &LocalStorage).await else { return };
        let too_old = clock::days_ago_iso(KEPT_DAYS);
        for id in ids {
            if id == self.0.autosave.id() {
                continue;
            }
            let Ok(Some(record)) = mirror::reconcile(&vault, &LocalStorage, &self.0.autosave.writer(), &id).await
            else {
                continue;
            };
            let deleted_at = Fields::parse(&record).and_then(|fields| fields.text("deleted_at"));
            if deleted_at.is_some_and(|at| at < too_old) {
                // What a place refuses to let go is tried again at the next visit.
                let _ = self.empty(&vault, &id, &record).await;
            }
        }
    }

    /// Takes the record of a text that was thrown away long ago out of both places.
    async fn empty(&self, vault: &Vault, id: &str, record: &str) -> Result<(), StorageError> {
        if vault.purge(id, None, record).await?.is_none() {
            Place::forget(&LocalStorage, id);
            // Only what was judged.
            if LocalStorage.get(&key(id))?.as_deref() == Some(record) {
                LocalStorage.remove(&key(id))?;
            }
        }
        Ok(())
    }

    /// Every record that can be had, by id, and whether both places could be asked: for a backup.
    pub(crate) async fn records(&self) -> (Vec<(String, String)>, bool) {
        self.0.autosave.flush();
        let shelved = LocalStorage.keys();
        let vault = Vault::open().await;
        let vaulted = match &vault {
            Ok(vault) => vault.ids().await,
            Err(error) => Err(error.clone()),
        };
        let mut whole = shelved.is_ok() && vaulted.is_ok();
        let mut ids = vaulted.unwrap_or_default();
        ids.extend(shelved.unwrap_or_default().iter().filter_map(|key| document_id(key)).map(str::to_owned));
        ids.sort();
        ids.dedup();
        let mut records = Vec::new();
        for id in ids {
            let held = match &vault {
                Ok(vault) => vault.get(&id).await,
                Err(_) => Ok(None),
            };
            whole &= held.is_ok();
            records.extend(newest(&id, held.unwrap_or_default().as_deref()).map(|record| (id, record)));
        }
        (records, whole)
    }
}
