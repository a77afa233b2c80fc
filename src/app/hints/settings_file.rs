//! The decisions about hints as a file: taken to another browser, and brought back.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, File, HtmlInputElement};
use yew::prelude::*;

use super::choices::HintChoices;
use crate::app::i18n::use_texts;
use crate::browser::files;

const NAME: &str = "hannun-hints.json";
/// Settings are smaller, in bytes, whatever was decided.
const TOO_LARGE: f64 = 65_536.0;

/// Properties of [`SettingsFile`].
#[derive(Properties, PartialEq)]
pub(super) struct SettingsFileProps {
    pub(super) choices: Rc<HintChoices>,
    pub(super) on_choose: Callback<Rc<HintChoices>>,
}

/// Two buttons, and what went wrong below them.
#[component]
pub(super) fn SettingsFile(props: &SettingsFileProps) -> Html {
    let texts = use_texts();
    let picker = use_node_ref();
    let refused = use_state_eq(|| false);
    let on_export = {
        let (choices, refused) = (Rc::clone(&props.choices), refused.setter());
        Callback::from(move |_: MouseEvent| {
            let done = choices.to_file().and_then(|json| files::download(NAME, &json));
            refused.set(done.is_none());
        })
    };
    let on_import = {
        let picker = picker.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = picker.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let (on_choose, refused) = (props.on_choose.clone(), refused.setter());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                let (on_choose, refused) = (on_choose.clone(), refused.clone());
                spawn_local(async move {
                    let choices = read(&file).await;
                    refused.set(choices.is_none());
                    if let Some(choices) = choices {
                        on_choose.emit(Rc::new(choices));
                    }
                });
            }
            // So that choosing the same file again is a change again.
            input.set_value("");
        })
    };
    html! {
        <>
            <button type="button" class="button" onclick={on_export}>{ texts.get("hints.export") }</button>
            <button type="button" class="button" onclick={on_import}>{ texts.get("hints.import") }</button>
            <input ref={picker} type="file" accept=".json" hidden=true {onchange} />
            if *refused {
                <p class="hints-refused" role="alert">{ texts.get("hints.import_refused") }</p>
            }
        </>
    }
}

async fn read(file: &File) -> Option<HintChoices> {
    if file.size() > TOO_LARGE {
        return None;
    }
    HintChoices::from_file(&String::from_utf8(files::read(file).await?).ok()?)
}
