//! The list of documents: what is told of each without reading its text, and in which order.

use super::envelope::SCHEMA;
use super::migrate;
use super::place::Place;
use crate::browser::json::Fields;
use crate::resume::NO_NAME;

/// One document in the list.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Entry {
    /// Its id.
    pub(crate) id: String,
    /// The title that the person gave.
    pub(crate) title: Option<String>,
    /// The name that was found in its text when it was open.
    pub(crate) name: Option<String>,
    /// Its first words, where it has neither.
    pub(crate) beginning: Option<String>,
    /// What it is: as the person says, else as its text said when it was open.
    pub(crate) kind: Option<String>,
    /// Length of the text in UTF-16 units.
    pub(crate) len: usize,
    /// When it was stored last, in ISO 8601.
    pub(crate) saved_at: String,
    /// When it was open last, in ISO 8601; empty when that is not known.
    pub(crate) used_at: String,
    /// When it was thrown away, in ISO 8601.
    pub(crate) deleted_at: Option<String>,
    /// A newer page wrote it: it can be read only.
    pub(crate) newer: bool,
}

/// All that the browser holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Catalogue {
    /// Documents, the one used last first.
    pub(crate) documents: Vec<Entry>,
    /// Those that were thrown away, the last first.
    pub(crate) bin: Vec<Entry>,
    /// Records that can't be read, as they are.
    pub(crate) unreadable: Vec<String>,
}

impl Catalogue {
    /// Adds a record. Whether its text is whole is not looked at: that would take longer than the list may.
    pub(crate) fn add(&mut self, id: &str, record: &str, place: Place) {
        match Entry::read(id, record, place) {
            Some(entry) if entry.deleted_at.is_none() => self.documents.push(entry),
            // A text that was taken out for good leaves an empty record, so that no other page brings it back.
            Some(entry) if entry.len > 0 => self.bin.push(entry),
            Some(_) => {}
            None => self.add_unreadable(record.to_owned()),
        }
    }

    /// Adds a record that can't be read.
    pub(crate) fn add_unreadable(&mut self, record: String) {
        if !self.unreadable.contains(&record) {
            self.unreadable.push(record);
        }
    }

    /// The document below another, or else above it.
    #[must_use]
    pub(crate) fn beside(&self, id: &str) -> Option<String> {
        let at = self.documents.iter().position(|entry| entry.id == id)?;
        let beside = self.documents.get(at + 1).or_else(|| self.documents.get(at.checked_sub(1)?))?;
        Some(beside.id.clone())
    }

    /// Puts everything into its order.
    pub(crate) fn sort(&mut self) {
        self.documents.sort_by(|a, b| b.used().cmp(a.used()).then_with(|| a.id.cmp(&b.id)));
        self.bin.sort_by(|a, b| b.deleted_at.cmp(&a.deleted_at).then_with(|| a.id.cmp(&b.id)));
    }
}

impl Entry {
    fn read(id: &str, record: &str, place: Place) -> Option<Self> {
        let fields = Fields::parse(record)?;
        let newer = migrate::schema(&fields)? > SCHEMA;
        if newer {
            let title = fields.text("title");
            return Some(Self { id: id.to_owned(), title, used_at: place.used_at, newer, ..Self::default() });
        }
        let title = fields.text("title");
        let named = title.is_some() || place.name.is_some();
        Some(Self {
            id: id.to_owned(),
            beginning: if named { None } else { beginning(&fields.text("text")?) },
            title,
            name: place.name,
            kind: fields.text("kind").or(place.kind),
            len: usize::try_from(fields.count("len")?).ok()?,
            saved_at: fields.text("saved_at")?,
            used_at: place.used_at,
            deleted_at: fields.text("deleted_at"),
            newer,
        })
    }

    fn used(&self) -> &str {
        if self.used_at.is_empty() { &self.saved_at } else { &self.used_at }
    }
}

/// The first line that says something, without its marks; nothing where a name is still to be filled in.
pub(crate) fn beginning(text: &str) -> Option<String> {
    let first = text.lines().find_map(|line| {
        let mut words = String::new();
        let mut inside = false;
        for c in line.chars() {
            match c {
                '<' => inside = true,
                '>' if inside => inside = false,
                _ if !inside => words.push(c),
                _ => {}
            }
        }
        let words = words.trim_matches(|c: char| c.is_whitespace() || "#*_>-=|`".contains(c));
        let short: String = words.chars().take(40).collect();
        short.chars().any(char::is_alphanumeric).then_some(short)
    });
    let is_blank = |words: &String| {
        let rest =
            |blank: &&str| words.strip_prefix(blank).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        NO_NAME.iter().any(rest)
    };
    first.filter(|words| !is_blank(words))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::envelope::{About, Envelope, Origin};

    fn record(id: &str, text: &str, saved_at: &str, title: Option<&str>) -> String {
        let about = About { title: title.map(str::to_owned), ..About::default() };
        let origin = Origin { id, base: 0, writer: "w", now: saved_at };
        Envelope::seal(origin, text, None).about(about).to_json().unwrap()
    }

    #[test]
    fn a_title_is_given_or_found() {
        for (text, words) in [
            ("# 한지우\n\n백엔드", Some("한지우")),
            ("\n---\n<h1 align=\"center\"><b>한지우</b></h1>", Some("한지우")),
            ("  \n> **인용** 문장", Some("인용** 문장")),
            ("***\n", None),
            ("", None),
        ] {
            assert_eq!(beginning(text).as_deref(), words, "{text}");
        }
        let mut catalogue = Catalogue::default();
        catalogue.add("a", &record("a", "# 한지우", "2026-11-22", Some("가온 지원용")), Place::default());
        catalogue.add("b", &record("b", "# 한지우", "2026-11-22", None), Place::default());
        let titles: Vec<_> =
            catalogue.documents.iter().map(|entry| (entry.title.as_deref(), entry.beginning.as_deref())).collect();
        assert_eq!(titles, [(Some("가온 지원용"), None), (None, Some("한지우"))]);
    }

    #[test]
    fn the_one_used_last_comes_first() {
        let mut catalogue = Catalogue::default();
        let used = |used_at: &str| Place { used_at: used_at.into(), ..Place::default() };
        catalogue.add("old", &record("old", "가", "2026-11-20T00:00:00Z", None), Place::default());
        catalogue.add(
            "looked at",
            &record("looked at", "나", "2026-11-01T00:00:00Z", None),
            used("2026-11-23T00:00:00Z"),
        );
        catalogue.add("new", &record("new", "다", "2026-11-22T00:00:00Z", None), used("2026-11-22T00:00:00Z"));
        catalogue.sort();
        let ids: Vec<_> = catalogue.documents.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["looked at", "new", "old"]);
    }

    #[test]
    fn every_record_has_its_place() {
        let mut catalogue = Catalogue::default();
        let deleted = |text: &str| {
            let origin = Origin { id: "d", base: 1, writer: "w", now: "2026-11-22" };
            let mut envelope = Envelope::seal(origin, text, None);
            envelope.deleted_at = Some("2026-11-23".into());
            envelope.to_json().unwrap()
        };
        catalogue.add("d", &deleted("글"), Place::default());
        catalogue.add("purged", &deleted(""), Place::default());
        catalogue.add("newer", r#"{"schema":99,"title":"미래"}"#, Place::default());
        for junk in ["", "{", r#"{"schema":1}"#, "{"] {
            catalogue.add("junk", junk, Place::default());
        }
        assert_eq!(catalogue.bin.len(), 1);
        assert_eq!(catalogue.documents.iter().map(|entry| entry.newer).collect::<Vec<_>>(), [true]);
        assert_eq!(catalogue.unreadable, ["", "{", r#"{"schema":1}"#]);
    }
}
