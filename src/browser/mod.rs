//! Adapters over the browser's interfaces. Each returns `Result` or `Option` and none panics: what a
//! browser refuses is an ordinary answer.

pub mod address;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod env;
pub mod files;
pub mod fonts;
pub mod highlights;
pub mod history;
pub mod json;
pub mod lifecycle;
pub mod locks;
pub mod moving;
pub mod panic;
pub mod random;
pub mod renewal;
pub mod requests;
pub mod rule_pages;
pub mod storage;
pub mod vault;
