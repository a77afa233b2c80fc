//! JSON as a tree of our own, with a reader and a writer.
//!
//! Not serde_json, because this runs in the page: its number tables alone would make the download some 40 KB larger,
//! while a number that is only handed on needs no arithmetic. Not the browser's parser either, because the conversions
//! are pure functions that also run on the command line and in tests. What is left to write is small: the grammar of
//! [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259) has nine rules.

mod read;
mod write;

pub(super) use read::{Unreadable, read};
pub(super) use write::write;

/// Any JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A number as it was written: nothing here calculates.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object.
    Object(Object),
}

/// The members of an object in the order of the file; a name may come twice, and both are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Object(pub(super) Vec<(String, Value)>);

impl Object {
    /// Adds a member, unless it says nothing: an empty text, list or object.
    pub(super) fn put(&mut self, name: &str, value: impl Into<Value>) {
        self.push(name, value.into());
    }

    /// Adds a member if there is one.
    pub(super) fn put_some(&mut self, name: &str, value: Option<impl Into<Value>>) {
        self.push(name, value.map_or(Value::Null, Into::into));
    }

    // Called from everywhere: one copy of it is enough.
    #[inline(never)]
    fn push(&mut self, name: &str, value: Value) {
        if !value.is_empty() {
            self.0.push((name.to_owned(), value));
        }
    }

    /// Takes a member out if it is as wanted; any other stays.
    #[inline(never)]
    fn take(&mut self, name: &str, wanted: fn(&Value) -> bool) -> Option<Value> {
        let at = self.0.iter().position(|(key, _)| key == name)?;
        self.0.get(at).filter(|(_, value)| wanted(value))?;
        Some(self.0.remove(at).1)
    }

    /// Takes a text that says something. A number is one, as other tools write years.
    pub(super) fn take_text(&mut self, name: &str) -> Option<String> {
        self.take(name, is_text).and_then(Value::into_text)
    }

    /// Takes a list in which everything is a text, or the one text that stands where a list is expected.
    pub(super) fn take_texts(&mut self, name: &str) -> Vec<String> {
        if let Some(only) = self.take_text(name) {
            return vec![only];
        }
        self.take_list(name, |value| matches!(value, Value::Text(_) | Value::Number(_)))
            .into_iter()
            .filter_map(Value::into_text)
            .collect()
    }

    /// Takes an object.
    pub(super) fn take_object(&mut self, name: &str) -> Option<Object> {
        match self.take(name, |value| matches!(value, Value::Object(_))) {
            Some(Value::Object(object)) => Some(object),
            _ => None,
        }
    }

    /// Takes a list of objects, or the one object that stands where a list is expected. A text among them is an object of
    /// which only the member `title` is known.
    pub(super) fn take_objects(&mut self, name: &str, title: &str) -> Vec<Object> {
        if let Some(only) = self.take_object(name) {
            return vec![only];
        }
        self.take_list(name, |value| matches!(value, Value::Object(_)) || is_text(value))
            .into_iter()
            .map(|value| match value {
                Value::Object(object) => object,
                text => Object(vec![(title.to_owned(), text)]),
            })
            .collect()
    }

    fn take_list(&mut self, name: &str, wanted: fn(&Value) -> bool) -> Vec<Value> {
        let at = self.0.iter().position(|(key, _)| key == name);
        let list = at.and_then(|at| self.0.get(at)).map(|(_, value)| value);
        match (at, list) {
            (Some(at), Some(Value::List(values))) if values.iter().all(wanted) => match self.0.remove(at).1 {
                Value::List(values) => values,
                _ => Vec::new(),
            },
            _ => Vec::new(),
        }
    }
}

fn is_text(value: &Value) -> bool {
    match value {
        Value::Text(text) => !text.trim().is_empty(),
        Value::Number(_) => true,
        _ => false,
    }
}

impl Value {
    fn into_text(self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            _ => None,
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Object(object) => object.0.is_empty(),
            Self::Null => true,
            Self::Bool(_) | Self::Number(_) => false,
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(values: Vec<T>) -> Self {
        Self::List(values.into_iter().map(T::into).collect())
    }
}
