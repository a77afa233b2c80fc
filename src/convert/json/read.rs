//! A text becomes a tree of JSON.

use super::{Object, Value};

/// A résumé nests five levels; this bounds the stack, whatever the file holds.
const MAX_DEPTH: u8 = 64;

/// Why a text is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::convert) enum Unreadable {
    /// It breaks the grammar at this byte.
    Syntax(usize),
    /// It nests deeper than any résumé.
    TooDeep,
}

/// Reads strict JSON. A byte order mark before it is skipped, as editors on Windows write one; half a surrogate pair
/// becomes U+FFFD.
pub(in crate::convert) fn read(json: &str) -> Result<Value, Unreadable> {
    let mut reader = Reader { json, at: if json.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 } };
    reader.skip_space();
    let value = reader.value(0)?;
    reader.skip_space();
    if reader.at < json.len() { Err(reader.wrong()) } else { Ok(value) }
}

struct Reader<'j> {
    json: &'j str,
    at: usize,
}

impl<'j> Reader<'j> {
    fn wrong(&self) -> Unreadable {
        Unreadable::Syntax(self.at)
    }

    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'j str {
        self.json.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps over `wanted` if it is next.
    fn eat(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: u8) -> Result<Value, Unreadable> {
        if depth > MAX_DEPTH {
            return Err(Unreadable::TooDeep);
        }
        match self.peek() {
            Some(b'"') => self.text().map(Value::Text),
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => self.word(),
        }
    }

    fn word(&mut self) -> Result<Value, Unreadable> {
        let words = [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
        let found = words.into_iter().find(|(word, _)| self.rest().starts_with(word));
        let (word, value) = found.ok_or(self.wrong())?;
        self.at += word.len();
        Ok(value)
    }

    fn object(&mut self, depth: u8) -> Result<Value, Unreadable> {
        let mut object = Object::default();
        self.members(b'}', |reader| {
            if reader.peek() != Some(b'"') {
                return Err(reader.wrong());
            }
            let name = reader.text()?;
            reader.skip_space();
            if !reader.eat(b':') {
                return Err(reader.wrong());
            }
            reader.skip_space();
            let value = reader.value(depth + 1)?;
            object.0.push((name, value));
            Ok(())
        })?;
        Ok(Value::Object(object))
    }

    fn list(&mut self, depth: u8) -> Result<Value, Unreadable> {
        let mut values = Vec::new();
        self.members(b']', |reader| {
            values.push(reader.value(depth + 1)?);
            Ok(())
        })?;
        Ok(Value::List(values))
    }

    /// What stands between brackets, separated by commas.
    fn members(
        &mut self,
        close: u8,
        mut member: impl FnMut(&mut Self) -> Result<(), Unreadable>,
    ) -> Result<(), Unreadable> {
        self.at += 1;
        self.skip_space();
        if self.eat(close) {
            return Ok(());
        }
        loop {
            member(self)?;
            self.skip_space();
            if self.eat(close) {
                return Ok(());
            }
            if !self.eat(b',') {
                return Err(self.wrong());
            }
            self.skip_space();
        }
    }

    fn number(&mut self) -> Result<Value, Unreadable> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'-') {
                self.eat(b'+');
            }
            self.digits()?;
        }
        Ok(Value::Number(self.json.get(start..self.at).unwrap_or_default().to_owned()))
    }

    fn digits(&mut self) -> Result<(), Unreadable> {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == start { Err(self.wrong()) } else { Ok(()) }
    }

    fn text(&mut self) -> Result<String, Unreadable> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let rest = self.rest();
            let plain = rest.find(|c: char| matches!(c, '"' | '\\') || c < ' ').ok_or(self.wrong())?;
            text.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            if self.eat(b'"') {
                return Ok(text);
            }
            if !self.eat(b'\\') {
                return Err(self.wrong());
            }
            text.push(self.escape()?);
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Result<char, Unreadable> {
        let c = match self.peek() {
            Some(b @ (b'"' | b'\\' | b'/')) => char::from(b),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.wrong()),
        };
        self.at += 1;
        Ok(c)
    }

    /// Four hexadecimal digits, twice for what lies beyond U+FFFF.
    fn unicode(&mut self) -> Result<char, Unreadable> {
        let first = self.four_digits()?;
        if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.four_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                let joined = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                return Ok(char::from_u32(joined).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = before;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn four_digits(&mut self) -> Result<u32, Unreadable> {
        let digits = self.rest().get(..4).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(self.wrong())?;
        self.at += 4;
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_unescaped() {
        let text =
            |json: &str| read(json).ok().and_then(|value| if let Value::Text(t) = value { Some(t) } else { None });
        assert_eq!(text(r#""\u00e9\uD83D\uDE00\/\n""#).as_deref(), Some("é😀/\n"));
        assert_eq!(text("\u{feff}\"가\"").as_deref(), Some("가"));
        assert_eq!(text(r#""\uD83D\u0041\uDE00""#).as_deref(), Some("\u{fffd}A\u{fffd}"));
    }

    #[test]
    fn what_is_too_deep_is_refused_and_not_followed() {
        assert_eq!(read(&"[".repeat(1_000_000)), Err(Unreadable::TooDeep));
        assert!(read(&format!("{}{}", "[".repeat(60), "]".repeat(60))).is_ok());
    }

    #[test]
    fn the_place_of_a_mistake_is_told() {
        assert_eq!(read("{\"a\": 1,}"), Err(Unreadable::Syntax(8)));
        assert_eq!(read(""), Err(Unreadable::Syntax(0)));
        assert_eq!(read("[1] 2"), Err(Unreadable::Syntax(4)));
    }

    /// Texts that are nearly JSON.
    fn nearly() -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(
            &[
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\"",
                "\"a\"",
                "\"가\"",
                "1",
                "-",
                "0",
                "01",
                "1.5",
                "1.",
                ".5",
                "1e3",
                "1E+",
                "true",
                "nul",
                "null",
                " ",
                "\n",
                "\\",
                "\\u12",
                "\"\\u0041\"",
                "\"\\x\"",
                "\u{7f}",
                "\t",
                "\"\t\"",
                "'",
            ][..],
        );
        proptest::collection::vec(piece, 0..9).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn the_grammar_is_that_of_others(json in nearly()) {
            let theirs = serde_json::from_str::<serde_json::Value>(&json);
            // serde_json stops at a number that it can't hold, whatever follows; here numbers are only handed on.
            prop_assume!(!theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")));
            prop_assert_eq!(read(&json).is_ok(), theirs.is_ok());
        }
    }
}
