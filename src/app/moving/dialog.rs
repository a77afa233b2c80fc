//! What the text can be taken away as.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::backup;
use super::export::{Form, take_away};
use super::lack::Lack;
use crate::app::dialog::Dialog;
use crate::app::documents::Library;
use crate::app::documents::shown::Present;
use crate::app::i18n::use_texts;
use crate::markup::Format;
use crate::pictures::named_in;

/// Properties of [`ExportDialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct ExportDialogProps {
    /// The document as it is now.
    pub(crate) present: Present,
    /// How it is read.
    pub(crate) format: Format,
    /// All documents.
    pub(crate) library: Library,
    /// The preferences as they are kept.
    pub(crate) preferences: Option<Rc<str>>,
    pub(crate) on_close: Callback<()>,
}

/// One row for each kind of file, and one for everything.
#[component]
pub(crate) fn ExportDialog(props: &ExportDialogProps) -> Html {
    let texts = use_texts();
    let failed = use_state_eq(|| None::<Lack>);
    let export = |form: Form| {
        let present = props.present.clone();
        let (failed, on_close) = (failed.setter(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let (present, failed, on_close) = (present.clone(), failed.clone(), on_close.clone());
            spawn_local(async move {
                match take_away(form, &present, texts).await {
                    Ok(()) => on_close.emit(()),
                    Err(lack) => failed.set(Some(lack)),
                }
            });
        })
    };
    let on_backup = {
        let (preferences, library) = (props.preferences.clone(), props.library.clone());
        let (failed, on_close) = (failed.setter(), props.on_close.clone());
        Callback::from(move |_: MouseEvent| {
            let (preferences, library) = (preferences.clone(), library.clone());
            let (failed, on_close) = (failed.clone(), on_close.clone());
            spawn_local(async move {
                match backup::take_away(&library, preferences.as_deref().map(str::to_owned), texts).await {
                    Ok(()) => on_close.emit(()),
                    Err(lack) => failed.set(Some(lack)),
                }
            });
        })
    };
    let source = match props.format {
        Format::Markdown => "export.markdown",
        Format::Html => "export.html",
    };
    let rows = [
        (Form::Source, source, "export.source_hint"),
        (Form::Page, "export.page", "export.page_hint"),
        (Form::JsonResume, "export.json_resume", "export.json_resume_hint"),
        (Form::Text, "export.text", "export.text_hint"),
    ];
    let row = |name: &str, hint: &str, end: &str, onclick: Callback<MouseEvent>| {
        html! {
            <li>
                <button type="button" class="choice" {onclick}>
                    <span class="choice-name">{ name.to_owned() }</span>
                    <span class="choice-hint">{ hint.to_owned() }</span>
                    <span class="choice-end" aria-hidden="true">{ format!(".{end}") }</span>
                </button>
            </li>
        }
    };
    let has_pictures = !named_in(&props.present.text).is_empty();
    let empty = props.present.text.trim().is_empty();
    html! {
        <Dialog title={texts.get("export.title")} class="export" on_close={props.on_close.clone()}>
            <div class="dialog-body">
                if empty {
                    <p class="dialog-lead">{ texts.get("export.empty") }</p>
                } else {
                    <ul class="choices">
                        { for rows.map(|(form, name, hint)| {
                            let end = match form {
                                Form::Source if has_pictures => "zip",
                                form => form.extension(props.format),
                            };
                            row(texts.get(name), texts.get(hint), end, export(form))
                        }) }
                    </ul>
                }
                <h3 class="dialog-part">{ texts.get("backup.title") }</h3>
                <ul class="choices">{ row(texts.get("backup.make"), texts.get("backup.hint"), if has_pictures { "zip" } else { "json" }, on_backup) }</ul>
                if let Some(lack) = *failed {
                    <p class="dialog-trouble" role="alert">{ lack.told(texts) }</p>
                }
            </div>
        </Dialog>
    }
}
