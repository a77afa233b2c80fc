//! Periods in several shapes or with several separators. One hint a document; the preview shows them all alike.

use crate::lint::facts::{Facts, PeriodFact};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::words::{Arg, Phrase};
use crate::lint::{Fix, Sink, Words};
use crate::resume::YearMonth;

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
        sources: &["공개 이력서 20편 가운데 11편"],
        options: &[],
    },
    check,
};

static COUNT: Words = Words { ko: "‘{0}’ {1}번", en: "‘{0}’ × {1}" };
static UNIFY: Words = Words { ko: "모두 ‘{0}’처럼 쓰기", en: "Write all like ‘{0}’" };

/// Signs between begin and end.
const DASHES: [char; 9] = ['~', '∼', '〜', '～', '-', '–', '—', '−', '‑'];
/// So many ways are named.
const NAMED: usize = 4;

/// A way to write periods.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Way {
    /// What stands between year and month; `년` for 2021년 6월, a letter for Jun 2021.
    joint: char,
    /// A space follows it.
    spaced: bool,
    /// Two digits for the year.
    short: bool,
    /// The day is there, too.
    day: bool,
    /// A full stop ends it.
    stop: bool,
    /// Months below ten have two digits. Of later months that can't be told.
    padded: Option<bool>,
    /// What stands between begin and end.
    separator: char,
}

/// A way with its first example, and how many there are.
struct Known<'f> {
    way: Way,
    first: &'f PeriodFact,
    count: usize,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let periods = || {
        let ranges = facts.periods().iter().filter(|found| !found.period.is_date() && !facts.is_masked(found.shown));
        ranges.filter_map(|found| Some((found, way(facts.get(found.shown))?)))
    };
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
    let main = ways.iter().rev().max_by_key(|known| (known.count, !known.way.short, !known.way.day));
    let Some(main) = main else { return };
    let Some((first, _)) = periods().find(|(_, way)| !fits(main.way, *way)) else { return };
    let written = |found: &PeriodFact| Arg::from(facts.get(found.shown).trim());
    let named = ways.iter().take(NAMED);
    let named = named.map(|known| Phrase { words: &COUNT, args: vec![written(known.first), known.count.into()] });
    let hint = sink.at(first.shown).with(ways.len()).with(Arg::Phrases(named.collect()));
    let mut fix = Fix::risky(&UNIFY).with(written(main.first));
    let mut whole = true;
    for (found, _) in periods().filter(|(_, way)| !fits(main.way, *way)) {
        let span = facts.span(found.shown);
        if found.shown != first.shown {
            hint.related(span);
        }
        let text = rewritten(facts.get(found.shown), found, main.way);
        match text.filter(|_| facts.exact(found.shown).is_some()) {
            Some(text) => fix = fix.replace(span, text),
            None => whole = false,
        }
    }
    if whole {
        hint.fix(fix);
    }
}

/// The same way, as far as can be told.
fn fits(a: Way, b: Way) -> bool {
    let padded = a.padded.is_none() || b.padded.is_none() || a.padded == b.padded;
    padded && a == Way { padded: a.padded, ..b }
}

/// How a period is written, by its begin. `None` for years alone, and for what is no range of two dates.
fn way(text: &str) -> Option<Way> {
    let mut rest = text;
    let year = digits(&mut rest);
    let mut way =
        Way { joint: 'M', spaced: false, short: year == 2, day: false, stop: false, padded: None, separator: ' ' };
    if year == 0 {
        let year = rest.find(|c: char| c.is_ascii_digit())?;
        rest = rest.get(year..)?;
        digits(&mut rest);
    } else {
        rest = rest.trim_start_matches(' ');
        way.joint = rest.chars().next().filter(|joint| matches!(joint, '.' | '-' | '/' | '년'))?;
        let month = rest.get(way.joint.len_utf8()..)?.trim_start_matches(' ');
        way.spaced = month.len() + way.joint.len_utf8() < rest.len();
        rest = month;
        let length = digits(&mut rest);
        way.padded = match (length, month.starts_with('0')) {
            (1, _) => Some(false),
            (2, true) => Some(true),
            (2, false) => None,
            _ => return None,
        };
        if way.joint == '년' {
            rest = rest.trim_start_matches(' ').strip_prefix('월')?;
        }
        let mark = if way.joint == '년' { ' ' } else { way.joint };
        let mut day = rest.strip_prefix(mark).unwrap_or_default().trim_start_matches(' ');
        if digits(&mut day) > 0 {
            way.day = true;
            rest = day.trim_start_matches('일');
        }
        if let Some(behind) = rest.strip_prefix('.') {
            way.stop = true;
            rest = behind;
        }
    }
    way.separator = match rest.trim_start().trim_start_matches('\\').chars().next()? {
        '∼' | '〜' | '～' => '~',
        '‑' | '−' => '-',
        // 부터 is prose.
        other if other.is_alphanumeric() => return None,
        other => other,
    };
    Some(way)
}

/// Takes the digits at the start of a text away, and counts them.
fn digits(text: &mut &str) -> usize {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    *text = text.get(count..).unwrap_or_default();
    count
}

/// A period in another way; `None` when something would be lost or is not known.
fn rewritten(text: &str, found: &PeriodFact, to: Way) -> Option<String> {
    let from = way(text)?;
    if from.day || to.day || to.joint == 'M' || !matches!(to.separator, '~' | '-' | '–' | '—') {
        return None;
    }
    let mut written = date(found.period.start, to)?;
    written.push(' ');
    written.push(to.separator);
    if let Some(end) = found.period.end {
        written.push(' ');
        written.push_str(&date(end, to)?);
    } else if !found.period.dangling {
        let open = text.rsplit(DASHES).next()?.trim();
        written.push(' ');
        written.push_str(open);
    }
    Some(written)
}

fn date(date: YearMonth, way: Way) -> Option<String> {
    let month = date.month?;
    let year = if way.short { date.year % 100 } else { date.year };
    let space = if way.spaced { " " } else { "" };
    let month = if way.padded == Some(false) { format!("{month}") } else { format!("{month:02}") };
    let unit = if way.joint == '년' { "월" } else { "" };
    let stop = if way.stop { "." } else { "" };
    Some(format!("{year:02}{}{space}{month}{unit}{stop}", way.joint))
}
