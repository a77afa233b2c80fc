//! A question or a choice before the page: the browser's own `dialog`, which keeps the focus in it and gives it back.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};
use yew::prelude::*;

use super::i18n::use_texts;
use super::icons::Icon;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct DialogProps {
    /// Its title.
    pub(crate) title: AttrValue,
    /// The id of its title, unique on the page.
    pub(crate) id: &'static str,
    /// Told when it is to go: closed, escaped from, or clicked beside.
    pub(crate) on_close: Callback<()>,
    pub(crate) children: Html,
}

/// Opens when it is mounted. To close it, unmount it.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let texts = use_texts();
    let node = use_node_ref();
    {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            let listeners = dialog.as_ref().map(|dialog| {
                let _ = dialog.show_modal();
                let closed = on_close.clone();
                let beside = dialog.clone();
                (
                    EventListener::new(dialog, "close", move |_| closed.emit(())),
                    EventListener::new(dialog, "click", move |event| {
                        if is_beside(event, &beside) {
                            beside.close();
                        }
                    }),
                )
            });
            move || {
                drop(listeners);
                // Only closing gives the focus back.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    html! {
        <dialog ref={node} class="dialog" aria-labelledby={props.id}>
            <header class="dialog-head">
                <h2 id={props.id}>{ &props.title }</h2>
                <button type="button" class="button icon-button" aria-label={texts.get("notice.close")} onclick={close}>
                    { Icon::Close.view() }
                </button>
            </header>
            <div class="dialog-body">{ props.children.clone() }</div>
        </dialog>
    }
}

/// On the ground around it: that is the dialog itself, outside of its box.
fn is_beside(event: &Event, dialog: &HtmlDialogElement) -> bool {
    let Some(event) = event.dyn_ref::<MouseEvent>() else { return false };
    let own = event.target().is_some_and(|target| target.dyn_ref::<HtmlDialogElement>() == Some(dialog));
    let around = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let inside = (around.left()..=around.right()).contains(&x) && (around.top()..=around.bottom()).contains(&y);
    own && !inside
}
