//! Versions on their way into a backup, and back.

use super::keeper::{read_version, versions};
use super::version::Reason;
use crate::app::documents::envelope::{Envelope, Origin};
use crate::browser::storage::StorageError;
use crate::browser::vault::Vault;
use crate::convert::Version;

/// The versions of a document as a backup has them, the oldest first; and whether all of them could be read.
pub(crate) async fn gathered(document: &str) -> (Vec<Version>, bool) {
    let Some(kept) = versions(document).await else { return (Vec::new(), false) };
    let count = kept.len();
    let mut found = Vec::new();
    for version in kept {
        if let Some((text, _)) = read_version(version.key).await {
            found.push(Version { name: version.name, saved_at: version.at, text });
        }
    }
    let whole = found.len() == count;
    (found, whole)
}

/// Keeps the versions that a backup has of a document, each as of its own time.
///
/// # Errors
/// When the vault refuses one; those before it are kept.
pub(crate) async fn bring_back(document: &str, versions: &[Version]) -> Result<(), StorageError> {
    if versions.is_empty() {
        return Ok(());
    }
    let vault = Vault::open().await?;
    for Version { name, saved_at, text } in versions {
        let origin = Origin { id: document, base: 0, writer: "", now: saved_at };
        let record = Envelope::seal(origin, text, None).to_json();
        let record = record.ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
        let reason = if name.is_some() { Reason::Asked } else { Reason::Interval };
        vault.recall(document, reason.name(), saved_at, name.as_deref(), &record).await?;
    }
    Ok(())
}
