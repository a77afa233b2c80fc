//! The tree → blocks. Each word of the tree ends in exactly one of them, but for what a program wrote twice.

use std::cell::OnceCell;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use super::block::{Block, List, add_item};
use super::inline::{Line, Marks};
use super::picture::Meaning;
use super::table;
use super::tags::{StartTag, Whitespace};
use crate::convert::markdown::inline;
use crate::markup::{Document, Kind, NodeId, is_elsewhere};
use crate::resume::is_drawn_bold;

/// A picture that is kept has at most so many characters as an address; all of them together at most [`MOST_PICTURES`].
const MOST_PICTURE: usize = 64 * 1024;
const MOST_PICTURES: usize = 256 * 1024;

/// What was read.
pub(super) struct Read {
    pub(super) blocks: Vec<Block>,
    /// Pictures that stayed behind.
    pub(super) pictures: usize,
    /// Some formatting was found.
    pub(super) worthwhile: bool,
}

pub(super) fn read(document: &Document) -> Read {
    let mut reader = Reader {
        document,
        blocks: Vec::new(),
        lines: vec![Line::default()],
        pictures: 0,
        picture_bytes: 0,
        names: OnceCell::new(),
        worthwhile: false,
    };
    reader.children(Document::ROOT, &State::default());
    reader.end_paragraph();
    Read { blocks: reader.blocks, pictures: reader.pictures, worthwhile: reader.worthwhile }
}

/// What holds for all that stands inside an element.
#[derive(Debug, Clone, Default)]
struct State {
    marks: Marks,
    link: Option<Rc<str>>,
    /// Line ends are shown.
    lines: bool,
}

struct Reader<'d> {
    document: &'d Document,
    blocks: Vec<Block>,
    /// The paragraph that is being read; never empty.
    lines: Vec<Line>,
    pictures: usize,
    picture_bytes: usize,
    /// What the texts of the page name, once a logo has asked.
    names: OnceCell<FxHashSet<&'d str>>,
    worthwhile: bool,
}

impl<'d> Reader<'d> {
    fn children(&mut self, node: NodeId, state: &State) {
        let document = self.document;
        let apart = document.attributes(node).is_some_and(|attributes| attributes.style.columns);
        let stacked = self.tag(node).stacks();
        let doubles = self.doubles(node);
        for child in document.children(node) {
            if doubles.contains(&child) {
                continue;
            }
            // What lies side by side on the page has no space between.
            if apart {
                self.line(Line::space);
            }
            let line = stacked && document.kind(child) != Kind::Text || self.tag(child).is_block();
            if line {
                self.end_paragraph();
            }
            self.node(child, state);
            if line {
                self.end_paragraph();
            }
        }
    }

    /// Children that only a screen reader is told, because the page shows the same words beside them.
    fn doubles(&self, node: NodeId) -> Vec<NodeId> {
        let hidden: Vec<NodeId> = self.document.children(node).filter(|child| self.tag(*child).is_unseen()).collect();
        if hidden.is_empty() {
            return hidden;
        }
        let shown = self.document.children(node).filter(|child| self.tag(*child).is_unread());
        let shown: Vec<String> = shown.map(|child| self.words(child)).collect();
        hidden.into_iter().filter(|child| shown.contains(&self.words(*child))).collect()
    }

    fn words(&self, node: NodeId) -> String {
        let mut words = String::new();
        let mut waiting = vec![node];
        while let Some(node) = waiting.pop() {
            words.extend(self.document.text(node).chars().filter(|c| !c.is_whitespace()));
            waiting.extend(self.document.children(node));
        }
        words
    }

    fn tag(&self, node: NodeId) -> StartTag<'d> {
        match self.document.kind(node) {
            Kind::Text | Kind::Comment | Kind::Break => StartTag::default(),
            _ => StartTag::of(self.document, node),
        }
    }

    fn line(&mut self, write: impl FnOnce(&mut Line)) {
        if let Some(line) = self.lines.last_mut() {
            write(line);
        }
    }

    /// The paragraph ends here. An empty line within it ends one, too, and lines that begin with a bullet are a list.
    fn end_paragraph(&mut self) {
        let lines = std::mem::replace(&mut self.lines, vec![Line::default()]);
        self.worthwhile |= lines.iter().any(Line::is_formatted);
        let mut paragraph = Vec::new();
        let mut items: Vec<Vec<Block>> = Vec::new();
        for mut line in lines {
            let item = line.take_bullet();
            if (item || line.is_empty()) && !paragraph.is_empty() {
                self.blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
            }
            if item {
                items.push(vec![Block::Paragraph(vec![line])]);
                continue;
            }
            self.typed_list(&mut items);
            if !line.is_empty() {
                paragraph.push(line);
            }
        }
        self.typed_list(&mut items);
        if !paragraph.is_empty() {
            self.blocks.push(Block::Paragraph(paragraph));
        }
    }

    fn typed_list(&mut self, items: &mut Vec<Vec<Block>>) {
        match self.blocks.last_mut() {
            _ if items.is_empty() => {}
            // Each typed line may be a block of its own.
            Some(Block::List(list)) if list.level == 0 && list.start.is_none() => list.items.append(items),
            _ => self.blocks.push(Block::List(List { start: None, level: 0, items: std::mem::take(items) })),
        }
    }

    /// The blocks of an element, apart from those around it.
    fn inside(&mut self, node: NodeId, state: &State) -> Vec<Block> {
        self.end_paragraph();
        let outer = std::mem::take(&mut self.blocks);
        self.children(node, state);
        self.end_paragraph();
        std::mem::replace(&mut self.blocks, outer)
    }

    fn node(&mut self, node: NodeId, state: &State) {
        let kind = self.document.kind(node);
        let tag = self.tag(node);
        if tag.is_gone() || tag.is_marker() || self.is_of_page(node, kind) {
            return;
        }
        let state = &self.state(node, kind, tag, state);
        match kind {
            Kind::Comment => {}
            Kind::Text => self.text(self.document.text(node), state),
            Kind::SoftBreak => self.line(Line::space),
            Kind::Break => self.lines.push(Line::default()),
            Kind::Image => self.picture(node, state),
            Kind::Heading(level) => self.heading(level, node, state),
            Kind::Paragraph if tag.is_title() => self.heading(1, node, state),
            Kind::Paragraph if tag.level().is_some() => self.word_item(node, tag, state),
            Kind::List(start) => self.list(node, start, state),
            Kind::Table => {
                let mut rows = Vec::new();
                self.end_paragraph();
                self.rows(node, state, &mut rows);
                self.worthwhile |= table::finish(rows, &mut self.blocks);
            }
            Kind::Quote => {
                let blocks = self.inside(node, state);
                if !blocks.is_empty() {
                    self.worthwhile = true;
                    self.blocks.push(Block::Quote(blocks));
                }
            }
            Kind::CodeBlock => {
                self.end_paragraph();
                let mut code = String::new();
                self.code(node, &mut code);
                if !code.trim().is_empty() {
                    self.worthwhile = true;
                    self.blocks.push(Block::Code(code));
                }
            }
            Kind::Rule => {
                self.end_paragraph();
                self.blocks.push(Block::Rule);
            }
            Kind::Term => {
                let mut blocks = self.inside(node, state);
                if let Some(Block::Paragraph(lines)) = blocks.first_mut() {
                    lines.iter_mut().for_each(Line::make_strong);
                    self.worthwhile = true;
                }
                self.blocks.append(&mut blocks);
            }
            kind if kind.is_inline() => self.children(node, state),
            _ => {
                let mut blocks = self.inside(node, state);
                self.take_in(&mut blocks);
            }
        }
    }

    /// `…더보기`, which unfolds what was copied whole, and a comment behind an exported text: no words of its author.
    fn is_of_page(&self, node: NodeId, kind: Kind) -> bool {
        let Some(first) = self.document.first_child(node) else { return false };
        match kind {
            Kind::Span => {
                let text = self.document.text(first).trim_start();
                (text.starts_with('…') || text.starts_with("...")) && self.tag(node).is_button()
            }
            Kind::Paragraph => self.tag(first).attribute("href").is_some_and(|to| to.starts_with("#cmnt_ref")),
            _ => false,
        }
    }

    /// Blocks of a grouping that has no meaning: typed lists and items with levels go on with those before.
    fn take_in(&mut self, blocks: &mut Vec<Block>) {
        for block in blocks.drain(..) {
            match block {
                Block::List(list) if list.level > 0 => {
                    for item in list.items {
                        add_item(&mut self.blocks, list.level, list.start, item);
                    }
                }
                block => self.blocks.push(block),
            }
        }
    }

    fn state(&self, node: NodeId, kind: Kind, tag: StartTag<'_>, outer: &State) -> State {
        let mut state = outer.clone();
        let attributes = self.document.attributes(node);
        match kind {
            Kind::Strong => state.marks.strong = true,
            Kind::Emphasis => state.marks.emphasis = true,
            Kind::Strike => state.marks.strike = true,
            Kind::Code => state.marks.code = true,
            Kind::Subscript => state.marks.lowered = true,
            Kind::Superscript => state.marks.raised = true,
            // A relative address leads nowhere from here.
            Kind::Link => {
                let url = attributes.and_then(|attributes| attributes.url.as_deref());
                let leads = |url: &&str| {
                    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
                    ["https:", "http:", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme))
                };
                state.link = url.filter(leads).map(Rc::from);
            }
            _ => {}
        }
        if let Some(style) = attributes.map(|attributes| attributes.style) {
            state.marks.emphasis |= style.italic;
            state.marks.strike |= style.strike;
        }
        let drawn = || state.marks.strong || attributes.is_some_and(is_drawn_bold);
        state.marks.strong = tag.bold().unwrap_or_else(drawn);
        match tag.whitespace() {
            Some(Whitespace::Kept) => state.lines = true,
            Some(Whitespace::Collapsed) => state.lines = false,
            None => {}
        }
        state
    }

    fn text(&mut self, text: &str, state: &State) {
        let mut lines = text.split(['\n', '\r']).filter(|_| state.lines);
        let first = lines.next().unwrap_or(text);
        self.line(|line| line.push(first, state.marks, state.link.as_ref()));
        for text in lines {
            self.lines.push(Line::default());
            self.line(|line| line.push(text, state.marks, state.link.as_ref()));
        }
    }

    fn picture(&mut self, node: NodeId, state: &State) {
        let Some(attributes) = self.document.attributes(node) else { return };
        let alt = match Meaning::of(self.tag(node), attributes.alt.as_deref().unwrap_or_default()) {
            Meaning::Ornament => return,
            Meaning::Logo(name) if self.says(name) => return,
            Meaning::Sign(words) | Meaning::Logo(words) => {
                return self.line(|line| line.push(words, state.marks, state.link.as_ref()));
            }
            Meaning::Picture(alt) => alt,
        };
        let fits = |url: &&str| {
            !is_elsewhere(url) && url.len() <= MOST_PICTURE && self.picture_bytes + url.len() <= MOST_PICTURES
        };
        match attributes.url.as_deref().filter(fits) {
            Some(url) => {
                self.picture_bytes += url.len();
                let markdown = format!("![{}]({url})", inline(alt));
                self.line(|line| line.push_ready(markdown, state.link.as_ref()));
            }
            None => {
                self.pictures += 1;
                self.line(|line| line.push(alt, state.marks, state.link.as_ref()));
            }
        }
    }

    /// True when a text of the page is this name, or has it between signs.
    fn says(&self, name: &str) -> bool {
        let names = self.names.get_or_init(|| {
            let mut names = FxHashSet::default();
            let mut waiting = vec![Document::ROOT];
            while let Some(node) = waiting.pop() {
                let parts = self.document.text(node).split(['·', '|', '/', ',', '(', ')']);
                names.extend(parts.map(str::trim));
                waiting.extend(self.document.children(node));
            }
            names
        });
        names.contains(name)
    }

    fn heading(&mut self, level: u8, node: NodeId, state: &State) {
        let mut line = Line::default();
        let mut rest = Vec::new();
        for block in self.inside(node, state) {
            match block {
                Block::Paragraph(lines) if rest.is_empty() => lines.into_iter().for_each(|more| line.join(more)),
                block => rest.push(block),
            }
        }
        if !line.is_empty() {
            self.worthwhile = true;
            self.blocks.push(Block::Heading(level, line));
        }
        self.blocks.append(&mut rest);
    }

    /// A paragraph of Word that is an item.
    fn word_item(&mut self, node: NodeId, tag: StartTag<'_>, state: &State) {
        let item = self.inside(node, state);
        if !item.is_empty() {
            let start = self.word_number(node);
            self.worthwhile = true;
            add_item(&mut self.blocks, tag.level().unwrap_or(1), start, item);
        }
    }

    /// The number that Word has written before the words of an item: `3.`, `나)`.
    fn word_number(&self, node: NodeId) -> Option<u64> {
        let mut waiting = vec![node];
        while let Some(node) = waiting.pop() {
            if self.tag(node).is_marker() {
                let marker = self.words(node);
                let number = marker.strip_suffix(['.', ')'])?;
                return Some(number.parse().unwrap_or(1));
            }
            let children: Vec<NodeId> = self.document.children(node).collect();
            waiting.extend(children.into_iter().rev());
        }
        None
    }

    fn list(&mut self, node: NodeId, start: Option<u64>, state: &State) {
        self.end_paragraph();
        // Whether the next item without a level goes on with the list before it.
        let mut open = false;
        for child in self.document.children(node) {
            let tag = self.tag(child);
            if tag.is_gone() || self.document.kind(child) == Kind::Comment {
                continue;
            }
            let mut item = self.inside(child, &self.state(child, Kind::Item, tag, state));
            if item.is_empty() {
                continue;
            }
            self.worthwhile = true;
            // A list that stands in a list without an item around it belongs to the item before.
            let is_loose = !tag.is_item() && item.iter().all(|block| matches!(block, Block::List(_)));
            match (tag.level(), self.blocks.last_mut()) {
                (Some(level), _) => add_item(&mut self.blocks, level, start, item),
                (None, Some(Block::List(list))) if is_loose && list.level > 0 => self.take_in(&mut item),
                (None, Some(Block::List(list))) if open && is_loose => match list.items.last_mut() {
                    Some(last) => last.append(&mut item),
                    None => list.items.push(item),
                },
                (None, Some(Block::List(list))) if open => list.items.push(item),
                _ => self.blocks.push(Block::List(List { start, level: 0, items: vec![item] })),
            }
            open = true;
        }
    }

    fn rows(&mut self, node: NodeId, state: &State, rows: &mut Vec<table::Row>) {
        for row in self.document.children(node) {
            let mut cells = Vec::new();
            for cell in self.document.children(row) {
                let Kind::Cell(shape) = self.document.kind(cell) else { continue };
                let tag = self.tag(cell);
                if !tag.is_gone() {
                    let state = self.state(cell, Kind::Container, tag, state);
                    let align = table::alignment(self.document, row, cell);
                    cells.push(table::Filled { shape, align, blocks: self.inside(cell, &state) });
                }
            }
            rows.push(cells);
        }
    }

    fn code(&mut self, node: NodeId, code: &mut String) {
        for child in self.document.children(node) {
            match self.document.kind(child) {
                Kind::Text => code.push_str(self.document.text(child)),
                Kind::Break | Kind::SoftBreak => code.push('\n'),
                Kind::Image => {
                    let attributes = self.document.attributes(child);
                    code.push_str(attributes.and_then(|attributes| attributes.alt.as_deref()).unwrap_or_default());
                }
                Kind::Comment => {}
                kind => {
                    if !kind.is_inline() && !code.is_empty() && !code.ends_with('\n') {
                        code.push('\n');
                    }
                    self.code(child, code);
                }
            }
        }
    }
}
