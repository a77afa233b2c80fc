//! The pane in which the person writes.
//!
//! The editor owns the text: it is given one when it appears, tells every change, and is spoken to only
//! through commands. Rendering never writes the text back.

mod codemirror;
mod handle;
mod plain;
mod surface;

use gloo_events::EventListener;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::i18n::use_texts;
use crate::markup::Format;
pub use handle::EditorHandle;
pub use surface::{Caret, Glimpse, Pasted};
use surface::{Options, Surface, Widget};

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// The text to begin with, and what is shown until the widget has arrived. Later values are the
    /// widget's own words and are not given back to it.
    pub text: AttrValue,
    /// Which language to colour.
    pub format: Format,
    /// Speaks to the widget.
    pub handle: EditorHandle,
    /// Told every change of the text.
    pub on_change: Callback<String>,
    /// Told which button of which hint was pressed: the hint's id, the button's name.
    pub on_hint: Callback<(String, String)>,
    /// Asked for the Markdown of what is pasted: the HTML and the plain text of the clipboard.
    pub on_formatted: Callback<(String, String), Option<String>>,
    /// Told what was pasted as plain text.
    pub on_paste: Callback<Pasted>,
    /// Told where the person is.
    pub on_place: Callback<Glimpse>,
    /// Told when the editor has come, so that what it shows can be given to it: false when only the plain text field is there.
    pub on_mount: Callback<bool>,
}

/// The writing surface: a quiet picture of the text first, the real thing as soon as it is loaded.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let texts = use_texts();
    let widget = use_state_eq(Widget::available);
    {
        let widget = widget.setter();
        use_effect_with((), move |()| {
            // It may have arrived between the first picture and now.
            widget.set(Widget::available());
            let listener = web_sys::window().map(|window| {
                EventListener::new(&window, "hannun:editor", move |_| {
                    widget.set(Widget::available());
                })
            });
            move || drop(listener)
        });
    }
    match &*widget {
        Some(widget) => html! {
            <Host
                widget={widget.clone()}
                text={props.text.clone()}
                format={props.format}
                handle={props.handle.clone()}
                on_change={props.on_change.clone()}
                on_hint={props.on_hint.clone()}
                on_formatted={props.on_formatted.clone()}
                on_paste={props.on_paste.clone()}
                on_place={props.on_place.clone()}
                on_mount={props.on_mount.clone()}
            />
        },
        None => html! {
            <pre class="editor-waiting" aria-busy="true" aria-label={texts.get("editor.label")}>{ &props.text }</pre>
        },
    }
}

#[derive(Properties)]
struct HostProps {
    widget: Widget,
    text: AttrValue,
    format: Format,
    handle: EditorHandle,
    on_change: Callback<String>,
    on_hint: Callback<(String, String)>,
    on_formatted: Callback<(String, String), Option<String>>,
    on_paste: Callback<Pasted>,
    on_place: Callback<Glimpse>,
    on_mount: Callback<bool>,
}

impl PartialEq for HostProps {
    /// The text is the widget's own: a new one is no reason to draw.
    fn eq(&self, other: &Self) -> bool {
        self.widget == other.widget
            && self.format == other.format
            && self.handle == other.handle
            && self.on_change == other.on_change
    }
}

/// Tells the page, and who watches the caret.
fn told_to(handle: EditorHandle, page: Callback<Glimpse>) -> Callback<Glimpse> {
    Callback::from(move |glimpse| {
        page.emit(glimpse);
        if let Glimpse::Caret(at) = glimpse {
            handle.tell_caret(at);
        }
    })
}

/// One empty element for the widget to live in; Yew never touches what it holds.
#[component]
fn Host(props: &HostProps) -> Html {
    let texts = use_texts();
    let host = use_node_ref();
    {
        let (host, widget, handle) = (host.clone(), props.widget.clone(), props.handle.clone());
        let options = Options {
            text: props.text.clone(),
            format: props.format,
            texts,
            on_change: props.on_change.clone(),
            on_hint: props.on_hint.clone(),
            on_formatted: props.on_formatted.clone(),
            on_paste: props.on_paste.clone(),
            on_place: told_to(handle.clone(), props.on_place.clone()),
        };
        let mounted = props.on_mount.clone();
        use_effect_with(props.widget.clone(), move |_| {
            if let Some(host) = host.cast::<HtmlElement>() {
                let surface = Surface::mount(&host, &widget, options);
                let whole = matches!(surface, Some(Surface::CodeMirror(_)));
                handle.put(surface);
                mounted.emit(whole);
            }
            move || handle.take()
        });
    }
    {
        let handle = props.handle.clone();
        use_effect_with(props.format, move |format| handle.set_format(*format));
    }
    html! { <div ref={host} class="editor-host" data-editor-host="" /> }
}
