//! Everything in one file, and back.

use super::hook::Page;
use super::lack::Lack;
use crate::app::documents::archive::Archive;
use crate::app::documents::{Library, archive};
use crate::app::i18n::Texts;
use crate::app::page_setup;
use crate::app::preferences::Preferences;
use crate::app::snackbar::Notice;
use crate::app::versions::{bring_back, gathered};
use crate::browser::moving::Moving;
use crate::browser::{clock, files, random};
use crate::convert::{Backup, Fate, Kept, Present, Restored, plan, to_backup};
use crate::pictures::file_names;

/// What became of the documents of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Tally {
    /// They were missing, and are here now.
    added: usize,
    /// Another text had their place: they are here as documents of their own.
    copied: usize,
    /// They lay in the bin, and lie there now.
    binned: usize,
    /// They were here already.
    here: usize,
    /// There was no room for them.
    failed: usize,
    /// So many pictures that came along could not be kept.
    lost_pictures: usize,
    /// Something that was written to the file is missing or altered in it.
    broken: bool,
    /// The one among the added that was saved last: when, and its id.
    latest: Option<(String, String)>,
}

/// All documents with their versions, the bin too, and the preferences, as JSON; and whether all of them could be read.
async fn gather(library: &Library, preferences: Option<String>) -> (String, bool) {
    let Archive { mut documents, mut whole, .. } = archive::all(library).await;
    for document in &mut documents {
        let (versions, all) = gathered(&document.id).await;
        document.versions = versions;
        document.page = page_setup::chosen(&document.id);
        whole &= all;
    }
    (to_backup(&Backup { made_at: clock::now_iso(), documents, preferences }), whole)
}

/// Downloads such a file, together with the pictures that any of the texts shows.
///
/// # Errors
/// When there is no file, or something is missing from it.
pub(crate) async fn take_away(library: &Library, preferences: Option<String>, texts: Texts) -> Result<(), Lack> {
    let (content, whole) = gather(library, preferences).await;
    let day = clock::now_iso().chars().take(10).collect::<String>();
    let name = texts.fill("backup.name", &[("day", &day)]);
    let missing = match file_names([&*content]).as_slice() {
        [] => files::download(&format!("{name}.json"), &content).map(|()| 0),
        names => {
            let moving = Moving::load().await.ok_or(Lack::File)?;
            moving.download_zip(&format!("{name}.zip"), &[("backup.json", &content)], names).await
        }
    };
    let missing = missing.ok_or(Lack::File)?;
    if whole { Lack::of_pictures(missing) } else { Err(Lack::Records) }
}

/// Brings a backup back, and tells what became of it; `lost_pictures` of it could not be kept.
pub(super) async fn restore(page: &Page, restored: Box<Restored>, lost_pictures: usize) {
    let other = restored.backup.preferences.as_deref().map(Preferences::read).unwrap_or_default();
    let mut tally = add_missing(&page.library, &restored).await;
    tally.lost_pictures = lost_pictures;
    for choice in page.preferences.gaps_filled_by(&other) {
        page.prefer.emit(choice);
    }
    page.tell.emit(Some(Notice::lasting(told(page.texts, &tally))));
    // Nothing to go on with here: then with what was worked on last.
    if let Some((_, id)) = tally.latest.filter(|_| page.library.present().text.trim().is_empty())
        && page.library.open(&id).await.is_ok()
    {
        page.on_arrival.emit(());
    }
}

/// `새로 3 · 사본 1 · 이미 있음 2`
fn told(texts: Texts, tally: &Tally) -> String {
    let counts = [
        (tally.added, "backup.added"),
        (tally.copied, "backup.copied"),
        (tally.binned, "backup.binned"),
        (tally.here, "backup.here"),
        (tally.failed, "backup.failed"),
        (tally.lost_pictures, "backup.lost_pictures"),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let mut words: Vec<String> = counts.map(|(count, key)| texts.fill(key, &[("count", &count.to_string())])).collect();
    if words.is_empty() {
        words.push(texts.get("backup.nothing").to_owned());
    }
    if tally.broken {
        words.push(texts.get("backup.broken").to_owned());
    }
    texts.fill("backup.restored", &[("counts", &words.join(" · "))])
}

/// Adds what is missing. A text that is not as it was written becomes a document of its own.
async fn add_missing(library: &Library, restored: &Restored) -> Tally {
    let present = archive::all(library).await;
    let here = present.documents.iter().map(place);
    let gone = present.gone.iter().map(|id| Present { id, text: None, binned: true });
    let present: Vec<Present<'_>> = here.chain(gone).collect();
    let altered = restored.altered.iter().map(|kept| Kept { id: String::new(), ..kept.clone() });
    let mut documents: Vec<Kept> = restored.backup.documents.iter().cloned().chain(altered).collect();
    for kept in &mut documents {
        // The days in the bin begin anew.
        kept.deleted_at = kept.deleted_at.take().map(|_| clock::now_iso());
    }
    let fates = plan(documents.iter().map(place), &present);
    let writer = random::token();
    let mut tally = Tally { broken: !restored.whole, ..Tally::default() };
    for (document, fate) in documents.iter().zip(fates) {
        let binned = document.deleted_at.is_some();
        let (id, counter) = match fate {
            Fate::Here => {
                tally.here += 1;
                continue;
            }
            Fate::Added => (document.id.clone(), &mut tally.added),
            Fate::Copied => (random::token(), &mut tally.copied),
        };
        let counter = if binned { &mut tally.binned } else { counter };
        match archive::add(document, &id, &writer).await {
            Ok(()) => {
                *counter += 1;
                page_setup::bring(&id, document.page.as_deref());
                // The text is here; that its past is not all here, is told.
                tally.broken |= bring_back(&id, &document.versions).await.is_err();
                if !binned {
                    tally.latest = tally.latest.max(Some((document.saved_at.clone(), id)));
                }
            }
            Err(_) => tally.failed += 1,
        }
    }
    tally
}

fn place(kept: &Kept) -> Present<'_> {
    Present { id: &kept.id, text: Some(&kept.text), binned: kept.deleted_at.is_some() }
}
