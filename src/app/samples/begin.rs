//! Begins a document as the person wants it.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::skeleton;
use crate::app::documents::New;
use crate::app::documents::envelope::About;
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::later::{self, Later};
use crate::app::snackbar::Notice;
use crate::app::split::View;
use crate::app::start::Beginning;

/// What [`use_begin`] needs.
#[derive(Clone, PartialEq)]
pub(crate) struct Begin {
    pub(crate) later: Later,
    pub(crate) texts: Texts,
    pub(crate) editor: EditorHandle,
    /// Makes a document.
    pub(crate) create: Callback<(New, Option<Notice>)>,
    pub(crate) on_view: Callback<View>,
    /// Lets the person choose a file.
    pub(crate) on_open: Callback<()>,
    /// Tells the person something.
    pub(crate) tell: Callback<Option<Notice>>,
}

/// Begins a document.
#[hook]
pub(crate) fn use_begin(begin: Begin) -> Callback<Beginning> {
    use_callback(begin, |beginning: Beginning, begin| begin.begin(beginning))
}

impl Begin {
    fn begin(&self, beginning: Beginning) {
        let language = self.texts.language();
        match beginning {
            Beginning::Example(work) => {
                let begin = self.clone();
                spawn_local(async move {
                    match later::parts().await {
                        Ok(parts) => begin.create((parts.example)(work, language), About::default()),
                        Err(_) => begin.tell.emit(Some(Notice::lasting(begin.texts.get("later.missing")))),
                    }
                });
            }
            Beginning::Skeleton => self.create(skeleton(language), About::default()),
            Beginning::File => self.on_open.emit(()),
            Beginning::Sample(sample) => {
                // Offered only by what the later part draws.
                let Some(parts) = self.later.parts() else { return };
                let kind = Some(sample.kind.name().to_owned());
                self.create((parts.sample)(sample, language), About { kind, ..About::default() });
            }
        }
        if beginning.is_to_be_filled() {
            self.on_view.emit(View::Edit);
            let editor = self.editor.clone();
            // When it can be seen: nothing that is hidden takes the focus.
            Timeout::new(0, move || editor.focus()).forget();
        }
    }

    fn create(&self, text: &str, about: About) {
        self.create.emit((New { text: text.to_owned(), about, ..New::default() }, None));
    }
}
