//! Which pane leads: the one that the person touched last; none after a touch elsewhere, such as one that opens another
//! document, which puts both panes in their places.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};

use super::{Listeners, target};

/// A pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Leader {
    Text,
    Sheet,
    #[default]
    Nobody,
}

/// Knows which pane leads.
#[derive(Debug, Clone, Default)]
pub(super) struct Leads(Rc<Cell<Leader>>);

impl Leads {
    pub(super) fn is(&self, leader: Leader) -> bool {
        self.0.get() == leader
    }
}

/// What a person does to a pane.
const TOUCHES: [&str; 4] = ["pointerdown", "wheel", "touchstart", "keydown"];

/// Watches the person's hands.
pub(super) fn watch(leads: &Leads) -> Listeners {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let listen = |kind: &'static str| {
        let leads = leads.clone();
        EventListener::new_with_options(&window, kind, options, move |event| {
            let Some(target) = target(event) else { return };
            let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
            leads.0.set(if within("[data-editor-host]") {
                Leader::Text
            } else if within(".desk") {
                Leader::Sheet
            } else {
                Leader::Nobody
            });
        })
    };
    TOUCHES.into_iter().map(listen).collect()
}
