//! A window of its own over the page. The browser keeps the focus inside and gives it back when the window closes.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::i18n::use_texts;
use super::icons::Icon;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(super) struct DialogProps {
    /// The heading, which names the window.
    pub(super) title: AttrValue,
    /// Where and how large it is.
    pub(super) class: &'static str,
    /// Stands beside the heading.
    #[prop_or_default]
    pub(super) tools: Html,
    pub(super) on_close: Callback<()>,
    pub(super) children: Html,
}

/// The window; it is open while it is there.
#[component]
pub(super) fn Dialog(props: &DialogProps) -> Html {
    let texts = use_texts();
    let place = use_node_ref();
    let heading = format!("{}-title", props.class);
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let dialog = place.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                let _ = dialog.show_modal();
            }
            // Before it leaves the page: only then the focus goes back.
            move || dialog.iter().for_each(HtmlDialogElement::close)
        });
    }
    // Escape: the window goes by way of the state, like everything else.
    let oncancel = props.on_close.reform(|event: Event| event.prevent_default());
    html! {
        <dialog ref={place} class={classes!("dialog", props.class)} aria-labelledby={heading.clone()} {oncancel}>
            <header class="dialog-head">
                <h2 id={heading}>{ &props.title }</h2>
                { props.tools.clone() }
                <button
                    type="button"
                    class="button icon-button"
                    aria-label={texts.get("notice.close")}
                    onclick={props.on_close.reform(|_| ())}
                >
                    { Icon::Close.view() }
                </button>
            </header>
            { props.children.clone() }
        </dialog>
    }
}
