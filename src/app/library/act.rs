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
            RowAct::Restore => self.library.restore(id).await,
            RowAct::Purge => self.library.purge(id).await,
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
        let title = self.texts.fill("docs.copy_of", &[("title", &title_of(self.texts, entry))]);
        let copy = self.library.duplicate(&entry.id, &title).await?;
        page_setup::bring(&copy, page_setup::chosen(&entry.id).as_deref());
        self.naming.set(Some(copy));
        Ok(())
    }

    async fn delete(&self, entry: &Entry) -> Result<(), Refusal> {
        let open = *entry.id == *self.current;
        self.library.delete(&entry.id).await?;
        let words = self.texts.fill("docs.deleted", &[("title", &title_of(self.texts, entry))]);
        let offer = Offer::Restore { id: entry.id.clone(), open };
        self.tell.emit(Some(Notice::passing(words).offering(offer)));
        Ok(())
    }
}
