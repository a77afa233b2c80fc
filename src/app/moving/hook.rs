//! All that moves texts, put together for the root.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::backup::{self, Tally};
use super::conflict::ConflictDialog;
use super::dialog::ExportDialog;
use super::disk::{Around, Deed, Disk, use_disk};
use crate::app::documents::Autosave;
use crate::app::i18n::Texts;
use crate::app::import::{Imported, Opened, Refusal};
use crate::app::preferences::{Preference, Preferences};
use crate::app::share::{ReceivedView, ShareDialog, use_received};
use crate::app::snackbar::Notice;
use crate::convert::Restored;
use crate::markup::Format;
use crate::share::Shared;

/// A dialog that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Panel {
    /// Take the text away.
    Export,
    /// Make a link of it.
    Share,
}

/// What it needs of the page.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) texts: Texts,
    pub(crate) preferences: Rc<Preferences>,
    pub(crate) autosave: Autosave,
    /// The text as it is now.
    pub(crate) current: Callback<(), Rc<str>>,
    /// How the person wants it read.
    pub(crate) chosen: Option<Format>,
    /// How it is read.
    pub(crate) format: Format,
    /// Puts a text into the place of the one that is there.
    pub(crate) replace: Callback<(Rc<str>, Option<Format>)>,
    pub(crate) prefer: Callback<Preference>,
    pub(crate) tell: Callback<Option<Notice>>,
    /// Told after a text has come in.
    pub(crate) on_arrival: Callback<()>,
}

/// What the root shows and calls.
#[derive(Clone)]
pub(crate) struct Moves {
    /// Opens a dialog.
    pub(crate) on_panel: Callback<Panel>,
    /// Takes in a file.
    pub(crate) on_file: Callback<Result<Imported, Refusal>>,
    /// A file of the person's disk.
    pub(crate) disk: Disk,
    /// The id of the open document.
    pub(crate) document: String,
    /// True while a text that came by a link stands before the page.
    pub(crate) covered: bool,
    /// Dialogs, and what came by a link.
    pub(crate) view: Html,
}

/// Everything about moving.
#[hook]
pub(crate) fn use_moves(page: Page) -> Moves {
    let panel = use_state_eq(|| None::<(Panel, Rc<str>)>);
    let (received, dismiss) = use_received(page.texts, page.tell.clone());
    let bring = use_callback(page.clone(), |text: (Rc<str>, Option<Format>), page| page.bring(text));
    let document = use_callback(page.autosave.clone(), |(), autosave| autosave.document());
    let disk = use_disk(Around {
        texts: page.texts,
        current: page.current.clone(),
        document: document.clone(),
        bring: bring.clone(),
        tell: page.tell.clone(),
    });
    let on_panel = {
        let panel = panel.setter();
        // The text as it is at this moment, with keys that are still on their way.
        use_callback(page.current.clone(), move |next: Panel, current| panel.set(Some((next, current.emit(())))))
    };
    let on_file =
        use_callback((page.clone(), bring.clone()), |result: Result<Imported, Refusal>, (page, bring)| match result {
            Ok(Imported::Text(opened)) => page.take(opened, bring),
            Ok(Imported::Backup(restored)) => {
                let page = page.clone();
                spawn_local(async move { page.restore(&restored).await });
            }
            Err(refusal) => page.tell.emit(Some(Notice::lasting(refusal.message(page.texts)))),
        });
    let covered = received.is_some();
    let view = html! {
        <>
            { for (*panel).clone().map(|(panel_open, text)| dialog(&page, panel_open, text, panel.setter())) }
            { for disk.conflict().map(|conflict| html! {
                <ConflictDialog name={conflict.name()} on_choose={disk.on_deed.reform(Deed::Settle)} />
            }) }
            { for received.map(|shared| received_view(&page, shared, &bring, &dismiss)) }
        </>
    };
    Moves { on_panel, on_file, disk, document: document.emit(()), covered, view }
}

fn dialog(page: &Page, panel: Panel, text: Rc<str>, set: UseStateSetter<Option<(Panel, Rc<str>)>>) -> Html {
    let on_close = Callback::from(move |()| set.set(None));
    let chosen = page.chosen;
    match panel {
        Panel::Export => {
            let preferences = page.preferences.write().map(Rc::from);
            html! { <ExportDialog {text} {chosen} format={page.format} {preferences} {on_close} /> }
        }
        Panel::Share => html! { <ShareDialog {text} {chosen} {on_close} /> },
    }
}

fn received_view(
    page: &Page,
    shared: Rc<Shared>,
    bring: &Callback<(Rc<str>, Option<Format>), bool>,
    dismiss: &Callback<()>,
) -> Html {
    let on_keep = {
        let (page, shared, bring, dismiss) = (page.clone(), Rc::clone(&shared), bring.clone(), dismiss.clone());
        Callback::from(move |()| {
            if bring.emit((shared.text.as_str().into(), shared.format)) {
                dismiss.emit(());
                page.pass("shared.kept");
            }
        })
    };
    html! { <ReceivedView {shared} {on_keep} on_close={dismiss.clone()} /> }
}

impl Page {
    /// Puts a text into the page: in the place of an empty one, or else as a document of its own.
    fn bring(&self, text: (Rc<str>, Option<Format>)) -> bool {
        let blank = self.current.emit(()).trim().is_empty();
        if !blank && !self.autosave.begin_new() {
            self.tell.emit(Some(Notice::lasting(self.texts.get("moving.no_room"))));
            return false;
        }
        self.replace.emit(text);
        self.on_arrival.emit(());
        true
    }

    fn take(&self, opened: Opened, bring: &Callback<(Rc<str>, Option<Format>), bool>) {
        let before = self.current.emit(());
        if !bring.emit((opened.text.into(), opened.format)) {
            return;
        }
        let beside = !before.trim().is_empty();
        let notice = match opened.unreadable {
            0 if beside => Notice::passing(self.texts.get("file.opened_beside")),
            0 => Notice::passing(self.texts.get("file.opened")),
            count => Notice::lasting(self.texts.fill("file.partly", &[("count", &count.to_string())])),
        };
        let notice = if beside { notice.with_undo(before, self.chosen) } else { notice };
        self.tell.emit(Some(notice));
    }

    async fn restore(&self, restored: &Restored) {
        let tally = backup::restore(restored).await;
        let other = restored.backup.preferences.as_deref().map(Preferences::read).unwrap_or_default();
        for choice in self.preferences.gaps_filled_by(&other) {
            self.prefer.emit(choice);
        }
        self.tell.emit(Some(Notice::lasting(told(self.texts, tally))));
    }

    fn pass(&self, key: &'static str) {
        self.tell.emit(Some(Notice::passing(self.texts.get(key))));
    }
}

/// `새로 3 · 사본 1 · 이미 있음 2`
fn told(texts: Texts, tally: Tally) -> String {
    let counts = [
        (tally.added, "backup.added"),
        (tally.copied, "backup.copied"),
        (tally.here, "backup.here"),
        (tally.failed, "backup.failed"),
    ];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let mut words: Vec<String> = counts.map(|(count, key)| texts.fill(key, &[("count", &count.to_string())])).collect();
    if words.is_empty() {
        words.push(texts.get("backup.nothing").to_owned());
    }
    if tally.broken {
        words.push(texts.get("backup.broken").to_owned());
    }
    texts.fill("backup.restored", &[("counts", &words.join(" · "))])
}
