//! The units on the sheet as the browser has laid them out, and the pages that follow from that.

use std::rc::Rc;

use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::facts::PageFacts;
use super::group::Placed;
use super::marks::{Mark, Marks, pixels, thousandths};
use super::ruler::{self, Found};
use crate::page::{Measured, Page, PageSetup, Pages, paginate};
use crate::template::CutAt;

/// A unit lower than this has no two lines to be parted from two others.
const LOWEST_TO_CUT: f64 = 56.0;
/// A height that differs by less is the same.
const SAME: f64 = 0.02;
/// Space between two sheets on the desk; `styles/pages.css` has it, too.
const GAP: f64 = 24.0;

/// What the template says about a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wish {
    /// It must not be the last of a page.
    pub(super) keep_with_next: bool,
    /// It begins a page.
    pub(super) starts_page: bool,
}

/// What came of settling.
#[derive(Debug)]
pub(super) struct Settled {
    pub(super) facts: PageFacts,
    /// Units have to be drawn anew, with other cuts; then it has to be settled once more.
    pub(super) has_new_cuts: bool,
}

/// A unit where it stands.
#[derive(Debug)]
struct UnitBox {
    id: u32,
    look: u64,
    class: &'static str,
    node: HtmlElement,
    height: f64,
    is_measured: bool,
    cuts: Option<Rc<[Found]>>,
}

/// The class of a unit and of the one before, and whether it begins a group: what its space depends on.
type Neighbours = (Option<&'static str>, &'static str, bool);
/// Cuts to be drawn: by unit, for a look of it.
type Cuts = HashMap<u32, (u64, Rc<[CutAt]>)>;

/// The units in order, their lengths, and where pages begin.
#[derive(Debug, Default)]
pub(super) struct Flow {
    sheet: Option<HtmlElement>,
    groups: Vec<u32>,
    wishes: Vec<Wish>,
    setup: PageSetup,
    boxes: HashMap<u32, Vec<UnitBox>>,
    spaces: HashMap<Neighbours, f64>,
    cuts: Cuts,
    marks: Marks,
    needs_pages: bool,
}

impl Flow {
    pub(super) fn attach(&mut self, sheet: Option<HtmlElement>) {
        if self.sheet != sheet {
            self.sheet = sheet;
            self.needs_pages = true;
        }
    }

    pub(super) fn setup(&self) -> PageSetup {
        self.setup
    }

    /// Takes in the units of a group.
    pub(super) fn enter(&mut self, group: u32, node: &Element, placed: &[Placed]) {
        let mut old = self.boxes.remove(&group).unwrap_or_default();
        let mut boxes = Vec::with_capacity(placed.len());
        let mut next = node.first_element_child();
        for unit in placed {
            let Some(node) = next else { break };
            next = node.next_element_sibling();
            let Ok(node) = node.dyn_into::<HtmlElement>() else { continue };
            let known = old.iter().position(|known| known.id == unit.id).map(|at| old.swap_remove(at));
            let is_same = known.as_ref().is_some_and(|known| known.look == unit.look && known.node == node);
            // A unit that comes, and one that is drawn with cuts or without them again.
            self.needs_pages |= known.is_none() || self.cuts.contains_key(&unit.id);
            boxes.push(UnitBox {
                id: unit.id,
                look: unit.look,
                class: unit.element.class,
                node,
                height: known.as_ref().map_or(0.0, |known| known.height),
                is_measured: is_same && known.as_ref().is_some_and(|known| known.is_measured),
                cuts: known.filter(|_| is_same).and_then(|known| known.cuts),
            });
        }
        self.needs_pages |= !old.is_empty();
        self.boxes.insert(group, boxes);
    }

    /// Takes in the order of groups, what units wish, and the setting. False when all is as before.
    pub(super) fn arrange(&mut self, groups: Vec<u32>, wishes: Vec<Wish>, setup: PageSetup) -> bool {
        if setup != self.setup {
            self.setup = setup;
            self.forget_lengths();
        }
        if groups != self.groups {
            let kept: HashSet<u32> = groups.iter().copied().collect();
            self.boxes.retain(|group, _| kept.contains(group));
            self.groups = groups;
            self.needs_pages = true;
        }
        if wishes != self.wishes {
            self.wishes = wishes;
            self.needs_pages = true;
        }
        self.needs_pages
    }

    pub(super) fn cuts(&self, id: u32, look: u64) -> Rc<[CutAt]> {
        self.cuts.get(&id).filter(|cuts| cuts.0 == look).map(|cuts| Rc::clone(&cuts.1)).unwrap_or_default()
    }

    /// All lengths may be others now.
    pub(super) fn forget_lengths(&mut self) {
        for unit in self.boxes.values_mut().flatten() {
            unit.is_measured = false;
            unit.cuts = None;
        }
        self.spaces.clear();
        self.needs_pages = true;
    }

    /// Measures what is new and sets the pages. Nothing when they are as before, or can't be known yet.
    pub(super) fn settle(&mut self) -> Option<Settled> {
        let sheet = self.sheet.clone()?;
        // On paper nothing is measured; hidden sheets have no lengths.
        let scale = ruler::scale(&sheet).filter(|_| !crate::browser::env::matches("print"))?;
        self.measure(scale);
        if !self.needs_pages || self.count() != self.wishes.len() {
            return None;
        }
        let height = self.setup.content_height();
        let (pages, measured) = self.pages(scale, height);
        let cuts = self.wanted_cuts(&pages);
        let has_new_cuts = cuts != self.cuts;
        self.cuts = cuts;
        self.needs_pages = has_new_cuts;
        self.show(&sheet, &pages, &measured);
        Some(Settled { facts: PageFacts::new(&pages, height), has_new_cuts })
    }

    /// What the pages would be with another setting.
    pub(super) fn trial(&mut self, setup: &PageSetup) -> Option<PageFacts> {
        let sheet = self.sheet.clone()?;
        let now = self.setup;
        set_attributes(&sheet, setup);
        self.forget_lengths();
        let facts = ruler::scale(&sheet).map(|scale| {
            self.measure(scale);
            let height = setup.content_height();
            PageFacts::new(&self.pages(scale, height).0, height)
        });
        set_attributes(&sheet, &now);
        self.forget_lengths();
        facts
    }

    fn count(&self) -> usize {
        self.in_order().count()
    }

    fn in_order(&self) -> impl Iterator<Item = &UnitBox> {
        self.groups.iter().filter_map(|group| self.boxes.get(group)).flatten()
    }

    /// Measures the units that have changed.
    fn measure(&mut self, scale: f64) {
        for unit in self.boxes.values_mut().flatten().filter(|unit| !unit.is_measured) {
            let height = ruler::height(&unit.node, scale);
            self.needs_pages |= (height - unit.height).abs() > SAME;
            unit.height = height;
            unit.is_measured = true;
        }
    }

    /// The pages, and the units as they were measured for them. Cuts are looked for only where a page ends.
    fn pages(&mut self, scale: f64, height: f64) -> (Pages, Vec<Measured>) {
        let mut measured = self.measured(height);
        loop {
            let pages = paginate(&measured, height);
            let Some(wanted) = pages.wanted.first().copied() else {
                // Only a unit that begins a page can be broken by the browser with margins of its own.
                let tall = pages.pages.iter().find(|page| {
                    page.sheets > 1
                        && page.start.cut > 0
                        && measured.get(page.start.unit).is_some_and(|unit| !unit.starts_page)
                });
                let Some(unit) = tall.and_then(|page| measured.get_mut(page.start.unit)) else {
                    return (pages, measured);
                };
                unit.starts_page = true;
                continue;
            };
            for at in pages.wanted.into_iter().chain([wanted]) {
                let cuts = self.find_cuts(at, scale);
                if let Some(unit) = measured.get_mut(at) {
                    unit.cuts = Some(cuts.iter().map(|found| found.cut).collect());
                }
            }
        }
    }

    fn measured(&mut self, height: f64) -> Vec<Measured> {
        let mut measured = Vec::with_capacity(self.wishes.len());
        let mut last: Option<&'static str> = None;
        let boxes = self.groups.iter().filter_map(|group| self.boxes.get(group));
        let units = boxes.flat_map(|units| units.iter().enumerate());
        for ((index, unit), wish) in units.zip(&self.wishes) {
            let neighbours = (last, unit.class, index == 0);
            let before = *self.spaces.entry(neighbours).or_insert_with(|| ruler::before(&unit.node));
            let is_whole = unit.height < height && (wish.keep_with_next || unit.height < LOWEST_TO_CUT);
            let cuts = match &unit.cuts {
                _ if is_whole => Some(Vec::new()),
                Some(cuts) => Some(cuts.iter().map(|found| found.cut).collect()),
                None => None,
            };
            let Wish { keep_with_next, starts_page } = *wish;
            measured.push(Measured { before, height: unit.height, keep_with_next, starts_page, cuts });
            last = Some(unit.class);
        }
        measured
    }

    fn find_cuts(&mut self, at: usize, scale: f64) -> Rc<[Found]> {
        let mut rest = at;
        for group in &self.groups {
            let Some(units) = self.boxes.get_mut(group) else { continue };
            match units.get_mut(rest) {
                Some(unit) => return Rc::clone(unit.cuts.get_or_insert_with(|| ruler::cuts(&unit.node, scale).into())),
                None => rest -= units.len(),
            }
        }
        Rc::default()
    }

    /// Where units have to be drawn with spacers.
    fn wanted_cuts(&self, pages: &Pages) -> Cuts {
        let mut by_unit: HashMap<u32, (u64, Vec<CutAt>)> = HashMap::default();
        let units: Vec<&UnitBox> = self.in_order().collect();
        for page in &pages.pages {
            let Some(unit) = units.get(page.start.unit) else { continue };
            let cut = page.start.cut.checked_sub(1);
            if let Some(found) = cut.and_then(|cut| unit.cuts.as_ref()?.get(cut).copied()) {
                by_unit.entry(unit.id).or_insert_with(|| (unit.look, Vec::new())).1.push(found.at);
            }
        }
        by_unit.into_iter().map(|(id, (look, cuts))| (id, (look, cuts.into()))).collect()
    }

    /// Lets pages begin where they should.
    fn show(&mut self, sheet: &HtmlElement, pages: &Pages, measured: &[Measured]) {
        let (_, sheet_height) = self.setup.paper.size();
        let units: Vec<&UnitBox> = self.in_order().collect();
        let mut marks: Vec<Mark> = Vec::new();
        let (mut top, mut total, mut last) = (0.0, 0.0, None::<&Page>);
        for page in &pages.pages {
            let Some(unit) = units.get(page.start.unit) else { continue };
            let is_tall = page.sheets > 1;
            if let Some(last) = last {
                let next_top = total + GAP;
                let cut = page.start.cut.checked_sub(1);
                let cut = cut.and_then(|cut| measured.get(page.start.unit)?.cuts.as_ref()?.get(cut).copied());
                let gap = cut.map_or(0.0, |cut| cut.start - cut.end);
                let lead = thousandths(next_top - top - last.height - gap);
                top = next_top;
                let node = match page.start.cut.checked_sub(1) {
                    None => Some(unit.node.clone()),
                    Some(_) => {
                        let before = pages.pages.iter().take_while(|other| other.start < page.start);
                        let nth =
                            before.filter(|other| other.start.unit == page.start.unit && other.start.cut > 0).count();
                        ruler::spacers(&unit.node).into_iter().nth(nth)
                    }
                };
                marks.extend(node.map(|node| Mark { node, lead, is_tall: is_tall && cut.is_none(), is_top: true }));
            }
            if is_tall && (last.is_none() || page.start.cut > 0) {
                match marks.iter_mut().find(|mark| mark.node == unit.node) {
                    Some(mark) => mark.is_tall = true,
                    None => marks.push(Mark { node: unit.node.clone(), lead: 0, is_tall: true, is_top: false }),
                }
            }
            let sheets = f64::from(page.sheets);
            total = top + sheets * sheet_height + (sheets - 1.0) * GAP;
            last = Some(page);
        }
        self.marks.set(marks);
        let _ = if pages.pages.is_empty() {
            sheet.remove_attribute("data-paged")
        } else {
            sheet.set_attribute("data-paged", "")
        };
        let paper = sheet.closest(".paper").ok().flatten().and_then(|paper| paper.dyn_into::<HtmlElement>().ok());
        if let Some(paper) = paper {
            let _ = paper.style().set_property("--pages-height", &pixels(thousandths(total)));
        }
    }
}

/// Sets a sheet as `setup` says, as [`super::Preview`] draws it.
fn set_attributes(sheet: &HtmlElement, setup: &PageSetup) {
    for (name, value) in setup.attributes() {
        let _ = sheet.set_attribute(name, value);
    }
}
