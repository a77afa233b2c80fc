//! localStorage, with its refusals as values.

use std::fmt;

use wasm_bindgen::{JsCast, JsValue};

/// Why the browser did not read or write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StorageError {
    /// The browser keeps nothing for this page: cookies are blocked, or storage is switched off.
    Blocked,
    /// The page has used up its room.
    Full,
    /// Anything else, in the browser's words.
    Other(String),
}

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Blocked => f.write_str("storage is blocked"),
            Self::Full => f.write_str("storage is full"),
            Self::Other(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for StorageError {}

/// Text kept under keys. A trait, so that what is built on it can be tested without a browser.
pub trait Shelf {
    /// The text under `key`.
    ///
    /// # Errors
    /// When the browser refuses.
    fn get(&self, key: &str) -> Result<Option<String>, StorageError>;

    /// Puts `value` under `key`.
    ///
    /// # Errors
    /// When the browser refuses; what stood there is then still there.
    fn set(&self, key: &str, value: &str) -> Result<(), StorageError>;

    /// Takes away what stands under `key`.
    ///
    /// # Errors
    /// When the browser refuses.
    fn remove(&self, key: &str) -> Result<(), StorageError>;

    /// All keys, in no particular order.
    ///
    /// # Errors
    /// When the browser refuses.
    fn keys(&self) -> Result<Vec<String>, StorageError>;
}

/// Where `glimpse.mjs` keeps what the sheet looked like.
const GLIMPSE: &str = "hannun/glimpse";

/// The page's localStorage, asked for anew each time: a browser may take it away while the page is open.
#[derive(Debug, Clone, Copy, Default)]
pub struct LocalStorage;

impl LocalStorage {
    fn open(self) -> Result<web_sys::Storage, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Blocked)?;
        window.local_storage().map_err(|error| reason(&error))?.ok_or(StorageError::Blocked)
    }
}

impl Shelf for LocalStorage {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.open()?.get_item(key).map_err(|error| reason(&error))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        let storage = self.open()?;
        let put = || storage.set_item(key, value).map_err(|error| reason(&error));
        // The picture of the sheet gives way to what was written.
        match put() {
            Err(StorageError::Full) if storage.remove_item(GLIMPSE).is_ok() => put(),
            done => done,
        }
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.open()?.remove_item(key).map_err(|error| reason(&error))
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        let storage = self.open()?;
        let count = storage.length().map_err(|error| reason(&error))?;
        Ok((0..count).filter_map(|index| storage.key(index).ok().flatten()).collect())
    }
}

/// A shelf for tests.
#[cfg(test)]
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    pub(crate) entries: std::rc::Rc<std::cell::RefCell<std::collections::BTreeMap<String, String>>>,
    /// Takes nothing more when set.
    pub(crate) full: std::rc::Rc<std::cell::Cell<bool>>,
}

#[cfg(test)]
impl Shelf for Memory {
    fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        Ok(self.entries.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        if self.full.get() {
            return Err(StorageError::Full);
        }
        self.entries.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.entries.borrow_mut().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, StorageError> {
        Ok(self.entries.borrow().keys().cloned().collect())
    }
}

pub(super) fn reason(error: &JsValue) -> StorageError {
    let (name, message) = match error.dyn_ref::<web_sys::DomException>() {
        Some(exception) => (exception.name(), exception.message()),
        None => (String::new(), error.as_string().unwrap_or_default()),
    };
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StorageError::Full,
        "SecurityError" => StorageError::Blocked,
        _ => StorageError::Other(message),
    }
}
