//! The résumé for the outside world: Wanted's form field by field, and the text as a parser of applications reads it.

mod copy;
mod reading;
mod wanted;

pub(super) use reading::ReadingPanel;
pub(super) use wanted::WantedPanel;
