//! 한눈 (Hannun) understands a Korean developer résumé and lays it out in the Wanted template.
//!
//! A text walks through phases. Each is a pure, total function that knows nothing of browsers:
//!
//! 1. [`markup`]: Markdown and HTML become one tree with spans ([`markup::parse`]).
//! 2. [`resume`]: the tree becomes sections and entries ([`resume::extract`]), and when asked for the model ([`resume::read`]).
//! 3. [`template`]: the résumé becomes units of a page ([`template::wanted`]).
//! 4. [`page`]: units whose heights somebody measured become pages ([`page::paginate`]).
//!
//! [`lint`](mod@lint) looks at what the first two made and says what could be better; [`compare`] says how two texts differ.
//!
//! [`analysis::analyze`] calls the first three in order; [`json`] prints the result for other programs, [`convert`] turns it into
//! files for elsewhere and back, [`share`] into a link (with a [`checksum`]), [`glance`] into what a reader catches at first sight; [`length`] counts;
//! [`portfolio`] moves details out of it, [`pictures`] are kept beside it. [`text`] holds positions. The page itself lives in `app` and `browser`, behind the
//! feature `app`.

// Tests cut texts that they know.
#![cfg_attr(test, allow(clippy::string_slice, reason = "a test that slices wrongly fails, as it should"))]

pub mod analysis;
#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
pub mod checksum;
pub mod compare;
pub mod convert;
pub mod glance;
pub mod json;
pub mod length;
pub mod lint;
pub mod markup;
pub mod page;
pub mod pictures;
pub mod portfolio;
pub mod resume;
pub mod share;
pub mod template;
pub mod text;
