//! What comes in besides plain texts: pictures, backups, archives of texts with their pictures, résumés as JSON.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::File;

use super::backup::restore;
use super::hook::Page;
use crate::app::derived::TOO_LARGE;
use crate::app::hints;
use crate::app::i18n::Texts;
use crate::app::import::{Json, Opened, Refusal, Useless, is_json, is_zip, open_bytes, read_json};
use crate::app::pictures::{Taking, take_pictures};
use crate::app::snackbar::Notice;
use crate::browser::files;
use crate::browser::moving::Moving;

/// A backup holds many texts, but not more than this, in bytes.
const TOO_LARGE_BACKUP: usize = 64 * 1024 * 1024;
/// In bytes: all those texts, and some hundred pictures.
const TOO_LARGE_ZIP: f64 = 512.0 * 1024.0 * 1024.0;

/// Why a file did not come in.
enum Refused {
    /// As any file.
    AsAny(Refusal),
    /// It is JSON, and of no use here.
    Useless(Useless),
    /// It holds no text.
    EmptyZip,
    /// A part of the page that it needs can't be had now.
    NotNow,
}

/// Takes in pictures at the caret, of other files the first.
pub(crate) async fn take_others(page: Page, files: Array) {
    let files: Vec<File> = files.iter().filter_map(|file| file.dyn_into().ok()).collect();
    let pictures: Vec<File> = files.iter().filter(|file| file.type_().starts_with("image/")).cloned().collect();
    let Some(first) = files.first().filter(|_| pictures.is_empty()) else {
        let Page { texts, library, editor, tell, format, .. } = page;
        return take_pictures(Taking { texts, library, editor, tell, format }, pictures).await;
    };
    let read = if is_zip(&first.name()) { read_zip(first).await } else { read_file(first).await };
    match read {
        Ok((Json::Text(opened), 0)) => page.take(opened).await,
        Ok((Json::Text(opened), lost)) => {
            page.take(opened).await;
            let words = page.texts.fill("file.lost_pictures", &[("count", &lost.to_string())]);
            page.tell.emit(Some(Notice::lasting(words)));
        }
        Ok((Json::Backup(restored), lost)) => restore(&page, restored, lost).await,
        Err(refused) => page.tell.emit(Some(Notice::lasting(refused.message(page.texts)))),
    }
}

/// A file of JSON.
async fn read_file(file: &File) -> Result<(Json, usize), Refused> {
    if file.size() > TOO_LARGE_BACKUP as f64 {
        return Err(Refused::AsAny(Refusal::TooLarge));
    }
    let bytes = files::read(file).await.ok_or(Refused::AsAny(Refusal::Unreadable))?;
    let json = read_json(&bytes).map_err(Refused::Useless)?;
    match &json {
        Json::Text(Opened { text, .. }) if text.len() > TOO_LARGE => Err(Refused::AsAny(Refusal::TooLarge)),
        _ => Ok((json, 0)),
    }
}

/// A backup with its pictures, or a text with them; and how many of them could not be kept. What a text shows is kept before
/// the text comes in.
async fn read_zip(file: &File) -> Result<(Json, usize), Refused> {
    if file.size() > TOO_LARGE_ZIP {
        return Err(Refused::AsAny(Refusal::TooLarge));
    }
    let moving = Moving::load().await.ok_or(Refused::NotNow)?;
    let zipped = moving.open_zip(file).await.ok_or(Refused::AsAny(Refusal::Unreadable))?;
    let (path, bytes) = zipped.texts.first().ok_or(Refused::EmptyZip)?;
    let most = if is_json(path) { TOO_LARGE_BACKUP } else { TOO_LARGE };
    if bytes.len() > most {
        return Err(Refused::AsAny(Refusal::TooLarge));
    }
    let json = if is_json(path) {
        read_json(bytes).map_err(Refused::Useless)?
    } else {
        Json::Text(open_bytes(path, bytes).map_err(Refused::AsAny)?)
    };
    Ok((json, moving.keep_pictures(&zipped).await))
}

impl Refused {
    /// The reason, and what to do.
    fn message(&self, texts: Texts) -> String {
        let key = match self {
            Self::AsAny(refusal) => return refusal.message(texts).to_owned(),
            Self::Useless(Useless::NoResume(error)) => return error.message(hints::lang(texts.language())),
            Self::Useless(Useless::Settings) => "file.settings",
            Self::Useless(Useless::NewerBackup) => "backup.newer",
            Self::EmptyZip => "file.empty_zip",
            Self::NotNow => "later.missing",
        };
        texts.get(key).to_owned()
    }
}
