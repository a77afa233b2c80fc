//! All choices in one place, and a page that says what is kept where and shows that nothing is sent.
//!
//! [`dialog`] is the window around both, [`choices`] the choices, [`privacy`] the page, [`room`] counts what lies in the
//! browser, [`open`] keeps the window open.

mod choices;
mod dialog;
mod open;
mod privacy;
mod room;

pub(crate) use dialog::{SettingsDialog, SettingsDialogProps};
pub(crate) use open::{Chapter, SettingsAround, use_settings};
