//! Hangul in pieces, as macOS writes it in names of files.

use crate::text::final_consonant;

/// True for a piece of a syllable: a consonant or a vowel.
#[must_use]
pub fn is_jamo(c: char) -> bool {
    ('\u{1100}'..='\u{11ff}').contains(&c)
}

/// True where pieces begin that may make a syllable.
#[must_use]
pub fn begins_pieces(c: char, next: char) -> bool {
    is_jamo(c) || is_open(c) && is_last(next)
}

/// A syllable without a final consonant.
fn is_open(c: char) -> bool {
    final_consonant(c) == Some(0)
}

/// A final consonant as a piece of its own.
fn is_last(c: char) -> bool {
    ('\u{11a8}'..='\u{11c2}').contains(&c)
}

/// Hangul from its pieces: leading consonant and vowel, or both in one, and final consonant (Unicode, chapter 3.12).
#[must_use]
pub fn compose(jamo: &str) -> String {
    let mut text = String::new();
    let mut chars = jamo.chars().peekable();
    while let Some(lead) = chars.next() {
        let is_vowel = |vowel: &char| ('\u{1161}'..='\u{1175}').contains(vowel);
        let vowel = chars.next_if(|vowel| ('\u{1100}'..='\u{1112}').contains(&lead) && is_vowel(vowel));
        let open = vowel.map_or(u32::from(lead), |vowel| {
            0xAC00 + ((u32::from(lead) - 0x1100) * 21 + (u32::from(vowel) - 0x1161)) * 28
        });
        let takes_last = char::from_u32(open).is_some_and(is_open);
        let last = chars.next_if(|last| takes_last && is_last(*last)).map_or(0, |last| u32::from(last) - 0x11A7);
        text.extend(char::from_u32(open + last));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_make_syllables() {
        for (pieces, whole) in [
            ("\u{1109}\u{1165}\u{1107}\u{1165}", "서버"),
            ("\u{1112}\u{1161}\u{11ab}\u{1102}\u{116e}\u{11ab}", "한눈"),
            ("누\u{11ab}", "눈"),
            ("\u{1100}", "\u{1100}"),
            ("\u{1100}\u{1100}\u{1161}", "\u{1100}가"),
            ("눈\u{11ab}", "눈\u{11ab}"),
        ] {
            assert_eq!(compose(pieces), whole);
            assert_eq!(compose(whole), whole);
        }
    }
}
