//! The text as a reader sees it, in one piece, with the way back to the source.

use std::ops::Range;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::walk::{Source, Visit, walk};
use crate::text::Span;

/// A half-open range of bytes of the shown text; [`Span`]s count bytes of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Shown {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Shown {
    /// The bytes from `start` up to `end`; an inverted range becomes empty at `start`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True when nothing is covered.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// A part of it, counted from its own start.
    #[must_use]
    pub fn part(self, range: Range<usize>) -> Self {
        Self::new(self.start as usize + range.start, self.start as usize + range.end)
    }

    /// True when the two have a byte in common.
    #[must_use]
    pub fn touches(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when the other lies inside.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// What a masked stretch is. Rules about words leave it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MaskKind {
    /// A code span.
    Code,
    /// The text alternative of a picture.
    Picture,
    /// An address with a scheme.
    Url,
    /// An e-mail address.
    Email,
    /// A host, with or without a path.
    Host,
    /// A file name or path.
    File,
    /// What a generator of pages reads: `{% include button.html icon="github" %}`.
    Template,
}

/// A stretch that is no prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask {
    /// Where.
    pub shown: Shown,
    /// What it is.
    pub kind: MaskKind,
}

/// A link and the words that carry it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Its node; [`Document::span`] is the whole link in the source, [`Document::attributes`] has the allowed target.
    pub node: NodeId,
    /// Its words.
    pub shown: Shown,
}

/// Collects the shown text of run after run of inline nodes.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) text: String,
    /// Offsets in the text, ascending, and where the characters from there on stand.
    marks: Vec<(u32, Source)>,
    /// Forced line ends, ascending.
    hard_breaks: Vec<u32>,
    /// Ascending by start.
    pub(super) masks: Vec<Mask>,
    pub(super) links: Vec<Link>,
    pub(super) pictures: Vec<NodeId>,
    strong: u32,
    strong_bytes: u32,
    open: Vec<u32>,
}

impl Text {
    /// Appends a run and a line feed behind it. Its range, without white space at the ends, and whether all of it is
    /// strong; `None` when nothing is to be seen.
    pub(super) fn run(&mut self, document: &Document, nodes: &[NodeId]) -> Option<(Shown, bool)> {
        let start = self.text.len();
        self.strong_bytes = 0;
        let mut reader = Reader { text: self, document };
        walk(document, nodes, &mut reader);
        let end = self.text.len();
        let inner = self.text.get(start..end).unwrap_or_default();
        let from = start + (inner.len() - inner.trim_start().len());
        let to = from + inner.trim().len();
        if from >= to {
            // Nothing to see, but links and pictures without words point here.
            return None;
        }
        let strong = self.strong_bytes > 0
            && self.strong_bytes as usize >= visible_len(self.text.get(from..to).unwrap_or_default());
        self.text.push('\n');
        Some((Shown::new(from, to), strong))
    }

    pub(super) fn get(&self, shown: Shown) -> &str {
        self.text.get(shown.start as usize..shown.end as usize).unwrap_or_default()
    }

    pub(super) fn is_hard_break(&self, at: usize) -> bool {
        self.hard_breaks.binary_search(&u32::try_from(at).unwrap_or(u32::MAX)).is_ok()
    }

    /// Where shown characters stand in the source.
    pub(super) fn span(&self, shown: Shown) -> Span {
        let Some((first, from)) = self.mark(shown.start) else { return Span::default() };
        let start = if from.literal { from.start + (shown.start - first) } else { from.start };
        if shown.is_empty() {
            return Span { start, end: start };
        }
        let end = self
            .mark(shown.end - 1)
            .map_or(start, |(first, to)| if to.literal { to.start + (shown.end - first) } else { to.end });
        Span { start, end: end.max(start) }
    }

    fn mark(&self, at: u32) -> Option<(u32, Source)> {
        let index = self.marks.partition_point(|mark| mark.0 <= at).saturating_sub(1);
        self.marks.get(index).copied()
    }

    fn len(&self) -> u32 {
        u32::try_from(self.text.len()).unwrap_or(u32::MAX)
    }
}

fn visible_len(text: &str) -> usize {
    text.split_whitespace().map(str::len).sum()
}

struct Reader<'t, 'd> {
    text: &'t mut Text,
    document: &'d Document,
}

impl Reader<'_, '_> {
    fn is_strong(&self, id: NodeId) -> bool {
        self.document.kind(id) == Kind::Strong
            || self.document.attributes(id).is_some_and(|attributes| attributes.style.bold)
    }
}

impl Visit for Reader<'_, '_> {
    fn text(&mut self, shown: &str, source: Source) {
        let at = self.text.len();
        self.text.marks.push((at, source));
        self.text.text.push_str(shown);
        if self.text.strong > 0 {
            self.text.strong_bytes += u32::try_from(visible_len(shown)).unwrap_or(0);
        }
    }

    fn soft_break(&mut self, source: Source) {
        let at = self.text.len();
        self.text.marks.push((at, source));
        self.text.text.push('\n');
    }

    fn line_break(&mut self, source: Source) {
        self.text.hard_breaks.push(self.text.len());
        self.soft_break(source);
    }

    fn picture(&mut self, id: NodeId, alternative: &str, source: Source) {
        self.text.pictures.push(id);
        let start = self.text.len();
        self.text.marks.push((start, source));
        self.text.text.push_str(alternative);
        if !alternative.is_empty() {
            let shown = Shown { start, end: self.text.len() };
            self.text.masks.push(Mask { shown, kind: MaskKind::Picture });
        }
    }

    fn enter(&mut self, id: NodeId) {
        self.text.strong += u32::from(self.is_strong(id));
        if matches!(self.document.kind(id), Kind::Code | Kind::Link) {
            let at = self.text.len();
            self.text.open.push(at);
        }
    }

    fn leave(&mut self, id: NodeId) {
        self.text.strong -= u32::from(self.is_strong(id));
        let kind = self.document.kind(id);
        if !matches!(kind, Kind::Code | Kind::Link) {
            return;
        }
        let Some(start) = self.text.open.pop() else { return };
        let shown = Shown { start, end: self.text.len() };
        if kind == Kind::Link {
            self.text.links.push(Link { node: id, shown });
        } else if !shown.is_empty() {
            self.text.masks.push(Mask { shown, kind: MaskKind::Code });
        }
    }
}
