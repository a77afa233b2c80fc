//! A tour of the page in a few steps. It is offered at the first visit and never again by itself.
//!
//! [`offer`] stands where there is no text yet, [`open`] keeps it open, [`card`] is the tour.

mod card;
mod offer;
mod open;

pub(crate) use card::{TourCard, TourCardProps};
pub(crate) use offer::TourOffer;
pub(crate) use open::use_tour;
