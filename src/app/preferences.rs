//! The person's choices about the page, remembered under one key.

use serde::{Deserialize, Serialize};

use super::i18n::Language;
use crate::browser::env;
use crate::browser::storage::Shelf;

const KEY: &str = "hannun/prefs";

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The value of `data-theme`; none leaves it to the system.
    #[must_use]
    pub(crate) fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// What is remembered. A field that an older or newer page does not know is simply absent.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    /// Light or dark.
    pub(crate) theme: Theme,
    /// The editor's share of the width in percent; `None` is the usual one.
    pub(crate) divider: Option<f64>,
    /// Language of the page; `None` is the browser's.
    pub(crate) language: Option<Language>,
    /// The document last used.
    pub(crate) document: Option<String>,
}

/// One choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Preference {
    /// Light or dark.
    Theme(Theme),
    /// The editor's share of the width in percent; `None` is the usual one.
    Divider(Option<f64>),
    /// Language of the page.
    Language(Language),
}

impl Preferences {
    /// The same with one choice made.
    #[must_use]
    pub(crate) fn with(&self, choice: Preference) -> Self {
        let mut preferences = self.clone();
        match choice {
            Preference::Theme(theme) => preferences.theme = theme,
            Preference::Divider(divider) => preferences.divider = divider,
            Preference::Language(language) => preferences.language = Some(language),
        }
        preferences
    }

    /// Reads them; what is missing or unreadable takes its usual value.
    #[must_use]
    pub(crate) fn load(shelf: &impl Shelf) -> Self {
        let stored = shelf.get(KEY).ok().flatten();
        stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    /// Writes them. A refusal is not worth a word: the text has its own, louder message.
    pub(crate) fn save(&self, shelf: &impl Shelf) {
        if let Ok(json) = serde_json::to_string(self) {
            let _ = shelf.set(KEY, &json);
        }
    }

    /// The page's language: chosen, or the browser's.
    #[must_use]
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or_else(|| Language::of_browser(env::language().as_deref()))
    }
}
