use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::{Command, PaletteProps};
use crate::app::editor::EditorHandle;
use crate::app::later::Later;
use crate::app::library::Documents;
use crate::app::moving::Panel;
use crate::app::preferences::Preference;
use crate::app::settings::Chapter;
use crate::app::side::Side;
use crate::app::split::View;
use crate::app::start::Beginning;
use crate::markup::Format;

/// So many of the last commands are remembered.
const MOST_RECENT: usize = 5;

/// What the page can do.
#[derive(Clone, PartialEq)]
pub(crate) struct Abilities {
    pub(crate) on_begin: Callback<Beginning>,
    pub(crate) documents: Documents,
    pub(crate) on_versions: Callback<()>,
    pub(crate) on_side: Callback<Option<Side>>,
    pub(crate) on_hints: Callback<()>,
    pub(crate) on_print: Callback<()>,
    pub(crate) on_anonymous: Callback<()>,
    pub(crate) on_panel: Callback<Panel>,
    pub(crate) on_prefer: Callback<Preference>,
    pub(crate) on_format: Callback<Option<Format>>,
    pub(crate) on_view: Callback<View>,
    pub(crate) on_settings: Callback<Chapter>,
    pub(crate) on_tour: Callback<()>,
    pub(crate) editor: EditorHandle,
}

impl Abilities {
    /// Does it when the dialog has closed and given the focus back: the print window would show it.
    pub(super) fn run_soon(&self, command: Command) {
        let can = self.clone();
        Timeout::new(0, move || can.run(command)).forget();
    }

    fn run(&self, command: Command) {
        match command {
            Command::Begin(beginning) => self.on_begin.emit(beginning),
            Command::Documents => self.documents.on_open.emit(()),
            Command::Versions => self.on_versions.emit(()),
            Command::Side(side) => self.on_side.emit(Some(side)),
            Command::Hints => self.on_hints.emit(()),
            Command::Anonymous => self.on_anonymous.emit(()),
            Command::Export => self.on_panel.emit(Panel::Export),
            Command::Share => self.on_panel.emit(Panel::Share),
            Command::Print => self.on_print.emit(()),
            Command::Theme(theme) => self.on_prefer.emit(Preference::Theme(theme)),
            Command::Language(language) => self.on_prefer.emit(Preference::Language(language)),
            Command::Apart(apart) => self.on_prefer.emit(Preference::Apart(apart)),
            Command::Format(format) => self.on_format.emit(format),
            Command::View(view) => self.on_view.emit(view),
            Command::Settings(chapter) => self.on_settings.emit(chapter),
            Command::Tour => self.on_tour.emit(()),
            Command::Write(name) => {
                self.on_view.emit(View::Edit);
                // When the editor can be seen: nothing that is hidden takes the focus.
                let editor = self.editor.clone();
                Timeout::new(0, move || {
                    editor.focus();
                    editor.run(name);
                })
                .forget();
            }
        }
    }
}

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
