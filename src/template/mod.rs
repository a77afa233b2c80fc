//! Outline of the résumé → [`Unit`]s of a page.

mod blocks;
mod element;
mod html;
mod inline;
mod unit;
mod wanted;

pub use element::{Attribute, Content, Element, Tag};
pub use html::{attribute_values, class_names, hex, to_html};
pub use unit::{Move, Unit, to_text};
pub use wanted::wanted;
