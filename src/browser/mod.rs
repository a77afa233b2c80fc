//! Adapters over the browser's interfaces. Each returns `Result` or `Option` and none panics: what a
//! browser refuses is an ordinary answer.

pub mod clock;
pub mod env;
pub mod files;
pub mod fonts;
pub mod json;
pub mod lifecycle;
pub mod panic;
pub mod random;
pub mod rule_pages;
pub mod storage;
pub mod vault;
