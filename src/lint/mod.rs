//! What is said about a text: some seventy rules over one set of facts.
//!
//! [`lint`] collects the [`facts`] once, runs the rules that are on (`options`, `presets`), drops what comments in
//! the text hide (`suppress`) and what the user dismissed ([`dismiss`]), and leaves one hint for each place
//! (`resolve`). A [`Hint`] is data; its words are made when they are asked for (`words`). [`fix`] applies fixes.
//! [`private`] hides what copies for others need not hold.
//!
//! A rule is a file in `rules/GROUP/`: data about it and one function from facts to hints. Its pages for people lie
//! beside it and are its tests. Adding a rule is one file and its line in the group's list.

mod acts;
mod data;
pub mod dismiss;
pub mod facts;
pub mod fix;
mod hint;
mod jamo;
pub mod korean;
mod latin;
mod needles;
mod options;
pub mod paste;
mod person;
mod presets;
pub mod private;
pub mod registry;
mod resolve;
mod rule;
mod rules;
mod sink;
mod suppress;
mod words;

pub use fix::{Edit, Fix, apply_safe};
pub use hint::Hint;
pub use options::{LintOptions, NoSuchNumber};
pub use presets::Preset;
pub use rule::{ANY, Applicability, EN, Group, KO, Meta, Opt, Promise, Rule, Scope, Severity, Status};
pub use sink::Sink;
pub use words::{Arg, Lang, Phrase, Words};

use crate::analysis::Analysis;
use facts::Facts;

/// Everything that is to be said about a text, in order of place.
#[must_use]
pub fn lint(analysis: &Analysis, options: &LintOptions) -> Vec<Hint> {
    let facts = Facts::new(analysis, options.lang);
    let mut hints = Vec::new();
    for rule in registry::rules().filter(|rule| options.is_on(&rule.meta)) {
        // What is wrong in any language is wrong without words, too.
        if rule.meta.langs.len() > 1 || rule.meta.langs.iter().any(|lang| facts.speaks(*lang)) {
            let mut sink = Sink::new(&facts, options, &rule.meta);
            (rule.check)(&facts, &mut sink);
            sink.finish(&mut hints);
        }
    }
    let source = analysis.document.source();
    hints.retain(|hint| hint.span.of(source).is_some());
    suppress::suppress(&analysis.document, options, &mut hints);
    if !options.dismissed.is_empty() {
        hints.retain(|hint| !options.dismissed.contains(&dismiss::key(hint, source)));
    }
    let mut hints = resolve::resolve(hints);
    for hint in &mut hints {
        hint.fixes.retain_mut(|fix| fix.settle(source));
    }
    hints
}
