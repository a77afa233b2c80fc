//! The sheets of paper under the units.

use std::rc::Rc;

use yew::prelude::*;

use super::PageFacts;

/// Properties of [`Leaves`].
#[derive(Properties, PartialEq)]
pub(super) struct LeavesProps {
    /// How many there are.
    pub(super) facts: Rc<PageFacts>,
    /// Each has its number at the foot.
    pub(super) numbered: bool,
}

/// One white sheet for each page, and for each further sheet of a page that takes several.
#[component]
pub(super) fn Leaves(props: &LeavesProps) -> Html {
    let numbered = props.numbered && props.facts.sheets > 1;
    let leaves = props.facts.pages.iter().flat_map(|(_, sheets)| (0..*sheets).map(|nth| nth > 0));
    let leaves = leaves.zip(1..).map(|(joined, number)| {
        html! {
            <div key={number} class={classes!("leaf", joined.then_some("joined"))}>
                if numbered {
                    <p class="folio">{ number }</p>
                }
            </div>
        }
    });
    html! { <div class={classes!("leaves", numbered.then_some("numbered"))}>{ for leaves }</div> }
}
