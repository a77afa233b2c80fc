//! What a rule found.

use super::fix::Fix;
use super::rule::{Meta, Severity};
use super::words::{Arg, Lang, Words};
use crate::text::Span;

/// One thing that a rule found. Its words are made when they are asked for.
#[derive(Debug, Clone)]
pub struct Hint {
    /// The rule.
    pub rule: &'static Meta,
    /// The rule's severity, unless this case is milder or graver.
    pub severity: Severity,
    /// Where, in bytes of the source.
    pub span: Span,
    /// What goes into the message: measured values and limits.
    pub args: Vec<Arg>,
    /// What could be done, the best first.
    pub fixes: Vec<Fix>,
    /// Other places that belong to it: the first spelling, the other period.
    pub related: Vec<Span>,
    /// Hints about the same bullet that this one speaks for.
    pub notes: Vec<Hint>,
    message: &'static Words,
}

/// The message of a rule without one: it can't happen, and says nothing.
static SILENT: Words = Words { ko: "", en: "" };

impl Hint {
    pub(super) fn new(rule: &'static Meta, span: Span) -> Self {
        Self {
            rule,
            severity: rule.severity,
            span,
            args: Vec::new(),
            fixes: Vec::new(),
            related: Vec::new(),
            notes: Vec::new(),
            message: rule.messages.first().unwrap_or(&SILENT),
        }
    }

    /// What is wrong, with the measured value.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        self.message.fill(&self.args, lang)
    }

    /// The first safe fix.
    #[must_use]
    pub fn safe_fix(&self) -> Option<&Fix> {
        self.fixes.iter().find(|fix| fix.is_safe())
    }

    /// The next argument of the message.
    pub fn with(&mut self, arg: impl Into<Arg>) -> &mut Self {
        self.args.push(arg.into());
        self
    }

    /// Says it with another of the rule's messages.
    pub fn say(&mut self, message: usize) -> &mut Self {
        self.message = self.rule.messages.get(message).unwrap_or(self.message);
        self
    }

    /// Milder or graver than the rule.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = severity;
        self
    }

    /// Offers a fix.
    pub fn fix(&mut self, fix: Fix) -> &mut Self {
        self.fixes.push(fix);
        self
    }

    /// Points at another place.
    pub fn related(&mut self, span: Span) -> &mut Self {
        self.related.push(span);
        self
    }
}
