//! What moves texts in and out of the page, through the module of `index.js`: web-sys has no part of it on stable, or
//! takes ten times the code. `boot.mjs` knows where it lies and loads it when it is first asked for.

mod disk;
mod pictures;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub use disk::{DiskError, DiskFile, Written, on_disk};
pub use pictures::{Far, NoPicture, Zipped};

/// The module.
#[derive(Debug, Clone)]
pub struct Moving(JsValue);

/// Why packed bytes could not be unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoilt {
    /// They are no packed bytes.
    Damaged,
    /// There is more in them than is allowed.
    TooLarge,
    /// This browser can't unpack.
    Impossible,
}

impl Moving {
    /// Loads it; `None` when it can't be had.
    pub async fn load() -> Option<Self> {
        let window = web_sys::window()?;
        let load: Function = Reflect::get(&window, &"hannunMoving".into()).ok()?.dyn_into().ok()?;
        let promise: Promise = load.call0(&JsValue::NULL).ok()?.dyn_into().ok()?;
        JsFuture::from(promise).await.ok().filter(JsValue::is_object).map(Self)
    }

    /// The bytes, deflated without a header; `None` when the browser can't.
    pub async fn deflate(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let deflated = self.wait_for("deflate", &[Uint8Array::from(bytes).into()]).await.ok()?;
        Some(deflated.dyn_into::<Uint8Array>().ok()?.to_vec())
    }

    /// The bytes that were deflated. It stops when there are more than `limit`.
    ///
    /// # Errors
    /// When there are more, or they were none.
    pub async fn inflate(&self, bytes: &[u8], limit: usize) -> Result<Vec<u8>, Spoilt> {
        // Limits are far below 2⁵³.
        let limit = JsValue::from_f64(limit as f64);
        let inflated = self.wait_for("inflate", &[Uint8Array::from(bytes).into(), limit]).await;
        let inflated = inflated.map_err(|_| Spoilt::Damaged)?;
        if inflated.is_undefined() {
            return Err(Spoilt::Impossible);
        }
        inflated.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| Spoilt::TooLarge)
    }

    /// The text of our own style sheets whose files begin with these names; `None` when one is missing.
    #[must_use]
    pub fn sheets(&self, names: &[&str]) -> Option<String> {
        let names: Vec<JsValue> = names.iter().map(|name| JsValue::from_str(name)).collect();
        self.call("sheets", &names).ok()?.as_string()
    }

    /// Rules for our typeface that carry the letters of `text` along; `None` when they can't be had.
    pub async fn typeface(&self, text: &str) -> Option<String> {
        self.wait_for("typeface", &[text.into()]).await.ok()?.as_string()
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
        let function: Function = Reflect::get(&self.0, &name.into())?.dyn_into()?;
        Reflect::apply(&function, &JsValue::UNDEFINED, &arguments.iter().collect::<Array>())
    }

    async fn wait_for(&self, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
        JsFuture::from(self.call(name, arguments)?.dyn_into::<Promise>()?).await
    }
}
