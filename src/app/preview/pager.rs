//! Keeps the pages of the sheet in step with its units.
//!
//! Units stay in one flow, in which a page begins by space before its first unit, or by a spacer inside a unit that is cut:
//! so no node moves when a page does, and on paper the same nodes break there. A unit is measured when it has changed, all
//! of them when type arrives or the setting changes.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::Callback;

use super::facts::PageFacts;
use super::flow::{Flow, Wish};
use super::group::Placed;
use super::zoom::{Zoom, ZoomStep};
use crate::page::PageSetup;
use crate::template::CutAt;

/// Whom to tell.
#[derive(Debug, Clone, Default)]
pub(super) struct Listeners {
    /// Units have to be drawn with other cuts.
    pub(super) on_cuts: Callback<()>,
    /// There are other pages.
    pub(super) on_pages: Callback<Rc<PageFacts>>,
}

#[derive(Debug, Default)]
struct Inner {
    flow: Flow,
    listeners: Listeners,
    facts: Rc<PageFacts>,
    zoom: Option<Zoom>,
    is_waiting: bool,
}

/// A handle on the pages; clones are the same one.
#[derive(Debug, Clone, Default)]
pub struct Pager(Rc<RefCell<Inner>>);

impl PartialEq for Pager {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Pager {
    /// The sheet is there, or gone.
    pub(super) fn attach(&self, sheet: Option<HtmlElement>, listeners: Listeners) {
        let mut inner = self.0.borrow_mut();
        inner.flow.attach(sheet);
        inner.listeners = listeners;
    }

    /// Takes in what a group has drawn.
    pub(super) fn enter(&self, group: u32, node: &Element, placed: &[Placed]) {
        self.0.borrow_mut().flow.enter(group, node, placed);
        self.settle_soon();
    }

    /// Takes in the order of groups, what their units wish, and how all is set.
    pub(super) fn arrange(&self, groups: Vec<u32>, wishes: Vec<Wish>, setup: PageSetup) {
        if self.0.borrow_mut().flow.arrange(groups, wishes, setup) {
            self.settle_soon();
        }
    }

    /// The cuts with which a unit is to be drawn.
    pub(super) fn cuts(&self, id: u32, look: u64) -> Rc<[CutAt]> {
        self.0.borrow().flow.cuts(id, look)
    }

    /// Measures everything again: type or pictures have come, or the sheet is seen for the first time.
    pub(super) fn measure_again(&self) {
        self.0.borrow_mut().flow.forget_lengths();
        self.settle_soon();
    }

    /// Settles when all that is being drawn has been drawn, before the next picture.
    fn settle_soon(&self) {
        if std::mem::replace(&mut self.0.borrow_mut().is_waiting, true) {
            return;
        }
        let pager = self.clone();
        spawn_local(async move { pager.settle() });
    }

    /// Brings the pages up to date.
    fn settle(&self) {
        let mut inner = self.0.borrow_mut();
        inner.is_waiting = false;
        let Some(settled) = inner.flow.settle() else { return };
        let facts = (settled.facts != *inner.facts).then(|| Rc::new(settled.facts));
        if let Some(facts) = &facts {
            inner.facts = Rc::clone(facts);
        }
        let listeners = inner.listeners.clone();
        drop(inner);
        if settled.has_new_cuts {
            listeners.on_cuts.emit(());
        }
        if let Some(facts) = facts {
            listeners.on_pages.emit(facts);
        }
    }

    /// Takes in how large the sheet is shown.
    pub(super) fn hold_zoom(&self, zoom: &Zoom) {
        self.0.borrow_mut().zoom = Some(zoom.clone());
    }

    /// Shows the sheet larger or smaller.
    pub(crate) fn zoom(&self, step: ZoomStep) {
        let zoom = self.0.borrow().zoom.clone();
        if let Some(zoom) = zoom {
            zoom.step(step);
        }
    }

    /// How many pages there are.
    pub(crate) fn sheets(&self) -> u32 {
        self.0.borrow().facts.sheets
    }

    /// The first of the denser settings with which everything stands on one page.
    ///
    /// # Errors
    /// When there is none: how many pages the densest makes.
    pub(crate) fn fit_one_page(&self) -> Result<PageSetup, u32> {
        let fitted = {
            let mut inner = self.0.borrow_mut();
            let mut sheets = inner.facts.sheets;
            let denser = inner.flow.setup().denser();
            let found = denser.into_iter().find(|denser| {
                sheets = inner.flow.trial(denser).map_or(sheets, |facts| facts.sheets);
                sheets <= 1
            });
            found.ok_or(sheets)
        };
        self.settle_soon();
        fitted
    }
}
