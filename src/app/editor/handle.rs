use std::cell::RefCell;
use std::rc::Rc;

use super::surface::Surface;
use crate::markup::Format;
use crate::text::Utf16Span;

/// Speaks to the editor from elsewhere on the page. While there is no editor yet, commands do nothing and
/// say so.
#[derive(Debug, Clone, Default)]
pub struct EditorHandle(Rc<RefCell<Option<Surface>>>);

impl PartialEq for EditorHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
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

    /// Replaces one range as one step of undo. False when it could not be done.
    pub fn replace(&self, span: Utf16Span, insert: &str) -> bool {
        self.with(|surface| surface.replace(span, insert)).unwrap_or(false)
    }

    /// Selects a range and scrolls to it.
    pub fn select(&self, span: Utf16Span) {
        self.with(|surface| surface.select(span));
    }

    /// Colours the text as `format`.
    pub fn set_format(&self, format: Format) {
        self.with(|surface| surface.set_format(format));
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
        *self.0.borrow_mut() = surface;
    }

    pub(super) fn take(&self) {
        self.0.borrow_mut().take();
    }

    fn with<T>(&self, act: impl FnOnce(&Surface) -> T) -> Option<T> {
        // Shared borrows only: a command may lead to a change, and a change to a question.
        self.0.try_borrow().ok()?.as_ref().map(act)
    }
}
