//! Tells, at a fitting moment, that a newer page lies ready. Nothing is opened but by the person.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::documents::SaveStatus;
use super::i18n::Texts;
use super::snackbar::{Notice, Offer};
use crate::browser::renewal;

/// For so long nothing may have been written, in milliseconds.
const QUIET: u32 = 4000;

/// Tells it once, when the text is safe, nobody is writing and no other message (`busy`) would give way.
#[hook]
pub(crate) fn use_renewal(texts: Texts, status: &SaveStatus, busy: bool, tell: &Callback<Option<Notice>>) {
    let ready = use_state_eq(|| false);
    let told = use_state_eq(|| false);
    {
        let ready = ready.setter();
        use_effect_with((), move |()| {
            let listener = renewal::on_ready(move || ready.set(true));
            move || drop(listener)
        });
    }
    // The status itself, not only whether it is safe: it changes with each save, and then the quiet begins anew.
    let due = (*ready && !*told && !busy && is_safe(status), status.clone(), texts);
    let (tell, told) = (tell.clone(), told.setter());
    use_effect_with(due, move |(due, _, texts)| {
        let texts = *texts;
        let timer = due.then(|| {
            Timeout::new(QUIET, move || {
                told.set(true);
                tell.emit(Some(Notice::lasting(texts.get("renewal.ready")).offering(Offer::Renew)));
            })
        });
        move || drop(timer)
    });
}

/// Whether opening another page loses nothing. A text in one of the two places is kept, too, but such a person has other worries.
fn is_safe(status: &SaveStatus) -> bool {
    matches!(status, SaveStatus::Untouched | SaveStatus::Saved(_) | SaveStatus::ReadOnly(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::browser::storage::StorageError;

    #[test]
    fn nobody_is_disturbed_while_a_text_is_not_safe() {
        assert!(is_safe(&SaveStatus::Saved("12:03".into())));
        assert!(!is_safe(&SaveStatus::Pending));
        assert!(!is_safe(&SaveStatus::Failed(StorageError::Full)));
        assert!(!is_safe(&SaveStatus::Halfway(StorageError::Full)));
    }
}
