//! How much room the page takes in the browser.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::i18n::{grouped, use_texts};
use crate::app::sizes::in_words;
use crate::browser::moving::Moving;
use crate::browser::storage::{LocalStorage, Shelf, StorageError};
use crate::browser::vault::{Keeping, Vault};

/// What lies under one kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Heap {
    count: usize,
    /// A character counts two.
    bytes: usize,
}

/// What of the page lies on the shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Stock {
    documents: Heap,
    /// Where the person was in each, and how its pages are set.
    places: Heap,
    /// Text and sheet as they last stood, shown while the page opens.
    glimpse: Heap,
    /// The preferences, and whatever else there is.
    settings: Heap,
}

/// Counts what lies on the shelf under our keys.
fn stock(shelf: &impl Shelf) -> Result<Stock, StorageError> {
    let mut stock = Stock::default();
    for key in shelf.keys()?.into_iter().filter(|key| key.starts_with("hannun/")) {
        let heap = if key.starts_with("hannun/doc/") {
            &mut stock.documents
        } else if key.starts_with("hannun/view/") || key.starts_with("hannun/page/") {
            &mut stock.places
        } else if key == "hannun/glimpse" {
            &mut stock.glimpse
        } else {
            &mut stock.settings
        };
        let value = shelf.get(&key)?.unwrap_or_default();
        heap.count += 1;
        heap.bytes += 2 * (key.encode_utf16().count() + value.encode_utf16().count());
    }
    Ok(stock)
}

/// What lies in databases beside the vault.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Beside {
    /// Pictures, and their bytes.
    pictures: Option<(usize, f64)>,
    /// Documents that go into a file of the disk.
    files: Option<usize>,
}

/// What is kept, where, and how large it is.
#[component]
pub(super) fn Kept() -> Html {
    let texts = use_texts();
    let keeping = use_state_eq(|| None::<Keeping>);
    let vault = use_state_eq(|| None::<usize>);
    let beside = use_state_eq(Beside::default);
    {
        let (keeping, vault, beside) = (keeping.setter(), vault.setter(), beside.setter());
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Ok(open) = Vault::open().await {
                    keeping.set(open.keeping().await);
                    vault.set(open.ids().await.ok().map(|ids| ids.len()));
                }
                if let Some(moving) = Moving::load().await {
                    beside.set(Beside { pictures: moving.picture_stock().await, files: moving.count_files().await });
                }
            });
        });
    }
    let Ok(stock) = stock(&LocalStorage) else {
        return html! { <p>{ texts.get("kept.blocked") }</p> };
    };
    let sized =
        |count: usize, bytes: f64| texts.fill("kept.heap", &[("count", &grouped(count)), ("size", &in_words(bytes))]);
    let heap = |heap: Heap| sized(heap.count, heap.bytes as f64);
    let unknown = || texts.get("kept.unknown").to_owned();
    let shelf = texts.get("kept.shelf");
    let row = |what: &'static str, place: &'static str, much: String| {
        html! { <tr><th scope="row">{ texts.get(what) }</th><td>{ place }</td><td>{ much }</td></tr> }
    };
    let copies = vault.map_or_else(unknown, |count| texts.fill("kept.count", &[("count", &grouped(count))]));
    let none = || texts.get("kept.none").to_owned();
    let pictures = match beside.pictures {
        Some((0, _)) => none(),
        Some((count, bytes)) => sized(count, bytes),
        None => unknown(),
    };
    let files = match beside.files {
        Some(0) => none(),
        Some(count) => texts.fill("kept.files_much", &[("count", &grouped(count))]),
        None => unknown(),
    };
    html! {
        <>
            <table class="kept">
                <thead>
                    <tr>
                        <th scope="col">{ texts.get("kept.what") }</th>
                        <th scope="col">{ texts.get("kept.where") }</th>
                        <th scope="col">{ texts.get("kept.much") }</th>
                    </tr>
                </thead>
                <tbody>
                    { row("kept.documents", shelf, heap(stock.documents)) }
                    { row("kept.places", shelf, heap(stock.places)) }
                    { row("kept.glimpse", shelf, heap(stock.glimpse)) }
                    { row("kept.settings", shelf, heap(stock.settings)) }
                    { row("kept.copies", "IndexedDB", copies) }
                    { row("kept.pictures", "IndexedDB", pictures) }
                    { row("kept.files", "IndexedDB", files) }
                    { row("kept.program", "Cache Storage", texts.get("kept.program_much").to_owned()) }
                </tbody>
            </table>
            if let Some(keeping) = *keeping {
                <p class="settings-note">
                    { texts.fill("kept.all", &[("used", &in_words(keeping.used)), ("quota", &in_words(keeping.quota))]) }
                    { " " }
                    { texts.get(if keeping.promised { "docs.kept" } else { "docs.not_kept" }) }
                </p>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::storage::Memory;

    #[test]
    fn our_keys_are_counted_by_their_kind_and_others_are_not() {
        let shelf = Memory::default();
        for (key, value) in [
            ("hannun/doc/a", "가나"),
            ("hannun/doc/b", ""),
            ("hannun/view/a", "{}"),
            ("hannun/glimpse", "{}"),
            ("hannun/prefs", "{}"),
            ("else", "x"),
        ] {
            shelf.set(key, value).unwrap();
        }
        let stock = stock(&shelf).unwrap();
        assert_eq!(stock.documents, Heap { count: 2, bytes: 2 * (12 + 2 + 12) });
        assert_eq!(stock.places, Heap { count: 1, bytes: 2 * (13 + 2) });
        assert_eq!(stock.glimpse, Heap { count: 1, bytes: 2 * (14 + 2) });
        assert_eq!(stock.settings, Heap { count: 1, bytes: 2 * (12 + 2) });
    }
}
