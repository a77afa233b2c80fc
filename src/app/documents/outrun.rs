//! Why a text goes to a copy of its own.

use super::envelope::Envelope;

/// What another page has done to a document before this one could write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outrun {
    /// It has written there.
    Changed,
    /// It has thrown it away.
    Deleted,
}

impl Outrun {
    /// What `record`, which that page wrote, tells.
    pub(crate) fn of(record: &str) -> Self {
        match Envelope::open(record) {
            Ok(envelope) if envelope.deleted_at.is_some() => Self::Deleted,
            _ => Self::Changed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::envelope::Origin;

    #[test]
    fn a_record_tells_what_was_done() {
        let origin = Origin { id: "a", base: 1, writer: "w", now: "2026-11-25T00:00:00Z" };
        let changed = Envelope::seal(origin, "저쪽", None);
        assert_eq!(Outrun::of(&changed.to_json().unwrap()), Outrun::Changed);
        let deleted = Envelope { deleted_at: Some("2026-11-25T00:00:00Z".into()), ..changed };
        assert_eq!(Outrun::of(&deleted.to_json().unwrap()), Outrun::Deleted);
        // What a newer page wrote is its work.
        assert_eq!(Outrun::of(r#"{"schema":99}"#), Outrun::Changed);
    }
}
