//! What is done to the open text from outside the editor. All of it goes through the editor, so that its undo takes it back.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::download::download;
use crate::app::editor::EditorHandle;
use crate::app::history::HistoryView;
use crate::app::i18n::Texts;
use crate::app::session::Session;
use crate::app::snackbar::{Notice, Offer};
use crate::app::split::View;
use crate::app::state::Action;
use crate::app::versions::{Keeper, Kept, Reason};
use crate::browser::renewal;
use crate::markup::Format;
use crate::text::{Lines, Span};

/// A text and how it is to be read; `None` leaves that to the text.
pub(super) type Written = (Rc<str>, Option<Format>);

/// Puts another text in the place of the present one.
#[hook]
pub(super) fn use_replace(session: &Session, editor: &EditorHandle) -> Callback<Written> {
    let (act, editor) = (session.act.clone(), editor.clone());
    use_callback((), move |(text, format): Written, ()| {
        act.emit(Action::FormatChosen(format));
        // It may be there because the text is too long.
        editor.set_too_long(false);
        // Through the editor, so that it is one step of its undo.
        if !editor.set_text(&text) {
            act.emit(Action::Edited(text));
        }
    })
}

/// Puts an earlier text in the place of `now`, which is kept before; nothing when it can't be read.
#[hook]
pub(super) fn use_restore(
    session: &Session,
    texts: Texts,
    now: Kept,
    keeper: &Keeper,
    replace: &Callback<Written>,
    on_history: &Callback<Option<HistoryView>>,
) -> Callback<Option<Kept>> {
    let (replace, tell, history) = (replace.clone(), session.tell.clone(), on_history.clone());
    use_callback((texts, now, keeper.clone()), move |kept: Option<Kept>, (texts, now, keeper)| {
        let Some(kept) = kept else { return tell.emit(Some(Notice::lasting(texts.get("versions.gone")))) };
        keeper.keep(now.clone(), Reason::BeforeRestore);
        replace.emit((Rc::clone(&kept.text), kept.format));
        let notice = Notice::passing(texts.get("versions.restored"));
        tell.emit(Some(notice.with_undo(Rc::clone(&now.text), now.format, kept.text)));
        history.emit(None);
    })
}

/// Does what a message offers.
#[hook]
pub(super) fn use_offers(
    session: &Session,
    texts: Texts,
    editor: &EditorHandle,
    replace: &Callback<Written>,
    on_restore: &Callback<(String, bool)>,
) -> Callback<Offer> {
    let around =
        (replace.clone(), editor.clone(), on_restore.clone(), session.save.clone(), session.tell.clone(), texts);
    use_callback(around, |offer: Offer, (replace, editor, restore, save, tell, texts)| {
        let done = match offer {
            Offer::Restore { id, open } => {
                restore.emit((id, open));
                "notice.undone"
            }
            Offer::Undo { source, format, .. } => {
                replace.emit((source, format));
                "notice.undone"
            }
            Offer::Repaste { text, .. } => {
                if !editor.replace_pasted(&text) {
                    return;
                }
                "notice.repasted"
            }
            Offer::Download(raw) => return download("hannun.json", &raw, *texts, tell),
            Offer::Renew => {
                save.emit(());
                return renewal::open();
            }
        };
        tell.emit(Some(Notice::heard(texts.get(done))));
    })
}

/// Downloads the text: not what was last drawn but what is there now.
#[hook]
pub(super) fn use_download(session: &Session, texts: Texts, file_name: &str) -> Callback<()> {
    let around = (session.library.clone(), session.tell.clone(), texts, file_name.to_owned());
    use_callback(around, |(), (library, tell, texts, name)| download(name, &library.present().text, *texts, tell))
}

/// Goes to a place of the text.
#[hook]
pub(super) fn use_go(session: &Session, editor: &EditorHandle, view: UseStateSetter<View>) -> Callback<Span> {
    let (library, editor) = (session.library.clone(), editor.clone());
    use_callback((), move |span: Span, ()| {
        let text = library.present().text;
        if let Some(span) = Lines::new(&text).span_to_utf16(&text, span) {
            view.set(View::Edit);
            editor.select(span);
            editor.focus();
        }
    })
}
