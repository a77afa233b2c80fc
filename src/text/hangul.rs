//! Syllables of Hangul.

const FIRST: char = '가';
const LAST: char = '힣';
/// Syllables that differ in nothing but their final consonant.
const FINALS: u32 = 28;

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
