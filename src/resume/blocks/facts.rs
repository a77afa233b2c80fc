//! What the words of a block say: read when first asked for, and kept for the next time that the document is read.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::heading;
use crate::resume::line::Piece;
use crate::resume::model::SectionKind;
use crate::resume::outline::{Line, Slot};
use crate::resume::period::{self, Period};
use crate::resume::slots::{self, TitleKind};
use crate::resume::title::{self, Evidence, Title};
use crate::resume::vocabulary::{self, Certainty, Label};

/// Facts that follow from a block's [`Flat`](crate::resume::flat::Flat) alone: not from its kind, its place or its neighbours.
#[derive(Debug, Default)]
pub(in crate::resume) struct Facts {
    /// The pieces of its first line.
    pub(in crate::resume) pieces: OnceLock<Vec<(Range<usize>, Piece)>>,
    /// What they say together.
    pub(in crate::resume) evidence: OnceLock<Evidence>,
    /// The section that its words name.
    section: OnceLock<Option<(SectionKind, Certainty)>>,
    /// Whether there can be a date in it.
    may_be_dated: OnceLock<bool>,
    /// Where its words stand.
    core: OnceLock<Range<usize>>,
    /// The field that its words name.
    label: OnceLock<Option<Label>>,
    /// When, by the first period in it.
    period: OnceLock<Option<Period>>,
    /// What its words are in a title: of a career, of a school, of a piece of work, and of one in a list.
    slots: [OnceLock<Box<[Slot]>>; 4],
    /// Which title it is, for a block that looks so.
    title: OnceLock<(Look, Option<Title>)>,
}

/// What a title follows from beside the words. Lists that are opened and lines that are told apart change it.
type Look = (BlockKind, ClassHint, u8);

impl Block {
    /// Its words without decoration: [`heading::core`].
    #[must_use]
    pub fn words(&self) -> &str {
        self.flat.get(self.facts().core.get_or_init(|| heading::core(&self.flat.text)))
    }

    /// The field that its words name and say nothing else.
    #[must_use]
    pub fn label(&self) -> Option<Label> {
        *self.facts().label.get_or_init(|| vocabulary::label(self.words()))
    }

    /// The section that its words name.
    #[must_use]
    pub fn section(&self) -> Option<(SectionKind, Certainty)> {
        *self.facts().section.get_or_init(|| vocabulary::section(self.words()))
    }

    /// False when there can't be a date in its words: [`period::may_hold`].
    #[must_use]
    pub fn may_be_dated(&self) -> bool {
        *self.facts().may_be_dated.get_or_init(|| period::may_hold(&self.flat.text))
    }

    /// The first period in its words: [`period::find`].
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        *self.facts().period.get_or_init(|| period::find(&self.flat.text).map(|found| found.period))
    }

    /// What its words are, read as a title; `at` is where it stands.
    #[must_use]
    pub fn slots(&self, at: usize, kind: TitleKind) -> Vec<Slot> {
        let in_list = matches!(self.kind, BlockKind::ItemLine(_));
        let [career, school, work, listed] = &self.facts().slots;
        let known = match kind {
            TitleKind::Career => career,
            TitleKind::School => school,
            TitleKind::Work if in_list => listed,
            TitleKind::Work => work,
        };
        let known = known.get_or_init(|| slots::read(self, at, kind).into_boxed_slice());
        // Who read it first may have stood elsewhere.
        let here = |slot: &Slot| Slot { line: Line { block: at, ..slot.line.clone() }, ..slot.clone() };
        known.iter().map(here).collect()
    }

    /// Whether it can be a title by itself; `at` is where it stands.
    #[must_use]
    pub fn title(&self, at: usize) -> Option<Title> {
        if self.flat.text.is_empty() {
            return title::read(self, at);
        }
        let look = (self.kind, self.class, self.depth);
        let (known, title) = self.facts().title.get_or_init(|| (look, title::read(self, at)));
        let title = if *known == look { *title } else { title::read(self, at) };
        title.map(|title| Title { block: at, ..title })
    }

    pub(in crate::resume) fn facts(&self) -> &Facts {
        self.facts.get_or_init(Arc::default)
    }
}

/// Hands what is known of the words of a document on to blocks with the same words. While a person writes, that is
/// all blocks but one.
pub(in crate::resume) fn carry_over(before: &[Block], blocks: &mut [Block]) {
    let known: FxHashMap<&str, &Block> = before
        .iter()
        .filter(|block| !block.flat.text.is_empty())
        .map(|block| (block.flat.text.as_str(), block))
        .collect();
    for block in blocks {
        if let Some(same) = known.get(block.flat.text.as_str()).filter(|same| same.flat.reads_like(&block.flat)) {
            block.facts = same.facts.clone();
        }
    }
}
