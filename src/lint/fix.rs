//! Fixes: edits that know what they replace.

use super::hint::Hint;
use super::rule::Applicability;
use super::words::{Arg, Lang, Words};
use crate::text::{Span, TextEdit, apply_edits};

/// A way to mend what was found. All its edits are made, or none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// How it may be used.
    pub applicability: Applicability,
    /// The edits, none for a fix that is only shown.
    pub edits: Vec<Edit>,
    title: &'static Words,
    args: Vec<Arg>,
}

/// Replace `old` by `insert`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Where `old` stands.
    pub span: Span,
    /// What is replaced. When the text has changed, the edit no longer fits and the fix is dropped.
    pub old: Box<str>,
    /// What stands there afterwards.
    pub insert: Box<str>,
}

impl Fix {
    /// A fix that keeps the exact meaning.
    #[must_use]
    pub fn safe(title: &'static Words) -> Self {
        Self::new(Applicability::Safe, title)
    }

    /// A fix that is probably right.
    #[must_use]
    pub fn risky(title: &'static Words) -> Self {
        Self::new(Applicability::Unsafe, title)
    }

    /// Advice that the user follows by typing.
    #[must_use]
    pub fn shown(title: &'static Words) -> Self {
        Self::new(Applicability::Display, title)
    }

    /// A fix of any kind.
    #[must_use]
    pub fn new(applicability: Applicability, title: &'static Words) -> Self {
        Self { applicability, edits: Vec::new(), title, args: Vec::new() }
    }

    /// The next argument of the title.
    #[must_use]
    pub fn with(mut self, arg: impl Into<Arg>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Puts `insert` in the place of `span`.
    #[must_use]
    pub fn replace(mut self, span: Span, insert: impl Into<Box<str>>) -> Self {
        self.edits.push(Edit { span, old: Box::default(), insert: insert.into() });
        self
    }

    /// Takes `span` out.
    #[must_use]
    pub fn delete(self, span: Span) -> Self {
        self.replace(span, "")
    }

    /// Puts `insert` before the byte `at`.
    #[must_use]
    pub fn insert(self, at: u32, insert: impl Into<Box<str>>) -> Self {
        self.replace(Span { start: at, end: at }, insert)
    }

    /// What it does, in words.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        self.title.fill(&self.args, lang)
    }

    /// True when it keeps the exact meaning.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        self.applicability == Applicability::Safe && !self.edits.is_empty()
    }

    /// True when the text still holds what the fix replaces.
    #[must_use]
    pub fn fits(&self, source: &str) -> bool {
        self.edits.iter().all(|edit| edit.span.of(source) == Some(&edit.old))
    }

    /// Notes down what stands in the source. False when an edit does not fit it, or two touch the same characters.
    pub(super) fn settle(&mut self, source: &str) -> bool {
        self.edits.sort_by_key(|edit| edit.span);
        for edit in &mut self.edits {
            let Some(old) = edit.span.of(source) else { return false };
            edit.old = old.into();
        }
        let mut after = self.edits.iter().skip(1);
        self.edits.iter().all(|edit| after.next().is_none_or(|next| edit.span.end <= next.span.start))
    }
}

/// The source with the safe fixes of `hints` applied, one a hint, and how many were. A fix that touches what another has
/// changed waits for the next round, unless one of the two only takes a space away; the same fix of two hints is made
/// once.
#[must_use]
pub fn apply_safe(source: &str, hints: &[Hint]) -> (String, usize) {
    let mut fixes: Vec<&Fix> = hints.iter().filter_map(Hint::safe_fix).filter(|fix| fix.fits(source)).collect();
    fixes.sort_by_key(|fix| fix.edits.first().map(|edit| edit.span));
    fixes.dedup_by(|a, b| a.edits == b.edits);
    let mut edits: Vec<&Edit> = Vec::new();
    let mut applied = 0;
    for fix in fixes {
        let free = |edit: &Edit| {
            let at = edits.partition_point(|done| done.span.start < edit.span.start);
            let before = at.checked_sub(1).and_then(|before| edits.get(before));
            before.is_none_or(|done| done.lets_in(edit)) && edits.get(at).is_none_or(|done| edit.lets_in(done))
        };
        if !fix.edits.iter().all(free) {
            continue;
        }
        for edit in &fix.edits {
            let at = edits.partition_point(|done| done.span.start < edit.span.start);
            edits.insert(at, edit);
        }
        applied += 1;
    }
    let edits: Vec<TextEdit> =
        edits.into_iter().map(|edit| TextEdit { span: edit.span, insert: edit.insert.to_string() }).collect();
    (apply_edits(source, &edits), applied)
}

impl Edit {
    /// True when `next`, which does not begin before this one, can be made in the same round.
    fn lets_in(&self, next: &Edit) -> bool {
        let apart = self.span.end < next.span.start;
        let beside = self.span.end == next.span.start && self.span != next.span;
        apart || beside && (self.is_space() || next.is_space())
    }

    /// It takes white space away, and nothing else.
    fn is_space(&self) -> bool {
        self.insert.is_empty() && !self.old.is_empty() && self.old.trim().is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::registry;
    use super::*;

    static TITLE: Words = Words { ko: "", en: "" };

    fn hints(source: &str, fixes: Vec<Fix>) -> Vec<Hint> {
        let rule = &registry::rules().next().unwrap().meta;
        fixes
            .into_iter()
            .map(|mut fix| {
                let mut hint = Hint::new(rule, Span::default());
                assert!(fix.settle(source));
                hint.fix(fix);
                hint
            })
            .collect()
    }

    #[test]
    fn makes_the_same_fix_once_and_leaves_neighbours_for_the_next_round() {
        let delete = |start, end| Fix::safe(&TITLE).delete(Span::new(start, end));
        let source = "0123456789";
        let all = hints(source, vec![delete(6, 8), delete(1, 3), delete(1, 3), delete(2, 4), delete(3, 4)]);
        assert_eq!(apply_safe(source, &all), ("034589".to_owned(), 2));
    }

    #[test]
    fn a_space_goes_in_the_same_round_as_what_stands_beside_it() {
        let all = hints(
            "AwsS3 를",
            vec![Fix::safe(&TITLE).replace(Span::new(0, 5), "AWS S3"), Fix::safe(&TITLE).delete(Span::new(5, 6))],
        );
        assert_eq!(apply_safe("AwsS3 를", &all), ("AWS S3를".to_owned(), 2));
    }

    #[test]
    fn drops_what_no_longer_fits() {
        let all = hints("가나다", vec![Fix::safe(&TITLE).replace(Span::new(3, 6), "x")]);
        assert_eq!(apply_safe("가나다", &all).0, "가x다");
        assert_eq!(apply_safe("가다나", &all), ("가다나".to_owned(), 0));
    }

    #[test]
    fn an_edit_over_itself_is_no_fix() {
        let mut fix = Fix::safe(&TITLE).delete(Span::new(0, 2)).delete(Span::new(1, 3));
        assert!(!fix.settle("abc"));
        assert!(!Fix::safe(&TITLE).delete(Span::new(1, 2)).settle("가"));
    }
}
