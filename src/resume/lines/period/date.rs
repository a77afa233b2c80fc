//! One date: a year, with or without its month and day.

use super::{HALVES, YearMonth};

/// One date at a known place.
pub(super) struct Date {
    /// One past its last byte.
    pub(super) end: usize,
    pub(super) value: YearMonth,
    /// It can't be anything else: it has a month, or the word 년.
    pub(super) certain: bool,
    /// `2019년 7-8월`, `Jul – Aug 2019`: where the second month ends, and which it is.
    pub(super) end_month: Option<(usize, u8)>,
}

impl Date {
    /// Whether it is a date even without a range around it. A lone year is one only with 년, or when it is
    /// all there is between separators.
    pub(super) fn stands_alone(&self, text: &str, at: usize) -> bool {
        if text.as_bytes().get(at..at + 4).is_none_or(|year| !year.iter().all(u8::is_ascii_digit)) {
            return self.certain && text.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase);
        }
        let after = text.get(self.end..).unwrap_or_default().trim_start_matches(' ');
        let quarter = || after.trim_start_matches(['1', '2', '3', '4']).starts_with("분기");
        if HALVES.iter().any(|half| after.starts_with(half)) || quarter() {
            return false;
        }
        if self.certain {
            return true;
        }
        let before = text.get(..at).unwrap_or_default().trim_end_matches(' ');
        let edge_before = before.is_empty() || before.ends_with(['(', '[', '|', ',', '·', '-', '/', '\n', ':']);
        let edge_after = after.is_empty() || after.starts_with([')', ']', '|', ',', '·', '-', '/', '\n', ':', '(']);
        edge_before && edge_after
    }
}

/// Reads the date that begins at byte `at`.
pub(super) fn date(text: &str, at: usize) -> Option<Date> {
    let rest = text.get(at..)?;
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return english(rest, at);
    }
    let digits = count_digits(rest);
    match digits {
        4 => {
            let year: u16 = rest.get(..4)?.parse().ok()?;
            if !(1950..2100).contains(&year) {
                return None;
            }
            Some(after_year(text, at + 4, year))
        }
        6 => compact(rest, at),
        2 => two_digit_year(text, at).or_else(|| short_korean_year(rest, at)).or_else(|| month_first(rest, at)),
        1 => month_first(rest, at),
        _ => None,
    }
}

fn after_year(text: &str, at: usize, year: u16) -> Date {
    let rest = text.get(at..).unwrap_or_default();
    let korean = rest.trim_start_matches(' ').starts_with('년');
    let year_end = if korean { at + rest.find('년').unwrap_or(0) + '년'.len_utf8() } else { at };
    let year_only = Date { end: year_end, value: YearMonth { year, month: None }, certain: korean, end_month: None };
    let Some(month_at) = month_start(text, year_end, korean) else {
        return english_month_after(text, year_end, year).unwrap_or(year_only);
    };
    let rest = text.get(month_at..).unwrap_or_default();
    let digits = count_digits(rest);
    let month = rest.get(..digits).and_then(|m| m.parse::<u8>().ok()).filter(|m| (1..=12).contains(m));
    let Some(month) = month.filter(|_| digits <= 2) else { return year_only };
    let mut end = month_at + digits;
    let rest = text.get(end..).unwrap_or_default();
    // A Korean year wants a Korean month: "2020년 12명" is no date.
    if korean && !rest.trim_start_matches(' ').starts_with('월') && !starts_month_range(rest) {
        return year_only;
    }
    if let Some((range_end, last)) = month_range(rest, month) {
        return Date {
            end: end + range_end,
            value: YearMonth { year, month: Some(month) },
            certain: true,
            end_month: Some((end + range_end, last)),
        };
    }
    if rest.trim_start_matches(' ').starts_with('월') {
        end += rest.find('월').unwrap_or(0) + '월'.len_utf8();
        end = day_after(text, end, &[' ']).map_or(end, |day| after_day_mark(text, day));
    } else if let Some(day) = day_after(text, end, &['.', '-', '/']) {
        end = after_day_mark(text, day);
    } else if rest.starts_with('.') && !rest.get(1..).unwrap_or_default().starts_with(|c: char| c.is_ascii_digit()) {
        end += 1;
    }
    Date { end, value: YearMonth { year, month: Some(month) }, certain: true, end_month: None }
}

/// Where the month's digits begin, if a month can follow here.
fn month_start(text: &str, at: usize, korean: bool) -> Option<usize> {
    let rest = text.get(at..)?;
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let after_spaces = rest.get(spaces..)?;
    // "2025 3월": 년 was left out.
    let digits = count_digits(after_spaces);
    if korean || spaces == 1 && after_spaces.get(digits..).is_some_and(|behind| behind.starts_with('월')) {
        return after_spaces.starts_with(|c: char| c.is_ascii_digit()).then_some(at + spaces);
    }
    let mark = after_spaces.chars().next().filter(|c| matches!(c, '.' | '-' | '/' | '‑' | '·'))?;
    // "2020 - 2021": a spaced hyphen is a range, a spaced dot is not.
    if spaces > 0 && mark != '.' {
        return None;
    }
    let rest = after_spaces.get(mark.len_utf8()..)?;
    let more = rest.len() - rest.trim_start_matches(' ').len();
    if more > 0 && mark != '.' {
        return None;
    }
    let digits_at = at + spaces + mark.len_utf8() + more;
    let digits = count_digits(text.get(digits_at..)?);
    (digits == 1 || digits == 2).then_some(digits_at)
}

/// `7-8월` behind `2019년 `.
fn month_range(rest: &str, first: u8) -> Option<(usize, u8)> {
    let joint = rest.chars().next().filter(|c| matches!(c, '-' | '~' | '–'))?;
    let after = rest.get(joint.len_utf8()..)?;
    let digits = count_digits(after);
    let last: u8 = after.get(..digits)?.parse().ok()?;
    (after.get(digits..)?.starts_with('월') && last > first && last <= 12)
        .then_some((joint.len_utf8() + digits + '월'.len_utf8(), last))
}

fn starts_month_range(rest: &str) -> bool {
    month_range(rest, 0).is_some()
}

/// One past a day of the month behind one of `marks`.
fn day_after(text: &str, at: usize, marks: &[char]) -> Option<usize> {
    let rest = text.get(at..)?;
    let mark = rest.chars().next().filter(|c| marks.contains(c))?;
    let mut from = at + mark.len_utf8();
    if mark == '.' && text.get(from..)?.starts_with(' ') {
        from += 1;
    }
    let rest = text.get(from..)?;
    let digits = count_digits(rest);
    let day: u8 = rest.get(..digits)?.parse().ok()?;
    let next = rest.get(digits..)?;
    // "2022.03 05…" or "2019.07-2021.05": the number goes on, so it is no day.
    let joined = next.starts_with(|c: char| c.is_alphanumeric() && c != '일');
    let goes_on = mark != '.' && next.starts_with('.') && next.get(1..)?.starts_with(|c: char| c.is_ascii_digit());
    let wants_mark = mark == ' ' && !next.starts_with('일');
    let spaced = mark == '.' && from > at + 1 && !(next.starts_with('.') || digits == 2);
    ((1..=31).contains(&day) && digits <= 2 && !joined && !goes_on && !wants_mark && !spaced).then_some(from + digits)
}

fn after_day_mark(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    if rest.starts_with('일') {
        at + '일'.len_utf8()
    } else if rest.starts_with('.') {
        at + 1
    } else {
        at
    }
}

/// `17.07`, `17-07`: certain only as part of a range with another one, so never alone.
fn two_digit_year(text: &str, at: usize) -> Option<Date> {
    let (before, rest) = text.split_at_checked(at)?;
    let (year, tail) = (rest.get(..2)?.parse::<u16>().ok()?, rest.get(2..)?);
    let mark = tail.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let tail = tail.get(1..)?;
    let digits = count_digits(tail);
    let month: u8 = tail.get(..digits)?.parse().ok()?;
    let next = tail.get(digits..)?;
    let goes_on = next.starts_with(mark) && next.get(1..)?.starts_with(|c: char| c.is_ascii_digit());
    let with_day = goes_on && count_digits(next.get(1..)?) == 2;
    // "(08.4 ~ 10.2)": a month of one digit needs a bracket at its side; "(10-2)" is two numbers.
    let short = digits == 1 && mark != '-' && (before.ends_with(['(', '[']) || next.starts_with([')', ']']));
    if !(digits == 2 || short) || !(1..=12).contains(&month) || (goes_on && !with_day) {
        return None;
    }
    let century = if year < 60 { 2000 } else { 1900 };
    let end = at + 2 + 1 + digits + if with_day { 3 } else { 0 };
    Some(Date { end, value: YearMonth { year: century + year, month: Some(month) }, certain: false, end_month: None })
}

/// `24년 8월`: certain only as part of a range, as `17.07`.
fn short_korean_year(rest: &str, at: usize) -> Option<Date> {
    let (year, tail) = rest.split_at_checked(2)?;
    let tail = tail.strip_prefix('년')?;
    let month_at = tail.len() - tail.trim_start_matches(' ').len();
    let digits = count_digits(tail.get(month_at..)?);
    let month: u8 = tail.get(month_at..month_at + digits)?.parse().ok()?;
    let year: u16 = year.parse().ok()?;
    let century = if year < 60 { 2000 } else { 1900 };
    let end = at + 2 + '년'.len_utf8() + month_at + digits + '월'.len_utf8();
    let is_month = (1..=12).contains(&month) && tail.get(month_at + digits..)?.starts_with('월');
    let value = YearMonth { year: century + year, month: Some(month) };
    is_month.then_some(Date { end, value, certain: false, end_month: None })
}

/// `201808`: certain only as part of a range, as `17.07`.
fn compact(rest: &str, at: usize) -> Option<Date> {
    let (year, month) = (rest.get(..4)?.parse().ok()?, rest.get(4..6)?.parse().ok()?);
    let plausible = (1970..2060).contains(&year) && (1..=12).contains(&month);
    let value = YearMonth { year, month: Some(month) };
    plausible.then_some(Date { end: at + 6, value, certain: false, end_month: None })
}

/// `01/2014`, `3/2014`, `01.2014`, `01. 2014`: the month before a year of four digits.
fn month_first(rest: &str, at: usize) -> Option<Date> {
    let (month, behind) = rest.split_at_checked(count_digits(rest))?;
    let dotted = || behind.strip_prefix('.').filter(|_| month.len() == 2);
    let year = behind.strip_prefix('/').or_else(|| dotted().map(|year| year.strip_prefix(' ').unwrap_or(year)))?;
    let value = YearMonth { year: year.get(..4)?.parse().ok()?, month: Some(month.parse().ok()?) };
    let plausible = (1950..2100).contains(&value.year) && value.month.is_some_and(|month| (1..=12).contains(&month));
    let end = rest.len() - year.len() + 4;
    (plausible && count_digits(year) == 4).then_some(Date { end: at + end, value, certain: true, end_month: None })
}

/// `Jan 2021`, `January, 2021`, `Sept. 2021`.
fn english(rest: &str, at: usize) -> Option<Date> {
    let (month, letters) = english_month(rest)?;
    let tail = rest.get(letters..)?;
    if let Some(last) = last_month(tail, month) {
        let value = YearMonth { year: last.value.year, month: Some(month) };
        let end = at + letters + last.end;
        return last.value.month.map(|last| Date { end, value, certain: true, end_month: Some((end, last)) });
    }
    let year_at = letters + (tail.len() - tail.trim_start_matches(['.', ',', ' ', '\'']).len());
    let tail = rest.get(year_at..)?;
    if count_digits(tail) != 4 || year_at == letters {
        return None;
    }
    let year: u16 = tail.get(..4)?.parse().ok()?;
    (1950..2100).contains(&year).then(|| Date {
        end: at + year_at + 4,
        value: YearMonth { year, month: Some(month) },
        certain: true,
        end_month: None,
    })
}

/// ` – Aug. 2021` behind `Jun.`: the year is said once.
fn last_month(tail: &str, first: u8) -> Option<Date> {
    let joint = tail.trim_start_matches(['.', ' ']);
    let month = joint.strip_prefix(['-', '–', '~'])?.trim_start_matches(' ');
    let last = english(month, tail.len() - month.len())?;
    (last.end_month.is_none() && last.value.month > Some(first)).then_some(last)
}

/// `2021 Jan`.
fn english_month_after(text: &str, at: usize, year: u16) -> Option<Date> {
    let rest = text.get(at..)?;
    let spaces = rest.len() - rest.trim_start_matches([' ', '.', ',']).len();
    let (month, letters) = english_month(rest.get(spaces..)?)?;
    (spaces > 0).then(|| Date {
        end: at + spaces + letters,
        value: YearMonth { year, month: Some(month) },
        certain: true,
        end_month: None,
    })
}

fn english_month(rest: &str) -> Option<(u8, usize)> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let word = rest.get(..letters)?.to_ascii_lowercase();
    // "Feburary": its first letters and its last ones tell it.
    let misspelled = |month: &str| {
        let (head, tail) = (month.get(..3), month.get(month.len().saturating_sub(2)..));
        let fits = || head.is_some_and(|head| word.starts_with(head)) && tail.is_some_and(|tail| word.ends_with(tail));
        month.len() > 5 && (6..=10).contains(&word.len()) && fits()
    };
    let index = MONTHS.iter().position(|month| {
        word == *month
            || (word.len() == 3 && month.starts_with(&word))
            || (word == "sept" && *month == "september")
            || misspelled(month)
    })?;
    Some((u8::try_from(index + 1).ok()?, letters))
}

fn count_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}
