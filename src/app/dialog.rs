//! A window of its own over the page. The browser keeps the focus inside and gives it back when the window closes.

use web_sys::Element;
use yew::prelude::*;

use super::focus::use_focus_given_back;
use super::i18n::use_texts;
use super::icons::Icon;
use crate::browser::dialog;

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
    // The browser gives nothing back where nothing had it.
    use_focus_given_back(&["[data-editor-host]", ".document-title"]);
    let heading = format!("{}-title", props.class);
    {
        let place = place.clone();
        use_effect_with((), move |()| {
            let place = place.cast::<Element>();
            place.iter().for_each(dialog::open);
            // Before it leaves the page: only then the focus goes back.
            move || place.iter().for_each(dialog::close)
        });
    }
    // After Escape.
    let onclose = props.on_close.reform(|_: Event| ());
    html! {
        <dialog ref={place} class={classes!("dialog", props.class)} aria-labelledby={heading.clone()} {onclose}>
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
