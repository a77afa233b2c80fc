//! Saved records on their way: each is to lie on the shelf (localStorage) and in the vault (IndexedDB). A record stays here
//! until both have it, also when another document has been opened meanwhile.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::store::Sealed;
use crate::browser::storage::StorageError;

/// What is on its way.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    parcels: Vec<Parcel>,
    /// What the vault holds, by id, as far as this page knows.
    known: BTreeMap<String, Rc<str>>,
    writing: bool,
}

#[derive(Debug)]
struct Parcel {
    sealed: Sealed,
    shelf: Result<(), StorageError>,
    /// What the vault answered; `None` until it was asked.
    vault: Option<Result<(), StorageError>>,
}

/// What keeps a record from being safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// One of the two places has it; why not the other.
    Halfway(StorageError),
    /// No place has it.
    Nowhere(StorageError),
}

impl Outbox {
    /// Takes a record along with what the shelf said to it. An older one of the same document is superseded.
    pub(super) fn post(&mut self, sealed: Sealed, shelf: Result<(), StorageError>) {
        self.withdraw(&sealed.id);
        self.parcels.push(Parcel { sealed, shelf, vault: None });
    }

    /// Forgets a document's record, because it goes elsewhere.
    pub(super) fn withdraw(&mut self, id: &str) {
        self.parcels.retain(|parcel| parcel.sealed.id != id);
    }

    /// Notes what the vault holds for a document.
    pub(super) fn knows(&mut self, id: &str, record: Option<&str>) {
        match record {
            Some(record) => _ = self.known.insert(id.to_owned(), record.into()),
            None => _ = self.known.remove(id),
        }
    }

    /// The next record for the vault, with what stands there. One at a time: `None` until that one is answered.
    pub(super) fn next(&mut self) -> Option<(Sealed, Option<Rc<str>>)> {
        if self.writing {
            return None;
        }
        let sealed = self.parcels.iter().find(|parcel| parcel.vault.is_none())?.sealed.clone();
        self.writing = true;
        let known = self.known.get(&sealed.id).cloned();
        Some((sealed, known))
    }

    /// Notes the vault's answer to a record.
    pub(super) fn answered(&mut self, sealed: &Sealed, answer: Result<(), StorageError>) {
        self.writing = false;
        if answer.is_ok() {
            self.knows(&sealed.id, Some(&sealed.record));
        }
        if let Some(parcel) = self.parcels.iter_mut().find(|parcel| parcel.sealed.record == sealed.record) {
            parcel.vault = Some(answer);
        }
        self.clear();
    }

    /// Offers what the shelf refused to `shelve` again, and lets the vault be asked again. Tells what was shelved.
    pub(super) fn try_again(&mut self, shelve: impl Fn(&Sealed) -> Result<(), StorageError>) -> Vec<Sealed> {
        let mut shelved = Vec::new();
        for parcel in &mut self.parcels {
            if parcel.shelf.is_err() {
                parcel.shelf = shelve(&parcel.sealed);
                if parcel.shelf.is_ok() {
                    shelved.push(parcel.sealed.clone());
                }
            }
            if matches!(parcel.vault, Some(Err(_))) {
                parcel.vault = None;
            }
        }
        self.clear();
        shelved
    }

    /// The worst that is known to have gone wrong.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        let troubles = self.parcels.iter().filter_map(Parcel::trouble);
        troubles.max_by_key(|trouble| matches!(trouble, Trouble::Nowhere(_)))
    }

    /// True when some record lies nowhere but here.
    pub(super) fn at_risk(&self) -> bool {
        self.parcels.iter().any(|parcel| parcel.shelf.is_err() && parcel.vault != Some(Ok(())))
    }

    /// True when a record of this document lies nowhere but here.
    pub(super) fn risks(&self, id: &str) -> bool {
        let mut parcels = self.parcels.iter().filter(|parcel| parcel.sealed.id == id);
        parcels.any(|parcel| parcel.shelf.is_err() && parcel.vault != Some(Ok(())))
    }

    /// True when some record is neither safe nor refused yet.
    pub(super) fn is_waiting(&self) -> bool {
        self.parcels.iter().any(|parcel| parcel.vault.is_none())
    }

    /// True when all is safe.
    pub(super) fn is_empty(&self) -> bool {
        self.parcels.is_empty()
    }

    fn clear(&mut self) {
        self.parcels.retain(|parcel| parcel.shelf.is_err() || parcel.vault != Some(Ok(())));
    }
}

impl Parcel {
    fn trouble(&self) -> Option<Trouble> {
        match (&self.shelf, self.vault.as_ref()?) {
            (Ok(()), Ok(())) => None,
            (Err(error), Ok(())) | (Ok(()), Err(error)) => Some(Trouble::Halfway(error.clone())),
            (Err(error), Err(_)) => Some(Trouble::Nowhere(error.clone())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(id: &str, record: &str) -> Sealed {
        Sealed { id: id.into(), at: String::new(), copied: None, over: None, record: record.into() }
    }

    #[test]
    fn a_record_stays_until_both_places_have_it() {
        let mut outbox = Outbox::default();
        outbox.post(sealed("a", "1"), Ok(()));
        let (first, known) = outbox.next().unwrap();
        assert_eq!((&*first.record, known), ("1", None));
        assert_eq!(outbox.next(), None, "one at a time");
        outbox.answered(&first, Ok(()));
        assert!(outbox.is_empty());
        outbox.post(sealed("a", "2"), Ok(()));
        assert_eq!(outbox.next().unwrap().1.as_deref(), Some("1"));
    }

    #[test]
    fn another_document_takes_nothing_from_the_first() {
        let mut outbox = Outbox::default();
        outbox.post(sealed("a", "1"), Ok(()));
        let (first, _) = outbox.next().unwrap();
        outbox.post(sealed("a", "2"), Ok(()));
        outbox.post(sealed("b", "1 of b"), Ok(()));
        outbox.answered(&first, Ok(()));
        let mut left = Vec::new();
        while let Some((next, _)) = outbox.next() {
            outbox.answered(&next, Ok(()));
            left.push(next.record.to_string());
        }
        assert_eq!(left, ["2", "1 of b"]);
    }

    #[test]
    fn the_worst_is_told_until_it_is_mended() {
        let mut outbox = Outbox::default();
        outbox.post(sealed("a", "1"), Err(StorageError::Full));
        assert!(outbox.at_risk() && outbox.trouble().is_none());
        let (first, _) = outbox.next().unwrap();
        outbox.answered(&first, Err(StorageError::Blocked));
        assert_eq!(outbox.trouble(), Some(Trouble::Nowhere(StorageError::Full)));
        assert!(outbox.try_again(|_| Err(StorageError::Full)).is_empty());
        let (again, _) = outbox.next().unwrap();
        outbox.answered(&again, Ok(()));
        assert_eq!(outbox.trouble(), Some(Trouble::Halfway(StorageError::Full)));
        assert!(!outbox.at_risk());
        assert_eq!(outbox.try_again(|_| Ok(())), [first]);
        assert!(outbox.is_empty() && outbox.trouble().is_none());
    }
}
