//! Two panes, one text: the caret's place is marked on the sheet, a click on the sheet leads to its words in the text,
//! and each pane follows the other by meaning. Whichever pane the person touched last leads; the other never answers back.

mod leader;
mod sheet;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};
use yew::prelude::*;

use super::editor::{EditorHandle, Glimpse};
use super::later::Later;
use super::preview::{Sheet, UnitNodes, source_at_point, unit_at};
use crate::text::{Lines, Span};
use leader::{Leader, Leads};

/// What [`use_panes`] needs.
pub(crate) struct Panes {
    /// What the sheet shows.
    pub(super) sheet: Option<Sheet>,
    pub(super) editor: EditorHandle,
    /// The panes scroll on their own.
    pub(super) apart: bool,
}

/// The panes as they were drawn last.
pub(crate) type Latest = Rc<RefCell<Option<Panes>>>;

/// What keeps the panes together while it lives.
pub(crate) struct Following {
    tell: Box<dyn Fn(Glimpse)>,
    _listeners: Listeners,
}

/// Keeps the panes together, once the [later part](super::later) has come. Gives what the editor is to tell its places.
#[hook]
pub(super) fn use_panes(later: &Later, panes: Panes) -> Callback<Glimpse> {
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some(panes);
    let following = use_mut_ref(|| None::<Following>);
    // Where the caret was seen last.
    let caret = use_mut_ref(|| None);
    {
        let (following, caret) = (following.clone(), caret.clone());
        use_effect_with(later.parts(), move |parts| {
            let follows = parts.map(|parts| (parts.follow)(latest));
            if let (Some(follows), Some(seen)) = (&follows, caret.take()) {
                (follows.tell)(seen);
            }
            *following.borrow_mut() = follows;
            move || drop(following.take())
        });
    }
    use_callback((), move |glimpse: Glimpse, ()| match &*following.borrow() {
        Some(follows) => (follows.tell)(glimpse),
        None if matches!(glimpse, Glimpse::Caret(_)) => *caret.borrow_mut() = Some(glimpse),
        None => {}
    })
}

/// Lets each pane follow the other.
pub(crate) fn follow(latest: Latest) -> Following {
    let leads = Leads::default();
    let mut listeners = leader::watch(&leads);
    listeners.extend(sheet::on_scroll({
        let (latest, leads) = (Rc::clone(&latest), leads.clone());
        move |top| {
            if let Some(panes) = latest.borrow().as_ref().filter(|panes| !panes.apart && leads.is(Leader::Sheet)) {
                panes.show_source(top);
            }
        }
    }));
    listeners.extend(sheet::on_click({
        let latest = Rc::clone(&latest);
        move |event, twice| {
            if let Some(panes) = latest.borrow().as_ref() {
                panes.go(event, twice);
            }
        }
    }));
    let tell = Box::new(move |glimpse| {
        let latest = latest.borrow();
        let Some(panes) = latest.as_ref() else { return };
        let leads = !panes.apart && leads.is(Leader::Text);
        match glimpse {
            Glimpse::Caret(at) => panes.mark(at, leads),
            Glimpse::Top(at) if leads => panes.show_sheet(at),
            Glimpse::Top(_) => {}
        }
    });
    Following { tell, _listeners: listeners }
}

impl Panes {
    /// The unit that shows a place of the text, in UTF-16 units; nothing while the sheet shows an older text.
    fn unit_of(&self, at: u32) -> Option<Element> {
        let sheet = self.sheet.as_ref()?;
        let source = sheet.document.source();
        let byte = Lines::new(source).to_byte(source, at)? as usize;
        UnitNodes::of(&sheet.units)?.get(unit_at(&sheet.units, byte)?)
    }

    fn mark(&self, at: u32, leads: bool) {
        let unit = self.unit_of(at);
        sheet::mark(unit.as_ref());
        if let Some(unit) = unit.filter(|_| leads) {
            sheet::bring_into_view(&unit);
        }
    }

    fn show_sheet(&self, at: u32) {
        match self.unit_of(at) {
            // The very top of one is the very top of the other.
            Some(_) if at == 0 => sheet::scroll_to(None),
            unit => sheet::scroll_to(unit.as_ref()),
        }
    }

    /// `top` is the first unit in view.
    fn show_source(&self, top: usize) {
        let Some(sheet) = &self.sheet else { return };
        let Some(unit) = sheet.units.get(top) else { return };
        let source = sheet.document.source();
        let start = if top == 0 { Span::default() } else { Span { end: unit.span.start, ..unit.span } };
        if let Some(span) = Lines::new(source).span_to_utf16(source, start) {
            self.editor.show(span.start);
        }
    }

    /// Puts the caret where the clicked words were written; a double click goes on writing there.
    fn go(&self, event: &MouseEvent, twice: bool) {
        let Some(sheet) = &self.sheet else { return };
        let Some(at) = source_at_point(sheet, f64::from(event.client_x()), f64::from(event.client_y())) else { return };
        let source = sheet.document.source();
        let end = if twice { at + word(source.get(at..).unwrap_or_default()) } else { at };
        if let Some(span) = Lines::new(source).span_to_utf16(source, Span::new(at, end)) {
            self.editor.select(span);
            if twice {
                self.editor.focus();
            }
        }
    }
}

/// The length of the word that a text begins with, in bytes.
fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// The element that an event happened in.
fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Listeners that end with the value.
type Listeners = Vec<EventListener>;
