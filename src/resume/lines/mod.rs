//! What one line tells: which lines are titles, what their parts are, when it was.

pub mod class;
pub mod heading;
pub mod joints;
pub mod lazy;
pub mod line;
pub mod named_field;
pub mod period;
pub mod place;
pub mod slots;
pub mod title;
