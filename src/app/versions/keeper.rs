//! When a text is kept: before it changes, if the last one was kept some minutes ago, or if most of it goes at once; and
//! always before another text takes its place.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::thin::{Snapshot, thin};
use super::version::{Reason, Version};
use crate::app::documents::envelope::{Envelope, Origin};
use crate::browser::clock;
use crate::browser::storage::StorageError;
use crate::browser::vault::Vault;
use crate::markup::Format;

/// At least so long between two versions that nobody asked for, in ms.
const APART: f64 = 5.0 * 60_000.0;
/// A text of so many bytes is worth keeping when more than half of it goes at once.
const MUCH: usize = 200;

/// A text as it is, or was, in a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Kept {
    /// The document.
    pub(crate) document: Rc<str>,
    pub(crate) text: Rc<str>,
    /// How the person wants it read.
    pub(crate) format: Option<Format>,
}

/// Keeps texts. Cloning gives another handle to the same one.
#[derive(Clone)]
pub(crate) struct Keeper(Rc<RefCell<Inner>>);

struct Inner {
    /// What was kept last in this sitting, and when.
    last: Option<(Kept, f64)>,
    /// Told when there is one more.
    on_kept: Callback<()>,
}

impl PartialEq for Keeper {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Keeper {
    /// Keeps `text`, which is about to give way to another, for `reason`; not twice the same.
    pub(crate) fn keep(&self, text: Kept, reason: Reason) {
        let on_kept = {
            let mut inner = self.0.borrow_mut();
            let known = inner.last.as_ref().is_some_and(|(last, _)| *last == text);
            if known || text.text.trim().is_empty() {
                return;
            }
            inner.last = Some((text.clone(), clock::now_ms()));
            inner.on_kept.clone()
        };
        spawn_local(async move {
            // A vault that refuses is told about where saving is told about.
            if keep(&text, reason).await.is_ok() {
                on_kept.emit(());
            }
        });
    }

    /// A text has changed; `before` is what it was, `left` how many bytes are left.
    fn changed(&self, before: Kept, left: usize) {
        let last = self.0.borrow().last.as_ref().map(|(last, moment)| (last.document == before.document, *moment));
        if loses_most(before.text.len(), left) || is_due(last, clock::now_ms()) {
            self.keep(before, Reason::Interval);
        }
    }
}

/// Whether most of a text is gone, as when all of it is selected and one key falls on it.
fn loses_most(before: usize, left: usize) -> bool {
    before >= MUCH && left < before / 2
}

/// Whether it is time again. `last` is when the last one was kept, and whether of the same document.
fn is_due(last: Option<(bool, f64)>, now: f64) -> bool {
    // A clock that was set back must not postpone anything.
    last.is_none_or(|(same, moment)| !same || !(0.0..APART).contains(&(now - moment)))
}

/// Keeps a text unless it is what was kept last, and lets go what has become too many. Gives the version that holds it.
async fn keep(text: &Kept, reason: Reason) -> Result<u32, StorageError> {
    let vault = Vault::open().await?;
    let versions = versions_of(&vault, &text.document).await?;
    if let Some(newest) = versions.iter().max_by_key(|version| version.key) {
        let record = vault.version(newest.key).await?;
        if record.and_then(|record| Envelope::open(&record).ok()).is_some_and(|newest| *newest.text == *text.text) {
            return Ok(newest.key);
        }
    }
    let now = clock::now_iso();
    let origin = Origin { id: &text.document, base: 0, writer: "", now: &now };
    let record = Envelope::seal(origin, &text.text, text.format).to_json();
    let record = record.ok_or_else(|| StorageError::Other("the record can't be written".to_owned()))?;
    let key = vault.remember(&text.document, 0, reason.name(), &record).await?;
    let versions = versions_of(&vault, &text.document).await?;
    let snapshot =
        |one: &Version| Snapshot { moment: one.moment, size: one.size, named: one.name.is_some() || one.key == key };
    let surplus = thin(&versions.iter().map(snapshot).collect::<Vec<_>>(), clock::now_ms());
    let surplus: Vec<u32> = surplus.into_iter().filter_map(|at| versions.get(at)).map(|one| one.key).collect();
    if !surplus.is_empty() {
        vault.drop_versions(&surplus).await?;
    }
    Ok(key)
}

/// Keeps a text under a name. False when the vault refuses.
pub(super) async fn keep_named(text: &Kept, name: &str) -> bool {
    match keep(text, Reason::Asked).await {
        Ok(key) => name_version(key, Some(name)).await,
        Err(_) => false,
    }
}

/// Gives a version a name, or takes it away. False when the vault refuses, or the version is gone.
pub(super) async fn name_version(key: u32, name: Option<&str>) -> bool {
    match Vault::open().await {
        Ok(vault) => vault.name_version(key, name).await.unwrap_or(false),
        Err(_) => false,
    }
}

/// What is kept of a document, oldest first; nothing when the browser refuses.
pub(crate) async fn versions(document: &str) -> Option<Vec<Version>> {
    versions_of(&Vault::open().await.ok()?, document).await.ok()
}

/// The text of a version and how the person wanted it read; nothing when it is gone or damaged.
pub(crate) async fn read_version(key: u32) -> Option<(String, Option<Format>)> {
    let record = Vault::open().await.ok()?.version(key).await.ok()??;
    let envelope = Envelope::open(&record).ok()?;
    let format = envelope.chosen_format();
    Some((envelope.text, format))
}

async fn versions_of(vault: &Vault, document: &str) -> Result<Vec<Version>, StorageError> {
    Ok(vault.versions_of(document).await?.into_iter().map(Version::of).collect())
}

/// Keeps versions of what is written from now on. `now` is the text as it is. Also counts the versions
/// that were kept.
#[hook]
pub(crate) fn use_keeper(now: Kept) -> (Keeper, u32) {
    let count = use_reducer(Count::default);
    let keeper = {
        let count = count.dispatcher();
        let on_kept = Callback::from(move |()| count.dispatch(()));
        (*use_memo((), |()| Keeper(Rc::new(RefCell::new(Inner { last: None, on_kept }))))).clone()
    };
    let before = use_mut_ref(|| None::<Kept>);
    {
        let keeper = keeper.clone();
        use_effect_with(now, move |now| {
            let before = before.replace(Some(now.clone()));
            if let Some(before) = before.filter(|before| before.document == now.document && before.text != now.text) {
                keeper.changed(before, now.text.len());
            }
        });
    }
    (keeper, count.0)
}

#[derive(Default)]
struct Count(u32);

impl Reducible for Count {
    type Action = ();

    fn reduce(self: Rc<Self>, (): ()) -> Rc<Self> {
        Rc::new(Self(self.0.wrapping_add(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_minutes_lie_between_two_versions_of_a_document() {
        assert!(is_due(None, 0.0));
        assert!(!is_due(Some((true, 0.0)), APART - 1.0));
        assert!(is_due(Some((true, 0.0)), APART));
        assert!(is_due(Some((false, 0.0)), 1.0));
        assert!(is_due(Some((true, APART)), 0.0));
    }

    #[test]
    fn a_text_of_which_most_goes_at_once_is_kept() {
        assert!(loses_most(1000, 0) && loses_most(1000, 499) && loses_most(MUCH, 0));
        assert!(!loses_most(1000, 500) && !loses_most(1000, 1200) && !loses_most(MUCH - 1, 0));
    }
}
