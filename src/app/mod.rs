//! The page: a Yew application over the library.
//!
//! Everything that the page knows is in [`state`]: the source text, how it is to be read, and the person's
//! preferences. The rest is derived from it on the way down from [`root`]:
//!
//! - [`editor`] holds the text while it is written; [`preview`] shows what the analysis makes of it,
//!   [`panes`] keeps the two together;
//! - [`hints`] says what keeps it from being read at a glance;
//! - [`pages`] knows how it fills its pages, how they are set ([`page_setup`]) and printed;
//! - [`anonymous`] shows a copy without names, [`glance`] what is caught at first sight; [`handover`] gives the text to
//!   forms and parsers;
//! - [`caret_length`] counts what the caret stands in;
//! - [`portfolio`] takes what is too much for a résumé;
//! - [`palette`] knows every command by its name;
//! - [`kind`] says what the open document is, [`format_switch`] how it is read; [`limit`] guards a text that is too long;
//! - [`pictures`] takes those that are dropped, pasted, or lie elsewhere;
//! - [`session`] ties what happens to the state, [`derived`] is what follows from it after a pause;
//! - [`later`] holds what the first screen does not need;
//! - [`documents`] keeps it in the browser, among others that [`library`] lists; [`import`] lets files in, [`moving`] takes
//!   them out, [`download`] puts them into a folder, [`share`] makes and opens links;
//! - [`versions`] keeps what it was before, which [`history`] lists and [`compare`] lays beside it;
//! - [`toolbar`], [`status_bar`], [`split`], [`side`], [`aside`], [`focus`], [`start`], [`dialog`], [`menu`], [`icons`],
//!   [`sizes`], [`window`] and [`snackbar`] are the furniture;
//! - [`preferences`] keeps what was chosen; [`settings`] has all choices in one place, and says what is kept where; [`tour`] shows a newcomer around;
//! - [`phone`] knows what only fingers do;
//! - [`lengths`] counts texts that are not open;
//! - [`reform`] keeps callbacks the same from one drawing to the next;
//! - [`renewal`] tells of a newer page;
//! - [`i18n`] has the words, [`samples`] the texts to start from, [`keyboard`] the shortcuts.

mod anonymous;
mod aside;
mod caret_length;
mod compare;
mod derived;
mod dialog;
mod documents;
mod download;
pub mod editor;
mod focus;
mod format_switch;
mod glance;
mod handover;
mod hints;
mod history;
mod i18n;
mod icons;
mod import;
mod keyboard;
mod kind;
mod later;
mod lengths;
mod library;
mod limit;
mod menu;
mod moving;
mod page_setup;
mod pages;
mod palette;
mod panes;
mod phone;
mod pictures;
mod portfolio;
mod preferences;
pub mod preview;
mod reform;
mod renewal;
mod root;
mod samples;
mod session;
mod settings;
mod share;
mod side;
mod sizes;
mod snackbar;
mod split;
mod start;
mod state;
mod status_bar;
mod toolbar;
mod tour;
mod versions;
mod window;

pub use root::App;
