//! IndexedDB, through `vault.js`: where a completed write outlives a killed browser.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::storage::{StorageError, reason};

/// The module, once `boot.mjs` has loaded it.
#[derive(Debug, Clone)]
pub struct Vault(JsValue);

/// What the browser says about the storage of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Keeping {
    /// It won't be cleared unless the person asks for it.
    pub promised: bool,
    /// So many bytes are in use.
    pub used: f64,
    /// So many there may be; 0 when the browser does not say.
    pub quota: f64,
}

impl Vault {
    /// Waits for the module.
    ///
    /// # Errors
    /// When it could not be loaded.
    pub async fn open() -> Result<Self, StorageError> {
        let missing = || StorageError::Other("the vault is missing".to_owned());
        let promise = web_sys::window().and_then(|window| Reflect::get(&window, &"hannunVault".into()).ok());
        let promise: Promise = promise.and_then(|value| value.dyn_into().ok()).ok_or_else(missing)?;
        let module = JsFuture::from(promise).await.map_err(|error| reason(&error))?;
        if module.is_object() { Ok(Self(module)) } else { Err(missing()) }
    }

    /// The ids of all records.
    ///
    /// # Errors
    /// When the browser refuses or does not answer in time, as in all that follows.
    pub async fn ids(&self) -> Result<Vec<String>, StorageError> {
        Ok(texts(self.call("ids", &[]).await?))
    }

    /// One record.
    ///
    /// # Errors
    /// See [`ids`](Self::ids).
    pub async fn get(&self, id: &str) -> Result<Option<String>, StorageError> {
        Ok(self.call("get", &[id.into()]).await?.as_string())
    }

    /// Writes a record where nothing stands, or `known`. What else stands there stays and is returned.
    ///
    /// # Errors
    /// See [`ids`](Self::ids).
    pub async fn put(&self, id: &str, record: &str, known: Option<&str>) -> Result<Option<String>, StorageError> {
        let known = known.map_or(JsValue::UNDEFINED, JsValue::from_str);
        Ok(self.call("put", &[id.into(), record.into(), known]).await?.as_string())
    }

    /// Keeps what can't be read, untouched.
    ///
    /// # Errors
    /// See [`ids`](Self::ids).
    pub async fn quarantine(&self, record: &str) -> Result<(), StorageError> {
        self.call("quarantine", &[record.into()]).await.map(drop)
    }

    /// What lies in quarantine.
    ///
    /// # Errors
    /// See [`ids`](Self::ids).
    pub async fn quarantined(&self) -> Result<Vec<String>, StorageError> {
        Ok(texts(self.call("quarantined", &[]).await?))
    }

    /// Takes a document out for good, with its history. `record` goes where `known` stands; `None` leaves nothing there.
    /// What else stands there stays and is returned.
    ///
    /// # Errors
    /// See [`ids`](Self::ids).
    pub async fn purge(&self, id: &str, record: Option<&str>, known: &str) -> Result<Option<String>, StorageError> {
        let record = record.map_or(JsValue::NULL, JsValue::from_str);
        Ok(self.call("purge", &[id.into(), record, known.into()]).await?.as_string())
    }

    /// What the browser says about this page's storage.
    pub async fn keeping(&self) -> Option<Keeping> {
        let answer: Array = self.call("keeping", &[]).await.ok()?.dyn_into().ok()?;
        Some(Keeping {
            promised: answer.get(0).is_truthy(),
            used: answer.get(1).as_f64()?,
            quota: answer.get(2).as_f64()?,
        })
    }

    /// Asks the browser not to clear this page's storage by itself. False when it does not promise that.
    pub async fn persist(&self) -> bool {
        self.call("persist", &[]).await.is_ok_and(|agreed| agreed.is_truthy())
    }

    pub(super) async fn call(&self, name: &str, arguments: &[JsValue]) -> Result<JsValue, StorageError> {
        let function: Function = Reflect::get(&self.0, &name.into())
            .ok()
            .and_then(|value| value.dyn_into().ok())
            .ok_or_else(|| StorageError::Other(format!("the vault has no {name}")))?;
        let promise = Reflect::apply(&function, &JsValue::UNDEFINED, &arguments.iter().collect::<Array>())
            .map_err(|error| reason(&error))?;
        JsFuture::from(promise.unchecked_into::<Promise>()).await.map_err(|error| reason(&error))
    }
}

fn texts(list: JsValue) -> Vec<String> {
    let list: Array = list.unchecked_into();
    list.iter().filter_map(|text| text.as_string()).collect()
}
