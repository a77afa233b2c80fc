//! Documents whose hints were written down by hand, and how the rules compare with them.
//!
//! Beside each document of `fixtures/lint/labelled` lies a file of the same name with the ending `.labels`: what a good
//! colleague would say about it, written before the rules were asked. A line is the name of a rule, a tab, and words of
//! the line that the hint belongs to; `-` for the document as a whole. `preset: NAME` in the first line names the kind of
//! text. Nothing but that is expected.

use std::collections::{BTreeMap, BTreeSet};

use hannun::analysis::{Options, analyze};
use hannun::lint::{LintOptions, Preset, Status, registry};
use hannun::resume::YearMonth;
use hannun::text::Lines;

use crate::fixtures::{self, Fixture};

/// A hint that is expected.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    /// Name of the rule.
    pub(crate) rule: String,
    /// Words of the line; `None` for the whole document.
    pub(crate) words: Option<String>,
}

/// A document with the hints that it should get.
pub(crate) struct Labelled {
    pub(crate) document: Fixture,
    pub(crate) preset: Preset,
    pub(crate) labels: Vec<Label>,
}

/// What the rules said about one document, or about several.
#[derive(Debug, Default)]
pub(crate) struct Score {
    /// By rule: hints that were expected, hints that were not, labels without a hint.
    pub(crate) rules: BTreeMap<String, [usize; 3]>,
    /// Each difference, to read.
    pub(crate) differences: Vec<String>,
}

/// All labelled documents.
pub(crate) fn documents() -> Vec<Labelled> {
    fixtures::fixtures("lint/labelled").into_iter().map(labelled).collect()
}

fn labelled(document: Fixture) -> Labelled {
    let path = document.path.with_extension("labels");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut preset = Preset::default();
    let mut labels = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        if let Some(name) = line.strip_prefix("preset: ") {
            preset = Preset::named(name).unwrap_or_else(|| panic!("{}: no preset {name}", path.display()));
        } else if let Some((rule, words)) = line.split_once('\t') {
            labels.push(Label { rule: rule.to_owned(), words: (words != "-").then(|| words.to_owned()) });
        } else {
            panic!("{}: “{line}” is no rule, tab and words", path.display());
        }
    }
    Labelled { document, preset, labels }
}

impl Labelled {
    /// Lints the document, rules in preview included, and compares.
    pub(crate) fn score(&self) -> Score {
        let text = &self.document.text;
        let analysis = analyze(text, &Options { format: Some(self.document.format) });
        let options = LintOptions {
            preset: self.preset,
            today: Some(YearMonth { year: 2025, month: Some(6) }),
            rules: registry::metas()
                .filter(|rule| rule.status == Status::Preview && self.preset.switch(rule.name).is_none())
                .map(|rule| (rule.name.into(), true))
                .collect(),
            ..LintOptions::default()
        };
        let lines = Lines::new(text);
        let line = |at: u32| lines.line_column(text, at).map_or(1, |place| place.line);
        let mut open: Vec<&Label> = self.labels.iter().collect();
        let mut score = Score::default();
        for hint in analysis.lint(&options) {
            let start = line(hint.span.start);
            let count = hint.span.of(text).map_or(1, |text| text.trim_end().lines().count().max(1));
            let within: Vec<&str> = text.lines().skip(start as usize - 1).take(count).collect();
            let expected = open.iter().position(|label| {
                let here = |words: &String| within.iter().any(|line| line.contains(words.as_str()));
                label.rule == hint.rule.name && label.words.as_ref().is_none_or(here)
            });
            let counts = score.rules.entry(hint.rule.name.to_owned()).or_default();
            match expected {
                Some(index) => {
                    open.swap_remove(index);
                    counts[0] += 1;
                }
                None => {
                    counts[1] += 1;
                    let what = hint.message(hannun::lint::Lang::Ko);
                    score
                        .differences
                        .push(format!("{}:{} not expected: {} {what}", self.document.name, start, hint.rule.name));
                }
            }
        }
        for label in open {
            score.rules.entry(label.rule.clone()).or_default()[2] += 1;
            let place = label.words.as_deref().unwrap_or("the document");
            score.differences.push(format!("{} missed: {} at “{place}”", self.document.name, label.rule));
        }
        score
    }

    /// Labels that can't be met: of rules that don't exist, or about words that the document does not have.
    pub(crate) fn mistakes(&self) -> Vec<String> {
        let known: BTreeSet<&str> = registry::metas().map(|rule| rule.name).collect();
        let wrong = self.labels.iter().filter(|label| {
            !known.contains(label.rule.as_str())
                || label.words.as_ref().is_some_and(|words| !self.document.text.contains(words.as_str()))
        });
        wrong.map(|label| format!("{}: {label:?}", self.document.name)).collect()
    }
}

impl Score {
    /// Adds what was found in another document.
    pub(crate) fn add(&mut self, other: Self) {
        for (rule, counts) in other.rules {
            let sum = self.rules.entry(rule).or_default();
            sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
        }
        self.differences.extend(other.differences);
    }
}
