//! The document as a flat sequence of blocks: groupings dissolved, columns remembered.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use crate::markup::{Align, NodeId};
use crate::resume::class::ClassHint;
use crate::resume::facts::Facts;
use crate::resume::flat::Flat;
use crate::resume::line::{self, Piece};
use crate::resume::title::{self, Evidence};
use crate::resume::vocabulary;
use crate::text::first_line;

pub use crate::resume::lister::{blocks, blocks_in};

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// Heading of this level.
    Heading(u8),
    /// Paragraph, or inline text that stands between blocks.
    Text,
    /// The named part of a name/value pair.
    Term,
    /// The line of a list item that was taken out of its list; the number is its depth, from 0.
    ItemLine(u8),
    /// The line of a list item that only groups the items below it.
    Group,
    /// List.
    List,
    /// Table.
    Table,
    /// Block quote.
    Quote,
    /// Preformatted text.
    Code,
    /// Thematic break.
    Rule,
}

/// One block of the sequence.
#[derive(Debug, Clone)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its node; for inline text between blocks the first node of the run.
    pub node: NodeId,
    /// Its inline nodes, for kinds that are a line of text.
    pub inline: Vec<NodeId>,
    /// Its text, for kinds that are a line of text.
    pub flat: Flat,
    /// The row of columns it stands in, and the column, both from 0.
    pub column: Option<(u32, u8)>,
    /// How deep it stands in items that were taken out of their lists, below their first lines; 0 outside.
    pub depth: u8,
    /// How the author set its lines, or all that stands around it.
    pub align: Option<Align>,
    /// The author's class names around it say what it is: company, date, title …
    pub class: ClassHint,
    /// What its words say, as far as somebody asked for it.
    pub(in crate::resume) facts: OnceLock<Arc<Facts>>,
}

impl Block {
    /// What its first line says.
    #[must_use]
    pub fn evidence(&self) -> Evidence {
        *self.facts().evidence.get_or_init(|| title::evidence_of(self.first_line(), self.pieces()))
    }

    /// The pieces of its first line; none when it is too long for a title.
    #[must_use]
    pub fn pieces(&self) -> &[(Range<usize>, Piece)] {
        self.facts().pieces.get_or_init(|| {
            let line = self.first_line();
            // "**재직기간** 2018.05 ~ 2021.04": a strong label, or one in an element of its own, needs no colon.
            let head = self.flat.strong_head().or_else(|| self.flat.first_run()).filter(|head| head.end < line.len());
            let label = head.and_then(|head| vocabulary::label(self.flat.get(&head)).map(|label| (head, label)));
            match label {
                Some((head, label)) => {
                    let mut pieces = vec![(head.clone(), Piece::Label(label))];
                    pieces.extend(line::pieces(line, head.end..line.len()));
                    pieces
                }
                None => self.apart(title::pieces_of(line, self.flat.opening().min(line.len()))),
            }
        })
    }

    /// "**가나다** 품질관리 이화학파트": a name that is strong is no part of the team behind it.
    fn apart(&self, pieces: Vec<(Range<usize>, Piece)>) -> Vec<(Range<usize>, Piece)> {
        let line = self.first_line();
        let Some(head) = self.flat.strong_head().filter(|head| head.end < line.len()) else { return pieces };
        let mixed = pieces.iter().any(|(range, piece)| {
            matches!(piece, Piece::Team | Piece::Role) && range.start <= head.start && range.end > head.end
        });
        let kind = line::kind(self.flat.get(&head));
        if !mixed || !matches!(kind, Piece::Words | Piece::Company) {
            return pieces;
        }
        let mut parts = vec![(head.clone(), kind)];
        parts.extend(line::pieces(line, head.end..line.len()));
        parts
    }

    /// Its first line.
    #[must_use]
    pub fn first_line(&self) -> &str {
        first_line(&self.flat.text)
    }
}
