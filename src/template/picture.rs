//! Draws pictures: in a line, or as a figure where one stands alone.
//!
//! A picture that is kept beside the text is drawn without its content, which whoever shows the page adds. What would come
//! from another place is not asked for: its words stand there instead, and lead to it.

use super::{Attribute, Content, Element, Tag, Words};
use crate::markup::{Document, Kind, NodeId, is_elsewhere, is_kept_picture};
use crate::resume::flat::{Source, one_line};

/// A picture in a line. `linked` says that it stands in a link, in which there can be no other.
pub(super) fn picture(document: &Document, id: NodeId, source: Source, linked: bool) -> Option<Element> {
    let attributes = document.attributes(id)?;
    let alt = one_line(attributes.alt.as_deref().unwrap_or_default());
    let words = || -> Vec<Content> {
        if alt.is_empty() { Vec::new() } else { vec![Content::Text(Words::written(&alt, source))] }
    };
    match attributes.url.as_deref() {
        Some(url) if is_elsewhere(url) && !linked && !alt.is_empty() => Some(elsewhere(url, words())),
        Some(url) if is_kept_picture(url) => Some(Element::new(Tag::Span, "shot", vec![image(url, alt).into()])),
        Some(url) if !is_elsewhere(url) => Some(image(url, alt)),
        _ if alt.is_empty() => None,
        _ => Some(Element::new(Tag::Span, "picture", words())),
    }
}

/// The picture that stands alone among `nodes`, with its words as its caption.
pub(super) fn figure(document: &Document, nodes: &[NodeId]) -> Option<Element> {
    let (id, link) = alone(document, nodes)?;
    let attributes = document.attributes(id)?;
    let url = attributes.url.as_deref()?;
    let alt = one_line(attributes.alt.as_deref().unwrap_or_default());
    let words = || vec![Content::Text(Words::written(&alt, Source::decoded(document.span(id))))];
    let target = link.and_then(|link| document.attributes(link)?.url.as_deref());
    if is_elsewhere(url) {
        let words = if alt.is_empty() { Vec::new() } else { words() };
        return Some(Element::new(Tag::Figure, "absent", vec![elsewhere(target.unwrap_or(url), words).into()]));
    }
    if !is_kept_picture(url) {
        return None;
    }
    // The caption says all: said twice it would be noise to who listens.
    let mut shown = image(url, String::new());
    if let Some(target) = target {
        let attributes = vec![Attribute::Href(target.to_owned())];
        shown = Element { attributes, ..Element::new(Tag::A, "", vec![shown.into()]) };
    }
    let mut children: Vec<Content> = vec![shown.into()];
    if !alt.is_empty() {
        children.push(Element::new(Tag::Figcaption, "", words()).into());
    }
    Some(Element::new(Tag::Figure, "shot", children))
}

fn image(url: &str, alt: String) -> Element {
    let address = if is_kept_picture(url) { Attribute::Kept } else { Attribute::Src };
    let attributes = vec![address(url.to_owned()), Attribute::Alt(alt)];
    Element { attributes, ..Element::new(Tag::Img, "", Vec::new()) }
}

/// The labelled place of a picture of another place.
fn elsewhere(url: &str, words: Vec<Content>) -> Element {
    let host = url.split('/').nth(2).unwrap_or_default().to_owned();
    let attributes = vec![Attribute::Href(url.to_owned()), Attribute::Host(host)];
    Element { attributes, ..Element::new(Tag::A, "picture", words) }
}

/// The only picture that has an address among nodes without any words, and the link in which it stands.
pub(super) fn alone(document: &Document, nodes: &[NodeId]) -> Option<(NodeId, Option<NodeId>)> {
    let mut found = None;
    let mut waiting: Vec<(NodeId, Option<NodeId>)> = nodes.iter().map(|node| (*node, None)).collect();
    while let Some((node, link)) = waiting.pop() {
        match document.kind(node) {
            Kind::Image if found.is_some() => return None,
            Kind::Image => found = Some((node, link)),
            Kind::Text if !document.text(node).trim().is_empty() => return None,
            Kind::Text | Kind::Comment => {}
            kind => {
                let link = if kind == Kind::Link { Some(node) } else { link };
                waiting.extend(document.children(node).map(|child| (child, link)));
            }
        }
    }
    found.filter(|(id, _)| document.attributes(*id).is_some_and(|attributes| attributes.url.is_some()))
}
