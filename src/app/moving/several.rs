//! Several files at once: each text becomes a document of its own, the first is opened, and what did not come in whole is named.

use super::backup::restore;
use super::called::Called;
use super::files::Brought;
use super::hook::Page;
use crate::app::documents::archive;
use crate::app::i18n::Texts;
use crate::app::import::{Json, Opened};
use crate::app::snackbar::Notice;
use crate::browser::{clock, random};
use crate::convert::Kept;

/// So many names stand in a message; of more it says how many.
const NAMED: usize = 5;

/// Takes them in and tells what became of them.
pub(super) async fn take_several(page: &Page, brought: Brought) {
    let Brought { taken, refused, mut lost, left: left_pictures } = brought;
    let mut left: Vec<(String, String)> =
        refused.into_iter().map(|(name, refused)| (refused.message(page.texts), name)).collect();
    let no_room = |name: String| (page.texts.get("file.no_room").to_owned(), name);
    let mut first: Option<(String, String, Opened)> = None;
    let mut called = Called::of(page).await;
    let mut count = 0;
    for (name, json) in taken {
        if matches!(&json, Json::Text(opened) if opened.unreadable > 0) {
            left.push((page.texts.get("file.partly_read").to_owned(), name.clone()));
        }
        match json {
            Json::Text(opened) if first.is_none() => {
                first = Some((called.for_file(&name), name, opened));
            }
            Json::Text(opened) => match add(called.for_file(&name), opened).await {
                true => count += 1,
                false => left.push(no_room(name)),
            },
            Json::Backup(restored) => restore(page, restored, std::mem::take(&mut lost)).await,
        }
    }
    if let Some((title, name, opened)) = first {
        match page.take(opened, Some(title)).await {
            true => count += 1,
            false => left.push(no_room(name)),
        }
    }
    let number = |key: &'static str, count: usize| page.texts.fill(key, &[("count", &count.to_string())]);
    let mut words = Vec::new();
    if count > 0 {
        words.push(number("file.several", count));
    }
    left.sort();
    words.extend(left.chunk_by(|(one, _), (other, _)| one == other).map(|alike| not_opened(page.texts, alike)));
    for (key, count) in [("file.lost_pictures", lost), ("file.left_pictures", left_pictures)] {
        if count > 0 {
            words.push(number(key, count));
        }
    }
    if !words.is_empty() {
        page.tell.emit(Some(Notice::lasting(words.join(" "))));
    }
}

/// `옛 이력서.pdf, 더 옛 이력서.pdf +3: 이유`, of files that did not come in for the same reason.
fn not_opened(texts: Texts, alike: &[(String, String)]) -> String {
    let mut names = alike.iter().take(NAMED).map(|(_, name)| &**name).collect::<Vec<_>>().join(", ");
    if alike.len() > NAMED {
        names.push_str(&format!(" +{}", alike.len() - NAMED));
    }
    // A reason of several sentences ends in a full stop, and so does the sentence that it stands in.
    let reason = alike.first().map_or("", |(reason, _)| reason.trim_end_matches('.'));
    texts.fill("file.left", &[("names", &names), ("reason", reason)])
}

/// Adds a text beside the others. False when there is no room for it.
async fn add(title: String, opened: Opened) -> bool {
    let Opened { text, format, .. } = opened;
    let kept = Kept { title: Some(title), format, saved_at: clock::now_iso(), text, ..Kept::default() };
    archive::add(&kept, &random::token(), &random::token()).await.is_ok()
}
