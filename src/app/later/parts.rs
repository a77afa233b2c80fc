//! The way into the later part.

use js_sys::Array;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::analysis::Analysis;
use crate::app::glance::light_up;
use crate::app::hints::{Found, HintChoices, HintPanel, HintPanelProps, editor_marks, fix_all};
use crate::app::history::{History, HistoryProps};
use crate::app::i18n::Texts;
use crate::app::library::{LibraryPanel, LibraryPanelProps};
use crate::app::preview::Sheet;
use crate::app::side::{SidePanel, SidePanelProps};
use crate::convert::anonymised;
use crate::lint::paste;
use crate::markup::Format;
use crate::text::apply_edits;

/// The functions of the later part. Each is reached through this table alone: whatever calls one by its name is
/// drawn, with all that it needs, into the first load.
pub(crate) struct Parts {
    /// Looks for hints.
    pub(crate) find: fn(&Analysis, &HintChoices) -> Found,
    /// The marks of hints as the editor takes them.
    pub(crate) editor_marks: fn(&Found, Texts) -> Array,
    /// The text with its safe fixes made, and how many.
    pub(crate) fix_all: fn(&str, Format, &HintChoices) -> Option<(String, usize)>,
    /// A pasted text with the lines joined that a PDF broke.
    pub(crate) joined: fn(&str) -> Option<String>,
    /// The panel of hints.
    pub(crate) hint_panel: fn(HintPanelProps) -> Html,
    /// The versions of a document, listed or compared.
    pub(crate) history: fn(HistoryProps) -> Html,
    /// The panel of documents.
    pub(crate) library_panel: fn(LibraryPanelProps) -> Html,
    /// The panels that look at the résumé as a whole.
    pub(crate) side_panel: fn(SidePanelProps) -> Html,
    /// Lights what is caught at first sight; nothing without a sheet.
    pub(crate) light_up: fn(Option<&Sheet>),
    /// The source of an anonymous copy.
    pub(crate) anonymous: fn(&Analysis) -> String,
}

impl PartialEq for Parts {
    /// There is only one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

static PARTS: Parts = Parts {
    find: Found::new,
    editor_marks,
    fix_all,
    joined: paste::joined,
    hint_panel: |props| html! { <HintPanel ..props /> },
    history: |props| html! { <History ..props /> },
    library_panel: |props| html! { <LibraryPanel ..props /> },
    side_panel: |props| html! { <SidePanel ..props /> },
    light_up,
    anonymous: |analysis| apply_edits(analysis.document.source(), &anonymised(analysis)),
};

/// Waits for the part. The build cuts here: `later` is the name of the file.
///
/// # Errors
/// When the file can't be had, or is not the one that was built with this page. Another call tries again.
#[wasm_split(later, fallible)]
pub(super) fn parts() -> Result<&'static Parts, SplitLoaderError> {
    Ok(&PARTS)
}
