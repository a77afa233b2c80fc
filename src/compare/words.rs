//! Words of a text, for marking what has changed in it.
//!
//! Smaller than what stands between spaces: in `Kafka를` the particle is a word of its own, so that `Kafka` is still the
//! same one. A boundary stands only where it is sure that no grapheme is cut; `tests.rs` asks a real segmenter. Its tables
//! would cost more than this list of plain characters.

/// The words of `text` in order, white space and signs among them: joined, they are the text.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = first_word(rest);
        let (word, behind) = rest.split_at_checked(end).filter(|(word, _)| !word.is_empty())?;
        rest = behind;
        Some(word)
    })
}

/// Where the first word ends, in bytes.
fn first_word(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let Some((_, mut last)) = characters.next() else { return 0 };
    let mut class = Class::of(last);
    while let Some((at, c)) = characters.next() {
        if may_part(last, c) {
            let next = Class::of(c);
            let inside_number = class == Class::Digit && matches!(c, '.' | ',') && {
                characters.peek().is_some_and(|(_, behind)| behind.is_ascii_digit())
            };
            if inside_number {
                // 99.9991 and 1,300 are one.
            } else if next != class || matches!(class, Class::Sign | Class::LineEnd) {
                return at;
            }
            class = if inside_number { class } else { next };
        }
        last = c;
    }
    text.len()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    LineEnd,
    Space,
    Digit,
    Latin,
    Letter,
    Sign,
}

impl Class {
    fn of(c: char) -> Self {
        match c {
            '\n' | '\r' => Self::LineEnd,
            c if c.is_whitespace() => Self::Space,
            c if c.is_ascii_digit() => Self::Digit,
            c if c.is_alphabetic() && u32::from(c) < 0x300 => Self::Latin,
            c if c.is_alphanumeric() => Self::Letter,
            _ => Self::Sign,
        }
    }
}

/// True when a boundary between two characters surely cuts no grapheme.
fn may_part(last: char, next: char) -> bool {
    let joins = matches!(
        last,
        // A joiner, conjoining jamo, signs that belong to what follows.
        '\u{200d}' | '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}'
            | '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}' | '\u{8e2}' | '\u{d4e}'
            | '\u{11000}'..='\u{11fff}'
    );
    begins(next) && !joins && !(last == '\r' && next == '\n')
}

/// Characters that never continue the one before them, if that does not ask for it.
fn begins(c: char) -> bool {
    matches!(c,
        '\0'..='\u{2ff}'
        | '\u{370}'..='\u{482}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}'
        | '\u{2070}'..='\u{20cf}'
        | '\u{2100}'..='\u{2bff}'
        | '\u{3000}'..='\u{3029}'
        | '\u{3030}'..='\u{3098}'
        | '\u{309b}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{ff01}'..='\u{ff9d}'
        | '\u{1f300}'..='\u{1f3fa}'
        | '\u{1f400}'..='\u{1faff}'
        | '\u{20000}'..='\u{3134f}')
}
