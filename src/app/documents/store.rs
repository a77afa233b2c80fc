//! Records under `hannun/doc/<id>`, one for each document. There is no list beside them that could
//! contradict them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::envelope::{About, Damage, Envelope, Origin};
use super::outrun::Outrun;
use crate::browser::storage::{Shelf, StorageError};
use crate::markup::Format;
use crate::resume::DocumentKind;

const PREFIX: &str = "hannun/doc/";

/// The open document's place in the browser.
#[derive(Debug)]
pub(crate) struct Store<S> {
    shelf: S,
    writer: String,
    id: String,
    rev: u64,
    about: About,
    /// The record as this page last read or wrote it. Another one in its place is someone else's work.
    known: Option<String>,
    /// A record that another tab wrote and this page has taken over. It may lie there already, or be seen there only in a
    /// moment: what one tab writes to localStorage reaches the others late.
    expected: Option<String>,
}

/// What was found when the page started.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Opening {
    /// A document.
    Found(Box<Envelope>),
    /// Nothing yet: a first visit.
    Nothing,
    /// The document last used was written by a newer page. It stays where it is; this is its raw content.
    Newer(String),
    /// The document last used is there but not readable. It stays where it is; this is its raw content.
    Unreadable(String),
    /// The browser does not let us look.
    Refused(StorageError),
}

/// A text ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed {
    /// The id under which it goes.
    pub(crate) id: String,
    /// When, in ISO 8601.
    pub(crate) at: String,
    /// What another page had done to the document, so that this text goes to a copy of its own.
    pub(crate) copied: Option<Outrun>,
    /// What stands in its place on the shelf, to be replaced by it.
    pub(crate) over: Option<String>,
    /// The record.
    pub(crate) record: Rc<str>,
}

impl<S: Shelf> Store<S> {
    /// A store that will write a new document under the name `id`.
    pub(crate) fn new(shelf: S, writer: String, id: String) -> Self {
        Self { shelf, writer, id, rev: 0, about: About::default(), known: None, expected: None }
    }

    /// Opens the document last used, or else the one saved last.
    pub(crate) fn open(&mut self, last_used: Option<&str>) -> Opening {
        if let Some(id) = last_used {
            match self.shelf.get(&key(id)) {
                Ok(Some(raw)) => match Envelope::open(&raw) {
                    // In the bin: another one is to be opened.
                    Ok(envelope) if envelope.deleted_at.is_some() => {}
                    Ok(envelope) => return self.take(envelope, raw),
                    Err(Damage::Newer(_)) => return Opening::Newer(raw),
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
        let records = records.filter(|(envelope, _)| envelope.deleted_at.is_none());
        Ok(records.max_by(|(a, _), (b, _)| a.saved_at.cmp(&b.saved_at)))
    }

    fn take(&mut self, envelope: Envelope, raw: String) -> Opening {
        self.begin(&envelope, Some(raw));
        Opening::Found(Box::new(envelope))
    }

    /// Goes on with another document. `present` is what lies on the shelf for it.
    pub(crate) fn begin(&mut self, envelope: &Envelope, present: Option<String>) {
        self.id.clone_from(&envelope.id);
        self.rev = envelope.rev;
        self.about = envelope.about.clone();
        self.known = present;
        self.expected = None;
    }

    /// Goes on with a later record of the open document that another tab wrote.
    pub(crate) fn follow(&mut self, envelope: &Envelope, record: &str) {
        let present = self.shelf.get(&key(&envelope.id)).ok().flatten();
        // A record that is later still is somebody's work: it must not count as known.
        let later = |present: &String| Envelope::open(present).is_ok_and(|present| present.rev > envelope.rev);
        self.begin(envelope, present.filter(|present| !later(present)));
        self.expected = Some(record.to_owned());
    }

    /// Goes on with a new document.
    pub(crate) fn begin_new(&mut self, id: String, about: About) {
        self.fork(id);
        self.describe(about);
    }

    /// From now on this is said about the document.
    pub(crate) fn describe(&mut self, about: About) {
        self.about = about;
    }

    /// Gives the document a title, or takes it away.
    pub(crate) fn rename(&mut self, title: Option<&str>) {
        self.about.title = title.map(str::to_owned);
    }

    /// Says what the document is; `None` leaves it to detection.
    pub(crate) fn choose_kind(&mut self, kind: Option<DocumentKind>) {
        self.about.kind = kind.map(|kind| kind.name().to_owned());
    }

    /// Puts the text into the next record of the document. Where another page has written meanwhile, its record stays,
    /// and this text gets the id that `new_id` makes.
    ///
    /// # Errors
    /// When the browser can't write a record at all.
    pub(crate) fn seal(
        &mut self,
        text: &str,
        format: Option<Format>,
        now: String,
        new_id: impl FnOnce() -> String,
    ) -> Result<Sealed, StorageError> {
        // A shelf that does not answer holds nobody's work that could be lost. A record that has vanished was cleared,
        // not edited: writing it again loses nothing.
        let present = self.shelf.get(&key(&self.id)).ok().flatten();
        if present.is_some() && present == self.expected {
            self.known = self.expected.take();
        }
        let strange = present.as_deref().filter(|present| Some(*present) != self.known.as_deref());
        let copied = strange.filter(|present| !self.adopt(present)).map(Outrun::of);
        if copied.is_some() {
            self.fork(new_id());
        }
        let origin = Origin { id: &self.id, base: self.rev, writer: &self.writer, now: &now };
        let envelope = Envelope::seal(origin, text, format).about(self.about.clone());
        let record = envelope.to_json().ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
        self.rev = envelope.rev;
        Ok(Sealed { id: self.id.clone(), at: now, copied, over: self.known.clone(), record: record.into() })
    }

    /// Takes a record of another page for its own, when that page changed nothing of the text: a title, say.
    fn adopt(&mut self, present: &str) -> bool {
        let Ok(theirs) = Envelope::open(present) else { return false };
        let Some(ours) = self.known.as_deref().and_then(|known| Envelope::open(known).ok()) else { return false };
        if theirs.deleted_at.is_some() || theirs.text != ours.text || theirs.rev < self.rev {
            return false;
        }
        if self.about == ours.about {
            self.about = theirs.about;
        }
        self.rev = theirs.rev;
        self.known = Some(present.to_owned());
        true
    }

    /// Writes a record to the shelf and reads it back.
    ///
    /// # Errors
    /// When the browser refuses, or gives back something else than was written.
    pub(crate) fn shelve(&mut self, sealed: &Sealed) -> Result<(), StorageError> {
        shelve(&self.shelf, &sealed.id, &sealed.record)?;
        self.known = Some(sealed.record.to_string());
        self.expected = None;
        Ok(())
    }

    /// A record was shelved that the shelf had refused before.
    pub(crate) fn shelved_late(&mut self, sealed: &Sealed) {
        if self.id == sealed.id && self.known == sealed.over {
            self.known = Some(sealed.record.to_string());
        }
    }

    /// From now on the text is a document of its own.
    pub(crate) fn fork(&mut self, id: String) {
        self.id = id;
        self.rev = 0;
        self.known = None;
        self.expected = None;
    }

    /// Puts a record of somebody else back in its place; this text becomes a document of its own.
    pub(crate) fn give_way(&mut self, record: &str, id: String) {
        // It lies in the vault, whatever the shelf says.
        let _ = self.shelf.set(&key(&self.id), record);
        self.fork(id);
    }

    /// Puts `theirs` back in its place, and the text of `sealed`, a document that is not open any more, into a copy.
    pub(crate) fn copy_beside(&self, sealed: &Sealed, theirs: &str, id: String) -> Option<Sealed> {
        // As above.
        let _ = self.shelf.set(&key(&sealed.id), theirs);
        let ours = Envelope::open(&sealed.record).ok()?;
        let copy = Envelope { id: id.clone(), rev: 1, base: 0, ..ours };
        let copied = Some(Outrun::of(theirs));
        Some(Sealed { id, copied, over: None, record: copy.to_json()?.into(), ..sealed.clone() })
    }

    /// Looks again after shelf and vault were brought together: the document that holds now, if it is another than what
    /// this page has read. `held` are the records by id.
    pub(crate) fn look_again(&mut self, held: &BTreeMap<String, String>, last_used: Option<&str>) -> Option<Envelope> {
        let alive = |record: &String| Envelope::open(record).ok().filter(|envelope| envelope.deleted_at.is_none());
        let newest = || held.values().filter_map(alive).max_by(|a, b| a.saved_at.cmp(&b.saved_at));
        let present = held.get(&self.id).filter(|_| self.known.is_some());
        let envelope = match present {
            Some(record) if Some(record) == self.known.as_ref() => return None,
            Some(record) => alive(record)?,
            None if self.known.is_some() => return None,
            None => last_used.and_then(|id| held.get(id)).and_then(alive).or_else(newest)?,
        };
        let ours = self.known.as_deref().and_then(|known| Envelope::open(known).ok());
        // Not the record: a full shelf may not have taken it.
        let on_shelf = self.shelf.get(&key(&envelope.id)).ok().flatten();
        self.begin(&envelope, on_shelf);
        // The same text, only written anew: nothing to be shown.
        let same = ours.is_some_and(|ours| (&ours.text, &ours.about) == (&envelope.text, &envelope.about));
        (!same).then_some(envelope)
    }

    /// The revision of the open document that was last read or written here.
    pub(crate) fn rev(&self) -> u64 {
        self.rev
    }

    /// The id of the open document.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// What is said about the open document.
    pub(crate) fn about(&self) -> &About {
        &self.about
    }

    /// True as long as nothing of the open document is known to lie on the shelf.
    pub(crate) fn is_new(&self) -> bool {
        self.known.is_none()
    }

    /// The name of this page among writers.
    pub(crate) fn writer(&self) -> &str {
        &self.writer
    }
}

/// Writes a record and reads it back.
pub(super) fn shelve(shelf: &impl Shelf, id: &str, record: &str) -> Result<(), StorageError> {
    shelf.set(&key(id), record)?;
    if shelf.get(&key(id))?.as_deref() == Some(record) {
        return Ok(());
    }
    Err(StorageError::Other("read back something else".to_owned()))
}

/// The key of a document.
pub(super) fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

/// The document of a key.
pub(super) fn document_id(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::storage::Memory;

    fn store(shelf: &Memory, id: &str) -> Store<Memory> {
        Store::new(shelf.clone(), format!("writer of {id}"), id.to_owned())
    }

    fn save(store: &mut Store<Memory>, text: &str) -> Result<Sealed, StorageError> {
        let sealed = store.seal(text, None, "2026-11-22T12:03:00Z".to_owned(), || "copy".to_owned())?;
        store.shelve(&sealed).map(|()| sealed)
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
        assert_eq!((saved.id.as_str(), saved.copied), ("copy", Some(Outrun::Changed)));
        assert_eq!(save(&mut here, "이쪽 2").unwrap().copied, None);
        let Opening::Found(envelope) = store(&shelf, "d").open(Some("a")) else { panic!() };
        assert_eq!(envelope.text, "저쪽");
    }

    #[test]
    fn what_another_tab_wrote_may_be_seen_late() {
        let (here, there) = (Memory::default(), Memory::default());
        save(&mut store(&here, "a"), "처음").unwrap();
        there.entries.replace(here.entries.borrow().clone());
        let (mut ours, mut theirs) = (store(&here, "b"), store(&there, "c"));
        ours.open(Some("a"));
        theirs.open(Some("a"));
        for (words, seen_before) in [("둘", false), ("넷", true)] {
            let record = save(&mut theirs, words).unwrap().record;
            let envelope = Envelope::open(&record).unwrap();
            ours.follow(&envelope, &record);
            if seen_before {
                here.set("hannun/doc/a", &record).unwrap();
            }
            let saved = save(&mut ours, "우리 것").unwrap();
            assert_eq!((saved.id.as_str(), saved.copied), ("a", None));
            there.entries.replace(here.entries.borrow().clone());
            theirs.follow(&Envelope::open(&saved.record).unwrap(), &saved.record);
        }
        // What came later still is nobody's to overwrite.
        let mut third = store(&here, "d");
        third.open(Some("a"));
        save(&mut third, "셋째").unwrap();
        assert_eq!(save(&mut ours, "우리 것").unwrap().copied, Some(Outrun::Changed));
    }

    #[test]
    fn what_the_vault_holds_is_found() {
        let shelf = Memory::default();
        let mut here = store(&shelf, "a");
        assert_eq!(here.look_again(&BTreeMap::new(), Some("z")), None);
        let record = save(&mut store(&Memory::default(), "z"), "금고의 글").unwrap().record.to_string();
        let held = BTreeMap::from([("z".to_owned(), record)]);
        assert_eq!(here.look_again(&held, Some("gone")).unwrap().text, "금고의 글");
        save(&mut here, "이어서").unwrap();
        let Opening::Found(envelope) = store(&shelf, "c").open(None) else { panic!() };
        assert_eq!((envelope.id.as_str(), envelope.rev), ("z", 2));
        assert_eq!(store(&shelf, "c").look_again(&BTreeMap::new(), None), None);
    }

    #[test]
    fn who_gives_way_takes_nothing_with_it() {
        let shelf = Memory::default();
        let mut here = store(&shelf, "a");
        save(&mut here, "이쪽").unwrap();
        let mut there = store(&Memory::default(), "a");
        let theirs = save(&mut there, "저쪽").unwrap().record;
        here.give_way(&theirs, "b".to_owned());
        save(&mut here, "이쪽").unwrap();
        let Opening::Found(envelope) = store(&shelf, "c").open(Some("a")) else { panic!() };
        assert_eq!(envelope.text, "저쪽");
        let Opening::Found(envelope) = store(&shelf, "c").open(Some("b")) else { panic!() };
        assert_eq!(envelope.text, "이쪽");
    }

    #[test]
    fn a_refusal_is_told_and_the_old_text_stays() {
        let shelf = Memory::default();
        let mut store = store(&shelf, "a");
        save(&mut store, "옛 글").unwrap();
        shelf.full.set(true);
        assert_eq!(save(&mut store, "새 글"), Err(StorageError::Full));
        shelf.full.set(false);
        assert_eq!(save(&mut store, "새 글").unwrap().copied, None);
        shelf.entries.borrow_mut().clear();
        assert_eq!(save(&mut store, "다시").unwrap().copied, None);
    }
}
