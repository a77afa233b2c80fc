//! Older records become present ones. Each step is pure and goes from one schema to the next; a record that is there
//! already is left as it is. Who writes the outcome keeps the old record first (`mirror.rs`).

use super::envelope::{Envelope, SCHEMA};
use crate::browser::json::Fields;

/// The schema that a record says it has.
#[must_use]
pub(super) fn schema(fields: &Fields) -> Option<u32> {
    fields.count("schema").and_then(|schema| u32::try_from(schema).ok())
}

/// The record in the present schema. One of a newer page stays as it is.
#[must_use]
pub(super) fn to_present(mut fields: Fields) -> Fields {
    while let Some(older) = schema(&fields).filter(|schema| *schema < SCHEMA) {
        fields = step(fields, older);
    }
    fields
}

/// From `schema` to the next.
fn step(fields: Fields, schema: u32) -> Fields {
    // To 2: titles, kinds and tombstones came, and are absent from older records.
    fields.with("schema", f64::from(schema + 1))
}

/// A whole record of an older schema, written anew; `None` when there is nothing to bring forward.
#[must_use]
pub(super) fn migrated(record: &str) -> Option<(Envelope, String)> {
    schema(&Fields::parse(record)?).filter(|schema| *schema < SCHEMA)?;
    let envelope = Envelope::open(record).ok()?;
    let json = envelope.to_json()?;
    Some((envelope, json))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::documents::envelope::Damage;

    /// As the first page wrote it.
    const FIRST: &str = r#"{"schema":1,"id":"a1","rev":42,"base":41,"writer":"w","format":"md","chosen":false,"len":3,"crc":"2a0b9ac6","saved_at":"2026-11-22T12:03:00Z","text":"이력서"}"#;

    #[test]
    fn an_older_record_opens_and_nothing_of_it_is_lost() {
        let (envelope, json) = migrated(FIRST).unwrap();
        assert_eq!((envelope.schema, envelope.rev, envelope.text.as_str()), (SCHEMA, 42, "이력서"));
        assert_eq!(envelope.about, Default::default());
        assert_eq!(Envelope::open(&json), Ok(envelope));
    }

    #[test]
    fn bringing_forward_twice_is_bringing_forward_once() {
        let (_, once) = migrated(FIRST).unwrap();
        assert_eq!(migrated(&once), None);
        let fields = to_present(to_present(Fields::parse(FIRST).unwrap()));
        assert_eq!(schema(&fields), Some(SCHEMA));
    }

    #[test]
    fn a_newer_record_is_refused_and_left_alone() {
        let newer = FIRST.replace("\"schema\":1", &format!("\"schema\":{}", SCHEMA + 1));
        assert_eq!(migrated(&newer), None);
        assert_eq!(Envelope::open(&newer), Err(Damage::Newer(SCHEMA + 1)));
    }

    #[test]
    fn half_an_older_record_is_not_mended() {
        assert_eq!(migrated(&FIRST.replace("이력서", "이력사")), None);
    }
}
