//! A run of inline nodes as the text that a reader sees, with the way back to the source.

use std::ops::Range;

use smallvec::SmallVec;

use crate::markup::{Document, Kind, NodeId};
use crate::resume::heading;
use crate::resume::walk::{Source, Visit, walk};
use crate::text::Span;

/// What opens a text before its words is no longer: a logo's name for itself, a `:shortcode:` or two.
const MAX_OPENING_BYTES: usize = 120;

/// The text of a run and where each part of it stands.
#[derive(Debug, Clone, Default)]
pub struct Flat {
    /// What a reader sees; every line end of the author is a line feed, and a wide gap between columns that are drawn
    /// with spaces a tab.
    pub text: String,
    /// Offsets in the text, ascending, and where the characters from there on stand.
    marks: SmallVec<[(u32, Source); 1]>,
    /// How many bytes of the text stand in strong emphasis.
    strong: usize,
    /// It shows a picture; its text alternative is part of the text.
    pub has_picture: bool,
    /// It shows words beside pictures.
    has_words: bool,
    /// Where its words begin, behind a picture or a `:shortcode:` that opens it.
    opening: usize,
    /// How many bytes of the text stand in a link.
    linked: usize,
    /// Where the link that opens the text ends; 0 if it opens otherwise.
    linked_head: usize,
    /// Where the strong run that opens the text ends; 0 if it opens otherwise.
    strong_head: usize,
    /// Where the element that opens the text ends; 0 if words of their own open it.
    first_run: usize,
    /// Where runs of code, and the words of pictures, begin and end.
    set_apart: Vec<(u32, u32)>,
}

impl Flat {
    /// Flattens `nodes`.
    #[must_use]
    pub fn new(document: &Document, nodes: &[NodeId]) -> Self {
        Self::within(document, nodes, false)
    }

    /// Flattens `nodes`, which stand in a block whose style is `bold` or not.
    #[must_use]
    pub fn within(document: &Document, nodes: &[NodeId], bold: bool) -> Self {
        let length: usize = nodes.iter().map(|node| document.span(*node).len()).sum();
        let flat = Self { text: String::with_capacity(length.min(4096)), ..Self::default() };
        let mut reader = Reader { flat, document, strong_depth: usize::from(bold), link_depth: 0, first: None };
        walk(document, nodes, &mut reader);
        let mut flat = reader.flat;
        flat.opening += heading::shortcode(flat.words());
        flat
    }

    /// Where its words begin, behind a picture or a `:shortcode:` that opens it: a logo's name for itself is no part of
    /// the name beside it.
    #[must_use]
    pub fn opening(&self) -> usize {
        self.opening
    }

    /// The same range from there on.
    #[must_use]
    pub fn behind_opening(&self, range: &Range<usize>) -> Range<usize> {
        if self.opening < range.end { range.start.max(self.opening)..range.end } else { range.clone() }
    }

    fn words(&self) -> &str {
        self.text.get(self.opening..).unwrap_or_default()
    }

    /// The lines of the text, as ranges; empty ones are left out.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let text = self.text.as_str();
        let ends = memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]);
        ends.scan(0, move |at, end| {
            let line = trim(text, *at..end);
            *at = end + 1;
            Some(line)
        })
        .filter(|range| !range.is_empty())
    }

    /// What gaps hold apart in a line.
    pub fn columns(&self, line: &Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut start = line.start;
        self.get(line).split('\t').map(move |column| {
            let end = start + column.len();
            trim(&self.text, std::mem::replace(&mut start, end + 1)..end)
        })
    }

    /// The characters of a range.
    #[must_use]
    pub fn get(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Where a range stands in the source.
    #[must_use]
    pub fn span(&self, range: &Range<usize>) -> Span {
        let Some((first, from)) = self.mark(range.start) else { return Span::default() };
        let start = if from.literal { from.start as usize + (range.start - first) } else { from.start as usize };
        if range.is_empty() {
            return Span::new(start, start);
        }
        let end = self.mark(range.end - 1).map_or(start, |(first, to)| {
            if to.literal { to.start as usize + (range.end - first) } else { to.end as usize }
        });
        Span::new(start, end)
    }

    /// True when all visible characters are strong.
    #[must_use]
    pub fn is_strong(&self) -> bool {
        self.strong > 0 && self.strong >= visible_len(self.words())
    }

    /// True when all visible characters are one link or several.
    #[must_use]
    pub fn is_linked(&self) -> bool {
        self.linked > 0 && self.linked >= visible_len(self.words())
    }

    /// The strong run that opens the text, when other words follow it: `**정산 개편** Kotlin, Kafka`.
    #[must_use]
    pub fn strong_head(&self) -> Option<Range<usize>> {
        let head = trim(&self.text, self.opening..self.strong_head.max(self.opening));
        (!head.is_empty() && !self.is_strong()).then_some(head)
    }

    /// The element that opens the text, when other words follow it: `<label>프로젝트명</label>정산 개편`.
    #[must_use]
    pub fn first_run(&self) -> Option<Range<usize>> {
        let run = trim(&self.text, 0..self.first_run);
        (!run.is_empty() && run.end < self.text.trim_end().len()).then_some(run)
    }

    /// The link that opens the text, when other words follow it: `[hannun](…): 이력서 편집기`.
    #[must_use]
    pub fn linked_head(&self) -> Option<Range<usize>> {
        let head = trim(&self.text, self.opening..self.linked_head.max(self.opening));
        (!head.is_empty() && !self.is_linked()).then_some(head)
    }

    /// Runs of code, or pictures, in a range with nothing but space between them: names that the author set apart.
    #[must_use]
    pub fn names_apart(&self, range: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let inside = self.set_apart.iter().map(|(start, end)| *start as usize..*end as usize);
        let names: Vec<Range<usize>> =
            inside.filter(|name| name.start >= range.start && name.end <= range.end).collect();
        let apart = |pair: &[Range<usize>]| match pair {
            [first, second] => self.get(&(first.end..second.start)).trim().is_empty(),
            _ => false,
        };
        (names.len() > 1 && names.windows(2).all(apart)).then_some(names)
    }

    /// True when the other has the same words, set apart in the same way, wherever it stands.
    #[must_use]
    pub(in crate::resume) fn reads_like(&self, other: &Self) -> bool {
        let Self {
            text,
            marks: _,
            strong,
            has_picture,
            has_words,
            opening,
            linked,
            linked_head,
            strong_head,
            first_run,
            set_apart,
        } = self;
        (*strong, *strong_head, *first_run) == (other.strong, other.strong_head, other.first_run)
            && (*linked, *linked_head) == (other.linked, other.linked_head)
            && (*has_picture, *has_words, *opening) == (other.has_picture, other.has_words, other.opening)
            && *set_apart == other.set_apart
            && *text == other.text
    }

    /// True when there is nothing to see but pictures.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        self.has_picture && !self.has_words
    }

    /// True when there is nothing to see.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The mark before a byte of the text, or the first one.
    fn mark(&self, at: usize) -> Option<(usize, Source)> {
        let index = self.marks.partition_point(|mark| mark.0 as usize <= at).saturating_sub(1);
        self.marks.get(index).map(|(text, source)| (*text as usize, *source))
    }
}

/// `range` without white space at its ends.
#[must_use]
pub fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (inner.len() - inner.trim_start().len());
    let end = range.end - (inner.len() - inner.trim_end().len());
    start..end.max(start)
}

fn visible_len(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).map(char::len_utf8).sum()
}

struct Reader<'d> {
    flat: Flat,
    document: &'d Document,
    strong_depth: usize,
    link_depth: usize,
    /// The element that opens the text.
    first: Option<NodeId>,
}

impl Reader<'_> {
    /// A tab, or white space of three characters or more in one line of the source.
    fn is_gap(&self, source: Source) -> bool {
        let run = || self.document.source().get(source.start as usize..source.end as usize).unwrap_or_default();
        let wide = source.end.saturating_sub(source.start) >= 3 || run().contains('\t');
        wide && run().bytes().all(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// True behind nothing but pictures, or a `:shortcode:`, in the first line. Asked for each piece of a text, so that it looks
    /// at short ones alone.
    fn opens(&self) -> bool {
        let flat = &self.flat;
        if flat.text.len() > MAX_OPENING_BYTES || flat.has_words && !flat.text.starts_with(':') {
            return false;
        }
        let text = flat.text.trim_end();
        !text.contains('\n') && (!flat.has_words || heading::shortcode(text) == text.len())
    }

    fn here(&self) -> u32 {
        u32::try_from(self.flat.text.len()).unwrap_or(u32::MAX)
    }

    fn mark(&mut self, source: Source) {
        let at = self.here();
        self.flat.marks.push((at, source));
    }
}

impl Visit for Reader<'_> {
    fn text(&mut self, shown: &str, source: Source) {
        self.mark(source);
        let before = self.flat.text.len();
        let blank = shown.trim_start().is_empty();
        let first = self.flat.text.trim().is_empty() || !blank && self.opens();
        if first && !blank {
            self.flat.opening = before + (shown.len() - shown.trim_start().len());
        }
        self.flat.has_words |= !blank;
        self.flat.text.push_str(if shown == " " && self.is_gap(source) { "\t" } else { shown });
        if self.link_depth > 0 && (first || self.flat.linked_head == before) {
            self.flat.linked_head = self.flat.text.len();
        }
        if self.strong_depth > 0 && (first || self.flat.strong_head == before) {
            self.flat.strong_head = self.flat.text.len();
        }
        if self.link_depth > 0 || self.strong_depth > 0 {
            let visible = visible_len(shown);
            self.flat.linked += if self.link_depth > 0 { visible } else { 0 };
            self.flat.strong += if self.strong_depth > 0 { visible } else { 0 };
        }
    }

    fn gap(&mut self) {
        if self.flat.text.ends_with(' ') {
            self.flat.text.pop();
            self.flat.text.push('\t');
        }
    }

    fn soft_break(&mut self, source: Source) {
        self.line_break(source);
    }

    fn line_break(&mut self, source: Source) {
        self.mark(source);
        self.flat.text.push('\n');
    }

    fn picture(&mut self, _id: NodeId, alternative: &str, source: Source) {
        self.flat.has_picture = true;
        self.mark(source);
        let start = self.here();
        self.flat.text.push_str(alternative);
        if !alternative.is_empty() {
            self.flat.set_apart.push((start, self.here()));
        }
    }

    fn enter(&mut self, id: NodeId) {
        let bold = self.document.attributes(id).is_some_and(crate::resume::class::is_bold);
        self.strong_depth += usize::from(bold || self.document.kind(id) == Kind::Strong);
        self.link_depth += usize::from(self.document.kind(id) == Kind::Link);
        if self.flat.text.is_empty() {
            self.first.get_or_insert(id);
        }
        if self.document.kind(id) == Kind::Code {
            let at = self.here();
            self.flat.set_apart.push((at, at));
        }
    }

    fn leave(&mut self, id: NodeId) {
        let bold = self.document.attributes(id).is_some_and(crate::resume::class::is_bold);
        self.strong_depth -= usize::from(bold || self.document.kind(id) == Kind::Strong);
        self.link_depth -= usize::from(self.document.kind(id) == Kind::Link);
        if self.first == Some(id) {
            self.flat.first_run = self.flat.text.len();
        }
        if self.document.kind(id) == Kind::Code {
            let at = self.here();
            // A picture may stand in it.
            if let Some(code) = self.flat.set_apart.iter_mut().rev().find(|code| code.0 == code.1) {
                code.1 = at;
            }
        }
    }
}
