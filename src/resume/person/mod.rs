//! Whose résumé it is, and how to reach them.

pub mod contact;
pub mod head;
pub mod name;
pub mod people;
pub mod personal;
