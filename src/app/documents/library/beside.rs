//! Documents beside the open one: read, changed and made without opening them.

use super::{Library, New, Refusal, keep, newest};
use crate::app::documents::envelope::{Envelope, Origin};
use crate::browser::{clock, random};

impl Library {
    /// Puts `text` in the place of `before` in a document that is not open.
    ///
    /// # Errors
    /// When its text is another by now, or it can't be read or stored. Nothing was changed then.
    pub(crate) async fn rewrite(&self, id: &str, before: &str, text: &str) -> Result<(), Refusal> {
        let held = self.look_up(id).await;
        let record = newest(id, held.as_deref()).ok_or(Refusal::Gone)?;
        let envelope = Envelope::open(&record).map_err(|_| Refusal::Damaged(record))?;
        if envelope.text != before || envelope.deleted_at.is_some() || id == self.0.autosave.id() {
            return Err(Refusal::Gone);
        }
        let (writer, now) = (self.0.autosave.writer(), clock::now_iso());
        let origin = Origin { id, base: envelope.rev, writer: &writer, now: &now };
        let next = Envelope::seal(origin, text, envelope.chosen_format()).about(envelope.about);
        keep(&next, held.as_deref()).await
    }

    /// Makes a document without opening it, and tells its id.
    ///
    /// # Errors
    /// When it can't be stored.
    pub(crate) async fn put_beside(&self, new: New) -> Result<String, Refusal> {
        let New { text, format, about } = new;
        let (id, writer, now) = (random::token(), self.0.autosave.writer(), clock::now_iso());
        let origin = Origin { id: &id, base: 0, writer: &writer, now: &now };
        keep(&Envelope::seal(origin, &text, format).about(about), None).await?;
        Ok(id)
    }
}
