//! IndexedDB, through `vault.js`: where a completed write outlives a killed browser.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::storage::{StorageError, reason};

/// The module, once `boot.mjs` has loaded it.
#[derive(Debug, Clone)]
pub struct Vault(JsValue);

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

    /// Every record with its id.
    ///
    /// # Errors
    /// When the browser refuses or does not answer in time, as in all that follows.
    pub async fn all(&self) -> Result<Vec<(String, String)>, StorageError> {
        let found: Array = self.call("all", &[]).await?.unchecked_into();
        let pair = |pair: JsValue| {
            let pair: Array = pair.unchecked_into();
            Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
        };
        Ok(found.iter().filter_map(pair).collect())
    }

    /// Writes a record where nothing stands, or `known`. What else stands there stays and is returned.
    ///
    /// # Errors
    /// See [`all`](Self::all).
    pub async fn put(&self, id: &str, record: &str, known: Option<&str>) -> Result<Option<String>, StorageError> {
        let known = known.map_or(JsValue::UNDEFINED, JsValue::from_str);
        Ok(self.call("put", &[id.into(), record.into(), known]).await?.as_string())
    }

    /// Keeps what can't be read, untouched.
    ///
    /// # Errors
    /// See [`all`](Self::all).
    pub async fn quarantine(&self, record: &str) -> Result<(), StorageError> {
        self.call("quarantine", &[record.into()]).await.map(drop)
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
