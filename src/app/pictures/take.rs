//! Takes pictures in: each is kept first, then the text names it. Whatever happens between, no text names a picture that
//! is not there.

use web_sys::File;
use yew::Callback;

use crate::app::documents::Library;
use crate::app::editor::{Caret, EditorHandle};
use crate::app::i18n::Texts;
use crate::app::snackbar::Notice;
use crate::browser::clock;
use crate::browser::moving::{Moving, NoPicture};
use crate::markup::Format;
use crate::pictures::{NewPicture, place, words_of};
use crate::text::{Lines, Span};

/// A syllable that is being composed is waited for this long, in steps of [`STEP`] milliseconds. Then the IME has to
/// settle it.
const STEPS: u32 = 50;
const STEP: u32 = 100;

/// What taking in needs of the page.
#[derive(Clone)]
pub(crate) struct Taking {
    pub(crate) texts: Texts,
    /// Knows which text is open.
    pub(crate) library: Library,
    /// The open text.
    pub(crate) editor: EditorHandle,
    pub(crate) tell: Callback<Option<Notice>>,
    /// How it is read.
    pub(crate) format: Format,
}

/// Keeps the pictures of `files` and writes those that are kept at the caret, in their order, as one step of undo.
pub(crate) async fn take_pictures(taking: Taking, files: Vec<File>) {
    let Some(moving) = Moving::load().await else { return taking.say("later.missing", &[]) };
    let document = taking.library.present();
    if document.lock.is_some() {
        return taking.say("picture.locked", &[]);
    }
    let mut kept: Vec<NewPicture> = Vec::new();
    let mut refused: Vec<(NoPicture, String)> = Vec::new();
    for (index, file) in files.iter().enumerate() {
        if index > 0 || file.size() > 1e6 {
            let (at, count) = ((index + 1).to_string(), files.len().to_string());
            let words = taking.texts.fill("picture.working", &[("at", &at), ("count", &count)]);
            taking.tell.emit(Some(Notice::passing(words)));
        }
        match moving.take_picture(file).await {
            Ok(name) => kept.push(NewPicture { name, words: words_of(&file.name()) }),
            Err(reason @ (NoPicture::NotPicture | NoPicture::TooLarge)) => refused.push((reason, file.name())),
            // The next would fare no better.
            Err(reason) => {
                let rest = files.iter().skip(index).map(|file| (reason, file.name()));
                refused.extend(rest);
                break;
            }
        }
    }
    if !kept.is_empty() {
        taking.wait_for_syllable().await;
        if taking.library.present().id != document.id {
            return taking.say("picture.elsewhere", &[]);
        }
        if !taking.write(&kept) {
            return taking.say("picture.locked", &[]);
        }
    }
    taking.report(kept.len(), &refused);
}

impl Taking {
    pub(super) async fn wait_for_syllable(&self) {
        for _ in 0..STEPS {
            if !self.editor.composing() {
                break;
            }
            clock::pause(STEP).await;
        }
        self.editor.settle();
    }

    /// Writes at the caret. False when the text may not be written in.
    fn write(&self, pictures: &[NewPicture]) -> bool {
        let Some(text) = self.editor.text() else { return false };
        let lines = Lines::new(&text);
        let Caret { head, .. } = self.editor.caret().unwrap_or_default();
        let caret = lines.to_byte(&text, head).map_or(text.len(), |byte| byte as usize);
        let placing = place(&text, caret, self.format, pictures);
        let Some(at) = lines.span_to_utf16(&text, Span::new(placing.at, placing.at)) else { return false };
        if !self.editor.replace(at, &placing.insert) {
            return false;
        }
        // The words of the first are to be typed over.
        let words = Span::new(placing.words.start, placing.words.end);
        if let Some(mut words) = Lines::new(&placing.insert).span_to_utf16(&placing.insert, words) {
            words.start += at.start;
            words.end += at.start;
            self.editor.select(words);
            self.editor.focus();
        }
        true
    }

    /// Tells what became of the files.
    pub(super) fn report(&self, kept: usize, refused: &[(NoPicture, String)]) {
        let Some((reason, name)) = refused.first() else {
            let words = self.texts.fill("picture.taken", &[("count", &kept.to_string())]);
            return self.tell.emit(Some(Notice::passing(words)));
        };
        let key = key_of(*reason);
        let (kept, count) = (kept.to_string(), refused.len().to_string());
        self.say(key, &[("name", name), ("count", &count), ("kept", &kept)]);
    }

    pub(super) fn say(&self, key: &'static str, values: &[(&str, &str)]) {
        self.tell.emit(Some(Notice::lasting(self.texts.fill(key, values))));
    }
}

/// The key of the words that say why.
pub(super) fn key_of(reason: NoPicture) -> &'static str {
    match reason {
        NoPicture::NotPicture => "picture.unreadable",
        NoPicture::TooLarge => "picture.too_large",
        NoPicture::NoRoom => "picture.no_room",
        NoPicture::Blocked => "picture.blocked",
    }
}
