//! Which two texts are compared, and where they come from.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::documents::Library;
use crate::app::documents::catalogue::Entry;
use crate::app::i18n::Texts;
use crate::app::library::title_of;
use crate::app::versions::{Kept, Version, read_version};
use crate::browser::clock::Moment;
use crate::markup::Format;

/// What stands before the id of a document in a list of choices.
const DOCUMENT: &str = "document ";

/// A text that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    /// The open document as it is.
    Now,
    /// One of its versions, by its key.
    Version(u32),
    /// Another document, by its id.
    Document(String),
}

impl Choice {
    /// Its name in a list of choices.
    pub(super) fn value(&self) -> String {
        match self {
            Self::Now => "now".to_owned(),
            Self::Version(key) => key.to_string(),
            Self::Document(id) => format!("{DOCUMENT}{id}"),
        }
    }

    /// The choice of a name; the present text for a name that says nothing.
    pub(super) fn of(value: &str) -> Self {
        if let Some(id) = value.strip_prefix(DOCUMENT) {
            return Self::Document(id.to_owned());
        }
        value.parse().map_or(Self::Now, Self::Version)
    }
}

/// What a version is called in a list: its name or its moment.
pub(super) fn version_title(version: &Version) -> String {
    let moment = Moment::parse(&version.at).map(|moment| moment.short()).unwrap_or_default();
    match &version.name {
        Some(name) => format!("{name} · {moment}"),
        None => moment,
    }
}

/// What a chosen text is called.
pub(super) fn title(choice: &Choice, versions: &[Version], documents: &[Entry], texts: Texts) -> String {
    match choice {
        Choice::Now => texts.get("compare.now").to_owned(),
        Choice::Version(key) => {
            versions.iter().find(|version| version.key == *key).map(version_title).unwrap_or_default()
        }
        Choice::Document(id) => {
            let entry = documents.iter().find(|entry| entry.id == *id);
            entry.map(|entry| title_of(texts, entry)).unwrap_or_default()
        }
    }
}

/// A text with how it is read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) source: Rc<str>,
    pub(super) format: Option<Format>,
}

/// What is known of a chosen text.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Loaded {
    Loading,
    /// It is gone, or can't be read.
    Missing,
    Ready(Text),
}

/// The text of a choice.
#[hook]
pub(super) fn use_text(choice: &Choice, now: &Kept, library: &Library) -> Loaded {
    let loaded = use_state(|| (Choice::Now, Loaded::Loading));
    {
        let (loaded, library) = (loaded.setter(), library.clone());
        use_effect_with(choice.clone(), move |choice| {
            let choice = choice.clone();
            spawn_local(async move {
                let text = match &choice {
                    Choice::Now => return,
                    Choice::Version(key) => read_version(*key).await,
                    Choice::Document(id) => {
                        library.read(id).await.ok().map(|envelope| (envelope.text.clone(), envelope.chosen_format()))
                    }
                };
                let text = text.map(|(source, format)| Text { source: source.into(), format });
                loaded.set((choice, text.map_or(Loaded::Missing, Loaded::Ready)));
            });
        });
    }
    match choice {
        Choice::Now => Loaded::Ready(Text { source: Rc::clone(&now.text), format: now.format }),
        chosen if loaded.0 == *chosen => loaded.1.clone(),
        _ => Loaded::Loading,
    }
}
