//! The ground state. Whatever can be computed from it is not in it.

use std::rc::Rc;

use yew::Reducible;

use super::preferences::{Preference, Preferences};
use crate::markup::Format;

/// All that the page knows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
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
            Action::Kept(id) => {
                let preferences = Preferences { document: Some(id), ..(*self.preferences).clone() };
                Self { preferences: Rc::new(preferences), ..(*self).clone() }
            }
        };
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_that_changes_nothing_keeps_the_state() {
        let state = Rc::new(State { source: "가".into(), format: None, preferences: Rc::default() });
        let same = Rc::clone(&state).reduce(Action::Edited("가".into()));
        assert!(Rc::ptr_eq(&state, &same));
        let other = Rc::clone(&state).reduce(Action::FormatChosen(Some(Format::Html)));
        assert!(!Rc::ptr_eq(&state, &other));
    }
}
