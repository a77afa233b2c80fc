//! A button that copies a text and says so.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::browser::clipboard;

/// How long the button says what happened, in ms.
const SAID: u32 = 2000;

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub(super) struct CopyButtonProps {
    /// What is copied.
    pub(super) text: AttrValue,
    /// What it is, for those who hear the button.
    pub(super) of: AttrValue,
}

/// The button.
#[component]
pub(super) fn CopyButton(props: &CopyButtonProps) -> Html {
    let texts = use_texts();
    let said = use_state_eq(|| None::<bool>);
    {
        let said = said.clone();
        use_effect_with(*said, move |now| {
            let timer = now.map(|_| Timeout::new(SAID, move || said.set(None)));
            move || drop(timer)
        });
    }
    let onclick = {
        let (text, said) = (props.text.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, said) = (text.clone(), said.clone());
            spawn_local(async move { said.set(Some(clipboard::write(&text).await)) });
        })
    };
    let words = match *said {
        None => texts.get("copy"),
        Some(true) => texts.get("copy.done"),
        Some(false) => texts.get("copy.refused"),
    };
    let name = texts.fill("copy.of", &[("name", &props.of)]);
    html! {
        <button type="button" class="button copy-button" aria-label={(*said).is_none().then_some(name)} aria-live="polite" {onclick}>{ words }</button>
    }
}
