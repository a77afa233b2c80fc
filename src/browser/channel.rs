//! What the tabs of this page say to each other.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

/// A line to all other tabs. Closed when it is dropped.
#[derive(Debug)]
pub struct Channel {
    line: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// Opens the line `name`; `heard` gets each text that another tab says. `None` where the browser has no such lines.
    #[must_use]
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Option<Self> {
        let line = BroadcastChannel::new(name).ok()?;
        let listener = EventListener::new(&line, "message", move |event| {
            let said = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(said) = said {
                heard(said);
            }
        });
        Some(Self { line, _listener: listener })
    }

    /// Says a text to all other tabs.
    pub fn say(&self, text: &str) {
        // Only a closed line refuses, and this one is closed when it is dropped.
        let _ = self.line.post_message(&JsValue::from_str(text));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.line.close();
    }
}

/// A change of localStorage that another tab has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shelved {
    /// This key was removed.
    Removed(String),
    /// This key now holds this text.
    Set(String, String),
    /// Everything was removed.
    Cleared,
}

/// Calls `heard` for each change of localStorage that another tab makes, until the returned value is dropped.
#[must_use]
pub fn on_shelved(heard: impl Fn(Shelved) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        heard(match (event.key(), event.new_value()) {
            (Some(key), Some(value)) => Shelved::Set(key, value),
            (Some(key), None) => Shelved::Removed(key),
            (None, _) => Shelved::Cleared,
        });
    }))
}
