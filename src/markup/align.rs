//! Finds the place in the source of each part of a text that is not shown as it is written.

use std::ops::Range;

use super::tokens::{Token, tokenize};

/// Cuts `shown` into parts, each with the bytes of `written` that it comes from. A part is `None` when it is shown as it
/// is written, so that it keeps its exact place; otherwise it is what is shown instead. No character of `shown`
/// is left out; of `written` the indentation and the `>` that containers take off each line are.
pub(super) fn align(written: &str, shown: &str, mut part: impl FnMut(Range<usize>, Option<&str>)) {
    let (mut at, mut rest) = (0, shown);
    while let Some(tail) = written.get(at..).filter(|tail| !tail.is_empty() && !rest.is_empty()) {
        let same = same(tail, rest);
        if same > 0 {
            part(at..at + same, None);
            at += same;
            rest = rest.get(same..).unwrap_or_default();
            continue;
        }
        let replaced = replacement(tail, rest);
        if let Some((length, instead)) = replaced {
            let literal = tail.get(..length) == rest.get(..instead);
            part(at..at + length, rest.get(..instead).filter(|_| !literal));
            at += length;
            rest = rest.get(instead..).unwrap_or_default();
            continue;
        }
        let prefix = tail.len() - tail.trim_start_matches([' ', '\t', '>']).len();
        // HTML drops `</>` in the middle of a text.
        let dropped = if tail.starts_with("</>") { 3 } else { prefix };
        if dropped == 0 {
            break;
        }
        at += dropped;
    }
    if !rest.is_empty() {
        part(at..written.len(), Some(rest));
    }
}

/// Bytes at the start of both that are the same, up to what may be an entity.
fn same(tail: &str, rest: &str) -> usize {
    let equal = tail.chars().zip(rest.chars()).take_while(|(a, b)| a == b && *a != '&');
    equal.map(|(c, _)| c.len_utf8()).sum()
}

/// What is shown otherwise than it is written: the bytes that are written, and the bytes at the start of `rest` that are
/// shown for them.
fn replacement(tail: &str, rest: &str) -> Option<(usize, usize)> {
    if tail.starts_with('\0') && rest.starts_with('\u{fffd}') {
        return Some((1, '\u{fffd}'.len_utf8()));
    }
    // A line end is a line feed, in a code span a space.
    let line_end = if tail.starts_with("\r\n") { 2 } else { usize::from(tail.starts_with(['\r', '\n'])) };
    if line_end > 0 && rest.starts_with(['\n', ' ']) {
        return Some((line_end, 1));
    }
    let entity = entity_at(tail)?;
    if rest.starts_with(entity) {
        return Some((entity.len(), entity.len()));
    }
    let decoded = decode(entity);
    // `&copy2021` is `©` and a literal 2021.
    let pairs = entity.bytes().skip(1).rev().zip(decoded.bytes().skip(1).rev());
    let literal = pairs.take_while(|(a, b)| a == b && a.is_ascii()).count();
    let shown = decoded.get(..decoded.len() - literal).filter(|shown| !shown.is_empty() && rest.starts_with(*shown))?;
    Some((entity.len() - literal, shown.len()))
}

/// `&nbsp;`, `&#44032;`, or a lone `&`.
fn entity_at(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('&')?;
    let name = inner.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    text.get(..1 + name + usize::from(inner.as_bytes().get(name) == Some(&b';')))
}

fn decode(entity: &str) -> String {
    let mut decoded = String::new();
    tokenize(entity, &mut |token, _| {
        if let Token::Text(text) = token {
            decoded.push_str(text);
        }
    });
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(written: &str, shown: &str) -> Vec<(String, Option<String>)> {
        let mut parts = Vec::new();
        align(written, shown, |range, instead| {
            parts.push((written.get(range).unwrap_or("?").to_owned(), instead.map(str::to_owned)));
        });
        parts
    }

    fn literal(text: &str) -> (String, Option<String>) {
        (text.to_owned(), None)
    }

    fn instead(written: &str, shown: &str) -> (String, Option<String>) {
        (written.to_owned(), Some(shown.to_owned()))
    }

    #[test]
    fn entities_stand_between_literal_parts() {
        assert_eq!(parts("가&amp;나", "가&나"), [literal("가"), instead("&amp;", "&"), literal("나")]);
        assert_eq!(parts("&copy2021.06", "©2021.06"), [instead("&copy", "©"), literal("2021.06")]);
    }

    #[test]
    fn what_containers_take_off_belongs_to_no_part() {
        assert_eq!(parts("가\n  > 나", "가\n나"), [literal("가\n"), literal("나")]);
        assert_eq!(parts("가</>나", "가나"), [literal("가"), literal("나")]);
    }

    #[test]
    fn nul_and_the_line_ends_of_code_are_replaced() {
        assert_eq!(parts("가\0나", "가\u{fffd}나"), [literal("가"), instead("\0", "\u{fffd}"), literal("나")]);
        assert_eq!(parts("가\n나", "가 나"), [literal("가"), instead("\n", " "), literal("나")]);
        assert_eq!(parts("가\r\n나", "가\n나"), [literal("가"), instead("\r\n", "\n"), literal("나")]);
    }

    #[test]
    fn what_can_not_be_placed_is_kept_whole() {
        assert_eq!(parts("가나", "가다라"), [literal("가"), instead("나", "다라")]);
        assert_eq!(parts("", "가"), [instead("", "가")]);
    }
}
