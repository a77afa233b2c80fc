//! The sheet: what the reader of the résumé will see.

mod desk;
mod fit;
mod node;
mod palette;

use std::collections::HashMap;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::template::Unit;
pub(crate) use desk::Desk;
use palette::Palette;

/// The units of a sheet, shared. Two are equal when they are the same, not when they look the same: that
/// is for each unit to tell.
#[derive(Debug, Clone, Default)]
pub struct Units(Rc<Vec<Rc<Unit>>>);

impl Units {
    /// Shares `units`.
    #[must_use]
    pub fn new(units: Vec<Unit>) -> Self {
        Self(Rc::new(units.into_iter().map(Rc::new).collect()))
    }
}

impl PartialEq for Units {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Units {
    type Target = [Rc<Unit>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// What to show.
    pub units: Units,
}

/// The sheet with its units. A unit that looks as before keeps its nodes, wherever it has moved.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let palette = use_memo((), |()| Palette::default());
    let mut seen: HashMap<u64, u32> = HashMap::new();
    let units = props.units.iter().map(|unit| {
        // Two units may look the same; the second needs a name of its own.
        let count = seen.entry(unit.key).or_default();
        *count += 1;
        let key = Key::from(format!("{:x}.{count}", unit.key));
        html! { <UnitView {key} unit={Rc::clone(unit)} palette={Rc::clone(&palette)} /> }
    });
    html! { <article class="sheet" lang="ko">{ for units }</article> }
}

#[derive(Properties)]
struct UnitViewProps {
    unit: Rc<Unit>,
    palette: Rc<Palette>,
}

impl PartialEq for UnitViewProps {
    /// The key tells whether a unit looks the same; the palette is always the same one.
    fn eq(&self, other: &Self) -> bool {
        self.unit.key == other.unit.key
    }
}

#[component]
fn UnitView(props: &UnitViewProps) -> Html {
    let (unit, palette) = (Rc::clone(&props.unit), Rc::clone(&props.palette));
    use_effect_with(unit.key, move |_| palette.admit(&unit.root));
    node::element(&props.unit.root)
}
