//! Words of a short table, looked for in one pass over a text.

/// A table of words that may stand anywhere, within other words as well.
pub struct Needles {
    /// By the marks of their first characters, each in the order of the table.
    words: Vec<&'static str>,
    /// Where the words of a mark begin, and those of the next: most characters begin none.
    starts: [u16; 257],
}

impl Needles {
    /// The words of a table; where several begin at one place, the first of them is found.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let mark_of = |word: &&str| word.as_bytes().first().map_or(0, |first| mark(*first, word.as_bytes(), 0));
        let mut words: Vec<&'static str> = words.into_iter().collect();
        words.sort_by_key(mark_of);
        let mut starts = [0; 257];
        for word in &words {
            starts.iter_mut().skip(usize::from(mark_of(word)) + 1).for_each(|start| *start += 1);
        }
        Self { words, starts }
    }

    /// The words in a text and where they begin, from left to right.
    pub fn find_all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let bytes = text.as_bytes();
        bytes.iter().enumerate().filter_map(move |(at, byte)| {
            // Within a character.
            if *byte & 0xc0 == 0x80 {
                return None;
            }
            let mark = usize::from(mark(*byte, bytes, at));
            let (from, to) = (*self.starts.get(mark)?, *self.starts.get(mark + 1)?);
            if from == to {
                return None;
            }
            let (words, rest) = (self.words.get(usize::from(from)..usize::from(to))?, bytes.get(at..)?);
            Some((at, *words.iter().find(|word| rest.starts_with(word.as_bytes()))?))
        })
    }

    /// True when one of the words stands in the text.
    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        self.find_all(text).next().is_some()
    }
}

/// A number for the character at a byte: its own of ASCII, else made of the bytes that tell syllables apart.
fn mark(first: u8, bytes: &[u8], at: usize) -> u8 {
    if first.is_ascii() {
        return first;
    }
    let byte = |behind: usize| bytes.get(at + behind).copied().unwrap_or(0);
    (byte(1) << 3) ^ byte(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_leftmost_and_the_first_of_the_table() {
        let needles = Needles::new(["예정", "예정일", "kept", "é"]);
        assert_eq!(needles.find_all("kep 예정일, kept é").collect::<Vec<_>>(), [(4, "예정"), (15, "kept"), (20, "é")]);
        assert!(!needles.are_in("예 정 예저") && !needles.are_in("") && needles.are_in("xkept"));
    }
}
