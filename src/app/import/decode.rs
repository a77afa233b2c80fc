//! Bytes of a file → text. Old Korean files are often not UTF-8.

/// A decoded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    /// Its text, with line breaks as the editor has them.
    pub(super) text: String,
    /// How many characters could not be read and are now U+FFFD.
    pub(super) unreadable: usize,
}

/// UTF-8 or UTF-16 by their marks, plain UTF-8, or else EUC-KR, which `euc_kr` knows.
pub(super) fn decode(bytes: &[u8], euc_kr: impl FnOnce(&[u8]) -> Option<String>) -> Decoded {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => marked(&String::from_utf8_lossy(rest)),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            // A U+FFFD that the author wrote is not our doing.
            Ok(text) => Decoded { text: line_feeds(text), unreadable: 0 },
            Err(_) => marked(&euc_kr(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())),
        },
    }
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Decoded {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| read(*pair));
    let mut text: String = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    marked(&text)
}

fn marked(text: &str) -> Decoded {
    let unreadable = text.chars().filter(|&c| c == char::REPLACEMENT_CHARACTER).count();
    Decoded { text: line_feeds(text), unreadable }
}

/// The editor counts a line break as one character, so that there must be only one kind.
fn line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, usize) {
        let decoded = decode(bytes, |bytes| Some(format!("euc-kr, {} bytes\u{fffd}", bytes.len())));
        (decoded.text, decoded.unreadable)
    }

    fn utf16_bytes(text: &str, write: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(write).collect()
    }

    #[test]
    fn marks_decide() {
        assert_eq!(text("\u{feff}가\r\n나\r다".as_bytes()), ("가\n나\n다".into(), 0));
        assert_eq!(text(&utf16_bytes("가🚀", u16::to_le_bytes)), ("가🚀".into(), 0));
        assert_eq!(text(&utf16_bytes("가🚀", u16::to_be_bytes)), ("가🚀".into(), 0));
        assert_eq!(text(b"\xFF\xFE\x00\xD8\x41"), ("\u{fffd}\u{fffd}".into(), 2));
    }

    #[test]
    fn without_a_mark_utf8_is_tried_first() {
        assert_eq!(text("이력서 \u{fffd}".as_bytes()), ("이력서 \u{fffd}".into(), 0));
        assert_eq!(text(b"\xC0\xCC\xB7\xC2\xBC\xAD"), ("euc-kr, 6 bytes\u{fffd}".into(), 1));
        assert_eq!(text(b""), (String::new(), 0));
    }
}
