//! Periods in every form that people write them (`2021.06 ~ 현재`, `2015년 3월 - 2017년 2월`, `Jan 2021 – Feb 2022`,
//! `17.07 ~ 18.10`, `2019년 7-8월`, `2021-`). Hand-written: the grammar is small and must never be slow.

use std::ops::Range;

mod date;
mod wide;
mod words;

use crate::text::{Eight, last_bytes};
use date::{Date, date};
pub use words::is_duration;
pub(in crate::resume) use words::open_end;
use words::{duration, says_under_way, separator};

/// Halves of a year, which are no months.
pub const HALVES: [&str; 2] = ["상반기", "하반기"];

/// A month, or a year alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    /// Four digits.
    pub year: u16,
    /// 1 to 12, `None` when only the year was written.
    pub month: Option<u8>,
}

impl std::fmt::Display for YearMonth {
    /// Wanted's form, `2021.06`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.month {
            Some(month) => write!(f, "{:04}.{month:02}", self.year),
            None => write!(f, "{:04}", self.year),
        }
    }
}

/// When something began and ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    /// Begin.
    pub start: YearMonth,
    /// End, if written.
    pub end: Option<YearMonth>,
    /// It goes on: an open word (현재, 재직 중, present …) or a separator with nothing behind it.
    pub current: bool,
    /// The open end was written without a word, as in `2021.06 - `.
    pub dangling: bool,
    /// The open end was written in Latin letters (`Present`, `now`); in an English document it is shown so.
    pub latin: bool,
}

impl Period {
    /// True for one date without a separator, such as the month of an award.
    #[must_use]
    pub fn is_date(&self) -> bool {
        self.end.is_none() && !self.current
    }
}

impl std::fmt::Display for Period {
    /// Wanted's form, `2021.06 - 현재`, or `2021.06 - Present` where that is the author's language. An end that was not
    /// written is not made up.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.start)?;
        match (self.end, self.current, self.dangling) {
            (Some(end), _, _) => write!(f, " - {end}"),
            (None, true, false) if self.latin => write!(f, " - Present"),
            (None, true, false) => write!(f, " - 현재"),
            (None, true, true) => write!(f, " -"),
            (None, false, _) => Ok(()),
        }
    }
}

/// A period and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Bytes of the text from the first digit through the end of the period.
    pub range: Range<usize>,
    /// A duration note right behind it, such as `(1년 6개월)`, without its brackets.
    pub duration: Option<Range<usize>>,
    /// What it says.
    pub period: Period,
}

/// False when there can't be a date in `text`: a quick look before a slow one. A date has a year of this century or the
/// last, or two digits with what stands between a short year and its month.
#[must_use]
pub fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut seen = 0;
    // Nearly all bytes of a text are no digits: pass them by the quickest test.
    wide::has_digit(bytes)
        || Eight::all(bytes).enumerate().any(|(index, eight)| {
            eight.ascii(b'0', b'9').places().map(|place| index * 8 + place).any(|at| {
                let from = bytes.get(at..).filter(|_| at >= seen).unwrap_or_default();
                let digits = from.iter().take_while(|byte| byte.is_ascii_digit()).count();
                seen = seen.max(at + digits);
                let (number, behind) = from.split_at_checked(digits).unwrap_or_default();
                may_be_date(number, behind)
            })
        })
}

/// See [`may_hold`]: a run of digits, and what stands behind it.
fn may_be_date(number: &[u8], behind: &[u8]) -> bool {
    if number.len() < 2 {
        return false;
    }
    let short = match behind {
        // The last three are 년.
        [b'.' | b'/', ..] | [0xEB, 0x85, 0x84, ..] => true,
        // `17-07`. In most other pairs of numbers, as `10-20`, the second is no month of two digits.
        [b'-', b'0' | b'1', month, ..] => month.is_ascii_digit(),
        _ => false,
    };
    let is_year = |four: &[u8]| four.starts_with(b"19") || four.starts_with(b"20");
    short || number.windows(4).any(is_year)
}

/// The first period in `text`; a range is preferred to a lone date before it.
#[must_use]
pub fn find(text: &str) -> Option<Found> {
    if !may_hold(text) {
        return None;
    }
    let mut lone = None;
    for found in find_all(text) {
        if !found.period.is_date() {
            return Some(found);
        }
        lone.get_or_insert(found);
    }
    lone
}

/// All periods and lone dates in `text`, in order.
pub fn find_all(text: &str) -> impl Iterator<Item = Found> {
    let narrow = wide::narrow(text);
    let mut at = 0;
    std::iter::from_fn(move || match &narrow {
        None => {
            let found = next(text, at)?;
            at = found.range.end;
            Some(found)
        }
        Some(narrow) => {
            let found = next(&narrow.text, at)?;
            at = found.range.end;
            Some(narrow.back(found))
        }
    })
}

fn next(text: &str, from: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    // A date begins with a digit or an English month; look nowhere else.
    let mut at = from;
    while at < bytes.len() {
        let candidate = bytes.get(at).is_some_and(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
        let after_word = at > 0 && bytes.get(at - 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_');
        if candidate
            && !after_word
            && let Some(found) = period_at(text, at)
        {
            return Some(found);
        }
        at += 1;
    }
    None
}

fn period_at(text: &str, at: usize) -> Option<Found> {
    if preceded_by_number(text, at) {
        return None;
    }
    let start = date(text, at)?;
    let found = |end: usize, period: Period| Found { range: at..end, duration: duration(text, end), period };
    let period = |end, current, dangling| Period { start: start.value, end, current, dangling, latin: false };
    let open = |from: usize, to: usize| {
        let latin = text.get(from..to).is_some_and(|word| word.contains(|c: char| c.is_ascii_alphabetic()));
        Period { latin, ..period(None, true, false) }
    };
    if let Some((end, month)) = start.end_month {
        let last = YearMonth { year: start.value.year, month: Some(month) };
        return Some(found(end, period(Some(last), false, false)));
    }
    // "[2020.02] - [2021.03]": each in brackets of its own.
    let bracket = |at: usize, mark: char| usize::from(text.get(at..).is_some_and(|rest| rest.starts_with(mark)));
    let apart = at.checked_sub(1).map_or(0, |before| bracket(before, '[')) * bracket(start.end, ']');
    if let Some(after) = separator(text, start.end + apart) {
        let after = after + apart * bracket(after, '[');
        if let Some(last) = end_date(text, after, &start) {
            return Some(found(last.end, period(Some(last.value), false, false)));
        }
        if let Some(end) = open_end(text, after) {
            return Some(found(end, open(after, end)));
        }
        let rest = text.get(after..).unwrap_or_default();
        let rest = rest.trim_start_matches([' ', '\u{a0}']);
        let nothing_follows =
            rest.is_empty() || rest.starts_with([')', ']', '}', '|', '\n', ',', ':']) || says_under_way(rest);
        // A lone year needs a bracket, or the head of a line, of its own: "(2017~)", "2020 - :"; a short year a bracket:
        // "(19.04 - )".
        let before = text.get(..at).unwrap_or_default();
        let in_brackets = before.ends_with(['(', '[']) && rest.starts_with([')', ']']);
        let closed = rest.is_empty() || rest.starts_with(':');
        let alone = in_brackets || before.is_empty() && closed && start.value.month.is_none();
        // "2021.06 ~ 가나다": a line that begins so goes on with what has been since.
        let mark = text.get(start.end..after).unwrap_or_default();
        let opens = |c: char| c.is_alphabetic() && c != '약' || c == '(';
        let named = mark.ends_with(' ') && rest.starts_with(opens);
        let nothing_follows = nothing_follows || before.is_empty() && mark.trim() == "~" && named;
        if nothing_follows && (start.certain || alone) {
            let end = text.get(..after).map_or(after, |head| head.trim_end_matches([' ', '\u{a0}', '\n']).len());
            return Some(found(end, period(None, true, true)));
        }
    }
    if let Some(end) = open_behind_comma(text, start.end).filter(|_| start.certain) {
        return Some(found(end, open(start.end, end)));
    }
    if let Some(from) = open_before(text, at).filter(|_| start.certain) {
        return Some(Found { range: from..start.end, ..found(start.end, open(from, at)) });
    }
    start.stands_alone(text, at).then(|| found(start.end, period(None, false, false)))
}

/// `현재 ~ 2019.03`, `(Now – Jan 2015)`: where a range begins that is written with its end first.
fn open_before(text: &str, at: usize) -> Option<usize> {
    let head = text.get(..at)?.trim_end_matches(' ');
    let word = head.strip_suffix(['~', '-', '–', '—'])?.trim_end_matches(' ');
    let before = OPEN_FIRST.iter().find_map(|open| word.strip_suffix(open))?;
    (before.is_empty() || before.ends_with(['(', '[', '|', '\n'])).then_some(before.len())
}

/// `(2023.09.02, NOW)`: a comma in place of the separator, where nothing but an open word follows.
fn open_behind_comma(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?.strip_prefix(',')?;
    let word = rest.trim_start_matches(' ');
    let end = open_end(text, at + 1 + (rest.len() - word.len()))?;
    text.get(end..).is_some_and(|rest| rest.is_empty() || rest.starts_with([')', ']', '\n'])).then_some(end)
}

/// The end of a range. After a full date, a lone month (`2020.03 ~ 06`) is in the same year.
fn end_date(text: &str, at: usize, start: &Date) -> Option<Date> {
    // "'17.07 ~ '18.07"
    let mark = text.get(at..)?.chars().next().filter(|c| matches!(c, '\'' | '’' | '‘' | '`'));
    let at = at + mark.map_or(0, char::len_utf8);
    let after_start = |end: &Date| {
        (end.value.year, end.value.month.unwrap_or(12)) >= (start.value.year, start.value.month.unwrap_or(1))
    };
    let began = last_bytes(text.get(..start.end)?.trim_end_matches('.'), 9);
    let day = began.bytes().filter(|b| matches!(b, b'.' | b'/' | b'-')).count() == 2;
    match date(text, at) {
        Some(end) if after_start(&end) || end.certain => return Some(end),
        Some(_) if !day => return None,
        _ => {}
    }
    let month = start.value.month?;
    let digits = text.get(at..)?.bytes().take_while(u8::is_ascii_digit).count();
    let number: u8 = text.get(at..at + digits)?.parse().ok()?;
    let rest = text.get(at + digits..)?;
    // "2020.04.01 ~ 06.30": the day stands in both.
    let to_day = rest.strip_prefix(['.', '/', '-']).filter(|_| day && digits == 2).and_then(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (digits == 2 && rest.get(..digits)? <= "31" && number >= month).then_some(1 + digits)
    });
    let ends = rest.starts_with('월')
        || to_day.is_some()
        || (digits == 2 && (rest.is_empty() || rest.starts_with([')', ' ', ']', '\n', '|', ',', '·'])));
    let unit_follows = rest.trim_start().starts_with(['년', '개', '명', '주', '일', '%']);
    (ends && !unit_follows && number + u8::from(to_day.is_some()) > month && number <= 12).then(|| Date {
        end: at + digits + to_day.unwrap_or(if rest.starts_with('월') { '월'.len_utf8() } else { 0 }),
        value: YearMonth { year: start.value.year, month: Some(number) },
        certain: true,
        end_month: None,
    })
}

/// `010-2021-1234`, `1.2021`: digits that belong to a longer number are not a date.
fn preceded_by_number(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let trimmed = before.trim_end_matches(['-', '.', ',', '/']);
    trimmed.len() < before.len()
        && trimmed.ends_with(|c: char| c.is_ascii_digit())
        && before.len() - trimmed.len() == 1
        && !before.ends_with(',')
        && date_before(trimmed)
}

/// Words for "until now" that a range may begin with.
const OPEN_FIRST: [&str; 7] = ["현재", "Present", "present", "Now", "now", "Current", "PRESENT"];

/// A date in digits is not longer, in bytes.
const MAX_DATE: usize = 24;

/// True when the digits before a joint are not themselves the end of a date such as `2019.07-2021.05`.
fn date_before(head: &str) -> bool {
    // A longer run of digits and marks is no date.
    let head = last_bytes(head, MAX_DATE);
    let tail = head.rfind(|c: char| !(c.is_ascii_digit() || c == '.' || c == '/')).map_or(0, |i| i + 1);
    let tail = head.get(tail..).unwrap_or_default();
    let year = tail.get(..4).and_then(|year| year.parse::<u16>().ok());
    !year.is_some_and(|year| (1950..2100).contains(&year))
}

#[cfg(test)]
mod tests;
