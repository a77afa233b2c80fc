//! When the palette is open, and what was used last.

use std::rc::Rc;

use yew::prelude::*;

use super::{Abilities, Command, PaletteProps};
use crate::app::later::Later;

/// So many of the last commands are remembered.
const MOST_RECENT: usize = 5;

/// What was used last, when `command` is used now.
pub(super) fn with(recent: &[Command], command: Command) -> Rc<Vec<Command>> {
    let before = recent.iter().copied().filter(|used| *used != command);
    Rc::new(std::iter::once(command).chain(before).take(MOST_RECENT).collect())
}

/// Opens the palette by the callback, and draws it where the page puts it.
#[hook]
pub(crate) fn use_palette(later: &Later, can: Abilities) -> (Callback<()>, Html) {
    let open = use_state_eq(|| false);
    let recent = use_state(|| Rc::new(Vec::<Command>::new()));
    let on_open = use_callback((), {
        let open = open.setter();
        move |(), ()| open.set(true)
    });
    if !*open {
        return (on_open, Html::default());
    }
    let on_close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let on_recent = recent.setter().into();
    let view = later.show(&on_close, |parts| {
        (parts.palette)(PaletteProps { recent: Rc::clone(&recent), can, on_recent, on_close: on_close.clone() })
    });
    (on_open, view)
}
