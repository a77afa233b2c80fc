//! Outline of the résumé → [`Unit`]s of a page.
//!
//! [`wanted`] decides what stands on the page and in which order; [`draw`] draws one unit, only when it is new.

mod blocks;
mod draw;
mod element;
mod fingerprint;
mod html;
mod inline;
mod shape;
mod unit;
mod wanted;

pub use blocks::plain;
pub use draw::{draw, moves};
pub use element::{Attribute, Content, Element, Tag};
pub use html::{attribute_values, class_names, hex, to_html};
pub use shape::{Drawn, HeadOf, Shape};
pub use unit::{Move, Unit, write_text};
pub use wanted::wanted;
