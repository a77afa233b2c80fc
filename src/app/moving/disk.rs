//! A file of the person's disk that is kept open: saved to by the shortcut and by its button, never over the work of
//! somebody else.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::conflict::Choice;
use crate::app::documents::{Library, New, archive};
use crate::app::i18n::Texts;
use crate::app::import::{Manner, Opened, open_bytes};
use crate::app::later::parts;
use crate::app::snackbar::Notice;
use crate::browser::moving::{DiskError, DiskFile, Moving, Written, on_disk};
use crate::browser::{clock, random};
use crate::convert::Kept;

/// The file, and which document goes into it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Linked {
    file: DiskFile,
    document: String,
    manner: Manner,
}

/// What the file holds instead of what this page knew.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Conflict {
    linked: Linked,
    there: Rc<[u8]>,
}

impl Conflict {
    /// The name of the file.
    pub(crate) fn name(&self) -> AttrValue {
        AttrValue::from(self.linked.file.name.clone())
    }
}

/// What is done with files.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Deed {
    /// Open one that is there.
    Open,
    /// Make a new one, under a name like this.
    Create(String),
    /// Save to the one that is open.
    Save,
    /// Answer to a conflict.
    Settle(Option<Choice>),
}

/// What it needs of the page.
#[derive(Clone, PartialEq)]
pub(crate) struct Around {
    pub(crate) texts: Texts,
    pub(crate) library: Library,
    pub(crate) tell: Callback<Option<Notice>>,
    /// Told after a text has come in.
    pub(crate) on_arrival: Callback<()>,
}

/// The open file, if there is one.
#[derive(Clone, PartialEq)]
pub(crate) struct Disk {
    linked: UseStateHandle<Option<Linked>>,
    conflict: UseStateHandle<Option<Conflict>>,
    pub(crate) on_deed: Callback<Deed>,
}

impl Disk {
    /// The name of the file that `document` goes into.
    pub(crate) fn name_for(&self, document: &str) -> Option<AttrValue> {
        let linked = self.linked.as_ref().filter(|linked| linked.document == document)?;
        Some(AttrValue::from(linked.file.name.clone()))
    }

    /// What is to be settled.
    pub(crate) fn conflict(&self) -> Option<&Conflict> {
        self.conflict.as_ref()
    }
}

/// Keeps files open, each for one document, and finds them again at the next visit. `document` is the open one.
#[hook]
pub(crate) fn use_disk(around: Around, document: Rc<str>) -> Disk {
    let linked = use_state_eq(|| None::<Linked>);
    let conflict = use_state_eq(|| None::<Conflict>);
    let hands = Hands { around, linked: linked.setter(), conflict: conflict.setter() };
    {
        let hands = hands.clone();
        use_effect_with(document, move |document| {
            let document = document.to_string();
            // Nobody asked for it: where it can't be done, nobody is told.
            spawn_local(async move {
                if on_disk()
                    && let Ok(parts) = parts().await
                {
                    (parts.recall_file)(hands, document).await;
                }
            });
        });
    }
    let on_deed = {
        let (linked, conflict) = ((*linked).clone(), (*conflict).clone());
        use_callback((hands, linked, conflict), |deed: Deed, (hands, linked, conflict)| {
            let (hands, linked, conflict) = (hands.clone(), linked.clone(), conflict.clone());
            spawn_local(async move {
                match parts().await {
                    Ok(parts) => (parts.file_deed)(hands, deed, linked, conflict).await,
                    Err(_) => hands.say(hands.around.texts.get("later.missing").to_owned()),
                }
            });
        })
    };
    Disk { linked, conflict, on_deed }
}

/// What does a deed.
#[derive(Clone, PartialEq)]
pub(crate) struct Hands {
    around: Around,
    linked: UseStateSetter<Option<Linked>>,
    conflict: UseStateSetter<Option<Conflict>>,
}

impl Hands {
    /// Does it, and tells what came of it.
    pub(crate) async fn act(&self, deed: Deed, linked: Option<Linked>, conflict: Option<Conflict>) {
        let Some(moving) = Moving::load().await else {
            return self.say(self.around.texts.get("export.failed").to_owned());
        };
        let document = self.around.library.present().id;
        let done = match deed {
            Deed::Open => self.open(&moving).await,
            Deed::Create(name) => self.create(&moving, &name, document).await,
            Deed::Save => match linked.filter(|linked| linked.document == document) {
                Some(linked) => self.save(&moving, linked).await,
                None => Ok(()),
            },
            Deed::Settle(choice) => {
                self.conflict.set(None);
                match (choice, conflict) {
                    (Some(choice), Some(conflict)) => self.settle(&moving, choice, conflict).await,
                    _ => Ok(()),
                }
            }
        };
        if let Err(error) = done {
            self.report(error);
        }
    }

    async fn open(&self, moving: &Moving) -> Result<(), DiskError> {
        let (file, bytes) = moving.open_file().await?;
        self.show(moving, file, &bytes).await;
        Ok(())
    }

    /// Puts what a file holds into the page and links the two.
    async fn show(&self, moving: &Moving, file: DiskFile, bytes: &[u8]) {
        let opened = match open_bytes(&file.name, bytes) {
            Ok(opened) => opened,
            Err(refusal) => return self.say(refusal.message(self.around.texts).to_owned()),
        };
        let Around { library, texts, tell, on_arrival } = &self.around;
        let new = New { text: opened.text, format: opened.format, ..New::default() };
        if let Err(refusal) = library.create(new).await {
            return tell.emit(Some(refusal.notice(*texts)));
        }
        on_arrival.emit(());
        let name = file.name.clone();
        // Saved back, what could not be read would be gone from the file.
        if opened.unreadable > 0 {
            self.linked.set(None);
            return self.say(texts.fill("disk.not_tied", &[("name", &name)]));
        }
        self.link(moving, Linked { file, document: library.present().id, manner: opened.manner }).await;
        self.pass("disk.opened", &name);
    }

    /// Looks for the file that the open document went into before.
    pub(crate) async fn recall(&self, document: String) {
        let Some(moving) = Moving::load().await else { return };
        if let Some((file, manner)) = moving.recall(&document).await {
            self.linked.set(Some(Linked { file, document, manner: Manner::of_code(manner) }));
        }
    }

    async fn link(&self, moving: &Moving, linked: Linked) {
        moving.tie(&linked.file, &linked.document, linked.manner.code()).await;
        self.linked.set(Some(linked));
    }

    async fn create(&self, moving: &Moving, name: &str, document: String) -> Result<(), DiskError> {
        let manner = Manner::default();
        let file = moving.new_file(name, &manner.encode(&self.around.library.present().text)).await?;
        let name = file.name.clone();
        self.link(moving, Linked { file, document, manner }).await;
        self.pass("disk.saved", &name);
        Ok(())
    }

    async fn save(&self, moving: &Moving, linked: Linked) -> Result<(), DiskError> {
        let bytes = linked.manner.encode(&self.around.library.present().text);
        match moving.write_file(&linked.file, &bytes).await? {
            Written::Whole => self.pass("disk.saved", &linked.file.name),
            Written::Changed(there) => self.conflict.set(Some(Conflict { linked, there: there.into() })),
        }
        Ok(())
    }

    async fn settle(&self, moving: &Moving, choice: Choice, conflict: Conflict) -> Result<(), DiskError> {
        let Conflict { linked, there } = conflict;
        match choice {
            Choice::KeepBoth => {
                moving.part(&linked.document).await;
                self.linked.set(None);
                self.pass("disk.parted", &linked.file.name);
            }
            Choice::Overwrite => {
                // What can't be kept as a text is not written over.
                let text = match open_bytes(&linked.file.name, &there) {
                    Ok(Opened { text, unreadable: 0, .. }) => text,
                    Ok(_) => return self.refuse("disk.unreadable"),
                    Err(refusal) => {
                        self.say(refusal.message(self.around.texts).to_owned());
                        return Ok(());
                    }
                };
                let copy =
                    Kept { text, title: Some(linked.file.name.clone()), saved_at: clock::now_iso(), ..Kept::default() };
                if archive::add(&copy, &random::token(), &random::token()).await.is_err() {
                    return self.refuse("disk.no_room");
                }
                moving.accept(&linked.file, &there).await;
                return self.save(moving, linked).await;
            }
            Choice::Reload => {
                moving.accept(&linked.file, &there).await;
                self.show(moving, linked.file, &there).await;
            }
        }
        Ok(())
    }

    /// Says why nothing was done.
    fn refuse(&self, key: &'static str) -> Result<(), DiskError> {
        self.say(self.around.texts.get(key).to_owned());
        Ok(())
    }

    fn report(&self, error: DiskError) {
        let texts = self.around.texts;
        match error {
            DiskError::Cancelled => {}
            DiskError::Denied => self.say(texts.get("disk.denied").to_owned()),
            DiskError::Gone => self.say(texts.get("disk.gone").to_owned()),
            DiskError::Other(reason) => self.say(texts.fill("disk.failed", &[("reason", &reason)])),
        }
    }

    fn pass(&self, key: &'static str, name: &str) {
        self.around.tell.emit(Some(Notice::passing(self.around.texts.fill(key, &[("name", name)]))));
    }

    fn say(&self, words: String) {
        self.around.tell.emit(Some(Notice::lasting(words)));
    }
}
