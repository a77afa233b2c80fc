//! Flat JSON objects, by the browser's own parser: a second one in the WASM would cost 40 KB of the first load.
//! Outside the browser (in tests) serde_json stands in.

#[cfg(target_arch = "wasm32")]
mod backend {
    use js_sys::{JSON, Object, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    pub(super) type Fields = Object;
    pub(super) type Value = JsValue;

    pub(super) fn parse(json: &str) -> Option<Fields> {
        let value = JSON::parse(json).ok()?;
        (value.is_object() && !js_sys::Array::is_array(&value)).then(|| value.unchecked_into())
    }

    pub(super) fn get(fields: &Fields, name: &str) -> Option<Value> {
        Reflect::get(fields, &JsValue::from_str(name)).ok()
    }

    pub(super) fn set(fields: &mut Fields, name: &str, value: Value) {
        // A plain object of our own refuses no field.
        let _ = Reflect::set(fields, &JsValue::from_str(name), &value);
    }

    pub(super) fn text(value: &Value) -> Option<String> {
        value.as_string()
    }

    pub(super) fn number(value: &Value) -> Option<f64> {
        value.as_f64()
    }

    pub(super) fn flag(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    pub(super) fn names(fields: &Fields) -> Vec<String> {
        Object::keys(fields).iter().filter_map(|name| name.as_string()).collect()
    }

    pub(super) fn to_json(fields: &Fields) -> Option<String> {
        JSON::stringify(fields).ok().map(String::from)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod backend {
    pub(super) type Fields = serde_json::Map<String, Value>;
    pub(super) type Value = serde_json::Value;

    pub(super) fn parse(json: &str) -> Option<Fields> {
        serde_json::from_str(json).ok()
    }

    pub(super) fn get(fields: &Fields, name: &str) -> Option<Value> {
        fields.get(name).cloned()
    }

    pub(super) fn set(fields: &mut Fields, name: &str, value: Value) {
        fields.insert(name.to_owned(), value);
    }

    pub(super) fn text(value: &Value) -> Option<String> {
        value.as_str().map(str::to_owned)
    }

    pub(super) fn number(value: &Value) -> Option<f64> {
        value.as_f64()
    }

    pub(super) fn flag(value: &Value) -> Option<bool> {
        value.as_bool()
    }

    pub(super) fn names(fields: &Fields) -> Vec<String> {
        fields.keys().cloned().collect()
    }

    pub(super) fn to_json(fields: &Fields) -> Option<String> {
        serde_json::to_string(fields).ok()
    }
}

/// A JSON object whose fields are texts, numbers and flags.
#[derive(Debug, Clone, Default)]
pub struct Fields(backend::Fields);

impl Fields {
    /// Reads an object; `None` for everything that is not one.
    #[must_use]
    pub fn parse(json: &str) -> Option<Self> {
        backend::parse(json).map(Self)
    }

    /// A field that is a text.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        backend::text(&backend::get(&self.0, name)?)
    }

    /// A field that is a number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<f64> {
        backend::number(&backend::get(&self.0, name)?)
    }

    /// A field that is a whole number from zero up to 2⁵³.
    #[must_use]
    pub fn count(&self, name: &str) -> Option<u64> {
        let number = self.number(name)?;
        let whole = (0.0..=9_007_199_254_740_992.0).contains(&number) && number.fract() == 0.0;
        whole.then_some(number as u64)
    }

    /// A field that is true or false.
    #[must_use]
    pub fn flag(&self, name: &str) -> Option<bool> {
        backend::flag(&backend::get(&self.0, name)?)
    }

    /// The same with a field more.
    #[must_use]
    pub fn with<T>(mut self, name: &str, value: T) -> Self
    where
        backend::Value: From<T>,
    {
        backend::set(&mut self.0, name, backend::Value::from(value));
        self
    }

    /// The same with all fields of `other`.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for name in backend::names(&other.0) {
            if let Some(value) = backend::get(&other.0, &name) {
                backend::set(&mut self.0, &name, value);
            }
        }
        self
    }

    /// The fields that have none of these names; `None` when there are no others.
    #[must_use]
    pub fn others(&self, names: &[&str]) -> Option<Self> {
        let mut rest = Self::default();
        let mut found = false;
        for name in backend::names(&self.0).into_iter().filter(|name| !names.contains(&name.as_str())) {
            if let Some(value) = backend::get(&self.0, &name) {
                backend::set(&mut rest.0, &name, value);
                found = true;
            }
        }
        found.then_some(rest)
    }

    /// The object as JSON, fields in the order in which they were added.
    #[must_use]
    pub fn to_json(&self) -> Option<String> {
        backend::to_json(&self.0)
    }
}
