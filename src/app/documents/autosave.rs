//! When to save: soon after the last key, not too long after the first, and at once before the page goes.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use yew::Callback;

use super::SaveStatus;
use super::store::{Saved, Store};
use crate::app::state::Action;
use crate::browser::storage::LocalStorage;
use crate::browser::{clock, random};
use crate::markup::Format;

const AFTER_LAST_KEY: f64 = 300.0;
const AFTER_FIRST_KEY: f64 = 2000.0;
const BEFORE_RETRY: f64 = 5000.0;

/// Sees every action and saves what it changes. Cloning gives another handle to the same one.
#[derive(Debug, Clone)]
pub(crate) struct Autosave(Rc<RefCell<Inner>>);

#[derive(Debug)]
struct Inner {
    store: Store<LocalStorage>,
    text: Rc<str>,
    format: Option<Format>,
    /// When the first key was pressed that is not stored yet; `None` when all is stored.
    unsaved_since: Option<f64>,
    timer: Option<Timeout>,
    on_status: Callback<SaveStatus>,
    on_saved: Callback<Saved>,
}

impl PartialEq for Autosave {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Autosave {
    /// Watches over `text`, which is what `store` holds.
    #[must_use]
    pub(crate) fn new(store: Store<LocalStorage>, text: Rc<str>, format: Option<Format>) -> Self {
        Self(Rc::new(RefCell::new(Inner {
            store,
            text,
            format,
            unsaved_since: None,
            timer: None,
            on_status: Callback::noop(),
            on_saved: Callback::noop(),
        })))
    }

    /// Whom to tell.
    pub(crate) fn report_to(&self, on_status: Callback<SaveStatus>, on_saved: Callback<Saved>) {
        let mut inner = self.0.borrow_mut();
        inner.on_status = on_status;
        inner.on_saved = on_saved;
    }

    /// Notes what an action changes. Called before the action reaches the state, so that a text which the
    /// page cannot draw is stored all the same.
    pub(crate) fn observe(&self, action: &Action) {
        let mut inner = self.0.borrow_mut();
        match action {
            Action::Edited(text) if *text != inner.text => inner.text = Rc::clone(text),
            Action::FormatChosen(format) if *format != inner.format => inner.format = *format,
            _ => return,
        }
        let now = clock::now_ms();
        let since = *inner.unsaved_since.get_or_insert(now);
        inner.timer = Some(self.after(delay(now - since)));
        let on_status = inner.on_status.clone();
        drop(inner);
        on_status.emit(SaveStatus::Pending);
    }

    /// Saves now what is not saved yet.
    pub(crate) fn flush(&self) {
        let mut guard = self.0.borrow_mut();
        let inner = &mut *guard;
        inner.timer = None;
        if inner.unsaved_since.is_none() {
            return;
        }
        let result = inner.store.save(&inner.text, inner.format, clock::now_iso(), random::token);
        match &result {
            Ok(_) => inner.unsaved_since = None,
            Err(_) => inner.timer = Some(self.after(BEFORE_RETRY)),
        }
        let (on_status, on_saved) = (inner.on_status.clone(), inner.on_saved.clone());
        drop(guard);
        match result {
            Ok(saved) => {
                on_status.emit(SaveStatus::saved_at(&saved.at));
                on_saved.emit(saved);
            }
            Err(error) => on_status.emit(SaveStatus::Failed(error)),
        }
    }

    /// True when a text would be lost with the page, although saving was tried this moment.
    pub(crate) fn would_lose(&self) -> bool {
        self.flush();
        self.0.borrow().unsaved_since.is_some()
    }

    fn after(&self, milliseconds: f64) -> Timeout {
        let inner: Weak<RefCell<Inner>> = Rc::downgrade(&self.0);
        Timeout::new(milliseconds as u32, move || {
            if let Some(inner) = inner.upgrade() {
                Self(inner).flush();
            }
        })
    }
}

/// How long to wait after a key when the oldest unsaved one has waited this long already.
fn delay(waited: f64) -> f64 {
    (AFTER_FIRST_KEY - waited).clamp(0.0, AFTER_LAST_KEY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_for_a_pause_but_not_for_ever() {
        assert_eq!(delay(0.0), 300.0);
        assert_eq!(delay(1700.0), 300.0);
        assert_eq!(delay(1900.0), 100.0);
        assert_eq!(delay(9000.0), 0.0);
        // A clock that was set back must not postpone anything.
        assert_eq!(delay(-9000.0), 300.0);
    }
}
