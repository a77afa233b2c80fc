//! Making a link: what private matters are in the text, whether they are hidden, how long the link is.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::link::{NoLink, make};
use crate::analysis::{Options, analyze};
use crate::app::derived::TOO_LARGE;
use crate::app::dialog::Dialog;
use crate::app::i18n::{Texts, grouped, use_texts};
use crate::app::menu::pressed;
use crate::browser::clipboard;
use crate::lint::private::{Private, Secret, counts, mask, secrets};
use crate::markup::Format;
use crate::pictures::named_in;
use crate::share::{LONG_LINK, SHORT_LINK, Shared};

/// Properties of [`ShareDialog`].
#[derive(Properties, PartialEq)]
pub(crate) struct ShareDialogProps {
    /// The text as it is now.
    pub(crate) text: Rc<str>,
    /// How the person wants it read; `None` leaves it to detection.
    pub(crate) chosen: Option<Format>,
    pub(crate) on_close: Callback<()>,
}

/// The dialog.
#[component]
pub(crate) fn ShareDialog(props: &ShareDialogProps) -> Html {
    let texts = use_texts();
    let found = use_memo((Rc::clone(&props.text), props.chosen), |(text, chosen)| {
        // A longer text has no link.
        if text.len() > TOO_LARGE { Vec::new() } else { secrets(&analyze(text, &Options { format: *chosen })) }
    });
    let hide = use_state_eq(|| true);
    let link = use_state_eq(|| None::<Result<Rc<str>, NoLink>>);
    let copied = use_state_eq(|| None::<bool>);
    let field = use_node_ref();
    {
        let (found, link, copied) = (Rc::clone(&found), link.setter(), copied.setter());
        use_effect_with((Rc::clone(&props.text), props.chosen, *hide), move |(text, chosen, hide)| {
            let text = if *hide { mask(text, &found) } else { text.to_string() };
            let shared = Shared { text, format: *chosen };
            link.set(None);
            copied.set(None);
            spawn_local(async move { link.set(Some(make(&shared).await.map(Rc::from))) });
        });
    }
    let choose = |value: bool| {
        let hide = hide.setter();
        Callback::from(move |_: MouseEvent| hide.set(value))
    };
    let on_copy = {
        let (link, copied, field) = ((*link).clone(), copied.setter(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(Ok(link)) = link.clone() else { return };
            let (copied, field) = (copied.clone(), field.clone());
            spawn_local(async move {
                let done = clipboard::write(&link).await;
                if let Some(field) = field.cast::<HtmlInputElement>().filter(|_| !done) {
                    // Selected, so that the person's own shortcut copies it.
                    let _ = field.focus();
                    field.select();
                }
                copied.set(Some(done));
            });
        })
    };
    let whole = match &*link {
        Some(Ok(link)) => Some(Rc::clone(link)),
        _ => None,
    };
    let length = whole.as_ref().map_or(0, |link| link.len());
    html! {
        <Dialog title={texts.get("share.title")} class="share" on_close={props.on_close.clone()}>
            <div class="dialog-body">
                <p class="dialog-lead">{ texts.get("share.lead") }</p>
                if !named_in(&props.text).is_empty() {
                    <p>{ texts.get("share.pictures") }</p>
                }
                if !found.is_empty() {
                    <div class="share-private">
                        <p id="share-private">{ told(texts, &found) }</p>
                        <div class="segmented" role="group" aria-labelledby="share-private">
                            <button type="button" aria-pressed={pressed(*hide)} onclick={choose(true)}>{ texts.get("share.hide") }</button>
                            <button type="button" aria-pressed={pressed(!*hide)} onclick={choose(false)}>{ texts.get("share.show") }</button>
                        </div>
                    </div>
                }
                <div class="share-link">
                    <input
                        ref={field}
                        type="text"
                        readonly=true
                        aria-label={texts.get("share.link")}
                        value={whole.as_ref().map(|link| link.to_string()).unwrap_or_default()}
                    />
                    <button type="button" class="button primary" disabled={whole.is_none()} onclick={on_copy}>{ texts.get("share.copy") }</button>
                </div>
                <p class="share-length">{ match &*link {
                    None => texts.get("share.making").to_owned(),
                    Some(Err(NoLink::TooLong)) => texts.get("share.too_long").to_owned(),
                    Some(Err(NoLink::Impossible)) => texts.get("share.impossible").to_owned(),
                    Some(Ok(_)) => texts.fill(words_for(length), &[("count", &grouped(length))]),
                } }</p>
                <p class="share-copied" role="status">{ match *copied {
                    Some(true) => texts.get("share.copied"),
                    Some(false) => texts.get("share.copy_yourself"),
                    None => "",
                } }</p>
            </div>
        </Dialog>
    }
}

/// What is said about a link of this length, in characters.
fn words_for(length: usize) -> &'static str {
    if length <= SHORT_LINK {
        "share.short"
    } else if length <= LONG_LINK {
        "share.longer"
    } else {
        "share.long"
    }
}

/// `전화번호 1곳 · 이메일 2곳`
fn told(texts: Texts, found: &[Secret]) -> String {
    let kinds = counts(found).into_iter().map(|(kind, count)| {
        let name = texts.get(match kind {
            Private::Phone => "private.phone",
            Private::Email => "private.email",
            Private::BirthDate => "private.birth_date",
            Private::ResidentNumber => "private.resident_number",
            Private::Address => "private.address",
            Private::Personal => "private.personal",
            Private::Photo => "private.photo",
        });
        texts.fill("share.kind", &[("kind", name), ("count", &count.to_string())])
    });
    texts.fill("share.private", &[("kinds", &kinds.collect::<Vec<_>>().join(" · "))])
}
