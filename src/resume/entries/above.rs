//! What stands above a title and is its own: when, and the label of its name.

use crate::resume::announced;
use crate::resume::block::BlockKind;
use crate::resume::outline::{Body, Line, Outline, Part, Slot, SlotKind};
use crate::resume::slots::{TitleKind, title_slots};

/// Whether the block only names what the next one tells: `프로젝트명` over the name.
pub(super) fn is_label_of_name(outline: &Outline, block: usize) -> bool {
    outline.blocks.get(block).and_then(announced::announces).is_some()
}

/// Takes what belongs to the title from the end of what was read: its dates, and the label of its name.
pub(super) fn slots_before(outline: &Outline, parts: &mut Vec<Part>, title: usize, kind: TitleKind) -> Vec<Slot> {
    let label = tail(parts).filter(|line| line.block + 1 == title && is_label_of_name(outline, line.block)).cloned();
    let Some(line) = label else { return dates_before(outline, parts, title, kind) };
    drop_tail(parts);
    let mut slots = dates_before(outline, parts, line.block, kind);
    slots.push(Slot { kind: SlotKind::Label, line });
    slots
}

/// Columns of dates that stand before the title in the same row, or a date right above it.
fn dates_before(outline: &Outline, parts: &mut Vec<Part>, title: usize, kind: TitleKind) -> Vec<Slot> {
    let mut slots = Vec::new();
    let row = |index: usize| outline.blocks.get(index).and_then(|block| block.column).map(|column| column.0);
    while let Some(line) = tail(parts) {
        let Some(before) = outline.blocks.get(line.block) else { break };
        let is_line = matches!(before.kind, BlockKind::Text | BlockKind::Term | BlockKind::Heading(_));
        // Of a block that was cut the first lines stand in another header.
        if !is_line || line.range.start > 0 {
            break;
        }
        let same_row = row(title).is_some() && row(line.block) == row(title);
        // "총 경력 : 2014.10 ~" is the sum of what follows.
        let is_sum = || before.pieces().iter().any(|(range, _)| before.flat.get(range).ends_with("경력"));
        let right_above =
            || line.block + 1 == title && before.may_be_dated() && before.evidence().only_period && !is_sum();
        if !same_row && (is_of_entry_above(parts, kind) || !right_above()) {
            break;
        }
        let mut found = title_slots(outline, line.block, kind);
        let says_when = found.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
        if !says_when && !found.iter().all(|slot| slot.kind == SlotKind::Duration) {
            break;
        }
        for slot in &mut found {
            if slot.kind == SlotKind::Title {
                slot.kind = SlotKind::Words;
            }
        }
        drop_tail(parts);
        found.append(&mut slots);
        slots = found;
    }
    slots
}

/// Outside careers, where each title's header was read to its end: under an entry that nothing else dates, the date is
/// that one's.
fn is_of_entry_above(parts: &[Part], kind: TitleKind) -> bool {
    match parts.last() {
        Some(Part::Entry(entry)) => kind != TitleKind::Career && entry.title().is_some() && entry.period().is_none(),
        _ => false,
    }
}

/// The block right before, where it is no part of a header.
fn tail(parts: &[Part]) -> Option<&Line> {
    match parts.last()? {
        Part::Block(line) => Some(line),
        Part::Entry(entry) => match entry.body.last()? {
            Body::Block(line) => Some(line),
            Body::Project(project) => match project.body.last()? {
                Body::Block(line) => Some(line),
                _ => None,
            },
            Body::Role(_) => None,
        },
        _ => None,
    }
}

fn drop_tail(parts: &mut Vec<Part>) {
    match parts.last_mut() {
        Some(Part::Entry(entry)) => match entry.body.last_mut() {
            Some(Body::Project(project)) => {
                project.body.pop();
            }
            _ => {
                entry.body.pop();
            }
        },
        _ => {
            parts.pop();
        }
    }
}
