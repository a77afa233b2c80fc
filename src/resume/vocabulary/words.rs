//! Letters, words and word tables, made for speed: every line of a résumé passes here several times.

use crate::text::is_syllable;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use smallvec::SmallVec;
use std::borrow::Cow;

/// True for letters and digits, but not for the filler, which is a blank to the eye. Hangul is asked for first: the general tables of Unicode are slow for it.
#[must_use]
pub fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_syllable(c) || (!c.is_ascii() && c.is_alphanumeric() && c != '\u{3164}')
}

/// True when there is a letter or digit in the text.
#[must_use]
pub fn has_letter(text: &str) -> bool {
    text.chars().any(is_letter)
}

/// Where the first colon stands; a wide one only where there is no other.
#[must_use]
pub fn colon(text: &str) -> Option<usize> {
    // The wide one by its first byte, which is rare; its last one is in every other Hangul syllable.
    let wide = || memchr::memchr(0xEF, text.as_bytes()).and_then(|_| text.find('：'));
    memchr::memchr(b':', text.as_bytes()).or_else(wide)
}

/// No key of a label is longer, in bytes.
const MOST: usize = 24;

/// The bytes of a [`key`], on the stack; `None` when it is longer than any label's.
#[must_use]
pub(super) fn short_key(text: &str) -> Option<ShortKey> {
    let mut key = ShortKey { bytes: [0; MOST], len: 0 };
    for c in text.chars().filter(|c| is_letter(*c)) {
        let end = key.len + c.len_utf8();
        c.to_ascii_lowercase().encode_utf8(key.bytes.get_mut(key.len..end)?);
        key.len = end;
    }
    Some(key)
}

/// See [`short_key`].
pub(super) struct ShortKey {
    bytes: [u8; MOST],
    len: usize,
}

impl ShortKey {
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// Lower case without anything but letters and digits, so that `기술 스택`, `기술스택:` and `Tech-Stack` compare.
#[must_use]
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars().filter(|c| is_letter(*c)) {
        key.push(c.to_ascii_lowercase());
    }
    key
}

/// The text in lower case, copied only when it has capitals.
#[must_use]
pub fn lower(text: &str) -> Cow<'_, str> {
    if text.bytes().any(|b| b.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}

/// The words of a text in lower case, at most twelve: longer texts are sentences, not names.
#[must_use]
pub fn words(lower: &str) -> SmallVec<[&str; 12]> {
    let mut words = SmallVec::new();
    let (mut start, mut lettered) = (0, false);
    let ends = lower.char_indices().chain([(lower.len(), ' ')]);
    for (at, c) in ends {
        if is_letter(c) {
            lettered = true;
        } else if c != '&' {
            words.extend(lower.get(start..at).filter(|_| lettered));
            (start, lettered) = (at + c.len_utf8(), false);
            if words.len() == 12 {
                break;
            }
        }
    }
    words
}

/// A table of endings, found by their last character.
pub(super) struct Endings {
    by_last: HashMap<char, Vec<&'static str>>,
}

impl Endings {
    pub(super) fn new(endings: impl Iterator<Item = &'static str>) -> Self {
        let mut by_last: HashMap<char, Vec<&'static str>> = HashMap::default();
        for ending in endings {
            if let Some(last) = ending.chars().next_back() {
                by_last.entry(last).or_default().push(ending);
            }
        }
        Self { by_last }
    }

    /// The endings of a word, the word itself included.
    pub(super) fn of<'t>(&'t self, word: &'t str) -> impl Iterator<Item = &'static str> + 't {
        let last = word.chars().next_back();
        last.and_then(|last| self.by_last.get(&last))
            .into_iter()
            .flatten()
            .copied()
            .filter(|ending| word.ends_with(ending))
    }
}

/// A table of whole words.
pub(super) type Words = HashSet<&'static str>;

/// The words of a table with the name they stand under: `name:` opens a group, indented lines hold its words,
/// `#` is a remark.
pub(super) fn entries(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut name = "";
    table.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
        if let Some(group) = line.strip_suffix(':') {
            name = group;
        }
        let words = if line.starts_with(' ') { line } else { "" };
        let name = name;
        words.split_whitespace().map(move |word| (name, word))
    })
}
