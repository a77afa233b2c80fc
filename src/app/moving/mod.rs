//! Taking texts out of the page, and keeping them in files of the person's own.
//!
//! [`export`] makes files for elsewhere, [`dialog`] offers them; [`backup`] gathers everything and brings it back;
//! [`disk`] keeps a file of the person's disk open, [`conflict`] asks when somebody else has changed it;
//! [`others`] takes in what is no single text, [`several`] many files at once. [`hook`] puts all of it together for the
//! root.

mod backup;
mod conflict;
mod dialog;
mod disk;
mod export;
mod hook;
mod menu;
mod others;
mod several;

pub(super) use backup::take_away;
pub(super) use conflict::{ConflictDialog, ConflictDialogProps};
pub(super) use dialog::{ExportDialog, ExportDialogProps};
pub(super) use disk::{Conflict, Deed, Hands, Linked};
pub(super) use hook::{Moves, Page, Panel, use_moves};
pub(super) use menu::MovingMenu;
pub(super) use others::take_others;
