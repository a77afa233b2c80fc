//! The only place where what the author wrote becomes nodes of the page.
//!
//! Names come from the closed lists of [`template`](crate::template); the author's characters are only
//! ever text or the checked value of an attribute. No HTML string exists here, and no property is set.

use yew::virtual_dom::{VNode, VTag, VText};

use crate::template::{Content, Element, attribute_values, class_names};

/// The node that shows `element`.
pub(super) fn element(element: &Element) -> VNode {
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
    tag.add_children(element.children.iter().map(content));
    tag.into()
}

fn content(content: &Content) -> VNode {
    match content {
        Content::Element(child) => element(child),
        Content::Text(text) => VText::new(text.clone()).into(),
    }
}
