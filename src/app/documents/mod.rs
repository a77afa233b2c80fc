//! Keeping texts in the browser.
//!
//! [`envelope`] is what one record looks like; [`store`] reads and writes records and never harms one it does
//! not understand; [`autosave`] decides when; [`status`] tells the person, truthfully.

pub(crate) mod autosave;
pub(crate) mod envelope;
pub(crate) mod status;
pub(crate) mod store;

pub(crate) use autosave::Autosave;
pub(crate) use status::SaveStatus;
pub(crate) use store::{Opening, Saved, Store};
