//! One document in several tabs. A lock elects the tab that edits; the others show what it writes, and take over by a
//! click. Where the browser has no locks, every tab edits, and saving keeps both texts (see `autosave.rs`).
//!
//! The lock elects and guards nothing: it may be taken by force, and a frozen tab hears of that too late. So nothing here
//! is needed for safety; it spares people the copies.

mod bar;
mod message;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use super::Autosave;
use super::envelope::{Damage, Envelope};
use super::library::newest;
use super::mirror;
use super::shown::Lock;
use super::store::document_id;
use crate::app::editor::EditorHandle;
use crate::browser::channel::{Channel, Shelved, on_shelved};
use crate::browser::locks::{Answer, Claim, Way};
use crate::browser::storage::LocalStorage;
use crate::browser::vault::Vault;
use crate::browser::{clock, lifecycle};
pub(crate) use bar::TabBar;
use message::Message;

/// How long the editing tab may take to store its text and give way, in milliseconds. After that it is taken for dead.
const PATIENCE: u32 = 1500;
/// How long a tab that has given way waits for the other to take over, in milliseconds.
const GRACE: u32 = 4000;
/// What an IME needs to settle its syllable, in milliseconds.
const SETTLING: u32 = 50;
const LINE: &str = "hannun/tabs";

/// What this tab is to the open document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Role {
    /// It may edit.
    #[default]
    Editing,
    /// Another tab edits; this one shows it.
    Following,
    /// It has asked to edit.
    Asking,
    /// Another tab has thrown the document away. The text is still here.
    Orphaned,
    /// A newer version of the page has written here.
    Outdated,
}

/// Watches over the other tabs. Cloning gives another handle to the same one.
#[derive(Clone)]
pub(crate) struct Tabs(Rc<Inner>);

struct Inner {
    autosave: Autosave,
    editor: EditorHandle,
    id: RefCell<String>,
    role: Cell<Role>,
    on_role: RefCell<Callback<Role>>,
    /// Counts elections: what comes of an earlier one counts no more.
    election: Cell<u32>,
    claim: RefCell<Option<Claim>>,
    holds: Cell<bool>,
    line: RefCell<Option<Channel>>,
    timer: RefCell<Option<Timeout>>,
}

impl PartialEq for Tabs {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Tabs {
    /// Watches for what `autosave` keeps and `editor` shows.
    #[must_use]
    pub(crate) fn new(autosave: Autosave, editor: EditorHandle) -> Self {
        let tabs = Self(Rc::new(Inner {
            autosave,
            editor,
            id: RefCell::default(),
            role: Cell::default(),
            on_role: RefCell::default(),
            election: Cell::default(),
            claim: RefCell::default(),
            holds: Cell::default(),
            line: RefCell::default(),
            timer: RefCell::default(),
        }));
        tabs.open_line();
        tabs
    }

    /// Whom to tell from now on what this tab is.
    pub(crate) fn report_to(&self, on_role: Callback<Role>) {
        on_role.emit(self.0.role.get());
        *self.0.on_role.borrow_mut() = on_role;
    }

    /// The open document is now this one.
    pub(crate) fn watch(&self, id: &str) {
        if *self.0.id.borrow() == id {
            return;
        }
        id.clone_into(&mut self.0.id.borrow_mut());
        self.0.timer.replace(None);
        if self.0.role.get() != Role::Outdated {
            self.become_(Role::Editing);
        }
        self.elect(Way::IfFree);
    }

    /// Tells the other tabs what was written.
    pub(crate) fn tell(&self, record: &str) {
        self.say(&Message::Saved { record: record.to_owned() });
    }

    /// Asks the editing tab to give way, and takes its place when it does not answer.
    pub(crate) fn take_over(&self) {
        if self.0.role.get() != Role::Following {
            return;
        }
        self.become_(Role::Asking);
        let (id, tab) = (self.id(), self.0.autosave.writer());
        self.say(&Message::Ask { id, tab });
        self.later(PATIENCE, Self::seize);
    }

    /// Keeps the text of a document that was thrown away elsewhere as a new one.
    pub(crate) fn keep(&self) {
        self.0.autosave.keep_as_copy();
        self.0.editor.focus();
    }

    /// Hears what other tabs do to the storage, until the returned value is dropped.
    #[must_use]
    pub(crate) fn listen(&self) -> Vec<EventListener> {
        let (hears, sleeps, wakes) = (self.clone(), self.clone(), self.clone());
        let mut listeners = lifecycle::on_sleep(move || sleeps.sleep());
        listeners.extend(lifecycle::on_wake(move |stale| wakes.wake(stale)));
        listeners.extend(on_shelved(move |change| hears.shelved(change)));
        listeners
    }

    fn open_line(&self) {
        let this = Rc::downgrade(&self.0);
        let line = Channel::open(LINE, move |said| {
            if let (Some(inner), Some(said)) = (this.upgrade(), Message::read(&said)) {
                Self(inner).hear(said);
            }
        });
        self.0.line.replace(line);
    }

    fn say(&self, said: &Message) {
        if let (Some(line), Some(json)) = (&*self.0.line.borrow(), said.to_json()) {
            line.say(&json);
        }
    }

    fn hear(&self, said: Message) {
        match said {
            Message::Saved { record } => self.take_in(&record),
            Message::Ask { id, tab } if id == self.id() && self.0.holds.get() => self.give_way(tab),
            Message::Given { id, tab } if id == self.id() && tab == self.0.autosave.writer() => self.seize(),
            Message::Ask { .. } | Message::Given { .. } => {}
        }
    }

    fn shelved(&self, change: Shelved) {
        match change {
            Shelved::Set(name, record) if document_id(&name) == Some(&*self.id()) => self.take_in(&record),
            Shelved::Removed(name) if document_id(&name) == Some(&*self.id()) => self.put_back(),
            Shelved::Cleared => self.put_back(),
            Shelved::Set(..) | Shelved::Removed(_) => {}
        }
    }

    /// What was stored is gone, and nobody threw it away.
    fn put_back(&self) {
        if self.0.role.get() == Role::Editing {
            self.0.autosave.save_again();
        }
    }

    /// A record that another tab wrote.
    fn take_in(&self, record: &str) {
        let autosave = &self.0.autosave;
        match Envelope::open(record) {
            Ok(envelope) if envelope.id != self.id() => {}
            Ok(envelope) if envelope.deleted_at.is_some() => {
                if envelope.rev > autosave.rev() {
                    autosave.set_lock(None);
                    self.become_(Role::Orphaned);
                }
            }
            Ok(envelope) => {
                if autosave.adopt(&envelope, record) && self.0.role.get() == Role::Orphaned {
                    self.become_(Role::Editing);
                }
            }
            Err(Damage::Newer(_)) => self.outdate(record),
            Err(_) => {}
        }
    }

    /// A newer page has written the open document. What is not stored here yet becomes a copy; the rest is left alone.
    fn outdate(&self, record: &str) {
        let ours = crate::browser::json::Fields::parse(record).and_then(|fields| fields.text("id"));
        if ours.as_deref() != Some(&*self.id()) {
            return;
        }
        if self.0.autosave.has_unsaved() {
            self.0.autosave.flush();
        }
        if self.0.autosave.id() == self.id() {
            self.0.autosave.set_lock(Some(Lock::Newer));
        }
        self.become_(Role::Outdated);
    }

    fn elect(&self, way: Way) {
        let election = self.0.election.get() + 1;
        self.0.election.set(election);
        self.0.holds.set(false);
        let this = Rc::downgrade(&self.0);
        // The one before is given back first: this tab must not wait for itself.
        self.0.claim.replace(None);
        let claim = Claim::new(&format!("hannun/edit/{}", self.id()), way, move |answer| {
            let Some(this) = upgrade(&this).filter(|this| this.0.election.get() == election) else { return };
            this.0.holds.set(answer == Answer::Granted);
            // Not from inside the browser's call.
            spawn_local(async move { this.answered(answer).await });
        });
        self.0.claim.replace(Some(claim));
    }

    async fn answered(&self, answer: Answer) {
        match answer {
            Answer::Granted | Answer::Refused => {
                if self.0.autosave.lock() == Some(Lock::Elsewhere) {
                    self.edit().await;
                }
            }
            Answer::Taken | Answer::Lost => self.follow().await,
        }
    }

    /// Another tab edits. What is not stored here must not be written over its work: it becomes a copy, where there is
    /// any place to keep it, and stays here to be written where there is none.
    async fn follow(&self) {
        let id = self.id();
        if self.0.autosave.has_unsaved() {
            self.0.editor.settle();
            let stored = self.0.autosave.leave().await;
            if !stored || self.0.autosave.id() != id || self.id() != id {
                return;
            }
        }
        self.step_back();
        self.look_again().await;
    }

    fn step_back(&self) {
        self.0.timer.replace(None);
        self.0.autosave.set_lock(Some(Lock::Elsewhere));
        self.become_(Role::Following);
        self.elect(Way::InTurn);
    }

    /// Shows what is stored.
    async fn look_again(&self) {
        let (id, election) = (self.id(), self.0.election.get());
        let held = match Vault::open().await {
            Ok(vault) => vault.get(&id).await.ok().flatten(),
            Err(_) => None,
        };
        if let Some(record) = newest(&id, held.as_deref()).filter(|_| self.0.election.get() == election) {
            self.take_in(&record);
        }
    }

    /// This tab edits from now on. Both places are brought together first, and what they hold is shown.
    async fn edit(&self) {
        let (id, election, asked) = (self.id(), self.0.election.get(), self.0.role.get() == Role::Asking);
        let held = match Vault::open().await {
            Ok(vault) => mirror::reconcile(&vault, &LocalStorage, &self.0.autosave.writer(), &id).await.ok().flatten(),
            Err(_) => None,
        };
        if self.0.election.get() != election || self.id() != id {
            return;
        }
        self.0.timer.replace(None);
        if let Some(record) = newest(&id, held.as_deref()) {
            self.take_in(&record);
        }
        if self.0.autosave.lock() == Some(Lock::Elsewhere) {
            self.0.autosave.set_lock(None);
            self.become_(Role::Editing);
        }
        if asked {
            self.0.editor.focus();
        }
    }

    /// The tab of that name wants to edit: all is stored, then it may.
    fn give_way(&self, tab: String) {
        let this = self.clone();
        let (id, election) = (self.id(), self.0.election.get());
        spawn_local(async move {
            let Inner { autosave, editor, .. } = &*this.0;
            editor.settle();
            editor.set_locked(true);
            clock::pause(SETTLING).await;
            let stored = autosave.hand_over().await;
            // Saved as a copy, taken away meanwhile, or stored nowhere: then there is nothing to give.
            if !stored || autosave.id() != id || this.0.election.get() != election {
                editor.set_locked(autosave.lock().is_some());
                return;
            }
            autosave.set_lock(Some(Lock::Elsewhere));
            this.become_(Role::Following);
            this.say(&Message::Given { id, tab });
            // Whoever asked may have gone.
            this.later(GRACE, |this| {
                let this = this.clone();
                spawn_local(async move {
                    if this.0.holds.get() {
                        this.edit().await;
                    }
                });
            });
        });
    }

    fn seize(&self) {
        if self.0.role.get() == Role::Asking {
            self.0.timer.replace(None);
            self.elect(Way::ByForce);
        }
    }

    /// The page goes, perhaps into the browser's cache. It must not keep others from editing.
    fn sleep(&self) {
        self.0.autosave.flush_leaving();
        self.0.election.set(self.0.election.get() + 1);
        self.0.holds.set(false);
        self.0.timer.replace(None);
        self.0.claim.replace(None);
        self.0.line.replace(None);
    }

    /// The page is back. `stale` when it was away from all tabs: then nothing is written before it has looked again.
    fn wake(&self, stale: bool) {
        if !stale {
            let this = self.clone();
            spawn_local(async move { this.look_again().await });
            return;
        }
        self.open_line();
        if !self.0.autosave.has_unsaved() && self.0.autosave.lock().is_none() {
            self.0.autosave.set_lock(Some(Lock::Elsewhere));
        }
        self.elect(Way::IfFree);
    }

    fn later(&self, milliseconds: u32, act: impl FnOnce(&Self) + 'static) {
        let this = Rc::downgrade(&self.0);
        let timer = Timeout::new(milliseconds, move || {
            if let Some(this) = upgrade(&this) {
                act(&this);
            }
        });
        self.0.timer.replace(Some(timer));
    }

    fn become_(&self, role: Role) {
        if self.0.role.replace(role) != role {
            let on_role = self.0.on_role.borrow().clone();
            on_role.emit(role);
        }
    }

    fn id(&self) -> String {
        self.0.id.borrow().clone()
    }
}

fn upgrade(inner: &Weak<Inner>) -> Option<Tabs> {
    inner.upgrade().map(Tabs)
}
