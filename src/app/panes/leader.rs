//! Which pane leads: the one that the person touched last.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use yew::prelude::*;

use super::{Listeners, target};

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leader {
    Text,
    Sheet,
}

/// Knows which pane leads.
#[derive(Debug, Clone)]
pub(super) struct Leads(Rc<Cell<Leader>>);

impl Leads {
    pub(super) fn is(&self, leader: Leader) -> bool {
        self.0.get() == leader
    }
}

/// What a person does to a pane.
const TOUCHES: [&str; 4] = ["pointerdown", "wheel", "touchstart", "keydown"];

/// Watches the person's hands.
#[hook]
pub(super) fn use_leader() -> Leads {
    let leads = (*use_memo((), |()| Leads(Rc::new(Cell::new(Leader::Text))))).clone();
    {
        let leads = leads.clone();
        use_effect_with((), move |()| {
            let listeners = watch(&leads);
            move || drop(listeners)
        });
    }
    leads
}

fn watch(leads: &Leads) -> Listeners {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let listen = |kind: &'static str| {
        let leads = leads.clone();
        EventListener::new_with_options(&window, kind, options, move |event| {
            let Some(target) = target(event) else { return };
            let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
            if within("[data-editor-host]") {
                leads.0.set(Leader::Text);
            } else if within(".desk") {
                leads.0.set(Leader::Sheet);
            }
        })
    };
    TOUCHES.into_iter().map(listen).collect()
}
