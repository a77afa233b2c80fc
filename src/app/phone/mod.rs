//! What only fingers do: a swipe from one view to the other, and a keyboard that comes up over the page.

mod keyboard;
mod swipe;

use gloo_events::EventListener;
use yew::prelude::*;

use super::later::Later;
use super::split::View;

/// Listens to fingers. Nothing of it is needed before the [later part](super::later) has come.
#[hook]
pub(super) fn use_fingers(later: &Later, on_view: Callback<View>) {
    use_effect_with((later.parts(), on_view), |(parts, on_view)| {
        let listeners = parts.map(|parts| (parts.fingers)(on_view.clone()));
        move || drop(listeners)
    });
}

/// The listeners; they end when they are dropped.
pub(crate) fn fingers(on_view: Callback<View>) -> Vec<EventListener> {
    swipe::listen(on_view).into_iter().chain(keyboard::listen()).collect()
}
