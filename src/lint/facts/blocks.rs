//! Blocks of text in reading order, with the bullets and lists among them: `- ` and `<li>` are the same here.

use std::ops::Range;

use super::Facts;
use super::shown::{Shown, Text};
use super::words::{Word, words};
use crate::lint::words::Lang;
use crate::markup::{Document, Kind, NodeId};
use crate::text::Span;
use crate::text::is_syllable;

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// Heading of this level.
    Heading(u8),
    /// Paragraph, or text between blocks.
    Text,
    /// In a list item.
    Item,
    /// In a table cell.
    Cell,
    /// The named part of a name/value pair.
    Term,
}

/// A block of text.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The element that holds it.
    pub node: NodeId,
    /// Its characters, without white space at the ends.
    pub shown: Shown,
    /// Where they stand in the source.
    pub span: Span,
    /// Its words; see [`Facts::words_in`].
    pub words: Range<usize>,
    /// All of it is strong.
    pub strong: bool,
    /// The bullet that it belongs to.
    pub bullet: Option<usize>,
}

/// What a bullet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BulletKind {
    /// It says something.
    Prose,
    /// It is the title of an entry.
    Title,
    /// It is a field (`기간: …`), or only announces the list below it.
    Label,
    /// It lists names of technologies.
    Stack,
    /// It names something that is read elsewhere: a publication, a talk, a linked page.
    Reference,
}

/// A list item's own text, without the lists in it.
#[derive(Debug, Clone)]
pub struct Bullet {
    /// The item.
    pub node: NodeId,
    /// Its list, an index of [`Facts::lists`].
    pub list: usize,
    /// How many lists are around it, from 0.
    pub depth: u8,
    /// Its characters.
    pub shown: Shown,
    /// Its words.
    pub words: Range<usize>,
    /// Its characters without lines of technologies, fields and links behind them.
    pub own: Shown,
    /// How many characters.
    pub chars: usize,
    /// How many of its own stand behind a short head before a colon or a dash, which is taken in apart from the rest.
    pub body_chars: usize,
    /// It has such a head.
    pub has_head: bool,
    /// Its language; `None` for numbers and bare names.
    pub lang: Option<Lang>,
    /// What it is for.
    pub kind: BulletKind,
    /// Its section, an index of [`Facts::sections`].
    pub section: usize,
    /// Its entry, an index of [`Facts::entries`].
    pub entry: Option<usize>,
    /// A list, a heading or text below a strong line stands in it: what comes behind is no text of its own.
    pub has_list: bool,
}

impl Bullet {
    /// True when it says something in this language.
    #[must_use]
    pub fn is_prose(&self, lang: Lang) -> bool {
        self.kind == BulletKind::Prose && self.lang == Some(lang)
    }
}

/// A list.
#[derive(Debug, Clone)]
pub struct List {
    /// The list.
    pub node: NodeId,
    /// Its items that have text, in order; indices of [`Facts::bullets`].
    pub bullets: Vec<usize>,
}

/// A language is told from this many words at least.
const MIN_LATIN_WORDS: usize = 3;

/// What the walk collects.
#[derive(Default)]
pub(super) struct Blocks {
    pub(super) text: Text,
    pub(super) words: Vec<Word>,
    pub(super) blocks: Vec<Block>,
    pub(super) bullets: Vec<Bullet>,
    pub(super) lists: Vec<List>,
    pub(super) code_blocks: Vec<NodeId>,
    /// The last item that began with a strong line of its own: paragraphs below it are told of apart.
    titled: Option<NodeId>,
}

/// Where the walk is.
#[derive(Clone, Copy)]
struct Place {
    kind: BlockKind,
    node: NodeId,
    list: Option<usize>,
    item: Option<NodeId>,
    depth: u8,
}

pub(super) fn read(document: &Document) -> Blocks {
    let mut blocks = Blocks::default();
    blocks.text.text.reserve(document.source().len());
    let place = Place { kind: BlockKind::Text, node: Document::ROOT, list: None, item: None, depth: 0 };
    blocks.container(document, Document::ROOT, place);
    blocks
}

impl Blocks {
    fn container(&mut self, document: &Document, id: NodeId, place: Place) {
        let mut run: Vec<NodeId> = Vec::new();
        for child in document.children(id) {
            let kind = document.kind(child);
            if kind == Kind::Comment || kind.is_inline() && !holds_block(document, child) {
                run.push(child);
                continue;
            }
            self.flush(document, &mut run, place);
            self.block(document, child, kind, place);
        }
        self.flush(document, &mut run, place);
    }

    fn block(&mut self, document: &Document, id: NodeId, kind: Kind, place: Place) {
        let inner = Place { node: id, ..place };
        let of_item = if place.item.is_some() { BlockKind::Item } else { BlockKind::Text };
        match kind {
            Kind::Heading(level) => {
                self.container(document, id, Place { kind: BlockKind::Heading(level), ..inner });
            }
            Kind::Paragraph | Kind::Quote => {
                let kind = if place.kind == BlockKind::Cell { BlockKind::Cell } else { of_item };
                self.container(document, id, Place { kind, ..inner });
            }
            Kind::Term => self.container(document, id, Place { kind: BlockKind::Term, ..inner }),
            Kind::Cell(_) => {
                self.container(document, id, Place { kind: BlockKind::Cell, list: None, item: None, ..inner });
            }
            Kind::List(_) => {
                if let (Some(item), Some(last)) = (place.item, self.bullets.last_mut()) {
                    last.has_list |= last.node == item;
                }
                self.lists.push(List { node: id, bullets: Vec::new() });
                let depth = if place.list.is_some() { place.depth.saturating_add(1) } else { 0 };
                let list = Some(self.lists.len() - 1);
                self.container(document, id, Place { list, item: None, depth, ..inner });
            }
            Kind::Item => self.container(document, id, Place { kind: BlockKind::Item, item: Some(id), ..inner }),
            Kind::CodeBlock => self.code_blocks.push(id),
            Kind::Rule => {}
            _ => self.container(document, id, inner),
        }
    }

    fn flush(&mut self, document: &Document, run: &mut Vec<NodeId>, place: Place) {
        if run.is_empty() {
            return;
        }
        let found = self.text.run(document, run);
        run.clear();
        let Some((shown, strong)) = found else { return };
        let first = self.words.len();
        words(&mut self.text, shown, &mut self.words);
        let words = first..self.words.len();
        let bullet = place.item.zip(place.list).and_then(|(item, list)| {
            self.bullet(item, list, place, shown, words.clone());
            if strong && self.bullets.last().is_some_and(|last| last.node == item && last.shown == shown) {
                self.titled = Some(item);
            }
            self.bullets.len().checked_sub(1).filter(|last| self.bullets.get(*last).is_some_and(|b| b.node == item))
        });
        let span = self.text.span(shown);
        self.blocks.push(Block { kind: place.kind, node: place.node, shown, span, words, strong, bullet });
    }

    /// The first block of an item begins a bullet; what follows before a list in it belongs to it.
    fn bullet(&mut self, item: NodeId, list: usize, place: Place, shown: Shown, words: Range<usize>) {
        if let Some(last) = self.bullets.last_mut().filter(|last| last.node == item) {
            last.has_list |= matches!(place.kind, BlockKind::Heading(_)) || self.titled == Some(item);
            if !last.has_list {
                last.shown.end = shown.end;
                last.words.end = words.end;
            }
            return;
        }
        // Text behind the lists of an item whose own text came before them is no new bullet.
        let index = self.bullets.len();
        let Some(own) = self.lists.get_mut(list) else { return };
        if own.bullets.last().and_then(|last| self.bullets.get(*last)).is_some_and(|last| last.node == item) {
            return;
        }
        own.bullets.push(index);
        let title = matches!(place.kind, BlockKind::Heading(_));
        self.bullets.push(Bullet {
            node: item,
            list,
            depth: place.depth,
            shown,
            words,
            own: shown,
            chars: 0,
            body_chars: 0,
            has_head: false,
            lang: None,
            kind: if title { BulletKind::Title } else { BulletKind::Prose },
            section: 0,
            entry: None,
            has_list: false,
        });
    }
}

/// English around brackets has more words.
const MIN_ENGLISH_WORDS: usize = 5;

/// True for English with Korean in brackets alone: `First prize of the Hannun Robot Competition (한눈 로봇 대회)`.
pub(super) fn is_english(text: &str) -> bool {
    let mut depth = 0_u32;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 && is_syllable(c) => return false,
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    let latin = |word: &&str| word.starts_with(|c: char| c.is_ascii_alphabetic());
    outside.split_ascii_whitespace().filter(latin).count() >= MIN_ENGLISH_WORDS
}

fn holds_block(document: &Document, id: NodeId) -> bool {
    document.children(id).any(|child| {
        let kind = document.kind(child);
        (!kind.is_inline() && kind != Kind::Comment) || holds_block(document, child)
    })
}

/// The language of some words: one syllable of Hangul makes them Korean.
pub(super) fn lang(words: &[Word]) -> Option<Lang> {
    if words.iter().any(|word| word.hangul) {
        return Some(Lang::Ko);
    }
    let latin = words.iter().filter(|word| word.latin && !word.masked).count();
    (latin >= MIN_LATIN_WORDS).then_some(Lang::En)
}

impl Facts<'_> {
    /// Bullets that say something in this language: no titles, fields and lists of technologies.
    pub fn prose_bullets(&self, lang: Lang) -> impl Iterator<Item = &Bullet> {
        self.bullets.iter().filter(move |bullet| bullet.is_prose(lang))
    }

    /// What stands above a bullet: the item that its list is in, and the line above the whole list.
    #[must_use]
    pub fn heads_above(&self, bullet: &Bullet) -> [Option<Shown>; 2] {
        let at = self.blocks.partition_point(|block| block.shown.start < bullet.shown.start);
        let before = self.blocks.get(..at).unwrap_or_default();
        let item = self.bullets.partition_point(|other| other.shown.start < bullet.shown.start);
        let items = self.bullets.get(..item).unwrap_or_default().iter().rev();
        let parent = items.take_while(|_| bullet.depth > 0).find(|other| other.depth < bullet.depth);
        let line = before.iter().rev().find(|block| block.bullet.is_none());
        [parent.map(|parent| parent.shown), line.map(|line| line.shown)]
    }

    /// The headings in order, with their levels.
    pub fn headings(&self) -> impl Iterator<Item = (&Block, u8)> {
        self.blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some((block, level)),
            _ => None,
        })
    }

    /// The lines of a block: an author's line ends are in the text as line feeds.
    pub fn lines(&self, shown: Shown) -> impl Iterator<Item = Shown> + '_ {
        let mut at = 0;
        self.get(shown).split('\n').map(move |line| {
            let start = at;
            at += line.len() + 1;
            shown.part(start..start + line.len())
        })
    }
}
