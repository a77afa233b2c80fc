//! Pictures that stand alone in a paragraph, as figures with their words as captions. What would come from another place is not
//! asked for: its words stand there instead, and lead to it; without words its place does.

use super::{Attribute, Content, Element, Tag, Words};
use crate::markup::{Document, Kind, NodeId, badge, is_elsewhere, is_kept_picture};
use crate::resume::walk::{Source, one_line};

/// The picture that stands alone among `nodes`, if it is kept beside the text or elsewhere and no badge.
pub(super) fn figure(document: &Document, nodes: &[NodeId]) -> Option<Element> {
    let (id, link) = alone(document, nodes)?;
    let attributes = document.attributes(id)?;
    let url = attributes.url.as_deref().filter(|url| badge(url).is_none())?;
    let alt = one_line(attributes.alt.as_deref().unwrap_or_default());
    let words = || vec![Content::Text(Words::written(&alt, Source::decoded(document.span(id))))];
    let target = link.and_then(|link| document.attributes(link)?.url.as_deref());
    if is_elsewhere(url) {
        let far = Attribute::Far(url.to_owned());
        // A link needs words.
        let place = if alt.is_empty() {
            Element { attributes: vec![far], ..Element::new(Tag::Span, "picture", Vec::new()) }
        } else {
            let attributes = vec![Attribute::Href(target.unwrap_or(url).to_owned()), far];
            Element { attributes, ..Element::new(Tag::A, "picture", words()) }
        };
        return Some(Element::new(Tag::Figure, "absent", vec![place.into()]));
    }
    if !is_kept_picture(url) {
        return None;
    }
    // The caption says all: said twice it would be noise to who listens.
    let attributes = vec![Attribute::Kept(url.to_owned()), Attribute::Alt(String::new())];
    let mut shown = Element { attributes, ..Element::new(Tag::Img, "", Vec::new()) };
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

/// The only picture among nodes without any words, and the link in which it stands.
fn alone(document: &Document, nodes: &[NodeId]) -> Option<(NodeId, Option<NodeId>)> {
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
    found
}
