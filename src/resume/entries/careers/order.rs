//! Which of two names in a title is the employer's, where other titles show in which order they stand.

use crate::resume::outline::{Outline, Part, Slot, SlotKind};
use crate::resume::vocabulary;

/// `개발자 / 가나다` and more of that order: in `활동보조인 / 라마복지센터` the employer stands behind, too.
pub(super) fn settle(outline: &Outline, parts: &mut [Part]) {
    let mut pairs: Vec<[&mut Slot; 2]> = parts.iter_mut().filter_map(pair).collect();
    let count = |pairs: &[[&mut Slot; 2]], wanted: [SlotKind; 2]| {
        pairs.iter().filter(|pair| pair.iter().map(|slot| slot.kind).eq(wanted)).count()
    };
    let behind = count(&pairs, [SlotKind::Role, SlotKind::Title]);
    if behind < 2 || count(&pairs, [SlotKind::Title, SlotKind::Role]) > 0 {
        return;
    }
    for [first, second] in &mut pairs {
        let unclear = (first.kind, second.kind) == (SlotKind::Title, SlotKind::Words);
        if unclear && !vocabulary::names_company(outline.text(&first.line)) {
            (first.kind, second.kind) = (SlotKind::Role, SlotKind::Title);
        }
    }
}

/// The first two names in the line of a title.
fn pair(part: &mut Part) -> Option<[&mut Slot; 2]> {
    let Part::Entry(entry) = part else { return None };
    let named = |slot: &&mut Slot| matches!(slot.kind, SlotKind::Role | SlotKind::Title | SlotKind::Words);
    let mut names = entry.slots.iter_mut().filter(named);
    let (first, second) = (names.next()?, names.next()?);
    (first.line.block == second.line.block).then_some([first, second])
}
