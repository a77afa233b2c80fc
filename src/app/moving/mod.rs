//! Taking texts out of the page, and keeping them in files of the person's own.
//!
//! [`export`] makes files for elsewhere, [`lack`] says what is missing from one, [`dialog`] offers them; [`backup`] gathers everything and brings it back;
//! [`disk`] keeps a file of the person's disk open, [`conflict`] asks when somebody else has changed it;
//! [`files`] takes in files, [`several`] many at once, [`inside`] the pictures beside the pages of other programs, [`called`] under which names. [`hook`] puts all of it together for the root.

mod backup;
mod called;
mod conflict;
mod dialog;
mod disk;
mod export;
mod files;
mod hook;
mod inside;
mod lack;
mod menu;
mod several;

pub(super) use backup::take_away;
pub(super) use conflict::{ConflictDialog, ConflictDialogProps};
pub(super) use dialog::{ExportDialog, ExportDialogProps};
pub(super) use disk::{Conflict, Deed, Hands, Linked};
pub(super) use files::take_files;
pub(super) use hook::{Moves, Page, Panel, use_moves};
pub(super) use lack::Lack;
pub(super) use menu::MovingMenu;
