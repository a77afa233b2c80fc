//! Pictures: kept in a database of their own, and on their way in files.

use js_sys::{Array, Function, Map, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Event, File};

use super::Moving;
use crate::pictures::Carried;

/// Why a file did not become a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// The browser can't read it.
    NotPicture,
    /// The file is larger than any picture needs to be.
    TooLarge,
    /// There is no room for it.
    NoRoom,
    /// The browser keeps nothing for this page, or does not answer.
    Blocked,
}

/// Something about a picture of another place that the page is told by an event of this window.
#[derive(Debug, Clone)]
pub enum Far {
    /// The person asks for the one at this address, or for the one at the caret.
    Wanted(Option<String>),
    /// Nothing came from this address.
    Failed(String),
    /// This came from an address for a document.
    Came {
        /// The address.
        address: String,
        /// The document that named it.
        document: String,
        /// What came.
        file: File,
        /// Waits to be told what became of it.
        reply: Function,
    },
}

impl Far {
    /// The name of the event.
    pub const EVENT: &str = "hannun:picture";

    /// What the event tells.
    #[must_use]
    pub fn told(event: &Event) -> Option<Self> {
        let detail = event.dyn_ref::<CustomEvent>()?.detail();
        let get = |name: &str| Reflect::get(&detail, &name.into()).ok();
        let address = get("address").and_then(|address| address.as_string());
        let Some(file) = get("file").and_then(|file| file.dyn_into().ok()) else {
            let failed = get("failed").is_some_and(|failed| failed.is_truthy());
            return if failed { address.map(Self::Failed) } else { Some(Self::Wanted(address)) };
        };
        let (document, reply) = (get("document")?.as_string()?, get("reply")?.dyn_into().ok()?);
        Some(Self::Came { address: address?, document, file, reply })
    }
}

/// A file of texts and pictures that was opened.
#[derive(Debug, Clone)]
pub struct Zipped {
    opened: JsValue,
    /// Path and content of each text, those nearest the root first.
    pub texts: Vec<(String, Vec<u8>)>,
    /// How many pictures there are.
    pub pictures: usize,
    /// How many of other programs, which lie there by their own paths.
    pub others: usize,
}

impl Moving {
    /// Keeps the picture of a file; the name under which it can't be lost any more.
    ///
    /// # Errors
    /// When it is none, or can't be kept.
    pub async fn take_picture(&self, file: &File) -> Result<String, NoPicture> {
        let name = self.wait_for("takePicture", &[file.into()]).await.map_err(|error| reason(&error))?;
        name.as_string().ok_or(NoPicture::Blocked)
    }

    /// Puts a button at each picture of another place that stands on the sheet: what it says, and its name with `{words}`.
    pub fn offer_pictures(&self, label: &str, name: &str) {
        // Without buttons a picture comes by its command.
        let _ = self.call("offerPictures", &[label.into(), name.into()]);
    }

    /// Opens the page that asks for a picture of another place, which the text of this document names.
    pub fn ask_for_picture(&self, address: &str, document: &str) {
        // It follows a click, for which browsers open a page.
        let _ = self.call("askForPicture", &[address.into(), document.into()]);
    }

    /// How many pictures are kept, and their bytes; `None` when the browser does not say.
    pub async fn picture_stock(&self) -> Option<(usize, f64)> {
        let stock = Array::from(&self.wait_for("pictureStock", &[]).await.ok()?);
        Some((stock.get(0).as_f64()? as usize, stock.get(1).as_f64()?))
    }

    /// Pictures as a page can carry them; what is not there is left out.
    pub async fn carried(&self, names: &[&str]) -> Vec<Carried> {
        let Ok(found) = self.wait_for("asData", &[list(names)]).await else { return Vec::new() };
        let side = |value: JsValue| value.as_f64().unwrap_or_default() as u32;
        let read = |entry: JsValue| {
            let entry = Array::from(&entry);
            let (name, data) = (entry.get(0).as_string()?, entry.get(1).as_string()?);
            Some(Carried { name, data, width: side(entry.get(2)), height: side(entry.get(3)) })
        };
        Array::from(&found).iter().filter_map(read).collect()
    }

    /// Downloads texts with their pictures as one file: how many pictures were missing. `None` when it could not be made.
    pub async fn download_zip(&self, file_name: &str, texts: &[(&str, &str)], names: &[&str]) -> Option<usize> {
        let texts: Array =
            texts.iter().map(|(path, text)| Array::of2(&JsValue::from_str(path), &JsValue::from_str(text))).collect();
        let missing = self.wait_for("downloadZip", &[file_name.into(), texts.into(), list(names)]).await.ok()?;
        Some(missing.as_f64()? as usize)
    }

    /// Opens a file of texts and pictures; `None` when it is damaged or none.
    pub async fn open_zip(&self, file: &File) -> Option<Zipped> {
        let opened = self.wait_for("openZip", &[file.into()]).await.ok()?;
        let get = |name: &str| Reflect::get(&opened, &name.into()).ok().map(|value| Array::from(&value));
        let text = |entry: JsValue| {
            let entry = Array::from(&entry);
            Some((entry.get(0).as_string()?, entry.get(1).dyn_into::<Uint8Array>().ok()?.to_vec()))
        };
        let texts = get("texts")?.iter().filter_map(text).collect();
        let pictures = get("pictures")?.length() as usize;
        let others = Reflect::get(&opened, &"others".into()).ok()?.dyn_into::<Map>().ok()?.size() as usize;
        Some(Zipped { opened, texts, pictures, others })
    }

    /// Keeps the picture of another program at this path of an opened file: its name. `None` when it is not there, or can't be kept.
    pub async fn take_from(&self, zipped: &Zipped, path: &str) -> Option<String> {
        self.wait_for("takeFrom", &[zipped.opened.clone(), path.into()]).await.ok()?.as_string()
    }

    /// Keeps the pictures of an opened file as they are: how many could not be kept.
    pub async fn keep_pictures(&self, zipped: &Zipped) -> usize {
        let failed = self.wait_for("keepPictures", std::slice::from_ref(&zipped.opened)).await.ok();
        failed.and_then(|failed| failed.as_f64()).map_or(zipped.pictures, |failed| failed as usize)
    }
}

fn list(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

fn reason(error: &JsValue) -> NoPicture {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotPicture") => NoPicture::NotPicture,
        Some("TooLarge") => NoPicture::TooLarge,
        Some("QuotaExceededError") => NoPicture::NoRoom,
        _ => NoPicture::Blocked,
    }
}
