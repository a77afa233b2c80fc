//! Looks at what was pasted: formatting becomes Markdown, and when a PDF broke the lines, they are offered to be joined.

use yew::prelude::*;

use crate::app::editor::Pasted;
use crate::app::i18n::Texts;
use crate::app::later::{Later, Parts};
use crate::app::snackbar::Notice;

/// What the editor asks and tells when something is pasted.
pub(crate) struct Pasting {
    /// The Markdown of a clipboard's HTML, and its plain text; none where the plain text says as much.
    pub(crate) on_formatted: Callback<(String, String), Option<String>>,
    /// Told what was pasted as plain text. What comes before the [later part](crate::app::later) waits for it.
    pub(crate) on_paste: Callback<Pasted>,
}

/// Makes Markdown of formatting, and tells what else could be made of a pasted text.
#[hook]
pub(crate) fn use_pasted(later: &Later, texts: Texts, tell: Callback<Option<Notice>>) -> Pasting {
    let waiting = use_mut_ref(|| None::<Pasted>);
    // The editor keeps the callbacks that it was mounted with, so they look up what holds now.
    let now = use_mut_ref(|| (None::<&'static Parts>, texts));
    now.replace((later.parts(), texts));
    let look = use_callback(tell.clone(), |(parts, texts, pasted): (&'static Parts, Texts, Pasted), tell| {
        let formatted = pasted.html.and_then(|html| (parts.formatted)(&html, &pasted.text));
        if let Some(formatted) = formatted {
            tell.emit(Some(Notice::unformatted_paste(texts, formatted.markdown)));
        } else if let Some(joined) = (parts.joined)(&pasted.text) {
            tell.emit(Some(Notice::broken_paste(texts, joined)));
        }
    });
    {
        let (waiting, look) = (waiting.clone(), look.clone());
        use_effect_with(later.parts(), move |parts| {
            if let (Some(parts), Some(pasted)) = (parts, waiting.take()) {
                look.emit((*parts, texts, pasted));
            }
        });
    }
    let on_formatted = {
        let now = now.clone();
        use_callback(tell, move |(html, plain): (String, String), tell| {
            let (parts, texts) = *now.borrow();
            let formatted = parts.and_then(|parts| (parts.formatted)(&html, &plain))?;
            tell.emit(Some(Notice::formatted_paste(texts, plain, formatted.pictures)));
            Some(formatted.markdown)
        })
    };
    let on_paste = use_callback(look, move |pasted: Pasted, look| match *now.borrow() {
        (Some(parts), texts) => look.emit((parts, texts, pasted)),
        (None, _) => {
            waiting.replace(Some(pasted));
        }
    });
    Pasting { on_formatted, on_paste }
}
