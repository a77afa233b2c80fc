//! The two résumés beside each other, entry by entry.

use web_sys::HtmlElement;
use yew::prelude::*;

use super::view::{Comparison, Shared};
use crate::app::i18n::{Texts, grouped, use_texts};
use crate::app::preview::{MarkedSheet, MarkedUnit, use_fit_width};
use crate::compare::{Pair, Side, Standing, rows};
use crate::lint::Lang;

/// Width of two sheets with what lies between.
const TWO_SHEETS: f64 = 2.0 * 794.0 + 24.0;
/// Below this width of the window one lies under the other, as in `compare.css`.
const NARROW: f64 = 768.0;

/// Properties of [`Sheets`].
#[derive(Properties, PartialEq)]
pub(super) struct SheetsProps {
    pub(super) comparison: Shared,
    /// What the two are called.
    pub(super) before: String,
    pub(super) after: String,
}

/// The sheets.
#[component]
pub(super) fn Sheets(props: &SheetsProps) -> Html {
    let texts = use_texts();
    let (desk, paper) = (use_node_ref(), use_node_ref());
    use_fit_width(&desk, &paper, true, |desk| if desk < NARROW { 794.0 } else { TWO_SHEETS });
    let pages = props.comparison.0.pages.as_ref();
    let pairs = pages.map(|pages| pages.pairs.as_slice()).unwrap_or_default();
    let langs = pages.map_or((Lang::Ko, Lang::Ko), |pages| pages.langs);
    let rows = rows(pairs);
    {
        // The sheets share their rows, so that what belongs together lies at the same height; the heading is one more.
        let paper = paper.clone();
        use_effect_with(rows.len() + 1, move |rows| {
            if let Some(paper) = paper.cast::<HtmlElement>() {
                let _ = paper.style().set_property("--rows", &rows.to_string());
            }
        });
    }
    let side = |side: fn(&Pair) -> Option<&Side>| {
        let row = |row: &std::ops::Range<usize>| groups(pairs.get(row.clone()).unwrap_or_default(), side);
        rows.iter().map(row).collect::<Vec<_>>()
    };
    let (old, new) = (side(|pair| pair.before.as_ref()), side(|pair| pair.after.as_ref()));
    let summary = summary(texts, &props.comparison.0, pairs);
    html! {
        <>
            <p class="compare-note">{ summary }</p>
            <div ref={desk} class="compare-desk">
                <div ref={paper} class="paper compare-paper">
                    { sheet(texts.get("compare.before"), &props.before, langs.0, old) }
                    { sheet(texts.get("compare.after"), &props.after, langs.1, new) }
                </div>
            </div>
        </>
    }
}

/// How far the sheets differ. Texts may differ in what no reader sees.
fn summary(texts: Texts, comparison: &Comparison, pairs: &[Pair]) -> String {
    if comparison.is_same() {
        return texts.get("compare.same").to_owned();
    }
    if pairs.iter().all(|pair| pair.standing == Standing::Kept) {
        return texts.get("compare.same_sheets").to_owned();
    }
    let kinds = [
        (Standing::Changed, "compare.changed"),
        (Standing::Removed, "compare.removed"),
        (Standing::Added, "compare.added"),
    ];
    let said = kinds.into_iter().filter_map(|(standing, words)| {
        let count = pairs.iter().filter(|pair| pair.standing == standing).count();
        (count > 0).then(|| texts.fill(words, &[("count", &grouped(count))]))
    });
    said.collect::<Vec<_>>().join(" · ")
}

fn sheet(which: &'static str, title: &str, lang: Lang, rows: Vec<Vec<Vec<MarkedUnit>>>) -> Html {
    html! {
        <section class="compare-side">
            <h3><span class="compare-which">{ which }</span>{ title }</h3>
            <MarkedSheet lang={lang.code()} {rows} />
        </section>
    }
}

/// The units of one side in a row, by the groups of its page.
fn groups(pairs: &[Pair], side: fn(&Pair) -> Option<&Side>) -> Vec<Vec<MarkedUnit>> {
    let mut groups: Vec<Vec<MarkedUnit>> = Vec::new();
    for pair in pairs {
        let Some(side) = side(pair) else { continue };
        let change = match pair.standing {
            Standing::Kept => None,
            Standing::Removed => Some("removed"),
            Standing::Added => Some("added"),
            Standing::Changed => Some("changed"),
        };
        let unit = MarkedUnit { element: side.element.clone(), change };
        match groups.last_mut().filter(|_| !side.opens) {
            Some(group) => group.push(unit),
            None => groups.push(vec![unit]),
        }
    }
    groups
}
