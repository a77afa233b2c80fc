//! Syllables of Hangul.

const FIRST: char = '가';
const LAST: char = '힣';
/// Syllables that differ in nothing but their final consonant.
const FINALS: u32 = 28;

/// Bytes of a syllable in UTF-8.
pub const SYLLABLE_BYTES: usize = 3;
/// What [`final_consonant`] says of a syllable that ends in ㄴ.
pub const NIEUN: u32 = 4;
/// The same of ㄹ.
pub const RIEUL: u32 = 8;
/// The same of ㅁ.
pub const MIEUM: u32 = 16;

/// True for a whole syllable of Hangul.
#[must_use]
pub fn is_syllable(c: char) -> bool {
    (FIRST..=LAST).contains(&c)
}

/// The number of a syllable's final consonant: 0 for none, 8 for ㄹ, 20 for ㅆ …; `None` for what is no syllable.
#[must_use]
pub fn final_consonant(c: char) -> Option<u32> {
    is_syllable(c).then(|| (u32::from(c) - u32::from(FIRST)) % FINALS)
}
