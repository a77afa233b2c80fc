//! Where the first lines of a paragraph are a block of their own: a title with its period, a section's name.

use crate::resume::flat::Flat;
use crate::resume::line::Piece;
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{announced, generator, line, model::SectionKind, period, plain_lines, plain_names, study, title};
use crate::text::{first_bytes, first_line};

/// The name of a field is not longer, in bytes: `연계/소속회사 : 가나다`.
const MAX_FIELD: usize = 40;

/// A name with its dates is not longer, in letters.
const MAX_NAME: usize = 80;

/// The line, from 0, after which the rest of a paragraph is another block; `None` when it is one block. Whether there
/// were blocks before it in the paragraph says `goes_on`.
#[must_use]
pub fn last_of_first(flat: &Flat, goes_on: bool) -> Option<usize> {
    let first = first_line(&flat.text);
    let rest = flat.text.get(first.len() + 1..)?;
    let (first, second) = (first.trim_end(), rest.split('\n').find(|line| !line.trim().is_empty())?);
    if first.is_empty() {
        return None;
    }
    let field = |line: &str| line::leading_label(line, &(0..line.len())).is_some();
    if generator::is_marked_picture(flat, first)
        || opens_entry(flat, first)
        || plain_lines::columns(first).is_some()
        || plain_lines::summed_up(first).is_some()
        || names_section(first, second)
        || goes_on && names_and_dates(first)
        || plain_names::is_bullet(second) && plain_names::may_be_name(first) && !plain_names::is_bullet(first)
        || title::names_entry(first) && (field(second) || vocabulary::colon(first_bytes(second, MAX_FIELD)).is_some())
        || labels_period(first) && title::names_entry(second)
        || announced::is_label_of_name(first) && !field(second)
        || (names_and_dates(first)
            && (names_and_dates(second)
                || (field(second) || !period::may_hold(second) && dates_name(first)) && !field(first)))
    {
        return Some(0);
    }
    let entry = title::dated_lines(&flat.text)
        .or_else(|| title::strong_lines(flat))
        .map(|count| count - 1)
        .or_else(|| over_rows(&flat.text))
        .or_else(|| over_entry(&flat.text).filter(|_| goes_on));
    entry.into_iter().chain(over_section(&flat.text)).min()
}

/// The lines of a text that was copied without the empty ones between: a section's name over an entry, and the line
/// before it.
fn over_section(text: &str) -> Option<usize> {
    let lines = dated_text(text)?;
    let at = lines.iter().enumerate().position(|(at, line)| {
        let below = lines.get(at + 1..).unwrap_or_default();
        line.len() <= 40
            && (below.iter().take(2).any(|line| is_dated(line)) || below.iter().take(5).any(|line| says_when(line)))
            && matches!(
                vocabulary::section(line),
                Some((SectionKind::Careers | SectionKind::Educations, Certainty::Section) | (SectionKind::Projects, _))
            )
    })?;
    Some(at.saturating_sub(1))
}

/// The line before the next one that is a name with its date, in one line or over or under it.
fn over_entry(text: &str) -> Option<usize> {
    let lines = dated_text(text)?;
    let is_name = |line: &str| line.len() <= 90 && title::may_name(line);
    let opens = |pair: &[&str], after_name: bool| match pair {
        [first, second] => says_when(second) && is_name(first) || !after_name && says_when(first) && is_name(second),
        _ => false,
    };
    // Between the name and its date it may say as what, and how long.
    let says_what =
        |line: &str| title::evidence(line).only_role || study::names_degree(line) || period::is_duration(line);
    let starts = (1..lines.len()).filter_map(|at| {
        if lines.get(at).is_some_and(|line| names_and_dates(line)) {
            return Some(at);
        }
        let after_name = lines.get(at - 1).is_some_and(|line| is_name(line));
        let between =
            lines.get(at..at + 2).filter(|pair| opens(pair, after_name))?.first().is_some_and(|line| says_what(line));
        let above = lines.get(..at)?.iter().rev().take_while(|line| says_what(line)).count();
        let name = at.checked_sub(above + 1).filter(|name| {
            between && lines.get(*name).is_some_and(|line| is_name(line) && !title::evidence(line).deed)
        });
        Some(name.unwrap_or(at))
    });
    starts.filter(|start| *start > 0).map(|start| start - 1).next()
}

/// The lines of a text that says when.
fn dated_text(text: &str) -> Option<Vec<&str>> {
    let lines = || text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    (period::may_hold(text) && lines().nth(2).is_some()).then(|| lines().collect())
}

/// A line that says when and nothing else.
fn says_when(line: &str) -> bool {
    line.len() <= 60
        && period::may_hold(line)
        && Some(title::evidence(line)).is_some_and(|said| said.range && said.only_period)
}

/// `2019.03 ~ 2020.08 가나다 연구소 대리` over another such line: rows of a table that was lost on the way. The line right
/// over them names their columns, and is a block of its own.
fn over_rows(text: &str) -> Option<usize> {
    if !period::may_hold(text) {
        return None;
    }
    let is_row = |line: &str| line.starts_with(|c: char| c.is_ascii_digit()) && names_and_dates(line);
    let mut lines =
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(is_row).enumerate().skip(1).peekable();
    while let Some((at, row)) = lines.next() {
        if row && lines.peek().is_some_and(|(_, next)| *next) {
            return Some(at.saturating_sub(2));
        }
    }
    None
}

/// `**가나다 · 백엔드 엔지니어** · 2024.05 ~ 현재` over what they do.
fn opens_entry(flat: &Flat, first: &str) -> bool {
    first.len() <= 160
        && flat.strong_head().is_some_and(|head| head.end < first.len())
        && period::may_hold(first)
        && Some(title::evidence(first)).is_some_and(|said| said.range && !said.only_period)
}

/// `경력:` over anything, or `경력사항` over a line with a period.
fn names_section(first: &str, second: &str) -> bool {
    if first.len() > 40 {
        return false;
    }
    let section = |name| vocabulary::section(name).filter(|(_, sure)| *sure >= Certainty::Field);
    match first.strip_suffix(':') {
        Some(name) => section(name).is_some_and(|(_, sure)| sure == Certainty::Section),
        None => {
            match section(first) {
                // `가나다커머스 백엔드 개발자 (2021.03 ~ 현재)` below: the employer may look like a part of the role.
                Some((SectionKind::Careers | SectionKind::Educations, sure)) => {
                    sure == Certainty::Section && is_dated(second)
                }
                // "프로젝트" is a field's name inside entries, too; there the line is only parted from the next.
                Some((SectionKind::Projects, _)) => names_and_dates(second),
                _ => false,
            }
        }
    }
}

/// A line with a range of time and more than that.
fn is_dated(line: &str) -> bool {
    line.len() <= 160
        && period::may_hold(line)
        && Some(title::evidence(line)).is_some_and(|said| said.range && !said.only_period)
}

/// `기간: 2021.03 ~ 2021.08`
fn labels_period(line: &str) -> bool {
    let label = if period::may_hold(line) { line::leading_label(line, &(0..line.len())) } else { None };
    label.is_some_and(|(_, label)| label == vocabulary::Label::Period)
}

/// `정산 개편 (2021.03 ~ 2021.08)`, `2021.03 ~ 2021.08 정산 개편`: a name with its dates before or behind it.
fn dates_name(line: &str) -> bool {
    let pieces = line::pieces(line, 0..line.len());
    line.chars().count() <= MAX_NAME
        && title::may_name(line)
        && matches!(
            pieces.as_slice(),
            [(_, Piece::Period(_)), ..]
                | [.., (_, Piece::Period(_))]
                | [.., (_, Piece::Period(_)), (_, Piece::Duration)]
        )
}

/// `2021.03 ~ 현재 | 가나다 | 백엔드 개발자`: an entry in one line.
fn names_and_dates(line: &str) -> bool {
    line.len() <= 160
        && period::may_hold(line)
        && Some(title::evidence(line))
            .is_some_and(|said| said.range && !said.only_period && (!said.only_role || said.before_role))
}
