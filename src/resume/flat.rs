//! A run of inline nodes as the text that a reader sees, with the way back to the source.

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::text::Span;

/// Receives a run of inline nodes in reading order. The template draws with it, the model reads with it, so
/// both count the same offsets.
pub trait Visit {
    /// Characters, white space collapsed; `source` is where the first one stands.
    fn text(&mut self, shown: &str, source: u32);
    /// A forced line end; counts as one line feed.
    fn line_break(&mut self);
    /// Something without characters: a picture.
    fn atom(&mut self, _id: NodeId) {}
    /// An inline element begins.
    fn enter(&mut self, _id: NodeId) {}
    /// The element ends.
    fn leave(&mut self, _id: NodeId) {}
}

/// Walks `nodes` and everything in them. White space is collapsed as browsers do.
pub fn walk(document: &Document, nodes: &[NodeId], visit: &mut impl Visit) {
    let mut after_space = true;
    for node in nodes {
        walk_one(document, *node, visit, &mut after_space);
    }
}

fn walk_one(document: &Document, id: NodeId, visit: &mut impl Visit, after_space: &mut bool) {
    match document.kind(id) {
        Kind::Text => {
            let start = document.span(id).start;
            collapse(document.text(id), start, document.is_literal(id), visit, after_space);
        }
        Kind::SoftBreak => {
            if !std::mem::replace(after_space, true) {
                visit.text(" ", document.span(id).start);
            }
        }
        Kind::Break => {
            *after_space = true;
            visit.line_break();
        }
        Kind::Image => {
            *after_space = false;
            visit.atom(id);
        }
        Kind::Comment => {}
        _ => {
            visit.enter(id);
            for child in document.children(id) {
                walk_one(document, child, visit, after_space);
            }
            visit.leave(id);
        }
    }
}

fn collapse(text: &str, start: u32, literal: bool, visit: &mut impl Visit, after_space: &mut bool) {
    let source = |at: usize| if literal { start + u32::try_from(at).unwrap_or(0) } else { start };
    let is_space = |b: u8| matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c);
    let bytes = text.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).copied().is_some_and(is_space) {
            at += 1;
            continue;
        }
        let run = bytes.iter().skip(at).take_while(|b| is_space(**b)).count();
        if run == 1 && bytes.get(at) == Some(&b' ') && (at > from || !*after_space) {
            // A single space inside the text: keep scanning, it is shown as it is.
            at += 1;
            if at == bytes.len() {
                *after_space = true;
                visit.text(text.get(from..).unwrap_or_default(), source(from));
                return;
            }
            continue;
        }
        if at > from {
            visit.text(text.get(from..at).unwrap_or_default(), source(from));
            *after_space = false;
        }
        if !*after_space {
            visit.text(" ", source(at));
            *after_space = true;
        }
        at += run;
        from = at;
    }
    if from < bytes.len() {
        visit.text(text.get(from..).unwrap_or_default(), source(from));
        *after_space = false;
    }
}

/// The text of a run and where each part of it stands.
#[derive(Debug, Clone, Default)]
pub struct Flat {
    /// What a reader sees; a forced line end is a line feed.
    pub text: String,
    /// `(offset in text, offset in source)`, ascending; between two marks both advance together.
    marks: Vec<(u32, u32)>,
    /// How many bytes of the text stand in strong emphasis.
    strong: usize,
    /// How many bytes of the text stand in a link.
    linked: usize,
    /// Where the strong run that opens the text ends; 0 if it opens otherwise.
    strong_head: usize,
}

impl Flat {
    /// Flattens `nodes`.
    #[must_use]
    pub fn new(document: &Document, nodes: &[NodeId]) -> Self {
        let mut reader = Reader { flat: Self::default(), document, strong_depth: 0, link_depth: 0 };
        walk(document, nodes, &mut reader);
        reader.flat
    }

    /// The lines of the text, as ranges; empty ones are left out.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut at = 0;
        self.text
            .split('\n')
            .map(move |line| {
                let start = at;
                at += line.len() + 1;
                trim(&self.text, start..start + line.len())
            })
            .filter(|range| !range.is_empty())
    }

    /// The characters of a range.
    #[must_use]
    pub fn get(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Where a range stands in the source.
    #[must_use]
    pub fn span(&self, range: &Range<usize>) -> Span {
        if range.is_empty() {
            let at = self.source(range.start);
            return Span::new(at, at);
        }
        let last = self.text.get(range.clone()).and_then(|text| text.chars().next_back()).map_or(1, char::len_utf8);
        Span::new(self.source(range.start), self.source(range.end - last) + last)
    }

    /// True when all visible characters are strong.
    #[must_use]
    pub fn is_strong(&self) -> bool {
        self.strong > 0 && self.strong >= self.visible_len()
    }

    /// True when all visible characters are one link or several.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        self.linked > 0 && self.linked >= self.visible_len()
    }

    fn visible_len(&self) -> usize {
        self.text.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum()
    }

    /// The strong run that opens the text, when other words follow it: `**정산 개편** Kotlin, Kafka`.
    #[must_use]
    pub fn strong_head(&self) -> Option<Range<usize>> {
        let head = trim(&self.text, 0..self.strong_head);
        (!head.is_empty() && !self.is_strong()).then_some(head)
    }

    /// True when there is nothing to see.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn source(&self, at: usize) -> usize {
        let index = self.marks.partition_point(|mark| mark.0 as usize <= at);
        match index.checked_sub(1).and_then(|i| self.marks.get(i)) {
            Some((text, source)) => *source as usize + (at - *text as usize),
            None => 0,
        }
    }
}

/// `range` without white space at its ends.
#[must_use]
pub fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = range.end - (inner.len() - inner.trim_end().len());
    start..end.max(start)
}

struct Reader<'d> {
    flat: Flat,
    document: &'d Document,
    strong_depth: usize,
    link_depth: usize,
}

impl Visit for Reader<'_> {
    fn text(&mut self, shown: &str, source: u32) {
        let at = u32::try_from(self.flat.text.len()).unwrap_or(u32::MAX);
        self.flat.marks.push((at, source));
        let opens = self.flat.strong_head == self.flat.text.len() || self.flat.text.trim().is_empty();
        self.flat.text.push_str(shown);
        if opens && self.strong_depth > 0 {
            self.flat.strong_head = self.flat.text.len();
        }
        if self.link_depth > 0 {
            self.flat.linked += shown.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        }
        if self.strong_depth > 0 {
            self.flat.strong += shown.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        }
    }

    fn line_break(&mut self) {
        self.flat.text.push('\n');
    }

    fn enter(&mut self, id: NodeId) {
        let bold = self.document.attributes(id).is_some_and(|attributes| attributes.style.bold);
        self.strong_depth += usize::from(bold || self.document.kind(id) == Kind::Strong);
        self.link_depth += usize::from(self.document.kind(id) == Kind::Link);
    }

    fn leave(&mut self, id: NodeId) {
        let bold = self.document.attributes(id).is_some_and(|attributes| attributes.style.bold);
        self.strong_depth -= usize::from(bold || self.document.kind(id) == Kind::Strong);
        self.link_depth -= usize::from(self.document.kind(id) == Kind::Link);
    }
}
