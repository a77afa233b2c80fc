//! Everything in one file, and back.

use crate::app::documents::{Library, archive};
use crate::app::versions::{bring_back, gathered};
use crate::browser::{clock, random};
use crate::convert::{Backup, Fate, Kept, Present, Restored, plan, to_backup};

/// What became of the documents of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Tally {
    /// They were missing, and are here now.
    pub(crate) added: usize,
    /// Another text had their place: they are here as documents of their own.
    pub(crate) copied: usize,
    /// They were here already.
    pub(crate) here: usize,
    /// There was no room for them.
    pub(crate) failed: usize,
    /// Something that was written to the file is missing or altered in it.
    pub(crate) broken: bool,
    /// The one among the added that was saved last: when, and its id.
    pub(crate) latest: Option<(String, String)>,
}

/// All documents with their versions, and the preferences, as a file.
pub(crate) async fn gather(library: &Library, preferences: Option<String>) -> String {
    let mut documents = archive::all(library).await.documents;
    for document in &mut documents {
        document.versions = gathered(&document.id).await;
    }
    to_backup(&Backup { made_at: clock::now_iso(), documents, preferences })
}

/// Adds what is missing. A text that is not as it was written becomes a document of its own.
pub(crate) async fn restore(library: Library, restored: Box<Restored>) -> Tally {
    let present = archive::all(&library).await;
    let here = present.documents.iter().map(place);
    let gone = present.gone.iter().map(|id| Present { id, text: None });
    let present: Vec<Present<'_>> = here.chain(gone).collect();
    let altered = restored.altered.iter().map(|kept| Kept { id: String::new(), ..kept.clone() });
    let documents: Vec<Kept> = restored.backup.documents.iter().cloned().chain(altered).collect();
    let fates = plan(documents.iter().map(place), &present);
    let writer = random::token();
    let mut tally = Tally { broken: !restored.whole, ..Tally::default() };
    for (document, fate) in documents.iter().zip(fates) {
        let (id, counter) = match fate {
            Fate::Here => {
                tally.here += 1;
                continue;
            }
            Fate::Added => (document.id.clone(), &mut tally.added),
            Fate::Copied => (random::token(), &mut tally.copied),
        };
        match archive::add(document, &id, &writer).await {
            Ok(()) => {
                *counter += 1;
                // The text is here; that its past is not all here, is told.
                tally.broken |= bring_back(&id, &document.versions).await.is_err();
                tally.latest = tally.latest.max(Some((document.saved_at.clone(), id)));
            }
            Err(_) => tally.failed += 1,
        }
    }
    tally
}

fn place(kept: &Kept) -> Present<'_> {
    Present { id: &kept.id, text: Some(&kept.text) }
}
