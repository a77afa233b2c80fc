//! What the browser has promised about the texts, and how much room they take.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::app::sizes;
use crate::browser::vault::{Keeping, Vault};

/// The line at the panel's foot.
#[component]
pub(super) fn Foot() -> Html {
    let texts = use_texts();
    let keeping = use_state_eq(|| None::<Keeping>);
    {
        let keeping = keeping.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Ok(vault) = Vault::open().await {
                    keeping.set(vault.keeping().await);
                }
            });
        });
    }
    let promised = keeping.as_ref().is_some_and(|keeping| keeping.promised);
    let words = texts.get(if promised { "docs.kept" } else { "docs.not_kept" });
    html! {
        <footer class="library-foot">
            <p>{ words }</p>
            if let Some(keeping) = &*keeping {
                <p class="library-room">{ texts.fill("docs.room", &[("size", &sizes::in_words(keeping.used))]) }</p>
            }
        </footer>
    }
}
