//! The flat list of blocks that is read instead of the tree, and what may have to be undone first: tables and lists that are none,
//! quotes that are whole entries, times that are written end first.

pub mod backwards;
pub mod block;
pub mod facts;
pub mod flat;
pub mod generator;
pub mod layout;
pub mod lister;
pub mod unfold;
pub mod walk;
