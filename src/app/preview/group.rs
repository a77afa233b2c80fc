//! Some units that are drawn together, or not at all.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;
use yew::virtual_dom::Key;

use super::node;
use super::pager::Pager;
use super::palette::Palette;
use crate::template::{self, CutAt};

/// One unit of a group.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    /// What it looks like.
    pub(super) look: u64,
    /// Which one it is, among all units ever shown.
    pub(super) id: u32,
    /// The drawing.
    pub(super) element: Rc<template::Element>,
    /// Where pages begin in it.
    pub(super) cuts: Rc<[CutAt]>,
}

/// Properties of [`Group`].
#[derive(Properties)]
pub(super) struct GroupProps {
    /// Which one it is.
    pub(super) id: u32,
    /// What the units look like together.
    pub(super) look: u64,
    pub(super) units: Rc<Vec<Placed>>,
    pub(super) palette: Rc<Palette>,
    pub(super) pager: Pager,
}

impl PartialEq for GroupProps {
    /// The same units; palette and pager are always the same ones.
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
    let node = use_node_ref();
    {
        let (node, pager, id, units) = (node.clone(), props.pager.clone(), props.id, Rc::clone(&props.units));
        // Drawn only when units have changed, so this is what is new.
        use_effect(move || {
            if let Some(node) = node.cast::<Element>() {
                pager.enter(id, &node, &units);
            }
        });
    }
    let units = props.units.iter().map(|unit| node::element(&unit.element, Key::from(unit.id), &unit.cuts));
    html! { <div ref={node} class="group">{ for units }</div> }
}
