//! Outline of the résumé → [`Unit`]s of a page.
//!
//! [`wanted`] decides what stands on the page and in which order, [`portfolio`](portfolio()) what a portfolio has besides; [`draw`] draws one unit, only when it is new.

mod blocks;
mod cut;
mod draw;
mod element;
mod figure;
mod fingerprint;
mod groups;
mod highlight;
mod html;
mod ink;
mod inline;
mod places;
mod portfolio;
mod shape;
mod unit;
mod wanted;
mod words;

pub use blocks::plain;
pub use cut::{CutAt, with_cuts};
pub use draw::{draw, moves};
pub use element::{Attribute, Content, Element, Tag};
pub use groups::groups;
pub use html::{attribute_values, class_names, color_rule, to_html, write_escaped};
pub use places::{Place, showing, source_at, texts};
pub use portfolio::{portfolio, project_heads, project_name};
pub use shape::{Drawn, HeadOf, Shape};
pub use unit::{Move, Unit, write_text};
pub use wanted::wanted;
pub use words::Words;
