//! Dates and periods.

mod career_gap;
mod dangling_date_range;
mod impossible;
mod inconsistent_date_format;
mod invalid_date_range;
mod missing_period;
mod overlapping_periods;
mod reverse_chronological;
mod way;

use std::sync::LazyLock;

use crate::lint::facts::{Entry, EntryKind, Facts};
use crate::lint::needles::Needles;
use crate::lint::rule::Rule;
use crate::resume::outline::SlotKind;
use crate::resume::vocabulary::{is_project_title, names_company};
use crate::resume::{Period, SectionKind, YearMonth};
use crate::text::Span;

/// The rules of this group.
pub(super) static RULES: &[&Rule] = &[
    &dangling_date_range::RULE,
    &invalid_date_range::RULE,
    &inconsistent_date_format::RULE,
    &overlapping_periods::RULE,
    &career_gap::RULE,
    &reverse_chronological::RULE,
    &missing_period::RULE,
];

/// A job with a period, in months since the year 0.
struct Job {
    start: i32,
    /// The month after its last.
    end: i32,
    title: Span,
    /// It may run beside another: freelance, an internship, research, service.
    side: bool,
    /// Its end was not written, so that it is not known.
    dangling: bool,
}

/// Words of work that runs beside other work.
static SIDE: LazyLock<Needles> = LazyLock::new(|| {
    Needles::new([
        "프리랜",
        "겸업",
        "부업",
        "인턴",
        "연구",
        "학부",
        "조교",
        "복무",
        "해군",
        "육군",
        "공군",
        "아르바이트",
        "reelance",
        "ntern",
        "art-time",
        "esearch",
        "Navy",
        "Army",
        "Air Force",
        "ilitary",
        "병역",
    ])
});

/// A month as a number; a year alone counts as its month `month`.
fn months(date: YearMonth, month: u8) -> i32 {
    i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(month))
}

/// First month, and the month after the last; years alone are taken as a whole. `None` for a date.
fn stretch(period: Period, today: Option<YearMonth>) -> Option<(i32, i32)> {
    let end = if period.current { today } else { period.end };
    // Without today's date what goes on has no end.
    let last = match end {
        Some(end) => months(end, 12),
        None if period.current => i32::MAX / 2,
        None => return None,
    };
    Some((months(period.start, 1), last + 1))
}

/// True when one can count with the period: it says its months, a year alone being too coarse, and ends after it began.
fn is_exact(period: Period) -> bool {
    let ends = |end: YearMonth| end.month.is_some() && months(end, 12) >= months(period.start, 1);
    period.start.month.is_some() && period.end.is_none_or(ends)
}

/// The jobs in a section of jobs, with their places in [`Facts::entries`].
fn careers<'f>(facts: &'f Facts<'_>) -> impl Iterator<Item = (usize, &'f Entry<'f>)> {
    let of_career = |entry: &Entry<'_>| {
        let section = facts.sections.get(entry.section).map(|section| section.kind);
        entry.kind == EntryKind::Career && entry.parent.is_none() && section == Some(SectionKind::Careers)
    };
    facts.entries.iter().enumerate().filter(move |(_, entry)| of_career(entry))
}

/// True when the entry is surely an employer, not a piece of work: it has a role, or a company's name.
fn is_employer(facts: &Facts<'_>, entry: &Entry<'_>) -> bool {
    let title = entry.title.of(facts.source()).unwrap_or_default();
    let role = entry.outline.slot(|kind| matches!(kind, SlotKind::Role | SlotKind::Team | SlotKind::Employment));
    names_company(title) || role.is_some() && !is_project_title(title)
}

/// The jobs of the résumé by their begin.
fn jobs(facts: &Facts<'_>, today: Option<YearMonth>) -> Vec<Job> {
    let job = |(index, entry): (usize, &Entry<'_>)| {
        let (period, _) = entry.period.filter(|(period, _)| is_exact(*period) && is_employer(facts, entry))?;
        let (start, end) = stretch(period, today)?;
        let side = facts.texts_in(facts.reach(index)).take(4).any(|text| SIDE.are_in(text));
        Some(Job { start, end, title: entry.title, side, dangling: period.dangling })
    };
    let mut jobs: Vec<Job> = careers(facts).filter_map(job).collect();
    jobs.sort_by_key(|job| (job.start, job.end));
    jobs
}

/// When the person did anything at all: jobs, school, courses, service, projects.
fn stretches(facts: &Facts<'_>, today: Option<YearMonth>) -> impl Iterator<Item = (i32, i32)> {
    // The two ends of a school may stand in cells of their own: the model knows them.
    let schools = facts.resume().educations.iter().filter_map(|school| {
        let (start, end) = (school.start?, school.end?);
        Some((months(start, 1), months(end, 12) + 1))
    });
    facts.periods().iter().filter_map(move |found| stretch(found.period, today)).chain(schools)
}
