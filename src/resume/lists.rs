//! Lists whose items are entries: companies, schools, pieces of work.

use super::block::{Block, BlockKind, blocks_in};
use super::header::{TitleKind, title_slots};
use super::outline::{Body, Entry, Outline};
use super::title::evidence;
use super::{line, vocabulary};
use crate::markup::{Document, Kind, NodeId};

/// The items of a list, each as its own line followed by what it holds.
fn items(document: &Document, list: NodeId) -> Vec<Vec<Block>> {
    document
        .children(list)
        .filter(|item| document.kind(*item) == Kind::Item)
        .map(|item| {
            let mut blocks = blocks_in(document, item);
            if let Some(first) = blocks.first_mut().filter(|block| matches!(block.kind, BlockKind::Text)) {
                first.kind = BlockKind::ItemLine(0);
            }
            blocks
        })
        .collect()
}

/// A list of entries (each item says when, or who) as a sequence of blocks; `None` if it is a plain list.
#[must_use]
pub fn entries(document: &Document, list: NodeId, wanted: impl Fn(&str) -> bool) -> Option<Vec<Block>> {
    let items = items(document, list);
    let head = |item: &Vec<Block>| {
        item.first().filter(|block| matches!(block.kind, BlockKind::ItemLine(_))).map(|block| block.flat.text.clone())
    };
    let titled = items.iter().filter(|item| head(item).is_some_and(|text| wanted(&text))).count();
    (titled > 0 && titled * 2 >= items.len()).then(|| items.into_iter().flatten().collect())
}

/// The lines of a list whose items hold nothing but one line each.
#[must_use]
pub fn plain_lines(document: &Document, list: NodeId) -> Option<Vec<Block>> {
    items(document, list)
        .into_iter()
        .map(|mut item| item.pop().filter(|line| item.is_empty() && matches!(line.kind, BlockKind::ItemLine(_))))
        .collect()
}

/// True for an item line that can open a career.
#[must_use]
pub fn opens_career(text: &str) -> bool {
    let evidence = evidence(text);
    let first = text.split('\n').next().unwrap_or_default();
    let labelled = line::leading_label(first, &(0..first.len())).is_some();
    !labelled && text.chars().count() <= 120 && (evidence.range || evidence.company)
}

/// True for an item line that can open an entry of another section.
#[must_use]
pub fn opens_entry(text: &str) -> bool {
    let first = text.split('\n').next().unwrap_or_default();
    let labelled = line::leading_label(first, &(0..first.len())).is_some();
    !labelled
        && text.chars().count() <= 120
        && (super::period::find(first).is_some() || vocabulary::names_school(first) || evidence(text).range)
}

/// Items that carry a title and hold bullets of their own are pieces of work. Empty when the list is plain.
pub fn projects(document: &Document, outline: &mut Outline, block: usize) -> Vec<Body> {
    let Some(node) = outline.blocks.get(block).map(|block| block.node) else { return Vec::new() };
    let items = items(document, node);
    let is_project = |item: &Vec<Block>| {
        let Some(head) = item.first().filter(|block| matches!(block.kind, BlockKind::ItemLine(_))) else { return false };
        let text = head.flat.text.as_str();
        let holds = item.iter().skip(1).any(|block| matches!(block.kind, BlockKind::List | BlockKind::Text));
        let first = text.split('\n').next().unwrap_or_default();
        let labelled = line::leading_label(first, &(0..first.len())).is_some() || vocabulary::label(first).is_some();
        let short = text.chars().count() <= 60 && !text.trim_end().ends_with('.');
        holds && !labelled && short
    };
    let count = items.iter().filter(|item| is_project(item)).count();
    if count == 0 || count * 2 < items.len() {
        return Vec::new();
    }
    let mut bodies: Vec<Body> = Vec::new();
    for item in items {
        let titled = is_project(&item);
        for (index, block) in item.into_iter().enumerate() {
            let at = outline.blocks.len();
            outline.blocks.push(block);
            if index == 0 && titled {
                let slots = title_slots(outline, at, TitleKind::Work);
                bodies.push(Body::Project(Entry { slots, body: Vec::new() }));
                continue;
            }
            let line = Body::Block(outline.whole(at));
            match bodies.last_mut() {
                Some(Body::Project(project)) if titled => project.body.push(line),
                _ => bodies.push(line),
            }
        }
    }
    bodies
}
