//! All documents at once: gathered for a backup, and added from one. What is there is never written over.

use std::collections::BTreeMap;

use super::envelope::{Envelope, Origin};
use super::store::{document_id, key};
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::Vault;
use crate::convert::Kept;

/// Every document that can be read, from both places; of two records the one with the higher revision.
pub(crate) async fn all() -> Vec<Kept> {
    let mut records: Vec<String> = Vec::new();
    for key in LocalStorage.keys().unwrap_or_default() {
        if document_id(&key).is_some() {
            records.extend(LocalStorage.get(&key).ok().flatten());
        }
    }
    if let Ok(vault) = Vault::open().await
        && let Ok(held) = vault.all().await
    {
        records.extend(held.into_iter().map(|(_, record)| record));
    }
    let mut newest: BTreeMap<String, Envelope> = BTreeMap::new();
    for envelope in records.iter().filter_map(|record| Envelope::open(record).ok()) {
        match newest.get(&envelope.id) {
            Some(known) if known.rev >= envelope.rev => {}
            _ => _ = newest.insert(envelope.id.clone(), envelope),
        }
    }
    newest.into_values().map(kept).collect()
}

fn kept(envelope: Envelope) -> Kept {
    let format = envelope.chosen_format();
    Kept { id: envelope.id, format, saved_at: envelope.saved_at, text: envelope.text, ..Kept::default() }
}

/// Adds a document under an id that nothing has. One place is enough: the next start brings both together.
///
/// # Errors
/// When neither place takes it.
pub(crate) async fn add(document: &Kept, id: &str, writer: &str) -> Result<(), StorageError> {
    let origin = Origin { id, base: 0, writer, now: &document.saved_at };
    let record = Envelope::seal(origin, &document.text, document.format).to_json();
    let record = record.ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
    let shelved = match LocalStorage.get(&key(id)) {
        Ok(None) => LocalStorage.set(&key(id), &record),
        Ok(Some(_)) => Err(StorageError::Other("the place is taken".to_owned())),
        Err(error) => Err(error),
    };
    let vaulted = match Vault::open().await {
        Ok(vault) => vault.put(id, &record, None).await.is_ok_and(|there| there.is_none()),
        Err(_) => false,
    };
    if vaulted { Ok(()) } else { shelved }
}
