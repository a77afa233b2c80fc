//! A plain text field, for when the editor could not be loaded: the text must stay editable and savable.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::surface::{Caret, Options};
use crate::text::Utf16Span;

/// The text field with its listeners.
#[derive(Debug)]
pub(super) struct Plain {
    field: HtmlTextAreaElement,
    composing: Rc<Cell<bool>>,
    _listeners: Vec<EventListener>,
}

impl Plain {
    pub(super) fn mount(host: &HtmlElement, options: &Options) -> Option<Self> {
        let document = host.owner_document()?;
        let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
        field.set_class_name("editor-plain");
        field.set_value(&options.text);
        field.set_placeholder(options.texts.get("editor.placeholder"));
        for (name, value) in
            [("aria-label", options.texts.get("editor.label")), ("lang", "ko"), ("spellcheck", "false")]
        {
            let _ = field.set_attribute(name, value);
        }
        host.append_child(&field).ok()?;

        let composing = Rc::new(Cell::new(false));
        let (tell, source) = (options.on_change.clone(), field.clone());
        let (started, ended) = (Rc::clone(&composing), Rc::clone(&composing));
        let listeners = vec![
            EventListener::new(&field, "input", move |_| tell.emit(source.value())),
            EventListener::new(&field, "compositionstart", move |_| started.set(true)),
            EventListener::new(&field, "compositionend", move |_| ended.set(false)),
        ];
        Some(Self { field, composing, _listeners: listeners })
    }

    pub(super) fn text(&self) -> String {
        self.field.value()
    }

    pub(super) fn set_text(&self, text: &str) -> bool {
        self.field.set_value(text);
        self.tell()
    }

    /// Goes on with another text; nobody is told of a change. The browser drops the field's undo with it.
    pub(super) fn load(&self, text: &str, caret: Caret) {
        self.field.set_value(text);
        let _ = self.field.set_selection_range(caret.anchor.min(caret.head), caret.anchor.max(caret.head));
    }

    pub(super) fn caret(&self) -> Option<Caret> {
        let anchor = self.field.selection_start().ok()??;
        let head = self.field.selection_end().ok()??;
        Some(Caret { anchor, head, top: 0 })
    }

    pub(super) fn set_locked(&self, locked: bool) {
        self.field.set_read_only(locked);
    }

    /// Leaving the field makes the IME settle its syllable.
    pub(super) fn settle(&self) {
        if self.composing() {
            let _ = self.field.blur();
            self.focus();
        }
    }

    pub(super) fn replace(&self, span: Utf16Span, insert: &str) -> bool {
        self.field.set_range_text_with_start_and_end(insert, span.start, span.end).is_ok() && self.tell()
    }

    pub(super) fn select(&self, span: Utf16Span) {
        let _ = self.field.set_selection_range(span.start, span.end);
        self.focus();
    }

    pub(super) fn set_long_lines(&self, on: bool) {
        let _ = match on {
            true => self.field.set_attribute("wrap", "off"),
            false => self.field.remove_attribute("wrap"),
        };
    }

    pub(super) fn focus(&self) {
        let _ = self.field.focus();
    }

    pub(super) fn composing(&self) -> bool {
        self.composing.get()
    }

    /// Changes made by the page raise no `input` event of their own.
    fn tell(&self) -> bool {
        web_sys::Event::new("input").is_ok_and(|event| self.field.dispatch_event(&event).is_ok())
    }
}

impl Drop for Plain {
    fn drop(&mut self) {
        self.field.remove();
    }
}
