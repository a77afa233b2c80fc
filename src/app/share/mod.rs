//! Sharing by a link that holds the whole text, and opening such a link.
//!
//! [`ShareDialog`] makes one, [`use_received`] waits for one in the address bar, [`ReceivedView`] shows what it holds beside
//! the person's own work, which it never touches.

mod dialog;
mod link;
mod received;

pub(super) use dialog::{ShareDialog, ShareDialogProps};
pub(super) use link::use_received;
pub(super) use received::{ReceivedView, ReceivedViewProps};
