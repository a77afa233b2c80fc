//! The lines of two texts beside each other. Long stretches that are the same are folded.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::view::{Comparison, Shared};
use crate::app::i18n::{grouped, use_texts};
use crate::compare::{Change, Line, Piece, Row};
use crate::text::Span;

/// So many lines stay visible around a change.
const AROUND: usize = 3;
/// A fold hides at least so many.
const FOLDED: usize = 4;
/// More rows than these are no help to anybody.
const MOST: usize = 4000;

/// Properties of [`Lines`].
#[derive(Properties, PartialEq)]
pub(super) struct LinesProps {
    pub(super) comparison: Shared,
    /// What the two are called.
    pub(super) before: String,
    pub(super) after: String,
}

/// The lines.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let texts = use_texts();
    let comparison = &props.comparison.0;
    let parts = parts(comparison.rows.get(..MOST).unwrap_or(&comparison.rows));
    let left_out = comparison.rows.len().saturating_sub(MOST);
    html! {
        <>
            if comparison.is_same() {
                <p class="compare-note">{ texts.get("compare.same") }</p>
            }
            <div class="diff" role="table" aria-label={texts.get("compare.source")}>
                <div class="diff-row diff-head" role="row">
                    <span role="columnheader"><span class="compare-which">{ texts.get("compare.before") }</span>{ &props.before }</span>
                    <span role="columnheader"><span class="compare-which">{ texts.get("compare.after") }</span>{ &props.after }</span>
                </div>
                { for parts.into_iter().map(|part| match part {
                    Part::Shown(rows) => html! { <>{ for rows.map(|at| row(comparison, at)) }</> },
                    Part::Folded(rows) => html! { <Fold comparison={props.comparison.clone()} {rows} /> },
                }) }
            </div>
            if left_out > 0 {
                <p class="compare-note">{ texts.fill("compare.left_out", &[("count", &grouped(left_out))]) }</p>
            }
        </>
    }
}

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Shown(Range<usize>),
    Folded(Range<usize>),
}

/// Folds what is the same and far from every change.
fn parts(rows: &[Row]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut shown_from = 0;
    let mut at = 0;
    while at < rows.len() {
        let kept = rows.iter().skip(at).take_while(|row| matches!(row, Row::Kept(..))).count();
        let before = if at == 0 { 0 } else { AROUND };
        let after = if at + kept == rows.len() { 0 } else { AROUND };
        if kept >= before + after + FOLDED {
            parts.push(Part::Shown(shown_from..at + before));
            parts.push(Part::Folded(at + before..at + kept - after));
            shown_from = at + kept - after;
        }
        at += kept.max(1);
    }
    parts.push(Part::Shown(shown_from..rows.len()));
    parts.retain(|part| !matches!(part, Part::Shown(rows) if rows.is_empty()));
    parts
}

/// Properties of [`Fold`].
#[derive(Properties, PartialEq)]
struct FoldProps {
    comparison: Shared,
    rows: Range<usize>,
}

/// Lines that are the same, shown when asked for.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let texts = use_texts();
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    if *open {
        return html! { <>{ for props.rows.clone().map(|at| row(&props.comparison.0, at)) }</> };
    }
    html! {
        <div class="diff-fold" role="row">
            <span role="cell">
                <button type="button" class="link-button" {onclick}>
                    { texts.fill("compare.folded", &[("count", &grouped(props.rows.len()))]) }
                </button>
            </span>
        </div>
    }
}

fn row(comparison: &Rc<Comparison>, at: usize) -> Html {
    let (before, after) = (&*comparison.before, &*comparison.after);
    let whole = |text: &str, line: &Line| html! { text_of(text, line.span).to_owned() };
    let (class, old, new) = match comparison.rows.get(at) {
        Some(Row::Kept(old, new)) => ("kept", Some((old, whole(before, old))), Some((new, whole(after, new)))),
        Some(Row::Removed(old)) => ("removed", Some((old, html! { <del>{ whole(before, old) }</del> })), None),
        Some(Row::Added(new)) => ("added", None, Some((new, html! { <ins>{ whole(after, new) }</ins> }))),
        Some(Row::Changed(old, new, pieces)) => {
            let old_words = words(before, pieces, Change::Added, |piece| piece.before);
            let new_words = words(after, pieces, Change::Removed, |piece| piece.after);
            ("changed", Some((old, old_words)), Some((new, new_words)))
        }
        None => return Html::default(),
    };
    let side = |side: Option<(&Line, Html)>, which: &'static str| match side {
        Some((line, words)) => html! {
            <div class={classes!("diff-side", which)} role="cell">
                <span class="diff-number" aria-hidden="true">{ line.number }</span>
                <span class="diff-text">{ words }</span>
            </div>
        },
        None => html! { <div class={classes!("diff-side", which, "nothing")} role="cell" /> },
    };
    html! {
        <div class={classes!("diff-row", class)} role="row" key={at}>
            { side(old, "old") }
            { side(new, "new") }
        </div>
    }
}

/// A line without its end.
fn text_of(text: &str, span: Span) -> &str {
    span.of(text).unwrap_or_default().trim_end_matches(['\r', '\n'])
}

/// The words of one side of a changed line.
fn words(text: &str, pieces: &[Piece], elsewhere: Change, span: fn(&Piece) -> Span) -> Html {
    let words = pieces.iter().filter(|piece| piece.change != elsewhere).map(|piece| {
        let words = text_of(text, span(piece)).to_owned();
        match piece.change {
            Change::Kept => html! { words },
            Change::Removed => html! { <del>{ words }</del> },
            Change::Added => html! { <ins>{ words }</ins> },
        }
    });
    html! { <>{ for words }</> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::source;

    #[test]
    fn only_long_stretches_far_from_changes_are_folded() {
        let lines = |range: Range<usize>| range.map(|line| format!("{line}번째 줄\n")).collect::<String>();
        let rows = source(&lines(0..40), &(lines(0..20) + "새로 쓴 줄\n" + &lines(20..40)));
        let [folded, shown, folded_too] = [0..17, 17..24, 24..41];
        assert_eq!(parts(&rows), [Part::Folded(folded), Part::Shown(shown), Part::Folded(folded_too)]);
        let rows = source(&lines(0..6), &(lines(0..6) + "끝\n"));
        assert_eq!(parts(&rows), [Part::Shown(0..7)]);
        assert_eq!(parts(&[]), []);
    }
}
