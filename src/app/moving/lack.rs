//! What a file that goes out lacks.

use crate::app::i18n::Texts;

/// Why a file could not be taken away, or not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lack {
    /// There is no file.
    File,
    /// The file is there, without the typeface.
    Typeface,
    /// The file is there, without so many pictures: this browser doesn't have them.
    Pictures(usize),
    /// The file is there; some text or version could not be read from the browser's storage.
    Records,
}

impl Lack {
    /// What is said about it, and what to do next.
    pub(crate) fn told(self, texts: Texts) -> String {
        match self {
            Self::File => texts.get("export.failed").to_owned(),
            Self::Typeface => texts.get("export.no_typeface").to_owned(),
            Self::Pictures(count) => texts.fill("export.no_pictures", &[("count", &count.to_string())]),
            Self::Records => texts.get("backup.partly").to_owned(),
        }
    }

    /// What `missing` pictures make of a file.
    ///
    /// # Errors
    /// When there are any.
    pub(super) fn of_pictures(missing: usize) -> Result<(), Self> {
        if missing == 0 { Ok(()) } else { Err(Self::Pictures(missing)) }
    }
}
