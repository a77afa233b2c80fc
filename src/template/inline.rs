//! Draws a run of inline nodes, or a clipped part of it.

use std::ops::Range;

use super::ink::{WHITE, ground_of, readable};
use super::{Attribute, Content, Element, Tag, Words};
use crate::markup::{Document, Kind, NodeId, Rgb, badge, is_elsewhere, is_kept_picture};
use crate::resume::walk::{Source, Visit, one_line, walk};

/// Draws the bytes `clip` of the text that `nodes` show (counted as [`Flat`](crate::resume::flat::Flat) does).
#[must_use]
pub fn inline(document: &Document, nodes: &[NodeId], clip: Range<usize>) -> Vec<Content> {
    inline_on(document, nodes, clip, WHITE)
}

/// The same, where this colour lies behind it.
#[must_use]
pub fn inline_on(document: &Document, nodes: &[NodeId], clip: Range<usize>, around: Rgb) -> Vec<Content> {
    drawn(document, nodes, &[clip], around).pop().unwrap_or_default()
}

/// Draws several parts in one walk; `clips` are in order and apart from each other.
#[must_use]
pub fn inlines(document: &Document, nodes: &[NodeId], clips: &[Range<usize>]) -> Vec<Vec<Content>> {
    drawn(document, nodes, clips, WHITE)
}

fn drawn(document: &Document, nodes: &[NodeId], clips: &[Range<usize>], around: Rgb) -> Vec<Vec<Content>> {
    let mut pen = Pen { document, clips, around, at: 0, open: Vec::new(), here: Vec::new(), done: Vec::new() };
    walk(document, nodes, &mut pen);
    while pen.done.len() < clips.len() {
        pen.finish_clip();
    }
    pen.done
}

struct Pen<'d> {
    document: &'d Document,
    clips: &'d [Range<usize>],
    /// What lies behind it all.
    around: Rgb,
    at: usize,
    /// Elements that are open, with what they hold of this clip; `None` for nodes that draw no element.
    open: Vec<(Option<Element>, Vec<Content>)>,
    /// What this clip holds outside of open elements.
    here: Vec<Content>,
    /// What the clips before hold.
    done: Vec<Vec<Content>>,
}

impl Pen<'_> {
    fn clip(&self) -> Option<Range<usize>> {
        self.clips.get(self.done.len()).cloned()
    }

    fn add(&mut self, content: Content) {
        add(self.open.last_mut().map_or(&mut self.here, |(_, children)| children), content);
    }

    /// What lies behind the words here: the author's colour, or the template's.
    fn ground(&self) -> Rgb {
        let open = self.open.iter().rev().filter_map(|(element, _)| element.as_ref());
        let mut grounds = open.filter_map(|element| ground_of(element.tag, &element.attributes));
        grounds.next().unwrap_or(self.around)
    }

    /// Ends a clip in the middle of open elements: each gives what it holds and stays open for the next one.
    fn finish_clip(&mut self) {
        let mut inner: Vec<Content> = Vec::new();
        for (element, children) in self.open.iter_mut().rev() {
            let mut held = std::mem::take(children);
            held.append(&mut inner);
            inner = wrap(element.as_ref(), held);
        }
        let mut here = std::mem::take(&mut self.here);
        for content in inner {
            add(&mut here, content);
        }
        self.done.push(here);
    }

    /// Ends the clips that lie before the pen.
    fn pass(&mut self) {
        while self.clip().is_some_and(|clip| clip.end <= self.at) {
            self.finish_clip();
        }
    }
}

fn add(into: &mut Vec<Content>, content: Content) {
    if let (Content::Text(text), Some(Content::Text(last))) = (&content, into.last_mut()) {
        last.append(text);
        return;
    }
    into.push(content);
}

/// Puts contents into a copy of an element; empty elements are not drawn.
fn wrap(element: Option<&Element>, children: Vec<Content>) -> Vec<Content> {
    match element {
        Some(element) if !children.is_empty() => {
            vec![Element { children, ..Element::clone(element) }.into()]
        }
        _ => children,
    }
}

impl Visit for Pen<'_> {
    fn text(&mut self, shown: &str, source: Source) {
        let (from, to) = (self.at, self.at + shown.len());
        while let Some(clip) = self.clip() {
            let (start, end) = (clip.start.max(from), clip.end.min(to));
            if start < end
                && let Some(part) = shown.get(start - from..end - from)
            {
                self.add(Content::Text(Words::written(part, source.part(start - from..end - from))));
            }
            if clip.end >= to {
                break;
            }
            self.finish_clip();
        }
        self.at = to;
    }

    fn soft_break(&mut self, source: Source) {
        self.pass();
        let inside = self.clip().is_some_and(|clip| clip.start <= self.at && self.at + 1 < clip.end);
        if inside {
            self.add(Content::Text(Words::written(" ", source)));
        }
        self.at += 1;
    }

    fn line_break(&mut self, _source: Source) {
        self.pass();
        if let Some(clip) = self.clip() {
            let inside = clip.start <= self.at && self.at + 1 < clip.end;
            let before = self.open.last().map_or(&self.here, |(_, children)| children);
            // Line ends in a row are spacing, and the template has its own.
            let repeated = matches!(before.last(), Some(Content::Element(Element { tag: Tag::Br, .. })));
            let blank = self.open.is_empty() && self.here.is_empty();
            if inside && !blank && !repeated {
                self.add(Element::new(Tag::Br, "", Vec::new()).into());
            }
        }
        self.at += 1;
    }

    fn picture(&mut self, id: NodeId, alternative: &str, source: Source) {
        let length = alternative.len();
        if length > 0 {
            self.pass();
        }
        let inside = self.clip().is_some_and(|clip| clip.start <= self.at && self.at + length <= clip.end.max(1));
        if !inside {
            // A part of its words stands here, another elsewhere.
            self.text(alternative, source);
            return;
        }
        if let Some(picture) = picture(self.document, id, source) {
            self.add(picture.into());
        }
        self.at += length;
    }

    fn enter(&mut self, id: NodeId) {
        self.pass();
        let element = element(self.document, id, || self.ground());
        self.open.push((element, Vec::new()));
    }

    fn leave(&mut self, _id: NodeId) {
        if let Some((element, children)) = self.open.pop() {
            for content in wrap(element.as_ref(), children) {
                self.add(content);
            }
        }
    }
}

/// The element for an inline node; `None` when the node only groups.
fn element(document: &Document, id: NodeId, around: impl FnOnce() -> Rgb) -> Option<Element> {
    let attributes = document.attributes(id);
    let style = attributes.map(|attributes| attributes.style).unwrap_or_default();
    let colored = style.color.is_some() || style.background.is_some();
    let mut drawn = if colored { readable(&style, around()) } else { Vec::new() };
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

/// An embedded picture, one that is kept and whose content whoever shows the page adds, or the words of one that is neither, with
/// the address from which it would come.
fn picture(document: &Document, id: NodeId, source: Source) -> Option<Element> {
    let attributes = document.attributes(id)?;
    let alt = one_line(attributes.alt.as_deref().unwrap_or_default());
    match attributes.url.as_deref() {
        Some(url) if !is_elsewhere(url) => {
            let kept = is_kept_picture(url);
            let address = if kept { Attribute::Kept } else { Attribute::Src };
            let attributes = vec![address(url.to_owned()), Attribute::Alt(alt)];
            let image = Element { attributes, ..Element::new(Tag::Img, "", Vec::new()) };
            Some(if kept { Element::new(Tag::Span, "shot", vec![image.into()]) } else { image })
        }
        None if alt.is_empty() => None,
        // What it would show is written here: nothing is missing.
        Some(url) if badge(url).is_some() => {
            Some(Element::new(Tag::Span, "badge", vec![Content::Text(Words::written(&alt, source))]))
        }
        url => {
            let attributes = url.map(|url| Attribute::Far(url.to_owned())).into_iter().collect();
            let mut words = Vec::new();
            // Without words, a style sheet shows the place of one that stands alone.
            if !alt.is_empty() {
                words.push(Content::Text(Words::written(&alt, source)));
            }
            Some(Element { attributes, ..Element::new(Tag::Span, "picture", words) })
        }
    }
}
