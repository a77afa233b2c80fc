//! Looks for hints when the person pauses, never while a syllable is being composed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Found, HintChoices};
use crate::app::editor::EditorHandle;
use crate::app::later::Later;
use crate::app::preview::{PageFacts, Sheet};

/// Quiet before the hints are looked for, in ms.
const PAUSE: u32 = 300;
/// How soon it is tried again when a syllable is still unfinished, in ms.
const AGAIN: u32 = 120;

/// The hints about the sheet as it was at the last pause.
#[hook]
pub(crate) fn use_found(
    later: &Later,
    sheet: Option<Sheet>,
    choices: Rc<HintChoices>,
    pages: Rc<PageFacts>,
    editor: EditorHandle,
) -> Found {
    let found = use_state_eq(Found::default);
    {
        let found = found.setter();
        use_effect_with((later.parts(), sheet, choices, pages), move |(parts, sheet, choices, pages)| {
            let waiting = Waiting::default();
            if let Some(find) = parts.map(|parts| parts.find) {
                let (sheet, choices, pages) = (sheet.clone(), Rc::clone(choices), Rc::clone(pages));
                let look = move || sheet.as_ref().map(|sheet| find(sheet, &choices, &pages)).unwrap_or_default();
                waiting.start(PAUSE, Rc::new(look), editor, found);
            }
            move || waiting.stop()
        });
    }
    (*found).clone()
}

/// The timer that runs, if one does.
#[derive(Clone, Default)]
struct Waiting(Rc<RefCell<Option<Timeout>>>);

impl Waiting {
    fn start(&self, pause: u32, look: Rc<dyn Fn() -> Found>, editor: EditorHandle, found: UseStateSetter<Found>) {
        let again = self.clone();
        let timer = Timeout::new(pause, move || {
            if editor.composing() {
                again.start(AGAIN, look, editor, found);
            } else {
                found.set(look());
            }
        });
        *self.0.borrow_mut() = Some(timer);
    }

    fn stop(&self) {
        *self.0.borrow_mut() = None;
    }
}
