//! Draws a run of inline nodes, or a clipped part of it.

use std::ops::Range;

use super::{Attribute, Content, Element, Tag};
use crate::markup::{Document, Kind, NodeId};
use crate::resume::flat::{Visit, walk};

/// Draws the bytes `clip` of the text that `nodes` show (counted as [`Flat`](crate::resume::flat::Flat) does).
#[must_use]
pub fn inline(document: &Document, nodes: &[NodeId], clip: Range<usize>) -> Vec<Content> {
    let mut pen = Pen { document, clip, at: 0, open: Vec::new(), done: Vec::new() };
    walk(document, nodes, &mut pen);
    pen.done
}

struct Pen<'d> {
    document: &'d Document,
    clip: Range<usize>,
    at: usize,
    /// Elements that are open, with what they hold so far; `None` for nodes that draw no element.
    open: Vec<(Option<Element>, Vec<Content>)>,
    done: Vec<Content>,
}

impl Pen<'_> {
    fn add(&mut self, content: Content) {
        let into = self.open.last_mut().map_or(&mut self.done, |(_, children)| children);
        if let (Content::Text(text), Some(Content::Text(last))) = (&content, into.last_mut()) {
            last.push_str(text);
            return;
        }
        into.push(content);
    }

    fn inside(&self) -> bool {
        self.clip.start <= self.at && self.at < self.clip.end.max(self.clip.start + 1)
    }
}

impl Visit for Pen<'_> {
    fn text(&mut self, shown: &str, _source: u32) {
        let start = self.clip.start.max(self.at);
        let end = self.clip.end.min(self.at + shown.len());
        if start < end
            && let Some(part) = shown.get(start - self.at..end - self.at)
        {
            self.add(Content::Text(part.to_owned()));
        }
        self.at += shown.len();
    }

    fn line_break(&mut self) {
        let before_end = self.at + 1 < self.clip.end;
        if self.clip.start <= self.at && before_end {
            let blank = self.open.is_empty() && self.done.is_empty();
            if !blank {
                self.add(Element::new(Tag::Br, "", Vec::new()).into());
            }
        }
        self.at += 1;
    }

    fn atom(&mut self, id: NodeId) {
        if self.inside()
            && let Some(picture) = picture(self.document, id)
        {
            self.add(picture.into());
        }
    }

    fn enter(&mut self, id: NodeId) {
        self.open.push((element(self.document, id), Vec::new()));
    }

    fn leave(&mut self, _id: NodeId) {
        let Some((element, children)) = self.open.pop() else { return };
        if children.is_empty() {
            return;
        }
        match element {
            Some(mut element) => {
                element.children = children;
                self.add(element.into());
            }
            None => {
                for child in children {
                    self.add(child);
                }
            }
        }
    }
}

/// The element for an inline node; `None` when the node only groups.
fn element(document: &Document, id: NodeId) -> Option<Element> {
    let attributes = document.attributes(id);
    let style = attributes.map(|attributes| attributes.style).unwrap_or_default();
    let mut drawn = Vec::new();
    if let Some(color) = style.color {
        drawn.push(Attribute::Ink(color));
    }
    if let Some(color) = style.background {
        drawn.push(Attribute::Ground(color));
    }
    let tag = match document.kind(id) {
        Kind::Strong => Tag::Strong,
        Kind::Emphasis => Tag::Em,
        Kind::Strike => Tag::Del,
        Kind::Underline => Tag::U,
        Kind::Code => Tag::Code,
        Kind::Subscript => Tag::Sub,
        Kind::Superscript => Tag::Sup,
        Kind::Mark => Tag::Mark,
        Kind::Small => Tag::Small,
        Kind::Link => {
            let url = attributes.and_then(|attributes| attributes.url.as_deref());
            drawn.extend(url.map(|url| Attribute::Href(url.to_owned())));
            if url.is_some() { Tag::A } else { Tag::Span }
        }
        _ if style.bold => Tag::Strong,
        _ if style.italic => Tag::Em,
        _ if style.strike => Tag::Del,
        _ if style.underline => Tag::U,
        _ if drawn.is_empty() => return None,
        _ => Tag::Span,
    };
    Some(Element { attributes: drawn, ..Element::new(tag, "", Vec::new()) })
}

/// An embedded picture, or the labelled place of one that is not loaded.
fn picture(document: &Document, id: NodeId) -> Option<Element> {
    let attributes = document.attributes(id)?;
    let alt = attributes.alt.as_deref().unwrap_or_default().trim();
    match attributes.url.as_deref() {
        Some(url) => Some(Element {
            attributes: vec![Attribute::Src(url.to_owned()), Attribute::Alt(alt.to_owned())],
            ..Element::new(Tag::Img, "", Vec::new())
        }),
        None if alt.is_empty() => None,
        None => Some(Element::new(Tag::Span, "picture", vec![Content::Text(alt.to_owned())])),
    }
}
