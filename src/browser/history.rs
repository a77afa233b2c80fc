//! Earlier records of documents, as the vault remembers them.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

use super::storage::StorageError;
use super::vault::Vault;

/// What is known about a kept record without reading it.
#[derive(Debug, Clone, PartialEq)]
pub struct Remembered {
    /// Its number, the key under which it lies.
    pub key: u32,
    /// Why it was kept.
    pub reason: String,
    /// When, in ISO 8601.
    pub at: String,
    /// What a person called it.
    pub name: Option<String>,
    /// How long the record is, in UTF-16 units.
    pub size: usize,
}

impl Vault {
    /// Keeps a record and gives the key under which it lies.
    ///
    /// # Errors
    /// When the browser refuses or does not answer in time, as in all that follows.
    pub async fn remember(&self, id: &str, rev: u64, reason: &str, record: &str) -> Result<u32, StorageError> {
        // Counters stay far below 2⁵³, where a JavaScript number is exact.
        let rev = JsValue::from_f64(rev as f64);
        let key = self.call("remember", &[id.into(), rev, reason.into(), record.into()]).await?;
        whole(&key).ok_or_else(|| StorageError::Other("the vault gave no key".to_owned()))
    }

    /// Keeps a record that was kept elsewhere, as of `at` (ISO 8601), with its name.
    ///
    /// # Errors
    /// See [`remember`](Self::remember).
    pub async fn recall(
        &self,
        id: &str,
        reason: &str,
        at: &str,
        name: Option<&str>,
        record: &str,
    ) -> Result<(), StorageError> {
        let name = name.map_or(JsValue::NULL, JsValue::from_str);
        self.call("recall", &[id.into(), reason.into(), at.into(), name, record.into()]).await.map(drop)
    }

    /// What is kept of a document, oldest first.
    ///
    /// # Errors
    /// See [`remember`](Self::remember).
    pub async fn versions_of(&self, id: &str) -> Result<Vec<Remembered>, StorageError> {
        let found: Array = self.call("versionsOf", &[id.into()]).await?.unchecked_into();
        let read = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            Some(Remembered {
                key: whole(&entry.get(0))?,
                reason: entry.get(1).as_string()?,
                at: entry.get(2).as_string()?,
                name: entry.get(3).as_string(),
                size: whole(&entry.get(4))? as usize,
            })
        };
        Ok(found.iter().filter_map(read).collect())
    }

    /// The record under a key; `None` when it is gone.
    ///
    /// # Errors
    /// See [`remember`](Self::remember).
    pub async fn version(&self, key: u32) -> Result<Option<String>, StorageError> {
        Ok(self.call("version", &[key.into()]).await?.as_string())
    }

    /// Gives a kept record a name, or takes it away. False when the record is gone.
    ///
    /// # Errors
    /// See [`remember`](Self::remember).
    pub async fn name_version(&self, key: u32, name: Option<&str>) -> Result<bool, StorageError> {
        let name = name.map_or(JsValue::NULL, JsValue::from_str);
        Ok(self.call("name", &[key.into(), name]).await?.is_truthy())
    }

    /// Lets records go, but none with a name.
    ///
    /// # Errors
    /// See [`remember`](Self::remember).
    pub async fn drop_versions(&self, keys: &[u32]) -> Result<(), StorageError> {
        let keys: Array = keys.iter().map(|key| JsValue::from(*key)).collect();
        self.call("drop", &[keys.into()]).await.map(drop)
    }
}

/// A whole number from zero up to 2³².
fn whole(value: &JsValue) -> Option<u32> {
    let number = value.as_f64()?;
    let whole = (0.0..=f64::from(u32::MAX)).contains(&number) && number.fract() == 0.0;
    whole.then_some(number as u32)
}
