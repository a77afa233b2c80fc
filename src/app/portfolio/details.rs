//! Moves the details of a hint's bullet into a portfolio, and follows undo.
//!
//! The portfolio is stored before the résumé changes: at no moment is a word in neither. When the résumé gets back the text
//! that it had before a move, whatever led to that, the portfolio gets back its own.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::dialog::{MoveDialog, Target, targets};
use super::ledger::{Entry, Ledger, Step};
use crate::analysis::{Options, analyze};
use crate::app::documents::envelope::About;
use crate::app::documents::library::Refusal;
use crate::app::documents::{Library, New};
use crate::app::editor::EditorHandle;
use crate::app::hints::{Found, HintChoices};
use crate::app::i18n::{Texts, use_texts};
use crate::app::preview::PageFacts;
use crate::app::snackbar::Notice;
use crate::app::versions::{Keeper, Kept, Reason};
use crate::markup::Format;
use crate::portfolio::move_bullets;
use crate::resume::DocumentKind;
use crate::text::{Lines, apply_edits};

/// Properties of [`Details`].
#[derive(Properties, Clone, PartialEq)]
pub(crate) struct DetailsProps {
    /// The hint that is being answered.
    pub(crate) hint: Option<AttrValue>,
    /// The open document.
    pub(crate) document: Rc<str>,
    pub(crate) source: Rc<str>,
    /// How it is read.
    pub(crate) format: Format,
    pub(crate) choices: Rc<HintChoices>,
    pub(crate) library: Library,
    pub(crate) editor: EditorHandle,
    pub(crate) keeper: Keeper,
    pub(crate) tell: Callback<Option<Notice>>,
    /// The hint was answered, or is not to be.
    pub(crate) on_close: Callback<()>,
}

/// Draws the question while there is one.
#[component]
pub(crate) fn Details(props: &DetailsProps) -> Html {
    let texts = use_texts();
    let ledger = (*use_memo((), |()| Rc::new(RefCell::new(Ledger::default())))).clone();
    // What undo takes back, one after the other.
    let line = (*use_memo((), |()| Rc::new(RefCell::new(Vec::<(Step, Entry)>::new())))).clone();
    {
        let (props, ledger) = (props.clone(), Rc::clone(&ledger));
        use_effect_with((Rc::clone(&props.document), Rc::clone(&props.source)), move |(document, source)| {
            let steps = ledger.borrow_mut().follow(document, source);
            if steps.is_empty() {
                return;
            }
            let waits = !line.borrow().is_empty();
            line.borrow_mut().extend(steps);
            if !waits {
                spawn_local(async move { props.follow(&line, texts).await });
            }
        });
    }
    let found = use_state_eq(|| None::<Vec<Target>>);
    {
        let (library, open, found) = (props.library.clone(), Rc::clone(&props.document), found.setter());
        use_effect_with(props.hint.clone(), move |hint| {
            found.set(None);
            if hint.is_some() {
                spawn_local(async move { found.set(Some(targets(&library, &open, true, texts).await)) });
            }
        });
    }
    let (Some(hint), Some(targets)) = (props.hint.clone(), (*found).clone()) else { return Html::default() };
    let on_choose = {
        let (props, ledger) = (props.clone(), Rc::clone(&ledger));
        Callback::from(move |target: Option<String>| {
            let (props, ledger, hint) = (props.clone(), Rc::clone(&ledger), hint.clone());
            props.on_close.emit(());
            spawn_local(async move {
                match props.move_to(&hint, target, texts).await {
                    Ok((entry, notice)) => {
                        ledger.borrow_mut().note(entry);
                        props.tell.emit(Some(notice));
                    }
                    Err(notice) => props.tell.emit(Some(notice)),
                }
            });
        })
    };
    html! { <MoveDialog {targets} {on_choose} on_close={props.on_close.clone()} /> }
}

impl DetailsProps {
    /// Moves the bullet of a hint into a portfolio; `None` begins one. Gives what was done, or what the person is told
    /// instead.
    async fn move_to(&self, hint: &str, target: Option<String>, texts: Texts) -> Result<(Entry, Notice), Notice> {
        let gone = || Notice::passing(texts.get("hints.gone"));
        let refused = |refusal: Refusal| refusal.notice(texts);
        let before: Rc<str> = self.editor.text().ok_or_else(gone)?.into();
        let resume = analyze(&before, &Options { format: Some(self.format) });
        // In the text as it is now: edits may have moved it.
        let found = Found::new(&resume, &self.choices, &PageFacts::default());
        let at = found.get(hint).map(|found| found.hint.span.start).ok_or_else(gone)?;
        let there = match &target {
            Some(id) => Some(self.library.read(id).await.map_err(refused)?),
            None => None,
        };
        let portfolio = there.as_ref().map(|there| analyze(&there.text, &Options { format: there.chosen_format() }));
        let moved = move_bullets(&resume, &[at], portfolio.as_ref(), &self.choices.options()).ok_or_else(gone)?;
        let text_before = there.as_ref().map_or("", |there| there.text.as_str());
        let text: Rc<str> = apply_edits(text_before, &moved.portfolio).into();
        let id = match (target, &there) {
            (Some(id), Some(there)) => {
                let kept =
                    Kept { document: Rc::from(id.as_str()), text: text_before.into(), format: there.chosen_format() };
                self.keeper.keep(kept, Reason::BeforeMove);
                self.library.rewrite(&id, text_before, &text).await.map_err(refused)?;
                id
            }
            _ => {
                let about = About { kind: Some(DocumentKind::Portfolio.name().to_owned()), ..About::default() };
                let new = New { text: text.to_string(), about, ..New::default() };
                self.library.put_beside(new).await.map_err(refused)?
            }
        };
        let lines = Lines::new(&before);
        let edits: Option<Vec<_>> =
            moved.resume.iter().map(|edit| Some((lines.span_to_utf16(&before, edit.span)?, &*edit.insert))).collect();
        let same = self.editor.text().is_some_and(|now| *now == *before);
        if !same || !edits.is_some_and(|edits| self.editor.edit(&edits)) {
            // The details are in both places now: nothing is lost, and the person can take the bullet away.
            return Err(Notice::lasting(texts.get("move.halfway")));
        }
        let after: Rc<str> = apply_edits(&before, &moved.resume).into();
        let notice = Notice::lasting(texts.get("move.done"));
        let notice = notice.with_undo(Rc::clone(&before), self.library.present().format, Rc::clone(&after));
        let entry = Entry {
            document: Rc::clone(&self.document),
            resume: (before, after),
            portfolio: id,
            there: (there.map(|there| there.text.into()), text),
        };
        Ok((entry, notice))
    }

    /// Takes back in portfolios what undo took back in the résumé, in order.
    async fn follow(&self, line: &RefCell<Vec<(Step, Entry)>>, texts: Texts) {
        loop {
            let Some((step, entry)) = line.borrow().first().cloned() else { return };
            let (before, after) = &entry.there;
            let id = entry.portfolio.as_str();
            let outcome = match (step, before) {
                (Step::Back, Some(before)) => self.library.rewrite(id, after, before).await,
                (Step::Forth, Some(before)) => self.library.rewrite(id, before, after).await,
                (Step::Back, None) => self.take_away(id, after).await,
                (Step::Forth, None) => self.library.restore(id).await,
            };
            self.tell.emit(Some(match (outcome, step) {
                (Ok(()), Step::Back) => {
                    let begun = before.is_none();
                    Notice::passing(texts.get(if begun { "move.undone_new" } else { "move.undone" }))
                }
                (Ok(()), Step::Forth) => Notice::passing(texts.get("move.done")),
                (Err(_), _) => Notice::lasting(texts.get("move.changed")),
            }));
            line.borrow_mut().remove(0);
        }
    }

    /// Throws a portfolio away that a move began, if nothing was written into it since.
    async fn take_away(&self, id: &str, text: &str) -> Result<(), Refusal> {
        if self.library.read(id).await?.text != text {
            return Err(Refusal::Gone);
        }
        self.library.delete(id).await
    }
}
