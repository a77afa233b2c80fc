//! What the browser has promised about the texts, and how much room they take.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::use_texts;
use crate::browser::vault::Vault;

/// The line at the panel's foot.
#[component]
pub(super) fn Foot() -> Html {
    let texts = use_texts();
    let keeping = use_state_eq(|| None::<(bool, f64)>);
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
    let words = match *keeping {
        Some((true, _)) => texts.get("docs.kept"),
        _ => texts.get("docs.not_kept"),
    };
    html! {
        <footer class="library-foot">
            <p>{ words }</p>
            if let Some((_, bytes)) = *keeping {
                <p class="library-room">{ texts.fill("docs.room", &[("size", &size(bytes))]) }</p>
            }
        </footer>
    }
}

/// Bytes as people say them.
fn size(bytes: f64) -> String {
    const UNIT: f64 = 1024.0;
    let kilobytes = bytes / UNIT;
    if kilobytes < UNIT { format!("{:.0}KB", kilobytes.ceil()) } else { format!("{:.1}MB", kilobytes / UNIT) }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_short() {
        assert_eq!([0.0, 1.0, 2048.0, 5.5 * 1024.0 * 1024.0].map(size), ["0KB", "1KB", "2KB", "5.5MB"]);
    }
}
