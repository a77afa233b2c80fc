//! Dates in the wide digits of a Korean keyboard: `２０２１．０６ ～ 현재`.

use super::Found;

/// A text with narrow digits and marks in the place of wide ones.
pub(super) struct Narrow {
    pub(super) text: String,
    /// For each byte of it, and for its end, where that stands in the text as written.
    places: Vec<usize>,
}

impl Narrow {
    /// What was found, where it was written.
    pub(super) fn back(&self, found: Found) -> Found {
        let place = |at: usize| self.places.get(at).or(self.places.last()).copied().unwrap_or_default();
        let range = |range: std::ops::Range<usize>| place(range.start)..place(range.end);
        Found { range: range(found.range), duration: found.duration.map(range), period: found.period }
    }
}

/// True when there is a wide digit. Their first byte is rare: Hangul has others.
pub(super) fn has_digit(bytes: &[u8]) -> bool {
    memchr::memchr_iter(0xEF, bytes).any(|at| matches!(bytes.get(at + 1..at + 3), Some([0xBC, 0x90..=0x99])))
}

/// `None` for a text without wide digits.
pub(super) fn narrow(text: &str) -> Option<Narrow> {
    if !has_digit(text.as_bytes()) {
        return None;
    }
    let mut narrow = Narrow { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len()) };
    for (at, c) in text.char_indices() {
        let plain = match c {
            // They stand in the order of ASCII.
            '０'..='９' | '．' | '／' | '－' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            _ => c,
        };
        narrow.text.push(plain);
        narrow.places.extend((0..plain.len_utf8()).map(|byte| at + byte));
    }
    narrow.places.push(text.len());
    Some(narrow)
}
