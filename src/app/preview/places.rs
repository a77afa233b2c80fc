//! Places of the source on the sheet, and places of the sheet in the source.
//!
//! A unit's characters are counted in UTF-16 units over all of its text nodes together, so that it does not matter how
//! the nodes are cut.

use std::ops::Range;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlCollection, Node, NodeList, TreeWalker};

use crate::analysis::Analysis;
use crate::template::{Unit, Words, groups, showing, source_at, texts};
use crate::text::Span;

/// `NodeFilter.SHOW_TEXT`
const SHOW_TEXT: u32 = 4;

const UNITS: &str = ".sheet .unit";

/// The nodes of the units, in order.
#[must_use]
pub(crate) fn unit_nodes() -> Vec<Element> {
    elements(UNITS).collect()
}

/// The nodes of units on the desk. Each is looked for in the group that holds it: listing or counting all of them would
/// take long for a key.
#[derive(Debug)]
pub(crate) struct UnitNodes {
    groups: Vec<Range<usize>>,
    nodes: HtmlCollection,
}

impl UnitNodes {
    /// Those of `units`, which the sheet shows.
    #[must_use]
    pub(crate) fn of(units: &[Unit]) -> Option<Self> {
        let nodes = document()?.query_selector(".desk .sheet").ok()??.children();
        Some(Self { groups: groups(units), nodes })
    }

    /// The node of one unit.
    #[must_use]
    pub(crate) fn get(&self, at: usize) -> Option<Element> {
        let group = self.groups.partition_point(|group| group.end <= at);
        let inside = at.checked_sub(self.groups.get(group)?.start)?;
        self.nodes.item(u32::try_from(group).ok()?)?.children().item(u32::try_from(inside).ok()?)
    }
}

/// The elements that answer to a selector, in order.
pub(crate) fn elements(selector: &str) -> impl Iterator<Item = Element> {
    let nodes = document().and_then(|document| document.query_selector_all(selector).ok());
    let count = nodes.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| nodes.as_ref()?.item(at)?.dyn_into().ok())
}

/// The unit that shows a byte of the source, or the last one before it.
#[must_use]
pub(crate) fn unit_at(units: &[Unit], at: usize) -> Option<usize> {
    units.partition_point(|unit| unit.span.start as usize <= at).checked_sub(1)
}

/// All that shows one of the places; empty where the sheet shows another analysis.
#[must_use]
pub(crate) fn ranges_showing(analysis: &Analysis, spans: &[Span]) -> Vec<web_sys::Range> {
    let Some(document) = document() else { return Vec::new() };
    let mut ranges = Vec::new();
    for (unit, node) in analysis.units.iter().zip(unit_nodes()) {
        let inside = |span: &&Span| span.start < unit.span.end && unit.span.start < span.end;
        if !spans.iter().any(|span| inside(&span)) {
            continue;
        }
        let drawn = analysis.draw(unit);
        let words = texts(&drawn);
        let shown = text_nodes(&document, &node);
        if !same(&words, &shown) {
            continue;
        }
        for place in spans.iter().filter(inside).flat_map(|span| showing(&drawn, *span)) {
            let before: usize = words.iter().take(place.text).map(|words| utf16(words)).sum();
            let Some(text) = words.get(place.text) else { continue };
            let at = |byte: usize| before + text.get(..byte).map_or(0, utf16);
            ranges.extend(range(&document, &shown, at(place.range.start), at(place.range.end)));
        }
    }
    ranges
}

/// The place in the source, in bytes, of what is shown at a point of the window, in CSS pixels.
#[must_use]
pub(crate) fn source_at_point(analysis: &Analysis, x: f64, y: f64) -> Option<usize> {
    let document = document()?;
    let (node, offset) = caret_at(&document, x, y)?;
    let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
    let unit_node = element.closest(".sheet .unit").ok()??;
    let index = unit_nodes().iter().position(|unit| *unit == unit_node)?;
    let unit = analysis.units.get(index)?;
    let drawn = analysis.draw(unit);
    let words = texts(&drawn);
    let shown = text_nodes(&document, &unit_node);
    if !same(&words, &shown) {
        return Some(unit.span.start as usize);
    }
    let before = shown.iter().take_while(|text| !text.is_same_node(Some(&node))).map(length).sum::<usize>();
    // Beside the text the browser names an element: the unit's own begin does.
    let mut rest = if node.is_instance_of::<Element>() { 0 } else { before + offset };
    for (at, text) in words.iter().enumerate() {
        let length = utf16(text);
        if rest < length || (rest == length && at + 1 == words.len()) {
            return source_at(&drawn, at, byte_at(text, rest));
        }
        rest -= length;
    }
    Some(unit.span.start as usize)
}

/// The text node at a point, and how many UTF-16 units stand before the point in it. Browsers call it by two names.
fn caret_at(document: &Document, x: f64, y: f64) -> Option<(Node, usize)> {
    let ask = |method: &str| -> Option<JsValue> {
        let function: Function = Reflect::get(document, &method.into()).ok()?.dyn_into().ok()?;
        function.call2(document, &x.into(), &y.into()).ok().filter(JsValue::is_object)
    };
    let read = |found: &JsValue, node: &str, offset: &str| -> Option<(Node, usize)> {
        let node = Reflect::get(found, &node.into()).ok()?.dyn_into().ok()?;
        let offset = Reflect::get(found, &offset.into()).ok()?.as_f64()?;
        Some((node, offset as usize))
    };
    ask("caretPositionFromPoint")
        .and_then(|found| read(&found, "offsetNode", "offset"))
        .or_else(|| ask("caretRangeFromPoint").and_then(|found| read(&found, "startContainer", "startOffset")))
}

/// True when the nodes hold just these words.
pub(super) fn same(words: &[&Words], nodes: &[Node]) -> bool {
    let drawn: String = words.iter().map(|words| &***words).collect();
    let shown: String = nodes.iter().filter_map(Node::text_content).collect();
    drawn == shown
}

pub(super) fn text_nodes(document: &Document, node: &Node) -> Vec<Node> {
    let walker: Option<TreeWalker> = document.create_tree_walker_with_what_to_show(node, SHOW_TEXT).ok();
    let Some(walker) = walker else { return Vec::new() };
    std::iter::from_fn(|| walker.next_node().ok().flatten()).collect()
}

fn range(document: &Document, nodes: &[Node], start: usize, end: usize) -> Option<web_sys::Range> {
    let range = document.create_range().ok()?;
    let (node, at) = inside(nodes, start, false)?;
    range.set_start(node, at).ok()?;
    let (node, at) = inside(nodes, end, true)?;
    range.set_end(node, at).ok()?;
    Some(range)
}

/// The node that a character lies in; an end lies in the node of the character before it.
fn inside(nodes: &[Node], at: usize, is_end: bool) -> Option<(&Node, u32)> {
    let mut rest = at;
    for node in nodes {
        let length = length(node);
        if rest < length || (is_end && rest == length) {
            return Some((node, u32::try_from(rest).ok()?));
        }
        rest -= length;
    }
    None
}

fn length(node: &Node) -> usize {
    node.text_content().map_or(0, |text| utf16(&text))
}

pub(super) fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The byte of a text before which so many UTF-16 units stand.
fn byte_at(text: &str, utf16: usize) -> usize {
    let mut rest = utf16;
    text.char_indices()
        .find(|(_, c)| {
            let here = rest == 0;
            rest = rest.saturating_sub(c.len_utf16());
            here
        })
        .map_or(text.len(), |(at, _)| at)
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

#[cfg(test)]
mod tests {
    use super::byte_at;

    #[test]
    fn utf16_units_become_bytes() {
        assert_eq!([0, 1, 3, 4].map(|at| byte_at("가🚀나", at)), [0, 3, 7, 10]);
    }
}
