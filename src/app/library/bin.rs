//! Below the list: what was thrown away, and what can't be read.

use std::collections::BTreeMap;
use std::rc::Rc;

use yew::prelude::*;

use super::row::{RowAct, time};
use super::{key_of, length_words, title_of};
use crate::app::documents::catalogue::{Catalogue, Entry};
use crate::app::documents::library::KEPT_DAYS;
use crate::app::download::download;
use crate::app::i18n::{grouped, use_texts};
use crate::app::snackbar::Notice;

/// Properties of [`Bin`].
#[derive(Properties, PartialEq)]
pub(super) struct BinProps {
    pub(super) catalogue: Rc<Catalogue>,
    /// How long the texts are, as far as they are counted.
    pub(super) lengths: Rc<BTreeMap<(String, String), usize>>,
    pub(super) on_act: Callback<(Entry, RowAct)>,
    pub(super) tell: Callback<Option<Notice>>,
}

/// The bin and the unreadable records, where there are any.
#[component]
pub(super) fn Bin(props: &BinProps) -> Html {
    let texts = use_texts();
    let Catalogue { bin, unreadable, .. } = &*props.catalogue;
    let act = |entry: &Entry, act: RowAct| {
        let (entry, on_act) = (entry.clone(), props.on_act.clone());
        Callback::from(move |_: MouseEvent| on_act.emit((entry.clone(), act.clone())))
    };
    let thrown = bin.iter().map(|entry| {
        let title = title_of(texts, entry);
        let when = time(entry.deleted_at.as_deref().unwrap_or_default());
        html! {
            <li key={entry.id.as_str()} class="library-row">
                <div class="library-thrown">
                    <span class="library-name">{ &title }</span>
                    <span class="library-about">
                        { texts.fill("docs.thrown", &[("time", &when)]) }
                        { for length_words(texts, props.lengths.get(&key_of(entry)).copied()) }
                    </span>
                </div>
                <div class="library-acts">
                    <button type="button" class="button" aria-label={texts.fill("docs.restore_it", &[("title", &title)])} onclick={act(entry, RowAct::Restore)}>
                        { texts.get("docs.restore") }
                    </button>
                    <button type="button" class="button danger" aria-label={texts.fill("docs.purge_it", &[("title", &title)])} onclick={act(entry, RowAct::Purge)}>
                        { texts.get("docs.purge") }
                    </button>
                </div>
            </li>
        }
    });
    let damaged = (1..).zip(unreadable).map(|(number, record): (usize, &String)| {
        let name = texts.fill("docs.record", &[("number", &number.to_string())]);
        let label = format!("{name}: {}", texts.get("save.download"));
        let (raw, tell) = (record.clone(), props.tell.clone());
        let take = Callback::from(move |_: MouseEvent| download("hannun-record.json", &raw, texts, &tell));
        html! {
            <li key={number} class="library-row">
                <div class="library-thrown">
                    <span class="library-name">{ name }</span>
                    <span class="library-about">{ texts.fill("docs.record_size", &[("count", &grouped(record.len()))]) }</span>
                </div>
                <div class="library-acts">
                    <button type="button" class="button" aria-label={label} onclick={take}>{ texts.get("save.download") }</button>
                </div>
            </li>
        }
    });
    html! {
        <>
            if !unreadable.is_empty() {
                <details class="library-fold" open=true>
                    <summary>{ texts.fill("docs.unreadable", &[("count", &unreadable.len().to_string())]) }</summary>
                    <p class="library-note">{ texts.get("docs.unreadable_note") }</p>
                    <ul class="library-list">{ for damaged }</ul>
                </details>
            }
            if !bin.is_empty() {
                <details class="library-fold">
                    <summary>{ texts.fill("docs.bin", &[("count", &bin.len().to_string())]) }</summary>
                    <p class="library-note">{ texts.fill("docs.bin_note", &[("days", &KEPT_DAYS.to_string())]) }</p>
                    <ul class="library-list">{ for thrown }</ul>
                </details>
            }
        </>
    }
}
