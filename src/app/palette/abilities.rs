//! What each command does on the page.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::command::{Command, DiskWish, PageWish, Upkeep};
use crate::app::editor::EditorHandle;
use crate::app::hints::{HintAct, Showing};
use crate::app::i18n::Texts;
use crate::app::library::{Documents, Refusal, copied, thrown_away};
use crate::app::moving::{Deed, Panel};
use crate::app::pages::{self, PagesPanelProps};
use crate::app::preferences::Preference;
use crate::app::settings::Chapter;
use crate::app::side::Side;
use crate::app::snackbar::{self, Notice};
use crate::app::split::View;
use crate::app::start::Beginning;
use crate::app::toolbar::extension;
use crate::browser::moving::on_disk;
use crate::browser::{env, files};
use crate::markup::Format;
use crate::page::PageSetup;

/// What is out of sight has lost the focus when the next picture is drawn, in milliseconds.
const UNTIL_DRAWN: u32 = 60;

/// What has the focus where nothing else has.
const INSTEAD: &[&str] = &[".view-switch [aria-pressed=true]", "[data-editor-host]"];

/// What the page can do.
#[derive(Clone, PartialEq)]
pub(crate) struct Abilities {
    pub(crate) on_begin: Callback<Beginning>,
    pub(crate) documents: Documents,
    pub(crate) on_save: Callback<()>,
    pub(crate) on_deed: Callback<Deed>,
    pub(crate) on_versions: Callback<()>,
    pub(crate) on_side: Callback<Option<Side>>,
    pub(crate) on_hints: Callback<()>,
    pub(crate) on_show: Callback<Option<Showing>>,
    pub(crate) on_act: Callback<HintAct>,
    pub(crate) on_print: Callback<()>,
    /// The pages and how they are set.
    pub(crate) pages: PagesPanelProps,
    /// The anonymous copy is shown.
    pub(crate) is_anonymous: bool,
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
    /// Whether the command can be given now.
    pub(super) fn offer(&self, command: Command) -> bool {
        match command {
            Command::Disk(_) => on_disk(),
            Command::Message => snackbar::is_shown(),
            _ => true,
        }
    }

    /// Does it when the dialog has closed and given the focus back: the print window would show it.
    pub(super) fn run_soon(&self, command: Command, texts: Texts) {
        let can = self.clone();
        Timeout::new(0, move || can.run(command, texts)).forget();
        // On a narrow screen it may bring the other view, out of which the focus is lost; and it may have been nowhere before.
        Timeout::new(UNTIL_DRAWN, || env::focus_if_lost(None, INSTEAD)).forget();
    }

    fn run(&self, command: Command, texts: Texts) {
        match command {
            Command::Begin(beginning) => self.on_begin.emit(beginning),
            Command::Documents => self.documents.on_open.emit(()),
            Command::Document(upkeep) => self.keep_up(upkeep, texts),
            Command::Kind(kind) => self.pages.kind.on_choose.emit(kind),
            Command::Save => self.on_save.emit(()),
            Command::Disk(wish) => self.on_deed.emit(match wish {
                DiskWish::Open => Deed::Open,
                DiskWish::Create => Deed::Create(self.file_name(texts)),
            }),
            Command::Versions => self.on_versions.emit(()),
            Command::Side(side) => self.on_side.emit(Some(side)),
            Command::Hints => self.on_hints.emit(()),
            Command::FixAll => self.on_act.emit(HintAct::FixAll),
            Command::Rules => self.on_show.emit(Some(Showing::Settings)),
            Command::Page(wish) => self.set_page(wish, texts),
            Command::Zoom(step) => {
                self.on_view.emit(View::Preview);
                self.pages.pager.zoom(step);
            }
            Command::Anonymous => self.on_anonymous.emit(()),
            Command::Export => self.on_panel.emit(Panel::Export),
            Command::Share => self.on_panel.emit(Panel::Share),
            Command::Print => self.on_print.emit(()),
            Command::Guide => self.pages.on_guide.emit(()),
            Command::Theme(theme) => self.on_prefer.emit(Preference::Theme(theme)),
            Command::Language(language) => self.on_prefer.emit(Preference::Language(language)),
            Command::Apart(apart) => self.on_prefer.emit(Preference::Apart(apart)),
            Command::Format(format) => self.on_format.emit(format),
            Command::View(view) => self.look(view),
            Command::Settings(chapter) => self.on_settings.emit(chapter),
            Command::Tour => self.on_tour.emit(()),
            Command::Message => {
                snackbar::focus();
            }
            Command::Write(name) => {
                let editor = self.editor.clone();
                self.look(View::Edit);
                // When it has the focus.
                Timeout::new(0, move || {
                    editor.run(name);
                })
                .forget();
            }
        }
    }

    /// Goes to one of the panes: on a narrow screen it comes to the front.
    fn look(&self, view: View) {
        self.on_view.emit(view);
        let editor = self.editor.clone();
        // When it can be seen: nothing that is hidden takes the focus.
        Timeout::new(0, move || match view {
            View::Edit => editor.focus(),
            View::Preview => {
                env::focus(".preview-pane .desk, .preview-pane button");
            }
        })
        .forget();
    }

    fn set_page(&self, wish: PageWish, texts: Texts) {
        let setup = self.pages.setup;
        let setup = match wish {
            PageWish::Panel => return pages::open_panel(),
            PageWish::Paper(paper) => PageSetup { paper, ..setup },
            PageWish::Margins(margins) => PageSetup { margins, ..setup },
            PageWish::Type(type_size) => PageSetup { type_size, ..setup },
            PageWish::Spacing(spacing) => PageSetup { spacing, ..setup },
            PageWish::Numbers => PageSetup { numbers: !setup.numbers, ..setup },
            PageWish::One if self.pages.pager.sheets() < 2 => return self.pass(texts.get("pages.is_one")),
            PageWish::One => match self.pages.pager.fit_one_page() {
                Ok(fitted) => {
                    self.pass(texts.get("pages.fitted"));
                    fitted
                }
                Err(sheets) => {
                    let words = texts.fill("pages.too_long", &[("count", &sheets.to_string())]);
                    return self.documents.tell.emit(Some(Notice::lasting(words)));
                }
            },
        };
        self.pages.on_setup.emit(setup);
    }

    fn keep_up(&self, upkeep: Upkeep, texts: Texts) {
        let can = self.clone();
        spawn_local(async move {
            let done = match upkeep {
                Upkeep::Rename => {
                    can.documents.on_rename.emit(());
                    Ok(())
                }
                Upkeep::Duplicate => can.duplicate(texts).await,
                Upkeep::Delete => can.delete(texts).await,
            };
            if let Err(refusal) = done {
                can.documents.tell.emit(Some(refusal.notice(texts)));
            }
        });
    }

    async fn duplicate(&self, texts: Texts) -> Result<(), Refusal> {
        let library = &self.documents.library;
        let copy = copied(library, texts, &library.present().id, &library.title(texts)).await?;
        library.open(&copy).await?;
        self.pass(texts.get("docs.duplicated"));
        Ok(())
    }

    async fn delete(&self, texts: Texts) -> Result<(), Refusal> {
        let library = &self.documents.library;
        let (id, title) = (library.present().id, library.title(texts));
        library.delete(&id).await?;
        self.documents.tell.emit(Some(thrown_away(texts, id, &title, true)));
        Ok(())
    }

    /// The name that a new file gets.
    fn file_name(&self, texts: Texts) -> String {
        let format = self.pages.sheet.as_ref().map_or(Format::Markdown, |sheet| sheet.document.format());
        files::file_name(&self.documents.library.title(texts), extension(format))
    }

    fn pass(&self, words: &'static str) {
        self.documents.tell.emit(Some(Notice::passing(words)));
    }
}
