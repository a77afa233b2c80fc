//! A résumé and the portfolio behind it side by side: each project leads to both its places, and what differs is said.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::dialog::{Target, targets};
use crate::analysis::{Analysis, Options, analyze};
use crate::app::aside::Aside;
use crate::app::documents::Library;
use crate::app::i18n::{Texts, use_texts};
use crate::app::preview::Sheet;
use crate::app::samples::{Sample, Work};
use crate::app::start::Beginning;
use crate::portfolio::{Tie, names, ties};
use crate::resume::DocumentKind;
use crate::text::Span;

/// Properties of [`TiesPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct TiesPanelProps {
    pub(crate) sheet: Sheet,
    pub(crate) library: Library,
    /// The open document, and what it is.
    pub(crate) document: Rc<str>,
    pub(crate) kind: DocumentKind,
    pub(crate) on_close: Callback<()>,
    /// Shows a place of the open document's source, in bytes.
    pub(crate) on_go: Callback<Span>,
    /// Begins a document.
    pub(crate) on_begin: Callback<Beginning>,
}

/// The other document.
#[derive(Clone, PartialEq)]
struct Other {
    id: String,
    sheet: Sheet,
}

/// The panel.
#[component]
pub(crate) fn TiesPanel(props: &TiesPanelProps) -> Html {
    let texts = use_texts();
    let others = use_state_eq(|| None::<Vec<Target>>);
    let chosen = use_state_eq(|| None::<String>);
    let other = use_state_eq(|| None::<Other>);
    let deep = props.kind == DocumentKind::Portfolio;
    {
        let (library, others, chosen) = (props.library.clone(), others.setter(), chosen.setter());
        use_effect_with((Rc::clone(&props.document), deep), move |(document, deep)| {
            let (document, deep) = (Rc::clone(document), *deep);
            chosen.set(None);
            others.set(None);
            spawn_local(async move { others.set(Some(targets(&library, &document, !deep, texts).await)) });
        });
    }
    let wanted = (*chosen).clone().or_else(|| others.as_ref()?.first().map(|target| target.id.clone()));
    {
        let (library, other) = (props.library.clone(), other.setter());
        use_effect_with(wanted.clone(), move |wanted| {
            other.set(None);
            if let Some(id) = wanted.clone() {
                spawn_local(async move {
                    let Ok(envelope) = library.read(&id).await else { return };
                    let options = Options { format: envelope.chosen_format() };
                    other.set(Some(Other { id, sheet: Sheet::new(analyze(&envelope.text, &options)) }));
                });
            }
        });
    }
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            chosen.set(event.target_dyn_into::<HtmlSelectElement>().map(|field| field.value()));
        })
    };
    let body = match (&*others, &*other) {
        (Some(others), _) if others.is_empty() => nothing_to_compare(texts, deep, &props.on_begin),
        (Some(_), Some(other)) => rows(texts, props, other, deep),
        _ => html! { <p class="aside-lead" aria-busy="true">{ texts.get("later.coming") }</p> },
    };
    html! {
        <Aside title={texts.get("portfolio.compare")} on_close={props.on_close.clone()}>
            if let Some(others) = others.as_ref().filter(|others| !others.is_empty()) {
                <label class="kind-switch">
                    <span class="menu-title">{ texts.get(if deep { "kind.resume" } else { "kind.portfolio" }) }</span>
                    <select {onchange}>
                        { for others.iter().map(|target| html! {
                            <option value={target.id.clone()} selected={wanted.as_ref() == Some(&target.id)}>{ &target.title }</option>
                        }) }
                    </select>
                </label>
            }
            { body }
        </Aside>
    }
}

/// The way to the other document, while there is none.
fn nothing_to_compare(texts: Texts, deep: bool, on_begin: &Callback<Beginning>) -> Html {
    let portfolio = |filled| Beginning::Sample(Sample { kind: DocumentKind::Portfolio, filled });
    let (said, ways) = if deep {
        let example = (Beginning::Example(Work::Backend), "palette.example");
        ("ties.no_resume", [(Beginning::Skeleton, "palette.skeleton"), example])
    } else {
        let example = (portfolio(true), "kind.portfolio_example");
        ("ties.no_portfolio", [(portfolio(false), "kind.portfolio_skeleton"), example])
    };
    html! {
        <>
            <p class="aside-lead">{ texts.get(said) }</p>
            <div class="ties-acts">
                { for ways.map(|(beginning, name)| html! {
                    <button type="button" class="button" onclick={on_begin.reform(move |_: MouseEvent| beginning)}>
                        { texts.get(name) }
                    </button>
                }) }
            </div>
        </>
    }
}

fn rows(texts: Texts, props: &TiesPanelProps, other: &Other, deep: bool) -> Html {
    let (resume, portfolio): (&Analysis, &Analysis) =
        if deep { (&other.sheet, &props.sheet) } else { (&props.sheet, &other.sheet) };
    let found = ties(resume, portfolio);
    let people = names(resume, portfolio);
    html! {
        <>
            if let Some((one, two)) = people {
                <p class="ties-differ">{ texts.fill("ties.names", &[("resume", &one), ("portfolio", &two)]) }</p>
            }
            if found.is_empty() {
                <p class="aside-lead">{ texts.get("ties.none") }</p>
            }
            <ul class="ties">{ for found.iter().map(|tie| row(texts, props, other, deep, tie)) }</ul>
        </>
    }
}

fn row(texts: Texts, props: &TiesPanelProps, other: &Other, deep: bool, tie: &Tie) -> Html {
    let (here, there) = if deep { (tie.portfolio, tie.resume) } else { (tie.resume, tie.portfolio) };
    let on_there = |span: Span| {
        let (library, go, id) = (props.library.clone(), props.on_go.clone(), other.id.clone());
        Callback::from(move |_: MouseEvent| {
            let (library, go, id) = (library.clone(), go.clone(), id.clone());
            spawn_local(async move {
                if library.open(&id).await.is_ok() {
                    go.emit(span);
                }
            });
        })
    };
    let show_there = texts.get(if deep { "ties.in_resume" } else { "ties.in_portfolio" });
    html! {
        <li class="tie">
            <h3>{ &tie.title }</h3>
            { for said(texts, tie).into_iter().map(|words| html! { <p class="ties-differ">{ words }</p> }) }
            if tie.agrees() {
                <p class="ties-agree">{ texts.get("ties.agree") }</p>
            }
            <div class="ties-acts">
                if let Some(span) = here {
                    <button type="button" class="button small" onclick={props.on_go.reform(move |_: MouseEvent| span)}>
                        { texts.get("ties.here") }
                    </button>
                }
                if let Some(span) = there {
                    <button type="button" class="button small" onclick={on_there(span)}>
                        { show_there }
                    </button>
                }
            </div>
        </li>
    }
}

/// What differs, a sentence each.
fn said(texts: Texts, tie: &Tie) -> Vec<String> {
    let mut said = Vec::new();
    match (tie.resume, tie.portfolio) {
        (Some(_), None) => said.push(texts.get("ties.only_resume").to_owned()),
        (None, Some(_)) => said.push(texts.get("ties.only_portfolio").to_owned()),
        _ => {}
    }
    if let Some((one, two)) = tie.periods {
        let periods = [("resume", one.to_string()), ("portfolio", two.to_string())];
        said.push(texts.fill("ties.periods", &periods.each_ref().map(|(name, value)| (*name, value.as_str()))));
    }
    if !tie.numbers.is_empty() {
        said.push(texts.fill("ties.numbers", &[("numbers", &tie.numbers.join(", "))]));
    }
    said
}
