//! Lines and columns.

use super::{Eight, Span, Utf16Span};

/// Line starts of a text, in bytes and in UTF-16 code units.
///
/// Positions inside a character (or between two surrogates) have no counterpart: `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// `(byte, utf16)` of every line start; the first is `(0, 0)`.
    starts: Vec<(u32, u32)>,
}

/// A place for people: both numbers start at 1, the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// Line number from 1.
    pub line: u32,
    /// Column from 1, in Unicode scalar values.
    pub column: u32,
}

impl Lines {
    /// Scans `text` once. Lines end at LF.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![(0, 0)];
        let (mut byte, mut utf16) = (0, 0);
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        for end in ends {
            let line = text.as_bytes().get(byte..=end).unwrap_or_default();
            utf16 += line.len();
            // A character is a unit; one of four bytes is two.
            for eight in Eight::all(line) {
                utf16 += eight.beyond_ascii(0xF0, 0xFF).count();
                utf16 -= eight.continuing().count();
            }
            byte = end + 1;
            starts.push((offset(byte), offset(utf16)));
        }
        Self { starts }
    }

    /// How many lines there are (at least one).
    #[must_use]
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// Byte offset to UTF-16 offset.
    #[must_use]
    pub fn to_utf16(&self, text: &str, byte: u32) -> Option<u32> {
        let (line_byte, line_utf16) = self.line_by(|start| start.0 <= byte)?;
        let head = text.get(line_byte as usize..byte as usize)?;
        Some(line_utf16 + head.chars().map(utf16_len).sum::<u32>())
    }

    /// UTF-16 offset to byte offset.
    #[must_use]
    pub fn to_byte(&self, text: &str, utf16: u32) -> Option<u32> {
        let (line_byte, mut at) = self.line_by(|start| start.1 <= utf16)?;
        for (byte, c) in text.get(line_byte as usize..)?.char_indices() {
            if at >= utf16 {
                return (at == utf16).then(|| line_byte + offset(byte));
            }
            at += utf16_len(c);
        }
        (at == utf16).then(|| offset(text.len()))
    }

    /// A byte span as the editor counts it.
    #[must_use]
    pub fn span_to_utf16(&self, text: &str, span: Span) -> Option<Utf16Span> {
        Some(Utf16Span { start: self.to_utf16(text, span.start)?, end: self.to_utf16(text, span.end)? })
    }

    /// Line and column of a byte offset, for messages.
    #[must_use]
    pub fn line_column(&self, text: &str, byte: u32) -> Option<LineColumn> {
        let line = self.starts.partition_point(|start| start.0 <= byte);
        let (line_byte, _) = *self.starts.get(line.checked_sub(1)?)?;
        let head = text.get(line_byte as usize..byte as usize)?;
        Some(LineColumn { line: offset(line), column: offset(head.chars().count()) + 1 })
    }

    fn line_by(&self, starts_before: impl Fn(&(u32, u32)) -> bool) -> Option<(u32, u32)> {
        let line = self.starts.partition_point(starts_before);
        self.starts.get(line.checked_sub(1)?).copied()
    }
}

fn utf16_len(c: char) -> u32 {
    if c as u32 > 0xFFFF { 2 } else { 1 }
}

fn offset(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_hangul_once_and_emoji_twice() {
        let text = "가a\n🚀나";
        let lines = Lines::new(text);
        assert_eq!(lines.to_utf16(text, 3), Some(1));
        assert_eq!(lines.to_utf16(text, 5), Some(3));
        assert_eq!(lines.to_utf16(text, 9), Some(5));
        assert_eq!(lines.to_utf16(text, 12), Some(6));
        assert_eq!(lines.to_byte(text, 5), Some(9));
        assert_eq!(lines.to_byte(text, 6), Some(12));
    }

    #[test]
    fn positions_inside_a_character_have_no_counterpart() {
        let lines = Lines::new("가🚀");
        assert_eq!(lines.to_utf16("가🚀", 1), None);
        assert_eq!(lines.to_byte("가🚀", 2), None);
        assert_eq!(lines.to_byte("가🚀", 4), None);
        assert_eq!(lines.to_utf16("가🚀", 99), None);
    }

    #[test]
    fn the_empty_text_has_one_line() {
        let lines = Lines::new("");
        assert_eq!(lines.count(), 1);
        assert_eq!(lines.to_byte("", 0), Some(0));
        assert_eq!(lines.line_column("", 0), Some(LineColumn { line: 1, column: 1 }));
    }

    proptest::proptest! {
        #[test]
        fn every_boundary_survives_the_round_trip(text in "\\PC{0,20}(\n\\PC{0,20}){0,4}") {
            let lines = Lines::new(&text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                let utf16 = lines.to_utf16(&text, byte as u32).unwrap();
                assert_eq!(lines.to_byte(&text, utf16), Some(byte as u32));
                assert_eq!(utf16 as usize, text[..byte].encode_utf16().count());
            }
        }
    }
}
