//! What texts that come in are called, so that no two documents of the list have one name.

use std::collections::BTreeSet;

use super::hook::Page;
use crate::app::derived::Derived;
use crate::app::i18n::Texts;
use crate::app::import::Opened;
use crate::app::kind::{titled, unnamed};
use crate::app::library::title_of;

/// The names that documents have.
pub(super) struct Called {
    texts: Texts,
    names: BTreeSet<String>,
}

impl Called {
    /// Those of the list, and of the open document.
    pub(super) async fn of(page: &Page) -> Self {
        let listed = page.library.list().await.documents;
        let mut names: BTreeSet<String> = listed.iter().map(|entry| title_of(page.texts, entry)).collect();
        names.insert(page.library.title(page.texts));
        Self { texts: page.texts, names }
    }

    /// A title for the text of a file, where the name that the text gives itself is another document's.
    pub(super) fn for_one(&mut self, file: &str, opened: &Opened) -> Option<String> {
        let derived = Derived::new(&opened.text, opened.format, None);
        let kind = derived.sheet.map(|sheet| sheet.kind()).unwrap_or_default();
        let own = derived.name.map_or_else(|| unnamed(self.texts, kind), |name| titled(self.texts, kind, &name));
        self.names.contains(&own).then(|| self.for_file(file))
    }

    /// The title of the text of a file: several texts of one person are told apart by the names of their files, and two of
    /// one name by numbers.
    pub(super) fn for_file(&mut self, file: &str) -> String {
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        let numbered = (2_u32..).map(|number| format!("{stem} ({number})"));
        let mut titles = std::iter::once(stem.to_owned()).chain(numbered);
        let free = titles.find(|title| !self.names.contains(title)).unwrap_or_default();
        self.names.insert(free.clone());
        free
    }
}
