//! Records under `hannun/doc/<id>`, one for each document. There is no list beside them that could
//! contradict them.

use super::envelope::{Envelope, Origin};
use crate::browser::storage::{Shelf, StorageError};
use crate::markup::Format;

const PREFIX: &str = "hannun/doc/";

/// The open document's place in the browser.
#[derive(Debug)]
pub(crate) struct Store<S> {
    shelf: S,
    writer: String,
    id: String,
    rev: u64,
    /// The record as this page last read or wrote it. Another one in its place is someone else's work.
    known: Option<String>,
}

/// What was found when the page started.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Opening {
    /// A document.
    Found(Box<Envelope>),
    /// Nothing yet: a first visit.
    Nothing,
    /// The document last used is there but not readable. It stays where it is; this is its raw content.
    Unreadable(String),
    /// The browser does not let us look.
    Refused(StorageError),
}

/// A save that succeeded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Saved {
    /// The id under which the text now is.
    pub(crate) id: String,
    /// When, in ISO 8601.
    pub(crate) at: String,
    /// True when another page had changed the document, and this text went to a copy of its own.
    pub(crate) copied: bool,
}

impl<S: Shelf> Store<S> {
    /// A store that will write a new document under the name `id`.
    pub(crate) fn new(shelf: S, writer: String, id: String) -> Self {
        Self { shelf, writer, id, rev: 0, known: None }
    }

    /// Opens the document last used, or else the one saved last.
    pub(crate) fn open(&mut self, last_used: Option<&str>) -> Opening {
        if let Some(id) = last_used {
            match self.shelf.get(&key(id)) {
                Ok(Some(raw)) => match Envelope::open(&raw) {
                    Ok(envelope) => return self.take(envelope, raw),
                    Err(_) => return Opening::Unreadable(raw),
                },
                Ok(None) => {}
                Err(error) => return Opening::Refused(error),
            }
        }
        match self.newest() {
            Ok(Some((envelope, raw))) => self.take(envelope, raw),
            Ok(None) => Opening::Nothing,
            Err(error) => Opening::Refused(error),
        }
    }

    fn newest(&self) -> Result<Option<(Envelope, String)>, StorageError> {
        let keys = self.shelf.keys()?.into_iter().filter(|key| key.starts_with(PREFIX));
        let raws = keys.filter_map(|key| self.shelf.get(&key).ok().flatten());
        let records = raws.filter_map(|raw| Some((Envelope::open(&raw).ok()?, raw)));
        Ok(records.max_by(|(a, _), (b, _)| a.saved_at.cmp(&b.saved_at)))
    }

    fn take(&mut self, envelope: Envelope, raw: String) -> Opening {
        self.id.clone_from(&envelope.id);
        self.rev = envelope.rev;
        self.known = Some(raw);
        Opening::Found(Box::new(envelope))
    }

    /// Writes the text and reads it back. Where another page has written meanwhile, its record stays, and
    /// this text goes under the id that `new_id` makes.
    ///
    /// # Errors
    /// When the browser refuses, or gives back something else than was written.
    pub(crate) fn save(
        &mut self,
        text: &str,
        format: Option<Format>,
        now: String,
        new_id: impl FnOnce() -> String,
    ) -> Result<Saved, StorageError> {
        let present = self.shelf.get(&key(&self.id))?;
        // A record that has vanished was cleared, not edited: writing it again loses nothing.
        let copied = present.is_some() && present != self.known;
        if copied {
            self.id = new_id();
            self.rev = 0;
        }
        let origin = Origin { id: &self.id, base: self.rev, writer: &self.writer, now: &now };
        let envelope = Envelope::seal(origin, text, format);
        let raw = envelope.to_json().ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
        self.shelf.set(&key(&self.id), &raw)?;
        if self.shelf.get(&key(&self.id))?.as_deref() != Some(raw.as_str()) {
            return Err(StorageError::Other("read back something else".to_owned()));
        }
        self.rev = envelope.rev;
        self.known = Some(raw);
        Ok(Saved { id: self.id.clone(), at: now, copied })
    }
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::collections::BTreeMap;
    use std::rc::Rc;

    use super::*;

    #[derive(Clone, Default)]
    struct Memory {
        entries: Rc<RefCell<BTreeMap<String, String>>>,
        full: Rc<Cell<bool>>,
    }

    impl Shelf for Memory {
        fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
            Ok(self.entries.borrow().get(key).cloned())
        }

        fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
            if self.full.get() {
                return Err(StorageError::Full);
            }
            self.entries.borrow_mut().insert(key.to_owned(), value.to_owned());
            Ok(())
        }

        fn keys(&self) -> Result<Vec<String>, StorageError> {
            Ok(self.entries.borrow().keys().cloned().collect())
        }
    }

    fn store(shelf: &Memory, id: &str) -> Store<Memory> {
        Store::new(shelf.clone(), format!("writer of {id}"), id.to_owned())
    }

    fn save(store: &mut Store<Memory>, text: &str) -> Result<Saved, StorageError> {
        store.save(text, None, "2026-11-22T12:03:00Z".to_owned(), || "copy".to_owned())
    }

    #[test]
    fn a_saved_text_is_found_again() {
        let shelf = Memory::default();
        save(&mut store(&shelf, "a"), "이력서").unwrap();
        for last_used in [Some("a"), None, Some("gone")] {
            let Opening::Found(envelope) = store(&shelf, "b").open(last_used) else { panic!() };
            assert_eq!(envelope.text, "이력서");
        }
        assert_eq!(store(&Memory::default(), "b").open(None), Opening::Nothing);
    }

    #[test]
    fn the_revision_counts_on() {
        let shelf = Memory::default();
        save(&mut store(&shelf, "a"), "하나").unwrap();
        let mut second = store(&shelf, "b");
        second.open(Some("a"));
        save(&mut second, "둘").unwrap();
        let Opening::Found(envelope) = store(&shelf, "c").open(Some("a")) else { panic!() };
        assert_eq!((envelope.base, envelope.rev), (1, 2));
    }

    #[test]
    fn an_unreadable_record_is_left_alone() {
        let shelf = Memory::default();
        shelf.set("hannun/doc/a", "{\"schema\":1,").unwrap();
        let mut store = store(&shelf, "b");
        assert_eq!(store.open(Some("a")), Opening::Unreadable("{\"schema\":1,".to_owned()));
        assert_eq!(save(&mut store, "새 글").unwrap().id, "b");
        assert_eq!(shelf.get("hannun/doc/a").unwrap().unwrap(), "{\"schema\":1,");
    }

    #[test]
    fn another_pages_work_is_never_overwritten() {
        let shelf = Memory::default();
        save(&mut store(&shelf, "a"), "처음").unwrap();
        let (mut here, mut there) = (store(&shelf, "b"), store(&shelf, "c"));
        here.open(Some("a"));
        there.open(Some("a"));
        save(&mut there, "저쪽").unwrap();
        let saved = save(&mut here, "이쪽").unwrap();
        assert_eq!((saved.id.as_str(), saved.copied), ("copy", true));
        assert!(!save(&mut here, "이쪽 2").unwrap().copied);
        let Opening::Found(envelope) = store(&shelf, "d").open(Some("a")) else { panic!() };
        assert_eq!(envelope.text, "저쪽");
    }

    #[test]
    fn a_refusal_is_told_and_the_old_text_stays() {
        let shelf = Memory::default();
        let mut store = store(&shelf, "a");
        save(&mut store, "옛 글").unwrap();
        shelf.full.set(true);
        assert_eq!(save(&mut store, "새 글"), Err(StorageError::Full));
        shelf.full.set(false);
        assert!(!save(&mut store, "새 글").unwrap().copied);
        shelf.entries.borrow_mut().clear();
        assert!(!save(&mut store, "다시").unwrap().copied);
    }
}
