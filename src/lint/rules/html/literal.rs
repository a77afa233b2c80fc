//! Marks of Markdown in the middle of a line: strong words and links.

use std::ops::Range;

/// What they mark.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Mark<'t> {
    /// `**words**`.
    Strong(&'t str),
    /// `[words](address)`.
    Link(&'t str, &'t str),
}

/// Marks and where they stand in the line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Literal<'t> {
    pub(super) range: Range<usize>,
    mark: Mark<'t>,
}

impl Literal<'_> {
    /// The same as HTML.
    pub(super) fn as_tag(&self) -> String {
        match self.mark {
            Mark::Strong(words) => format!("<strong>{words}</strong>"),
            Mark::Link(words, address) => format!("<a href=\"{address}\">{words}</a>"),
        }
    }
}

/// All marks of a line, in order.
pub(super) fn find(line: &str) -> impl Iterator<Item = Literal<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += line.get(at..)?.find(['*', '['])?;
            if let Some(found) = strong(line, at).or_else(|| link(line, at)) {
                at = found.range.end;
                return Some(found);
            }
            at += 1;
        }
    })
}

/// `**words**`: not `2**3`, not `** a`.
fn strong(line: &str, at: usize) -> Option<Literal<'_>> {
    let inner = line.get(at..)?.strip_prefix("**")?;
    let words = inner.get(..inner.find('*')?)?;
    let closed = inner.get(words.len()..)?.strip_prefix("**")?;
    let free = !line.get(..at)?.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '*') && !closed.starts_with('*');
    let tight = !words.is_empty() && words.trim() == words && !words.contains('<');
    let range = at..at + words.len() + 4;
    (free && tight).then_some(Literal { range, mark: Mark::Strong(words) })
}

/// `[words](https://…)`: the address tells that it is one.
fn link(line: &str, at: usize) -> Option<Literal<'_>> {
    let inner = line.get(at..)?.strip_prefix('[')?;
    let words = inner.get(..inner.find([']', '['])?)?;
    let rest = inner.get(words.len()..)?.strip_prefix("](")?;
    let address = rest.get(..rest.find([')', ' ', '"', '<', '('])?)?;
    let known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
    let whole = rest.get(address.len()..)?.starts_with(')') && !line.get(..at)?.ends_with('!');
    let range = at..at + words.len() + address.len() + 4;
    (known && whole && !words.trim().is_empty() && !words.contains('<'))
        .then_some(Literal { range, mark: Mark::Link(words, address) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(line: &str) -> Vec<String> {
        find(line).map(|found| found.as_tag()).collect()
    }

    #[test]
    fn marks_become_tags() {
        assert_eq!(
            tags("**굵게** 쓴 [글](https://a.example/b), **둘**"),
            ["<strong>굵게</strong>", "<a href=\"https://a.example/b\">글</a>", "<strong>둘</strong>",]
        );
    }

    #[test]
    fn other_signs_are_left() {
        for line in [
            "2**3 ** 4",
            "** 가 **",
            "a[0](x)",
            "![그림](https://a.example/b.png)",
            "[가] (https://a.example)",
            "***",
            "*가*",
        ] {
            assert!(tags(line).is_empty(), "{line}");
        }
    }
}
