//! A text as a file in the person's download folder.

use yew::Callback;

use super::i18n::Texts;
use super::snackbar::Notice;
use crate::browser::files;

/// Downloads `text` under `name`, and tells the person when the browser refuses.
pub(crate) fn download(name: &str, text: &str, texts: Texts, tell: &Callback<Option<Notice>>) {
    if files::download(name, text).is_none() {
        tell.emit(Some(Notice::lasting(texts.get("download.refused"))));
    }
}
