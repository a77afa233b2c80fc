//! How long what the caret stands in is: its section, and its piece of work against what is recommended.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::editor::EditorHandle;
use super::hints::HintChoices;
use super::i18n::{Texts, grouped, use_texts};
use super::later::Later;
use super::preview::Sheet;
use crate::length::{Around, Piece, around, recommended};
use crate::text::Lines;

/// What is written is counted when the keys rest, in ms.
const REST: u32 = 150;

/// Properties of [`CaretLength`].
#[derive(Properties, PartialEq)]
pub(crate) struct CaretLengthProps {
    pub(super) sheet: Option<Sheet>,
    pub(super) editor: EditorHandle,
    pub(super) choices: Rc<HintChoices>,
}

/// Draws it, as soon as the later part is there.
pub(super) fn caret_length(later: &Later, props: CaretLengthProps) -> Html {
    later.parts().map(|parts| (parts.caret_length)(props)).unwrap_or_default()
}

/// The counts, for the bar at the bottom.
#[component]
pub(super) fn CaretLength(props: &CaretLengthProps) -> Html {
    let texts = use_texts();
    let caret = use_state_eq(|| props.editor.caret().map_or(0, |caret| caret.head));
    let counted = use_state_eq(|| (Around::default(), None::<usize>));
    {
        let (editor, caret) = (props.editor.clone(), caret.setter());
        use_effect_with(editor, move |editor| {
            editor.watch_caret(Some(Callback::from(move |at| caret.set(at))));
            let editor = editor.clone();
            move || editor.watch_caret(None)
        });
    }
    {
        let counted = counted.setter();
        let around_what = (props.sheet.clone(), *caret, Rc::clone(&props.choices));
        use_effect_with(around_what, move |(sheet, caret, choices)| {
            let (sheet, caret, choices) = (sheet.clone(), *caret, Rc::clone(choices));
            let timer = Timeout::new(REST, move || {
                let Some(sheet) = sheet else { return counted.set(Default::default()) };
                let source = sheet.document.source();
                let at = Lines::new(source).to_byte(source, caret).map(|at| at as usize);
                let here = at.map(|at| around(&sheet, at)).unwrap_or_default();
                counted.set((here, recommended(&sheet, &choices.options())));
            });
            move || drop(timer)
        });
    }
    let (here, most) = &*counted;
    html! {
        <span class="caret-length" title={texts.get("length.hint")}>
            if let Some(section) = &here.section {
                <span class="caret-section">{ said(texts, "length.piece", section, None) }</span>
            }
            if let Some(work) = &here.work {
                { work_length(texts, work, *most) }
            }
        </span>
    }
}

fn work_length(texts: Texts, work: &Piece, most: Option<usize>) -> Html {
    let is_over = most.is_some_and(|most| work.length.all > most);
    let words = match most {
        Some(_) if is_over => "length.over",
        Some(_) => "length.work",
        None => "length.piece",
    };
    html! {
        <span class={classes!("caret-work", is_over.then_some("is-over"))}>
            <span class="caret-words">{ said(texts, words, work, most) }</span>
            if most.is_some() {
                <span class="caret-short" aria-hidden="true">{ said(texts, "length.short", work, most) }</span>
            }
        </span>
    }
}

fn said(texts: Texts, key: &'static str, piece: &Piece, most: Option<usize>) -> String {
    let (all, solid) = (piece.length.all, piece.length.solid);
    let over = all.saturating_sub(most.unwrap_or(all));
    texts.fill(
        key,
        &[
            ("title", &piece.title),
            ("all", &grouped(all)),
            ("solid", &grouped(solid)),
            ("most", &most.map(grouped).unwrap_or_default()),
            ("over", &grouped(over)),
        ],
    )
}
