//! What a person can know and decide about the pages: how many there are and what stands on them, how they are set, how they
//! become a PDF.

mod choices;
mod guide;
mod outline;
mod panel;
mod popover;
mod printing;

pub(crate) use guide::{PrintGuide, PrintGuideProps};
pub(crate) use panel::{PagesPanel, PagesPanelProps};
pub(crate) use popover::{PagesButton, PagesPopover, open_panel};
pub(crate) use printing::use_printing;
