//! Which piece of work something belongs to, and which one of another document is the same.

use crate::lint::facts::{Bullet, Entry, EntryKind, Facts};
use crate::resume::{Period, YearMonth, vocabulary};

/// A title as short as this says too little to be found inside another, in bytes of its letters.
const SHORTEST_PART: usize = 12;

/// A piece of work as a document tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// What it is called.
    pub title: String,
    /// When it was done: its own period, else nothing.
    pub period: Option<Period>,
    /// Where.
    pub company: Option<String>,
}

impl Work {
    /// The work that a bullet belongs to: its project, else its company, else what its section is called.
    pub(super) fn of(facts: &Facts<'_>, bullet: &Bullet) -> Self {
        let entry = bullet.entry.and_then(|entry| facts.entries.get(entry));
        let Some(entry) = entry else {
            let heading = facts.sections.get(bullet.section).and_then(|section| section.outline.heading.as_ref());
            let title = heading.map(|line| facts.analysis.outline.field(line).text).unwrap_or_default();
            return Self { title, ..Self::default() };
        };
        let company = entry.parent.and_then(|parent| facts.entries.get(parent)).map(|parent| title(facts, parent));
        Self { company, ..Self::of_entry(facts, entry) }
    }

    /// An entry as a piece of work.
    #[must_use]
    pub fn of_entry(facts: &Facts<'_>, entry: &Entry<'_>) -> Self {
        Self { title: title(facts, entry), period: entry.outline.period(), company: None }
    }
}

fn title(facts: &Facts<'_>, entry: &Entry<'_>) -> String {
    let slot = entry.outline.title().or_else(|| entry.outline.slots.first());
    slot.map(|slot| facts.analysis.outline.field(&slot.line).text).unwrap_or_default()
}

/// The entry of a document that tells of the same work, an index of [`Facts::entries`]: the same title, or one that holds the
/// other, and periods that don't exclude each other. The closest, and of those the first.
pub(super) fn find(facts: &Facts<'_>, work: &Work) -> Option<usize> {
    let entries = facts.entries.iter().enumerate();
    let works =
        entries.filter(|(_, entry)| matches!(entry.kind, EntryKind::Project | EntryKind::Other | EntryKind::Career));
    let scored = works.filter_map(|(index, entry)| Some((likeness(&Work::of_entry(facts, entry), work)?, index)));
    scored.max_by_key(|(likeness, index)| (*likeness, std::cmp::Reverse(*index))).map(|(_, index)| index)
}

/// True for two accounts of the same work.
#[must_use]
pub fn same_work(one: &Work, other: &Work) -> bool {
    likeness(one, other).is_some()
}

/// How close two accounts are; nothing when they are about different work.
fn likeness(one: &Work, other: &Work) -> Option<u8> {
    let (a, b) = (vocabulary::key(&one.title), vocabulary::key(&other.title));
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let part = |long: &str, short: &str| short.len() >= SHORTEST_PART && long.contains(short);
    let titles = match a == b {
        true => 2,
        false if part(&a, &b) || part(&b, &a) => 1,
        false => return None,
    };
    match (one.period, other.period) {
        (Some(one), Some(other)) if is_same(one, other) => Some(titles * 2 + 1),
        (Some(one), Some(other)) => touch(one, other).then_some(titles * 2),
        _ => Some(titles * 2),
    }
}

fn is_same(one: Period, other: Period) -> bool {
    (one.start, one.end, one.current) == (other.start, other.end, other.current)
}

/// True when some month may belong to both.
fn touch(one: Period, other: Period) -> bool {
    let from = |date: YearMonth| u32::from(date.year) * 12 + u32::from(date.month.unwrap_or(1));
    let to = |period: Period| match period.end {
        Some(end) => u32::from(end.year) * 12 + u32::from(end.month.unwrap_or(12)),
        None if period.current => u32::MAX,
        None => u32::from(period.start.year) * 12 + u32::from(period.start.month.unwrap_or(12)),
    };
    from(one.start) <= to(other) && from(other.start) <= to(one)
}
