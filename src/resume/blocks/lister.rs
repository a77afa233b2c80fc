//! Lists the blocks of a tree: groupings dissolved, columns remembered.

use std::sync::OnceLock;

use crate::markup::{Align, Attributes, Document, Kind, NodeId};
use crate::resume::block::{Block, BlockKind};
use crate::resume::class::{self, ClassHint};
use crate::resume::first_lines;
use crate::resume::flat::Flat;
use crate::resume::heading;
use crate::resume::layout;
use crate::resume::period;
use crate::resume::plain_lines;
use crate::resume::vocabulary;

/// How often a paragraph is cut into entries.
const MAX_CUTS: usize = 32;

/// Lists the blocks of a document in order.
#[must_use]
pub fn blocks(document: &Document) -> Vec<Block> {
    let mut lister = Lister::new(document, heading::are_unspaced(document.source()));
    lister.blocks.reserve(document.len() / 4);
    lister.container(Document::ROOT, None);
    lister.blocks
}

/// The blocks inside one node: a list item, a quote.
#[must_use]
pub fn blocks_in(document: &Document, node: NodeId) -> Vec<Block> {
    let mut lister = Lister::new(document, false);
    lister.container(node, None);
    lister.blocks
}

struct Lister<'d> {
    document: &'d Document,
    blocks: Vec<Block>,
    run: Vec<NodeId>,
    rows: u32,
    hint: ClassHint,
    /// The words stand in a block that is bold by its style.
    bold: bool,
    /// How a grouping around the words sets their lines.
    align: Option<Align>,
    /// A class around the words calls it all a piece of work.
    in_work: bool,
    /// Lines such as `###회원 등급` are headings.
    unspaced: bool,
    /// The level of the last heading that no fold hides.
    level: u8,
}

impl<'d> Lister<'d> {
    fn new(document: &'d Document, unspaced: bool) -> Self {
        Self {
            document,
            blocks: Vec::new(),
            run: Vec::new(),
            rows: 0,
            hint: ClassHint::None,
            bold: false,
            align: None,
            in_work: false,
            unspaced,
            level: 0,
        }
    }

    fn container(&mut self, id: NodeId, column: Option<(u32, u8)>) {
        let (outer, outer_bold, outer_align) = (self.hint, self.bold, self.align);
        let attributes = self.document.attributes(id);
        // A cell sets its lines itself, and the columns of a page are the template's.
        if matches!(self.document.kind(id), Kind::Container | Kind::Paragraph | Kind::Heading(_)) {
            self.align = attributes.and_then(|attributes| attributes.style.align).or(self.align);
        }
        let outer_work = self.in_work;
        self.in_work |= attributes.is_some_and(class::holds_work);
        let named = attributes.and_then(|attributes| self.named(attributes));
        // Around a whole entry, "company" says what the entry is about, not whose name every line is.
        let whole = || self.document.children(id).any(|child| holds_block(self.document, child));
        self.hint = named.filter(|hint| *hint != ClassHint::Company || !whole()).unwrap_or(outer);
        // Around a whole entry, it makes no line stand out.
        self.bold |= attributes.is_some_and(class::is_bold) && !whole();
        let row = column.is_none() && self.is_row(id);
        let row_number = self.rows;
        self.rows += u32::from(row);
        let mut columns = 0;
        let (from, level) = (self.blocks.len(), self.level);
        for child in self.document.children(id) {
            let kind = self.document.kind(child);
            if kind.is_inline() && !holds_block(self.document, child) {
                self.run.push(child);
                continue;
            }
            let place = if row { Some((row_number, columns)) } else { column };
            self.flush(place);
            columns = columns.saturating_add(u8::from(kind != Kind::Comment));
            self.block(child, kind, place);
        }
        self.flush(if row { Some((row_number, columns)) } else { column });
        if attributes.is_some_and(class::holds_ends_apart) {
            layout::name_beside_date(self.blocks.get_mut(from..).unwrap_or_default());
        }
        if self.blocks.get(from).is_some_and(|first| first.kind == BlockKind::Term) {
            self.level = level;
            raise_fold(self.blocks.get_mut(from..).unwrap_or_default(), level + 1);
        }
        (self.hint, self.bold, self.align, self.in_work) = (outer, outer_bold, outer_align, outer_work);
    }

    /// What classes say. What is called a title in what is called a project is a work's.
    fn named(&self, attributes: &Attributes) -> Option<ClassHint> {
        match class::hint(attributes) {
            ClassHint::None => None,
            ClassHint::Title if self.in_work => Some(ClassHint::Work),
            hint => Some(hint),
        }
    }

    fn block(&mut self, id: NodeId, kind: Kind, column: Option<(u32, u8)>) {
        match kind {
            Kind::Detail if self.after_date() => {
                let outer = std::mem::replace(&mut self.hint, ClassHint::Title);
                self.container(id, column);
                self.hint = outer;
            }
            Kind::Container | Kind::Detail => self.container(id, column),
            Kind::Heading(level) => {
                self.level = level;
                self.lines(BlockKind::Heading(level), id, column);
            }
            Kind::Paragraph => self.lines(BlockKind::Text, id, column),
            Kind::Term => self.lines(BlockKind::Term, id, column),
            Kind::List(_) if layout::is_frame(self.document, id) => self.container(id, column),
            Kind::List(_) if self.document.first_child(id).is_some() => self.whole(BlockKind::List, id, column),
            Kind::Table => self.table(id, column),
            Kind::Quote if self.holds_heading(id) || self.is_strong_line(id) => self.container(id, column),
            Kind::Quote => self.whole(BlockKind::Quote, id, column),
            Kind::CodeBlock => self.whole(BlockKind::Code, id, column),
            Kind::Rule => self.whole(BlockKind::Rule, id, column),
            Kind::Item | Kind::Row | Kind::Cell(_) | Kind::Root => self.container(id, column),
            // A link or emphasis around blocks only groups them.
            kind if kind.is_inline() => self.container(id, column),
            _ => {}
        }
    }

    /// A line of text. A heading or paragraph can hold blocks when tags are nested wrongly; then it is a grouping.
    fn lines(&mut self, kind: BlockKind, id: NodeId, column: Option<(u32, u8)>) {
        let inline: Vec<NodeId> = self.document.children(id).collect();
        if inline.iter().any(|child| holds_block(self.document, *child)) {
            self.container(id, column);
            return;
        }
        if kind == BlockKind::Text && self.parts(&inline, column) {
            return;
        }
        let hint = self.document.attributes(id).and_then(|attributes| self.named(attributes)).unwrap_or(self.hint);
        if !inline.iter().any(|child| self.is_break(*child)) {
            self.push(kind, id, inline, column, hint);
            return;
        }
        for part in self.strong_lines(kind, &inline) {
            self.push(kind, id, part, column, hint);
        }
    }

    /// A strong line of a paragraph is a paragraph of its own: people write titles so. After a forced line end the
    /// line need only begin strongly; in running text a strong run only happens to begin a line.
    fn strong_lines(&self, kind: BlockKind, inline: &[NodeId]) -> Vec<Vec<NodeId>> {
        let mut parts: Vec<Vec<NodeId>> = vec![Vec::new()];
        let mut at = 0;
        while let Some(node) = inline.get(at).copied() {
            at += 1;
            let soft = self.document.kind(node) == Kind::SoftBreak;
            let ends = kind == BlockKind::Text && (soft || self.document.kind(node) == Kind::Break);
            let line_before = |part: &Vec<NodeId>| {
                matches!(part.as_slice(), [only] if self.is_line_title(*only, Some(node)))
                    || part.first().is_some_and(|first| self.is_heading_line(*first))
            };
            let after_title = ends && parts.last().is_some_and(line_before);
            if ends && !soft {
                at += inline.iter().skip(at).take_while(|next| self.is_break(**next)).count();
            }
            let title = inline.get(at).filter(|next| ends && self.document.kind(**next) == Kind::Strong);
            let heading = inline.get(at).is_some_and(|next| ends && self.is_heading_line(*next));
            let before_title =
                heading || title.is_some_and(|title| !soft || self.is_line_title(*title, inline.get(at + 1).copied()));
            if after_title || before_title {
                parts.push(Vec::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(node);
            }
        }
        parts
    }

    /// `###회원 등급 계산`
    fn is_heading_line(&self, node: NodeId) -> bool {
        self.unspaced
            && self.document.kind(node) == Kind::Text
            && heading::unspaced_level(self.document.text(node)).is_some()
    }

    /// A strong run that is a whole line, or the name of a field.
    fn is_line_title(&self, strong: NodeId, next: Option<NodeId>) -> bool {
        if self.document.kind(strong) != Kind::Strong {
            return false;
        }
        let ends_line = next.is_none_or(|next| matches!(self.document.kind(next), Kind::SoftBreak | Kind::Break));
        ends_line || vocabulary::label(&Flat::new(self.document, &[strong]).text).is_some()
    }

    /// What stands beside a date is a title: `<dt>2021.03 ~ 현재</dt><dd>가나다</dd>`.
    fn after_date(&self) -> bool {
        self.blocks.last().is_some_and(|last| {
            last.kind == BlockKind::Term && period::may_hold(&last.flat.text) && last.evidence().only_period
        })
    }

    /// A table that is a layout or a frame gives way to what it holds.
    fn table(&mut self, id: NodeId, column: Option<(u32, u8)>) {
        if let Some(cell) = layout::framed_heading(self.document, id) {
            let outer = std::mem::replace(&mut self.hint, ClassHint::Section);
            self.container(cell, column);
            self.hint = outer;
            return;
        }
        let Some(level) = layout::heading_level(self.document, id) else {
            self.whole(BlockKind::Table, id, column);
            return;
        };
        for row in self.document.children(id) {
            let number = self.rows;
            self.rows += 1;
            let from = self.blocks.len();
            for (index, cell) in self.document.children(row).enumerate() {
                self.container(cell, Some((number, u8::try_from(index).unwrap_or(u8::MAX))));
            }
            layout::raise_row(self.blocks.get_mut(from..).unwrap_or_default(), level);
        }
    }

    fn whole(&mut self, kind: BlockKind, id: NodeId, column: Option<(u32, u8)>) {
        self.blocks.push(Block {
            kind,
            node: id,
            inline: Vec::new(),
            flat: Flat::default(),
            column,
            depth: 0,
            align: None,
            class: ClassHint::None,
            facts: OnceLock::new(),
        });
    }

    /// Lists the parts of a line one by one, if it has parts.
    fn parts(&mut self, run: &[NodeId], column: Option<(u32, u8)>) -> bool {
        // The two ends of a period are one line.
        let parts = if self.hint == ClassHint::Date { None } else { class::parts(self.document, run) };
        for (node, hint) in parts.iter().flatten() {
            let hint = if *hint == ClassHint::None { self.hint } else { *hint };
            self.push(BlockKind::Text, *node, vec![*node], column, hint);
        }
        parts.is_some()
    }

    /// Inline nodes between blocks are a paragraph that nobody opened.
    fn flush(&mut self, column: Option<(u32, u8)>) {
        if self.run.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        if self.parts(&run, column) {
            return;
        }
        let ends = run.iter().any(|node| self.is_break(*node));
        let parts = if ends { self.strong_lines(BlockKind::Text, &run) } else { vec![run] };
        for part in parts {
            if let Some(first) = part.first().copied() {
                self.push(BlockKind::Text, first, part, column, self.hint);
            }
        }
    }

    fn push(
        &mut self,
        kind: BlockKind,
        id: NodeId,
        mut inline: Vec<NodeId>,
        column: Option<(u32, u8)>,
        class: ClassHint,
    ) {
        let mut id = id;
        // Below "<b>가나다</b> | 2021.06 ~ 현재 <br><br>" stands nothing.
        while inline.len() > 1 && inline.last().is_some_and(|last| self.is_break(*last) || self.is_blank(*last)) {
            inline.pop();
        }
        let bold = self.bold || self.document.attributes(id).is_some_and(class::is_bold);
        let flat_of = |inline: &[NodeId]| Flat::within(self.document, inline, bold);
        let mut flat = flat_of(&inline);
        // A paragraph of very many entries stays one: each cut reads the rest again.
        for cut in 0..MAX_CUTS {
            let last = if kind == BlockKind::Text { first_lines::last_of_first(&flat, cut > 0) } else { None };
            let Some(at) = last.and_then(|last| self.end_of_line(&inline, last)) else { break };
            let rest = inline.split_off(at + 1);
            inline.pop();
            let flat_of_first = flat_of(&inline);
            self.push_one(kind, id, std::mem::replace(&mut inline, rest), flat_of_first, column, class);
            id = inline.first().copied().unwrap_or(id);
            flat = flat_of(&inline);
        }
        self.push_one(kind, id, inline, flat, column, class);
    }

    /// The node that ends a line, counted from 0; empty lines don't count.
    fn end_of_line(&self, inline: &[NodeId], last: usize) -> Option<usize> {
        let mut lines = 0;
        let mut words = false;
        inline.iter().position(|node| {
            lines += usize::from(self.is_break(*node) && words);
            words = !self.is_break(*node) && (words || !self.is_blank(*node));
            lines > last
        })
    }

    fn is_break(&self, node: NodeId) -> bool {
        matches!(self.document.kind(node), Kind::Break | Kind::SoftBreak)
    }

    fn is_blank(&self, node: NodeId) -> bool {
        self.document.kind(node) == Kind::Text && self.document.text(node).trim().is_empty()
    }

    fn push_one(
        &mut self,
        kind: BlockKind,
        id: NodeId,
        inline: Vec<NodeId>,
        flat: Flat,
        column: Option<(u32, u8)>,
        class: ClassHint,
    ) {
        let picture = || inline.iter().any(|node| holds_picture(self.document, *node));
        let level = if self.unspaced && kind == BlockKind::Text { heading::unspaced_level(&flat.text) } else { None };
        let kind = level.filter(|_| !flat.text.contains('\n')).map_or(kind, BlockKind::Heading);
        // The names of columns over a line of dashes are no heading.
        let columns = matches!(kind, BlockKind::Heading(_)) && plain_lines::columns(&flat.text).is_some();
        let kind = if columns { BlockKind::Text } else { kind };
        if !flat.is_blank() || picture() {
            let align = self.document.attributes(id).and_then(|attributes| attributes.style.align).or(self.align);
            let facts = OnceLock::new();
            self.blocks.push(Block { kind, node: id, inline, flat, column, depth: 0, align, class, facts });
        }
    }

    /// `> **정산 개편 | 가나다**`: a line that is a title, only drawn as a quote.
    fn is_strong_line(&self, quote: NodeId) -> bool {
        let mut inner = self.document.children(quote);
        let (Some(line), None) = (inner.next(), inner.next()) else { return false };
        let mut parts = self.document.children(line);
        let strong = parts.next().is_some_and(|first| self.document.kind(first) == Kind::Strong);
        // "> **정산 개편** (2021.03 ~ 2021.08)"
        let dated = |rest: NodeId| {
            let text = self.document.text(rest);
            self.document.kind(rest) == Kind::Text && text.len() <= 60 && period::may_hold(text)
        };
        self.document.kind(line) == Kind::Paragraph
            && strong
            && parts.next().is_none_or(|rest| dated(rest) && parts.next().is_none())
    }

    fn holds_heading(&self, id: NodeId) -> bool {
        self.document.children(id).any(|child| matches!(self.document.kind(child), Kind::Heading(_)))
    }

    /// Columns: `display: flex`, floated parts, or the class names that people give to them.
    fn is_row(&self, id: NodeId) -> bool {
        let columns = || self.document.children(id).filter(|child| self.document.kind(*child) == Kind::Container);
        let styled = self.document.attributes(id).is_some_and(|attributes| attributes.style.columns);
        let classed = |attributes: &Attributes| {
            attributes.style.column
                || class::words(attributes)
                    .any(|word| matches!(word.as_str(), "left" | "right" | "col" | "td" | "cell"))
        };
        let children_are_columns =
            || columns().filter(|child| self.document.attributes(*child).is_some_and(classed)).count() >= 2;
        (styled && columns().count() >= 1) || children_are_columns()
    }
}

fn holds_block(document: &Document, id: NodeId) -> bool {
    let kind = document.kind(id);
    if !kind.is_inline() && kind != Kind::Comment {
        return true;
    }
    kind != Kind::Text && document.children(id).any(|child| holds_block(document, child))
}

fn holds_picture(document: &Document, id: NodeId) -> bool {
    document.kind(id) == Kind::Image || document.children(id).any(|child| holds_picture(document, child))
}

/// `<summary>가나다 | 2021.06 ~ 현재</summary>`: what opens a fold and says when stands above the headings in it.
fn raise_fold(fold: &mut [Block], level: u8) {
    let Some((first, rest)) = fold.split_first_mut() else { return };
    let below = |block: &Block| match block.kind {
        BlockKind::Heading(own) => own > level,
        kind => kind != BlockKind::Term,
    };
    let dated = || first.may_be_dated() && first.evidence().range && !first.evidence().only_period;
    if (2..6).contains(&level) && rest.iter().all(below) && dated() {
        first.kind = BlockKind::Heading(level);
    }
}
