//! Where pages end: pure geometry over measured units.
//!
//! Whoever lays units out measures each of them ([`Measured`]) and asks [`paginate`] where to break. A page may end between
//! two units, or inside one at a [`Cut`]: between the lines of a paragraph, the items of a list, the rows of a table.
//! [`PageSetup`] says how large a page is and how densely it is set. All lengths are CSS pixels of the sheet at 100 %.

mod paginate;
mod setup;

pub use paginate::{Cut, Measured, Page, Pages, Place, paginate};
pub use setup::{Margins, PageSetup, Paper, Spacing, Template, TypeSize};
