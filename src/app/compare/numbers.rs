//! What changed in numbers: before, now.

use yew::prelude::*;

use crate::app::i18n::{Texts, grouped, use_texts};
use crate::compare::Numbers;

/// Properties of [`NumbersTable`].
#[derive(Properties, PartialEq)]
pub(super) struct NumbersTableProps {
    pub(super) before: Numbers,
    pub(super) after: Numbers,
}

/// The table. Its roles are said aloud, because a phone lays it out in another way.
#[component]
pub(super) fn NumbersTable(props: &NumbersTableProps) -> Html {
    let texts = use_texts();
    let (before, after) = (lines(&props.before, texts), lines(&props.after, texts));
    let row = |((name, old), (_, new)): (Line, Line)| {
        let (old, new) = (old?, new?);
        // What neither has is no change, and no news.
        if old == "0" && new == "0" {
            return None;
        }
        let class = if old == new { "same" } else { "other" };
        Some(html! {
            <tr role="row" {class}>
                <th role="rowheader" scope="row">{ name }</th>
                <td role="cell" class="was">{ old }</td>
                <td role="cell" class="is">{ new }</td>
            </tr>
        })
    };
    html! {
        <table role="table" class="compare-numbers" aria-label={texts.get("compare.numbers")}>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{ texts.get("compare.what") }</th>
                    <th role="columnheader" scope="col">{ texts.get("compare.before") }</th>
                    <th role="columnheader" scope="col">{ texts.get("compare.after") }</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{ for before.into_iter().zip(after).filter_map(row) }</tbody>
        </table>
    }
}

/// What a number is called, and the number if there is one.
type Line = (&'static str, Option<String>);

fn lines(numbers: &Numbers, texts: Texts) -> Vec<Line> {
    let count = |number: usize| Some(grouped(number));
    let letters = |number: usize| Some(texts.fill("compare.letters", &[("count", &grouped(number))]));
    vec![
        (texts.get("compare.characters"), letters(numbers.characters)),
        (texts.get("compare.solid"), letters(numbers.characters_without_spaces)),
        (texts.get("compare.bullets"), count(numbers.bullets)),
        (texts.get("compare.bullet_length"), letters(numbers.bullet_length)),
        (texts.get("compare.with_numbers"), count(numbers.bullets_with_numbers)),
        (texts.get("compare.with_results"), count(numbers.bullets_with_results)),
        (texts.get("compare.hints"), count(numbers.hints.all())),
        (texts.get("hints.error"), count(numbers.hints.errors)),
        (texts.get("hints.warning"), count(numbers.hints.warnings)),
        (texts.get("hints.info"), count(numbers.hints.infos)),
        (texts.get("compare.companies"), count(numbers.companies)),
        (texts.get("compare.projects"), count(numbers.projects)),
        (texts.get("compare.pages"), numbers.pages.map(grouped)),
    ]
}
