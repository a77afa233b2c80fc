//! Tags of raw HTML, as they were spelled.

use crate::text::Span;

/// A tag of raw HTML as it was written. The tree says what an element means; this says how it was spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag {
    /// From `<` through `>`.
    pub span: Span,
    /// `</name>`.
    pub closing: bool,
}

/// An attribute of a [`Tag`], as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute<'s> {
    /// The name.
    pub name: &'s str,
    /// The value without quotes; empty when there is none.
    pub value: &'s str,
    /// Name, sign and value.
    pub span: Span,
    /// The value without quotes.
    pub value_span: Span,
}

impl Tag {
    /// The element's name as it was written.
    #[must_use]
    pub fn name(self, source: &str) -> &str {
        let written = self.span.of(source).unwrap_or_default();
        let inner = written.trim_start_matches(['<', '/']);
        inner.split(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
    }

    /// True when the element's name is `name`, whatever the case.
    #[must_use]
    pub fn is(self, source: &str, name: &str) -> bool {
        self.name(source).eq_ignore_ascii_case(name)
    }

    /// True for `<name/>`.
    #[must_use]
    pub fn closes_itself(self, source: &str) -> bool {
        self.span.of(source).is_some_and(|written| written.ends_with("/>"))
    }

    /// The attributes in order.
    pub fn attributes(self, source: &str) -> impl Iterator<Item = Attribute<'_>> {
        let written = self.span.of(source).unwrap_or_default();
        let inner = written.strip_suffix('>').unwrap_or(written);
        let base = self.span.start as usize;
        let mut at = written.len() - written.trim_start_matches(['<', '/']).len() + self.name(source).len();
        std::iter::from_fn(move || {
            let (next, attribute) = attribute(inner, at, base)?;
            at = next;
            Some(attribute)
        })
    }
}

/// The attribute at or after `at`, and where the next may begin.
fn attribute(tag: &str, at: usize, base: usize) -> Option<(usize, Attribute<'_>)> {
    let is_space = |c: char| c.is_ascii_whitespace();
    let rest = tag.get(at..)?;
    let start = at + (rest.len() - rest.trim_start_matches(|c| is_space(c) || c == '/').len());
    let rest = tag.get(start..).filter(|rest| !rest.is_empty())?;
    // A sign of equality in front belongs to the name.
    let mut chars = rest.char_indices().skip(1);
    let name = chars.find(|(_, c)| is_space(*c) || matches!(c, '=' | '/')).map_or(rest.len(), |(at, _)| at);
    let (name, after) = (rest.get(..name)?, rest.get(name..)?);
    let Some(value) = after.trim_start_matches(is_space).strip_prefix('=') else {
        let end = start + name.len();
        let none = Span::new(base + end, base + end);
        return Some((end, Attribute { name, value: "", span: Span::new(base + start, base + end), value_span: none }));
    };
    let value = value.trim_start_matches(is_space);
    let from = tag.len() - value.len();
    let (from, value, end) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inner = value.get(1..)?;
            let inner = inner.get(..inner.find(quote).unwrap_or(inner.len()))?;
            (from + 1, inner, (from + inner.len() + 2).min(tag.len()))
        }
        _ => {
            let bare = value.get(..value.find(is_space).unwrap_or(value.len()))?;
            (from, bare, from + bare.len())
        }
    };
    let value_span = Span::new(base + from, base + from + value.len());
    Some((end, Attribute { name, value, span: Span::new(base + start, base + end), value_span }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> Vec<(&str, &str, &str)> {
        let tag = Tag { span: Span::new(0, source.len()), closing: source.starts_with("</") };
        tag.attributes(source)
            .map(|found| {
                assert_eq!(found.value_span.of(source), Some(found.value));
                (found.name, found.value, found.span.of(source).unwrap())
            })
            .collect()
    }

    #[test]
    fn reads_attributes_in_every_spelling() {
        assert_eq!(
            shown("<img src='a b.png' width=150 hidden alt = \"가\"/>"),
            [
                ("src", "a b.png", "src='a b.png'"),
                ("width", "150", "width=150"),
                ("hidden", "", "hidden"),
                ("alt", "가", "alt = \"가\"")
            ]
        );
        assert_eq!(shown("<br/>"), []);
        assert_eq!(shown("<a href=\"열린"), [("href", "열린", "href=\"열린")]);
        assert_eq!(shown("<p =x>"), [("=x", "", "=x")]);
    }

    #[test]
    fn names_are_compared_without_case() {
        let source = "</DIV >";
        let tag = Tag { span: Span::new(0, source.len()), closing: true };
        assert!(tag.is(source, "div") && !tag.closes_itself(source));
    }

    proptest::proptest! {
        #[test]
        fn every_tag_has_an_end(inner in "[a가=\"' /\n]{0,30}") {
            let source = format!("<a{inner}>");
            let tag = Tag { span: Span::new(0, source.len()), closing: false };
            for found in tag.attributes(&source) {
                assert!(found.span.of(&source).is_some() && found.value_span.of(&source).is_some());
            }
        }
    }
}
