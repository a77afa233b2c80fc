//! The table of names, `data/tech-terms.tsv`.

use std::sync::LazyLock;

use super::is_same_name;
use crate::lint::data;

/// A name of the table.
#[derive(Debug, Clone, Copy)]
pub struct Term {
    pub(super) mode: Mode,
    /// Its line of the table, cut up when asked.
    row: &'static str,
}

/// Which other spellings of a name are wrong, beside those that are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Every other case.
    Any,
    /// Every other case but the lower one, which is an ordinary word or a command.
    Word,
    /// None.
    Exact,
}

/// How a name is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spelling {
    /// As its makers do.
    Right,
    /// As another thing of the same letters, or as its package.
    Alike,
    /// Wrongly.
    Wrong,
    /// Wrongly, and it may mean another name.
    Unsure,
    /// In the lower case of ordinary words, within Korean: no fault alone.
    Plain,
}

/// A spelling of the table.
pub(super) struct Form {
    pub(super) text: &'static str,
    pub(super) term: &'static Term,
    /// As listed; the name itself is right.
    pub(super) spelling: Spelling,
    pub(super) canonical: bool,
}

/// All spellings.
pub(super) struct Table {
    /// By their first two bytes in lower case, the longest first.
    pub(super) forms: Vec<Form>,
    /// Where the forms of a first byte begin.
    starts: [u16; 257],
    /// A bit for every beginning of a form: most words begin none.
    marks: [u64; 16],
}

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let mut mode = Mode::Any;
    let mut terms = Vec::new();
    for row in data::rows(include_str!("../../data/tech-terms.tsv")) {
        match row {
            "[any]" => mode = Mode::Any,
            "[word]" => mode = Mode::Word,
            "[exact]" => mode = Mode::Exact,
            _ => terms.push(Term { mode, row }),
        }
    }
    terms
});

pub(super) static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { forms: TERMS.iter().flat_map(Term::forms).collect(), starts: [0; 257], marks: [0; 16] };
    table.forms.sort_by_key(|form| (head(form.text), std::cmp::Reverse(form.text.len())));
    for form in &table.forms {
        let counts = table.starts.iter_mut().skip(usize::from(head(form.text).0) + 1);
        counts.for_each(|start| *start += 1);
        let mark = mark(form.text.as_bytes());
        if let Some(bits) = table.marks.get_mut(mark / 64) {
            *bits |= 1_u64 << (mark % 64);
        }
    }
    table
});

/// The first two bytes in lower case.
fn head(text: &str) -> (u8, u8) {
    let mut bytes = text.bytes().map(|byte| byte.to_ascii_lowercase());
    (bytes.next().unwrap_or(0), bytes.next().unwrap_or(0))
}

/// A number for how a name begins, whatever its case: by two bytes, of Hangul by three.
fn mark(text: &[u8]) -> usize {
    let byte = |at: usize| usize::from(text.get(at).copied().unwrap_or(0).to_ascii_lowercase());
    let third = if text.first().is_some_and(u8::is_ascii) { 0 } else { byte(2) };
    (byte(0) ^ (byte(1) << 3) ^ (third << 1)) % 1024
}

impl Table {
    /// False when no form begins like `text`: a quick look before a slow one.
    pub(super) fn may_begin(&self, text: &[u8]) -> bool {
        let mark = mark(text);
        self.marks.get(mark / 64).is_some_and(|bits| bits & (1 << (mark % 64)) != 0)
    }

    /// Forms that begin like `text`.
    pub(super) fn like(&self, text: &str) -> &[Form] {
        let (first, second) = head(text);
        let at = |index: usize| usize::from(self.starts.get(index).copied().unwrap_or(0));
        let bucket = self.forms.get(at(first.into())..at(usize::from(first) + 1)).unwrap_or_default();
        let from = bucket.partition_point(|form| head(form.text).1 < second);
        let rest = bucket.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|form| head(form.text).1 == second)).unwrap_or_default()
    }
}

impl Term {
    fn forms(&'static self) -> impl Iterator<Item = Form> {
        let form = move |text, spelling| Form { text, term: self, spelling, canonical: false };
        // A sign in front of a form says what it is.
        let marked = move |text: &'static str, sign, marked, spelling| match text.strip_prefix(sign) {
            Some(text) => form(text, marked),
            None => form(text, spelling),
        };
        let wrong = self.column(1).map(move |text| marked(text, '?', Spelling::Unsure, Spelling::Wrong));
        let right = self.column(2).map(move |text| marked(text, '=', Spelling::Alike, Spelling::Right));
        let canonical = Form { canonical: true, ..form(self.canonical(), Spelling::Right) };
        std::iter::once(canonical).chain(right).chain(wrong)
    }

    pub(super) fn column(&self, index: usize) -> impl Iterator<Item = &'static str> + use<> {
        let column = self.row.split('\t').nth(index).unwrap_or_default();
        column.split('|').filter(|form| !form.is_empty())
    }

    /// Its right spelling.
    #[must_use]
    pub fn canonical(&self) -> &'static str {
        self.column(0).next().unwrap_or_default()
    }

    /// Other right spellings.
    fn accepted(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.column(2).filter(|form| !form.starts_with('='))
    }

    /// The right spelling that is nearest to `written`: the one of the same letters, else the name itself.
    #[must_use]
    pub fn suggestion(&self, written: &str) -> &'static str {
        let mut forms = std::iter::once(self.canonical()).chain(self.accepted());
        forms.find(|form| is_same_name(form, written)).unwrap_or(self.canonical())
    }
}
