//! Asks which portfolio takes the details.

use yew::prelude::*;

use crate::analysis::{Options, analyze};
use crate::app::dialog::Dialog;
use crate::app::documents::catalogue::Entry;
use crate::app::documents::{Library, Shown};
use crate::app::i18n::{Texts, use_texts};
use crate::app::library::title_of;
use crate::resume::DocumentKind;

/// A document that goes with the open one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) id: String,
    pub(super) title: String,
}

/// The portfolios among the documents, or else the others, the one used last first.
pub(super) async fn targets(library: &Library, open: &str, portfolios: bool, texts: Texts) -> Vec<Target> {
    let mut found = Vec::new();
    for entry in library.list().await.documents.into_iter().filter(|entry| entry.id != open && !entry.newer) {
        if is_portfolio(library, &entry).await == portfolios {
            found.push(Target { title: title_of(texts, &entry), id: entry.id });
        }
    }
    found
}

async fn is_portfolio(library: &Library, entry: &Entry) -> bool {
    if let Some(kind) = entry.kind.as_deref().and_then(DocumentKind::named) {
        return kind == DocumentKind::Portfolio;
    }
    let Ok(envelope) = library.read(&entry.id).await else { return false };
    let Shown { text, format, .. } = Shown::of(envelope);
    text.len() <= crate::app::derived::TOO_LARGE
        && analyze(&text, &Options { format }).kind() == DocumentKind::Portfolio
}

/// Properties of [`MoveDialog`].
#[derive(Properties, PartialEq)]
pub(super) struct MoveDialogProps {
    pub(super) targets: Vec<Target>,
    /// Told which one; `None` begins a new one.
    pub(super) on_choose: Callback<Option<String>>,
    pub(super) on_close: Callback<()>,
}

/// All portfolios, and a new one.
#[component]
pub(super) fn MoveDialog(props: &MoveDialogProps) -> Html {
    let texts = use_texts();
    let choose = |id: Option<String>| props.on_choose.reform(move |_: MouseEvent| id.clone());
    html! {
        <Dialog title={texts.get("move.title")} class="conflict" on_close={props.on_close.clone()}>
            <div class="dialog-body">
                <p class="dialog-lead">{ texts.get("move.lead") }</p>
                <ul class="choices">
                    { for props.targets.iter().map(|target| html! {
                        <li>
                            <button type="button" class="choice" onclick={choose(Some(target.id.clone()))}>
                                <span class="choice-name">{ &target.title }</span>
                            </button>
                        </li>
                    }) }
                    <li>
                        <button type="button" class="choice" onclick={choose(None)}>
                            <span class="choice-name">{ texts.get("move.new") }</span>
                            <span class="choice-hint">{ texts.get("move.new_hint") }</span>
                        </button>
                    </li>
                </ul>
            </div>
        </Dialog>
    }
}
