//! Earlier texts of a document: kept by themselves and by name, listed, restored, compared.
//!
//! [`keeper`] decides when a text is kept and [`thin`] which of the kept ones may go; [`version`] is one of them;
//! [`panel`] lists them; [`moved`] takes them along in a backup. What lies side by side is the affair of [`compare`](super::compare).

mod keeper;
mod moved;
mod panel;
mod row;
mod thin;
mod version;

pub(crate) use keeper::{Keeper, Kept, read_version, use_keeper, versions};
pub(crate) use moved::{bring_back, gathered};
pub(crate) use panel::VersionsPanel;
pub(crate) use version::{Reason, Version};
