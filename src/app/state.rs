//! The ground state. Whatever can be computed from it is not in it.

use std::rc::Rc;

use yew::Reducible;

use super::documents::{Lock, Shown};
use super::preferences::{Preference, Preferences};
use crate::markup::Format;
use crate::resume::DocumentKind;

/// All that the page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct State {
    /// The id of the open document.
    pub(crate) id: Rc<str>,
    /// The title that the person gave it; `None` leaves it to the text.
    pub(crate) title: Option<Rc<str>>,
    /// What the person says the document is; `None` leaves it to detection.
    pub(crate) kind: Option<DocumentKind>,
    /// Why it may be read but not written.
    pub(crate) lock: Option<Lock>,
    /// The text, as the editor has it.
    pub(crate) source: Rc<str>,
    /// How the person wants it read; `None` leaves it to detection.
    pub(crate) format: Option<Format>,
    /// The person's choices about the page itself.
    pub(crate) preferences: Rc<Preferences>,
}

/// What can happen to the state.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Action {
    /// The text is now this one.
    Edited(Rc<str>),
    /// The text is to be read like this.
    FormatChosen(Option<Format>),
    /// The person has chosen something about the page.
    Preferred(Preference),
    /// The text is stored under this id.
    Kept(String),
    /// The document has this title, or none.
    Renamed(Option<String>),
    /// The document is of this kind; `None` leaves it to detection.
    KindChosen(Option<DocumentKind>),
    /// Another document is open from now on.
    Shown(Shown),
}

impl Reducible for State {
    type Action = Action;

    /// Returns the same `Rc` when nothing changes, so that Yew draws nothing.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = match action {
            Action::Edited(source) => Self { source, ..(*self).clone() },
            Action::FormatChosen(format) => Self { format, ..(*self).clone() },
            Action::Preferred(choice) => {
                Self { preferences: Rc::new(self.preferences.with(choice)), ..(*self).clone() }
            }
            Action::Kept(id) => Self { id: id.as_str().into(), ..self.with_last_used(id) },
            Action::Renamed(title) => Self { title: title.map(Rc::from), ..(*self).clone() },
            Action::KindChosen(kind) => Self { kind, ..(*self).clone() },
            Action::Shown(Shown { id, text, format, about, saved_at, lock }) => Self {
                id: id.as_str().into(),
                title: about.title.map(Rc::from),
                kind: about.kind.as_deref().and_then(DocumentKind::named),
                lock,
                source: text,
                format,
                // Only what is stored can be opened again.
                ..if saved_at.is_some() { self.with_last_used(id) } else { (*self).clone() }
            },
        };
        if next == *self { self } else { Rc::new(next) }
    }
}

impl State {
    fn with_last_used(&self, id: String) -> Self {
        if self.preferences.document.as_ref() == Some(&id) {
            return self.clone();
        }
        let preferences = Preferences { document: Some(id), ..(*self.preferences).clone() };
        Self { preferences: Rc::new(preferences), ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_that_changes_nothing_keeps_the_state() {
        let state = Rc::new(State { source: "가".into(), ..State::default() });
        let same = Rc::clone(&state).reduce(Action::Edited("가".into()));
        assert!(Rc::ptr_eq(&state, &same));
        let other = Rc::clone(&state).reduce(Action::FormatChosen(Some(Format::Html)));
        assert!(!Rc::ptr_eq(&state, &other));
    }
}
