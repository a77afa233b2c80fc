//! A text in numbers, for putting two of them side by side.

use crate::analysis::Analysis;
use crate::lint::facts::{Facts, has_metric};
use crate::lint::{Hint, Promise, Severity};

/// Hints that are more than advice, by what they cost the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Severities {
    /// To be mended.
    pub errors: usize,
    /// Better mended.
    pub warnings: usize,
    /// Good to know.
    pub infos: usize,
}

impl Severities {
    /// All of them.
    #[must_use]
    pub fn all(self) -> usize {
        self.errors + self.warnings + self.infos
    }
}

/// What a text comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Numbers {
    /// Visible characters.
    pub characters: usize,
    /// The same without spaces.
    pub characters_without_spaces: usize,
    /// List items.
    pub bullets: usize,
    /// Characters of a list item on average, rounded.
    pub bullet_length: usize,
    /// List items with a number in them.
    pub bullets_with_numbers: usize,
    /// List items with a measured result.
    pub bullets_with_results: usize,
    /// Hints.
    pub hints: Severities,
    /// Companies.
    pub companies: usize,
    /// Pieces of work, in companies and outside.
    pub projects: usize,
    /// Pages of paper, when it was measured.
    pub pages: Option<usize>,
}

impl Numbers {
    /// Counts. `hints` are those of the same text; `pages` come from the heights that a browser measured.
    #[must_use]
    pub fn of(analysis: &Analysis, hints: &[Hint], pages: Option<usize>) -> Self {
        let counts = analysis.counts();
        let facts = Facts::new(analysis, None);
        let letters: usize = facts.bullets.iter().map(|bullet| bullet.chars).sum();
        let bullets = facts.bullets.len();
        let mut found = Severities::default();
        for hint in hints.iter().filter(|hint| hint.rule.promise != Promise::Advice) {
            match hint.severity {
                Severity::Error => found.errors += 1,
                Severity::Warning => found.warnings += 1,
                Severity::Info => found.infos += 1,
            }
        }
        let resume = analysis.resume();
        let in_companies: usize = resume.careers.iter().map(|career| career.projects.len()).sum();
        Self {
            characters: counts.characters,
            characters_without_spaces: counts.characters_without_spaces,
            bullets: counts.bullets,
            bullet_length: (letters + bullets / 2).checked_div(bullets).unwrap_or(0),
            bullets_with_numbers: counts.bullets_with_numbers,
            bullets_with_results: facts.bullets.iter().filter(|bullet| has_metric(facts.get(bullet.own))).count(),
            hints: found,
            companies: resume.careers.len(),
            projects: in_companies + resume.projects.len(),
            pages,
        }
    }
}
