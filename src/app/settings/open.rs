//! When the window is open, and which chapter it shows.

use std::rc::Rc;

use yew::prelude::*;

use super::SettingsDialogProps;
use crate::app::documents::Library;
use crate::app::hints::HintChoices;
use crate::app::kind::KindChoice;
use crate::app::later::Later;
use crate::app::preferences::{Preference, Preferences};

/// What the window shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chapter {
    /// 설정
    Choices,
    /// 개인정보
    Privacy,
}

/// What it needs of the page.
#[derive(Clone, PartialEq)]
pub(crate) struct SettingsAround {
    pub(crate) preferences: Rc<Preferences>,
    pub(crate) prefer: Callback<Preference>,
    /// Decides about hints.
    pub(crate) choose: Callback<Rc<HintChoices>>,
    pub(crate) library: Library,
    /// What the open document is.
    pub(crate) kind: KindChoice,
    /// Begins the tour.
    pub(crate) on_tour: Callback<()>,
}

/// Opens the window by the callback, and draws it where the page puts it.
#[hook]
pub(crate) fn use_settings(later: &Later, around: SettingsAround) -> (Callback<Chapter>, Html) {
    let open = use_state_eq(|| None::<Chapter>);
    let on_open = use_callback((), {
        let open = open.setter();
        move |chapter: Chapter, ()| open.set(Some(chapter))
    });
    let Some(chapter) = *open else { return (on_open, Html::default()) };
    let on_close = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let view = later.show(&on_close, |parts| {
        (parts.settings)(SettingsDialogProps {
            chapter,
            around,
            on_chapter: on_open.clone(),
            on_close: on_close.clone(),
        })
    });
    (on_open, view)
}
