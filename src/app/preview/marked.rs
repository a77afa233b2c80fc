//! A sheet that shows how it differs from another.

use yew::prelude::*;

use super::node;
use super::palette::Palette;
use crate::template::Element;

/// A unit of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct MarkedUnit {
    /// The drawing, its words marked already.
    pub(crate) element: Element,
    /// The value of `data-change`: what happened to the unit as a whole.
    pub(crate) change: Option<&'static str>,
}

/// Properties of [`MarkedSheet`].
#[derive(Properties, PartialEq)]
pub(crate) struct MarkedSheetProps {
    /// The language that it is in.
    pub(crate) lang: &'static str,
    /// Units in their groups, in rows that another sheet has, too.
    pub(crate) rows: Vec<Vec<Vec<MarkedUnit>>>,
}

/// The sheet.
#[component]
pub(crate) fn MarkedSheet(props: &MarkedSheetProps) -> Html {
    let palette = use_memo((), |()| Palette::default());
    let rows = props.rows.iter().map(|row| {
        let groups = row.iter().map(|units| {
            let units = units.iter().map(|unit| {
                palette.admit(&unit.element);
                node::marked(&unit.element, unit.change)
            });
            html! { <div class="group">{ for units }</div> }
        });
        html! { <div class="compare-row">{ for groups }</div> }
    });
    html! { <article class="sheet" lang={props.lang}>{ for rows }</article> }
}
