//! From what is shown to the source and back: which place a character of a drawn unit was written at, and what shows a
//! place. Texts are counted in document order, as a tree walker over the unit's nodes meets them.

use std::ops::Range;

use super::{Content, Element, Words};
use crate::text::Span;

/// Some characters of a drawn unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of its texts.
    pub text: usize,
    /// Bytes of that text.
    pub range: Range<usize>,
}

/// The texts of an element in document order.
#[must_use]
pub fn texts(element: &Element) -> Vec<&Words> {
    fn collect<'e>(element: &'e Element, into: &mut Vec<&'e Words>) {
        for child in &element.children {
            match child {
                Content::Element(child) => collect(child, into),
                Content::Text(words) => into.push(words),
            }
        }
    }
    let mut found = Vec::new();
    collect(element, &mut found);
    found
}

/// Where the character at a byte of the `text`th text was written, in bytes of the source; what the template added is
/// looked for in the words next to it.
#[must_use]
pub fn source_at(element: &Element, text: usize, at: usize) -> Option<usize> {
    let texts = texts(element);
    let own = texts.get(text).and_then(|words| words.source_at(at));
    let behind = || texts.iter().skip(text + 1).find_map(|words| words.source_at(0));
    let before = || texts.iter().take(text).rev().find_map(|words| words.source_at(words.len()));
    own.or_else(behind).or_else(before)
}

/// All that shows a place of the source.
#[must_use]
pub fn showing(element: &Element, span: Span) -> Vec<Place> {
    let texts = texts(element);
    let found = texts.iter().enumerate().filter_map(|(text, words)| Some(Place { text, range: words.showing(span)? }));
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const SOURCE: &str =
        "# 이한눈\n\n## 경력\n\n### 가나다커머스 (2021년 6월 ~ 현재)\n\n- **알림** 서버 &amp; `큐`를 만들었다\n";

    /// Every text that is shown literally is found at its place.
    #[test]
    fn each_shown_character_leads_to_its_source() {
        let analysis = analyze(SOURCE, &Options::default());
        for unit in &analysis.units {
            let element = analysis.draw(unit);
            for (index, words) in texts(&element).iter().enumerate() {
                for (at, shown) in words.char_indices() {
                    let place = source_at(&element, index, at).unwrap();
                    let written = SOURCE.get(place..).and_then(|rest| rest.chars().next());
                    let moved = words.starts_with("2021.06");
                    assert!(moved || written == Some(shown) || shown == '&', "{shown} of {words:?} at {place}");
                }
            }
        }
    }

    #[test]
    fn a_place_is_shown_where_it_went() {
        let analysis = analyze(SOURCE, &Options::default());
        let shown = |part: &str| {
            let start = SOURCE.find(part).unwrap();
            let span = Span::new(start, start + part.len());
            let units = analysis.units.iter().flat_map(|unit| {
                let element = analysis.draw(unit);
                let parts = showing(&element, span).into_iter();
                parts.map(|place| texts(&element)[place.text][place.range].to_owned()).collect::<Vec<_>>()
            });
            units.collect::<Vec<_>>()
        };
        assert_eq!(shown("서버"), ["서버"]);
        assert_eq!(shown("알림** 서버"), ["알림", " 서버"]);
        assert_eq!(shown("2021년 6월 ~ 현재"), ["2021.06 - 현재"]);
    }
}
