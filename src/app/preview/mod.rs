//! The sheet: what the reader of the résumé will see.

mod desk;
mod facts;
mod fit;
mod flow;
mod group;
mod identity;
mod leaves;
mod marked;
mod marks;
mod node;
mod on_paper;
mod page_rule;
mod pager;
mod palette;
mod places;
mod ruler;
mod zoom;

use std::hash::Hasher;
use std::ops::{Deref, Range};
use std::rc::Rc;

use rustc_hash::{FxHashMap as HashMap, FxHasher};
use web_sys::HtmlElement;
use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::analysis::Analysis;
use crate::page::PageSetup;
use crate::template::{Unit, groups};
pub(crate) use desk::Desk;
pub use facts::PageFacts;
pub(crate) use fit::use_fit_width;
use flow::Wish;
use group::{Group, Placed};
use identity::Identities;
pub(crate) use marked::{MarkedSheet, MarkedUnit};
pub(crate) use node::plain_nodes;
pub(crate) use on_paper::on_paper;
use pager::Listeners;
pub use pager::Pager;
use palette::Palette;
pub(crate) use places::{UnitNodes, elements, ranges_showing, source_at_point, unit_at, unit_nodes};
pub(crate) use zoom::{ZoomBar, ZoomBarProps, ZoomStep};

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
    /// The language that it is in, for those who hear it.
    #[prop_or("ko")]
    pub lang: &'static str,
    /// How it is set on paper.
    #[prop_or_default]
    pub setup: PageSetup,
    /// What keeps its pages.
    #[prop_or_default]
    pub pager: Pager,
    /// Told when there are other pages.
    #[prop_or_default]
    pub on_pages: Callback<Rc<PageFacts>>,
}

/// The sheet with its units. Groups of units that look as before are not drawn again, and an edited unit keeps its
/// nodes.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let palette = use_memo((), |()| Palette::default());
    let shown = use_mut_ref(Shown::default);
    let sheet = use_node_ref();
    use_pages(props, &sheet);
    shown.borrow_mut().update(&props.sheet, &props.pager);
    let shown = shown.borrow();
    {
        let (pager, setup) = (props.pager.clone(), props.setup);
        let ids: Vec<u32> = shown.groups.iter().map(|group| group.id).collect();
        let wish = |unit: &Unit| Wish { keep_with_next: unit.keep_with_next, starts_page: unit.starts_page };
        let wishes: Vec<Wish> = props.sheet.units.iter().map(wish).collect();
        use_effect(move || pager.arrange(ids, wishes, setup));
    }
    let groups = shown.groups.iter().map(|group| {
        let (key, pager) = (Key::from(group.id), props.pager.clone());
        let (units, palette) = (Rc::clone(&group.units), Rc::clone(&palette));
        html! { <Group {key} id={group.id} look={group.look} {units} {palette} {pager} /> }
    });
    let [template, paper, margins, type_size, spacing] = props.setup.attributes().map(|(_, value)| value);
    html! {
        <article
            ref={sheet}
            class="sheet"
            lang={props.lang}
            data-template={template}
            data-paper={paper}
            data-margins={margins}
            data-type={type_size}
            data-spacing={spacing}
        >
            { for groups }
        </article>
    }
}

/// Gives the sheet to the pager while it is there, and tells it when type has come.
#[hook]
fn use_pages(props: &PreviewProps, sheet: &NodeRef) {
    let redraw = use_force_update();
    let (pager, on_pages, sheet) = (props.pager.clone(), props.on_pages.clone(), sheet.clone());
    use_effect_with(pager.clone(), move |_| {
        let on_cuts = Callback::from(move |()| redraw.force_update());
        pager.attach(sheet.cast::<HtmlElement>(), Listeners { on_cuts, on_pages });
        let again = pager.clone();
        let type_has_come = crate::browser::fonts::on_loaded(move || again.measure_again());
        let again = pager.clone();
        let seen = sheet
            .cast::<HtmlElement>()
            .map(|sheet| crate::browser::fonts::on_picture(&sheet, move || again.measure_again()));
        move || {
            drop((type_has_come, seen));
            pager.attach(None, Listeners::default());
        }
    });
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
    fn update(&mut self, analysis: &Analysis, pager: &Pager) {
        let ranges = groups(&analysis.units);
        let units = |range: &Range<usize>| analysis.units.get(range.clone()).unwrap_or_default();
        let looks: Vec<u64> = ranges.iter().map(|range| look(units(range))).collect();
        let before: Vec<(u64, u32)> = self.groups.iter().map(|group| (group.look, group.id)).collect();
        let ids = self.identities.follow(&before, &looks);
        let mut old: HashMap<u32, ShownGroup> = self.groups.drain(..).map(|group| (group.id, group)).collect();
        for ((range, look), id) in ranges.iter().zip(looks).zip(ids) {
            let is_drawn = |unit: &Placed| unit.cuts == pager.cuts(unit.id, unit.look);
            let group = match old.remove(&id) {
                Some(same) if same.look == look && same.units.iter().all(is_drawn) => same,
                changed => {
                    let before = changed.map(|group| group.units).unwrap_or_default();
                    let units = Rc::new(self.identities.place(analysis, units(range), &before, pager));
                    ShownGroup { id, look, units }
                }
            };
            self.groups.push(group);
        }
    }
}

impl Identities {
    /// Draws the units that are new among them.
    fn place(&mut self, analysis: &Analysis, units: &[Unit], before: &[Placed], pager: &Pager) -> Vec<Placed> {
        let known: Vec<(u64, u32)> = before.iter().map(|unit| (unit.look, unit.id)).collect();
        let looks: Vec<u64> = units.iter().map(|unit| unit.key).collect();
        let ids = self.follow(&known, &looks);
        let placed = units.iter().zip(ids).map(|(unit, id)| {
            let same = before.iter().find(|old| old.look == unit.key);
            let element = same.map_or_else(|| Rc::new(analysis.draw(unit)), |old| Rc::clone(&old.element));
            Placed { look: unit.key, id, element, cuts: pager.cuts(id, unit.key) }
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
