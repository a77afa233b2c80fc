//! What the words of a block say: read when first asked for, and kept for the next time that the document is read.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::block::Block;
use super::heading;
use super::line::Piece;
use super::model::SectionKind;
use super::title::Evidence;
use super::vocabulary::{self, Certainty, Label};

/// Facts that follow from a block's [`Flat`](super::flat::Flat) alone: not from its kind, its place or its neighbours.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    /// The pieces of its first line.
    pub(super) pieces: OnceCell<Vec<(Range<usize>, Piece)>>,
    /// What they say together.
    pub(super) evidence: OnceCell<Evidence>,
    /// The section that its words name.
    pub(super) section: OnceCell<Option<(SectionKind, Certainty)>>,
    /// Where its words stand.
    core: OnceCell<Range<usize>>,
    /// The field that its words name.
    label: OnceCell<Option<Label>>,
}

impl Block {
    /// Its words without decoration: [`heading::core`].
    #[must_use]
    pub fn words(&self) -> &str {
        self.flat.get(self.facts.core.get_or_init(|| heading::core(&self.flat.text)))
    }

    /// The field that its words name and say nothing else.
    #[must_use]
    pub fn label(&self) -> Option<Label> {
        *self.facts.label.get_or_init(|| vocabulary::label(self.words()))
    }
}

/// Hands what is known of the words of a document on to blocks with the same words. While a person writes, that is
/// all blocks but one.
pub(super) fn carry_over(before: &[Block], blocks: &mut [Block]) {
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
