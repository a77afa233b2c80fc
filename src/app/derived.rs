//! What follows from the state: computed when the text changes, kept until it changes again.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::preview::Sheet;
use crate::analysis::{Options, analyze, analyze_again};
use crate::markup::{self, Format};
use crate::text::Length;

/// Above this size, in bytes, the preview waits for a pause.
const LARGE: usize = 256 * 1024;
/// Above this size, in bytes, there is no preview.
pub(crate) const TOO_LARGE: usize = 2 * 1024 * 1024;
/// How long nothing is written before a large text is drawn, in milliseconds.
const PAUSE: u32 = 150;

/// All that the page shows about one text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Derived {
    /// What stands on the sheet; nothing when the text is too long.
    pub(crate) sheet: Option<Sheet>,
    /// How the text was read.
    pub(crate) format: Format,
    /// The person's name, if it was found.
    pub(crate) name: Option<AttrValue>,
    /// Length of what is shown.
    pub(crate) length: Length,
    /// How many things were put right while reading.
    pub(crate) notes: usize,
    /// True when the text is too long to be shown.
    pub(crate) too_large: bool,
}

impl Derived {
    /// Derives it all; `before` is the sheet of the text as it was.
    pub(super) fn new(source: &str, format: Option<Format>, before: Option<&Sheet>) -> Self {
        if source.len() > TOO_LARGE {
            let format = format.unwrap_or_else(|| markup::detect(source));
            return Self { sheet: None, format, name: None, length: Length::default(), notes: 0, too_large: true };
        }
        let options = Options { format };
        let analysis = match before {
            Some(before) => analyze_again(source, &options, before),
            None => analyze(source, &options),
        };
        let length = analysis.length();
        let notes = analysis.notices().len();
        let name = analysis.name().map(|name| name.text).filter(|name| !name.trim().is_empty());
        Self {
            format: analysis.document.format(),
            sheet: Some(Sheet::new(analysis)),
            name: name.map(AttrValue::from),
            length,
            notes,
            too_large: false,
        }
    }
}

/// Derives everything from the text. A very long text is read when the person pauses.
#[hook]
pub(crate) fn use_derived(source: Rc<str>, format: Option<Format>) -> Rc<Derived> {
    let source = use_settled(source);
    let before = use_mut_ref(|| None::<Sheet>);
    use_memo((source, format), |(source, format)| {
        let mut before = before.borrow_mut();
        let derived = Derived::new(source, *format, before.as_ref());
        before.clone_from(&derived.sheet);
        derived
    })
}

/// The text itself, or while a long one is being written the one before the last pause.
#[hook]
fn use_settled(source: Rc<str>) -> Rc<str> {
    let settled = use_state(|| Rc::clone(&source));
    let large = source.len() > LARGE;
    {
        let settled = settled.setter();
        use_effect_with(Rc::clone(&source), move |source| {
            let source = Rc::clone(source);
            let timer = large.then(|| Timeout::new(PAUSE, move || settled.set(source)));
            move || drop(timer)
        });
    }
    if large { Rc::clone(&settled) } else { source }
}
