//! What the root has of it: which hint is being answered, and where the answer is drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::DetailsProps;
use crate::app::editor::EditorHandle;
use crate::app::hints::HintChoices;
use crate::app::later::Later;
use crate::app::session::Session;
use crate::app::versions::Keeper;
use crate::markup::Format;

/// Moves the bullet of a hint when its name is told, and draws what that needs. `format` is how the open text is read.
#[hook]
pub(crate) fn use_details(
    later: &Later,
    session: &Session,
    editor: &EditorHandle,
    keeper: &Keeper,
    choices: &Rc<HintChoices>,
    format: Format,
) -> (Callback<AttrValue>, Html) {
    let hint = use_state_eq(|| None::<AttrValue>);
    let on_move = {
        let hint = hint.setter();
        use_callback((), move |id: AttrValue, ()| hint.set(Some(id)))
    };
    let on_close = {
        let hint = hint.setter();
        use_callback((), move |(), ()| hint.set(None))
    };
    let view = later.parts().map(|parts| {
        (parts.details)(DetailsProps {
            hint: (*hint).clone(),
            document: Rc::clone(&session.state.id),
            source: Rc::clone(&session.state.source),
            format,
            choices: Rc::clone(choices),
            library: session.library.clone(),
            editor: editor.clone(),
            keeper: keeper.clone(),
            tell: session.tell.clone(),
            on_close,
        })
    });
    (on_move, view.unwrap_or_default())
}
