//! How a file is written beside its words: kept, so that saving back changes only what was edited.

/// Marks and line ends of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Manner {
    /// It begins with the mark of UTF-8.
    marked: bool,
    /// Its lines end as on Windows.
    returns: bool,
}

const MARK: &[u8] = b"\xEF\xBB\xBF";

impl Manner {
    /// How these bytes are written.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let feeds = memchr::memchr_iter(b'\n', bytes).count();
        let returns = memchr::memmem::find_iter(bytes, b"\r\n").count();
        Self { marked: bytes.starts_with(MARK), returns: returns > 0 && returns * 2 > feeds }
    }

    /// As a number, to be written down beside the file.
    pub(crate) fn code(self) -> u8 {
        u8::from(self.marked) | u8::from(self.returns) << 1
    }

    /// What [`Self::code`] told.
    pub(crate) fn of_code(code: u8) -> Self {
        Self { marked: code & 1 != 0, returns: code & 2 != 0 }
    }

    /// A text in UTF-8, in this manner.
    pub(crate) fn encode(self, text: &str) -> Vec<u8> {
        let mut bytes = if self.marked { MARK.to_vec() } else { Vec::new() };
        match self.returns {
            true => bytes.extend_from_slice(text.replace('\n', "\r\n").as_bytes()),
            false => bytes.extend_from_slice(text.as_bytes()),
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_back_as_it_came() {
        for file in ["", "가\n나\n", "가\r\n나\r\n", "\u{feff}가\r\n", "\u{feff}가\n", "가"] {
            let text = file.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            let manner = Manner::of(file.as_bytes());
            assert_eq!(manner.encode(&text), file.as_bytes(), "{file:?}");
            assert_eq!(Manner::of_code(manner.code()), manner, "{file:?}");
        }
    }
}
