//! Looks at what was pasted: when a PDF broke its lines, they are offered to be joined.

use yew::prelude::*;

use crate::app::i18n::Texts;
use crate::app::later::{Later, Parts};
use crate::app::snackbar::Notice;

/// Told what was pasted; the same callback for ever, as the editor keeps it. What comes before the
/// [later part](crate::app::later) waits for it.
#[hook]
pub(crate) fn use_pasted(later: &Later, texts: Texts, tell: Callback<Option<Notice>>) -> Callback<String> {
    let parts = later.parts();
    let look = Callback::from(move |(parts, pasted): (&'static Parts, String)| {
        if let Some(joined) = (parts.joined)(&pasted) {
            tell.emit(Some(Notice::broken_paste(texts, joined)));
        }
    });
    let latest = use_mut_ref(|| (None, look.clone()));
    *latest.borrow_mut() = (parts, look.clone());
    let waiting = use_mut_ref(|| None::<String>);
    {
        let waiting = waiting.clone();
        use_effect_with(parts, move |parts| {
            if let (Some(parts), Some(pasted)) = (*parts, waiting.take()) {
                look.emit((parts, pasted));
            }
        });
    }
    use_callback((), move |pasted: String, ()| {
        let (parts, look) = latest.borrow().clone();
        match parts {
            Some(parts) => look.emit((parts, pasted)),
            None => *waiting.borrow_mut() = Some(pasted),
        }
    })
}
