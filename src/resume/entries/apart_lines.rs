//! Entries whose lines are paragraphs of their own, below each other or in columns: a name, as what (if it is said), and
//! when.

use crate::resume::block::{Block, BlockKind};
use crate::resume::class::ClassHint;
use crate::resume::line::Piece;
use crate::resume::plain_names::may_be_name;

/// Marks the names among `blocks`, where nothing that stands out opens an entry.
pub fn mark(blocks: &mut [Block]) {
    for index in names(blocks) {
        if let Some(block) = blocks.get_mut(index) {
            block.class = ClassHint::Title;
        }
    }
}

/// The names among `blocks`: two or more, or none.
#[must_use]
pub fn names(blocks: &[Block]) -> Vec<usize> {
    let stands_out = |(index, block): (usize, &Block)| {
        block.title(index).is_some_and(|title| !title.is_label && !title.evidence.only_period)
    };
    if blocks.iter().enumerate().any(stands_out) {
        return Vec::new();
    }
    let mut names: Vec<usize> = Vec::new();
    for index in 0..blocks.len() {
        // What stands under a name, over the same period, is as what somebody worked there.
        let under_name = names.last().is_some_and(|name| name + 1 == index);
        if !under_name && names_entry(blocks, index) {
            names.push(index);
        }
    }
    if names.len() < 2 {
        names = (1..blocks.len()).filter(|index| under_date(blocks, *index)).collect();
    }
    // One is enough where it says as what, too.
    let sure =
        |name: &usize| blocks.get(*name).is_some_and(|block| is_name_and_role(block) || is_name_and_place(block));
    if names.len() < 2 && !names.first().is_some_and(sure) { Vec::new() } else { names }
}

/// `### 백엔드 개발자` over `#### 가나다` and its date, in all entries: the name stands below the role, as a line does.
pub fn lower_names(blocks: &mut [Block]) {
    let level = |at: usize| match blocks.get(at)?.kind {
        BlockKind::Heading(level) => Some(level),
        _ => None,
    };
    let Some(top) = (0..blocks.len()).find_map(level) else { return };
    let mut names = Vec::new();
    for at in (0..blocks.len()).filter(|at| level(*at).is_some_and(|level| level <= top)) {
        let Some([role, name, rest @ ..]) = blocks.get(at..) else { return };
        let (says, said) = (role.evidence(), name.evidence());
        let as_what = says.only_role && !says.before_role && !says.range;
        let named = !(said.role || said.work || said.only_period) && name.label().is_none();
        let dated = said.range || rest.first().is_some_and(|when| when.evidence().only_period);
        if !(as_what && named && dated && level(at + 1).is_some_and(|level| level > top)) {
            return;
        }
        names.push(at + 1);
    }
    for name in names {
        if let Some(block) = blocks.get_mut(name) {
            block.kind = BlockKind::Text;
        }
    }
}

/// Marks the names in rows of columns, one of which says nothing but when, where nothing in the row stands out.
pub fn mark_rows(blocks: &mut [Block]) {
    let row_of = |block: &Block| block.column.map(|column| column.0);
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let row = row_of(block);
        let length = blocks.iter().skip(at).take_while(|other| row_of(other) == row).count();
        if row.is_some() {
            names.extend(blocks.get(at..at + length).and_then(name_in_row).map(|name| at + name));
        }
        at += length;
    }
    for name in names {
        if let Some(block) = blocks.get_mut(name) {
            block.class = ClassHint::Title;
        }
    }
}

/// Where the name stands in a row: the first line of the column beside the one of the date.
fn name_in_row(row: &[Block]) -> Option<usize> {
    let says_when = |block: &Block| is_line(block) && block.evidence().only_period && block.evidence().range;
    let date = row.iter().find(|block| says_when(block))?;
    let alone = row.iter().filter(|block| block.column == date.column).nth(1).is_none();
    let name = row.iter().position(|block| block.column != date.column)?;
    let stands_out = |(index, block): (usize, &Block)| {
        block.title(index).is_some_and(|title| !title.is_label && !title.evidence.only_period)
    };
    let plain = alone && !row.iter().enumerate().any(stands_out);
    (plain && row.get(name).is_some_and(is_name)).then_some(name)
}

fn names_entry(blocks: &[Block], index: usize) -> bool {
    let when = |by: usize| blocks.get(index + by).is_some_and(says_when);
    let as_what = || {
        let below = blocks.get(index + 1).filter(|block| is_line(block)).map(Block::evidence);
        below.is_some_and(|said| said.role && !said.range)
    };
    let Some(block) = blocks.get(index) else { return false };
    is_name(block) && (when(1) || as_what() && when(2)) || is_role_over_name(block) && when(1)
}

/// Dates stand above the names.
fn under_date(blocks: &[Block], index: usize) -> bool {
    let above = index.checked_sub(1).and_then(|above| blocks.get(above));
    let named = |block: &Block| is_name(block) || is_name_and_role(block) || is_name_and_place(block);
    above.is_some_and(says_when) && blocks.get(index).is_some_and(named)
}

/// `**Garam Labs**, Seoul`, and as what in the line below it: what is strong is the name.
fn is_name_and_place(block: &Block) -> bool {
    let plain = block.kind == BlockKind::Text && block.depth == 0;
    block.flat.strong_head().filter(|_| plain).is_some_and(|head| {
        let rest = block.first_line().get(head.end..).and_then(|rest| rest.strip_prefix(", "));
        let place = rest.is_some_and(|place| place.len() <= 60 && may_be_name(place.trim_end()));
        place && may_be_name(block.flat.get(&head)) && !block.evidence().deed
    })
}

/// `가나다 - 백엔드 개발자`
fn is_name_and_role(block: &Block) -> bool {
    is_line(block) && matches!(block.pieces(), [(_, Piece::Words | Piece::Company), (_, Piece::Role)])
}

/// The first line of a paragraph says nothing but when.
fn says_when(block: &Block) -> bool {
    let plain = block.kind == BlockKind::Text && block.depth == 0 && block.first_line().len() <= 180;
    plain && block.evidence().only_period && block.evidence().range
}

/// As what, and in the line below it where.
fn is_role_over_name(block: &Block) -> bool {
    let text = block.flat.text.trim();
    let lines = text.split_once('\n').filter(|(_, name)| may_be_name(name.trim_end_matches('.')));
    block.kind == BlockKind::Text && block.depth == 0 && lines.is_some() && block.evidence().only_role
}

/// A paragraph of one line that nothing marks.
fn is_line(block: &Block) -> bool {
    let text = block.flat.text.as_str();
    block.kind == BlockKind::Text && block.depth == 0 && text.len() <= 180 && !text.contains('\n')
}

fn is_name(block: &Block) -> bool {
    let text = block.flat.text.trim();
    is_line(block) && block.class == ClassHint::None && !text.starts_with(['-', '•', '·', '*']) && may_be_name(text)
}
