//! Periods in several shapes or with several separators. One hint a document; the preview shows them all alike.
//!
//! Days beside months are a difference of precision, and what stands between begin and end may differ between kinds of
//! entries, unless one period is written both ways: neither is a mixture.

use rustc_hash::FxHashMap;

use super::way::{Way, fits, rewritten, way};
use crate::lint::facts::{BulletKind, EntryKind, Facts, PeriodFact};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::words::{Arg, Phrase};
use crate::lint::{Fix, Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D3",
        name: "inconsistent-date-format",
        group: Group::Dates,
        scope: Scope::Document,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "섞인 날짜 형식", en: "Mixed date formats" },
        messages: &[Words { ko: "기간을 {0}가지로 썼어요: {1}", en: "Periods are written in {0} ways: {1}" }],
        why: Words {
            ko: "형식이 하나면 기간이 세로로 한눈에 비교돼요.",
            en: "In one form, periods can be compared at a glance.",
        },
        options: &[],
    },
    check,
};

static COUNT: Words = Words { ko: "‘{0}’ {1}번", en: "“{0}” × {1}" };
static UNIFY: Words = Words { ko: "모두 ‘{0}’처럼 쓰기", en: "Write all like “{0}”" };

/// So many ways are named.
const NAMED: usize = 4;

/// A period and how it is written.
type Written<'f> = (&'f PeriodFact, Way);

/// True when one kind of entries has several separators, or one and the same period has.
fn separators_count(facts: &Facts<'_>, written: &[Written<'_>]) -> bool {
    let mut of_kind: FxHashMap<(Option<EntryKind>, usize), Option<char>> = FxHashMap::default();
    let mut of_period = FxHashMap::default();
    written.iter().any(|(found, way)| {
        let span = facts.span(found.shown);
        let kind = match facts.entry_at(span).and_then(|entry| facts.entries.get(entry)) {
            Some(entry) => (Some(entry.kind), 0),
            None => (None, facts.section_at(span)),
        };
        let (start, end) = (found.period.start, found.period.end);
        *of_kind.entry(kind).or_insert(way.separator) != way.separator
            || *of_period.entry((start, end)).or_insert(way.separator) != way.separator
    })
}

/// True for a part of one year in an item's words: `2024년 1월–6월 자료로 검증`. There nobody compares it with others.
fn is_spoken(facts: &Facts<'_>, found: &PeriodFact) -> bool {
    let text = facts.get(found.shown);
    let within_year = text.matches('년').count() == 1 && text.matches('월').count() == 2;
    let span = facts.span(found.shown);
    within_year
        && !facts.is_title(found.shown)
        && facts.bullets.iter().any(|bullet| {
            let item = facts.span(bullet.shown);
            bullet.kind == BulletKind::Prose && item.start <= span.start && span.end <= item.end
        })
}

/// A way with its first example, and how many there are.
struct Known<'f> {
    way: Way,
    first: &'f PeriodFact,
    count: usize,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let ranges = facts.periods().iter().filter(|found| !found.period.is_date() && !facts.is_masked(found.shown));
    let ranges = ranges.filter(|found| !is_spoken(facts, found));
    let mut written: Vec<Written<'_>> =
        ranges.filter_map(|found| Some((found, way(facts.get(found.shown))?))).collect();
    if !separators_count(facts, &written) {
        written.iter_mut().for_each(|(_, way)| way.separator = None);
    }
    let periods = || written.iter().copied();
    let mut ways: Vec<Known<'_>> = Vec::new();
    for (found, way) in periods() {
        match ways.iter_mut().find(|known| fits(known.way, way)) {
            Some(known) => {
                known.way.padded = known.way.padded.or(way.padded);
                known.count += 1;
            }
            None => ways.push(Known { way, first: found, count: 1 }),
        }
    }
    if ways.len() < 2 {
        return;
    }
    // Of ways that are as frequent, the one that says most, then the first.
    let main = ways.iter().rev().max_by_key(|known| (known.count, !known.way.short));
    let Some(main) = main else { return };
    let Some((first, _)) = periods().find(|(_, way)| !fits(main.way, *way)) else { return };
    let text = |found: &PeriodFact| Arg::from(facts.get(found.shown).trim());
    let named = ways.iter().take(NAMED);
    let named = named.map(|known| Phrase { words: &COUNT, args: vec![text(known.first), known.count.into()] });
    let hint = sink.at(first.shown).with(ways.len()).with(Arg::Phrases(named.collect()));
    let mut fix = Fix::risky(&UNIFY).with(text(main.first));
    let mut whole = true;
    for (found, _) in periods().filter(|(_, way)| !fits(main.way, *way)) {
        let span = facts.span(found.shown);
        if found.shown != first.shown {
            hint.related(span);
        }
        let text = rewritten(facts.get(found.shown), found.period, main.way);
        match text.filter(|_| facts.exact(found.shown).is_some()) {
            Some(text) => fix = fix.replace(span, text),
            None => whole = false,
        }
    }
    if whole {
        hint.fix(fix);
    }
}
