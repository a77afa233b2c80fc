//! The first look in words.

use yew::prelude::*;

use crate::app::aside::Aside;
use crate::app::i18n::{Texts, use_texts};
use crate::app::preview::Sheet;
use crate::browser::clock;
use crate::glance::{Employer, Glance, Missing, Tenure, glance};
use crate::text::Span;

/// Properties of [`GlancePanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct GlancePanelProps {
    pub(crate) sheet: Sheet,
    pub(crate) on_close: Callback<()>,
    /// Shows a place of the source, in bytes.
    pub(crate) on_go: Callback<Span>,
}

/// The panel.
#[component]
pub(crate) fn GlancePanel(props: &GlancePanelProps) -> Html {
    let texts = use_texts();
    let seen = use_memo(props.sheet.clone(), |sheet| glance(sheet, clock::this_month()));
    let who = seen.name.as_ref().map_or(texts.get("glance.no_name"), |name| name.text.as_str());
    html! {
        <Aside title={texts.get("glance.title")} on_close={props.on_close.clone()}>
            <p class="aside-lead">{ texts.get("glance.lead") }</p>
            <dl class="glance-facts">
                { fact(texts.get("glance.who"), html! { who }) }
                { fact(texts.get("glance.total"), html! { total(texts, seen.total) }) }
                { fact(texts.get("glance.employers"), employers(texts, &seen.employers)) }
                { fact(texts.get("glance.projects"), html! { texts.fill("glance.count", &[("count", &seen.projects.to_string())]) }) }
                { fact(texts.get("glance.results"), results(texts, &seen, &props.on_go)) }
                { fact(texts.get("glance.skills"), skills(texts, &seen.skills)) }
            </dl>
            if !seen.missing.is_empty() {
                <section class="glance-missing">
                    <h3>{ texts.get("glance.missing") }</h3>
                    <ul>{ for seen.missing.iter().map(|missing| html! { <li>{ missing_words(texts, *missing) }</li> }) }</ul>
                </section>
            }
        </Aside>
    }
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

fn total(texts: Texts, total: Option<Tenure>) -> String {
    total.map_or_else(|| texts.get("glance.nothing").to_owned(), |total| tenure(texts, total))
}

/// `6년 5개월`, `약 2년`.
fn tenure(texts: Texts, tenure: Tenure) -> String {
    let (years, months) = (tenure.years.to_string(), tenure.months.to_string());
    let counts = [("years", years.as_str()), ("months", months.as_str())];
    let length = match (tenure.years, tenure.months) {
        (0, _) => texts.fill("glance.months", &counts),
        (_, 0) => texts.fill("glance.years", &counts),
        _ => texts.fill("glance.years_months", &counts),
    };
    if tenure.about { texts.fill("glance.about", &[("length", &length)]) } else { length }
}

fn employers(texts: Texts, employers: &[Employer]) -> Html {
    if employers.is_empty() {
        return html! { texts.get("glance.nothing") };
    }
    let line = |employer: &Employer| {
        let when = employer.period.map(|period| match employer.tenure {
            // Behind an end that was not written ("2021.06 -"), brackets keep the length apart.
            Some(length) => format!("{period} ({})", tenure(texts, length)),
            None => period.to_string(),
        });
        let beside: Vec<String> = employer.role.clone().into_iter().chain(when).collect();
        html! {
            <li>
                <b>{ &employer.company }</b>
                if !beside.is_empty() {
                    <span class="glance-beside">{ beside.join(" · ") }</span>
                }
            </li>
        }
    };
    html! { <ul>{ for employers.iter().map(line) }</ul> }
}

fn results(texts: Texts, seen: &Glance, on_go: &Callback<Span>) -> Html {
    if seen.results.is_empty() {
        return html! { texts.get("glance.nothing") };
    }
    let line = |result: &crate::glance::NumberedResult| {
        let span = result.span;
        html! {
            <li>
                <button type="button" class="glance-result" title={result.line.clone()} onclick={on_go.reform(move |_: MouseEvent| span)}>
                    <b>{ &result.text }</b>
                    if let Some(of) = &result.of {
                        <span class="glance-beside">{ of }</span>
                    }
                </button>
            </li>
        }
    };
    html! { <ul>{ for seen.results.iter().map(line) }</ul> }
}

fn skills(texts: Texts, skills: &[String]) -> Html {
    if skills.is_empty() {
        html! { texts.get("glance.nothing") }
    } else {
        html! { skills.join(", ") }
    }
}

fn missing_words(texts: Texts, missing: Missing) -> String {
    match missing {
        Missing::Name => texts.get("glance.missing.name").to_owned(),
        Missing::Contact => texts.get("glance.missing.contact").to_owned(),
        Missing::Email => texts.get("glance.missing.email").to_owned(),
        Missing::Work => texts.get("glance.missing.work").to_owned(),
        Missing::Periods(count) => texts.fill("glance.missing.periods", &[("count", &count.to_string())]),
        Missing::Results => texts.get("glance.missing.results").to_owned(),
        Missing::Education => texts.get("glance.missing.education").to_owned(),
        Missing::Skills => texts.get("glance.missing.skills").to_owned(),
    }
}
