//! How the document is set on paper, remembered for each document under a key of its own: it is neither part of the text
//! nor a choice for all documents.

use yew::prelude::*;

use crate::browser::storage::{LocalStorage, Shelf};
use crate::page::{PageSetup, Template};

fn key(document: &str) -> String {
    format!("hannun/page/{document}")
}

/// The setup of a document; the usual one when nothing was chosen or nothing can be read.
fn load(shelf: &impl Shelf, document: Option<&str>) -> PageSetup {
    let stored = document.and_then(|document| shelf.get(&key(document)).ok().flatten());
    stored.map(|text| PageSetup::parse(&text)).unwrap_or_default()
}

fn store(shelf: &impl Shelf, document: &str, setup: PageSetup) {
    // Nothing was chosen, so nothing is left behind.
    if setup != load(shelf, Some(document)) {
        // A refusal is not worth a word: the text has its own, louder message.
        let _ = shelf.set(&key(document), &setup.to_text());
    }
}

/// What was chosen for a document, as it is stored.
pub(super) fn chosen(document: &str) -> Option<String> {
    LocalStorage.get(&key(document)).ok().flatten()
}

/// Sets a document as another one, or another browser, has it: `chosen` is what [`chosen`] told.
pub(super) fn bring(document: &str, chosen: Option<&str>) {
    if let Some(text) = chosen {
        store(&LocalStorage, document, PageSetup::parse(text));
    }
}

/// The setup of the document, and the way to change it. A document that is not stored yet takes it along when it is.
#[hook]
pub(super) fn use_page_setup(document: Option<String>) -> (PageSetup, Callback<PageSetup>) {
    let setup = {
        let document = document.clone();
        use_state_eq(move || load(&LocalStorage, document.as_deref()))
    };
    let last = use_mut_ref({
        let document = document.clone();
        move || document
    });
    {
        let setup = setup.clone();
        use_effect_with(document.clone(), move |document| {
            let before = last.replace(document.clone());
            match (&before, document) {
                (None, Some(document)) if chosen(document).is_none() => store(&LocalStorage, document, *setup),
                // It was set elsewhere: a backup brought it.
                (None, Some(document)) => setup.set(load(&LocalStorage, Some(document))),
                (Some(before), Some(document)) if before != document => setup.set(load(&LocalStorage, Some(document))),
                _ => {}
            }
        });
    }
    let change = {
        let setup = setup.setter();
        use_callback(document, move |chosen: PageSetup, document| {
            let chosen = PageSetup { template: Template::default(), ..chosen };
            if let Some(document) = document {
                store(&LocalStorage, document, chosen);
            }
            setup.set(chosen);
        })
    };
    (*setup, change)
}
