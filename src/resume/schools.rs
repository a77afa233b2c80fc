//! 학력: schools in entries, lines, list items and tables; entry and exit of one school brought together.

use std::ops::Range;

use super::block::{Block, BlockKind};
use super::flat::{Flat, trim};
use super::line::trim_separators;
use super::model::{Education, Field, SectionKind};
use super::name::item_lines;
use super::outline::{Body, Entry, Line, Outline, Part, Section, SlotKind};
use super::period::{self, Period, YearMonth};
use super::{header, tables, vocabulary};
use crate::markup::Document;

/// The schools that a section names.
#[must_use]
pub fn educations(document: &Document, outline: &Outline, section: &Section) -> Vec<Education> {
    let own = section.kind == SectionKind::Educations;
    let mut found: Vec<Education> = Vec::new();
    for part in &section.parts {
        match part {
            Part::Entry(entry) => match of_entry(outline, entry) {
                Some(education) => add(&mut found, education),
                None if own => {
                    let mut inside = Vec::new();
                    of_lines(&entry_lines(document, outline, entry), &mut inside);
                    if inside.is_empty() && lasts_for_years(entry) {
                        let school = entry.title().map(|title| outline.field(&title.line)).unwrap_or_default();
                        inside.push(Education { school, ..Education::default() });
                    }
                    // The degree is the title, the school stands below it: the title's period is the school's.
                    for education in inside {
                        let undated = education.start.is_none() && education.end.is_none();
                        add(&mut found, if undated { dated(education, entry.period(), "") } else { education });
                    }
                }
                None => {}
            },
            Part::Block(line) if own => of_block(document, outline, line, &mut found),
            _ => {}
        }
    }
    found
}

/// Under 학력, what lasted a year and a half is a school even when its name does not say so; a course is shorter.
fn lasts_for_years(entry: &Entry) -> bool {
    let months = |date: YearMonth| i32::from(date.year) * 12 + i32::from(date.month.unwrap_or(1));
    entry.title().is_some()
        && entry.period().is_some_and(|period| period.end.is_some_and(|end| months(end) - months(period.start) >= 18))
}

/// An entry whose title is a school.
fn of_entry(outline: &Outline, entry: &Entry) -> Option<Education> {
    let title = &entry.title()?.line;
    if !is_school(outline.text(title)) {
        return None;
    }
    let (school, rest) = split(outline, title);
    let words = |slot: &&super::outline::Slot| matches!(slot.kind, SlotKind::Words | SlotKind::Major);
    let written = entry
        .slots
        .iter()
        .filter(words)
        .find(|slot| slot.kind == SlotKind::Major || header::is_major(outline.text(&slot.line)))
        .or_else(|| entry.slots.iter().find(words))
        .map(|slot| outline.field(&slot.line));
    let said: String = entry.slots.iter().map(|slot| outline.text(&slot.line)).collect();
    let period = entry.period().or_else(|| body_period(outline, entry));
    Some(dated(Education { school, major: rest.or(written), ..Education::default() }, period, &said))
}

/// A period in the first lines under a school's title.
fn body_period(outline: &Outline, entry: &Entry) -> Option<Period> {
    entry.body.iter().take(2).find_map(|body| match body {
        Body::Block(line) if outline.text(line).chars().count() < 80 => {
            period::find(outline.text(line)).map(|found| found.period)
        }
        _ => None,
    })
}

fn of_block(document: &Document, outline: &Outline, line: &Line, found: &mut Vec<Education>) {
    let Some(block) = outline.blocks.get(line.block) else { return };
    match block.kind {
        BlockKind::Table => {
            for row in tables::rows(document, block.node) {
                let school = row.title.unwrap_or_default();
                add(found, dated(Education { school, major: row.detail, ..Education::default() }, row.period, ""));
            }
        }
        BlockKind::List => of_lines(&item_lines(document, block.node), found),
        BlockKind::Text | BlockKind::Term | BlockKind::Heading(_) | BlockKind::ItemLine(_) => {
            of_lines(std::slice::from_ref(block), found);
        }
        _ => {}
    }
}

fn entry_lines(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Block> {
    let title = entry.title().and_then(|slot| outline.blocks.get(slot.line.block)).cloned();
    let mut lines: Vec<Block> = title.into_iter().collect();
    for body in &entry.body {
        let Body::Block(line) = body else { continue };
        match outline.blocks.get(line.block) {
            Some(block) if block.kind == BlockKind::List => lines.extend(item_lines(document, block.node)),
            Some(block) => lines.push(block.clone()),
            None => {}
        }
    }
    lines
}

/// Lines that name a school; a period may stand in the line or in the one after it.
fn of_lines(blocks: &[Block], found: &mut Vec<Education>) {
    let lines: Vec<(&Flat, Range<usize>)> =
        blocks.iter().flat_map(|block| block.flat.lines().map(|range| (&block.flat, range))).collect();
    for (index, (flat, range)) in lines.iter().enumerate() {
        let text = flat.get(range);
        let Some(name) = school_in(text) else { continue };
        let at = range.start + name.start..range.start + name.end;
        let school = Field { text: flat.get(&at).to_owned(), span: flat.span(&at) };
        let next = lines.get(index + 1).map(|(flat, range)| flat.get(range)).filter(|next| school_in(next).is_none());
        let dates = period::find(text).or_else(|| next.and_then(period::find)).map(|found| found.period);
        let major = major_after(flat, &(at.end..range.end));
        let said = if dates.is_some_and(|dates| !dates.is_date()) { "" } else { text };
        add(found, dated(Education { school, major, ..Education::default() }, dates, said));
    }
}

/// Reads one line of personal data: `학력 : 가상대학교 (2010.03 ~ 2014.02)`.
pub fn read_line(block: &Block, range: &Range<usize>, found: &mut Vec<Education>) {
    let text = block.flat.get(range);
    let Some(name) = school_in(text) else { return };
    let at = range.start + name.start..range.start + name.end;
    let school = Field { text: block.flat.get(&at).to_owned(), span: block.flat.span(&at) };
    let major = major_after(&block.flat, &(at.end..range.end));
    let dates = period::find(text).map(|found| found.period);
    add(found, dated(Education { school, major, ..Education::default() }, dates, text));
}

fn major_after(flat: &Flat, range: &Range<usize>) -> Option<Field> {
    let rest = flat.get(range);
    let end = period::find(rest).map_or(rest.len(), |found| found.range.start);
    let part = trim_separators(&flat.text, trim(&flat.text, range.start..range.start + end));
    (header::is_major(flat.get(&part)) && part.len() < 120)
        .then(|| Field { text: flat.get(&part).to_owned(), span: flat.span(&part) })
}

/// Words that are a school only together with the word before them: `가상 대학교`.
const LONE: [&str; 4] = ["대학교", "대학원", "고등학교", "대학"];

/// Where a line names a school as the place of study, not as part of something else (an award, a course).
fn school_in(text: &str) -> Option<Range<usize>> {
    if !vocabulary::names_school(text) || text.chars().count() > 90 {
        return None;
    }
    let elsewhere = ["경진", "대회", "동아리", "학생회", "출신", "연구실", "연구생", "시절", "수상", "창업"]
        .iter()
        .any(|word| text.contains(word));
    let course = text.contains("과정") && !["학사", "석사", "박사", "전공"].iter().any(|degree| text.contains(degree));
    let award = text.split([' ', ',', '(', ')', '-']).any(|word| word.ends_with('상') && word.chars().count() >= 2);
    let work = vocabulary::is_project_title(text) && !header::is_major(text);
    if elsewhere || course || award || work {
        return None;
    }
    let mut at = 0;
    let mut found: Option<Range<usize>> = None;
    for word in text.split([' ', ',', '|', '·', '(', ')', ':', '/', '-', '\u{a0}']) {
        let mut range = at..at + word.len();
        let before = text.get(..at).unwrap_or_default().trim_end();
        if LONE.contains(&word) && !before.ends_with([':', '：', '|']) {
            range.start = before.rfind([' ', ',', '|', ':', '(']).map_or(0, |space| space + 1).min(before.len());
        }
        at += word.len() + text.get(range.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let korean = ["대학교", "대학원", "고등학교", "대학", "과학기술원", "중학교"]
            .iter()
            .any(|end| (word.ends_with(end) && word.len() > end.len()) || (word == *end && range.len() > end.len()));
        // "가상대학교 공과대학", "가상대학교 세종캠퍼스": the second word belongs to the name.
        if let Some(first) = &mut found {
            let goes_on = ["대학", "대학원", "캠퍼스", "컬리지"].iter().any(|end| word.ends_with(end));
            let end = range.end;
            if !goes_on
                || text.get(first.end..end.saturating_sub(word.len())).is_none_or(|between| between.trim() != "")
            {
                return found;
            }
            first.end = end;
        } else if korean
            || (vocabulary::names_school(word)
                && range.len() == word.len()
                && !LONE.contains(&word)
                && !word.is_ascii())
        {
            found = Some(range);
        }
    }
    if found.is_some() {
        return found;
    }
    // English names are several words: from the start of the phrase to its separator.
    let mut at = 0;
    for phrase in text.split([',', '|', '(', ')', ':', '/', '-', '–', '·']) {
        let range = trim(text, at..at + phrase.len());
        at +=
            phrase.len() + text.get(at + phrase.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if vocabulary::names_school(phrase) {
            return Some(range);
        }
    }
    None
}

/// True when a title is a school's name.
#[must_use]
pub fn is_school(title: &str) -> bool {
    school_in(title).is_some() && !vocabulary::is_role(title)
}

/// Puts the dates in: a lone date is the entry, unless the line says that the school was left.
fn dated(education: Education, period: Option<Period>, said: &str) -> Education {
    let Some(period) = period else { return education };
    let left =
        ["졸업", "수료", "자퇴", "중퇴", "학위", "Graduat", "graduat", "취득"].iter().any(|word| said.contains(word));
    if period.is_date() && left && !said.contains("입학") {
        return Education { end: Some(period.start), ..education };
    }
    Education { start: Some(period.start), end: period.end, current: period.current, ..education }
}

/// The same school twice (입학 and 졸업) is one education.
fn add(found: &mut Vec<Education>, education: Education) {
    let key = vocabulary::key(&education.school.text);
    let half = |education: &Education| education.start.is_none() || education.end.is_none();
    let same = found.iter_mut().find(|other| vocabulary::key(&other.school.text) == key);
    match same {
        Some(other) if half(other) && half(&education) => {
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

/// `가상대학교 컴퓨터공학과`: school and major in one piece.
fn split(outline: &Outline, title: &Line) -> (Field, Option<Field>) {
    let text = outline.text(title);
    let Some(name) = school_in(text) else { return (outline.field(title), None) };
    let part = |range: Range<usize>| {
        outline
            .field(&Line { block: title.block, range: title.range.start + range.start..title.range.start + range.end })
    };
    let rest = trim_separators(text, name.end..text.len());
    let rest =
        Some(rest).filter(|rest| text.get(rest.clone()).is_some_and(|rest| rest.chars().any(vocabulary::is_letter)));
    (part(name), rest.map(part))
}
