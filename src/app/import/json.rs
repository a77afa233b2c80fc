//! Files of JSON: a backup, or a résumé in the form of JSON Resume.

use super::decode::{self, Decoded};
use super::manner::Manner;
use super::sort::Opened;
use crate::app::hints::HintChoices;
use crate::browser::files;
use crate::convert::{BackupError, ImportError, Restored, from_backup, from_json_resume};

/// What such a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Json {
    /// One text.
    Text(Opened),
    /// Everything that a browser had kept.
    Backup(Box<Restored>),
}

/// Why it is nothing of use here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Useless {
    /// Decisions about hints: they have a door of their own.
    Settings,
    /// A backup of a newer page.
    NewerBackup,
    /// No résumé.
    NoResume(ImportError),
}

/// Reads a file of JSON.
///
/// # Errors
/// When it is neither.
pub(crate) fn read_json(bytes: &[u8]) -> Result<Json, Useless> {
    let Decoded { text, unreadable } = decode::decode(bytes, files::decode_euc_kr);
    match from_backup(&text) {
        Ok(restored) => return Ok(Json::Backup(Box::new(restored))),
        Err(BackupError::Newer) => return Err(Useless::NewerBackup),
        Err(BackupError::NotBackup | BackupError::NotJson { .. }) => {}
    }
    match from_json_resume(&text) {
        Ok(text) => Ok(Json::Text(Opened { text, format: None, unreadable, manner: Manner::default() })),
        Err(ImportError::NotResume) if HintChoices::from_file(&text).is_some() => Err(Useless::Settings),
        Err(error) => Err(Useless::NoResume(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{Backup, to_backup};

    #[test]
    fn json_is_told_by_its_content() {
        let read = |json: &str| read_json(json.as_bytes());
        let Ok(Json::Text(resume)) = read("{\"basics\":{\"name\":\"이한눈\"}}") else { panic!() };
        assert!(resume.text.contains("# 이한눈"));
        assert!(matches!(read(&to_backup(&Backup::default())), Ok(Json::Backup(_))));
        assert_eq!(read("{\"kind\":\"hannun-backup\",\"schema\":9}"), Err(Useless::NewerBackup));
        assert_eq!(read("{\"a\":1}"), Err(Useless::NoResume(ImportError::NotResume)));
        assert_eq!(read("{\"hints.rules\":\"\"}"), Err(Useless::Settings));
        assert!(matches!(read("{"), Err(Useless::NoResume(ImportError::NotJson { .. }))));
    }
}
