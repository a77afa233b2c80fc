//! What stands above a title and is its own: when, and the label of its name.

use crate::resume::announced;
use crate::resume::block::BlockKind;
use crate::resume::outline::{Body, Outline, Part, Slot, SlotKind};
use crate::resume::slots::{TitleKind, title_slots};

use super::Builder;

impl Builder<'_> {
    /// Where the header of a title ends at the latest when the next title has its date above it.
    pub(super) fn header_end(&self, block: usize) -> usize {
        let label = self.next_title.checked_sub(1).filter(|above| self.is_label_of_name(*above));
        label.unwrap_or(self.next_title).saturating_sub(1).max(block + 1)
    }

    fn is_label_of_name(&self, block: usize) -> bool {
        self.outline.blocks.get(block).and_then(announced::announces).is_some()
    }

    /// What stands before the title and is its own: its dates, and the label of its name.
    pub(super) fn slots_before(&mut self, block: usize) -> Vec<Slot> {
        let label = match self.parts_tail() {
            Some(Part::Block(line)) if line.block + 1 == block && self.is_label_of_name(line.block) => line,
            _ => return self.date_column(block),
        };
        self.pop_tail();
        let mut slots = self.date_column(label.block);
        slots.push(Slot { kind: SlotKind::Label, line: label });
        slots
    }

    /// A column of dates that stands before the title in the same row: it is the title's.
    fn date_column(&mut self, block: usize) -> Vec<Slot> {
        let mut slots = Vec::new();
        let row_of = |outline: &Outline, block: usize| {
            outline.blocks.get(block).and_then(|block| block.column).map(|column| column.0)
        };
        let row = row_of(self.outline, block);
        while let Some(Part::Block(line)) = self.parts_tail() {
            let Some(before) = self.outline.blocks.get(line.block) else { break };
            let is_line = matches!(before.kind, BlockKind::Text | BlockKind::Term | BlockKind::Heading(_));
            // Of a block that was cut the first lines stand in another header.
            if !is_line || line.range.start > 0 {
                break;
            }
            let same_row = row.is_some() && row_of(self.outline, line.block) == row;
            // "총 경력 : 2014.10 ~" is the sum of what follows.
            let is_sum = || before.pieces().iter().any(|(range, _)| before.flat.get(range).ends_with("경력"));
            let right_above =
                || line.block + 1 == block && before.may_be_dated() && before.evidence().only_period && !is_sum();
            if !same_row && !right_above() {
                break;
            }
            let mut found = title_slots(self.outline, line.block, TitleKind::Career);
            let says_when = found.iter().any(|slot| matches!(slot.kind, SlotKind::Period(_)));
            if !says_when && !found.iter().all(|slot| slot.kind == SlotKind::Duration) {
                break;
            }
            for slot in &mut found {
                if slot.kind == SlotKind::Title {
                    slot.kind = SlotKind::Words;
                }
            }
            self.pop_tail();
            found.append(&mut slots);
            slots = found;
        }
        slots
    }

    fn parts_tail(&self) -> Option<Part> {
        match self.parts.last()? {
            Part::Block(line) => Some(Part::Block(line.clone())),
            Part::Entry(entry) => match entry.body.last()? {
                Body::Block(line) => Some(Part::Block(line.clone())),
                Body::Project(project) => match project.body.last()? {
                    Body::Block(line) => Some(Part::Block(line.clone())),
                    _ => None,
                },
                Body::Role(_) => None,
            },
            _ => None,
        }
    }

    fn pop_tail(&mut self) {
        match self.parts.last_mut() {
            Some(Part::Entry(entry)) => match entry.body.last_mut() {
                Some(Body::Project(project)) => {
                    project.body.pop();
                }
                _ => {
                    entry.body.pop();
                }
            },
            _ => {
                self.parts.pop();
            }
        }
    }
}
