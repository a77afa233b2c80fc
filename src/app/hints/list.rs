//! The hints as a list, by the entry that they stand in; advice is folded away.

use yew::prelude::*;

use super::act::HintAct;
use super::found::{Found, FoundHint};
use super::{lang, marks};
use crate::app::i18n::{Texts, use_texts};
use crate::lint::{Applicability, Scope};

/// Properties of [`HintList`].
#[derive(Properties, PartialEq)]
pub(super) struct HintListProps {
    pub(super) found: Found,
    /// There is no text yet.
    pub(super) blank: bool,
    pub(super) on_act: Callback<HintAct>,
}

/// The list.
#[component]
pub(super) fn HintList(props: &HintListProps) -> Html {
    let texts = use_texts();
    let (advice, pressing): (Vec<&FoundHint>, Vec<&FoundHint>) =
        props.found.all().iter().partition(|found| found.is_advice());
    html! {
        <>
            if props.found.all().is_empty() {
                <p class="hints-empty">{ texts.get(if props.blank { "hints.blank" } else { "hints.none" }) }</p>
            }
            { for by_place(&pressing).into_iter().map(|(place, hints)| group(texts, place, &hints, &props.on_act)) }
            if !advice.is_empty() {
                <details class="hints-advice">
                    <summary>{ texts.fill("hints.advice", &[("count", &advice.len().to_string())]) }</summary>
                    { for by_place(&advice).into_iter().map(|(place, hints)| group(texts, place, &hints, &props.on_act)) }
                </details>
            }
        </>
    }
}

/// Where hints stand: in the whole document, or in an entry or section; nothing above the first.
type Place = Option<AttrValue>;

/// Hints that stand in the same entry, entries in order.
fn by_place<'f>(hints: &[&'f FoundHint]) -> Vec<(Place, Vec<&'f FoundHint>)> {
    let mut groups: Vec<(Place, Vec<&FoundHint>)> = Vec::new();
    for hint in hints {
        let place = (hint.hint.rule.scope != Scope::Document).then(|| hint.place.clone());
        match groups.iter_mut().find(|(known, _)| *known == place) {
            Some((_, group)) => group.push(hint),
            None => groups.push((place, vec![hint])),
        }
    }
    groups
}

fn group(texts: Texts, place: Place, hints: &[&FoundHint], on_act: &Callback<HintAct>) -> Html {
    let count = hints.len().to_string();
    let title = match place {
        None => AttrValue::from(texts.get("hints.whole")),
        Some(place) if place.is_empty() => AttrValue::from(texts.get("hints.top")),
        Some(place) => place,
    };
    html! {
        <section class="hints-group">
            <h3 aria-label={texts.fill("hints.group", &[("place", &title), ("count", &count)])}>
                <span class="hints-place">{ title }</span><span class="hints-count">{ &count }</span>
            </h3>
            <ul>{ for hints.iter().map(|hint| item(texts, hint, on_act)) }</ul>
        </section>
    }
}

fn item(texts: Texts, found: &FoundHint, on_act: &Callback<HintAct>) -> Html {
    let lang = lang(texts.language());
    let hint = &found.hint;
    let act = |act: HintAct| on_act.reform(move |_: MouseEvent| act.clone());
    // A button is called by its own words and those of its hint: there is one like it in each.
    let line = format!("hint-{}", found.id);
    let called = |name: &str| {
        let id = format!("{line}-{name}");
        (id.clone(), format!("{id} {line}"))
    };
    let fixes = hint.fixes.iter().enumerate().map(|(index, fix)| {
        let title = fix.title(lang);
        if fix.applicability == Applicability::Display && fix.edits.is_empty() {
            return html! { <p class="hint-advice">{ title }</p> };
        }
        let class = if fix.is_safe() { "button small primary" } else { "button small" };
        let (id, names) = called(&index.to_string());
        html! {
            <button {id} type="button" {class} aria-labelledby={names} onclick={act(HintAct::Fix(found.id.clone(), index))}>
                { title }
            </button>
        }
    });
    let button = |name: &'static str, words: &'static str, does: HintAct| {
        let (id, names) = called(name);
        html! {
            <button {id} type="button" class="button small" aria-labelledby={names} onclick={act(does)}>{ words }</button>
        }
    };
    html! {
        <li class={classes!("hint", marks::severity_name(hint.severity))} key={&*found.id}>
            <button type="button" class="hint-go" onclick={act(HintAct::Go(found.id.clone()))}>
                <span class="hint-dot" role="img" aria-label={severity(texts, found)} />
                <span id={line.clone()}>
                    <span class="hint-name">{ hint.rule.title.get(lang) }</span>
                    { hint.message(lang) }
                    if let Some(number) = found.line {
                        <span class="unseen">{ texts.fill("hints.line", &[("number", &number.to_string())]) }</span>
                    }
                </span>
            </button>
            <p class="hint-why">{ hint.rule.why.get(lang) }</p>
            <div class="hint-acts">
                { for fixes }
                if found.is_movable {
                    { button("move", texts.get("move.title"), HintAct::Move(found.id.clone())) }
                }
                { button("dismiss", texts.get("hints.dismiss"), HintAct::Dismiss(found.id.clone())) }
                { button("why", texts.get("hints.why"), HintAct::Why(found.id.clone())) }
            </div>
        </li>
    }
}

fn severity(texts: Texts, found: &FoundHint) -> &'static str {
    match found.hint.severity {
        crate::lint::Severity::Error => texts.get("hints.error"),
        crate::lint::Severity::Warning => texts.get("hints.warning"),
        crate::lint::Severity::Info => texts.get("hints.info"),
    }
}
