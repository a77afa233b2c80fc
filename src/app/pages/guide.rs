//! A short guide to the browser's print dialog.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::app::focus::use_focus_given_back;
use crate::app::i18n::use_texts;
use crate::browser::env;

/// Properties of [`PrintGuide`].
#[derive(Properties, PartialEq)]
pub(crate) struct PrintGuideProps {
    /// Told when it is closed: whether the print dialog is to be opened now.
    pub(crate) on_done: Callback<bool>,
}

/// What to choose in the print dialog, shown over everything else.
#[component]
pub(crate) fn PrintGuide(props: &PrintGuideProps) -> Html {
    let texts = use_texts();
    let dialog = use_node_ref();
    // Taken away, not closed, it gives nothing back itself.
    use_focus_given_back(&[".toolbar .primary"]);
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    // By Esc: the browser has closed it already.
    let onclose = props.on_done.reform(|_: Event| false);
    let done = |print: bool| props.on_done.reform(move |_: MouseEvent| print);
    // Fingers have other print dialogs before them.
    let steps: &[_] = if env::matches("(pointer: coarse)") {
        &["guide.android", "guide.iphone", "guide.scale"]
    } else {
        &["guide.target", "guide.scale", "guide.headers", "guide.safari", "guide.firefox"]
    };
    html! {
        <dialog ref={dialog} class="print-guide" aria-labelledby="print-guide-title" {onclose}>
            <h2 id="print-guide-title">{ texts.get("guide.title") }</h2>
            <ol>{ for steps.iter().map(|step| html! { <li>{ texts.get(step) }</li> }) }</ol>
            <div class="guide-acts">
                <button type="button" class="button" onclick={done(false)}>{ texts.get("notice.close") }</button>
                <button type="button" class="button primary" autofocus=true onclick={done(true)}>
                    { texts.get("guide.print") }
                </button>
            </div>
        </dialog>
    }
}
