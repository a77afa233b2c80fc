//! Pictures of other places. The page asks nobody for them; it offers to open another one that does, for one picture, and takes in
//! what that hands back: kept first, then named by the text wherever it named the address.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::Taking;
use super::take::key_of;
use crate::app::editor::Caret;
use crate::app::moving::Page;
use crate::app::snackbar::Notice;
use crate::browser::moving::{Far, Moving};
use crate::pictures::{bring, far_at};
use crate::text::{Lines, Utf16Span};

/// Properties of [`FarPictures`].
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct FarPicturesProps {
    pub(crate) page: Page,
}

/// Draws nothing: its buttons stand on the sheet.
#[component]
pub(crate) fn FarPictures(props: &FarPicturesProps) -> Html {
    use_effect_with(props.page.clone(), |page| {
        let (texts, page) = (page.texts, page.clone());
        spawn_local(async move {
            if let Some(moving) = Moving::load().await {
                moving.offer_pictures(texts.get("far.get"), texts.get("far.name"));
            }
        });
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, Far::EVENT, move |event| {
                let Some(far) = Far::told(event) else { return };
                let page = page.clone();
                spawn_local(async move { hear(page, far).await });
            })
        });
        move || drop(listener)
    });
    Html::default()
}

async fn hear(page: Page, far: Far) {
    match far {
        Far::Wanted(address) => ask(&page, address).await,
        Far::Failed(address) => {
            let host = address.split('/').nth(2).unwrap_or(&address);
            taking_of(&page).say("far.failed", &[("host", host)]);
        }
        Far::Came { address, document, file, reply } => {
            let became = take(&page, &address, &document, &file).await;
            // The other tab may be closed; it has a time limit of its own.
            let _ = reply.call1(&JsValue::NULL, &became.into());
        }
    }
}

/// Opens the page that asks for the picture at this address, or at the caret.
async fn ask(page: &Page, address: Option<String>) {
    let taking = taking_of(page);
    let Some(moving) = Moving::load().await else { return taking.say("later.missing", &[]) };
    let present = page.library.present();
    if present.lock.is_some() {
        return taking.say("picture.locked", &[]);
    }
    let at_caret = || {
        let (text, Caret { head, .. }) = page.editor.text().zip(page.editor.caret())?;
        let caret = Lines::new(&text).to_byte(&text, head)?;
        far_at(&text, page.format, caret as usize)
    };
    match address.or_else(at_caret) {
        Some(address) => moving.ask_for_picture(&address, &present.id),
        None => taking.say("far.none", &[]),
    }
}

/// Takes in what came from `address` for `document`; the key of what became of it.
async fn take(page: &Page, address: &str, document: &str, file: &File) -> &'static str {
    let taking = taking_of(page);
    let became = match keep(&taking, document, file).await {
        Ok(name) => write(&taking, address, &name),
        Err(key) => Err(key),
    };
    match became {
        Ok(count) => {
            let words = page.texts.fill("far.taken", &[("count", &count.to_string())]);
            taking.tell.emit(Some(Notice::passing(words)));
            "kept"
        }
        Err("picture.gone") => {
            taking.say("far.gone", &[]);
            "picture.gone"
        }
        Err(key) => {
            taking.say(key, &[("name", &file.name()), ("count", "1"), ("kept", "0")]);
            key
        }
    }
}

/// Keeps the picture and waits until the text may be touched; the name of what is kept.
async fn keep(taking: &Taking, document: &str, file: &File) -> Result<String, &'static str> {
    let may = || match taking.library.present() {
        present if *present.id != *document => Err("picture.elsewhere"),
        present if present.lock.is_some() => Err("picture.locked"),
        _ => Ok(()),
    };
    may()?;
    let moving = Moving::load().await.ok_or("picture.blocked")?;
    let name = moving.take_picture(file).await.map_err(key_of)?;
    taking.wait_for_syllable().await;
    may()?;
    Ok(name)
}

/// Names the kept picture wherever the text, as it is now, names the address, as one step of undo: in how many places.
fn write(taking: &Taking, address: &str, name: &str) -> Result<usize, &'static str> {
    let text = taking.editor.text().ok_or("picture.locked")?;
    let edits = bring(&text, taking.format, address, name);
    let lines = Lines::new(&text);
    let edits: Option<Vec<(Utf16Span, &str)>> =
        edits.iter().map(|edit| Some((lines.span_to_utf16(&text, edit.span)?, edit.insert.as_str()))).collect();
    match edits.filter(|edits| !edits.is_empty()) {
        None => Err("picture.gone"),
        Some(edits) if taking.editor.edit(&edits) => Ok(edits.len()),
        Some(_) => Err("picture.locked"),
    }
}

fn taking_of(page: &Page) -> Taking {
    Taking {
        texts: page.texts,
        library: page.library.clone(),
        editor: page.editor.clone(),
        tell: page.tell.clone(),
        format: page.format,
    }
}
