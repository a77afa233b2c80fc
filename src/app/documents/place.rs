//! Where the person was in a document, and when. Kept apart from the text, so that looking is not changing; losing it
//! loses nothing.

use crate::app::editor::Caret;
use crate::browser::json::Fields;
use crate::browser::storage::Shelf;

const PREFIX: &str = "hannun/view/";

/// The place of one document.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Place {
    /// Caret and scroll of the editor.
    pub(crate) caret: Caret,
    /// How far the preview was scrolled, in pixels.
    pub(crate) desk: f64,
    /// When it was last open, in ISO 8601; for sorting a list, nothing else.
    pub(crate) used_at: String,
    /// The name that was found in the text, for the list.
    pub(crate) name: Option<String>,
    /// What the document was found to be, by [`DocumentKind::name`](crate::resume::DocumentKind::name), for the list.
    pub(crate) kind: Option<String>,
}

impl Place {
    /// The place of a document; the beginning when none is known.
    #[must_use]
    pub(crate) fn load(shelf: &impl Shelf, id: &str) -> Self {
        let stored = shelf.get(&key(id)).ok().flatten();
        let Some(fields) = stored.and_then(|json| Fields::parse(&json)) else { return Self::default() };
        let position = |name| fields.count(name).and_then(|position| u32::try_from(position).ok()).unwrap_or_default();
        Self {
            caret: Caret { anchor: position("anchor"), head: position("head"), top: position("top") },
            desk: fields.number("desk").unwrap_or_default(),
            used_at: fields.text("used_at").unwrap_or_default(),
            name: fields.text("name"),
            kind: fields.text("kind"),
        }
    }

    /// Keeps it. A refusal is not worth a word.
    pub(crate) fn save(&self, shelf: &impl Shelf, id: &str) {
        let Caret { anchor, head, top } = self.caret;
        let mut fields = Fields::default()
            .with("anchor", f64::from(anchor))
            .with("head", f64::from(head))
            .with("top", f64::from(top))
            .with("desk", self.desk)
            .with("used_at", self.used_at.as_str());
        for (field, value) in [("name", &self.name), ("kind", &self.kind)] {
            if let Some(value) = value {
                fields = fields.with(field, value.as_str());
            }
        }
        if let Some(json) = fields.to_json() {
            let _ = shelf.set(&key(id), &json);
        }
    }

    /// Forgets the place of a document that is gone.
    pub(crate) fn forget(shelf: &impl Shelf, id: &str) {
        // A place left behind costs a few bytes.
        let _ = shelf.remove(&key(id));
    }
}

fn key(id: &str) -> String {
    format!("{PREFIX}{id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::storage::Memory;

    #[test]
    fn a_place_is_found_again() {
        let shelf = Memory::default();
        let place = Place {
            caret: Caret { anchor: 3, head: 7, top: 2 },
            desk: 120.5,
            used_at: "2026-11-22T12:03:00Z".into(),
            name: Some("한지우".into()),
            kind: Some("portfolio".into()),
        };
        place.save(&shelf, "a");
        assert_eq!(Place::load(&shelf, "a"), place);
        assert_eq!(Place::load(&shelf, "b"), Place::default());
        Place::forget(&shelf, "a");
        assert_eq!(Place::load(&shelf, "a"), Place::default());
        shelf.set("hannun/view/a", r#"{"anchor":-1,"head":1.5,"top":1e300}"#).unwrap();
        assert_eq!(Place::load(&shelf, "a"), Place::default());
    }
}
