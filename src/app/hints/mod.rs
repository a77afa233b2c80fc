//! Hints in the page: found after a pause, marked where they stand, listed in a panel, mended by a click.
//!
//! [`watch`] lints when the person pauses, [`marks`] shows the places in the editor and on the sheet, [`act`] does what
//! a button says, [`panel`] lists it all. What the person decided about hints is in [`choices`]. The rules and the panel
//! come [`later`](super::later); until then there are no hints.

mod act;
mod choices;
mod focus;
mod found;
mod list;
mod marks;
mod page;
mod panel;
mod settings;
mod settings_file;
mod watch;

pub(crate) use act::{Acting, HintAct, use_hint_acts};
pub(crate) use choices::HintChoices;
pub(crate) use found::Found;
pub(crate) use marks::{Mark, editor_marks, sheet_marks, use_editor_marks, use_sheet_marks};
pub(crate) use page::RulePage;
pub(crate) use panel::{HintPanel, HintPanelProps, Showing};
pub(crate) use settings::HintSettings;
pub(crate) use watch::use_found;

use super::i18n::Language;
use crate::lint::Lang;

/// The language of the page, as the rules name it.
pub(crate) fn lang(language: Language) -> Lang {
    match language {
        Language::Ko => Lang::Ko,
        Language::En => Lang::En,
    }
}
