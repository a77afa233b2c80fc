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
    pub fn accept(&self, file: &DiskFile, seen: &[u8]) {
        let _ = self.call("accept", &[file.link.clone(), Uint8Array::from(seen).into()]);
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
