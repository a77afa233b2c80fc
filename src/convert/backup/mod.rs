//! Everything that a browser keeps, in one file: all documents with their versions, the bin too, and the preferences.
//!
//! ```json
//! { "kind": "hannun-backup", "schema": 1, "made_at": "…", "crc": "…",
//!   "documents": [ { "id": "…", "title": "…", "format": "md", "saved_at": "…", "deleted_at": "…",
//!                    "page": "paper=wide", "crc": "…", "text": "…",
//!                    "versions": [ { "name": "…", "saved_at": "…", "crc": "…", "text": "…" } ] } ],
//!   "preferences": { } }
//! ```
//!
//! Every text has a checksum of its own, so that one broken place costs nothing else; the one at the top tells whether
//! documents are missing. People can read the file without this page: that is why it is plain JSON.

mod plan;

use super::json::{Object, Unreadable, Value, read, write};
use crate::checksum;
use crate::markup::Format;
use crate::text::Lines;

pub use plan::{Fate, Present, plan};

const KIND: &str = "hannun-backup";
const SCHEMA: u32 = 1;

/// All that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Backup {
    /// When it was made, in ISO 8601, for people only.
    pub made_at: String,
    /// The documents.
    pub documents: Vec<Kept>,
    /// The preferences as a JSON object.
    pub preferences: Option<String>,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// The name that the person gave it.
    pub title: Option<String>,
    /// What the person says the document is, as `portfolio`; `None` leaves it to detection.
    pub kind: Option<String>,
    /// How the person wants it read; `None` leaves it to detection.
    pub format: Option<Format>,
    /// When it was saved last, in ISO 8601, for people only.
    pub saved_at: String,
    /// When it was put into the bin, in ISO 8601; `None` when it was not.
    pub deleted_at: Option<String>,
    /// How it is set on paper, as `PageSetup` writes it; `None` when nothing was chosen.
    pub page: Option<String>,
    /// Its text.
    pub text: String,
    /// Earlier texts, the oldest first.
    pub versions: Vec<Version>,
}

/// An earlier text of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Version {
    /// The name that the person gave it.
    pub name: Option<String>,
    /// When it was the present text, in ISO 8601, for people only.
    pub saved_at: String,
    /// The text.
    pub text: String,
}

/// What was read from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What is as it was written.
    pub backup: Backup,
    /// Documents whose text is not the one that was written: somebody has changed the file, or an accident.
    pub altered: Vec<Kept>,
    /// True when everything is there that was written.
    pub whole: bool,
}

/// Why a file is no backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupError {
    /// It is no JSON: what stands in this line and column, from 1, cannot be read.
    NotJson {
        /// Line, from 1.
        line: u32,
        /// Column, from 1, in characters.
        column: u32,
    },
    /// It is JSON, but about something else.
    NotBackup,
    /// A newer page wrote it.
    Newer,
}

/// Everything as a file.
#[must_use]
pub fn to_backup(backup: &Backup) -> String {
    let mut file = Object::default();
    let mut put = |name: &str, value: Value| file.0.push((name.to_owned(), value));
    put("kind", KIND.into());
    put("schema", Value::Number(SCHEMA.to_string()));
    put("made_at", backup.made_at.as_str().into());
    put("crc", checksum_of(&backup.documents).into());
    put("documents", Value::List(backup.documents.iter().map(document).collect()));
    let preferences = backup.preferences.as_deref().and_then(|json| read(json).ok());
    if let Some(preferences) = preferences {
        put("preferences", preferences);
    }
    write(&Value::Object(file))
}

/// Reads what [`to_backup`] wrote. As much as possible is read: what is missing or altered is told, not refused.
///
/// # Errors
/// When the file is none.
pub fn from_backup(json: &str) -> Result<Restored, BackupError> {
    let file = match read(json) {
        Ok(Value::Object(file)) => file,
        Ok(_) | Err(Unreadable::TooDeep) => return Err(BackupError::NotBackup),
        Err(Unreadable::Syntax(at)) => {
            let place = Lines::new(json).line_column(json, u32::try_from(at).unwrap_or(u32::MAX));
            let (line, column) = place.map_or((1, 1), |place| (place.line, place.column));
            return Err(BackupError::NotJson { line, column });
        }
    };
    if text(&file, "kind").as_deref() != Some(KIND) {
        return Err(BackupError::NotBackup);
    }
    match get(&file, "schema") {
        Some(Value::Number(schema)) if schema.parse() == Ok(SCHEMA) => {}
        _ => return Err(BackupError::Newer),
    }
    let written = match get(&file, "documents") {
        Some(Value::List(documents)) => documents.as_slice(),
        _ => &[],
    };
    let read: Vec<(Kept, bool)> = written.iter().filter_map(read_document).collect();
    let all: Vec<Kept> = read.iter().map(|(kept, _)| kept.clone()).collect();
    let whole = all.len() == written.len() && text(&file, "crc") == Some(checksum_of(&all));
    let (good, altered): (Vec<_>, Vec<_>) = read.into_iter().partition(|(_, good)| *good);
    let kept = |documents: Vec<(Kept, bool)>| documents.into_iter().map(|(kept, _)| kept).collect();
    let preferences = get(&file, "preferences").filter(|value| matches!(value, Value::Object(_))).map(write);
    let backup = Backup { made_at: text(&file, "made_at").unwrap_or_default(), documents: kept(good), preferences };
    Ok(Restored { backup, altered: kept(altered), whole })
}

fn document(kept: &Kept) -> Value {
    let mut object = Object::default();
    let mut put = |name: &str, value: Value| object.0.push((name.to_owned(), value));
    put("id", kept.id.as_str().into());
    if let Some(title) = &kept.title {
        put("title", title.as_str().into());
    }
    if let Some(kind) = &kept.kind {
        put("kind", kind.as_str().into());
    }
    if let Some(format) = kept.format {
        put("format", name_of(format).into());
    }
    put("saved_at", kept.saved_at.as_str().into());
    if let Some(deleted_at) = &kept.deleted_at {
        put("deleted_at", deleted_at.as_str().into());
    }
    if let Some(page) = &kept.page {
        put("page", page.as_str().into());
    }
    put("crc", checksum::of_text(&kept.text).into());
    put("text", kept.text.as_str().into());
    if !kept.versions.is_empty() {
        put("versions", Value::List(kept.versions.iter().map(version).collect()));
    }
    Value::Object(object)
}

fn version(version: &Version) -> Value {
    let mut object = Object::default();
    let mut put = |name: &str, value: Value| object.0.push((name.to_owned(), value));
    if let Some(name) = &version.name {
        put("name", name.as_str().into());
    }
    put("saved_at", version.saved_at.as_str().into());
    put("crc", checksum::of_text(&version.text).into());
    put("text", version.text.as_str().into());
    Value::Object(object)
}

/// A document, and whether its text is the one that was written. Only a text is needed to be one.
fn read_document(value: &Value) -> Option<(Kept, bool)> {
    let Value::Object(object) = value else { return None };
    let (own, good) = read_text(object)?;
    let versions = match get(object, "versions") {
        Some(Value::List(versions)) => versions.iter().filter_map(read_version).collect(),
        _ => Vec::new(),
    };
    let kept = Kept {
        id: text(object, "id").unwrap_or_default(),
        title: text(object, "title"),
        kind: text(object, "kind"),
        format: text(object, "format").and_then(|name| format_named(&name)),
        saved_at: text(object, "saved_at").unwrap_or_default(),
        deleted_at: text(object, "deleted_at"),
        page: text(object, "page"),
        text: own,
        versions,
    };
    Some((kept, good))
}

/// A version that is as it was written.
fn read_version(value: &Value) -> Option<Version> {
    let Value::Object(object) = value else { return None };
    let (own, good) = read_text(object)?;
    let version =
        Version { name: text(object, "name"), saved_at: text(object, "saved_at").unwrap_or_default(), text: own };
    good.then_some(version)
}

fn read_text(object: &Object) -> Option<(String, bool)> {
    let own = text(object, "text")?;
    let good = text(object, "crc") == Some(checksum::of_text(&own));
    Some((own, good))
}

/// Of the ids and texts of all documents, in order.
fn checksum_of(documents: &[Kept]) -> String {
    let mut all = String::new();
    for kept in documents {
        all.push_str(&kept.id);
        all.push('\n');
        all.push_str(&checksum::of_text(&kept.text));
        all.push('\n');
    }
    checksum::of_text(&all)
}

fn get<'o>(object: &'o Object, name: &str) -> Option<&'o Value> {
    object.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

fn text(object: &Object, name: &str) -> Option<String> {
    match get(object, name)? {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

fn name_of(format: Format) -> &'static str {
    match format {
        Format::Markdown => "md",
        Format::Html => "html",
    }
}

fn format_named(name: &str) -> Option<Format> {
    match name {
        "md" => Some(Format::Markdown),
        "html" => Some(Format::Html),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Backup {
        let version =
            Version {
                name: Some("첫 지원".into()), saved_at: "2026-11-20T01:00:00Z".into(), text: "# 옛 글\n".into()
            };
        let first = Kept {
            id: "a1".into(),
            title: Some("백엔드".into()),
            kind: Some("portfolio".into()),
            format: Some(Format::Html),
            saved_at: "2026-11-22T12:03:00Z".into(),
            deleted_at: Some("2026-11-23T12:03:00Z".into()),
            page: Some("paper=wide".into()),
            text: "# 이한눈\n\t\"따옴표\" \\ \u{1}🚀\n".into(),
            versions: vec![version],
        };
        let second = Kept { id: "b2".into(), text: " \n".into(), ..Kept::default() };
        let preferences = Some("{\n  \"theme\": \"dark\"\n}\n".to_owned());
        Backup { made_at: "2026-11-26T02:00:00Z".into(), documents: vec![first, second], preferences }
    }

    #[test]
    fn a_backup_comes_back_whole() {
        let restored = from_backup(&to_backup(&sample())).unwrap();
        assert_eq!(restored, Restored { backup: sample(), altered: Vec::new(), whole: true });
        assert_eq!(to_backup(&restored.backup), to_backup(&sample()));
    }

    #[test]
    fn an_altered_text_is_told_and_kept() {
        let json = to_backup(&sample()).replace("이한눈", "김한눈");
        let restored = from_backup(&json).unwrap();
        assert!(!restored.whole);
        assert_eq!(restored.altered.len(), 1);
        assert!(restored.altered.first().unwrap().text.contains("김한눈"));
        assert_eq!(restored.backup.documents.len(), 1);
    }

    #[test]
    fn a_missing_document_is_told() {
        let mut fewer = sample();
        let json = to_backup(&fewer);
        fewer.documents.pop();
        let crc = |backup: &Backup| checksum_of(&backup.documents);
        let cut = to_backup(&fewer).replace(&crc(&fewer), &crc(&sample()));
        assert_ne!(cut, json);
        assert!(!from_backup(&cut).unwrap().whole);
    }

    #[test]
    fn other_files_are_refused_by_name() {
        for other in ["{}", "[]", "null", "{\"basics\":{}}", "{\"kind\":\"other\"}"] {
            assert_eq!(from_backup(other), Err(BackupError::NotBackup), "{other}");
        }
        assert_eq!(from_backup("{\"kind\":\"hannun-backup\",\"schema\":2}"), Err(BackupError::Newer));
        assert_eq!(from_backup("{\n  nonsense"), Err(BackupError::NotJson { line: 2, column: 3 }));
    }

    proptest! {
        #[test]
        fn any_texts_come_back(texts in proptest::collection::vec(any::<String>(), 0..6), id in any::<String>()) {
            let documents = texts.into_iter().map(|text| Kept { id: id.clone(), text, ..Kept::default() });
            let backup = Backup { documents: documents.collect(), ..Backup::default() };
            let restored = from_backup(&to_backup(&backup)).unwrap();
            prop_assert!(restored.whole);
            prop_assert_eq!(restored.backup, backup);
        }

        #[test]
        fn any_file_gives_an_answer(json in "\\PC{0,60}", cut in any::<proptest::sample::Index>()) {
            let _ = from_backup(&json);
            let whole = to_backup(&sample());
            let at = (0..=cut.index(whole.len() - 1)).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
            prop_assert!(from_backup(&whole[..at]).is_err());
        }
    }
}
