//! All that moves texts, put together for the root.

use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::conflict::ConflictDialogProps;
use super::dialog::ExportDialogProps;
use super::disk::{Around, Deed, Disk, use_disk};
use crate::app::documents::envelope::About;
use crate::app::documents::shown::Present;
use crate::app::documents::{Library, New};
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::import::Opened;
use crate::app::later::{Later, parts};
use crate::app::pictures::FarPicturesProps;
use crate::app::preferences::{Preference, Preferences};
use crate::app::share::{ReceivedViewProps, ShareDialogProps, use_received};
use crate::app::snackbar::Notice;
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
    pub(crate) library: Library,
    /// The id of the open document.
    pub(crate) document: Rc<str>,
    /// The part of the program that has the dialogs.
    pub(crate) later: Later,
    /// Where its text is written.
    pub(crate) editor: EditorHandle,
    /// How it is read.
    pub(crate) format: Format,
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
    /// Takes in files.
    pub(crate) on_file: Callback<Array>,
    /// A file of the person's disk.
    pub(crate) disk: Disk,
    /// True while a text that came by a link stands before the page.
    pub(crate) covered: bool,
    /// Dialogs, and what came by a link.
    pub(crate) view: Html,
}

/// Everything about moving.
#[hook]
pub(crate) fn use_moves(page: Page) -> Moves {
    let panel = use_state_eq(|| None::<(Panel, Present)>);
    let (received, dismiss) = use_received(page.texts, page.tell.clone());
    let around = Around {
        texts: page.texts,
        library: page.library.clone(),
        tell: page.tell.clone(),
        on_arrival: page.on_arrival.clone(),
    };
    let disk = use_disk(around, Rc::clone(&page.document));
    let on_panel = {
        let panel = panel.setter();
        // The text as it is at this moment, with keys that are still on their way.
        use_callback(page.library.clone(), move |next: Panel, library| panel.set(Some((next, library.present()))))
    };
    let on_file = use_callback(page.clone(), |files: Array, page| {
        let page = page.clone();
        spawn_local(async move {
            match parts().await {
                Ok(parts) => (parts.take_files)(page, files).await,
                Err(_) => page.say("later.missing"),
            }
        });
    });
    let covered = received.is_some();
    let view = html! {
        <>
            { for (*panel).clone().map(|(open, present)| dialog(&page, open, present, panel.setter())) }
            { for disk.conflict().map(|conflict| {
                let on_choose = disk.on_deed.reform(Deed::Settle);
                let name = conflict.name();
                page.later.show(&on_choose.reform(|()| None), |parts| {
                    (parts.conflict_dialog)(ConflictDialogProps { name, on_choose })
                })
            }) }
            { for page.later.parts().map(|parts| (parts.far_pictures)(FarPicturesProps { page: page.clone() })) }
            { for received.map(|shared| received_view(&page, shared, &dismiss)) }
        </>
    };
    Moves { on_panel, on_file, disk, covered, view }
}

fn dialog(page: &Page, panel: Panel, present: Present, set: UseStateSetter<Option<(Panel, Present)>>) -> Html {
    let on_close = Callback::from(move |()| set.set(None));
    page.later.show(&on_close.clone(), |parts| match panel {
        Panel::Export => (parts.export_dialog)(ExportDialogProps {
            present,
            format: page.format,
            library: page.library.clone(),
            preferences: page.preferences.write().map(Rc::from),
            on_close,
        }),
        Panel::Share => {
            let Present { text, format: chosen, .. } = present;
            (parts.share_dialog)(ShareDialogProps { text, chosen, on_close })
        }
    })
}

fn received_view(page: &Page, shared: Rc<Shared>, dismiss: &Callback<()>) -> Html {
    let (page, on_close) = (page.clone(), dismiss.clone());
    page.later.clone().show(dismiss, |parts| (parts.received_view)(ReceivedViewProps { shared, page, on_close }))
}

impl Page {
    /// Keeps a text that came by a link, and tells it. False when that can't be done.
    pub(crate) async fn keep(&self, shared: &Shared) -> bool {
        let Shared { text, format } = shared.clone();
        let kept = self.bring(New { text, format, ..New::default() }).await;
        if kept {
            self.pass("shared.kept");
        }
        kept
    }

    /// Makes a document; the open one stays what it is. False, and told, when that can't be done without losing it.
    async fn bring(&self, new: New) -> bool {
        match self.library.create(new).await {
            Ok(()) => {
                self.on_arrival.emit(());
                true
            }
            Err(refusal) => {
                self.tell.emit(Some(refusal.notice(self.texts)));
                false
            }
        }
    }

    /// Opens a text as a document, called `title` or by its name, and tells it. False when that can't be done.
    pub(super) async fn take(&self, opened: Opened, title: Option<String>) -> bool {
        let beside = !self.library.present().text.trim().is_empty();
        let Opened { text, format, unreadable, .. } = opened;
        if !self.bring(New { text, format, about: About { title, ..About::default() } }).await {
            return false;
        }
        match unreadable {
            0 if beside => self.pass("file.opened_beside"),
            0 => self.pass("file.opened"),
            count => {
                let words = self.texts.fill("file.partly", &[("count", &count.to_string())]);
                self.tell.emit(Some(Notice::lasting(words)));
            }
        }
        true
    }

    /// Tells something that stays until it is closed.
    pub(super) fn say(&self, key: &'static str) {
        self.tell.emit(Some(Notice::lasting(self.texts.get(key))));
    }

    fn pass(&self, key: &'static str) {
        self.tell.emit(Some(Notice::passing(self.texts.get(key))));
    }
}
