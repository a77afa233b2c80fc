//! All documents at once: gathered for a backup, and added from one. What is there is never written over.

use super::envelope::{About, Envelope, Origin};
use super::library::Library;
use super::store::{key, shelve};
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::Vault;
use crate::convert::Kept;

/// What a browser holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Archive {
    /// Every document that can be read, those in the bin too.
    pub(crate) documents: Vec<Kept>,
    /// The ids of those that were taken out for good, or that can't be read: their places are taken.
    pub(crate) gone: Vec<String>,
    /// False when a place could not be asked, or a record could not be read.
    pub(crate) whole: bool,
}

/// Everything that there is, the open document with its last keys.
pub(crate) async fn all(library: &Library) -> Archive {
    let (records, whole) = library.records().await;
    let mut archive = Archive { whole, ..Archive::default() };
    for (id, record) in records {
        match Envelope::open(&record) {
            // Of what was taken out for good nothing but the id is left.
            Ok(envelope) if envelope.deleted_at.is_some() && envelope.text.is_empty() => archive.gone.push(id),
            Ok(envelope) => archive.documents.push(kept(envelope)),
            Err(_) => {
                archive.gone.push(id);
                archive.whole = false;
            }
        }
    }
    archive
}

fn kept(envelope: Envelope) -> Kept {
    let format = envelope.chosen_format();
    let Envelope { id, about: About { title, kind, .. }, saved_at, deleted_at, text, .. } = envelope;
    Kept { id, title, kind, format, saved_at, deleted_at, text, ..Kept::default() }
}

/// Adds a document under an id that nothing has. One place is enough: both are brought together later.
///
/// # Errors
/// When neither place takes it.
pub(crate) async fn add(document: &Kept, id: &str, writer: &str) -> Result<(), StorageError> {
    let origin = Origin { id, base: 0, writer, now: &document.saved_at };
    let about = About { title: document.title.clone(), kind: document.kind.clone(), others: None };
    let envelope = Envelope::seal(origin, &document.text, document.format).about(about);
    let record = Envelope { deleted_at: document.deleted_at.clone(), ..envelope }.to_json();
    let record = record.ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
    let shelved = match LocalStorage.get(&key(id)) {
        Ok(None) => shelve(&LocalStorage, id, &record),
        Ok(Some(_)) => Err(StorageError::Other("the place is taken".to_owned())),
        Err(error) => Err(error),
    };
    let vaulted = match Vault::open().await {
        Ok(vault) => vault.put(id, &record, None).await.is_ok_and(|there| there.is_none()),
        Err(_) => false,
    };
    if vaulted { Ok(()) } else { shelved }
}
