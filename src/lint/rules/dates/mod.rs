//! Dates and periods.

mod career_gap;
mod dangling_date_range;
mod inconsistent_date_format;
mod invalid_date_range;
mod missing_period;
mod overlapping_periods;
mod reverse_chronological;

use crate::lint::facts::{EntryKind, Facts};
use crate::lint::rule::Rule;
use crate::resume::{Period, YearMonth};
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
}

/// Words of work that runs beside other work.
const SIDE: [&str; 16] = [
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
];

/// A month as a number; a year alone counts from `month` on.
fn months(date: YearMonth, month: u8) -> Option<i32> {
    Some(i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(month)))
}

/// First month, and the month after the last. `None` without months, because a year alone is too coarse.
fn reach(period: Period, today: Option<YearMonth>) -> Option<(i32, i32)> {
    period.start.month?;
    let end = if period.current { today } else { period.end };
    // Without today's date what goes on has no end.
    let last = match end {
        Some(end) => {
            end.month?;
            months(end, 12)?
        }
        None if period.current => i32::MAX / 2,
        None => return None,
    };
    Some((months(period.start, 1)?, last + 1))
}

/// The jobs of the résumé by their begin.
fn jobs(facts: &Facts<'_>, today: Option<YearMonth>) -> Vec<Job> {
    let careers =
        facts.entries.iter().enumerate().filter(|(_, entry)| entry.kind == EntryKind::Career && entry.parent.is_none());
    let job = |(index, entry): (usize, &crate::lint::facts::Entry<'_>)| {
        let (start, end) = reach(entry.period?.0, today)?;
        let side = facts.texts_in(facts.reach(index)).take(4).any(|text| SIDE.iter().any(|word| text.contains(word)));
        Some(Job { start, end, title: entry.title, side })
    };
    let mut jobs: Vec<Job> = careers.filter_map(job).collect();
    jobs.sort_by_key(|job| (job.start, job.end));
    jobs
}

/// When the person did anything else: school, courses, service, projects.
fn others(facts: &Facts<'_>, today: Option<YearMonth>) -> Vec<(i32, i32)> {
    facts.periods().iter().filter_map(|found| reach(found.period, today)).collect()
}
