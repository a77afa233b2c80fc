//! Where rules put what they found.

use super::facts::{Facts, Shown};
use super::hint::Hint;
use super::options::LintOptions;
use super::rule::Meta;
use crate::text::Span;

/// Takes the hints of one rule, and knows its options.
pub struct Sink<'s, 'f> {
    facts: &'s Facts<'f>,
    options: &'s LintOptions,
    rule: &'static Meta,
    done: Vec<Hint>,
    /// The hint that the rule is still speaking of.
    open: Option<Hint>,
}

impl<'s, 'f> Sink<'s, 'f> {
    pub(super) fn new(facts: &'s Facts<'f>, options: &'s LintOptions, rule: &'static Meta) -> Self {
        Self { facts, options, rule, done: Vec::new(), open: None }
    }

    /// A hint about shown characters.
    pub fn at(&mut self, shown: Shown) -> &mut Hint {
        let span = self.facts.span(shown);
        self.at_span(span)
    }

    /// A hint about a place of the source.
    pub fn at_span(&mut self, span: Span) -> &mut Hint {
        self.done.extend(self.open.take());
        self.open.insert(Hint::new(self.rule, span))
    }

    pub(super) fn finish(self, hints: &mut Vec<Hint>) {
        hints.extend(self.done);
        hints.extend(self.open);
    }

    /// A number of the rule: what the user set, else the preset, else its default.
    #[must_use]
    pub fn option(&self, name: &str) -> usize {
        self.options.value(self.rule, name) as usize
    }

    /// Everything that was decided for this run: today's date, the preset, the number of pages.
    #[must_use]
    pub fn options(&self) -> &'s LintOptions {
        self.options
    }
}
