//! The portfolio behind the open résumé: details are moved into it, and come back with undo.
//!
//! [`hook`] is what the root has of it; [`details`] owns what was moved, [`dialog`] asks where to, [`ledger`] knows what was
//! done and what undo has to take back; [`layout`] lays a portfolio out,
//! [`panel`] lays it beside its résumé. All but the hook comes with the [later](super::later) part.

mod details;
mod dialog;
mod hook;
mod layout;
mod ledger;
mod panel;

pub(crate) use details::{Details, DetailsProps};
pub(crate) use hook::use_details;
pub(crate) use layout::{number_index, portfolio_sheet};
pub(crate) use panel::TiesPanel;
