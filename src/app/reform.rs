//! A callback that is made of another one.

use yew::prelude::*;

/// `callback`, told what `say` makes of what comes in. The same from one drawing to the next, which [`Callback::reform`] is not:
/// what it is handed to would be drawn anew, and what listens would be set up anew, at each key.
#[hook]
pub(super) fn use_reform<In: 'static, Out: 'static>(callback: &Callback<Out>, say: fn(In) -> Out) -> Callback<In> {
    use_callback(callback.clone(), move |told: In, callback| callback.emit(say(told)))
}
