//! Who takes the focus gives it back.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::env;

/// When a part of the page goes that had the focus, it is given back to what had it before the part came; if that is gone,
/// too, to the first that answers to one of `instead`.
#[hook]
pub(crate) fn use_focus_given_back(instead: &'static [&'static str]) {
    use_effect_with((), move |()| {
        let before = env::focused();
        move || {
            // When it is gone.
            Timeout::new(0, move || env::focus_if_lost(before.as_ref(), instead)).forget();
        }
    });
}
