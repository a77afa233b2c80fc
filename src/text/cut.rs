//! Parts of a text by length, never through a character.

/// At most so many bytes from the start.
#[must_use]
pub fn first_bytes(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// At most so many bytes from the end.
#[must_use]
pub fn last_bytes(text: &str, most: usize) -> &str {
    let start = (text.len().saturating_sub(most)..=text.len()).find(|start| text.is_char_boundary(*start));
    start.and_then(|start| text.get(start..)).unwrap_or_default()
}

/// What stands before the first line feed.
#[must_use]
pub fn first_line(text: &str) -> &str {
    memchr::memchr(b'\n', text.as_bytes()).and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_at_the_first_line_end() {
        assert_eq!(["", "가", "가\n", "가\n나\n다", "\n가"].map(first_line), ["", "가", "가", "가", ""]);
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!([0, 2, 3, 5, 9].map(|most| first_bytes("가나다", most)), ["", "", "가", "가", "가나다"]);
        assert_eq!([0, 2, 3, 5, 9].map(|most| last_bytes("가나다", most)), ["", "", "다", "다", "가나다"]);
    }
}
