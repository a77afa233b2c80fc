//! Hints of the open text: found, marked where they stand, and done as their buttons say.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::derived::Derived;
use crate::app::editor::EditorHandle;
use crate::app::hints::{
    Acting, Found, HintAct, HintChoices, Showing, use_editor_marks, use_found, use_hint_acts, use_sheet_marks,
};
use crate::app::i18n::Texts;
use crate::app::later::Later;
use crate::app::portfolio::use_details;
use crate::app::preferences::Preference;
use crate::app::preview::PageFacts;
use crate::app::session::Session;
use crate::app::split::View;
use crate::app::state::Action;
use crate::app::versions::Keeper;
use crate::resume::DocumentKind;

/// What the hints need of the page.
pub(super) struct Around<'a> {
    pub(super) later: &'a Later,
    pub(super) session: &'a Session,
    pub(super) derived: &'a Derived,
    pub(super) kind: DocumentKind,
    pub(super) pages: &'a Rc<PageFacts>,
    pub(super) editor: &'a EditorHandle,
    /// How often an editor was mounted.
    pub(super) mounted: u32,
    pub(super) keeper: &'a Keeper,
    pub(super) texts: Texts,
    pub(super) on_view: &'a Callback<View>,
    pub(super) on_show: &'a Callback<Option<Showing>>,
}

/// The hints, and what can be done about them.
pub(super) struct Hinting {
    pub(super) found: Found,
    /// What the person decided about rules and hints.
    pub(super) choices: Rc<HintChoices>,
    pub(super) on_choose: Callback<Rc<HintChoices>>,
    pub(super) on_act: Callback<HintAct>,
    /// The same for the editor, which knows hints and acts by their names.
    pub(super) on_hint: Callback<(String, String)>,
    /// The same, after a look at the editor.
    pub(super) on_leave: Callback<HintAct>,
    /// The window that moves a bullet into a portfolio, while it is open.
    pub(super) details: Html,
}

/// Finds the hints of what is drawn, and shows them in both panes.
#[hook]
pub(super) fn use_hinting(around: Around<'_>) -> Hinting {
    let Around { later, session, derived, kind, pages, editor, mounted, keeper, texts, on_view, on_show } = around;
    let (state, sheet, format) = (&session.state, &derived.sheet, derived.format);
    let choices = Rc::new(state.preferences.hints.for_kind(kind));
    let found = use_found(later, sheet.clone(), Rc::clone(&choices), Rc::clone(pages), editor.clone());
    use_editor_marks(later, found.clone(), editor.clone(), mounted, texts);
    use_sheet_marks(later, found.clone(), sheet.clone());
    let on_choose = use_callback(session.act.clone(), |choices: Rc<HintChoices>, act| {
        act.emit(Action::Preferred(Preference::Hints(choices)));
    });
    let (on_details, details) = use_details(later, session, editor, keeper, &choices, format);
    let on_act = use_hint_acts(Acting {
        later: later.clone(),
        found: found.clone(),
        source: Rc::clone(&state.source),
        format,
        chosen: state.format,
        choices: Rc::clone(&choices),
        pages: Rc::clone(pages),
        editor: editor.clone(),
        texts,
        choose: on_choose.clone(),
        tell: session.tell.clone(),
        open_page: on_show.reform(|rule| Some(Showing::Page(rule))),
        on_move: on_details,
    });
    let on_hint = use_callback(on_act.clone(), |(id, act): (String, String), on_act| {
        if let Some(act) = HintAct::named(&act, &id) {
            on_act.emit(act);
        }
    });
    let on_leave = use_callback((on_act.clone(), on_view.clone()), |act: HintAct, (on_act, on_view)| {
        on_view.emit(View::Edit);
        on_act.emit(act);
    });
    Hinting { found, choices, on_choose, on_act, on_hint, on_leave, details }
}
