//! A document that was changed in one place is read again around that place alone. What stands before the heading above it
//! and from the next heading on is taken over from the tree as it was, moved along.
//!
//! A heading such as `## …` at the start of a line, outside of everything, ends what stands before it and depends on nothing
//! there. Only link reference definitions reach over it. Where there may be such, all is read.

use std::ops::Range;

use super::builder::Builder;
use super::front_matter::front_matter;
use super::node::{Document, Format, Node, NodeId};
use super::source_map::SourceMap;
use super::{BeginsAnew, links, markdown, parse_apart};
use crate::text::Span;

/// A heading with which reading may begin or end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cut {
    /// Where it begins, in bytes of the source.
    at: usize,
    /// Its node. All nodes before it stand before it in the source, and all after it behind.
    node: usize,
}

/// Parses `source`, which is what became of the source of `before`. The tree is the one that [`parse_apart`] gives; only
/// the numbers of its nodes may be others.
#[must_use]
pub fn parse_again(source: &str, format: Format, before: &Document, begins_anew: BeginsAnew) -> Document {
    let change = Change::between(before, source, format);
    change.and_then(|change| change.read(begins_anew)).unwrap_or_else(|| parse_apart(source, format, begins_anew))
}

/// What is read again, and what is not.
struct Change<'d, 's> {
    before: &'d Document,
    source: &'s str,
    /// The first node that is not kept, and where it begins; the part ends with it if reading goes to the end.
    from: Cut,
    /// The first node after it that is kept again, and where it began.
    to: Option<Cut>,
}

impl<'d, 's> Change<'d, 's> {
    fn between(before: &'d Document, source: &'s str, format: Format) -> Option<Self> {
        let old = before.source();
        let head = front_matter(source);
        if format != Format::Markdown
            || before.format() != format
            || before.cuts.is_empty()
            || before.front_matter() != head
        {
            return None;
        }
        let start = common(old.as_bytes().chunks(BLOCK), source.as_bytes().chunks(BLOCK), |a, b| {
            a.iter().zip(b).take_while(|(a, b)| a == b).count()
        });
        let end = common(old.as_bytes().rchunks(BLOCK), source.as_bytes().rchunks(BLOCK), |a, b| {
            a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
        });
        let body = head.map_or(0, |span| span.end as usize);
        if start < body || may_define_links(old) || may_define_links(source) {
            return None;
        }
        // The same bytes may count for both ends: `ab` → `aab`.
        let changed_to = (old.len() - end).max(start + old.len().saturating_sub(source.len()));
        let whole = |cut: &&Cut| old.as_bytes().get(cut.at..start).is_some_and(is_heading);
        let from = before.cuts.iter().rev().find(whole).copied().unwrap_or(Cut { at: body, node: 1 });
        // The line feed before it must be an old one, too.
        let to = before.cuts.iter().find(|cut| cut.at > changed_to && cut.at > from.at).copied();
        Some(Self { before, source, from, to })
    }

    fn read(&self, begins_anew: BeginsAnew) -> Option<Document> {
        let Self { before, source, from, to } = *self;
        let (old_len, new_len) = (before.source.len(), source.len());
        let end = to.map_or(new_len, |to| (to.at + new_len).saturating_sub(old_len));
        let mut builder = Builder::new(new_len);
        builder.go_on(before, from)?;
        // Up to the end of the heading's line: if it is not found to be one, something in the part goes on behind it.
        let line = source.get(end..)?.find('\n').map_or(new_len, |line| end + line + 1);
        let part = source.get(from.at..if to.is_some() { line } else { new_len })?;
        let stop = to.map(|_| end - from.at);
        if !markdown::feed(&mut builder, part, &SourceMap::from(from.at), source, stop, begins_anew) {
            return None;
        }
        let mut document = builder.finish(source.to_owned(), Format::Markdown, before.front_matter);
        let read = from.node..document.nodes.len();
        Moved::new(self, read.end).add(&mut document);
        links::link_addresses(&mut document, read, from.at..end);
        Some(document)
    }
}

/// How many bytes are compared at once.
const BLOCK: usize = 64;

/// How many bytes two texts have in common from one end, which `same` counts within two blocks.
fn common<'a>(
    first: impl Iterator<Item = &'a [u8]>,
    second: impl Iterator<Item = &'a [u8]>,
    same: impl Fn(&[u8], &[u8]) -> usize,
) -> usize {
    let mut count = 0;
    for (first, second) in first.zip(second) {
        if first == second {
            count += first.len();
        } else {
            return count + same(first, second);
        }
    }
    count
}

/// `[name]: address` gives a meaning to `[name]` anywhere.
fn may_define_links(source: &str) -> bool {
    memchr::memchr_iter(b']', source.as_bytes()).any(|at| source.as_bytes().get(at + 1) == Some(&b':'))
}

/// What makes it a heading was not changed: `## `.
fn is_heading(head: &[u8]) -> bool {
    matches!(head.iter().find(|byte| **byte != b'#'), Some(b' ' | b'\t'))
}

impl Builder {
    /// True when nothing is open: what comes now depends on nothing before.
    pub(super) fn is_clean(&self) -> bool {
        self.stack.is_empty() && self.overflow == 0
    }

    /// Says that a heading comes with which reading may begin.
    pub(super) fn cut(&mut self, at: usize) {
        self.cuts.push(Cut { at, node: self.nodes.len() });
    }

    /// Takes over all that stood before a cut.
    fn go_on(&mut self, before: &Document, from: Cut) -> Option<()> {
        self.nodes.extend_from_slice(before.nodes.get(1..from.node)?);
        let is_cut = |node: &NodeId| node.0 as usize == from.node;
        let last = before.children(Document::ROOT).take_while(|node| !is_cut(node)).last();
        let root = self.nodes.first_mut()?;
        root.last_child = last.filter(|_| from.node > 1);
        root.first_child = last.and(before.first_child(Document::ROOT)).filter(|_| from.node > 1);
        Some(())
    }
}

/// What is kept of a document: its nodes get other numbers, and behind the change other places.
struct Moved<'d> {
    before: &'d Document,
    /// Nodes between these are not kept.
    gone: Range<usize>,
    /// The number that the first node behind them gets.
    behind: usize,
    /// What begins in here is not kept.
    gone_part: Range<usize>,
    /// How much longer the source is.
    longer: usize,
    /// How much shorter it is.
    shorter: usize,
    /// The new numbers of the nodes for addresses.
    addresses: Vec<u32>,
}

impl<'d> Moved<'d> {
    fn new(change: &Change<'d, '_>, behind: usize) -> Self {
        let Change { before, source, from, to } = *change;
        let gone = from.node..to.map_or(before.main, |to| to.node);
        let gone_part = from.at..to.map_or(usize::MAX, |to| to.at);
        let mut next = behind + before.main.saturating_sub(gone.end);
        let mut number = |node: &Node| {
            let kept = !gone_part.contains(&(node.span.start as usize));
            next += usize::from(kept);
            if kept { u32::try_from(next - 1).unwrap_or(u32::MAX) } else { u32::MAX }
        };
        let addresses = before.nodes.iter().skip(before.main).map(&mut number).collect();
        let (old, new) = (before.source.len(), source.len());
        let (longer, shorter) = (new.saturating_sub(old), old.saturating_sub(new));
        Self { before, gone, behind, gone_part, longer, shorter, addresses }
    }

    /// Adds what is kept to a document that holds what was read again.
    fn add(&self, document: &mut Document) {
        // Nodes before the change are there already; they may lead to nodes for addresses.
        for node in document.nodes.iter_mut().take(self.gone.start).skip(1) {
            self.renumber_links(node);
        }
        let before = self.before;
        let (main, addresses) = before.nodes.split_at_checked(before.main).unwrap_or_default();
        let rest = main.get(self.gone.end..).unwrap_or_default();
        let first = self.gone.end < before.main;
        if first {
            self.join(document);
        }
        document.nodes.extend(rest.iter().map(|node| self.node(node)));
        document.main = document.nodes.len();
        let kept = addresses.iter().filter(|node| !self.gone_part.contains(&(node.span.start as usize)));
        document.nodes.extend(kept.map(|node| self.node(node)));

        let cuts = before.cuts.iter();
        let behind = cuts.clone().filter(|cut| cut.node >= self.gone.end && first);
        let moved = behind.map(|cut| Cut { at: self.place(cut.at), node: self.number(cut.node) });
        let ahead = cuts.take_while(|cut| cut.node < self.gone.start).copied();
        document.cuts = ahead.chain(document.cuts.iter().copied()).chain(moved).collect();
        merge(&mut document.notices, &before.notices, |notice| &mut notice.span, self);
        merge(&mut document.tags, &before.tags, |tag| &mut tag.span, self);
        merge(&mut document.html_blocks, &before.html_blocks, |span| span, self);
    }

    /// Joins what is kept behind the change to what was read.
    fn join(&self, document: &mut Document) {
        let next = Some(self.id(NodeId(u32::try_from(self.gone.end).unwrap_or(u32::MAX))));
        let last_child = self.before.nodes.first().and_then(|root| root.last_child).map(|last| self.id(last));
        let Some(root) = document.nodes.first_mut() else { return };
        let last_read = std::mem::replace(&mut root.last_child, last_child);
        if root.first_child.is_none() {
            root.first_child = next;
        }
        if let Some(last) = last_read.and_then(|last| document.nodes.get_mut(last.0 as usize)) {
            last.next = next;
        }
    }

    fn node(&self, node: &Node) -> Node {
        let mut node = node.clone();
        self.renumber_links(&mut node);
        node.span = self.span(node.span);
        node
    }

    fn renumber_links(&self, node: &mut Node) {
        for id in [&mut node.first_child, &mut node.last_child, &mut node.next].into_iter().flatten() {
            *id = self.id(*id);
        }
    }

    fn id(&self, id: NodeId) -> NodeId {
        NodeId(u32::try_from(self.number(id.0 as usize)).unwrap_or(u32::MAX))
    }

    fn number(&self, node: usize) -> usize {
        match node.checked_sub(self.before.main) {
            Some(address) => self.addresses.get(address).map_or(usize::MAX, |number| *number as usize),
            // What stood first in the part that was read again stands there still.
            None if node < self.gone.end => node,
            None => (node + self.behind).saturating_sub(self.gone.end),
        }
    }

    fn span(&self, span: Span) -> Span {
        Span::new(self.place(span.start as usize), self.place(span.end as usize))
    }

    fn place(&self, at: usize) -> usize {
        if at < self.gone_part.end { at } else { (at + self.longer).saturating_sub(self.shorter) }
    }
}

/// Puts what is kept of a list around what was read again; both are in the order of their places.
fn merge<T: Clone>(list: &mut Vec<T>, before: &[T], span: impl Fn(&mut T) -> &mut Span, moved: &Moved<'_>) {
    let read = std::mem::take(list);
    let mut behind = Vec::new();
    for mut item in before.iter().cloned() {
        let place = span(&mut item);
        let start = place.start as usize;
        if moved.gone_part.contains(&start) {
            continue;
        }
        *place = moved.span(*place);
        if start < moved.gone_part.start { list.push(item) } else { behind.push(item) }
    }
    list.extend(read);
    list.extend(behind);
}
