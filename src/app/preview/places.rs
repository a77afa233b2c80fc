//! Places of the source on the sheet, as ranges of its nodes.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node, Range, TreeWalker};

use crate::analysis::Analysis;
use crate::template::{Place, showing, texts};
use crate::text::Span;

/// `NodeFilter.SHOW_TEXT`
const SHOW_TEXT: u32 = 4;

/// All that shows one of the places, which are ascending; empty where the sheet shows another analysis.
#[must_use]
pub(crate) fn ranges_showing(analysis: &Analysis, spans: &[Span]) -> Vec<Range> {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return Vec::new() };
    let Ok(nodes) = document.query_selector_all(".sheet .unit") else { return Vec::new() };
    let mut ranges = Vec::new();
    for (at, unit) in analysis.units.iter().enumerate() {
        let inside = |span: &&Span| span.start < unit.span.end && unit.span.start < span.end;
        if !spans.iter().any(|span| inside(&span)) {
            continue;
        }
        let drawn = analysis.draw(unit);
        let Some(node) = u32::try_from(at).ok().and_then(|at| nodes.item(at)) else { break };
        let shown = text_nodes(&document, &node);
        let words = texts(&drawn);
        for place in spans.iter().filter(inside).flat_map(|span| showing(&drawn, *span)) {
            let range = shown.get(place.text).zip(words.get(place.text)).and_then(|(node, words)| {
                let shown: &str = words;
                let same = node.text_content().is_some_and(|text| text == shown);
                if same { range(&document, node, shown, &place) } else { None }
            });
            ranges.extend(range);
        }
    }
    ranges
}

fn text_nodes(document: &Document, node: &Node) -> Vec<Node> {
    let walker: Option<TreeWalker> = document.create_tree_walker_with_what_to_show(node, SHOW_TEXT).ok();
    let Some(walker) = walker.filter(|_| node.is_instance_of::<Element>()) else { return Vec::new() };
    std::iter::from_fn(|| walker.next_node().ok().flatten()).collect()
}

fn range(document: &Document, node: &Node, words: &str, place: &Place) -> Option<Range> {
    let utf16 = |at: usize| words.get(..at).and_then(|head| u32::try_from(head.encode_utf16().count()).ok());
    let range = document.create_range().ok()?;
    range.set_start(node, utf16(place.range.start)?).ok()?;
    range.set_end(node, utf16(place.range.end)?).ok()?;
    Some(range)
}
