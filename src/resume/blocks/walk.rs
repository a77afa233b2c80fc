//! A walk through a run of inline nodes in reading order: what is shown, and where it stands.

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::class;
use crate::text::Span;

/// Receives a run of inline nodes in reading order. The template draws with it, the model reads with it, so
/// both count the same offsets.
pub trait Visit {
    /// Characters, white space collapsed, and where they stand.
    fn text(&mut self, shown: &str, source: Source);
    /// A line end of the source that is shown as a space; counts as one line feed.
    fn soft_break(&mut self, source: Source);
    /// A forced line end; counts as one line feed.
    fn line_break(&mut self, source: Source);
    /// A picture; counts as the characters of its text alternative.
    fn picture(&mut self, id: NodeId, alternative: &str, source: Source);
    /// What comes now is held apart by a style sheet from what stands before the blank.
    fn gap(&mut self) {}
    /// An inline element begins.
    fn enter(&mut self, _id: NodeId) {}
    /// The element ends.
    fn leave(&mut self, _id: NodeId) {}
}

/// Where shown characters stand in the source.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The source holds the characters as they are shown, byte for byte.
    pub literal: bool,
}

impl Source {
    /// A place whose characters are shown in another form.
    #[must_use]
    pub fn decoded(span: Span) -> Self {
        Self { start: span.start, end: span.end, literal: false }
    }

    /// The place of some of the characters, by their bytes; all of it where they are shown in another form.
    #[must_use]
    pub fn part(self, range: Range<usize>) -> Self {
        if !self.literal {
            return self;
        }
        let offset = |at: usize| self.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX)).min(self.end);
        Self { start: offset(range.start), end: offset(range.end), literal: true }
    }
}

/// Walks `nodes` and everything in them. White space is collapsed as browsers do.
pub fn walk(document: &Document, nodes: &[NodeId], visit: &mut impl Visit) {
    walk_all(document, nodes.iter().copied(), visit, &mut true);
}

fn walk_all(document: &Document, nodes: impl Iterator<Item = NodeId>, visit: &mut impl Visit, after_space: &mut bool) {
    let mut span = None;
    for node in nodes {
        let kind = document.kind(node);
        let is_span = kind == Kind::Span;
        let apart = |before| {
            class::are_chips(document, before, node) || !*after_space && class::are_apart(document, before, node)
        };
        if is_span && span.is_some_and(apart) {
            if !std::mem::replace(after_space, true) {
                let start = document.span(node).start;
                visit.text(" ", Source { start, end: start, literal: false });
            }
            visit.gap();
        }
        walk_one(document, node, visit, after_space);
        if is_span {
            span = Some(node);
        } else if span.is_some() && (kind != Kind::Text || !document.text(node).trim().is_empty()) {
            span = None;
        }
    }
}

fn walk_one(document: &Document, id: NodeId, visit: &mut impl Visit, after_space: &mut bool) {
    match document.kind(id) {
        Kind::Text => {
            collapse(document.text(id), document.span(id), document.is_literal(id), visit, after_space);
        }
        Kind::SoftBreak => {
            *after_space = true;
            visit.soft_break(Source::decoded(document.span(id)));
        }
        Kind::Break => {
            *after_space = true;
            visit.line_break(Source::decoded(document.span(id)));
        }
        Kind::Image => {
            let alternative =
                document.attributes(id).and_then(|attributes| attributes.alt.as_deref()).unwrap_or_default();
            let source = Source::decoded(document.span(id));
            // Spaces at its ends keep the words around the picture apart, but are not part of it.
            if !*after_space && alternative.starts_with(char::is_whitespace) {
                visit.text(" ", source);
            }
            visit.picture(id, &one_line(alternative), source);
            *after_space = alternative.ends_with(char::is_whitespace);
            if *after_space {
                visit.text(" ", source);
            }
        }
        Kind::Comment => {}
        _ => {
            visit.enter(id);
            walk_all(document, document.children(id), visit, after_space);
            visit.leave(id);
        }
    }
}

/// White space of a text alternative, collapsed.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

fn collapse(text: &str, span: Span, literal: bool, visit: &mut impl Visit, after_space: &mut bool) {
    let source = |from: usize, to: usize| {
        let offset = |at: usize| span.start + u32::try_from(at).unwrap_or(0);
        if literal { Source { start: offset(from), end: offset(to), literal } } else { Source::decoded(span) }
    };
    let is_space = |b: u8| b <= b' ' && matches!(b, b' ' | b'\t' | b'\n' | b'\r' | 0x0c);
    let bytes = text.as_bytes();
    let mut from = 0;
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let word = rest.iter().take_while(|b| !is_space(**b)).count();
        if word > 0 {
            at += word;
            continue;
        }
        let run = rest.iter().take_while(|b| is_space(**b)).count();
        if run == 1 && bytes.get(at) == Some(&b' ') && (at > from || !*after_space) {
            // A single space inside the text: keep scanning, it is shown as it is.
            at += 1;
            if at == bytes.len() {
                *after_space = true;
                visit.text(text.get(from..).unwrap_or_default(), source(from, text.len()));
                return;
            }
            continue;
        }
        if at > from {
            visit.text(text.get(from..at).unwrap_or_default(), source(from, at));
            *after_space = false;
        }
        if !*after_space {
            let run = source(at, at + run);
            visit.text(" ", Source { literal: false, ..run });
            *after_space = true;
        }
        at += run;
        from = at;
    }
    if from < bytes.len() {
        visit.text(text.get(from..).unwrap_or_default(), source(from, text.len()));
        *after_space = false;
    }
}
