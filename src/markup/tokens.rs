//! HTML as a sequence of tags and texts, each with its place.
//!
//! html5gum does the tokenizing. Its own emitters also keep every parse error, which multiplies the code of each of
//! its eighty states; this one keeps what we ask for.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::{Emitter, naive_next_state};
use html5gum::{Error, Reader, State, Tokenizer};

/// What stands in the text.
pub(super) enum Token<'t> {
    /// `<p class="x">`
    Start(&'t Tag),
    /// `</p>`
    End(&'t Tag),
    /// Characters, entities decoded.
    Text(&'t str),
    /// `<!-- … -->`
    Comment,
    /// `<!DOCTYPE html>`
    Doctype,
}

/// A start or end tag.
#[derive(Debug, Default)]
pub(super) struct Tag {
    /// Lower case.
    pub(super) name: String,
    /// Names in lower case and alphabetical order, and values with entities decoded; of two with one name the first.
    pub(super) attributes: Vec<(String, String)>,
    /// It ends in `/>`.
    pub(super) self_closing: bool,
}

/// Calls `sink` for each token with the bytes of `text` that it was written in. What the end of the text cuts off is
/// no token.
pub(super) fn tokenize(text: &str, sink: &mut dyn FnMut(Token<'_>, Range<usize>)) {
    let emitter = Collector {
        sink,
        position: 0,
        tag_start: 0,
        characters: Vec::new(),
        characters_at: 0..0,
        tag: Tag::default(),
        is_end: false,
        last_start: String::new(),
        attribute: None,
    };
    let Ok(()) = Tokenizer::new_with_emitter(Bytes(text.as_bytes()), emitter).finish();
}

/// The bytes that are still to be read. html5gum's own reader is inlined into every state, too.
struct Bytes<'t>(&'t [u8]);

impl Reader for Bytes<'_> {
    type Error = Infallible;

    #[inline(never)]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let first = self.0.split_first();
        self.0 = first.map_or(&[], |(_, rest)| rest);
        Ok(first.map(|(byte, _)| *byte))
    }

    #[inline(never)]
    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let Some((head, rest)) = self.0.split_at_checked(wanted.len()) else { return Ok(false) };
        let same = if case_sensitive { head == wanted } else { head.eq_ignore_ascii_case(wanted) };
        if same {
            self.0 = rest;
        }
        Ok(same)
    }

    #[inline(never)]
    fn read_until<'b>(&'b mut self, needle: &[u8], _: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let found = self.0.iter().position(|byte| needle.contains(byte)).unwrap_or(self.0.len());
        let (read, rest) = self.0.split_at(found.max(1));
        self.0 = rest;
        Ok(Some(read))
    }
}

struct Collector<'s> {
    sink: &'s mut dyn FnMut(Token<'_>, Range<usize>),
    /// How many bytes were read.
    position: usize,
    /// Where the `<` of the current tag, comment or doctype stands.
    tag_start: usize,
    characters: Vec<u8>,
    characters_at: Range<usize>,
    tag: Tag,
    is_end: bool,
    /// The last start tag that no end tag followed.
    last_start: String,
    /// Name and value that are being read.
    attribute: Option<(Vec<u8>, Vec<u8>)>,
}

impl Collector<'_> {
    #[inline(never)]
    fn flush_characters(&mut self) {
        if !self.characters.is_empty() {
            (self.sink)(Token::Text(&String::from_utf8_lossy(&self.characters)), self.characters_at.clone());
            self.characters.clear();
        }
    }

    #[inline(never)]
    fn flush_attribute(&mut self) {
        let Some((name, value)) = self.attribute.take() else { return };
        let name = lossy(&name);
        let at = self.tag.attributes.partition_point(|(known, _)| *known < name);
        let is_new = self.tag.attributes.get(at).is_none_or(|(known, _)| *known != name);
        if is_new && !self.is_end {
            self.tag.attributes.insert(at, (name, lossy(&value)));
        }
    }

    fn init_tag(&mut self, is_end: bool) {
        self.tag = Tag::default();
        self.is_end = is_end;
        self.attribute = None;
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

// Nothing here is inlined: each method is called from dozens of states.
impl Emitter for Collector<'_> {
    type Token = Infallible;

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn emit_error(&mut self, _: Error) {}

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.position = self.position.wrapping_add_signed(offset);
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = lossy(name.unwrap_or_default());
    }

    #[inline(never)]
    fn emit_eof(&mut self) {
        self.flush_characters();
    }

    #[inline(never)]
    fn init_string(&mut self) {
        // A character reference comes back here in the middle of a text.
        if self.characters.is_empty() {
            self.characters_at.start = self.position;
        }
    }

    #[inline(never)]
    fn emit_string(&mut self, bytes: &[u8]) {
        self.characters_at.end = self.position;
        self.characters.extend_from_slice(bytes);
    }

    #[inline(never)]
    fn start_open_tag(&mut self) {
        self.tag_start = self.position.saturating_sub(1);
    }

    #[inline(never)]
    fn init_start_tag(&mut self) {
        self.init_tag(false);
    }

    #[inline(never)]
    fn init_end_tag(&mut self) {
        self.init_tag(true);
    }

    #[inline(never)]
    fn push_tag_name(&mut self, bytes: &[u8]) {
        self.tag.name.push_str(&String::from_utf8_lossy(bytes));
    }

    #[inline(never)]
    fn set_self_closing(&mut self) {
        self.tag.self_closing = true;
    }

    #[inline(never)]
    fn init_attribute(&mut self) {
        self.flush_attribute();
        self.attribute = Some((Vec::new(), Vec::new()));
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, bytes: &[u8]) {
        if let Some((name, _)) = &mut self.attribute {
            name.extend_from_slice(bytes);
        }
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, bytes: &[u8]) {
        if let Some((_, value)) = &mut self.attribute {
            value.extend_from_slice(bytes);
        }
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_attribute();
        self.flush_characters();
        let place = self.tag_start..self.position;
        if self.is_end {
            self.last_start.clear();
            (self.sink)(Token::End(&self.tag), place);
            return None;
        }
        self.last_start.clone_from(&self.tag.name);
        (self.sink)(Token::Start(&self.tag), place);
        let next = naive_next_state(self.tag.name.as_bytes());
        if next.is_some() {
            self.init_string();
        }
        next
    }

    #[inline(never)]
    fn init_comment(&mut self) {
        self.flush_characters();
    }

    #[inline(never)]
    fn emit_current_comment(&mut self) {
        (self.sink)(Token::Comment, self.tag_start..self.position);
    }

    #[inline(never)]
    fn init_doctype(&mut self) {
        self.flush_characters();
    }

    #[inline(never)]
    fn emit_current_doctype(&mut self) {
        (self.sink)(Token::Doctype, self.tag_start..self.position);
    }

    #[inline(never)]
    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.tag.name
    }

    fn push_comment(&mut self, _: &[u8]) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_force_quirks(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
