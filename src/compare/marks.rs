//! Marks in the drawing of a unit: what went stands in `del`, what came in `ins`.

use std::ops::Range;

use crate::template::{Attribute, Content, Element, Tag};

/// The text in which [`marked`] counts.
pub(super) fn text_of(element: &Element) -> String {
    let mut text = String::new();
    crate::template::write_text(element, &mut text);
    text
}

/// The same drawing with the characters of `ranges` (in order, in bytes of [`text_of`]) inside elements `tag`.
pub(super) fn marked(element: &Element, ranges: &[Range<usize>], tag: Tag) -> Element {
    Marker { ranges, tag, at: 0, open_line: false }.element(element)
}

struct Marker<'r> {
    ranges: &'r [Range<usize>],
    tag: Tag,
    at: usize,
    /// Something stands in the line already: the next block ends it.
    open_line: bool,
}

impl Marker<'_> {
    fn element(&mut self, element: &Element) -> Element {
        let block = !element.tag.is_inline();
        if block {
            self.end_line();
        }
        for attribute in &element.attributes {
            if let Attribute::Alt(alt) = attribute {
                self.pass(alt);
            }
        }
        let mut children = Vec::with_capacity(element.children.len());
        for child in &element.children {
            match child {
                Content::Element(child) => children.push(self.element(child).into()),
                Content::Text(text) => self.text(text, &mut children),
            }
        }
        if block {
            self.end_line();
        }
        Element { tag: element.tag, class: element.class, attributes: element.attributes.clone(), children }
    }

    /// As [`template::write_text`](crate::template::write_text) does it.
    fn end_line(&mut self) {
        self.at += usize::from(self.open_line);
        self.open_line = false;
    }

    fn pass(&mut self, text: &str) {
        self.at += text.len();
        if !text.is_empty() {
            self.open_line = !text.ends_with('\n');
        }
    }

    fn text(&mut self, text: &str, children: &mut Vec<Content>) {
        let (start, end) = (self.at, self.at + text.len());
        let mut done = 0;
        let from = self.ranges.partition_point(|range| range.end <= start);
        for range in self.ranges.iter().skip(from).take_while(|range| range.start < end) {
            let (first, last) = (range.start.max(start) - start, range.end.min(end) - start);
            let (Some(plain), Some(words)) = (text.get(done..first), text.get(first..last)) else { continue };
            if !plain.is_empty() {
                children.push(Content::text(plain));
            }
            if !words.is_empty() {
                children.push(
                    Element::new(
                        self.tag,
                        if self.tag == Tag::Del { "gone" } else { "come" },
                        vec![Content::text(words)],
                    )
                    .into(),
                );
            }
            done = last;
        }
        if let Some(plain) = text.get(done..).filter(|plain| !plain.is_empty()) {
            children.push(Content::text(plain));
        }
        self.pass(text);
    }
}
