//! What is drawn of the open text, and what the document is called.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::anonymous::{use_anonymous, use_anonymous_switch};
use crate::app::derived::{Derived, use_derived};
use crate::app::i18n::Texts;
use crate::app::kind::{KindChoice, titled, unnamed, use_kind, use_template};
use crate::app::later::Later;
use crate::app::session::Session;
use crate::app::split::View;
use crate::app::window::use_page;

/// The open text as the page has it.
pub(super) struct Drawn {
    /// What follows from the text.
    pub(super) derived: Rc<Derived>,
    /// What stands on the sheet: the same, or its anonymous copy.
    pub(super) shown: Rc<Derived>,
    /// The copy is shown.
    pub(super) anonymous: bool,
    /// Shows the copy, or the text itself again.
    pub(super) on_anonymous: Callback<()>,
    /// What the document is.
    pub(super) kind: KindChoice,
    /// What it is called, whatever is shown of it.
    pub(super) title: AttrValue,
}

/// Understands the open text and lays it out; the window gets the name of what is shown.
#[hook]
pub(super) fn use_drawn(session: &Session, later: &Later, texts: Texts, on_view: &Callback<View>) -> Drawn {
    let Session { state, act, .. } = session;
    let derived = use_derived(Rc::clone(&state.source), state.format);
    let (anonymous, on_anonymous) = use_anonymous_switch(later, session, texts, on_view);
    let kind = use_kind(later, derived.sheet.clone(), state.kind, act);
    let derived = use_template(later, derived, kind.kind);
    let shown = use_anonymous(later, Rc::clone(&derived), anonymous, kind.kind);
    let called = |given: Option<&Rc<str>>, name: &Option<AttrValue>| match (given, name) {
        (Some(title), _) => Some(AttrValue::from(Rc::clone(title))),
        (None, Some(name)) => Some(AttrValue::from(titled(texts, kind.kind, name))),
        (None, None) => None,
    };
    // A copy without names must not be named by the person: its title is the name of what is printed.
    use_page(session, texts, called(state.title.as_ref().filter(|_| !anonymous), &shown.name));
    let title = called(state.title.as_ref(), &derived.name);
    let title = title.unwrap_or_else(|| AttrValue::from(unnamed(texts, kind.kind)));
    Drawn { derived, shown, anonymous, on_anonymous, kind, title }
}
