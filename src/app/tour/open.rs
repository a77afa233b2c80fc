//! When the tour is offered, and when it runs.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::TourCardProps;
use crate::app::later::Later;
use crate::app::preferences::{Preference, Preferences};
use crate::browser::env;

/// What the root shows and calls.
#[derive(Clone, PartialEq)]
pub(crate) struct Tour {
    /// Answers the offer; nothing when it is not made.
    pub(crate) offer: Option<Callback<bool>>,
    /// Begins the tour.
    pub(crate) on_open: Callback<()>,
    pub(crate) view: Html,
}

/// The tour. Whoever has kept a text before, or has answered, is not asked.
#[hook]
pub(crate) fn use_tour(later: &Later, preferences: &Preferences, prefer: Callback<Preference>) -> Tour {
    let open = use_state_eq(|| false);
    let on_open = use_callback((), {
        let open = open.setter();
        move |(), ()| open.set(true)
    });
    let on_answer = use_callback(prefer, {
        let open = open.setter();
        move |takes: bool, prefer: &Callback<Preference>| {
            open.set(takes);
            if !takes {
                prefer.emit(Preference::TourSeen);
                // The button that was pressed goes with the offer.
                Timeout::new(0, || env::focus_if_lost(None, &[".start-choice", ".document-title"])).forget();
            }
        }
    });
    let offer = (!preferences.tour_seen && preferences.document.is_none()).then(|| on_answer.clone());
    let view = if *open {
        let on_close = on_answer.reform(|()| false);
        later.show(&on_close.clone(), |parts| (parts.tour)(TourCardProps { on_close }))
    } else {
        Html::default()
    };
    Tour { offer, on_open, view }
}
