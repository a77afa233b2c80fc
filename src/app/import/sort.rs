//! What a file is: told by its name and, where that is not enough, by what it holds.

use web_sys::File;

use super::decode::{self, Decoded};
use super::manner::Manner;
use crate::app::hints::{self, HintChoices};
use crate::app::i18n::Texts;
use crate::browser::files;
use crate::convert::{BackupError, ImportError, Restored, from_backup, from_json_resume};
use crate::markup::{self, Format};

/// The kinds of file that are let in.
pub(super) const ACCEPTED: &str = ".md,.markdown,.txt,.html,.htm,.json,.zip,image/*";
/// Files of office programs, which hold no plain text.
const OFFICE: [&str; 8] = [".pdf", ".doc", ".docx", ".hwp", ".hwpx", ".odt", ".rtf", ".pages"];

/// A text that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opened {
    /// The text, with line breaks as the editor has them.
    pub(crate) text: String,
    /// How to read it, where its name says something else than its text.
    pub(crate) format: Option<Format>,
    /// How many characters could not be read.
    pub(crate) unreadable: usize,
    /// How the file is written.
    pub(crate) manner: Manner,
    /// How many pictures that came along could not be kept.
    pub(crate) lost_pictures: usize,
}

/// What came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Imported {
    /// One text.
    Text(Opened),
    /// Everything that a browser had kept, and how many of its pictures could not be kept.
    Backup(Box<Restored>, usize),
    /// Files of pictures, to be shown by the open text.
    Pictures(Vec<File>),
}

/// Why a file did not come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Larger than any résumé, or than any backup.
    TooLarge,
    /// Not one of the kinds of file that hold text.
    WrongKind,
    /// A file of an office program.
    Office,
    /// The browser could not read it.
    Unreadable,
    /// A file of files without a text that could be opened.
    EmptyZip,
    /// The part of the page that reads such files can't be had now.
    NotNow,
    /// Decisions about hints: they have a door of their own.
    Settings,
    /// A backup of a newer page.
    NewerBackup,
    /// JSON, but no résumé.
    NoResume(ImportError),
}

impl Refusal {
    /// The reason, and what to do.
    pub(crate) fn message(self, texts: Texts) -> String {
        match self {
            Self::TooLarge => texts.get("file.too_large").to_owned(),
            Self::WrongKind => texts.get("file.wrong_kind").to_owned(),
            Self::Office => texts.get("file.office").to_owned(),
            Self::Unreadable => texts.get("file.unreadable").to_owned(),
            Self::EmptyZip => texts.get("file.empty_zip").to_owned(),
            Self::NotNow => texts.get("later.missing").to_owned(),
            Self::Settings => texts.get("file.settings").to_owned(),
            Self::NewerBackup => texts.get("backup.newer").to_owned(),
            Self::NoResume(error) => error.message(hints::lang(texts.language())),
        }
    }
}

/// True for files of JSON, which may hold all texts at once.
pub(super) fn is_json(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".json")
}

/// True for files that hold others: texts with their pictures.
pub(super) fn is_zip(name: &str) -> bool {
    name.to_ascii_lowercase().ends_with(".zip")
}

/// Refuses by the name alone, before anything is read.
///
/// # Errors
/// When no such file is let in.
pub(super) fn admit(name: &str) -> Result<(), Refusal> {
    let name = name.to_ascii_lowercase();
    if ACCEPTED.split(',').any(|end| name.ends_with(end)) {
        Ok(())
    } else if OFFICE.iter().any(|end| name.ends_with(end)) {
        Err(Refusal::Office)
    } else {
        Err(Refusal::WrongKind)
    }
}

/// Reads a file of text.
///
/// # Errors
/// When its name says that it is none.
pub(crate) fn open_bytes(name: &str, bytes: &[u8]) -> Result<Opened, Refusal> {
    admit(name)?;
    if is_json(name) || is_zip(name) {
        return Err(Refusal::WrongKind);
    }
    let Decoded { text, unreadable } = decode::decode(bytes, files::decode_euc_kr);
    let name = name.to_ascii_lowercase();
    let is_html = name.ends_with(".html") || name.ends_with(".htm");
    let format = (is_html && markup::detect(&text) != Format::Html).then_some(Format::Html);
    Ok(Opened { text, format, unreadable, manner: Manner::of(bytes), lost_pictures: 0 })
}

/// Reads a file of JSON: a backup, or a résumé in the form of JSON Resume.
///
/// # Errors
/// When it is neither.
pub(crate) fn read_json(bytes: &[u8]) -> Result<Imported, Refusal> {
    let Decoded { text, unreadable } = decode::decode(bytes, files::decode_euc_kr);
    match from_backup(&text) {
        Ok(restored) => return Ok(Imported::Backup(Box::new(restored), 0)),
        Err(BackupError::Newer) => return Err(Refusal::NewerBackup),
        Err(BackupError::NotBackup | BackupError::NotJson { .. }) => {}
    }
    match from_json_resume(&text) {
        Ok(text) => {
            let manner = Manner::default();
            Ok(Imported::Text(Opened { text, format: None, unreadable, manner, lost_pictures: 0 }))
        }
        Err(ImportError::NotResume) if HintChoices::from_file(&text).is_some() => Err(Refusal::Settings),
        Err(error) => Err(Refusal::NoResume(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{Backup, to_backup};

    fn text(name: &str, bytes: &[u8]) -> Opened {
        open_bytes(name, bytes).unwrap()
    }

    #[test]
    fn names_tell_the_kind() {
        for name in ["이력서.md", "A.MARKDOWN", "a.txt", "a.htm", "a.json"] {
            assert_eq!(admit(name), Ok(()), "{name}");
        }
        for name in ["이력서.pdf", "a.DOCX", "a.hwp"] {
            assert_eq!(admit(name), Err(Refusal::Office), "{name}");
        }
        for name in ["a.png", "md", "a.exe", ""] {
            assert_eq!(admit(name), Err(Refusal::WrongKind), "{name}");
        }
    }

    #[test]
    fn html_by_name_is_read_as_such() {
        assert_eq!(text("a.html", b"plain").format, Some(Format::Html));
        assert_eq!(text("a.html", b"<!DOCTYPE html><p>a</p>").format, None);
        assert_eq!(text("a.md", "# 이한눈\r\n".as_bytes()).text, "# 이한눈\n");
    }

    #[test]
    fn json_is_told_by_its_content() {
        let read = |json: &str| read_json(json.as_bytes());
        let Ok(Imported::Text(resume)) = read("{\"basics\":{\"name\":\"이한눈\"}}") else { panic!() };
        assert!(resume.text.contains("# 이한눈"));
        assert!(matches!(read(&to_backup(&Backup::default())), Ok(Imported::Backup(_, 0))));
        assert_eq!(read("{\"kind\":\"hannun-backup\",\"schema\":9}"), Err(Refusal::NewerBackup));
        assert_eq!(read("{\"a\":1}"), Err(Refusal::NoResume(ImportError::NotResume)));
        assert_eq!(read("{\"hints.rules\":\"\"}"), Err(Refusal::Settings));
        assert!(matches!(read("{"), Err(Refusal::NoResume(ImportError::NotJson { .. }))));
        assert_eq!(open_bytes("a.json", b"{}"), Err(Refusal::WrongKind));
    }
}
