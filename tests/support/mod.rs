//! What several test files share.
#![allow(dead_code, reason = "every test file uses its own part of this module")]

pub(crate) mod expected;
pub(crate) mod fixtures;
pub(crate) mod fragments;
pub(crate) mod generate;
pub(crate) mod oracle;
pub(crate) mod pathological;
pub(crate) mod spans;
pub(crate) mod visible;
