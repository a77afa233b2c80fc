//! What comes in: texts, pictures, backups, archives of texts with their pictures, résumés as JSON.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::File;

use super::backup::restore;
use super::called::Called;
use super::hook::Page;
use super::inside::Inside;
use super::several::take_several;
use crate::app::derived::TOO_LARGE;
use crate::app::hints;
use crate::app::i18n::Texts;
use crate::app::import::{self, Json, Opened, Refusal, Useless, is_json, is_zip, open_bytes, read_json};
use crate::app::pictures::{Taking, take_pictures};
use crate::app::snackbar::Notice;
use crate::browser::files;
use crate::browser::moving::Moving;

/// A backup holds many texts, but not more than this, in bytes; `browser/pictures/travel.js` has both, too.
const TOO_LARGE_BACKUP: usize = 64 * 1024 * 1024;
/// In bytes: all those texts, and some hundred pictures.
const TOO_LARGE_ZIP: f64 = 512.0 * 1024.0 * 1024.0;

/// Why a file did not come in.
pub(super) enum Refused {
    /// As any file.
    AsAny(Refusal),
    /// It is JSON, and of no use here.
    Useless(Useless),
    /// It holds no text.
    EmptyZip,
    /// A picture that came together with texts: nobody knows into which of them it belongs.
    Picture,
    /// A part of the page that it needs can't be had now.
    NotNow,
}

/// What files held.
#[derive(Default)]
pub(super) struct Brought {
    /// By the names of the files.
    pub(super) taken: Vec<(String, Json)>,
    /// Likewise.
    pub(super) refused: Vec<(String, Refused)>,
    /// So many pictures could not be kept.
    pub(super) lost: usize,
    /// So many of another program stayed in its archive: no text shows them, or the browser can't read them.
    pub(super) left: usize,
}

/// Takes in files: pictures at the caret, everything else as documents of their own.
pub(crate) async fn take_files(page: Page, files: Array) {
    let files: Vec<File> = files.iter().filter_map(|file| file.dyn_into().ok()).collect();
    if files.iter().all(is_picture) {
        let Page { texts, library, editor, tell, format, .. } = page;
        return take_pictures(Taking { texts, library, editor, tell, format }, files).await;
    }
    let mut brought = Brought::default();
    for file in files {
        brought.read(&file).await;
    }
    match (brought.taken.len(), &*brought.refused) {
        (1, []) => {}
        (0, [(_, refused)]) => return page.tell.emit(Some(Notice::lasting(refused.message(page.texts)))),
        _ => return take_several(&page, brought).await,
    }
    match brought.taken.pop() {
        Some((name, Json::Text(opened))) => {
            let unreadable = opened.unreadable;
            let title = Called::of(&page).await.for_one(&name, &opened);
            if page.take(opened, title).await && brought.lost + brought.left > 0 {
                let told = [
                    ("file.partly", unreadable),
                    ("file.lost_pictures", brought.lost),
                    ("file.left_pictures", brought.left),
                ];
                let told = told.into_iter().filter(|(_, count)| *count > 0);
                // One message, because there is room for one.
                let words = told.map(|(key, count)| page.texts.fill(key, &[("count", &count.to_string())]));
                let sentences: Vec<_> = words.map(|words| words.trim_end_matches('.').to_owned() + ".").collect();
                page.tell.emit(Some(Notice::lasting(sentences.join(" "))));
            }
        }
        Some((_, Json::Backup(restored))) => restore(&page, restored, brought.lost).await,
        None => {}
    }
}

fn is_picture(file: &File) -> bool {
    file.type_().starts_with("image/")
}

impl Brought {
    async fn read(&mut self, file: &File) {
        let name = file.name();
        let read = if is_picture(file) {
            Err(Refused::Picture)
        } else if is_zip(&name) {
            self.read_zip(file).await
        } else if is_json(&name) {
            read_file(file).await.map(|json| self.taken.push((name.clone(), json)))
        } else {
            let opened = import::read(file, &name).await.map_err(Refused::AsAny);
            opened.map(|opened| self.taken.push((name.clone(), Json::Text(opened))))
        };
        if let Err(refused) = read {
            self.refused.push((name, refused));
        }
    }

    /// A backup with its pictures, or texts with them. What a text shows is kept before the text comes in.
    async fn read_zip(&mut self, file: &File) -> Result<(), Refused> {
        if file.size() > TOO_LARGE_ZIP {
            return Err(Refused::AsAny(Refusal::TooLarge));
        }
        let moving = Moving::load().await.ok_or(Refused::NotNow)?;
        let zipped = moving.open_zip(file).await.ok_or(Refused::AsAny(Refusal::Unreadable))?;
        if zipped.texts.is_empty() {
            return Err(Refused::EmptyZip);
        }
        let mut inside = Inside::new(&moving, &zipped);
        for (path, bytes) in &zipped.texts {
            let name = path.rsplit('/').next().unwrap_or(path).to_owned();
            match read_bytes(&name, bytes) {
                Ok(mut json) => {
                    if let Json::Text(opened) = &mut json {
                        inside.bring(path, opened).await;
                    }
                    self.taken.push((name, json));
                }
                Err(refused) => self.refused.push((name, refused)),
            }
        }
        self.left += inside.left();
        self.lost += moving.keep_pictures(&zipped).await;
        Ok(())
    }
}

/// A file of JSON.
async fn read_file(file: &File) -> Result<Json, Refused> {
    if file.size() > TOO_LARGE_BACKUP as f64 {
        return Err(Refused::AsAny(Refusal::TooLarge));
    }
    let bytes = files::read(file).await.ok_or(Refused::AsAny(Refusal::Unreadable))?;
    read_bytes(&file.name(), &bytes)
}

fn read_bytes(name: &str, bytes: &[u8]) -> Result<Json, Refused> {
    let most = if is_json(name) { TOO_LARGE_BACKUP } else { TOO_LARGE };
    if bytes.len() > most {
        return Err(Refused::AsAny(Refusal::TooLarge));
    }
    let json = if is_json(name) {
        read_json(bytes).map_err(Refused::Useless)?
    } else {
        Json::Text(open_bytes(name, bytes).map_err(Refused::AsAny)?)
    };
    match &json {
        Json::Text(Opened { text, .. }) if text.len() > TOO_LARGE => Err(Refused::AsAny(Refusal::TooLarge)),
        _ => Ok(json),
    }
}

impl Refused {
    /// The reason, and what to do.
    pub(super) fn message(&self, texts: Texts) -> String {
        let key = match self {
            Self::AsAny(refusal) => return refusal.message(texts).to_owned(),
            Self::Useless(Useless::NoResume(error)) => return error.message(hints::lang(texts.language())),
            Self::Useless(Useless::Settings) => "file.settings",
            Self::Useless(Useless::NewerBackup) => "backup.newer",
            Self::EmptyZip => "file.empty_zip",
            Self::Picture => "file.picture",
            Self::NotNow => "later.missing",
        };
        texts.get(key).to_owned()
    }
}
