//! Builds one balanced tree from Markdown events and HTML tags, whatever their order.
//! Iterative, total, and never deeper than [`MAX_DEPTH`].

use std::ops::Range;

use super::again::Cut;
use super::links::spread_link;
use super::node::{Attributes, Cell, Document, Format, Kind, Node, NodeId};
use super::open::{Open, Origin, needs_end_tag, same_element};
use super::source_map::{Fragment, SourceMap};
use super::{Notice, NoticeKind, Tag, allow};
use crate::text::Span;

/// Deepest nesting of the tree. The browser's stack ends between 500 and 1,000 nested nodes.
pub const MAX_DEPTH: usize = 100;

/// Where a Markdown container began: everything opened since then ends with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checkpoint {
    depth: usize,
    overflow: usize,
}

pub(super) struct Builder {
    pub(super) nodes: Vec<Node>,
    notices: Vec<Notice>,
    tags: Vec<Tag>,
    pub(super) html_blocks: Vec<Span>,
    pub(super) cuts: Vec<Cut>,
    pub(super) stack: Vec<Open>,
    /// Links that hold blocks, and whether their end tag was found: one that never ends would take in all that follows.
    wide_links: Vec<(NodeId, bool)>,
    /// Start tags beyond [`MAX_DEPTH`] that wait for their end tags.
    pub(super) overflow: usize,
}

impl Builder {
    pub(super) fn new(source_len: usize) -> Self {
        let mut nodes = Vec::with_capacity(64 + source_len / 16);
        nodes.push(Node::new(Kind::Root, Span::new(0, source_len)));
        Self {
            nodes,
            notices: Vec::new(),
            tags: Vec::new(),
            html_blocks: Vec::new(),
            cuts: Vec::new(),
            stack: Vec::with_capacity(MAX_DEPTH),
            wide_links: Vec::new(),
            overflow: 0,
        }
    }

    pub(super) fn finish(mut self, source: String, format: Format, front_matter: Option<Span>) -> Document {
        self.tell_unclosed(0);
        self.close_to(0, Span::new(source.len(), source.len()));
        self.notices.sort_by_key(|notice| notice.span);
        let Self { nodes, notices, tags, html_blocks, mut cuts, .. } = self;
        // What is spread stands behind all other nodes.
        if !self.wide_links.is_empty() {
            cuts.clear();
        }
        let mut document = Document { source, format, nodes, notices, tags, html_blocks, front_matter, cuts, main: 0 };
        for (link, _) in self.wide_links.into_iter().filter(|(_, closed)| *closed) {
            spread_link(&mut document, link);
        }
        document.main = document.nodes.len();
        document
    }

    pub(super) fn notice(&mut self, kind: NoticeKind, span: Span) {
        self.notices.push(Notice { kind, span });
    }

    /// Remembers how a tag was written.
    pub(super) fn tag(&mut self, span: Span, closing: bool) {
        self.tags.push(Tag { span, closing });
    }

    /// Opens a Markdown container.
    pub(super) fn open_markdown(&mut self, kind: Kind, span: Span, attributes: Option<Attributes>) -> Checkpoint {
        if allow::is_block(kind) {
            // A Markdown block does not stand in the middle of a line: `<span>` left open ends here.
            while self.stack.last().is_some_and(|open| open.kind.is_inline() && open.origin == Origin::Html) {
                self.close_to(self.stack.len() - 1, span);
            }
            self.dissolve_paragraph();
        }
        self.leave_finished(kind);
        self.enter_part(kind, span);
        let kind = self.single_link(kind);
        let checkpoint = Checkpoint { depth: self.stack.len(), overflow: self.overflow };
        self.push(kind, span, Origin::Markdown, attributes);
        checkpoint
    }

    /// Ends a Markdown container with everything that was left open in it. A paragraph that a block tag
    /// ended early leaves that block open: it ends where its own end tag stands.
    pub(super) fn close_markdown(&mut self, checkpoint: Checkpoint, kind: Kind, span: Span) {
        let span = Span::new(span.end as usize, span.end as usize);
        let ended_early = kind == Kind::Paragraph
            && checkpoint.depth + 3 < MAX_DEPTH
            && self.stack.get(checkpoint.depth).is_none_or(|open| open.origin != Origin::Markdown);
        if ended_early {
            while self.stack.last().is_some_and(|open| open.kind.is_inline()) && self.stack.len() > checkpoint.depth {
                self.close_to(self.stack.len() - 1, span);
            }
        } else {
            self.tell_unclosed(checkpoint.depth);
            self.close_to(checkpoint.depth, span);
            self.overflow = checkpoint.overflow;
        }
    }

    /// A start tag of an allowed element.
    pub(super) fn open_html(&mut self, kind: Kind, span: Span, attributes: Option<Attributes>) {
        if self.overflow > 0 {
            self.overflow += 1;
            return;
        }
        self.prepare(kind, span);
        self.push(self.single_link(kind), span, Origin::Html, attributes);
    }

    /// An end tag of an allowed element.
    pub(super) fn close_html(&mut self, kind: Kind, span: Span) {
        if self.overflow > 0 {
            self.overflow -= 1;
            return;
        }
        match self.find_open(kind) {
            Some(depth) => {
                self.tell_unclosed(depth + 1);
                self.ends(self.stack.get(depth).map(|open| open.id));
                self.close_to(depth, span);
                if let Some(node) = self.last_closed(depth) {
                    node.span = node.span.join(span);
                }
            }
            None => {
                self.notice(NoticeKind::StrayEndTag, span);
                let within = |open: &&mut Open| open.origin != Origin::Markdown && !matches!(open.kind, Kind::Cell(_));
                let mut opened = self.stack.iter_mut().rev().take_while(within);
                if kind.is_inline()
                    && let Some(open) = opened.find(|open| same_element(open.kind, kind) && !open.ended)
                {
                    open.ended = true;
                    let id = open.id;
                    self.ends(Some(id));
                }
            }
        }
    }

    /// An element that holds nothing.
    pub(super) fn void(&mut self, kind: Kind, span: Span, attributes: Option<Attributes>) {
        self.prepare(kind, span);
        if let Some(node) = self.append(kind, span) {
            node.attributes = attributes.map(Box::new);
        }
    }

    /// Characters that are shown as the source holds them.
    pub(super) fn source_text(&mut self, span: Span, source: &str) {
        let copy = Fragment { text: source, map: &SourceMap::default(), source };
        self.text(copy, span.start as usize..span.end as usize, span.of(source).unwrap_or_default());
    }

    /// Characters; `range` is what was written for them. CommonMark and HTML both show U+FFFD for NUL.
    pub(super) fn text(&mut self, copy: Fragment<'_>, range: Range<usize>, shown: &str) {
        if shown.contains('\0') {
            copy.parts(range, &shown.replace('\0', "\u{fffd}"), |span, shown, decoded| self.part(span, shown, decoded));
        } else {
            copy.parts(range, shown, |span, shown, decoded| self.part(span, shown, decoded));
        }
    }

    /// Says which elements, from this depth on, end without their end tags.
    fn tell_unclosed(&mut self, depth: usize) {
        let open = self.stack.iter().skip(depth).filter(|open| needs_end_tag(**open) && !open.ended);
        let spans = open.filter_map(|open| self.nodes.get(open.id.0 as usize)).map(|node| node.span);
        self.notices.extend(spans.map(|span| Notice { kind: NoticeKind::UnclosedElement, span }));
    }

    /// The end tag of an element was found.
    fn ends(&mut self, id: Option<NodeId>) {
        if let Some(wide) = self.wide_links.last_mut().filter(|wide| Some(wide.0) == id) {
            wide.1 = true;
        }
    }

    fn part(&mut self, span: Span, shown: &str, decoded: bool) {
        if shown.is_empty() {
            return;
        }
        let blank = shown.bytes().all(|b| b.is_ascii_whitespace());
        if blank && self.block_context() {
            return;
        }
        if !blank {
            self.leave_finished(Kind::Text);
            self.enter_part(Kind::Text, span);
        }
        if !decoded && self.extend_text(span) {
            return;
        }
        if let Some(node) = self.append(Kind::Text, span) {
            node.decoded = decoded.then(|| shown.into());
        }
    }

    /// True when a block element opened by HTML is still open.
    pub(super) fn inside_html_block(&self) -> bool {
        self.stack.iter().any(|open| open.origin != Origin::Markdown && allow::is_block(open.kind))
    }

    /// True inside preformatted text, where white space counts.
    pub(super) fn inside(&self, kind: Kind) -> bool {
        self.stack.iter().rev().any(|open| open.kind == kind)
    }

    fn prepare(&mut self, kind: Kind, span: Span) {
        if allow::is_block(kind) {
            self.close_open_paragraph(kind, span);
        }
        self.leave_finished(kind);
        match kind {
            Kind::Item => {
                self.close_sibling(span, |open| open == Kind::Item, |open| matches!(open, Kind::List(_)));
                if !matches!(self.top_kind(), Some(Kind::List(_))) {
                    self.enter_part(Kind::List(None), span);
                    self.push(Kind::List(None), span, Origin::Implied, None);
                }
            }
            Kind::Term | Kind::Detail => self.close_sibling(
                span,
                |open| matches!(open, Kind::Term | Kind::Detail),
                |open| allow::is_block(open) && !matches!(open, Kind::Paragraph | Kind::Heading(_)),
            ),
            Kind::Row => {
                self.close_sibling(
                    span,
                    |open| matches!(open, Kind::Cell(_)),
                    |open| matches!(open, Kind::Row | Kind::Table),
                );
                self.close_sibling(span, |open| open == Kind::Row, |open| open == Kind::Table);
            }
            Kind::Cell(_) => {
                self.close_sibling(span, |open| matches!(open, Kind::Cell(_)), |open| open == Kind::Row);
                if self.top_kind() == Some(Kind::Table) {
                    self.push(Kind::Row, span, Origin::Implied, None);
                }
            }
            Kind::Heading(_) => {
                self.close_sibling(span, |open| matches!(open, Kind::Heading(_)), |_| false);
            }
            Kind::Link => self.close_sibling(span, |open| open == Kind::Link, allow::is_block),
            _ => {}
        }
        if allow::is_block(kind)
            && let Some(link) = self.stack.iter().find(|open| open.kind == Kind::Link)
            && self.wide_links.last().is_none_or(|wide| wide.0 != link.id)
        {
            self.wide_links.push((link.id, false));
        }
        self.enter_part(kind, span);
    }

    /// A link inside a link is only words: HTML has no such thing.
    fn single_link(&self, kind: Kind) -> Kind {
        if kind == Kind::Link && self.inside(Kind::Link) { Kind::Span } else { kind }
    }

    /// `<p>` and Markdown paragraphs end where a block begins.
    fn close_open_paragraph(&mut self, kind: Kind, span: Span) {
        let boundary = |open: &Open| allow::is_block(open.kind) && open.kind != Kind::Paragraph;
        let from = self.stack.iter().rposition(boundary).map_or(0, |i| i + 1);
        let Some(i) = self.stack.iter().skip(from).position(|open| open.kind == Kind::Paragraph) else {
            return;
        };
        let html = |open: &Open| open.origin == Origin::Html;
        if kind != Kind::Rule || self.stack.get(from + i).is_some_and(html) {
            let mut ended = self.stack.iter().skip(from + i);
            let link = ended.find(|open| open.kind == Kind::Link && html(open)).map(|open| open.id);
            self.close_to(from + i, span);
            // The link goes on around the block.
            if let Some(link) = link.and_then(|link| self.nodes.get(link.0 as usize)) {
                let attributes = link.attributes.as_deref().cloned();
                self.push(Kind::Link, span, Origin::Html, attributes);
            }
        }
    }

    /// Markdown inside `<p align="center">`: the paragraph becomes a plain grouping.
    fn dissolve_paragraph(&mut self) {
        let Some(open) = self.stack.last_mut().filter(|open| open.kind == Kind::Paragraph) else { return };
        open.kind = Kind::Container;
        let id = open.id;
        if let Some(node) = self.nodes.get_mut(id.0 as usize) {
            node.kind = Kind::Container;
        }
    }

    /// Before something new: ends what can not hold it any more.
    fn leave_finished(&mut self, next: Kind) {
        while let Some(open) = self.stack.last() {
            let implied_list = matches!(open.kind, Kind::List(_)) && open.origin == Origin::Implied;
            if !open.ended && !(implied_list && next != Kind::Item) {
                return;
            }
            let last = self.nodes.get(open.id.0 as usize).and_then(|node| node.last_child);
            let span = last.and_then(|last| self.nodes.get(last.0 as usize)).map_or(Span::default(), |last| last.span);
            self.close_to(self.stack.len() - 1, Span::new(span.end as usize, span.end as usize));
        }
    }

    /// What stands directly in a list, a table or a row without being a part of it gets a part of its own, where
    /// it was written.
    fn enter_part(&mut self, kind: Kind, span: Span) {
        if kind == Kind::Comment {
            return;
        }
        if matches!(self.top_kind(), Some(Kind::List(_))) && kind != Kind::Item {
            self.push(Kind::Item, span, Origin::Implied, None);
        }
        if self.top_kind() == Some(Kind::Table) && kind != Kind::Row {
            self.push(Kind::Row, span, Origin::Implied, None);
        }
        if self.top_kind() == Some(Kind::Row) && !matches!(kind, Kind::Cell(_)) {
            self.push(Kind::Cell(Cell { header: false, columns: 1, rows: 1 }), span, Origin::Implied, None);
        }
    }

    fn close_sibling(&mut self, span: Span, same: impl Fn(Kind) -> bool, boundary: impl Fn(Kind) -> bool) {
        for depth in (0..self.stack.len()).rev() {
            let Some(open) = self.stack.get(depth) else { return };
            if same(open.kind) && open.origin != Origin::Markdown {
                self.close_to(depth, Span::new(span.start as usize, span.start as usize));
                return;
            }
            if boundary(open.kind) || open.origin == Origin::Markdown || matches!(open.kind, Kind::Cell(_)) {
                return;
            }
        }
    }

    /// Depth of the element that an end tag of `kind` closes. Inline tags don't reach out of a block, no
    /// tag reaches out of a cell (but table parts) or out of a Markdown container.
    fn find_open(&self, kind: Kind) -> Option<usize> {
        for (depth, open) in self.stack.iter().enumerate().rev() {
            if open.origin == Origin::Markdown {
                return None;
            }
            if same_element(open.kind, kind) {
                return Some(depth);
            }
            let stop = match kind {
                kind if kind.is_inline() => allow::is_block(open.kind),
                Kind::Table | Kind::Row | Kind::Cell(_) => open.kind == Kind::Table,
                Kind::Item => matches!(open.kind, Kind::List(_) | Kind::Cell(_)),
                _ => matches!(open.kind, Kind::Cell(_)),
            };
            if stop {
                return None;
            }
        }
        None
    }

    fn push(&mut self, kind: Kind, span: Span, origin: Origin, attributes: Option<Attributes>) {
        // Parts that will be needed inside must still fit.
        let reserve = match kind {
            Kind::Table => 3,
            Kind::Row | Kind::List(_) => 2,
            _ => 0,
        };
        if self.stack.len() + reserve >= MAX_DEPTH {
            if self.overflow == 0 {
                self.notice(NoticeKind::FlattenedNesting, span);
            }
            self.overflow += 1;
            return;
        }
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        if let Some(node) = self.append(kind, span) {
            node.attributes = attributes.map(Box::new);
            self.stack.push(Open { id, kind, origin, ended: false });
        }
    }

    fn append(&mut self, kind: Kind, span: Span) -> Option<&mut Node> {
        let parent = self.stack.last().map_or(Document::ROOT, |open| open.id);
        let id = NodeId(u32::try_from(self.nodes.len()).ok()?);
        let parent = self.nodes.get_mut(parent.0 as usize)?;
        let previous = parent.last_child.replace(id);
        if parent.first_child.is_none() {
            parent.first_child = Some(id);
        }
        if let Some(previous) = previous.and_then(|previous| self.nodes.get_mut(previous.0 as usize)) {
            previous.next = Some(id);
        }
        self.nodes.push(Node::new(kind, span));
        self.nodes.last_mut()
    }

    /// Joins text that follows on from the text before it, so that one run is one node.
    fn extend_text(&mut self, span: Span) -> bool {
        let parent = self.stack.last().map_or(Document::ROOT, |open| open.id);
        let last = self.nodes.get(parent.0 as usize).and_then(|parent| parent.last_child);
        match last.and_then(|last| self.nodes.get_mut(last.0 as usize)) {
            Some(last) if last.kind == Kind::Text && last.decoded.is_none() && last.span.end == span.start => {
                last.span.end = span.end;
                true
            }
            _ => false,
        }
    }

    fn close_to(&mut self, depth: usize, span: Span) {
        while self.stack.len() > depth {
            let Some(open) = self.stack.pop() else { return };
            if let Some(node) = self.nodes.get_mut(open.id.0 as usize) {
                node.span.end = node.span.end.max(span.start);
            }
        }
    }

    fn last_closed(&mut self, depth: usize) -> Option<&mut Node> {
        let parent = depth.checked_sub(1).and_then(|i| self.stack.get(i)).map_or(Document::ROOT, |open| open.id);
        let id = self.nodes.get(parent.0 as usize)?.last_child?;
        self.nodes.get_mut(id.0 as usize)
    }

    fn top_kind(&self) -> Option<Kind> {
        self.stack.last().map(|open| open.kind)
    }

    /// True where white space between blocks means nothing.
    fn block_context(&self) -> bool {
        let parent = self.stack.last().map_or(Document::ROOT, |open| open.id);
        let parent = self.nodes.get(parent.0 as usize);
        match self.top_kind() {
            Some(Kind::List(_) | Kind::Table | Kind::Row) => true,
            Some(kind) if kind.is_inline() || kind == Kind::CodeBlock => false,
            _ => parent
                .and_then(|node| node.last_child)
                .and_then(|last| self.nodes.get(last.0 as usize))
                .is_none_or(|last| allow::is_block(last.kind)),
        }
    }
}
