//! What the person is told about other tabs, above the text, and what can be done about it.

use yew::prelude::*;

use super::{Role, Tabs};
use crate::app::i18n::use_texts;
use crate::browser::env;

/// Properties of [`TabBar`].
#[derive(Properties, PartialEq)]
pub(crate) struct TabBarProps {
    /// What this tab is to the open document.
    pub(crate) role: Role,
    /// Does what is chosen.
    pub(crate) tabs: Tabs,
}

/// The bar, when there is something to tell.
#[component]
pub(crate) fn TabBar(props: &TabBarProps) -> Html {
    let texts = use_texts();
    let tabs = props.tabs.clone();
    let role = props.role;
    let act = Callback::from(move |_: MouseEvent| match role {
        Role::Editing => {}
        Role::Following | Role::Asking => tabs.take_over(),
        Role::Orphaned => tabs.keep(),
        Role::Outdated => env::reload(),
    });
    let told = match role {
        Role::Editing => None,
        Role::Following => Some(("tabs.following", "tabs.take")),
        // The same button: who pressed it keeps the focus.
        Role::Asking => Some(("tabs.asking", "tabs.take")),
        Role::Orphaned => Some(("tabs.orphaned", "tabs.keep")),
        Role::Outdated => Some(("tabs.outdated", "tabs.reload")),
    };
    let view = |(words, action): (&'static str, &'static str)| {
        html! {
            <div class="tab-bar">
                <span>{ texts.get(words) }</span>
                <button type="button" class="tab-bar-act" aria-disabled={(role == Role::Asking).then_some("true")} onclick={act.clone()}>
                    { texts.get(action) }
                </button>
            </div>
        }
    };
    html! {
        // Always there: a live region must exist before its words do.
        <div class="tab-bar-place" role="status">{ for told.map(view) }</div>
    }
}
