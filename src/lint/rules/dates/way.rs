//! How a period is written: `2021.06 ~ 2022.03`, `2021년 6월 - 2022년 3월`.

use crate::resume::{Period, YearMonth};

/// Signs between begin and end.
const DASHES: [char; 9] = ['~', '∼', '〜', '～', '-', '–', '—', '−', '‑'];
/// A way to write periods.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    /// What stands between year and month; `년` for 2021년 6월, a letter for Jun 2021.
    pub(super) joint: char,
    /// A space follows it.
    pub(super) spaced: bool,
    /// Two digits for the year.
    pub(super) short: bool,
    /// The day is there, too.
    pub(super) day: bool,
    /// A full stop ends it.
    pub(super) stop: bool,
    /// Months below ten have two digits. Of later months that can't be told.
    pub(super) padded: Option<bool>,
    /// What stands between begin and end; `None` where it may be anything.
    pub(super) separator: Option<char>,
}

/// The same way, as far as can be told. Days beside months are no other way, only more exact.
pub(super) fn fits(a: Way, b: Way) -> bool {
    let padded = a.padded.is_none() || b.padded.is_none() || a.padded == b.padded;
    let stop = if a.day == b.day { b.stop } else { a.stop };
    padded && a == Way { padded: a.padded, day: a.day, stop, ..b }
}

/// How a period is written, by its begin. `None` for years alone, and for what is no range of two dates.
pub(super) fn way(text: &str) -> Option<Way> {
    let mut rest = text;
    let year = digits(&mut rest);
    let mut way =
        Way { joint: 'M', spaced: false, short: year == 2, day: false, stop: false, padded: None, separator: None };
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
    way.separator = Some(match rest.trim_start().trim_start_matches('\\').chars().next()? {
        '∼' | '〜' | '～' => '~',
        '‑' | '−' => '-',
        // 부터 is prose.
        other if other.is_alphanumeric() => return None,
        other => other,
    });
    Some(way)
}

/// Takes the digits at the start of a text away, and counts them.
fn digits(text: &mut &str) -> usize {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    *text = text.get(count..).unwrap_or_default();
    count
}

/// A period in another way; `None` when something would be lost or is not known.
pub(super) fn rewritten(text: &str, period: Period, to: Way) -> Option<String> {
    let from = way(text)?;
    let separator = to.separator.or(from.separator)?;
    if from.day || to.day || to.joint == 'M' || !matches!(separator, '~' | '-' | '–' | '—') {
        return None;
    }
    let mut written = date(period.start, to)?;
    written.push(' ');
    written.push(separator);
    if let Some(end) = period.end {
        written.push(' ');
        written.push_str(&date(end, to)?);
    } else if !period.dangling {
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
