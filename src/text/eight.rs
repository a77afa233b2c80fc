//! Eight bytes looked at together: what is counted at each key is counted so, since WebAssembly has no wider steps that all
//! browsers know.

const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
const HIGH: u64 = !LOW;
const ONES: u64 = 0x0101_0101_0101_0101;

/// Eight neighbouring bytes of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Eight(u64);

impl Eight {
    /// The bytes of a text, eight by eight, filled up with zeros.
    pub(crate) fn all(bytes: &[u8]) -> impl Iterator<Item = Self> {
        let (chunks, rest) = bytes.as_chunks::<8>();
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        let last = (!rest.is_empty()).then_some(last);
        chunks.iter().copied().chain(last).map(|chunk| Self(u64::from_le_bytes(chunk)))
    }

    /// How many bytes of a text are marked.
    pub(crate) fn count(bytes: &[u8], mark: impl Fn(Self) -> Marks) -> usize {
        // Each of eight bytes counts by itself, as far as a byte counts.
        let eights = bytes.chunks(8 * usize::from(u8::MAX));
        eights.map(|part| Marks::sum(Self::all(part).map(|eight| mark(eight).0 >> 7).sum())).sum()
    }

    /// Marks the bytes from `first` to `last`, both of which are ASCII.
    pub(crate) fn ascii(self, first: u8, last: u8) -> Marks {
        Marks(self.between(first, last) & !self.0)
    }

    /// Marks the bytes from `first` to `last`, neither of which is ASCII.
    pub(crate) fn beyond_ascii(self, first: u8, last: u8) -> Marks {
        Marks(self.between(first, last) & self.0)
    }

    /// Marks the bytes that go on with a character, and don't begin one.
    pub(crate) fn continuing(self) -> Marks {
        Marks(self.0 & !(self.0 << 1) & HIGH)
    }

    /// By the lower seven bits: a byte gets its eighth bit when it is not below `first`, and does not get it again when it is
    /// not above `last`. No sum reaches the next byte.
    fn between(self, first: u8, last: u8) -> u64 {
        let low = self.0 & LOW;
        let from = |least: u8| low + ONES * u64::from(0x80 - (least & 0x7f));
        from(first) & !(low + ONES * u64::from(0x7f - (last & 0x7f))) & HIGH
    }
}

/// Some of eight bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Marks(u64);

impl Marks {
    /// How many.
    pub(crate) fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Where they stand among the eight, from 0, ascending.
    pub(crate) fn places(self) -> impl Iterator<Item = usize> {
        let mut left = self.0;
        std::iter::from_fn(move || {
            let place = (left != 0).then(|| left.trailing_zeros() as usize / 8);
            left &= left.wrapping_sub(1);
            place
        })
    }

    /// The sum of eight counts.
    fn sum(counts: u64) -> usize {
        counts.to_le_bytes().into_iter().map(usize::from).sum()
    }

    /// True when there are any.
    pub(crate) fn any(self) -> bool {
        self.0 != 0
    }

    /// These and others.
    pub(crate) fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How many characters a text has.
pub(crate) fn char_count(text: &str) -> usize {
    text.len() - Eight::count(text.as_bytes(), Eight::continuing)
}

#[cfg(test)]
mod tests {
    use super::Eight;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn characters_are_counted_as_they_are(text in any::<String>()) {
            prop_assert_eq!(super::char_count(&text), text.chars().count());
        }

        #[test]
        fn marks_are_those_of_a_look_at_each_byte(bytes in proptest::collection::vec(any::<u8>(), 0..6000), a in 0u8..128, b in 0u8..128) {
            let (first, last) = (a.min(b), a.max(b));
            let sum = |mark: &dyn Fn(Eight) -> super::Marks| {
                let by_eights = Eight::all(&bytes).map(|eight| mark(eight).count()).sum::<usize>();
                assert_eq!(Eight::count(&bytes, mark), by_eights);
                by_eights
            };
            let count = |is: &dyn Fn(u8) -> bool| bytes.iter().filter(|byte| is(**byte)).count();
            // Zeros fill up the last eight.
            let filled = if first == 0 { bytes.len().next_multiple_of(8) - bytes.len() } else { 0 };
            prop_assert_eq!(sum(&|eight| eight.ascii(first, last)), count(&|byte| (first..=last).contains(&byte)) + filled);
            let (first, last) = (first | 0x80, last | 0x80);
            prop_assert_eq!(sum(&|eight| eight.beyond_ascii(first, last)), count(&|byte| (first..=last).contains(&byte)));
            prop_assert_eq!(sum(&|eight| eight.continuing()), count(&|byte| byte & 0xC0 == 0x80));
            let places = Eight::all(&bytes).enumerate().flat_map(|(index, eight)| eight.continuing().places().map(move |at| index * 8 + at));
            let continuing = bytes.iter().enumerate().filter(|(_, byte)| **byte & 0xC0 == 0x80);
            prop_assert!(places.eq(continuing.map(|(at, _)| at)));
        }
    }
}
