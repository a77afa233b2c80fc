//! The anonymous copy: the same résumé with stand-ins for names, shown and printed instead; the text stays as it is.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::derived::Derived;
use super::focus::use_focus_given_back;
use super::i18n::{Texts, use_texts};
use super::kind::use_template;
use super::later::Later;
use super::session::Session;
use super::snackbar::Notice;
use super::split::View;
use crate::resume::DocumentKind;

/// The words of the bar come so long after it, in milliseconds.
const UNTIL_HEARD: u32 = 100;

/// What is to be shown: `derived`, or its anonymous copy while `on`.
#[hook]
pub(super) fn use_anonymous(later: &Later, derived: Rc<Derived>, on: bool, kind: DocumentKind) -> Rc<Derived> {
    let copy = use_memo((Rc::clone(&derived), on, later.parts()), |(derived, on, parts)| {
        let sheet = derived.sheet.as_ref().filter(|_| *on)?;
        let source = (parts.as_ref()?.anonymous)(sheet);
        Some(Rc::new(Derived::new(&source, Some(derived.format), None)))
    });
    let copied = copy.is_some();
    // Once: `derived` is laid out already.
    let kind = if copied { kind } else { DocumentKind::default() };
    let copy = use_template(later, (*copy).clone().unwrap_or_else(|| Rc::clone(&derived)), kind);
    if copied { copy } else { derived }
}

/// Turns the copy on and off. It stands in the preview, wherever it is asked for.
#[hook]
pub(super) fn use_anonymous_switch(
    later: &Later,
    session: &Session,
    texts: Texts,
    on_view: &Callback<View>,
) -> (bool, Callback<()>) {
    let on = use_state_eq(|| false);
    let is_on = *on;
    let around = (is_on, later.parts().is_some(), texts);
    let (tell, on_view) = (session.tell.clone(), on_view.clone());
    let switch = use_callback(around, move |(), (is_on, can, texts)| {
        // Never the names under a bar that says they are hidden.
        if *can {
            on.set(!is_on);
            if !is_on {
                on_view.emit(View::Preview);
            }
        } else {
            tell.emit(Some(Notice::passing(texts.get("later.coming"))));
        }
    });
    (is_on, switch)
}

/// Properties of [`AnonymousBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct AnonymousBarProps {
    pub(crate) on_close: Callback<()>,
}

/// Says that a copy is shown, and leads back.
#[component]
pub(crate) fn AnonymousBar(props: &AnonymousBarProps) -> Html {
    let texts = use_texts();
    // Its button goes with it.
    use_focus_given_back(&[".preview-pane .desk"]);
    // Words that come together with their live region are not heard.
    let is_heard = use_state_eq(|| false);
    {
        let is_heard = is_heard.setter();
        use_effect_with((), move |()| {
            let timer = Timeout::new(UNTIL_HEARD, move || is_heard.set(true));
            move || drop(timer)
        });
    }
    html! {
        <div class="desk-bar">
            <span role="status">{ if *is_heard { texts.get("anonymous.shown") } else { "" } }</span>
            <button type="button" class="link-button" onclick={props.on_close.reform(|_| ())}>{ texts.get("anonymous.leave") }</button>
        </div>
    }
}
