//! Two places for every record: the shelf (localStorage), read at once, and the vault (IndexedDB), which outlives a
//! killed browser. Here is decided which of two records holds, and what becomes of the other. Nothing is thrown away.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::envelope::{Damage, Envelope, Origin};
use super::migrate;
use super::store::{document_id, key};
use crate::browser::random;
use crate::browser::storage::{Shelf, StorageError};
use crate::browser::vault::Vault;

/// Which record of a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing is to be done: they are the same, or neither may be touched.
    Leave,
    /// The shelf's.
    Shelf,
    /// The vault's.
    Vault,
    /// Both: they come from the same revision.
    Both,
}

/// Judges two records of one document by their revisions, never by a clock.
#[must_use]
pub(crate) fn judge(shelf: Option<&str>, vault: Option<&str>) -> Verdict {
    let (shelf, vault) = match (shelf, vault) {
        (Some(shelf), Some(vault)) if shelf == vault => return Verdict::Leave,
        (shelf, vault) => (shelf.map(Envelope::open), vault.map(Envelope::open)),
    };
    match (shelf, vault) {
        // A newer page will see to its own.
        (Some(Err(Damage::Newer(_))), _) | (_, Some(Err(Damage::Newer(_)))) => Verdict::Leave,
        (Some(Ok(shelf)), Some(Ok(vault))) => match shelf.rev.cmp(&vault.rev) {
            Ordering::Greater => Verdict::Shelf,
            Ordering::Less => Verdict::Vault,
            Ordering::Equal if shelf.text == vault.text => Verdict::Shelf,
            Ordering::Equal => Verdict::Both,
        },
        (Some(Ok(_)), _) => Verdict::Shelf,
        (_, Some(Ok(_))) => Verdict::Vault,
        _ => Verdict::Leave,
    }
}

/// Brings shelf and vault together, document by document, and tells what the vault now holds, by id.
///
/// # Errors
/// When the vault refuses or does not answer. What was done until then is complete in itself.
pub(crate) async fn reconcile_all(
    vault: &Vault,
    shelf: &impl Shelf,
    writer: &str,
) -> Result<BTreeMap<String, String>, StorageError> {
    let mut held = BTreeMap::new();
    for id in ids(vault, shelf).await? {
        if let Some(record) = reconcile(vault, shelf, writer, &id).await? {
            held.insert(id, record);
        }
    }
    Ok(held)
}

/// The ids of all documents in either place.
///
/// # Errors
/// When the vault refuses or does not answer.
pub(crate) async fn ids(vault: &Vault, shelf: &impl Shelf) -> Result<Vec<String>, StorageError> {
    let mut ids = vault.ids().await?;
    ids.extend(shelf.keys().unwrap_or_default().iter().filter_map(|key| document_id(key)).map(str::to_owned));
    ids.sort();
    ids.dedup();
    Ok(ids)
}

/// Brings shelf and vault together for one document, and tells what the vault now holds of it.
///
/// # Errors
/// When the vault refuses or does not answer. What was done until then is complete in itself.
pub(crate) async fn reconcile(
    vault: &Vault,
    shelf: &impl Shelf,
    writer: &str,
    id: &str,
) -> Result<Option<String>, StorageError> {
    let here = shelf.get(&key(id)).ok().flatten();
    let there = vault.get(id).await?;
    let verdict = judge(here.as_deref(), there.as_deref());
    let loser = match verdict {
        Verdict::Shelf => there.as_deref(),
        Verdict::Vault => here.as_deref(),
        Verdict::Leave | Verdict::Both => None,
    };
    if let Some(loser) = loser {
        put_aside(vault, id, loser).await?;
    }
    let held = match (verdict, here, there) {
        (Verdict::Shelf, Some(here), there) => {
            let stays = vault.put(id, &here, there.as_deref()).await?;
            stays.or(Some(here))
        }
        (Verdict::Vault, here, Some(there)) => {
            // Only over what was judged. Without room the record stays in the vault alone.
            if shelf.get(&key(id)).is_ok_and(|now| now == here) {
                let _ = shelf.set(&key(id), &there);
            }
            Some(there)
        }
        (Verdict::Both, Some(here), Some(there)) => {
            let copy = copy_of(&there, writer, &random::token());
            let mut held = there.clone();
            if let Some((copy_id, record)) = copy
                && vault.put(&copy_id, &record, None).await?.is_none()
            {
                // The vault has it; the shelf gets it with the next reconciliation that finds room.
                let _ = shelf.set(&key(&copy_id), &record);
                held = vault.put(id, &here, Some(&there)).await?.unwrap_or(here);
            }
            Some(held)
        }
        (Verdict::Leave, here, there) => {
            for record in [&here, &there].into_iter().flatten() {
                if matches!(Envelope::open(record), Err(Damage::Unreadable | Damage::Altered)) {
                    vault.quarantine(record).await?;
                }
            }
            there
        }
        (_, _, there) => there,
    };
    match held {
        Some(held) => bring_forward(vault, shelf, id, held).await.map(Some),
        None => Ok(None),
    }
}

/// Writes a record of an older schema anew; the old one is kept first.
async fn bring_forward(vault: &Vault, shelf: &impl Shelf, id: &str, held: String) -> Result<String, StorageError> {
    let Some((envelope, record)) = migrate::migrated(&held) else { return Ok(held) };
    vault.remember(id, envelope.rev, "before-migration", &held).await?;
    if let Some(theirs) = vault.put(id, &record, Some(&held)).await? {
        return Ok(theirs);
    }
    if shelf.get(&key(id)).is_ok_and(|now| now.as_deref() == Some(&held)) {
        // Without room the older record stays there, which is judged and brought forward again at the next visit.
        let _ = shelf.set(&key(id), &record);
    }
    Ok(record)
}

/// Keeps a record that another one has outrun: among the versions, or in quarantine when it can't be read.
///
/// # Errors
/// When the vault refuses or does not answer.
pub(super) async fn put_aside(vault: &Vault, id: &str, record: &str) -> Result<(), StorageError> {
    match Envelope::open(record) {
        Ok(envelope) => vault.remember(id, envelope.rev, "outrun", record).await.map(drop),
        Err(_) => vault.quarantine(record).await,
    }
}

/// The same text as a document of its own.
fn copy_of(record: &str, writer: &str, id: &str) -> Option<(String, String)> {
    let envelope = Envelope::open(record).ok()?;
    let origin = Origin { id, base: 0, writer, now: &envelope.saved_at };
    let copy = Envelope::seal(origin, &envelope.text, envelope.chosen_format()).about(envelope.about);
    Some((id.to_owned(), copy.to_json()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(rev: u64, text: &str) -> String {
        let origin = Origin { id: "a", base: rev - 1, writer: "w", now: "2026-11-22T12:03:00Z" };
        Envelope::seal(origin, text, None).to_json().unwrap()
    }

    #[test]
    fn the_higher_revision_holds() {
        let (old, new) = (record(3, "옛 글"), record(7, "새 글"));
        assert_eq!(judge(Some(&old), Some(&new)), Verdict::Vault);
        assert_eq!(judge(Some(&new), Some(&old)), Verdict::Shelf);
        assert_eq!(judge(Some(&new), Some(&new)), Verdict::Leave);
        assert_eq!(judge(Some(&new), None), Verdict::Shelf);
        assert_eq!(judge(None, Some(&old)), Verdict::Vault);
        assert_eq!(judge(None, None), Verdict::Leave);
    }

    #[test]
    fn two_texts_of_one_revision_are_both_kept() {
        assert_eq!(judge(Some(&record(3, "하나")), Some(&record(3, "둘"))), Verdict::Both);
    }

    #[test]
    fn a_whole_record_holds_against_half_of_one() {
        let whole = record(3, "이력서");
        let half = whole.get(..20).unwrap();
        assert_eq!(judge(Some(half), Some(&whole)), Verdict::Vault);
        assert_eq!(judge(Some(&whole), Some(half)), Verdict::Shelf);
        assert_eq!(judge(Some(half), None), Verdict::Leave);
        assert_eq!(judge(Some(half), Some(half)), Verdict::Leave);
    }

    #[test]
    fn what_a_newer_page_wrote_is_left_alone() {
        let newer = r#"{"schema":99,"body":"미래"}"#;
        assert_eq!(judge(Some(newer), Some(&record(3, "글"))), Verdict::Leave);
        assert_eq!(judge(Some(&record(3, "글")), Some(newer)), Verdict::Leave);
    }
}
