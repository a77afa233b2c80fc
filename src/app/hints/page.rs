//! The page of a rule, inside the app. The texts are fetched when the first page is opened.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::lang;
use crate::app::i18n::use_texts;
use crate::app::preview::plain_nodes;
use crate::browser::rule_pages;
use crate::lint::registry;
use crate::markup::{self, Format};

/// Properties of [`RulePage`].
#[derive(Properties, PartialEq)]
pub(crate) struct RulePageProps {
    /// The rule's name.
    pub(crate) rule: &'static str,
}

/// What there is to show.
#[derive(Clone, PartialEq)]
enum Content {
    Loading,
    Missing,
    Text(AttrValue),
}

/// The page.
#[component]
pub(crate) fn RulePage(props: &RulePageProps) -> Html {
    let texts = use_texts();
    let content = use_state_eq(|| Content::Loading);
    {
        let content = content.setter();
        use_effect_with((props.rule, texts.language()), move |(rule, language)| {
            let (rule, code) = (*rule, language.code());
            spawn_local(async move {
                let page = rule_pages::page(code, rule).await;
                content.set(page.map_or(Content::Missing, |page| Content::Text(page.into())));
            });
        });
    }
    let code = registry::named(props.rule).map(|rule| rule.code);
    match &*content {
        Content::Loading => html! { <p class="hints-empty" aria-busy="true">{ texts.get("hints.page_loading") }</p> },
        Content::Missing => {
            let why = registry::named(props.rule).map(|rule| rule.why.get(lang(texts.language())));
            html! { <><p>{ why.unwrap_or_default() }</p><p class="hints-empty">{ texts.get("hints.page_missing") }</p></> }
        }
        Content::Text(text) => {
            let document = markup::parse(text, Format::Markdown);
            html! {
                <article class="rule-page">
                    { for plain_nodes(&document) }
                    <p class="hint-code">{ props.rule }{ " · " }{ code }</p>
                </article>
            }
        }
    }
}
