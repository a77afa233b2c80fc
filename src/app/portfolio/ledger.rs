//! What was moved in this sitting. Undo in the editor takes back the résumé's side; whoever follows the texts here is told
//! what has to happen to the portfolio's side.

use std::rc::Rc;

/// One move.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// The résumé.
    pub(super) document: Rc<str>,
    /// Its text before and after.
    pub(super) resume: (Rc<str>, Rc<str>),
    /// The portfolio.
    pub(super) portfolio: String,
    /// Its text before, unless it was begun by this move, and after.
    pub(super) there: (Option<Rc<str>>, Rc<str>),
}

/// What the portfolio's side has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The move was undone.
    Back,
    /// It was done again.
    Forth,
}

/// All moves in order; those behind `done` are undone.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    entries: Vec<Entry>,
    done: usize,
}

impl Ledger {
    /// Notes a move. Those that were undone before can't be done again.
    pub(super) fn note(&mut self, entry: Entry) {
        self.entries.truncate(self.done);
        self.entries.push(entry);
        self.done = self.entries.len();
    }

    /// What a résumé's new text undoes, the last move first, or does again, in order.
    pub(super) fn follow(&mut self, document: &str, text: &str) -> Vec<(Step, Entry)> {
        let is = |entry: &Entry, side: &Rc<str>| *entry.document == *document && **side == *text;
        let (done, undone) = self.entries.split_at(self.done.min(self.entries.len()));
        if let Some(at) = done.iter().rposition(|entry| is(entry, &entry.resume.0)) {
            let steps = done.iter().skip(at).rev().map(|entry| (Step::Back, entry.clone())).collect();
            self.done = at;
            return steps;
        }
        let Some(at) = undone.iter().position(|entry| is(entry, &entry.resume.1)) else { return Vec::new() };
        let steps = undone.iter().take(at + 1).map(|entry| (Step::Forth, entry.clone())).collect();
        self.done += at + 1;
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(before: &str, after: &str) -> Entry {
        let there = (Some(format!("포트폴리오 {before}").into()), format!("포트폴리오 {after}").into());
        Entry { document: "a".into(), resume: (before.into(), after.into()), portfolio: "p".to_owned(), there }
    }

    #[test]
    fn undo_and_redo_are_followed_in_order() {
        let mut ledger = Ledger::default();
        let (one, two) = (entry("0", "1"), entry("1", "2"));
        ledger.note(one.clone());
        ledger.note(two.clone());
        assert_eq!(ledger.follow("a", "2"), []);
        assert_eq!(ledger.follow("a", "1"), [(Step::Back, two.clone())]);
        assert_eq!(ledger.follow("a", "1"), []);
        assert_eq!(ledger.follow("a", "2"), [(Step::Forth, two.clone())]);
        assert_eq!(ledger.follow("a", "0"), [(Step::Back, two.clone()), (Step::Back, one.clone())]);
        assert_eq!(ledger.follow("a", "2"), [(Step::Forth, one), (Step::Forth, two)]);
    }

    #[test]
    fn other_documents_and_other_texts_undo_nothing() {
        let mut ledger = Ledger::default();
        ledger.note(entry("0", "1"));
        assert_eq!(ledger.follow("b", "0"), []);
        assert_eq!(ledger.follow("a", "0 and more"), []);
        assert_eq!(ledger.follow("a", "0").len(), 1);
        // What was undone is forgotten by the next move.
        ledger.note(entry("0", "other"));
        assert_eq!(ledger.follow("a", "1"), []);
    }
}
