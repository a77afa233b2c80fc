//! Takes pictures in: [`take_pictures`] keeps each first, then the text names it; [`FarPictures`] offers to get those of other
//! places. What pictures are and where they lie is known to `browser/pictures/*.js`; all of it comes with the
//! [later](super::later) part.

mod far;
mod take;

pub(crate) use far::{FarPictures, FarPicturesProps};
pub(crate) use take::{Taking, take_pictures};
