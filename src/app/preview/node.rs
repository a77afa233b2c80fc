//! The only place where what the author wrote becomes nodes of the page.
//!
//! Names come from the closed lists of [`template`](crate::template); the author's characters are only
//! ever text or the checked value of an attribute. No HTML string exists here, and no property is set.

use yew::virtual_dom::{Key, VNode, VTag, VText};

use crate::markup::Document;
use crate::template::{self, Content, CutAt, Element, attribute_values, class_names, with_cuts};

/// The nodes of a text that is no résumé, such as the page of a rule.
pub(crate) fn plain_nodes(document: &Document) -> Vec<VNode> {
    template::plain(document).iter().map(|element| tag(element).into()).collect()
}

/// The node that shows a unit, with a spacer at each of `cuts`, which are in order.
pub(super) fn element(element: &Element, key: Key, cuts: &[CutAt]) -> VNode {
    let mut tag = if cuts.is_empty() { tag(element) } else { tag(&with_cuts(element, cuts)) };
    tag.key = Some(key);
    tag.into()
}

/// The node that shows a unit which differs from what it was; `change` says how.
pub(super) fn marked(element: &Element, change: Option<&'static str>) -> VNode {
    let mut tag = tag(element);
    if let Some(change) = change {
        tag.add_attribute("data-change", change);
    }
    tag.into()
}

fn tag(element: &Element) -> VTag {
    let mut tag = VTag::new(element.tag.name());
    let class = class_names(element);
    if !class.is_empty() {
        tag.add_attribute("class", class);
    }
    for attribute in &element.attributes {
        for (name, value) in attribute_values(attribute) {
            tag.add_attribute(name, value);
        }
    }
    for content in &element.children {
        tag.add_child(match content {
            Content::Element(child) => self::tag(child).into(),
            Content::Text(text) => VText::new(text.to_string()).into(),
        });
    }
    tag
}
