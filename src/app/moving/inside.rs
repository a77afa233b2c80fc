//! Pictures of an archive that another program made: what its texts show comes in with them.

use rustc_hash::FxHashMap;

use crate::app::import::Opened;
use crate::browser::moving::{Moving, Zipped};
use crate::markup;
use crate::pictures::{beside, bring_beside};

/// The pictures of an opened archive.
pub(super) struct Inside<'z> {
    moving: &'z Moving,
    zipped: &'z Zipped,
    /// By path, under which name each is kept; `None` where that can't be done.
    names: FxHashMap<String, Option<String>>,
}

impl<'z> Inside<'z> {
    pub(super) fn new(moving: &'z Moving, zipped: &'z Zipped) -> Self {
        Self { moving, zipped, names: FxHashMap::default() }
    }

    /// Keeps the pictures that a text at this path names, and lets it name the kept ones.
    pub(super) async fn bring(&mut self, path: &str, opened: &mut Opened) {
        if self.zipped.others == 0 {
            return;
        }
        let format = opened.format.unwrap_or_else(|| markup::detect(&opened.text));
        let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or_default();
        for found in beside(&opened.text, format, folder) {
            if !self.names.contains_key(&found) {
                let name = self.moving.take_from(self.zipped, &found).await;
                self.names.insert(found, name);
            }
        }
        let name_of = |path: &str| self.names.get(path)?.as_deref();
        opened.text = bring_beside(&opened.text, format, folder, name_of);
    }

    /// How many pictures stayed in the archive.
    pub(super) fn left(&self) -> usize {
        self.zipped.others.saturating_sub(self.names.values().flatten().count())
    }
}
