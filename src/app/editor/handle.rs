//! What the rest of the page says to the editor.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::Callback;

use super::surface::{Caret, Surface};
use crate::markup::Format;
use crate::text::Utf16Span;

/// Speaks to the editor from elsewhere on the page. While there is no editor yet, commands do nothing and
/// say so.
#[derive(Debug, Clone, Default)]
pub struct EditorHandle {
    surface: Rc<RefCell<Option<Surface>>>,
    on_caret: Rc<RefCell<Option<Callback<u32>>>>,
    locks: Rc<Locks>,
}

/// Why the text may not be written in.
#[derive(Debug, Default)]
struct Locks {
    /// Another tab or a newer page has it.
    held: Cell<bool>,
    /// It is too long.
    too_long: Cell<bool>,
}

impl PartialEq for EditorHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.surface, &other.surface)
    }
}

impl EditorHandle {
    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        self.with(Surface::text)
    }

    /// Replaces the whole text as one step of undo. False when there is no editor to do it.
    pub fn set_text(&self, text: &str) -> bool {
        self.with(|surface| surface.set_text(text)).unwrap_or(false)
    }

    /// Goes on with another text, without the undo of the one before and without telling a change.
    pub fn load(&self, text: &str, caret: Caret) {
        self.with(|surface| surface.load(text, caret));
    }

    /// Where the person is in the text.
    #[must_use]
    pub fn caret(&self) -> Option<Caret> {
        self.with(Surface::caret).flatten()
    }

    /// Tells one listener where the caret rests, in UTF-16 units; the one before hears nothing more.
    pub fn watch_caret(&self, listener: Option<Callback<u32>>) {
        *self.on_caret.borrow_mut() = listener;
    }

    pub(super) fn tell_caret(&self, at: u32) {
        let listener = self.on_caret.borrow().clone();
        if let Some(listener) = listener {
            listener.emit(at);
        }
    }

    /// Shows what another tab has written; no step of undo. False when there is no editor to do it.
    pub fn follow(&self, text: &str) -> bool {
        self.with(|surface| surface.follow(text)).unwrap_or(false)
    }

    /// Makes the text one that may be read but not written, because somebody else has it, or the other way round.
    pub fn set_locked(&self, locked: bool) {
        self.locks.held.set(locked);
        self.lock();
    }

    /// The same, because it is too long.
    pub(crate) fn set_too_long(&self, too_long: bool) {
        self.locks.too_long.set(too_long);
        self.lock();
    }

    fn lock(&self) {
        let locked = self.locks.held.get() || self.locks.too_long.get();
        self.with(|surface| surface.set_locked(locked));
    }

    /// Ends a composition, so that the text is what the person sees.
    pub fn settle(&self) {
        self.with(Surface::settle);
    }

    /// Replaces one range as one step of undo. False when it could not be done.
    pub fn replace(&self, span: Utf16Span, insert: &str) -> bool {
        self.with(|surface| surface.replace(span, insert)).unwrap_or(false)
    }

    /// Makes several edits, in order of place, as one step of undo. False when they could not be made.
    pub fn edit(&self, edits: &[(Utf16Span, &str)]) -> bool {
        self.with(|surface| surface.edit(edits)).unwrap_or(false)
    }

    /// Replaces what was pasted last, wherever it has moved. False when it is gone.
    pub fn replace_pasted(&self, insert: &str) -> bool {
        self.with(|surface| surface.replace_pasted(insert)).unwrap_or(false)
    }

    /// Writes by the name of a command (`commands.js`). False when it can't be had now.
    pub fn run(&self, command: &str) -> bool {
        self.with(|surface| surface.run(command)).unwrap_or(false)
    }

    /// Marks hints: objects with `id`, `from`, `to`, `severity`, `title`, `message`, `why` and `actions`.
    pub fn set_hints(&self, hints: &js_sys::Array) {
        self.with(|surface| surface.set_hints(hints));
    }

    /// Selects the words of a hint, wherever they have moved. False when they are gone.
    pub fn select_hint(&self, id: &str) -> bool {
        self.with(|surface| surface.select_hint(id)).unwrap_or(false)
    }

    /// Scrolls until a position, in UTF-16 units, is in the first line in view.
    pub fn show(&self, position: u32) {
        self.with(|surface| surface.show(position));
    }

    /// Selects a range and scrolls to it.
    pub fn select(&self, span: Utf16Span) {
        self.with(|surface| surface.select(span));
    }

    /// Colours the text as `format`.
    pub fn set_format(&self, format: Format) {
        self.with(|surface| surface.set_format(format));
    }

    /// Lets long lines go on to the right, or breaks them at the editor's width.
    pub fn set_long_lines(&self, on: bool) {
        self.with(|surface| surface.set_long_lines(on));
    }

    /// Puts the caret into the editor.
    pub fn focus(&self) {
        self.with(Surface::focus);
    }

    /// True while a syllable is being composed: then nothing may touch the text.
    #[must_use]
    pub fn composing(&self) -> bool {
        self.with(Surface::composing).unwrap_or(false)
    }

    pub(super) fn put(&self, surface: Option<Surface>) {
        *self.surface.borrow_mut() = surface;
    }

    pub(super) fn take(&self) {
        self.surface.borrow_mut().take();
    }

    fn with<T>(&self, act: impl FnOnce(&Surface) -> T) -> Option<T> {
        // Shared borrows only: a command may lead to a change, and a change to a question.
        self.surface.try_borrow().ok()?.as_ref().map(act)
    }
}
