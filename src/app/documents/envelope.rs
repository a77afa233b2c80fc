//! One stored document: its text with what is needed to know that it is whole.

use std::fmt;

use super::migrate;
use crate::browser::json::Fields;
use crate::checksum::of_text as checksum;
use crate::markup::{self, Format};

/// The schema that this page writes. It rose to 2 with titles and tombstones: a page that knows neither would drop a title
/// and bring a deleted text back, so it must leave such records alone.
pub(crate) const SCHEMA: u32 = 2;

/// The fields that this page knows. Others are kept as they are.
const NAMES: [&str; 14] = [
    "schema",
    "id",
    "rev",
    "base",
    "writer",
    "format",
    "chosen",
    "title",
    "kind",
    "deleted_at",
    "len",
    "crc",
    "saved_at",
    "text",
];

/// What is said about a text, beside the text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct About {
    /// The title that the person gave; `None` leaves it to the text.
    pub(crate) title: Option<String>,
    /// What the person says the document is, by [`DocumentKind::name`](crate::resume::DocumentKind::name); `None` leaves
    /// it to detection.
    pub(crate) kind: Option<String>,
    /// Fields of the record that this page does not know, as a JSON object.
    pub(crate) others: Option<String>,
}

/// A record as it lies in the browser, in JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Envelope {
    /// Version of this structure.
    pub(crate) schema: u32,
    /// The document's id, also part of its key.
    pub(crate) id: String,
    /// Counts the saves of this document. Order is told by this number, never by a clock.
    pub(crate) rev: u64,
    /// The `rev` that this text was edited from.
    pub(crate) base: u64,
    /// Which page wrote it: random for every page load.
    pub(crate) writer: String,
    /// `md` or `html`.
    pub(crate) format: String,
    /// True when the person chose the format, false when it was detected.
    pub(crate) chosen: bool,
    /// What is said about the text.
    pub(crate) about: About,
    /// When it was thrown away, in ISO 8601; such a record is kept in its place, so that no other page revives it.
    pub(crate) deleted_at: Option<String>,
    /// Length of the text in UTF-16 units.
    pub(crate) len: usize,
    /// CRC-32 of the text's UTF-8 bytes, eight hexadecimal digits.
    pub(crate) crc: String,
    /// When, in ISO 8601, for people only.
    pub(crate) saved_at: String,
    /// The text.
    pub(crate) text: String,
}

/// Why a stored record cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Damage {
    /// Not a record, or half of one.
    Unreadable,
    /// Some of the text is missing or different from what was written.
    Altered,
    /// Written by a newer version of the page, with this schema.
    Newer(u32),
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("the record is not readable"),
            Self::Altered => f.write_str("the record's text does not fit its checksum"),
            Self::Newer(schema) => write!(f, "the record has the newer schema {schema}"),
        }
    }
}

impl std::error::Error for Damage {}

/// Who writes what: all of an [`Envelope`] that does not follow from the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin<'a> {
    /// The document's id.
    pub(crate) id: &'a str,
    /// The `rev` that the text was edited from.
    pub(crate) base: u64,
    /// The page that writes.
    pub(crate) writer: &'a str,
    /// The present moment in ISO 8601.
    pub(crate) now: &'a str,
}

impl Envelope {
    /// Puts `text` into an envelope.
    #[must_use]
    pub(crate) fn seal(origin: Origin<'_>, text: &str, chosen: Option<Format>) -> Self {
        let format = match chosen.unwrap_or_else(|| markup::detect(text)) {
            Format::Markdown => "md",
            Format::Html => "html",
        };
        Self {
            schema: SCHEMA,
            id: origin.id.to_owned(),
            rev: origin.base + 1,
            base: origin.base,
            writer: origin.writer.to_owned(),
            format: format.to_owned(),
            chosen: chosen.is_some(),
            about: About::default(),
            deleted_at: None,
            len: utf16_len(text),
            crc: checksum(text),
            saved_at: origin.now.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The same, with something said about the text.
    #[must_use]
    pub(crate) fn about(self, about: About) -> Self {
        Self { about, ..self }
    }

    /// The next record of the same text, written by `writer` at `now`.
    #[must_use]
    pub(crate) fn successor(&self, writer: &str, now: &str) -> Self {
        Self { rev: self.rev + 1, base: self.rev, writer: writer.to_owned(), saved_at: now.to_owned(), ..self.clone() }
    }

    /// Reads a record and checks that it is whole. One of an older schema is brought to the present one.
    ///
    /// # Errors
    /// When it is not, or when it comes from a newer page.
    pub(crate) fn open(json: &str) -> Result<Self, Damage> {
        let fields = Fields::parse(json).ok_or(Damage::Unreadable)?;
        let schema = migrate::schema(&fields).ok_or(Damage::Unreadable)?;
        if schema > SCHEMA {
            return Err(Damage::Newer(schema));
        }
        let fields = migrate::to_present(fields);
        let envelope = Self::read(&fields).ok_or(Damage::Unreadable)?;
        let whole = envelope.len == utf16_len(&envelope.text) && envelope.crc == checksum(&envelope.text);
        if whole { Ok(envelope) } else { Err(Damage::Altered) }
    }

    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            schema: migrate::schema(fields)?,
            id: fields.text("id")?,
            rev: fields.count("rev")?,
            base: fields.count("base")?,
            writer: fields.text("writer")?,
            format: fields.text("format")?,
            chosen: fields.flag("chosen").unwrap_or_default(),
            about: About {
                title: fields.text("title"),
                kind: fields.text("kind"),
                others: fields.others(&NAMES).and_then(|others| others.to_json()),
            },
            deleted_at: fields.text("deleted_at"),
            len: usize::try_from(fields.count("len")?).ok()?,
            crc: fields.text("crc")?,
            saved_at: fields.text("saved_at")?,
            text: fields.text("text")?,
        })
    }

    /// The record as it is stored; `None` if the browser can't write it.
    #[must_use]
    pub(crate) fn to_json(&self) -> Option<String> {
        // Counters stay far below 2⁵³, where a JavaScript number is exact.
        let number = |count: u64| count as f64;
        let optional = [("title", &self.about.title), ("kind", &self.about.kind), ("deleted_at", &self.deleted_at)];
        let mut fields = Fields::default()
            .with("schema", f64::from(self.schema))
            .with("id", self.id.as_str())
            .with("rev", number(self.rev))
            .with("base", number(self.base))
            .with("writer", self.writer.as_str())
            .with("format", self.format.as_str())
            .with("chosen", self.chosen)
            .with("len", number(self.len as u64))
            .with("crc", self.crc.as_str())
            .with("saved_at", self.saved_at.as_str())
            .with("text", self.text.as_str());
        for (name, value) in optional {
            if let Some(value) = value {
                fields = fields.with(name, value.as_str());
            }
        }
        match self.about.others.as_deref().and_then(Fields::parse) {
            Some(others) => fields.and(&others).to_json(),
            None => fields.to_json(),
        }
    }

    /// The format that the person chose; `None` when it was detected.
    #[must_use]
    pub(crate) fn chosen_format(&self) -> Option<Format> {
        match (self.chosen, self.format.as_str()) {
            (true, "html") => Some(Format::Html),
            (true, _) => Some(Format::Markdown),
            (false, _) => None,
        }
    }
}

fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Origin<'_> = Origin { id: "a1", base: 41, writer: "w", now: "2026-11-22T12:03:00Z" };

    #[test]
    fn what_was_sealed_opens() {
        for (text, chosen) in [("", None), ("가🚀\n\"\\", Some(Format::Html)), ("<html>", None)] {
            let envelope = Envelope::seal(ORIGIN, text, chosen);
            let opened = Envelope::open(&envelope.to_json().unwrap()).unwrap();
            assert_eq!(opened, envelope);
            assert_eq!((opened.rev, opened.text.as_str(), opened.chosen_format()), (42, text, chosen));
        }
    }

    #[test]
    fn a_record_cut_anywhere_is_refused() {
        let json = Envelope::seal(ORIGIN, "이력서", None).to_json().unwrap();
        for part in (0..json.len()).filter_map(|end| json.get(..end)) {
            assert!(Envelope::open(part).is_err(), "{part}");
        }
    }

    #[test]
    fn altered_text_and_newer_records_are_refused() {
        let json = Envelope::seal(ORIGIN, "이력서", None).to_json().unwrap();
        assert_eq!(Envelope::open(&json.replace("이력서", "이력사")), Err(Damage::Altered));
        assert_eq!(Envelope::open(&json.replace("\"schema\":2.0", "\"schema\":99")), Err(Damage::Newer(99)));
        for junk in ["", "null", "undefined", "[]", "{}", "\"이력서\"", "{\"schema\":1}"] {
            assert_eq!(Envelope::open(junk), Err(Damage::Unreadable), "{junk}");
        }
    }
    #[test]
    fn what_is_said_about_a_text_travels_with_it() {
        let about = About { title: Some("가온 지원용".into()), kind: Some("portfolio".into()), others: None };
        let mut envelope = Envelope::seal(ORIGIN, "이력서", None).about(about);
        envelope.deleted_at = Some("2026-11-23T00:00:00Z".into());
        assert_eq!(Envelope::open(&envelope.to_json().unwrap()), Ok(envelope));
    }

    #[test]
    fn fields_of_others_are_kept() {
        let json = Envelope::seal(ORIGIN, "이력서", None).to_json().unwrap();
        let json = json.replacen('{', "{\"colour\":{\"ink\":[1,2]},", 1);
        let opened = Envelope::open(&json).unwrap();
        let again = opened.successor("other", "2026-11-24T00:00:00Z").to_json().unwrap();
        assert!(again.contains(r#""colour":{"ink":[1,2]}"#), "{again}");
        assert_eq!(Envelope::open(&again).unwrap().rev, 43);
    }
}
