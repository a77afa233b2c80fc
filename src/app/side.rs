//! The panels beside the sheet that look at the résumé as a whole: at most one is open.

use std::rc::Rc;

use yew::prelude::*;

use super::documents::Library;
use super::glance::GlancePanel;
use super::handover::{ReadingPanel, WantedPanel};
use super::hints::Showing;
use super::later::Later;
use super::portfolio::TiesPanel;
use super::preview::Sheet;
use super::split::View;
use super::start::Beginning;
use crate::browser::env;
use crate::resume::DocumentKind;
use crate::text::Span;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// 한눈에 보기
    Glance,
    /// Wanted로 옮기기
    Wanted,
    /// As a parser reads it.
    Reading,
    /// The résumé beside its portfolio.
    Ties,
}

/// Which panel is open: hints, or one of these. There is room for one.
pub(super) struct Sides {
    pub(super) side: Option<Side>,
    /// Opens a panel; the one that is open is closed.
    pub(super) on_side: Callback<Option<Side>>,
    /// What the panel of hints shows.
    pub(super) showing: Option<Showing>,
    pub(super) on_show: Callback<Option<Showing>>,
    /// Opens the hints, or closes them.
    pub(super) on_hints: Callback<()>,
}

/// Lets one of the panels be open. The first look dims the preview, so that it is shown.
#[hook]
pub(super) fn use_sides(on_view: &Callback<View>) -> Sides {
    let showing = use_state_eq(|| None::<Showing>);
    let side = use_state_eq(|| None::<Side>);
    let on_show = use_callback((), {
        let (showing, side) = (showing.setter(), side.setter());
        move |next: Option<Showing>, ()| {
            if next.is_some() {
                side.set(None);
            }
            showing.set(next);
        }
    });
    let on_hints = {
        let show = on_show.clone();
        use_callback(showing.is_some(), move |(), open| show.emit((!open).then_some(Showing::List)))
    };
    let on_side = {
        let (side, show, on_view) = (side.clone(), on_show.clone(), on_view.clone());
        use_callback(*side, move |chosen: Option<Side>, open| {
            // The same one again closes it; hints make place.
            let next = if chosen == *open { None } else { chosen };
            if next.is_some() {
                show.emit(None);
            }
            if next == Some(Side::Glance) {
                on_view.emit(View::Preview);
            }
            side.set(next);
        })
    };
    Sides { side: *side, on_side, showing: *showing, on_show, on_hints }
}

/// Properties of [`SidePanel`].
#[derive(Properties, PartialEq, Clone)]
pub(crate) struct SidePanelProps {
    pub(super) side: Side,
    pub(super) sheet: Sheet,
    pub(super) library: Library,
    /// The open document, and what it is.
    pub(super) document: Rc<str>,
    pub(super) kind: DocumentKind,
    pub(super) on_close: Callback<()>,
    /// Shows a place of the source, in bytes.
    pub(super) on_go: Callback<Span>,
    /// Begins a document.
    pub(super) on_begin: Callback<Beginning>,
}

/// The panel.
#[component]
pub(super) fn SidePanel(props: &SidePanelProps) -> Html {
    let SidePanelProps { sheet, library, document, kind, on_close, on_go, on_begin, side } = props.clone();
    match side {
        Side::Glance => html! { <GlancePanel {sheet} {on_close} {on_go} /> },
        Side::Wanted => html! { <WantedPanel {sheet} {on_close} /> },
        Side::Reading => html! { <ReadingPanel {sheet} {on_close} {on_go} /> },
        Side::Ties => html! { <TiesPanel {sheet} {library} {document} {kind} {on_close} {on_go} {on_begin} /> },
    }
}

/// Dims the sheet while the first look is open, but for what is caught at first sight.
#[hook]
pub(super) fn use_light(later: &Later, sheet: Option<Sheet>, side: Option<Side>) {
    let on = side == Some(Side::Glance);
    use_effect_with((sheet, on, later.parts()), |(sheet, on, parts)| {
        env::set_root_attribute("data-glance", on.then_some(""));
        if let Some(parts) = parts {
            (parts.light_up)(sheet.as_ref().filter(|_| *on));
        }
    });
}
