//! The names of documents that were never open in this browser, which a backup brought, say: the list would know them by
//! their first words alone.

use crate::app::derived::{Derived, TOO_LARGE};
use crate::app::documents::catalogue::Catalogue;
use crate::app::documents::place::Place;
use crate::app::documents::{Library, Shown};
use crate::browser::storage::LocalStorage;
use crate::resume::DocumentKind;

/// Looks for the names of such documents and keeps those that it finds. True when the list is another by that.
pub(super) async fn learn_names(library: &Library, catalogue: &Catalogue) -> bool {
    let mut learnt = false;
    for entry in catalogue.documents.iter().chain(&catalogue.bin).filter(|entry| entry.beginning.is_some()) {
        let Ok(envelope) = library.read(&entry.id).await else { continue };
        let Shown { text, format, .. } = Shown::of(envelope);
        if text.len() > TOO_LARGE {
            continue;
        }
        let Derived { name: Some(name), sheet: Some(sheet), .. } = Derived::new(&text, format, None) else { continue };
        let kind = Some(sheet.kind()).filter(|kind| *kind != DocumentKind::default());
        let place = Place::load(&LocalStorage, &entry.id);
        Place { name: Some(name.to_string()), kind: kind.map(|kind| kind.name().to_owned()), ..place }
            .save(&LocalStorage, &entry.id);
        learnt = true;
    }
    learnt
}
