//! From a résumé into the portfolio behind it: a bullet with too much detail goes under its project there, word for word,
//! and a short one stays.
//!
//! `work` says which piece of work a bullet belongs to and finds it in the portfolio, `shorten` says what stays, `add` puts
//! the details in; [`ties`] says where the two don't agree. Nothing is made up: what stays is made of the bullet's own words.

mod add;
mod shorten;
mod ties;
mod work;

use crate::analysis::{Analysis, Options, analyze};
use crate::lint::facts::{Bullet, Facts};
use crate::lint::{Hint, LintOptions};
use crate::text::{Span, TextEdit, apply_edits};

pub use ties::{Tie, names, ties};
pub use work::{Work, same_work};

/// The rules that ask for less detail.
const CLUTTER: [&str; 5] =
    ["cluttered-bullet", "implementation-detail", "long-bullet", "run-on-bullet", "tech-overload"];
/// Those whose hints are answered by moving the details away.
const ANSWERED: [&str; 2] = ["cluttered-bullet", "implementation-detail"];

/// What moving makes of both texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Moved {
    /// Edits of the résumé.
    pub resume: Vec<TextEdit>,
    /// Edits of the portfolio; of an empty text where there was none.
    pub portfolio: Vec<TextEdit>,
}

/// True for a hint whose bullet may be moved.
#[must_use]
pub fn may_move(hint: &Hint) -> bool {
    std::iter::once(hint).chain(&hint.notes).any(|hint| ANSWERED.contains(&hint.rule.name))
}

/// Moves the details of bullets, each named by a byte of its text, under their projects in the portfolio. A project that the
/// portfolio does not have is added to it, and a portfolio is begun where there is none. `options` say from when on a bullet
/// has too much detail. Nothing when there is no such bullet.
#[must_use]
pub fn move_bullets(
    resume: &Analysis,
    bullets: &[u32],
    portfolio: Option<&Analysis>,
    options: &LintOptions,
) -> Option<Moved> {
    let facts = Facts::new(resume, options.lang);
    let options = LintOptions { only: CLUTTER.iter().map(|rule| (*rule).into()).collect(), ..options.clone() };
    let mut moved = Moved::default();
    let mut details: Vec<(Work, Vec<String>)> = Vec::new();
    let html = portfolio.is_some_and(|portfolio| portfolio.document.format() == crate::markup::Format::Html);
    for bullet in facts.bullets.iter().filter(|bullet| is_named(&facts, bullet, bullets)) {
        moved.resume.extend(shorten::shorten(&facts, bullet, &options));
        let (work, words) = (Work::of(&facts, bullet), add::written(&facts, bullet, html));
        match details.iter_mut().find(|(known, _)| *known == work) {
            Some((_, all)) => all.push(words),
            None => details.push((work, vec![words])),
        }
    }
    if details.is_empty() {
        return None;
    }
    let mut text = portfolio.map_or_else(|| add::beginning(&facts), |portfolio| portfolio.document.source().to_owned());
    let format = portfolio.map(|portfolio| portfolio.document.format());
    for (work, words) in &details {
        text = add::add(&analyze(&text, &Options { format }), work, words, facts.lang);
    }
    moved.portfolio =
        difference(portfolio.map_or("", |portfolio| portfolio.document.source()), &text).into_iter().collect();
    Some(moved)
}

fn is_named(facts: &Facts<'_>, bullet: &Bullet, named: &[u32]) -> bool {
    let span = facts.span(bullet.shown);
    named.iter().any(|at| (span.start..span.end.max(span.start + 1)).contains(at))
}

/// The one edit that makes `after` of `before`; nothing when they are the same.
fn difference(before: &str, after: &str) -> Option<TextEdit> {
    if before == after {
        return None;
    }
    let same = before.char_indices().zip(after.char_indices()).take_while(|(one, other)| one == other);
    let start = same.last().map_or(0, |((at, c), _)| at + c.len_utf8());
    let (old, new) = (before.get(start..).unwrap_or_default(), after.get(start..).unwrap_or_default());
    let tail: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(one, other)| one == other)
        .map(|(c, _)| c.len_utf8())
        .sum();
    let span = Span::new(start, before.len() - tail);
    Some(TextEdit { span, insert: new.get(..new.len() - tail).unwrap_or_default().to_owned() })
}

/// The same text with edits made, analysed.
fn analysis_after(before: &Analysis, edits: &[TextEdit]) -> Analysis {
    let text = apply_edits(before.document.source(), edits);
    analyze(&text, &Options { format: Some(before.document.format()) })
}
