//! What is done with each document of a backup.

use std::collections::BTreeSet;

/// A document of a backup, or one that is here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its text; none when it can't be read.
    pub text: Option<&'a str>,
    /// It lies in the bin.
    pub binned: bool,
}

/// What becomes of a document of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The same text is here already: nothing is to be done.
    Here,
    /// It is missing: it is added under its own id.
    Added,
    /// Another text has its id: it is added as a document of its own.
    Copied,
}

/// Decides for each document of a backup, by id and text, without ever giving one the place of another. A text that lies
/// only in the bin is not here, unless it lay there in the backup, too.
#[must_use]
pub fn plan<'b>(backup: impl IntoIterator<Item = Present<'b>>, present: &[Present<'_>]) -> Vec<Fate> {
    let mut ids: BTreeSet<&str> = present.iter().map(|document| document.id).collect();
    let texts = |binned: bool| -> BTreeSet<&str> {
        let some = present.iter().filter(|document| binned || !document.binned);
        some.filter_map(|document| document.text).collect()
    };
    let (in_use, all) = (texts(false), texts(true));
    let decide = |document: Present<'b>| {
        let here = if document.binned { &all } else { &in_use };
        // Under whatever id: an earlier restoring may have made it a copy.
        if document.text.is_some_and(|text| here.contains(text)) {
            Fate::Here
        } else if !document.id.is_empty() && ids.insert(document.id) {
            Fate::Added
        } else {
            Fate::Copied
        }
    };
    backup.into_iter().map(decide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn used<'a>(id: &'a str, text: &'a str) -> Present<'a> {
        Present { id, text: Some(text), binned: false }
    }

    fn binned<'a>(id: &'a str, text: &'a str) -> Present<'a> {
        Present { binned: true, ..used(id, text) }
    }

    fn fates(backup: &[(&str, &str)], present: &[(&str, &str)]) -> Vec<Fate> {
        let present: Vec<Present<'_>> = present.iter().map(|(id, text)| used(id, text)).collect();
        plan(backup.iter().map(|(id, text)| used(id, text)), &present)
    }

    #[test]
    fn what_is_missing_is_added() {
        assert_eq!(fates(&[("a", "하나"), ("b", "둘")], &[]), [Fate::Added, Fate::Added]);
    }

    #[test]
    fn what_is_here_stays() {
        assert_eq!(fates(&[("a", "하나")], &[("a", "하나")]), [Fate::Here]);
        assert_eq!(fates(&[("a", "하나")], &[("z", "하나"), ("a", "다른 글")]), [Fate::Here]);
    }

    #[test]
    fn what_differs_becomes_a_copy() {
        assert_eq!(fates(&[("a", "하나")], &[("a", "하나 더")]), [Fate::Copied]);
        assert_eq!(fates(&[("", "하나")], &[]), [Fate::Copied]);
        assert_eq!(fates(&[("a", "하나"), ("a", "둘")], &[]), [Fate::Added, Fate::Copied]);
    }

    #[test]
    fn what_was_thrown_away_comes_back_beside() {
        assert_eq!(plan([used("a", "하나")], &[binned("a", "하나")]), [Fate::Copied]);
        assert_eq!(plan([used("a", "하나")], &[Present { text: None, ..binned("a", "") }]), [Fate::Copied]);
    }

    #[test]
    fn what_lay_in_the_bin_goes_there_unless_it_is_here() {
        assert_eq!(plan([binned("a", "하나")], &[]), [Fate::Added]);
        assert_eq!(plan([binned("a", "하나")], &[binned("a", "하나")]), [Fate::Here]);
        assert_eq!(plan([binned("a", "하나")], &[used("b", "하나")]), [Fate::Here]);
        assert_eq!(plan([binned("a", "하나")], &[used("a", "둘")]), [Fate::Copied]);
    }

    #[test]
    fn two_documents_with_one_text_are_both_added() {
        assert_eq!(fates(&[("a", "하나"), ("b", "하나")], &[]), [Fate::Added, Fate::Added]);
    }
}
