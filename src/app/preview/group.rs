//! Some units that are drawn together, or not at all.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

use super::node;
use super::palette::Palette;
use crate::template::Element;

/// One unit of a group.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// What it looks like.
    pub(super) look: u64,
    /// Which one it is, among all units ever shown.
    pub(super) id: u32,
    /// The drawing.
    pub(super) element: Rc<Element>,
}

/// Properties of [`Group`].
#[derive(Properties)]
pub(super) struct GroupProps {
    /// What the units look like together.
    pub(super) look: u64,
    pub(super) units: Rc<Vec<Placed>>,
    pub(super) palette: Rc<Palette>,
}

impl PartialEq for GroupProps {
    /// The same units; the palette is always the same one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.units, &other.units)
    }
}

/// The units, each under its own key. Their element is a layer of its own, so that the browser paints again only the
/// group that has changed.
#[component]
pub(super) fn Group(props: &GroupProps) -> Html {
    let (units, palette) = (Rc::clone(&props.units), Rc::clone(&props.palette));
    use_effect_with(props.look, move |_| units.iter().for_each(|unit| palette.admit(&unit.element)));
    let units = props.units.iter().map(|unit| node::element(&unit.element, Key::from(unit.id)));
    html! { <div class="group">{ for units }</div> }
}
