//! Words of a short table, looked for in one pass over a text.

/// A table of words that may stand anywhere, within other words as well.
pub struct Needles {
    words: Vec<&'static str>,
    /// A bit for every mark of a first character: most characters begin no word.
    marks: [u64; 4],
}

impl Needles {
    /// The words of a table; where several begin at one place, the first of them is found.
    pub fn new(words: impl IntoIterator<Item = &'static str>) -> Self {
        let words: Vec<&'static str> = words.into_iter().collect();
        let mut marks = [0; 4];
        for word in &words {
            let mark = word.as_bytes().first().map_or(0, |first| mark(*first, word.as_bytes(), 0));
            if let Some(bits) = marks.get_mut(usize::from(mark / 64)) {
                *bits |= 1_u64 << (mark % 64);
            }
        }
        Self { words, marks }
    }

    /// The words in a text and where they begin, from left to right.
    pub fn find_all<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'static str)> + 't {
        let bytes = text.as_bytes();
        let may_begin = move |(at, byte): &(usize, &u8)| {
            let mark = mark(**byte, bytes, *at);
            // Not within a character.
            **byte & 0xc0 != 0x80
                && self.marks.get(usize::from(mark / 64)).is_some_and(|bits| bits & (1 << (mark % 64)) != 0)
        };
        bytes.iter().enumerate().filter(may_begin).filter_map(move |(at, _)| {
            let rest = bytes.get(at..)?;
            Some((at, *self.words.iter().find(|word| rest.starts_with(word.as_bytes()))?))
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
