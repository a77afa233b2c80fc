//! How much there is to read.

use std::ops::AddAssign;

use super::eight::Eight;

/// A number of characters (Unicode scalar values); line ends are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// With spaces.
    pub all: usize,
    /// Without white space of any kind.
    pub solid: usize,
}

impl Length {
    /// Where a line is broken on the way, a space is read.
    pub const SPACE: Self = Self { all: 1, solid: 0 };

    /// How long `text` is.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (mut all, mut spaces, mut line_ends, mut rare) = (text.len(), 0, 0, false);
        for eight in Eight::all(text.as_bytes()) {
            all -= eight.continuing().count();
            spaces += eight.ascii(b' ', b' ').or(eight.ascii(b'\t', b'\r')).count();
            line_ends += eight.ascii(b'\n', b'\n').count();
            // White space beyond ASCII begins with one of these; Hangul does not.
            rare |= eight.beyond_ascii(0xC2, 0xC2).or(eight.beyond_ascii(0xE1, 0xE3)).any();
        }
        if rare {
            spaces = text.chars().filter(|c| c.is_whitespace()).count();
        }
        Self { all: all - line_ends, solid: all - spaces }
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, more: Self) {
        self.all += more.all;
        self.solid += more.solid;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn characters_are_counted_as_unicode_has_them(text in "[가-힣a-z \\t\\n\\r\u{85}\u{a0}\u{1680}\u{2003}\u{2028}\u{3000}—é🚀]{0,40}") {
            let count = |is: fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
            let expected = Length { all: count(|c| c != '\n'), solid: count(|c| !c.is_whitespace()) };
            proptest::prop_assert_eq!(Length::of(&text), expected);
        }
    }
}
