//! The sheet: what the reader of the résumé will see.

mod desk;
mod fit;
mod group;
mod identity;
mod marked;
mod node;
mod palette;
mod places;

use std::hash::Hasher;
use std::ops::{Deref, Range};
use std::rc::Rc;

use rustc_hash::{FxHashMap as HashMap, FxHasher};
use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::analysis::Analysis;
use crate::template::{Unit, groups};
pub(crate) use desk::Desk;
pub(crate) use fit::use_fit_width;
use group::{Group, Placed};
use identity::Identities;
pub(crate) use marked::{MarkedSheet, MarkedUnit};
pub(crate) use node::plain_nodes;
use palette::Palette;
pub(crate) use places::{ranges_showing, source_at_point, unit_at, unit_nodes};

/// An analysis, shared. Two are equal when they are the same, not when they look the same: that is for each
/// unit to tell.
#[derive(Debug, Clone)]
pub struct Sheet(Rc<Analysis>);

impl Sheet {
    /// Shares `analysis`.
    #[must_use]
    pub fn new(analysis: Analysis) -> Self {
        Self(Rc::new(analysis))
    }
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Sheet {
    type Target = Analysis;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// What to show.
    pub sheet: Sheet,
}

/// The sheet with its units. Groups of units that look as before are not drawn again, and an edited unit keeps its
/// nodes.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let palette = use_memo((), |()| Palette::default());
    let shown = use_mut_ref(Shown::default);
    shown.borrow_mut().update(&props.sheet);
    let shown = shown.borrow();
    let groups = shown.groups.iter().map(|group| {
        let key = Key::from(group.id);
        html! { <Group {key} look={group.look} units={Rc::clone(&group.units)} palette={Rc::clone(&palette)} /> }
    });
    html! { <article class="sheet" lang="ko">{ for groups }</article> }
}

/// What stands on the sheet.
#[derive(Debug, Default)]
struct Shown {
    identities: Identities,
    groups: Vec<ShownGroup>,
}

#[derive(Debug)]
struct ShownGroup {
    id: u32,
    look: u64,
    units: Rc<Vec<Placed>>,
}

impl Shown {
    fn update(&mut self, analysis: &Analysis) {
        let ranges = groups(&analysis.units);
        let units = |range: &Range<usize>| analysis.units.get(range.clone()).unwrap_or_default();
        let looks: Vec<u64> = ranges.iter().map(|range| look(units(range))).collect();
        let before: Vec<(u64, u32)> = self.groups.iter().map(|group| (group.look, group.id)).collect();
        let ids = self.identities.follow(&before, &looks);
        let mut old: HashMap<u32, ShownGroup> = self.groups.drain(..).map(|group| (group.id, group)).collect();
        for ((range, look), id) in ranges.iter().zip(looks).zip(ids) {
            let group = match old.remove(&id) {
                Some(same) if same.look == look => same,
                changed => {
                    let before = changed.map(|group| group.units).unwrap_or_default();
                    let units = Rc::new(self.identities.place(analysis, units(range), &before));
                    ShownGroup { id, look, units }
                }
            };
            self.groups.push(group);
        }
    }
}

impl Identities {
    /// Draws the units that are new among them.
    fn place(&mut self, analysis: &Analysis, units: &[Unit], before: &[Placed]) -> Vec<Placed> {
        let known: Vec<(u64, u32)> = before.iter().map(|unit| (unit.look, unit.id)).collect();
        let looks: Vec<u64> = units.iter().map(|unit| unit.key).collect();
        let ids = self.follow(&known, &looks);
        let placed = units.iter().zip(ids).map(|(unit, id)| {
            let same = before.iter().find(|old| old.look == unit.key);
            let element = same.map_or_else(|| Rc::new(analysis.draw(unit)), |old| Rc::clone(&old.element));
            Placed { look: unit.key, id, element }
        });
        placed.collect()
    }
}

/// What a group looks like: the looks of its units, in order.
fn look(units: &[Unit]) -> u64 {
    let mut hasher = FxHasher::default();
    for unit in units {
        hasher.write_u64(unit.key);
    }
    hasher.finish()
}
