//! Keeping texts in the browser.
//!
//! [`envelope`] is what one record looks like, [`migrate`] makes older ones present; [`store`] reads and writes records and
//! never harms one it does not understand; [`mirror`] keeps a second copy of each, [`outbox`] holds what is on its way to both;
//! [`autosave`] decides when; [`status`] tells the person, truthfully. [`library`] knows all documents and changes between
//! them, [`catalogue`] lists them, [`place`] remembers where the person was, [`shown`] is what is handed to the page;
//! [`tabs`] elects the tab that edits, [`outrun`] tells why a text became a copy, [`archive`] gathers all of them and adds more.

pub(crate) mod archive;
pub(crate) mod autosave;
pub(crate) mod catalogue;
pub(crate) mod envelope;
pub(crate) mod library;
mod migrate;
mod mirror;
mod outbox;
mod outrun;
pub(crate) mod place;
pub(crate) mod shown;
pub(crate) mod status;
pub(crate) mod store;
pub(crate) mod tabs;

pub(crate) use autosave::{Autosave, Report};
pub(crate) use library::{Library, New};
pub(crate) use outrun::Outrun;
pub(crate) use shown::{Lock, Shown};
pub(crate) use status::SaveStatus;
pub(crate) use store::{Opening, Sealed, Store};
pub(crate) use tabs::{Role, TabBar, Tabs};
