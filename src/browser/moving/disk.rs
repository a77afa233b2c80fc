//! Files of the person's own disk.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::Moving;

/// A file that this page may write again.
#[derive(Debug, Clone, PartialEq)]
pub struct DiskFile {
    link: JsValue,
    /// Its name, without a path.
    pub name: String,
}

/// Why a file was not read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiskError {
    /// The person chose none.
    Cancelled,
    /// The person, or the browser, did not allow it.
    Denied,
    /// It is not there any more.
    Gone,
    /// Anything else, in the browser's words.
    Other(String),
}

/// What came of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// It is written, and was read back.
    Whole,
    /// Somebody has changed the file: this is what stands there. Nothing was written.
    Changed(Vec<u8>),
}

/// Whether this browser lets a page keep files open.
#[must_use]
pub fn on_disk() -> bool {
    let picker = web_sys::window().and_then(|window| Reflect::get(&window, &"showOpenFilePicker".into()).ok());
    picker.is_some_and(|picker| picker.is_function())
}

impl Moving {
    /// Lets the person choose a file and reads it.
    ///
    /// # Errors
    /// When none was chosen, or it can't be read.
    pub async fn open_file(&self) -> Result<(DiskFile, Vec<u8>), DiskError> {
        let found = self.wait_for("openFile", &[]).await.map_err(|error| reason(&error))?;
        let bytes = Reflect::get_u32(&found, 2).ok().and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok());
        let bytes = bytes.ok_or_else(|| DiskError::Other(String::new()))?;
        Ok((DiskFile::of(&found), bytes.to_vec()))
    }

    /// Lets the person name a file and writes it.
    ///
    /// # Errors
    /// When none was named, or it can't be written.
    pub async fn new_file(&self, name: &str, bytes: &[u8]) -> Result<DiskFile, DiskError> {
        let made = self.wait_for("newFile", &[name.into(), Uint8Array::from(bytes).into()]).await;
        Ok(DiskFile::of(&made.map_err(|error| reason(&error))?))
    }

    /// From now on, and in later visits, this document goes into the file. `manner` is given back by [`Self::recall`].
    pub async fn tie(&self, file: &DiskFile, document: &str, manner: u8) {
        // What is not remembered is asked for again in the next visit.
        let _ = self.wait_for("tie", &[file.link.clone(), document.into(), manner.into()]).await;
    }

    /// The document goes into no file any more.
    pub async fn part(&self, document: &str) {
        // A link left behind leads to a document that asks for its file no more.
        let _ = self.wait_for("part", &[document.into()]).await;
    }

    /// The file that a document went into when the page was open before, and its manner.
    pub async fn recall(&self, document: &str) -> Option<(DiskFile, u8)> {
        let found = self.wait_for("recall", &[document.into()]).await.ok().filter(JsValue::is_object)?;
        let manner = Array::from(&found).get(2).as_f64()?;
        // It was a byte.
        Some((DiskFile::of(&found), manner as u8))
    }

    /// How many documents go into a file; `None` when the browser does not say.
    pub async fn count_files(&self) -> Option<usize> {
        Some(self.wait_for("countLinks", &[]).await.ok()?.as_f64()? as usize)
    }

    /// Writes a file, unless it is not what this page knows.
    ///
    /// # Errors
    /// When it can't be written; then it is as it was.
    pub async fn write_file(&self, file: &DiskFile, bytes: &[u8]) -> Result<Written, DiskError> {
        let answer = self.wait_for("write", &[file.link.clone(), Uint8Array::from(bytes).into()]).await;
        let answer = answer.map_err(|error| reason(&error))?;
        Ok(answer.dyn_into::<Uint8Array>().map_or(Written::Whole, |there| Written::Changed(there.to_vec())))
    }

    /// The person has seen what stands in the file: it may be written over.
    pub async fn accept(&self, file: &DiskFile, seen: &[u8]) {
        // Refused, the next save asks again.
        let _ = self.wait_for("accept", &[file.link.clone(), Uint8Array::from(seen).into()]).await;
    }
}

impl DiskFile {
    fn of(found: &JsValue) -> Self {
        let found = Array::from(found);
        Self { link: found.get(0), name: found.get(1).as_string().unwrap_or_default() }
    }
}

fn reason(error: &JsValue) -> DiskError {
    let text = |name: &str| Reflect::get(error, &name.into()).ok().and_then(|value| value.as_string());
    match text("name").as_deref() {
        Some("AbortError") => DiskError::Cancelled,
        Some("NotAllowedError" | "SecurityError") => DiskError::Denied,
        Some("NotFoundError") => DiskError::Gone,
        _ => DiskError::Other(text("message").unwrap_or_default()),
    }
}
