//! A file of files: a backup with its pictures, or a text with them.

use std::pin::Pin;

use web_sys::File;

use super::sort::{Imported, Refusal, is_json, open_bytes, read_json};
use super::{TOO_LARGE, TOO_LARGE_BACKUP};
use crate::browser::moving::Moving;

/// In bytes: 64 MB of texts, and some hundred pictures.
const TOO_LARGE_ZIP: f64 = 512.0 * 1024.0 * 1024.0;

/// Such a file on its way in.
pub(crate) type Zip = Pin<Box<dyn Future<Output = Result<Imported, Refusal>>>>;

/// Opens it. What it shows is kept before anything that shows it comes in.
///
/// # Errors
/// When it can't be read, or holds no text.
pub(crate) async fn read_zip(file: File) -> Result<Imported, Refusal> {
    if file.size() > TOO_LARGE_ZIP {
        return Err(Refusal::TooLarge);
    }
    let moving = Moving::load().await.ok_or(Refusal::NotNow)?;
    let zipped = moving.open_zip(&file).await.ok_or(Refusal::Unreadable)?;
    let (path, bytes) = zipped.texts.first().ok_or(Refusal::EmptyZip)?;
    let most = if is_json(path) { TOO_LARGE_BACKUP } else { TOO_LARGE };
    if bytes.len() > most {
        return Err(Refusal::TooLarge);
    }
    let mut imported = if is_json(path) { read_json(bytes)? } else { Imported::Text(open_bytes(path, bytes)?) };
    let lost = moving.keep_pictures(&zipped).await;
    match &mut imported {
        Imported::Text(opened) => opened.lost_pictures = lost,
        Imported::Backup(_, lost_pictures) => *lost_pictures = lost,
        Imported::Pictures(_) => {}
    }
    Ok(imported)
}
