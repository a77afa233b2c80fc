//! Pictures that are kept beside a text: which ones it shows, and how it comes to show another, or one of another place.
//!
//! A text refers to a picture by a relative address that is made of what the picture holds,
//! `pictures/0123456789abcdef.webp`: so it is shown by whatever reads Markdown in the folder of an exported file, the same
//! picture is kept once, and no text grows by what it shows.

mod beside;
mod bring;
mod carried;
mod named;
mod placing;

pub use beside::{beside, bring_beside};
pub use bring::{bring, far_at};
pub use carried::{Carried, carry};
pub use named::{FOLDER, file_names, named_in};
pub use placing::{NewPicture, Placing, place, words_of};
