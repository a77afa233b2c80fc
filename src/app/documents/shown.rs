//! A document as it is handed to the page to be shown.

use std::rc::Rc;

use super::envelope::{About, Envelope};
use crate::browser::json::Fields;
use crate::markup::Format;

/// Why a text may be read but not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lock {
    /// A newer page wrote it: this one does not know all that belongs to it.
    Newer,
    /// Another tab is editing it.
    Elsewhere,
}

/// What is to be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Shown {
    /// The document's id.
    pub(crate) id: String,
    /// Its text.
    pub(crate) text: Rc<str>,
    /// The format that the person chose; `None` leaves it to detection.
    pub(crate) format: Option<Format>,
    /// What is said about it.
    pub(crate) about: About,
    /// When it was stored last, in ISO 8601; `None` when it was not.
    pub(crate) saved_at: Option<String>,
    /// Why it may not be written.
    pub(crate) lock: Option<Lock>,
}

impl Shown {
    /// What a record holds.
    #[must_use]
    pub(crate) fn of(envelope: Envelope) -> Self {
        Self {
            format: envelope.chosen_format(),
            id: envelope.id,
            text: envelope.text.into(),
            about: envelope.about,
            saved_at: Some(envelope.saved_at),
            lock: None,
        }
    }

    /// What can be shown of a record that a newer page wrote; `None` when its text is not where it used to be.
    #[must_use]
    pub(crate) fn of_newer(id: &str, record: &str) -> Option<Self> {
        let fields = Fields::parse(record)?;
        let title = fields.text("title");
        Some(Self {
            id: id.to_owned(),
            text: fields.text("text")?.into(),
            about: About { title, ..About::default() },
            saved_at: fields.text("saved_at"),
            lock: Some(Lock::Newer),
            ..Self::default()
        })
    }
}

/// The open document as it is now.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Present {
    /// Its id.
    pub(crate) id: String,
    /// Its text, as far as it was told.
    pub(crate) text: Rc<str>,
    /// The format that the person chose; `None` leaves it to detection.
    pub(crate) format: Option<Format>,
    /// What is said about it.
    pub(crate) about: About,
    /// Why it may not be written.
    pub(crate) lock: Option<Lock>,
    /// True when there is a record of it.
    pub(crate) stored: bool,
}
