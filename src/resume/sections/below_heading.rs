//! What stands right under a heading, and tells by that what the heading opens.

use crate::markup::{Document, NodeId};
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::line::Piece;
use crate::resume::sections::{Listed, heading_words};
use crate::resume::vocabulary::{self, Label};
use crate::resume::{generator, period, title};
use crate::text::first_line;

/// `기간 : 2026.05`
fn says_period(block: &Block) -> bool {
    matches!(block.pieces(), [(_, Piece::Label(Label::Period)), (_, Piece::Period(_)), ..])
}

/// True when a period stands right under the heading.
pub(in crate::resume) fn dated_below(listed: &Listed, index: usize) -> bool {
    let below = listed.blocks.get(index + 1..).unwrap_or_default();
    let mut below = below.iter().filter(|next| !generator::may_stand_between(next));
    below.next().is_some_and(|next| {
        if next.kind == BlockKind::List {
            let first = listed.document.children(next.node).next();
            return first.is_some_and(|item| item_says_period(listed.document, item));
        }
        if next.kind == BlockKind::Quote {
            let quote = blocks_in(listed.document, next.node);
            return quote.first().is_some_and(|line| line.flat.text.len() <= 160 && line.evidence().range);
        }
        if matches!(next.kind, BlockKind::Heading(_)) {
            return next.evidence().only_period && next.evidence().range;
        }
        matches!(next.kind, BlockKind::Text)
            && next.flat.text.chars().count() <= 80
            && (next.evidence().range
                || says_period(next)
                || line_says_when(next, 1)
                || next.evidence().only_role && below.next().is_some_and(says_only_when))
    })
}

fn says_only_when(block: &Block) -> bool {
    block.kind == BlockKind::Text && block.evidence().only_period && block.evidence().range
}

fn line_says_when(block: &Block, line: usize) -> bool {
    block.flat.lines().nth(line).is_some_and(|range| title::evidence(block.flat.get(&range)).range)
}

/// Fields of a piece of work under the heading: when it was done, and as what or with what.
pub(in crate::resume) fn fields_below(listed: &Listed, index: usize) -> bool {
    let below = listed.blocks.iter().skip(index + 1).take(5);
    let mut below = below.take_while(|block| !matches!(block.kind, BlockKind::Heading(_)));
    below.any(|block| {
        let written = listed.document.span(block.node).of(listed.document.source()).unwrap_or_default();
        if block.kind != BlockKind::List || !period::may_hold(written) {
            return false;
        }
        let items = listed.document.children(block.node).take(8);
        let fields: Vec<Block> = items.filter_map(|item| blocks_in(listed.document, item).into_iter().next()).collect();
        let says = |line: &Block| match line.pieces() {
            [(_, Piece::Label(label)), ..] => Some(*label),
            _ => None,
        };
        fields.iter().any(says_period)
            && fields.iter().filter_map(says).any(|label| matches!(label, Label::Role | Label::Stack))
    })
}

/// `### 목표`, `### 주요 작업`: two headings below this one that name fields of a piece of work.
pub(in crate::resume) fn headed_fields_below(listed: &Listed, index: usize, level: u8) -> bool {
    let below = listed.blocks.iter().skip(index + 1).filter_map(|block| match block.kind {
        BlockKind::Heading(own) => Some((own, block)),
        _ => None,
    });
    let mut below = below.take_while(|(own, _)| *own > level).take(2);
    let names_field = |(_, block): (u8, &Block)| {
        heading_words(block).and_then(vocabulary::label).is_some_and(|label| label != Label::Stack)
    };
    below.next().is_some_and(names_field) && below.next().is_some_and(names_field)
}

/// A course right under the heading: `2022.11~2023.07 가나다학원 개발자 양성과정`.
pub(in crate::resume) fn teaches_below(listed: &Listed, index: usize) -> bool {
    listed.blocks.get(index + 1).is_some_and(|next| {
        let text = next.first_line();
        next.kind == BlockKind::Text
            && text.len() <= 200
            && ["과정", "학원", "부트캠프", "교육센터", "교육원"].iter().any(|word| text.contains(word))
    })
}

/// `- 기간: 2021.03 ~ 2021.08` as the first item under a heading.
fn item_says_period(document: &Document, item: NodeId) -> bool {
    let written = document.span(item).of(document.source()).unwrap_or_default();
    let line = first_line(written);
    line.len() <= 120
        && period::may_hold(line)
        && blocks_in(document, item)
            .first()
            .is_some_and(|first| says_period(first) || first.evidence().only_period && first.evidence().range)
}
