//! Takes pictures in: [`take_pictures`] keeps each first, then the text names it. What pictures are and where they lie is
//! known to `browser/pictures/*.js`; all of it comes with the [later](super::later) part.

mod take;

pub(crate) use take::{Taking, take_pictures};
