//! The versions of a document by day, with what can be done with each.

use std::collections::BTreeMap;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::keeper::{Kept, keep_named, name_version, read_version};
use super::row::{RowAct, VersionRow};
use super::version::Version;
use crate::app::dialog::Dialog;
use crate::app::i18n::{Texts, use_texts};
use crate::app::lengths::use_lengths;
use crate::app::snackbar::Notice;
use crate::browser::clock::{self, Moment};

/// Properties of [`VersionsPanel`].
#[derive(Properties, PartialEq)]
pub(crate) struct VersionsPanelProps {
    /// The document as it is.
    pub(crate) now: Kept,
    /// Its versions, oldest first, if they can be had; nothing while they are looked up.
    pub(crate) versions: Option<Option<Vec<Version>>>,
    /// Told when the list is no longer true.
    pub(crate) on_stale: Callback<()>,
    /// The document may be read but not written.
    pub(crate) locked: bool,
    /// Brings the text of a version back.
    pub(crate) on_restore: Callback<u32>,
    /// Lays a version, or what else there is, beside the present text.
    pub(crate) on_compare: Callback<Option<u32>>,
    pub(crate) tell: Callback<Option<Notice>>,
    pub(crate) on_close: Callback<()>,
    /// What the person is told: the page behind is out of reach.
    pub(crate) children: Html,
}

/// The panel.
#[component]
pub(crate) fn VersionsPanel(props: &VersionsPanelProps) -> Html {
    let texts = use_texts();
    let on_act = use_callback(
        (props.on_restore.clone(), props.on_compare.clone(), props.on_stale.clone(), props.tell.clone(), texts),
        |(key, act): (u32, RowAct), (restore, compare, stale, tell, texts)| match act {
            RowAct::Restore => restore.emit(key),
            RowAct::Compare => compare.emit(Some(key)),
            RowAct::Name(name) => {
                let (stale, tell, texts) = (stale.clone(), tell.clone(), *texts);
                spawn_local(async move {
                    if !name_version(key, name.as_deref()).await {
                        tell.emit(Some(not_named(texts)));
                    }
                    stale.emit(());
                });
            }
        },
    );
    let tools = html! {
        <button type="button" class="button versions-compare" onclick={props.on_compare.reform(|_: MouseEvent| None)}>
            { texts.get("compare.open") }
        </button>
    };
    let keys = props.versions.iter().flatten().flatten().rev().map(|version| version.key).collect();
    let lengths = use_lengths(keys, read_version);
    let days = props.versions.as_ref().map(|found| found.as_deref().map(|versions| by_day(texts, versions)));
    html! {
        <Dialog class="versions" title={texts.get("versions.title")} {tools} on_close={props.on_close.clone()}>
            <div class="dialog-body">
                <p class="versions-lead">{ texts.get("versions.lead") }</p>
                if !props.now.text.trim().is_empty() {
                    <NameNow now={props.now.clone()} on_stale={props.on_stale.clone()} tell={props.tell.clone()} />
                }
                { match days {
                    None => Html::default(),
                    Some(None) => html! { <p class="versions-empty" role="status">{ texts.get("versions.missing") }</p> },
                    Some(Some(days)) if days.is_empty() => html! { <p class="versions-empty">{ texts.get("versions.none") }</p> },
                    Some(Some(days)) => html! { <>{ for days.into_iter().map(|(title, versions)| day(title, versions, &lengths, props.locked, &on_act)) }</> },
                } }
            </div>
            { props.children.clone() }
        </Dialog>
    }
}

fn not_named(texts: Texts) -> Notice {
    Notice::lasting(texts.get("versions.not_named"))
}

fn day(
    title: String,
    versions: Vec<Version>,
    lengths: &BTreeMap<u32, usize>,
    locked: bool,
    on_act: &Callback<(u32, RowAct)>,
) -> Html {
    let rows = versions.into_iter().map(|version| {
        let key = version.key;
        let length = lengths.get(&key).copied();
        html! { <VersionRow {key} {version} {length} {locked} on_act={on_act.clone()} /> }
    });
    html! {
        <section class="versions-day" key={title.clone()}>
            <h3>{ title }</h3>
            <ul>{ for rows }</ul>
        </section>
    }
}

/// Newest first.
fn by_day(texts: Texts, versions: &[Version]) -> Vec<(String, Vec<Version>)> {
    let mut days: Vec<(String, Vec<Version>)> = Vec::new();
    for version in versions.iter().rev() {
        let today = Moment::parse(&version.at).is_some_and(|moment| moment.today);
        let day = match today {
            true => texts.get("versions.today").to_owned(),
            false => clock::day_name(&version.at, texts.language().code()),
        };
        match days.last_mut().filter(|(last, _)| *last == day) {
            Some((_, versions)) => versions.push(version.clone()),
            None => days.push((day, vec![version.clone()])),
        }
    }
    days
}

/// Properties of [`NameNow`].
#[derive(Properties, PartialEq)]
struct NameNowProps {
    now: Kept,
    on_stale: Callback<()>,
    tell: Callback<Option<Notice>>,
}

/// Keeps the present text under a name.
#[component]
fn NameNow(props: &NameNowProps) -> Html {
    let texts = use_texts();
    let field = use_node_ref();
    let onsubmit = {
        let (now, stale, tell, field) = (props.now.clone(), props.on_stale.clone(), props.tell.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(field) = field.cast::<HtmlInputElement>() else { return };
            let name = field.value().trim().to_owned();
            if name.is_empty() {
                let _ = field.focus();
                return;
            }
            field.set_value("");
            let (now, stale, tell) = (now.clone(), stale.clone(), tell.clone());
            spawn_local(async move {
                if !keep_named(&now, &name).await {
                    // Not to be thought of again, unless another was begun meanwhile.
                    if field.value().is_empty() {
                        field.set_value(&name);
                    }
                    tell.emit(Some(not_named(texts)));
                }
                stale.emit(());
            });
        })
    };
    html! {
        <form class="versions-name" {onsubmit}>
            <label for="version-name">{ texts.get("versions.name_now") }</label>
            <input ref={field} id="version-name" type="text" maxlength="60" placeholder={texts.get("versions.name_example")} autocomplete="off" />
            <button type="submit" class="button">{ texts.get("versions.keep") }</button>
        </form>
    }
}
