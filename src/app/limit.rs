//! A text that is too long is shown and kept, and not written in.

use std::rc::Rc;

use yew::prelude::*;

use super::derived::TOO_LARGE;
use super::editor::EditorHandle;
use super::i18n::use_texts;
use super::snackbar::Notice;
use super::state::State;

/// Properties of [`Limit`].
#[derive(Properties, PartialEq)]
pub(crate) struct LimitProps {
    pub(crate) state: UseReducerHandle<State>,
    pub(crate) tell: Callback<Option<Notice>>,
    pub(crate) editor: EditorHandle,
}

/// What was known of the open document.
#[derive(Default)]
struct Known {
    document: Rc<str>,
    /// Its text while that was short enough.
    short: Option<Rc<str>>,
    is_locked: bool,
}

/// Draws nothing. Locks the editor while the text is too long, and says why. What has become too long while it was open can be
/// had back as it was.
#[component]
pub(crate) fn Limit(props: &LimitProps) -> Html {
    let texts = use_texts();
    let LimitProps { state, tell, editor } = props;
    let (tell, editor, format) = (tell.clone(), editor.clone(), state.format);
    let known = use_mut_ref(Known::default);
    use_effect_with((Rc::clone(&state.id), Rc::clone(&state.source)), move |(id, text)| {
        let Known { document, short, is_locked: was_locked } = known.take();
        let same = document == *id;
        let short = short.filter(|_| same);
        let too_long = text.len() > TOO_LARGE;
        // In the middle of a syllable nothing is touched: the next change tells.
        let is_locked = too_long && !editor.composing();
        editor.set_too_long(is_locked);
        if is_locked && !(was_locked && same) {
            let notice = Notice::lasting(texts.get("preview.too_large"));
            tell.emit(Some(match short.clone() {
                Some(before) => notice.with_undo(before, format, Rc::clone(text)),
                None => notice,
            }));
        }
        let short = if too_long { short } else { Some(Rc::clone(text)) };
        *known.borrow_mut() = Known { document: Rc::clone(id), short, is_locked };
    });
    Html::default()
}
