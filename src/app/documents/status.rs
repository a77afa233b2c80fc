//! What the person is told about the text's safety. It never says more than is true.

use yew::prelude::*;

use super::shown::Lock;
use crate::app::i18n::use_texts;
use crate::browser::clock::Moment;
use crate::browser::storage::StorageError;

/// Where the text stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum SaveStatus {
    /// There is nothing to save yet.
    Untouched,
    /// Changed, not stored yet.
    Pending,
    /// Read, not written; why.
    ReadOnly(Lock),
    /// Stored, and read back; the time as it is shown.
    Saved(String),
    /// Stored in one of the two places; why not in the other.
    Halfway(StorageError),
    /// Not stored.
    Failed(StorageError),
}

impl SaveStatus {
    /// Stored at a moment given in ISO 8601.
    #[must_use]
    pub(crate) fn saved_at(iso: &str) -> Self {
        Self::Saved(Moment::parse(iso).map_or_else(String::new, |moment| moment.short()))
    }

    /// What to show after `next` was reported. A failure stays in view until a save succeeds.
    #[must_use]
    pub(crate) fn then(self, next: Self) -> Self {
        match (self, next) {
            (failed @ (Self::Failed(_) | Self::Halfway(_)), Self::Pending) => failed,
            (_, next) => next,
        }
    }
}

/// Properties of [`SaveState`].
#[derive(Properties, PartialEq)]
pub(crate) struct SaveStateProps {
    /// Where the text stands.
    pub(crate) status: SaveStatus,
    /// Takes the text out of the browser.
    pub(crate) on_download: Callback<()>,
}

/// The save state in words, with a way out when it is a bad one.
#[component]
pub(crate) fn SaveState(props: &SaveStateProps) -> Html {
    let texts = use_texts();
    let (kind, words) = match &props.status {
        SaveStatus::Untouched => ("untouched", String::new()),
        SaveStatus::Pending => ("pending", texts.get("save.pending").to_owned()),
        SaveStatus::ReadOnly(Lock::Elsewhere) => ("locked", texts.get("save.elsewhere").to_owned()),
        SaveStatus::ReadOnly(Lock::Newer) => ("locked", texts.get("save.newer").to_owned()),
        SaveStatus::Saved(time) => ("saved", texts.fill("save.saved", &[("time", time)])),
        SaveStatus::Halfway(_) => ("halfway", texts.get("save.halfway").to_owned()),
        SaveStatus::Failed(StorageError::Blocked) => ("failed", texts.get("save.blocked").to_owned()),
        SaveStatus::Failed(StorageError::Full) => ("failed", texts.get("save.full").to_owned()),
        SaveStatus::Failed(StorageError::Other(reason)) => ("failed", texts.fill("save.failed", &[("reason", reason)])),
    };
    let download = props.on_download.reform(|_| ());
    html! {
        <div class={classes!("save-state", kind)}>
            <span class="save-words" role="status">{ words }</span>
            if matches!(kind, "failed" | "halfway" | "locked") {
                <button type="button" class="link-button" onclick={download}>{ texts.get("save.download") }</button>
            }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_cleared_by_success_alone() {
        let failed = SaveStatus::Failed(StorageError::Full);
        assert_eq!(failed.clone().then(SaveStatus::Pending), failed);
        assert_eq!(failed.then(SaveStatus::Saved("12:03".into())), SaveStatus::Saved("12:03".into()));
        assert_eq!(SaveStatus::Saved("12:03".into()).then(SaveStatus::Pending), SaveStatus::Pending);
    }
}
