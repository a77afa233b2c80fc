//! The class `Editor` of `editor.js`, called by name.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use super::surface::{Caret, Glimpse, Options, Pasted};
use crate::app::i18n::Language;
use crate::markup::Format;
use crate::text::Utf16Span;

/// A mounted editor with the closures that it calls. They live and end together.
#[derive(Debug)]
pub(super) struct CodeMirror {
    editor: JsValue,
    _on_change: Closure<dyn FnMut(String)>,
    _on_hint: Closure<dyn FnMut(String, String)>,
    _on_formatted: Closure<dyn FnMut(String, String) -> Option<String>>,
    _on_paste: Closure<dyn FnMut(String, Option<String>)>,
    _on_place: [Closure<dyn FnMut(u32)>; 2],
}

impl CodeMirror {
    pub(super) fn mount(host: &HtmlElement, class: &Function, options: &Options) -> Result<Self, JsValue> {
        let on_change = {
            let tell = options.on_change.clone();
            Closure::<dyn FnMut(String)>::new(move |text| tell.emit(text))
        };
        let on_hint = {
            let tell = options.on_hint.clone();
            Closure::<dyn FnMut(String, String)>::new(move |id, act| tell.emit((id, act)))
        };
        let on_paste = {
            let tell = options.on_paste.clone();
            Closure::<dyn FnMut(String, Option<String>)>::new(move |text, html| tell.emit(Pasted { text, html }))
        };
        let on_formatted = {
            let ask = options.on_formatted.clone();
            Closure::<dyn FnMut(String, String) -> Option<String>>::new(move |html, plain| ask.emit((html, plain)))
        };
        let on_place = [Glimpse::Caret, Glimpse::Top].map(|glimpse| {
            let tell = options.on_place.clone();
            Closure::<dyn FnMut(u32)>::new(move |position| tell.emit(glimpse(position)))
        });
        let settings = Object::new();
        let set = |name: &str, value: &JsValue| Reflect::set(&settings, &JsValue::from_str(name), value);
        set("doc", &JsValue::from_str(&options.text))?;
        set("format", &JsValue::from_str(name(options.format)))?;
        set("label", &JsValue::from_str(options.texts.get("editor.label")))?;
        set("placeholder", &JsValue::from_str(options.texts.get("editor.placeholder")))?;
        set("onChange", on_change.as_ref())?;
        set("onHint", on_hint.as_ref())?;
        set("onFormatted", on_formatted.as_ref())?;
        set("onPaste", on_paste.as_ref())?;
        for (name, closure) in ["onCaret", "onScroll"].iter().zip(&on_place) {
            set(name, closure.as_ref())?;
        }
        if options.texts.language() == Language::En {
            set("language", &JsValue::from_str("en"))?;
        }
        let editor = Reflect::construct(class, &Array::of2(host, &settings))?;
        Ok(Self {
            editor,
            _on_change: on_change,
            _on_hint: on_hint,
            _on_formatted: on_formatted,
            _on_paste: on_paste,
            _on_place: on_place,
        })
    }

    pub(super) fn text(&self) -> String {
        self.call("text", &[]).and_then(|text| text.as_string()).unwrap_or_default()
    }

    pub(super) fn set_text(&self, text: &str) -> bool {
        self.call("setText", &[text.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn load(&self, text: &str, caret: Caret) {
        let place = Object::new();
        for (name, position) in [("anchor", caret.anchor), ("head", caret.head), ("top", caret.top)] {
            let _ = Reflect::set(&place, &name.into(), &position.into());
        }
        self.call("load", &[text.into(), place.into()]);
    }

    pub(super) fn caret(&self) -> Option<Caret> {
        let place: Array = self.call("place", &[])?.dyn_into().ok()?;
        let position = |at| place.get(at).as_f64().map(|position| position as u32);
        Some(Caret { anchor: position(0)?, head: position(1)?, top: position(2)? })
    }

    pub(super) fn follow(&self, text: &str) -> bool {
        self.call("follow", &[text.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn set_locked(&self, locked: bool) {
        self.call("setLocked", &[locked.into()]);
    }

    pub(super) fn settle(&self) {
        self.call("settle", &[]);
    }

    pub(super) fn replace(&self, span: Utf16Span, insert: &str) -> bool {
        self.call("replace", &[span.start.into(), span.end.into(), insert.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn edit(&self, edits: &[(Utf16Span, &str)]) -> bool {
        let edits: Array = edits
            .iter()
            .map(|(span, insert)| Array::of3(&span.start.into(), &span.end.into(), &JsValue::from_str(insert)))
            .collect();
        self.call("edit", &[edits.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn replace_pasted(&self, insert: &str) -> bool {
        self.call("replacePasted", &[insert.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn run(&self, command: &str) -> bool {
        self.call("run", &[command.into()]).is_some_and(|done| done.is_truthy())
    }

    pub(super) fn set_hints(&self, hints: &Array) {
        self.call("setHints", &[hints.into()]);
    }

    pub(super) fn select_hint(&self, id: &str) -> bool {
        self.call("selectHint", &[id.into()]).is_some_and(|found| found.is_truthy())
    }

    pub(super) fn select(&self, span: Utf16Span) {
        let options = Object::new();
        let _ = Reflect::set(&options, &"scroll".into(), &JsValue::TRUE);
        self.call("select", &[span.start.into(), span.end.into(), options.into()]);
    }

    pub(super) fn show(&self, position: u32) {
        self.call("show", &[position.into()]);
    }

    pub(super) fn set_format(&self, format: Format) {
        self.call("setFormat", &[name(format).into()]);
    }

    pub(super) fn set_long_lines(&self, on: bool) {
        self.call("setLongLines", &[on.into()]);
    }

    pub(super) fn focus(&self) {
        self.call("focus", &[]);
    }

    pub(super) fn composing(&self) -> bool {
        Reflect::get(&self.editor, &"composing".into()).is_ok_and(|composing| composing.is_truthy())
    }

    /// Calls a method; an exception goes to the console and becomes `None`.
    fn call(&self, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
        let function: Function = Reflect::get(&self.editor, &method.into()).ok()?.dyn_into().ok()?;
        let arguments: Array = arguments.iter().collect();
        match function.apply(&self.editor, &arguments) {
            Ok(value) => Some(value),
            Err(error) => {
                web_sys::console::error_1(&error);
                None
            }
        }
    }
}

impl Drop for CodeMirror {
    fn drop(&mut self) {
        self.call("destroy", &[]);
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Markdown => "markdown",
        Format::Html => "html",
    }
}
