//! The page: a Yew application over the library.
//!
//! Everything that the page knows is in [`state`]: the source text, how it is to be read, and the person's
//! preferences. The rest is derived from it on the way down from [`root`]:
//!
//! - [`editor`] holds the text while it is written; [`preview`] shows what the analysis makes of it;
//! - [`hints`] says what keeps it from being read at a glance;
//! - [`pages`] knows how it fills its pages, how they are set and printed;
//! - [`documents`] keeps it in the browser; [`import`] lets files in;
//! - [`toolbar`], [`status_bar`], [`split`], [`start`] and [`snackbar`] are the furniture;
//! - [`i18n`] has the words, [`samples`] the texts to start from, [`keyboard`] the shortcuts.

mod derived;
mod documents;
pub mod editor;
mod format_switch;
mod hints;
mod i18n;
mod icons;
mod import;
mod keyboard;
mod menu;
mod page_setup;
mod pages;
mod preferences;
pub mod preview;
mod root;
mod samples;
mod session;
mod snackbar;
mod split;
mod start;
mod state;
mod status_bar;
mod toolbar;

pub use root::App;
