//! The only file that knows which widget is used. The page asks for text, edits, selection; whether
//! CodeMirror or a plain text field answers is decided here.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use yew::{AttrValue, Callback};

use super::codemirror::CodeMirror;
use super::plain::Plain;
use crate::app::i18n::Texts;
use crate::markup::Format;
use crate::text::Utf16Span;

/// Which widget can be mounted.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Widget {
    /// CodeMirror, by the class that wraps it.
    CodeMirror(Function),
    /// A text field: the bundle could not be loaded.
    Plain,
}

impl Widget {
    /// What the loader has brought: `globalThis.hannunEditor` is the module, or `null` after a failure.
    /// `None` while it is still loading.
    pub(super) fn available() -> Option<Self> {
        // Through the window, not `js_sys::global()`: that one would panic where there is none.
        let window = web_sys::window()?;
        let module = Reflect::get(&window, &JsValue::from_str("hannunEditor")).ok()?;
        if module.is_undefined() {
            return None;
        }
        let class = Reflect::get(&module, &JsValue::from_str("Editor")).ok();
        Some(class.and_then(|class| class.dyn_into().ok()).map_or(Self::Plain, Self::CodeMirror))
    }
}

/// Where the person is in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Caret {
    /// Where the selection began, in UTF-16 units.
    pub anchor: u32,
    /// Where it ends, and the caret blinks.
    pub head: u32,
    /// The first line in view, by the position of its start.
    pub top: u32,
}

/// What was pasted as plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// The text as it stands in the editor.
    pub text: String,
    /// What lay beside it on the clipboard, when nobody could make Markdown of it.
    pub html: Option<String>,
}

/// Something about where the person is, in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Glimpse {
    /// The caret rests here.
    Caret(u32),
    /// The first line in view begins here.
    Top(u32),
}

/// What a widget needs to begin.
pub(super) struct Options {
    pub(super) text: AttrValue,
    pub(super) format: Format,
    pub(super) texts: Texts,
    pub(super) on_change: Callback<String>,
    pub(super) on_hint: Callback<(String, String)>,
    pub(super) on_formatted: Callback<(String, String), Option<String>>,
    pub(super) on_paste: Callback<Pasted>,
    pub(super) on_place: Callback<Glimpse>,
}

/// A mounted widget. Dropping it takes the widget off the page.
#[derive(Debug)]
pub(super) enum Surface {
    CodeMirror(CodeMirror),
    Plain(Plain),
}

impl Surface {
    /// Mounts `widget` in `host`; a CodeMirror that does not start gives way to the text field.
    pub(super) fn mount(host: &HtmlElement, widget: &Widget, options: Options) -> Option<Self> {
        if let Widget::CodeMirror(class) = widget {
            match CodeMirror::mount(host, class, &options) {
                Ok(editor) => return Some(Self::CodeMirror(editor)),
                Err(error) => web_sys::console::error_1(&error),
            }
        }
        Plain::mount(host, &options).map(Self::Plain)
    }

    pub(super) fn text(&self) -> String {
        match self {
            Self::CodeMirror(editor) => editor.text(),
            Self::Plain(field) => field.text(),
        }
    }

    pub(super) fn set_text(&self, text: &str) -> bool {
        match self {
            Self::CodeMirror(editor) => editor.set_text(text),
            Self::Plain(field) => field.set_text(text),
        }
    }

    pub(super) fn load(&self, text: &str, caret: Caret) {
        match self {
            Self::CodeMirror(editor) => editor.load(text, caret),
            Self::Plain(field) => field.load(text, caret),
        }
    }

    pub(super) fn caret(&self) -> Option<Caret> {
        match self {
            Self::CodeMirror(editor) => editor.caret(),
            Self::Plain(field) => field.caret(),
        }
    }

    pub(super) fn follow(&self, text: &str) -> bool {
        match self {
            Self::CodeMirror(editor) => editor.follow(text),
            Self::Plain(field) => field.set_text(text),
        }
    }

    pub(super) fn set_locked(&self, locked: bool) {
        match self {
            Self::CodeMirror(editor) => editor.set_locked(locked),
            Self::Plain(field) => field.set_locked(locked),
        }
    }

    pub(super) fn settle(&self) {
        match self {
            Self::CodeMirror(editor) => editor.settle(),
            Self::Plain(field) => field.settle(),
        }
    }

    pub(super) fn replace(&self, span: Utf16Span, insert: &str) -> bool {
        match self {
            Self::CodeMirror(editor) => editor.replace(span, insert),
            Self::Plain(field) => field.replace(span, insert),
        }
    }

    pub(super) fn edit(&self, edits: &[(Utf16Span, &str)]) -> bool {
        match self {
            Self::CodeMirror(editor) => editor.edit(edits),
            // From the last to the first, so that the places of the others stay true.
            Self::Plain(field) => edits.iter().rev().all(|(span, insert)| field.replace(*span, insert)),
        }
    }

    pub(super) fn replace_pasted(&self, insert: &str) -> bool {
        // A text field does not tell what was pasted, so nothing is offered there.
        matches!(self, Self::CodeMirror(editor) if editor.replace_pasted(insert))
    }

    pub(super) fn run(&self, command: &str) -> bool {
        // A text field knows no commands.
        matches!(self, Self::CodeMirror(editor) if editor.run(command))
    }

    pub(super) fn set_hints(&self, hints: &js_sys::Array) {
        // A text field can mark nothing; the list has the hints all the same.
        if let Self::CodeMirror(editor) = self {
            editor.set_hints(hints);
        }
    }

    pub(super) fn select_hint(&self, id: &str) -> bool {
        matches!(self, Self::CodeMirror(editor) if editor.select_hint(id))
    }

    pub(super) fn select(&self, span: Utf16Span) {
        match self {
            Self::CodeMirror(editor) => editor.select(span),
            Self::Plain(field) => field.select(span),
        }
    }

    pub(super) fn show(&self, position: u32) {
        // A text field can't tell where a position stands.
        if let Self::CodeMirror(editor) = self {
            editor.show(position);
        }
    }

    pub(super) fn set_format(&self, format: Format) {
        // A text field has no colours.
        if let Self::CodeMirror(editor) = self {
            editor.set_format(format);
        }
    }

    pub(super) fn focus(&self) {
        match self {
            Self::CodeMirror(editor) => editor.focus(),
            Self::Plain(field) => field.focus(),
        }
    }

    pub(super) fn composing(&self) -> bool {
        match self {
            Self::CodeMirror(editor) => editor.composing(),
            Self::Plain(field) => field.composing(),
        }
    }
}
