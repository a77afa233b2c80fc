//! A panel beside the sheet: a title, what can be done, what there is to read.

use yew::prelude::*;

use super::focus::use_focus_given_back;
use super::i18n::use_texts;
use super::icons::Icon;

/// Properties of [`Aside`].
#[derive(Properties, PartialEq)]
pub(super) struct AsideProps {
    pub(super) title: AttrValue,
    /// Buttons of its head.
    #[prop_or_default]
    pub(super) actions: Html,
    pub(super) on_close: Callback<()>,
    pub(super) children: Html,
}

/// The panel. It takes the focus when it opens; Escape closes it.
#[component]
pub(super) fn Aside(props: &AsideProps) -> Html {
    let texts = use_texts();
    let heading = use_node_ref();
    use_focus_given_back(&[".document-title"]);
    {
        let heading = heading.clone();
        use_effect_with((), move |()| {
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                let _ = heading.focus();
            }
        });
    }
    let close = props.on_close.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            close.emit(());
        }
    });
    html! {
        <aside class="aside" aria-label={props.title.clone()} {onkeydown}>
            <header class="aside-head">
                <h2 ref={heading} tabindex="-1">{ &props.title }</h2>
                { props.actions.clone() }
                <button
                    type="button"
                    class="button icon-button"
                    aria-label={texts.get("notice.close")}
                    onclick={props.on_close.reform(|_| ())}
                >
                    { Icon::Close.view() }
                </button>
            </header>
            // It may be longer than its panel, with nothing in it to step to.
            <div class="aside-body" tabindex="0" role="group" aria-label={props.title.clone()}>{ props.children.clone() }</div>
        </aside>
    }
}
