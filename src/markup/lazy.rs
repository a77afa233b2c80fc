//! Lazy continuation lines, as CommonMark calls them: a line right below an item of a list, without the item's indentation.
//! CommonMark takes each for more words of the item, however new what it begins: copied text has no empty lines between a list
//! and the next title. Where the caller says that something begins, the list ends.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::source_map::SourceMap;

/// A line right below an item, or below a line that goes on with it.
#[derive(Debug, Clone, Copy)]
pub struct LazyLine<'t> {
    /// The line above it, without its indentation and, where it has one, its bullet.
    pub above: &'t str,
    /// Its words.
    pub words: &'t str,
    /// A line above it, below the same item, began something already.
    pub goes_on: bool,
    rest: &'t str,
}

impl<'t> LazyLine<'t> {
    /// The lines below it, up to an empty one or the next item, without their indentation.
    pub fn below(self) -> impl Iterator<Item = &'t str> {
        self.rest.lines().map(str::trim).take_while(|line| !line.is_empty() && marker(line) == 0)
    }
}

/// Says whether a line begins something new.
pub type BeginsAnew = fn(LazyLine<'_>) -> bool;

/// A copy in which an empty line stands before each line that begins anew.
pub(super) struct Apart {
    pub(super) text: String,
    pub(super) map: SourceMap,
    lines: Vec<usize>,
}

impl Apart {
    /// `None` when there is no such line, as in nearly all texts.
    pub(super) fn new(text: &str, map: &SourceMap, begins_anew: BeginsAnew) -> Option<Self> {
        let suspects = suspects(text, begins_anew);
        let lines = if suspects.is_empty() { Vec::new() } else { within_items(text, suspects) };
        if lines.is_empty() {
            return None;
        }
        let mut apart =
            Self { text: String::with_capacity(text.len() + lines.len()), map: SourceMap::default(), lines };
        let mut from = 0;
        for to in apart.lines.iter().copied().chain([text.len()]) {
            apart.map.push_part(apart.text.len(), map, from, to);
            apart.text.push_str(text.get(from..to).unwrap_or_default());
            if to < text.len() {
                apart.text.push('\n');
            }
            from = to;
        }
        Some(apart)
    }

    /// Where a place of the text stands in the copy.
    pub(super) fn place(&self, at: usize) -> usize {
        at + self.lines.partition_point(|line| *line <= at)
    }
}

/// A line that begins something, as it seems.
struct Suspect {
    /// Where it begins.
    at: usize,
    /// Where the numbered item below it begins, if one does: below a paragraph, CommonMark takes no number but 1 for an item's.
    numbered: Option<usize>,
}

fn suspects(text: &str, begins_anew: BeginsAnew) -> Vec<Suspect> {
    let mut suspects: Vec<Suspect> = Vec::new();
    // The indentation of the last item, until something ends it, and whether the last suspect did.
    let (mut item, mut begun) = (None, false);
    let (mut at, mut above) = (0, 0);
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = text.get(at..end).unwrap_or_default();
        let indentation = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        // Most lines say by their first byte that they are none.
        match line.as_bytes().get(indentation) {
            None | Some(b'\r' | b'#') => (item, begun) = (None, false),
            Some(b'-' | b'*' | b'+' | b'0'..=b'9') if marker(line.get(indentation..).unwrap_or_default()) > 0 => {
                let numbered = line.as_bytes().get(indentation).is_some_and(u8::is_ascii_digit);
                let last = suspects.last_mut().filter(|_| begun && numbered);
                last.into_iter().for_each(|last| last.numbered = Some(at));
                (item, begun) = (Some(indentation), false);
            }
            Some(_) if item.is_some_and(|own| indentation <= own) => {
                let above = text.get(above..at).unwrap_or_default().trim();
                let above = above.get(marker(above)..).unwrap_or_default();
                let rest = text.get(end + 1..).unwrap_or_default();
                if begins_anew(LazyLine { above, words: line.trim(), goes_on: begun, rest }) {
                    suspects.push(Suspect { at, numbered: None });
                    begun = true;
                }
            }
            Some(_) => {}
        }
        (above, at) = (at, end + 1);
    }
    suspects
}

/// How long the bullet or number is with which a line begins, and the space behind it; 0 without one.
fn marker(words: &str) -> usize {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let signs = if digits == 0 { ['-', '*', '+'].as_slice() } else { ['.', ')'].as_slice() };
    let rest = words.get(digits..).and_then(|rest| rest.strip_prefix(signs));
    let opens = digits < 10 && rest.is_some_and(|rest| rest.starts_with([' ', '\t']));
    if opens { digits + 2 } else { 0 }
}

/// Where empty lines are missing: where the parser takes a suspect for words of an item, outside of emphasis and links.
fn within_items(text: &str, suspects: Vec<Suspect>) -> Vec<usize> {
    let (mut items, mut inline) = (0_usize, 0_usize);
    let mut suspects = suspects.into_iter().peekable();
    let mut lines = Vec::new();
    for (event, range) in Parser::new_ext(text, super::markdown::options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Item) => items += 1,
            Event::End(TagEnd::Item) => items = items.saturating_sub(1),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => {
                inline += 1;
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {
                inline = inline.saturating_sub(1);
            }
            Event::SoftBreak | Event::HardBreak if items > 0 && inline == 0 => {
                while suspects.next_if(|line| line.at <= range.start).is_some() {}
                let gap = |line: &Suspect| text.get(range.start..line.at).unwrap_or("?");
                let next = suspects.next_if(|line| gap(line).trim_end_matches('\\').trim().is_empty());
                lines.extend(next.into_iter().flat_map(|line| [Some(line.at), line.numbered]).flatten());
            }
            _ => {}
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(text: &str) -> Option<String> {
        Apart::new(text, &SourceMap::from(0), |line| line.words.starts_with('▶')).map(|apart| apart.text)
    }

    #[test]
    fn a_line_that_begins_something_ends_the_list() {
        assert_eq!(apart("- 가\n▶ 나\n- 다\n"), Some("- 가\n\n▶ 나\n- 다\n".to_owned()));
        assert_eq!(apart("1) 가\n   - 나\n▶ 다"), Some("1) 가\n   - 나\n\n▶ 다".to_owned()));
        assert_eq!(apart("1. 가\n▶ 나\n2. 다\n"), Some("1. 가\n\n▶ 나\n\n2. 다\n".to_owned()));
        assert_eq!(apart("- 가  \n▶ 나"), Some("- 가  \n\n▶ 나".to_owned()));
    }

    #[test]
    fn other_lines_stay() {
        for text in [
            "- 가\n나\n- 다\n",
            "- 가\n  ▶ 나\n",
            "- 가\n\n▶ 나\n",
            "가\n▶ 나\n",
            "```\n- 가\n▶ 나\n```\n",
            "- **가\n▶ 나** 다\n",
            "<ul>\n- 가\n▶ 나\n</ul>\n",
            "- 가\n## 나\n▶ 다\n",
        ] {
            assert_eq!(apart(text), None, "{text:?}");
        }
    }

    #[test]
    fn places_are_found_again() {
        let text = "- 가\n▶ 나\n- 다\n▶ 라\n";
        let apart =
            Apart::new(text, &SourceMap::from(0), |line| line.words.starts_with('▶')).unwrap_or_else(|| panic!("none"));
        for (at, c) in text.char_indices() {
            assert_eq!(apart.text.get(apart.place(at)..).and_then(|rest| rest.chars().next()), Some(c), "{at}");
            assert_eq!(apart.map.offset(apart.place(at)), at);
        }
    }
}
