//! Two texts side by side: the résumé, the source and the numbers of each.
//!
//! [`side`] says which texts; [`view`] lays them out: [`numbers`] first, then [`sheets`] or [`lines`].

mod lines;
mod numbers;
mod sheets;
mod side;
mod view;

pub(crate) use side::Choice;
pub(crate) use view::CompareView;
