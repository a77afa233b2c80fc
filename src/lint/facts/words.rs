//! Eojeols: what stands between white space.

use super::shown::{Mask, MaskKind, Shown, Text};
use super::{Facts, addresses};
use crate::text::Span;
use crate::text::is_syllable;

/// What lies between a word and the one before it in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gap {
    /// Nothing: the first word of a block.
    Start,
    /// White space within a line.
    Space,
    /// A line end of the source that is shown as a space.
    Soft,
    /// A line end.
    Hard,
}

/// A word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Where.
    pub shown: Shown,
    /// What lies before it.
    pub gap: Gap,
    /// It has syllables of Hangul.
    pub hangul: bool,
    /// It has Latin letters.
    pub latin: bool,
    /// It has digits.
    pub digit: bool,
    /// It has nothing but syllables of Hangul.
    pub all_hangul: bool,
    /// Some of it is code, an address or a file name.
    pub masked: bool,
    /// How many characters.
    pub chars: u16,
}

/// Appends the words of a block, and masks the addresses in them.
pub(super) fn words(text: &mut Text, block: Shown, words: &mut Vec<Word>) {
    let inner = text.text.get(block.start as usize..block.end as usize).unwrap_or_default();
    let first_mask = text.masks.partition_point(|mask| mask.shown.end <= block.start);
    let templates: Vec<Mask> = templates(inner, block).collect();
    if !templates.is_empty() {
        text.masks.extend(templates);
        sort_from(&mut text.masks, first_mask);
    }
    let mut found: Vec<Mask> = Vec::new();
    let mut at = 0;
    let mut gap = Gap::Start;
    let mut start = None;
    let bytes = inner.as_bytes();
    while at <= bytes.len() {
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        let space = byte.is_ascii_whitespace();
        match start {
            None if !space => start = Some(at),
            Some(from) if space => {
                let shown = block.part(from..at);
                let mut word = word(inner.get(from..at).unwrap_or_default(), shown, gap);
                word.masked = text.masks.len() > first_mask && is_masked(&text.masks, shown);
                if !word.masked
                    && word.latin
                    && let Some((range, kind)) = addresses::find(inner.get(from..at).unwrap_or_default())
                {
                    word.masked = true;
                    found.push(Mask { shown: shown.part(range), kind });
                }
                words.push(word);
                start = None;
                gap = Gap::Space;
            }
            _ => {}
        }
        if byte == b'\n' && gap != Gap::Start {
            let hard = text.is_hard_break(block.start as usize + at);
            gap = if hard || gap == Gap::Hard { Gap::Hard } else { Gap::Soft };
        }
        at += 1;
    }
    text.masks.extend(found);
    sort_from(&mut text.masks, first_mask);
}

/// Only the masks of the last block can be out of order.
fn sort_from(masks: &mut [Mask], first: usize) {
    if let Some(own) = masks.get_mut(first..) {
        own.sort_by_key(|mask| mask.shown);
    }
}

/// `{% … %}` in a block.
fn templates(inner: &str, block: Shown) -> impl Iterator<Item = Mask> + '_ {
    let mut at = memchr::memchr(b'{', inner.as_bytes()).unwrap_or(inner.len());
    std::iter::from_fn(move || {
        if at == inner.len() {
            return None;
        }
        let start = at + inner.get(at..)?.find("{%")?;
        let end = start + inner.get(start..)?.find("%}")? + 2;
        at = end;
        Some(Mask { shown: block.part(start..end), kind: MaskKind::Template })
    })
}

/// True when some of it is code, an address or a file name.
pub(super) fn is_masked(masks: &[Mask], shown: Shown) -> bool {
    let at = masks.partition_point(|mask| mask.shown.end <= shown.start);
    masks.get(at).is_some_and(|mask| mask.shown.touches(shown))
}

fn word(text: &str, shown: Shown, gap: Gap) -> Word {
    let mut word =
        Word { shown, gap, hangul: false, latin: false, digit: false, all_hangul: true, masked: false, chars: 0 };
    for byte in text.bytes() {
        match byte {
            // Bytes within a character.
            0x80..=0xbf => continue,
            // Syllables of Hangul begin with these, and next to nothing else.
            0xea..=0xed => word.hangul = true,
            _ => {
                word.all_hangul = false;
                word.latin |= byte.is_ascii_alphabetic();
                word.digit |= byte.is_ascii_digit();
            }
        }
        word.chars = word.chars.saturating_add(1);
    }
    // What is not quite Hangul is looked at again: Yi, Cherokee, surrogates of old.
    if word.hangul && text.bytes().any(|byte| matches!(byte, 0xea | 0xed)) {
        let mut syllables = text.chars().filter(|c| is_syllable(*c));
        word.hangul = syllables.next().is_some();
        word.all_hangul &= word.hangul && text.chars().all(is_syllable);
    }
    word
}

impl Facts<'_> {
    /// The space between two words, when it is a plain one between plain characters: markup there (`**`) may need it.
    #[must_use]
    pub fn plain_gap(&self, before: &Word, word: &Word) -> Option<Span> {
        let left = self.get(before.shown).chars().next_back().map_or(0, char::len_utf8);
        let right = self.get(word.shown).chars().next().map_or(0, char::len_utf8);
        let (left, right) = (u32::try_from(left).unwrap_or(0), u32::try_from(right).unwrap_or(0));
        let around = Shown { start: before.shown.end - left, end: word.shown.start + right };
        let span = self.exact(around)?;
        Some(Span { start: span.start + left, end: span.end - right })
    }
}
