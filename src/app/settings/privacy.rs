//! 개인정보: what is kept where, and that nothing was sent.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::room::Kept;
use crate::app::i18n::{grouped, use_texts};
use crate::browser::requests;

/// What is kept where, what was asked of whom, and what the page may do; all of it as it is at this moment.
#[component]
pub(super) fn Privacy() -> Html {
    let texts = use_texts();
    let fetched = use_memo((), |()| requests::fetched());
    let policies = use_memo((), |()| requests::policies());
    let origin = requests::origin().unwrap_or_default();
    let elsewhere: Vec<&String> = fetched.iter().filter(|address| !is_of(address, &origin)).collect();
    let count = grouped(fetched.len());
    let tried = use_state_eq(|| None::<bool>);
    let on_try = {
        let tried = tried.setter();
        Callback::from(move |_: MouseEvent| {
            let tried = tried.clone();
            spawn_local(async move { tried.set(Some(requests::can_connect().await)) });
        })
    };
    html! {
        <>
            <p class="privacy-lead">{ texts.get("privacy.lead") }</p>
            <section class="settings-part">
                <h3>{ texts.get("privacy.kept") }</h3>
                <Kept />
                <p class="settings-note">{ texts.get("privacy.link") }</p>
            </section>
            <section class="settings-part">
                <h3>{ texts.get("privacy.sent") }</h3>
                if elsewhere.is_empty() {
                    <p class="privacy-good">{ texts.fill("privacy.nothing_sent", &[("count", &count), ("origin", &origin)]) }</p>
                } else {
                    <p class="privacy-bad" role="alert">{ texts.fill("privacy.elsewhere", &[("count", &grouped(elsewhere.len()))]) }</p>
                    <ul class="privacy-list">{ for elsewhere.iter().map(|address| html! { <li>{ *address }</li> }) }</ul>
                }
                <details>
                    <summary>{ texts.fill("privacy.list", &[("count", &count)]) }</summary>
                    <ul class="privacy-list">{ for fetched.iter().map(|address| html! { <li>{ address.strip_prefix(&origin).unwrap_or(address).to_owned() }</li> }) }</ul>
                </details>
            </section>
            <section class="settings-part">
                <h3>{ texts.get("privacy.policy") }</h3>
                <p>{ texts.get("privacy.policy_words") }</p>
                { for policies.iter().map(|policy| html! {
                    <ul class="privacy-list">{ for policy.split(';').map(|rule| html! { <li><code>{ rule.trim().to_owned() }</code></li> }) }</ul>
                }) }
                <div class="settings-acts">
                    <button type="button" class="button" onclick={on_try}>{ texts.get("privacy.try") }</button>
                    <p role="status">{ tried.map(|went| texts.get(if went { "privacy.went" } else { "privacy.refused" })) }</p>
                </div>
            </section>
            <section class="settings-part">
                <h3>{ texts.get("privacy.erase") }</h3>
                <p>{ texts.get("privacy.erase_words") }</p>
            </section>
        </>
    }
}

/// Whether an address is of this origin, or carries its content in itself.
fn is_of(address: &str, origin: &str) -> bool {
    let rest = address.strip_prefix(origin).filter(|_| !origin.is_empty());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        || address.starts_with("data:")
        || address.strip_prefix("blob:").is_some_and(|inner| is_of(inner, origin))
}

#[cfg(test)]
mod tests {
    use super::is_of;

    #[test]
    fn an_address_is_of_an_origin_and_not_of_one_that_begins_alike() {
        let origin = "https://hannun.example";
        assert!(
            ["https://hannun.example/a.js", "https://hannun.example", "data:,x", "blob:https://hannun.example/1"]
                .iter()
                .all(|address| is_of(address, origin))
        );
        assert!(
            !["https://hannun.example.org/a.js", "https://other.example/", "blob:https://other.example/1", ""]
                .iter()
                .any(|address| is_of(address, origin))
        );
        assert!(!is_of("https://hannun.example/", ""));
    }
}
