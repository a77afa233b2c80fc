//! The way into the later part.

use std::pin::Pin;

use gloo_events::EventListener;
use js_sys::Array;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::analysis::Analysis;
use crate::app::anonymous::AnonymousBar;
use crate::app::caret_length::{CaretLength, CaretLengthProps};
use crate::app::glance::light_up;
use crate::app::hints::{
    Acting, Found, HintAct, HintChoices, HintPanel, HintPanelProps, Mark, editor_marks, sheet_marks,
};
use crate::app::history::{History, HistoryProps};
use crate::app::i18n::{Language, LaterWords, Texts, later_words};
use crate::app::library::{LibraryPanel, LibraryPanelProps};
use crate::app::limit::{Limit, LimitProps};
use crate::app::moving::{
    Conflict, ConflictDialog, ConflictDialogProps, Deed, ExportDialog, ExportDialogProps, Hands, Linked, Page,
    take_files,
};
use crate::app::pages::{PagesPanel, PagesPanelProps, PrintGuide, PrintGuideProps};
use crate::app::palette::{Palette, PaletteProps};
use crate::app::panes::{Following, Latest, follow};
use crate::app::phone::fingers;
use crate::app::pictures::{FarPictures, FarPicturesProps};
use crate::app::portfolio::{Details, DetailsProps, number_index, portfolio_sheet};
use crate::app::preview::{PageFacts, Sheet, ZoomBar, ZoomBarProps};
use crate::app::samples::{Sample, Work, example, sample};
use crate::app::settings::{SettingsDialog, SettingsDialogProps};
use crate::app::share::{ReceivedView, ReceivedViewProps, ShareDialog, ShareDialogProps};
use crate::app::side::{SidePanel, SidePanelProps};
use crate::app::split::View;
use crate::app::tour::{TourCard, TourCardProps};
use crate::convert::{Formatted, anonymised, formatted};
use crate::lint::paste;
use crate::resume::DocumentKind;
use crate::text::apply_edits;

/// The functions of the later part. Each is reached through this table alone: whatever calls one by its name is
/// drawn, with all that it needs, into the first load.
pub(crate) struct Parts {
    /// What the functions below say.
    pub(crate) words: LaterWords,
    /// What a document is, by its text.
    pub(crate) kind: fn(&Analysis) -> DocumentKind,
    /// A text to begin with, of any kind.
    pub(crate) sample: fn(Sample, Language) -> &'static str,
    /// Looks for hints.
    pub(crate) find: fn(&Analysis, &HintChoices, &PageFacts) -> Found,
    /// The marks of hints as the editor takes them.
    pub(crate) editor_marks: fn(&Found, Texts) -> Array,
    /// Marks the units of the sheet that hints are about.
    pub(crate) sheet_marks: fn(&Found, Option<&Sheet>, &mut Vec<Mark>),
    /// Does what the buttons of a hint say.
    pub(crate) act: fn(&Acting, HintAct),
    /// Keeps text and sheet together.
    pub(crate) follow: fn(Latest) -> Following,
    /// A pasted text with the lines joined that a PDF broke.
    pub(crate) joined: fn(&str) -> Option<String>,
    /// What was pasted as HTML as Markdown, where that says more than the plain text beside it.
    pub(crate) formatted: fn(&str, &str) -> Option<Formatted>,
    /// The panel of hints.
    pub(crate) hint_panel: fn(HintPanelProps) -> Html,
    /// What the text can be taken away as.
    pub(crate) export_dialog: fn(ExportDialogProps) -> Html,
    /// What to do about a file that somebody else has changed.
    pub(crate) conflict_dialog: fn(ConflictDialogProps) -> Html,
    /// Reads and writes files of the disk.
    pub(crate) file_deed: fn(Hands, Deed, Option<Linked>, Option<Conflict>) -> Doing,
    /// Finds the file of a document at the next visit.
    pub(crate) recall_file: fn(Hands, String) -> Doing,
    /// A text that came by a link.
    pub(crate) received_view: fn(ReceivedViewProps) -> Html,
    /// Making a link.
    pub(crate) share_dialog: fn(ShareDialogProps) -> Html,
    /// Takes in files: texts, pictures, backups, archives and JSON.
    pub(crate) take_files: fn(Page, Array) -> Doing,
    /// Says that a copy without names is shown, and leads back.
    pub(crate) anonymous_bar: fn(Callback<()>) -> Html,
    /// Keeps a text that is too long from being written in.
    pub(crate) limit: fn(LimitProps) -> Html,
    /// What changes the size of the sheet.
    pub(crate) zoom_bar: fn(ZoomBarProps) -> Html,
    /// Offers to get pictures of other places.
    pub(crate) far_pictures: fn(FarPicturesProps) -> Html,
    /// The panels that look at the résumé as a whole.
    pub(crate) side_panel: fn(SidePanelProps) -> Html,
    /// Versions, and two texts side by side.
    pub(crate) history: fn(HistoryProps) -> Html,
    /// Lights what is caught at first sight; nothing without a sheet.
    pub(crate) light_up: fn(Option<&Sheet>),
    /// The source of an anonymous copy.
    pub(crate) anonymous: fn(&Analysis) -> String,
    /// What stands on which page, and how the pages are set.
    pub(crate) pages_panel: fn(PagesPanelProps) -> Html,
    /// What to choose in the print dialog.
    pub(crate) print_guide: fn(PrintGuideProps) -> Html,
    /// The panel of documents.
    pub(crate) library_panel: fn(LibraryPanelProps) -> Html,
    /// A sheet laid out as a portfolio.
    pub(crate) portfolio_sheet: fn(&Analysis) -> Sheet,
    /// Writes the numbers of pages beside the projects that it lists.
    pub(crate) number_index: fn(Option<(&Analysis, &PageFacts)>),
    /// Moves details into a portfolio, and takes them back with undo.
    pub(crate) details: fn(DetailsProps) -> Html,
    /// Every command by its name.
    pub(crate) palette: fn(PaletteProps) -> Html,
    /// All choices, and what is kept where.
    pub(crate) settings: fn(SettingsDialogProps) -> Html,
    /// The tour of the page.
    pub(crate) tour: fn(TourCardProps) -> Html,
    /// A résumé to begin with.
    pub(crate) example: fn(Work, Language) -> &'static str,
    /// Listens to swipes and to the keyboard on the screen.
    pub(crate) fingers: fn(Callback<View>) -> Vec<EventListener>,
    /// How long what the caret stands in is.
    pub(crate) caret_length: fn(CaretLengthProps) -> Html,
}

/// Something that goes on after the call.
pub(crate) type Doing = Pin<Box<dyn Future<Output = ()>>>;

impl PartialEq for Parts {
    /// There is only one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

static PARTS: Parts = Parts {
    words: later_words,
    kind: Analysis::kind,
    sample,
    find: Found::new,
    editor_marks,
    sheet_marks,
    act: Acting::act,
    follow,
    joined: paste::joined,
    formatted,
    hint_panel: |props| html! { <HintPanel ..props /> },
    export_dialog: |props| html! { <ExportDialog ..props /> },
    conflict_dialog: |props| html! { <ConflictDialog ..props /> },
    recall_file: |hands, document| Box::pin(async move { hands.recall(document).await }),
    file_deed: |hands, deed, linked, conflict| Box::pin(async move { hands.act(deed, linked, conflict).await }),
    received_view: |props| html! { <ReceivedView ..props /> },
    share_dialog: |props| html! { <ShareDialog ..props /> },
    take_files: |page, files| Box::pin(take_files(page, files)),
    anonymous_bar: |on_close| html! { <AnonymousBar {on_close} /> },
    limit: |props| html! { <Limit ..props /> },
    zoom_bar: |props| html! { <ZoomBar ..props /> },
    far_pictures: |props| html! { <FarPictures ..props /> },
    side_panel: |props| html! { <SidePanel ..props /> },
    history: |props| html! { <History ..props /> },
    light_up,
    anonymous: |analysis| apply_edits(analysis.document.source(), &anonymised(analysis)),
    pages_panel: |props| html! { <PagesPanel ..props /> },
    print_guide: |props| html! { <PrintGuide ..props /> },
    library_panel: |props| html! { <LibraryPanel ..props /> },
    portfolio_sheet,
    number_index,
    details: |props| html! { <Details ..props /> },
    palette: |props| html! { <Palette ..props /> },
    settings: |props| html! { <SettingsDialog ..props /> },
    tour: |props| html! { <TourCard ..props /> },
    example,
    fingers,
    caret_length: |props| html! { <CaretLength ..props /> },
};

/// Waits for the part. The build cuts here: `later` is the name of the file.
///
/// # Errors
/// When the file can't be had, or is not the one that was built with this page. Another call tries again.
#[wasm_split(later, fallible)]
pub(crate) fn parts() -> Result<&'static Parts, SplitLoaderError> {
    Ok(&PARTS)
}
