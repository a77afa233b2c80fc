//! When a school was attended, and which degree came of it.

use crate::resume::model::Education;
use crate::resume::outline::{Entry, Outline};
use crate::resume::period::{self, Period, YearMonth};
use crate::resume::{header, vocabulary};

/// True for a text that names a degree.
pub(in crate::resume) fn names_degree(text: &str) -> bool {
    ["학사", "석사", "박사", "Bachelor", "Master", "Ph", "B.S", "M.S", "BS", "MS", "B.A", "M.A"]
        .iter()
        .any(|degree| text.contains(degree))
}

/// A lone date is a school's when nothing else is said with it, or what happened at the school.
#[must_use]
pub fn is_of_study(text: &str) -> bool {
    let said = ["입학", "졸업", "수료", "중퇴", "자퇴", "학위", "예정", "취득", "기간", "rad", "Expected"];
    line_says_only_when(text) || header::is_major(text) || said.iter().any(|word| text.contains(word))
}

/// True for a text that says that a school was entered or left.
pub(in crate::resume) fn says_left_or_entered(text: &str) -> bool {
    // "졸업과제", "졸업작품 전시회": what was made for it.
    let made =
        |at: usize| ["과제", "작품", "논문"].iter().any(|work| text.get(at..).is_some_and(|at| at.starts_with(work)));
    let said = |word: &str| text.match_indices(word).any(|(at, word)| !made(at + word.len()));
    ["입학", "졸업", "수료", "편입", "재학", "휴학", "중퇴", "자퇴", "학위", "rad"].into_iter().any(said)
        || names_degree(text)
}

/// True for a line that says nothing but when.
pub(in crate::resume) fn line_says_only_when(text: &str) -> bool {
    crate::resume::title::evidence(text).only_period
}

/// The period of a line; 입학 and 졸업 with a date each make one.
pub(in crate::resume) fn period_in(text: &str) -> Option<Period> {
    let Some(first) = period::find(text) else {
        // "2010 하늘고등학교 졸업": a lone year in front.
        let year: u16 = text.split_once(' ')?.0.parse().ok().filter(|year| (1950..2100).contains(year))?;
        return Some(Period {
            start: YearMonth { year, month: None },
            end: None,
            current: false,
            dangling: false,
            latin: false,
        });
    };
    if first.period.is_date()
        && let Some(second) = text.get(first.range.end..).and_then(period::find)
        && second.period.is_date()
        && second.period.start > first.period.start
    {
        return Some(Period { end: Some(second.period.start), ..first.period });
    }
    Some(first.period)
}

/// Puts the dates in: a lone date is the entry, unless the line says that the school was left or the month does: terms
/// end in February and August. In English a lone date is the year of the degree.
pub(in crate::resume) fn dated(education: Education, period: Option<Period>, said: &str) -> Education {
    let Some(period) = period else { return education };
    let left = ["졸업", "수료", "자퇴", "중퇴", "학위", "Graduat", "graduat", "취득", "Expected", "expected"]
        .iter()
        .any(|word| said.contains(word))
        || names_degree(said)
        || matches!(period.start.month, Some(2 | 8))
        || period.start.month.is_none() && said.is_ascii();
    if period.is_date() && left && !["입학", "재학", "휴학"].iter().any(|word| said.contains(word)) {
        return Education { end: Some(period.start), ..education };
    }
    // "2016.03 ~ 가상대학교 컴퓨터공학과 재학중"
    let attends = period.end.is_none() && ["재학중", "재학 중"].iter().any(|word| said.contains(word));
    Education { start: Some(period.start), end: period.end, current: period.current || attends, ..education }
}

/// The same school twice (입학 and 졸업) is one education; two degrees are not.
pub(in crate::resume) fn add(found: &mut Vec<Education>, education: Education) {
    let key = vocabulary::key(&education.school.text);
    let half = |education: &Education| education.start.is_none() || education.end.is_none();
    let degree = |education: &Education| education.major.as_ref().filter(|major| names_degree(&major.text)).is_some();
    // Two ends are two degrees, whatever they are called.
    let ends_apart = |other: &Education| {
        let ends_only = |one: &Education| one.start.is_none() && one.end.is_some();
        ends_only(other) && ends_only(&education) && other.end != education.end
    };
    let more = |other: &Education| {
        degree(&education) && education.start.is_none() && education.end.is_none() && other.end.is_some()
    };
    let same = found.iter_mut().find(|other| vocabulary::key(&other.school.text) == key);
    match same {
        Some(other)
            if half(other)
                && half(&education)
                && !(degree(other) && degree(&education))
                && !ends_apart(other)
                && !more(other) =>
        {
            other.start = earliest(other.start, education.start);
            other.end = other.end.max(education.end);
        }
        _ => found.push(education),
    }
}

fn earliest(first: Option<YearMonth>, second: Option<YearMonth>) -> Option<YearMonth> {
    match (first, second) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// `컴퓨터 공학과`, `AI 전공`
pub(in crate::resume) fn names_subject(text: &str) -> bool {
    text.contains(' ') && ["학과", "학부", "전공"].iter().any(|end| text.trim_end().ends_with(end))
}

/// Under 학력, what lasted a year and a half is a school even when its name does not say so; a course is shorter, and
/// service in the army is no school.
pub(in crate::resume) fn lasts_for_years(outline: &Outline, entry: &Entry) -> bool {
    let serves = entry.slots.iter().any(|slot| {
        let said = outline.text(&slot.line);
        ["병역", "군필", "육군", "해군", "공군", "전역", "복무"].iter().any(|word| said.contains(word))
    });
    let months = |date: YearMonth| i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(1));
    !serves
        && entry.title().is_some()
        && entry.period().is_some_and(|period| period.end.is_some_and(|end| months(end) - months(period.start) >= 18))
}
