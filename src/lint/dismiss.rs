//! A name for a hint that outlives edits elsewhere: the rule, the characters, two words before and behind. No position.

use super::hint::Hint;
use super::rule::Scope;

/// How many words beside the hint belong to its name.
const NEIGHBOURS: usize = 2;

/// The name of a hint about `source`, to be kept when the user dismisses it. The same for ever: FNV-1a, written here
/// because the hash of a crate may change.
#[must_use]
pub fn key(hint: &Hint, source: &str) -> u64 {
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    hash.word(hint.rule.name);
    // A hint about the whole document has no words of its own.
    if hint.rule.scope != Scope::Document {
        let before = source.get(..hint.span.start as usize).unwrap_or_default();
        let behind = source.get(hint.span.end as usize..).unwrap_or_default();
        before.split_whitespace().rev().take(NEIGHBOURS).for_each(|word| hash.word(word));
        hash.word("|");
        hint.span.of(source).unwrap_or_default().split_whitespace().for_each(|word| hash.word(word));
        hash.word("|");
        behind.split_whitespace().take(NEIGHBOURS).for_each(|word| hash.word(word));
    }
    hash.0
}

struct Fnv(u64);

impl Fnv {
    fn word(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
