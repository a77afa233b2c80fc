//! What a row of the list asks for, done.

use std::rc::Rc;

use yew::{Callback, UseStateSetter};

use super::row::RowAct;
use super::title_of;
use crate::app::documents::Library;
use crate::app::documents::catalogue::Entry;
use crate::app::documents::library::Refusal;
use crate::app::i18n::Texts;
use crate::app::page_setup;
use crate::app::snackbar::{Notice, Offer};

/// Who does it.
#[derive(Clone, PartialEq)]
pub(super) struct Actor {
    pub(super) library: Library,
    /// The id of the open document.
    pub(super) current: Rc<str>,
    pub(super) texts: Texts,
    /// Says of which document the title is being written.
    pub(super) naming: UseStateSetter<Option<String>>,
    pub(super) tell: Callback<Option<Notice>>,
    /// Closes the panel; true when the person goes on in the editor.
    pub(super) close: Callback<bool>,
}

impl Actor {
    /// Does it, and tells when that is refused.
    pub(super) async fn act(&self, entry: &Entry, act: RowAct) {
        let id = entry.id.as_str();
        let outcome = match act {
            RowAct::Open => self.library.open(id).await.map(|()| self.close.emit(true)),
            RowAct::Name => {
                self.naming.set(Some(entry.id.clone()));
                Ok(())
            }
            RowAct::Rename(title) => self.rename(id, title).await,
            RowAct::Duplicate => self.duplicate(entry).await,
            RowAct::Delete => self.delete(entry).await,
            RowAct::Restore => self.library.restore(id).await.map(|()| self.pass("docs.restored", entry)),
            RowAct::Purge => self.library.purge(id).await.map(|()| self.pass("docs.purged", entry)),
        };
        if let Err(refusal) = outcome {
            self.tell.emit(Some(refusal.notice(self.texts)));
        }
    }

    async fn rename(&self, id: &str, title: Option<String>) -> Result<(), Refusal> {
        self.naming.set(None);
        match title {
            Some(title) => self.library.rename(id, Some(&title)).await,
            None => Ok(()),
        }
    }

    /// Its title is for the person to write.
    async fn duplicate(&self, entry: &Entry) -> Result<(), Refusal> {
        let copy = copied(&self.library, self.texts, &entry.id, &title_of(self.texts, entry)).await?;
        self.naming.set(Some(copy));
        Ok(())
    }

    async fn delete(&self, entry: &Entry) -> Result<(), Refusal> {
        let open = *entry.id == *self.current;
        self.library.delete(&entry.id).await?;
        let title = title_of(self.texts, entry);
        self.tell.emit(Some(thrown_away(self.texts, entry.id.clone(), &title, open)));
        Ok(())
    }

    /// Tells what was done with a document. Its row goes elsewhere, which not everybody sees.
    fn pass(&self, key: &'static str, entry: &Entry) {
        let words = self.texts.fill(key, &[("title", &title_of(self.texts, entry))]);
        self.tell.emit(Some(Notice::passing(words)));
    }
}

/// Makes a copy of a document, set on paper as that is, and tells its id.
///
/// # Errors
/// When the document can't be read, or the copy not stored.
pub(crate) async fn copied(library: &Library, texts: Texts, id: &str, title: &str) -> Result<String, Refusal> {
    let copy = library.duplicate(id, &texts.fill("docs.copy_of", &[("title", title)])).await?;
    page_setup::bring(&copy, page_setup::chosen(id).as_deref());
    Ok(copy)
}

/// Tells that a document lies in the bin, and offers to have it back: `open` when it was the one that was open.
pub(crate) fn thrown_away(texts: Texts, id: String, title: &str, open: bool) -> Notice {
    Notice::passing(texts.fill("docs.deleted", &[("title", title)])).offering(Offer::Restore { id, open })
}
