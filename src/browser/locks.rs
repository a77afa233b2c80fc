//! Web Locks: of all tabs of this page one holds a name, for as long as it lives. Used to elect, never to guard a write:
//! a lock may be taken away by force, and what localStorage shows lags behind it.
//!
//! By name, because web-sys offers them on its unstable side only.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::AbortController;

/// How a lock is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// At once or not at all.
    IfFree,
    /// As soon as those before have let go.
    InTurn,
    /// Away from whoever holds it.
    ByForce,
}

/// What became of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// This tab holds the lock.
    Granted,
    /// Another tab holds it.
    Taken,
    /// This tab held it, and another has taken it away.
    Lost,
    /// The browser has no locks for this page.
    Refused,
}

/// A lock that was asked for. Dropping it gives the lock back, or takes the request back; then nothing more is told.
#[derive(Debug)]
pub struct Claim {
    given_up: Rc<Cell<bool>>,
    release: Rc<RefCell<Option<Function>>>,
    abort: Option<AbortController>,
}

impl Claim {
    /// Asks for the lock `name`. `told` hears what becomes of it: `Granted` may be followed by `Lost`, nothing else is
    /// followed by anything. Never called before this returns.
    #[must_use]
    pub fn new(name: &str, way: Way, told: impl Fn(Answer) + 'static) -> Self {
        let told = Rc::new(told);
        let claim = Self {
            given_up: Rc::default(),
            release: Rc::default(),
            abort: (way == Way::InTurn).then(|| AbortController::new().ok()).flatten(),
        };
        let held = claim.hold(Rc::clone(&told));
        let asked = request(name, way, claim.abort.as_ref(), &held);
        let (given_up, release) = (Rc::clone(&claim.given_up), Rc::clone(&claim.release));
        spawn_local(async move {
            let ended = match asked {
                Ok(promise) => JsFuture::from(promise).await.is_ok(),
                Err(_) => false,
            };
            // A lock that is given back ends well; one that is taken away, or was never to be had, does not.
            if !ended && !given_up.get() {
                let had_it = release.borrow_mut().take().is_some();
                told(if had_it { Answer::Lost } else { Answer::Refused });
            }
        });
        claim
    }

    /// What the browser calls when it has decided: the lock is held until the promise that this returns is kept.
    fn hold(&self, told: Rc<impl Fn(Answer) + 'static>) -> JsValue {
        let (given_up, release) = (Rc::clone(&self.given_up), Rc::clone(&self.release));
        Closure::once_into_js(move |lock: JsValue| -> JsValue {
            if given_up.get() {
                return JsValue::UNDEFINED;
            }
            if lock.is_null() {
                told(Answer::Taken);
                return JsValue::UNDEFINED;
            }
            let until = Promise::new(&mut |keep, _| *release.borrow_mut() = Some(keep));
            told(Answer::Granted);
            until.into()
        })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        self.given_up.set(true);
        if let Some(keep) = self.release.borrow_mut().take() {
            let _ = keep.call0(&JsValue::UNDEFINED);
        } else if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}

fn request(name: &str, way: Way, abort: Option<&AbortController>, held: &JsValue) -> Result<Promise, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let locks = Reflect::get(&window.navigator(), &"locks".into())?;
    let request: Function = Reflect::get(&locks, &"request".into())?.dyn_into()?;
    let options = Object::new();
    match (way, abort) {
        (Way::IfFree, _) => Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE)?,
        (Way::ByForce, _) => Reflect::set(&options, &"steal".into(), &JsValue::TRUE)?,
        (Way::InTurn, Some(abort)) => Reflect::set(&options, &"signal".into(), &abort.signal())?,
        (Way::InTurn, None) => false,
    };
    request.call3(&locks, &name.into(), &options, held)?.dyn_into()
}
