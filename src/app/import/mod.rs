//! Letting a file in: by the file picker, dropped anywhere on the window, or pasted. [`sort`] tells what it is.

mod decode;
mod json;
mod manner;
mod pasted;
mod sort;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, File, FileList, HtmlInputElement};
use yew::prelude::*;

pub(super) use pasted::{Pasting, use_pasted};

use super::derived::TOO_LARGE;
use super::i18n::use_texts;
use crate::browser::files;
use crate::convert::from_page;
pub(crate) use json::{Json, Useless, read_json};
pub(crate) use manner::Manner;
use sort::{ACCEPTED, admit};
pub(crate) use sort::{Opened, Refusal, is_json, is_zip, open_bytes};

/// A page of our own carries its typeface and pictures; the text in it is shorter. In bytes.
const TOO_LARGE_PAGE: f64 = 32.0 * 1024.0 * 1024.0;

/// Properties of [`FileDoor`].
#[derive(Properties, PartialEq)]
pub(super) struct FileDoorProps {
    /// The hidden field whose click opens the file picker.
    pub(super) picker: NodeRef,
    /// Told of files that came; they are read by the later part.
    pub(super) on_file: Callback<Array>,
}

/// The hidden picker, and the curtain that falls while a file is held over the window.
#[component]
pub(super) fn FileDoor(props: &FileDoorProps) -> Html {
    let texts = use_texts();
    let over = use_state_eq(|| false);
    {
        let over = over.setter();
        use_effect_with(props.on_file.clone(), move |on_file| {
            let listeners = (listen_for_pastes(on_file.clone()), listen_for_drops(over, on_file.clone()));
            move || drop(listeners)
        });
    }
    let onchange = {
        let on_file = props.on_file.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            receive(input.files(), &on_file);
            // So that choosing the same file again is a change again.
            input.set_value("");
        })
    };
    html! {
        <>
            <input ref={props.picker.clone()} type="file" accept={ACCEPTED} multiple=true hidden=true {onchange} />
            if *over {
                <div class="drop-curtain" aria-hidden="true">
                    <p>{ texts.get("file.drop") }</p>
                </div>
            }
        </>
    }
}

fn listen_for_drops(over: UseStateSetter<bool>, on_file: Callback<Array>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    // In the capture phase: otherwise the editor would take the file for text and insert it.
    let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
    let on = |name: &'static str, act: Box<dyn Fn(&DragEvent)>| {
        EventListener::new_with_options(&window, name, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>().filter(|event| holds_files(event)) {
                event.prevent_default();
                event.stop_propagation();
                act(event);
            }
        })
    };
    let (entered, left, dropped) = (over.clone(), over.clone(), over);
    vec![
        on("dragenter", Box::new(move |_| entered.set(true))),
        on("dragover", Box::new(|_| {})),
        on(
            "dragleave",
            Box::new(move |event| {
                // Leaving for another element of the page is not leaving the window.
                if event.related_target().is_none() {
                    left.set(false);
                }
            }),
        ),
        on(
            "drop",
            Box::new(move |event| {
                dropped.set(false);
                receive(event.data_transfer().and_then(|data| data.files()), &on_file);
            }),
        ),
    ]
}

/// A file that is pasted. Programs that copy words often add a picture of them: then the words are meant.
fn listen_for_pastes(on_file: Callback<Array>) -> Option<EventListener> {
    let options = EventListenerOptions { phase: gloo_events::EventListenerPhase::Capture, passive: false };
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "paste", options, move |event| {
        let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
        // A picture that was copied in a browser has HTML beside it, which says where it came from.
        let has_words = data.types().includes(&"text/plain".into(), 0);
        let files = data.files().filter(|files| files.length() > 0 && !has_words);
        if files.is_some() {
            event.prevent_default();
            event.stop_propagation();
            receive(files, &on_file);
        }
    }))
}

fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn receive(files: Option<FileList>, on_file: &Callback<Array>) {
    if let Some(files) = files.filter(|files| files.length() > 0) {
        // Not the list itself, which a picker empties.
        on_file.emit(Array::from(&files));
    }
}

/// Reads a file of text.
///
/// # Errors
/// When it is none, or too large.
pub(crate) async fn read(file: &File, name: &str) -> Result<Opened, Refusal> {
    admit(name)?;
    if file.size() > TOO_LARGE_PAGE {
        return Err(Refusal::TooLarge);
    }
    let bytes = files::read(file).await.ok_or(Refusal::Unreadable)?;
    let mut opened = open_bytes(name, &bytes)?;
    if let Some(sheet) = from_page(&opened.text) {
        opened.text = sheet;
    }
    if opened.text.len() > TOO_LARGE { Err(Refusal::TooLarge) } else { Ok(opened) }
}
