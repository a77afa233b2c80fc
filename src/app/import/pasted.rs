//! Looks at what was pasted: when a PDF broke its lines, they are offered to be joined.

use yew::prelude::*;

use crate::app::i18n::Texts;
use crate::app::later::{Later, Parts};
use crate::app::snackbar::Notice;

/// Told what was pasted. What comes before the [later part](crate::app::later) waits for it.
#[hook]
pub(crate) fn use_pasted(later: &Later, texts: Texts, tell: Callback<Option<Notice>>) -> Callback<String> {
    let waiting = use_mut_ref(|| None::<String>);
    let look = use_callback((texts, tell), |(parts, pasted): (&'static Parts, String), (texts, tell)| {
        if let Some(joined) = (parts.joined)(&pasted) {
            tell.emit(Some(Notice::broken_paste(*texts, joined)));
        }
    });
    {
        let (waiting, look) = (waiting.clone(), look.clone());
        use_effect_with(later.parts(), move |parts| {
            if let (Some(parts), Some(pasted)) = (parts, waiting.take()) {
                look.emit((*parts, pasted));
            }
        });
    }
    use_callback((later.parts(), look), move |pasted: String, (parts, look)| match parts {
        Some(parts) => look.emit((*parts, pasted)),
        None => *waiting.borrow_mut() = Some(pasted),
    })
}
