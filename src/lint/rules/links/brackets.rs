//! Links of Markdown whose brackets make no link: `[글] (https://…)`, `(글)[https://…]`.

use std::ops::Range;

use crate::resume::vocabulary::has_letter;
use crate::text::first_bytes;

/// What is wrong with the brackets: the number of the rule's message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// One is missing.
    Open = 6,
    /// A space stands between them.
    Apart = 7,
    /// The round ones come first.
    Swapped = 8,
    /// A space stands in the address.
    Space = 4,
}

/// A link that is none.
pub(super) struct Unlinked {
    /// From bracket to bracket.
    pub(super) range: Range<usize>,
    /// Its first pair of brackets.
    pub(super) words: Range<usize>,
    pub(super) fault: Fault,
    /// How it is right.
    pub(super) right: Option<String>,
}

/// An address is not longer, in bytes.
const MAX_ADDRESS: usize = 2000;

/// The links of a line that are none, in order.
pub(super) fn unlinked(text: &str) -> Vec<Unlinked> {
    let mut all = Vec::new();
    let mut from = 0;
    let close = |from: usize| Some(from + memchr::memchr2(b']', b')', text.as_bytes().get(from..)?)?);
    while let Some(at) = close(from) {
        let after = at + 1;
        let head = text.get(from..at).unwrap_or_default();
        let open = head.rfind(['[', '(']).map(|open| from + open);
        let found = open.and_then(|open| part(text, open..after));
        from = found.as_ref().map_or(after, |found| found.range.end);
        all.extend(found);
    }
    all
}

/// What begins with a pair of brackets.
fn part(text: &str, pair: Range<usize>) -> Option<Unlinked> {
    let (start, after) = (pair.start, pair.end);
    let rest = text.get(after..)?;
    let written = text.get(pair.clone())?;
    let found = |end, fault, right| Some(Unlinked { range: start..end, words: pair.clone(), fault, right });
    let named = |words: &str| has_letter(words) && !words.bytes().all(|b| b.is_ascii_digit());
    if let Some(words) = inside(written, '(', ')') {
        let address = up_to(rest.strip_prefix('[')?, ']')?;
        let end = after + address.len() + 2;
        return if named(words) && is_address(address) {
            found(end, Fault::Swapped, Some(link(words, address)))
        } else {
            None
        };
    }
    let words = inside(written, '[', ']').filter(|words| named(words))?;
    let inner = rest.trim_start_matches(' ').strip_prefix('(').filter(|inner| is_address(inner))?;
    let Some(address) = up_to(inner, ')') else {
        return if inner.len() <= MAX_ADDRESS { found(text.len(), Fault::Open, None) } else { None };
    };
    let end = text.len() - inner.len() + address.len() + 1;
    if !rest.starts_with(' ') {
        // Without a fault it would be a link, or it stands in an HTML block, where no Markdown is.
        return if address.trim().contains(' ') { found(end, Fault::Space, None) } else { None };
    }
    if address.contains(' ') { None } else { found(end, Fault::Apart, Some(link(words, address))) }
}

fn inside(text: &str, open: char, close: char) -> Option<&str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

/// What stands before a sign that is not far.
fn up_to(text: &str, sign: char) -> Option<&str> {
    first_bytes(text, MAX_ADDRESS + 1).split_once(sign).map(|(head, _)| head)
}

fn link(words: &str, address: &str) -> String {
    ["[", words, "](", address, ")"].concat()
}

fn is_address(text: &str) -> bool {
    ["http://", "https://", "www.", "mailto:"].iter().any(|head| text.starts_with(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Fault, &str, Option<String>)> {
        unlinked(text).into_iter().map(|found| (found.fault, &text[found.range], found.right)).collect()
    }

    #[test]
    fn tells_what_is_wrong_with_the_brackets() {
        let right = Some("[글](https://a.kr)".to_owned());
        assert_eq!(read("가 [글] (https://a.kr) 나"), [(Fault::Apart, "[글] (https://a.kr)", right.clone())]);
        assert_eq!(read("(글)[https://a.kr]"), [(Fault::Swapped, "(글)[https://a.kr]", right)]);
        assert_eq!(read("[글](https://a.kr 나"), [(Fault::Open, "[글](https://a.kr 나", None)]);
        assert_eq!(read("[글](https://a .kr)"), [(Fault::Space, "[글](https://a .kr)", None)]);
        assert_eq!(read("[글] (설명) [1] (https://a.kr) (가) 나"), []);
    }
}
