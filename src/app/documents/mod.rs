//! Keeping texts in the browser.
//!
//! [`envelope`] is what one record looks like; [`store`] reads and writes records and never harms one it does
//! not understand; [`mirror`] keeps a second copy of each; [`archive`] gathers all of them
//! and adds more; [`autosave`] decides when; [`status`] tells the person, truthfully.

pub(crate) mod archive;
pub(crate) mod autosave;
pub(crate) mod envelope;
mod mirror;
pub(crate) mod status;
pub(crate) mod store;

pub(crate) use autosave::{Autosave, Report};
pub(crate) use envelope::Envelope;
pub(crate) use status::SaveStatus;
pub(crate) use store::{Opening, Sealed, Store};
