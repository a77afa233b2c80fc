//! What a line or an element of the page says.

use crate::convert::text::elements;
use crate::resume::vocabulary::{is_role, label};
use crate::resume::{Period, find_period};
use crate::template::{Attribute, Element, Tag};
use crate::text::Span;

/// Whether the two share a character.
pub(super) fn overlap(a: Span, b: Span) -> bool {
    a.start < b.end && b.start < a.end
}

/// Whether `outer` covers `inner`.
pub(super) fn covers(outer: Span, inner: Span) -> bool {
    !inner.is_empty() && outer.start <= inner.start && inner.end <= outer.end
}

pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a line says besides the fields that were read from it, and besides periods.
pub(super) fn without(line: &str, known: &[&str]) -> String {
    let mut rest = line.to_owned();
    for words in known.iter().filter(|words| !words.is_empty()) {
        if known.iter().any(|other| *other == line || other.contains(line)) {
            return String::new();
        }
        rest = rest.replacen(*words, "", 1);
    }
    if rest != line
        && let Some(found) = find_period(&rest)
    {
        rest.replace_range(found.range, "");
    }
    if letters(&rest).is_empty() {
        return String::new();
    }
    rest.trim_matches(|c: char| c.is_whitespace() || "|·,:-–/".contains(c)).to_owned()
}

/// What stands behind `기술 스택:`.
pub(super) fn without_label(text: &str) -> &str {
    let (label, rest) = text.split_once([':', '：']).unwrap_or_default();
    if !label.is_empty() && label.chars().count() <= 16 { rest } else { text }
}

/// Whether `text` is `period` with the word that names it; `4인 Team Project · 2024.09` says more.
pub(super) fn says_only(text: &str, period: Option<Period>) -> bool {
    let found = find_period(text).filter(|found| Some(found.period) == period);
    found.is_some_and(|found| {
        let before = text.get(..found.range.start).unwrap_or_default();
        let named = before.trim_end().ends_with([':', '：']) || label(before).is_some();
        let rest = text.len() - found.range.len() - found.duration.map_or(0, |duration| duration.len());
        rest <= 24 && (named || letters(before).len() <= 6)
    })
}

pub(super) fn says_a_period(text: &str) -> bool {
    find_period(text).is_some_and(|found| text.len() - found.range.len() <= 24)
}

/// `백엔드 엔지니어`: short, one line, no sentence, no address.
pub(super) fn is_label_of_person(text: &str) -> bool {
    is_role(text)
        && text.chars().count() <= 60
        && !text.contains(['\n', '@', '.', '!', '?', ':'])
        && !text.starts_with("- ")
}

/// The element that holds the blocks of a unit.
pub(super) fn body_of(element: &Element) -> Option<&Element> {
    if element.class.split(' ').any(|class| class == "body") {
        return Some(element);
    }
    elements(element).find_map(body_of)
}

/// The address of the first link in a title.
pub(super) fn link_of(element: &Element) -> Option<String> {
    let title = |element: &Element| matches!(element.tag, Tag::H3 | Tag::H4);
    fn first(element: &Element) -> Option<String> {
        let own = element.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Href(url) => Some(url.clone()),
            _ => None,
        });
        own.or_else(|| elements(element).find_map(first))
    }
    if title(element) { first(element) } else { elements(element).find_map(link_of) }
}
