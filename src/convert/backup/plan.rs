use std::collections::BTreeSet;

/// A document that is here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its text; none when it was thrown away.
    pub text: Option<&'a str>,
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

/// Decides for each document of a backup, by id and text, without ever giving one the place of another.
#[must_use]
pub fn plan<'b>(backup: impl IntoIterator<Item = Present<'b>>, present: &[Present<'_>]) -> Vec<Fate> {
    let mut ids: BTreeSet<&str> = present.iter().map(|document| document.id).collect();
    let texts: BTreeSet<&str> = present.iter().filter_map(|document| document.text).collect();
    let decide = |document: Present<'b>| {
        // Under whatever id: an earlier restoring may have made it a copy.
        if document.text.is_some_and(|text| texts.contains(text)) {
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

    fn fates(backup: &[(&str, &str)], present: &[(&str, &str)]) -> Vec<Fate> {
        let present: Vec<Present<'_>> = present.iter().map(|(id, text)| Present { id, text: Some(text) }).collect();
        plan(backup.iter().map(|(id, text)| Present { id, text: Some(text) }), &present)
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
        let present = [Present { id: "a", text: None }];
        assert_eq!(plan([Present { id: "a", text: Some("하나") }], &present), [Fate::Copied]);
    }

    #[test]
    fn two_documents_with_one_text_are_both_added() {
        assert_eq!(fates(&[("a", "하나"), ("b", "하나")], &[]), [Fate::Added, Fate::Added]);
    }
}
