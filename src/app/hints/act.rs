//! What the buttons of a hint do.

use std::rc::Rc;

use yew::prelude::*;

use super::{Found, HintChoices};
use crate::analysis::{Options, analyze, fix_all};
use crate::app::editor::EditorHandle;
use crate::app::i18n::Texts;
use crate::app::later::Later;
use crate::app::preview::PageFacts;
use crate::app::snackbar::Notice;
use crate::markup::Format;
use crate::text::Lines;

/// Something to do about hints.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum HintAct {
    /// Show where it stands.
    Go(AttrValue),
    /// Make one of its fixes.
    Fix(AttrValue, usize),
    /// Make every safe fix.
    FixAll,
    /// Never show it again.
    Dismiss(AttrValue),
    /// Show the page of its rule.
    Why(AttrValue),
    /// Move its bullet into a portfolio.
    Move(AttrValue),
}

impl HintAct {
    /// What the editor's buttons are called.
    #[must_use]
    pub(crate) fn named(name: &str, id: &str) -> Option<Self> {
        let id = AttrValue::from(id.to_owned());
        match name.split_once(' ') {
            Some(("fix", index)) => Some(Self::Fix(id, index.parse().ok()?)),
            _ if name == "dismiss" => Some(Self::Dismiss(id)),
            _ if name == "why" => Some(Self::Why(id)),
            _ if name == "move" => Some(Self::Move(id)),
            _ => None,
        }
    }
}

/// What [`use_hint_acts`] needs.
pub(crate) struct Acting {
    pub(crate) later: Later,
    pub(crate) found: Found,
    pub(crate) source: Rc<str>,
    /// How it is read.
    pub(crate) format: Format,
    /// How the person wants it read.
    pub(crate) chosen: Option<Format>,
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) pages: Rc<PageFacts>,
    pub(crate) editor: EditorHandle,
    pub(crate) texts: Texts,
    pub(crate) choose: Callback<Rc<HintChoices>>,
    pub(crate) tell: Callback<Option<Notice>>,
    /// Opens the page of the rule that has this name.
    pub(crate) open_page: Callback<&'static str>,
    /// Moves the bullet of the hint that has this name into a portfolio.
    pub(crate) on_move: Callback<AttrValue>,
}

/// Does what the buttons say. They come with the [later part](crate::app::later), and so does what they do.
#[hook]
pub(crate) fn use_hint_acts(acting: Acting) -> Callback<HintAct> {
    let acting = Rc::new(acting);
    let latest = use_mut_ref(|| Rc::clone(&acting));
    *latest.borrow_mut() = acting;
    use_callback((), move |act: HintAct, ()| {
        let acting = Rc::clone(&latest.borrow());
        if let Some(parts) = acting.later.parts() {
            (parts.act)(&acting, act);
        }
    })
}

impl Acting {
    /// Does what a button says.
    pub(crate) fn act(&self, act: HintAct) {
        match act {
            HintAct::Go(id) => self.go(&id),
            HintAct::Fix(id, index) => {
                if !self.fix(&id, index) {
                    self.tell.emit(Some(Notice::passing(self.texts.get("hints.gone"))));
                }
            }
            HintAct::FixAll => self.fix_all(),
            HintAct::Dismiss(id) => {
                if let Some(found) = self.found.get(&id) {
                    self.choose.emit(Rc::new(self.choices.without(found.key)));
                }
            }
            HintAct::Move(id) => self.on_move.emit(id),
            HintAct::Why(id) => {
                if let Some(found) = self.found.get(&id) {
                    self.open_page.emit(found.hint.rule.name);
                }
            }
        }
    }

    fn go(&self, id: &str) {
        if self.editor.select_hint(id) {
            return;
        }
        if let Some(span) = self.found.get(id).and_then(|found| found.span) {
            self.editor.select(span);
            self.editor.focus();
        }
    }

    /// Makes a fix in the text as it is now: the hint is looked for anew, because edits may have moved it. False when
    /// its words are no longer there.
    fn fix(&self, id: &str, index: usize) -> bool {
        let Some(text) = self.editor.text() else { return false };
        let now = Found::new(&analyze(&text, &Options { format: Some(self.format) }), &self.choices, &self.pages);
        let Some(fix) = now.get(id).and_then(|found| found.hint.fixes.get(index)).filter(|fix| fix.fits(&text)) else {
            return false;
        };
        let lines = Lines::new(&text);
        let edits: Option<Vec<_>> =
            fix.edits.iter().map(|edit| Some((lines.span_to_utf16(&text, edit.span)?, &*edit.insert))).collect();
        edits.is_some_and(|edits| self.editor.edit(&edits))
    }

    fn fix_all(&self) {
        let Some(text) = self.editor.text() else { return };
        let Some((mended, made)) = fix_all(&text, &Options { format: Some(self.format) }, &self.choices.options())
        else {
            return self.tell.emit(Some(Notice::passing(self.texts.get("hints.nothing_to_fix"))));
        };
        if self.editor.set_text(&mended) {
            let notice = self.texts.fill("hints.fixed", &[("count", &made.to_string())]);
            let notice = Notice::passing(notice).with_undo(Rc::clone(&self.source), self.chosen, mended.into());
            self.tell.emit(Some(notice));
        }
    }
}
