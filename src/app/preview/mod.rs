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

use crate::analysis::Analysis;
use crate::template::Element;
pub(crate) use desk::Desk;
use palette::Palette;

/// An analysis, shared. Two are equal when they are the same, not when they look the same: that is for each
/// unit to tell.
#[derive(Debug, Clone)]
pub struct Sheet(Rc<Analysis>);

impl Sheet {
    /// Shares `analysis`.
    #[must_use]
    pub fn new(analysis: Analysis) -> Self {
        Self(Rc::new(analysis))
    }
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Sheet {
    type Target = Analysis;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// What to show.
    pub sheet: Sheet,
}

/// The sheet with its units. A unit that looks as before is not drawn again and keeps its nodes, wherever it
/// has moved.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let palette = use_memo((), |()| Palette::default());
    let drawn_before = use_mut_ref(HashMap::<u64, Rc<Element>>::new);
    let mut before = std::mem::take(&mut *drawn_before.borrow_mut());
    let mut drawn: HashMap<u64, Rc<Element>> = HashMap::with_capacity(before.len());
    let mut seen: HashMap<u64, u32> = HashMap::with_capacity(before.len());
    let mut views: Vec<Html> = Vec::with_capacity(props.sheet.units.len());
    for unit in &props.sheet.units {
        let element = drawn
            .entry(unit.key)
            .or_insert_with(|| before.remove(&unit.key).unwrap_or_else(|| Rc::new(props.sheet.draw(unit))));
        // Two units may look the same; the second needs a name of its own.
        let count = seen.entry(unit.key).or_default();
        *count += 1;
        let key = Key::from(format!("{:x}.{count}", unit.key));
        views.push(html! {
            <UnitView {key} looks={unit.key} element={Rc::clone(element)} palette={Rc::clone(&palette)} />
        });
    }
    *drawn_before.borrow_mut() = drawn;
    html! { <article class="sheet" lang="ko">{ for views }</article> }
}

#[derive(Properties)]
struct UnitViewProps {
    looks: u64,
    element: Rc<Element>,
    palette: Rc<Palette>,
}

impl PartialEq for UnitViewProps {
    /// The key tells whether a unit looks the same; the palette is always the same one.
    fn eq(&self, other: &Self) -> bool {
        self.looks == other.looks
    }
}

#[component]
fn UnitView(props: &UnitViewProps) -> Html {
    let (element, palette) = (Rc::clone(&props.element), Rc::clone(&props.palette));
    use_effect_with(props.looks, move |_| palette.admit(&element));
    node::element(&props.element)
}
