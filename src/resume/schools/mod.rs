//! 학력: schools in entries, lines, list items and tables; entry and exit of one school brought together.

mod in_table;
mod reader;
pub mod school_name;
pub mod study;

use std::ops::Range;

use crate::markup::Document;
use crate::resume::block::{Block, BlockKind, blocks_in};
use crate::resume::flat::{Flat, trim};
use crate::resume::line::trim_separators;
use crate::resume::model::{Education, Field, SectionKind};
use crate::resume::name::item_lines;
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Section, SlotKind};
use crate::resume::period::{self, Period};
use crate::resume::{header, vocabulary};
use reader::Reader;
use school_name::school_in;
use study::{
    add, dated, is_of_study, lasts_for_years, line_says_only_when, names_degree, names_subject, period_in,
    says_left_or_entered,
};

/// The schools that a section names.
#[must_use]
pub fn educations(document: &Document, outline: &Outline, section: &Section) -> Vec<Education> {
    // "자격 및 학력" is read for both.
    let named = || {
        let key = section.heading.as_ref().map(|heading| vocabulary::key(outline.text(heading)));
        key.is_some_and(|key| key.contains("학력") || key.contains("education"))
    };
    let own = section.kind == SectionKind::Educations || section.kind == SectionKind::Activities && named();
    let mut reader = Reader::new(document, outline, section.kind, own);
    for part in &section.parts {
        match part {
            Part::Block(line) => reader.block(line),
            Part::Entry(entry) => reader.entry(entry),
            _ => {}
        }
    }
    reader.found()
}

/// The lines of an entry, and those below its works that say that somebody left a school: `다솜대학교 수학과 졸업`.
fn told_in<'o>(outline: &'o Outline, body: &'o Body) -> Vec<&'o Line> {
    let leaves = |line: &&Line| outline.text(line).trim_end().ends_with("졸업");
    let line = |body: &'o Body| match body {
        Body::Block(line) => Some(line),
        _ => None,
    };
    match body {
        Body::Project(work) => work.body.iter().filter_map(line).filter(leaves).collect(),
        _ => line(body).into_iter().collect(),
    }
}

/// Schools among jobs: what stands below a line that names one says when and what.
fn of_jobs(document: &Document, outline: &Outline, lines: &[&Line], found: &mut Vec<Education>) {
    for (at, line) in lines.iter().enumerate() {
        let Some(block) = outline.blocks.get(line.block) else { continue };
        let mut inside = Vec::new();
        if block.kind == BlockKind::List {
            let written = document.span(block.node).of(document.source()).unwrap_or_default();
            if ["졸업", "재학", "중퇴", "휴학"].iter().any(|word| written.contains(word)) {
                push_lines(document, block, &mut inside);
                inside.retain(|line| header::is_major(&line.flat.text) && school_in(&line.flat.text).is_some());
            }
        } else if matches!(block.kind, BlockKind::Heading(_) | BlockKind::ItemLine(_) | BlockKind::Text)
            && (block.evidence().of_school || block.evidence().school && names_degree(block.first_line()))
            && school_in(block.first_line()).is_some()
            && !block.first_line().trim_end().rsplit(' ').next().is_some_and(vocabulary::is_role)
        {
            inside.push(block.clone());
            for below in lines.iter().skip(at + 1).take(3).filter_map(|line| outline.blocks.get(line.block)) {
                if below.evidence().of_school || matches!(below.kind, BlockKind::Heading(_) | BlockKind::ItemLine(_)) {
                    break;
                }
                push_lines(document, below, &mut inside);
            }
        }
        of_lines(&inside, found);
    }
}

/// `M.S. Computer Science, Gasang University` in a line of its own, wherever it stands.
fn tells_degree(outline: &Outline, line: &Line) -> bool {
    let block = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Text);
    block.map(Block::first_line).is_some_and(|text| {
        text.len() <= 120 && names_degree(text) && header::is_major(text) && school_in(text).is_some()
    })
}

/// An entry whose title is no school: the degree, and the school below it. The title's period is the school's.
fn of_other_entry(document: &Document, outline: &Outline, entry: &Entry, found: &mut Vec<Education>) {
    let mut inside = Vec::new();
    of_lines(&entry_lines(document, outline, entry), &mut inside);
    let subject = || {
        let told = body_lines(document, outline, entry);
        entry.period().is_some_and(|when| when.current) && told.iter().any(|line| header::is_major(line.first_line()))
    };
    if inside.is_empty() && (lasts_for_years(outline, entry) || teaches_subject(outline, entry) || subject()) {
        let mut school = entry.title().map(|title| outline.field(&title.line)).unwrap_or_default();
        // "하늘배움원 컴퓨터 공학과"
        let name = school.text.split(' ').next().map_or(0, str::len);
        school.text.truncate(if names_subject(&school.text) { name } else { school.text.len() });
        inside.push(Education { school, ..Education::default() });
    }
    for education in inside {
        let undated = education.start.is_none() && education.end.is_none();
        add(found, if undated { dated(education, entry.period(), "") } else { education });
    }
}

/// Under 학력, whoever taught a subject for a time is a school; a course has one, too.
fn teaches_subject(outline: &Outline, entry: &Entry) -> bool {
    let said = || entry.slots.iter().map(|slot| outline.text(&slot.line));
    let course =
        |text: &str| ["과정", "캠프", "수료", "아카데미", "스쿨", "교육센터"].iter().any(|word| text.contains(word));
    entry.title().is_some()
        && entry.period().is_some_and(|period| !period.is_date())
        && said().any(names_subject)
        && !said().any(course)
}

/// An entry whose title is a school. Several degrees of one school, each with its own period, are as many educations.
fn of_entry(document: &Document, outline: &Outline, entry: &Entry, kind: SectionKind) -> Vec<Education> {
    let Some(title) = entry.title().map(|slot| &slot.line).filter(|title| is_school(outline.text(title))) else {
        return Vec::new();
    };
    // "College of Engineering, Gasang University": the school is what the faculty belongs to.
    let names = |name: &str| entry.slots.iter().map(|slot| &slot.line).find(|line| outline.text(line).contains(name));
    let whole = || names("University").or_else(|| names("대학교")).filter(|line| is_school(outline.text(line)));
    let text = outline.text(title);
    let is_part = school_in(text).is_some_and(|name| text.get(name).is_some_and(school_name::is_faculty));
    let title = if is_part { whole().unwrap_or(title) } else { title };
    let said: String = entry.slots.iter().map(|slot| outline.text(&slot.line)).collect();
    // Among jobs and pieces of work a school is an employer or a customer, unless something was studied there.
    let studied = match kind {
        SectionKind::Careers | SectionKind::Projects => {
            let works =
                ["연구실", "연구생", "랩실", "Lab"].iter().any(|word| said.contains(word)) && !names_degree(&said);
            header::is_major(&said) && entry.slot(|kind| kind == SlotKind::Role).is_none() && !works
        }
        SectionKind::Educations => true,
        // "가상대 나눔학교 1기" among activities: something at a school, or of it.
        _ => {
            let bare = school_in(text).is_some_and(|name| name == (0..text.len()));
            // "2024.10 하늘고등학교" among lectures: what happened there on a day.
            let event = entry.period().is_some_and(|when| when.is_date()) && !says_left_or_entered(&said);
            // "가상대학교 컴퓨터공학과 동아리 회장": something at a school, too.
            let part = ["동아리", "회장", "부원", "조교", "Lab"].iter().any(|word| said.contains(word));
            !event
                && !part
                && (bare || header::is_major(&said) || names_degree(&said) || lasts_for_years(outline, entry))
        }
    };
    if !studied {
        return Vec::new();
    }
    let (school, rest) = split(outline, title);
    let words = |slot: &&crate::resume::outline::Slot| matches!(slot.kind, SlotKind::Words | SlotKind::Major);
    let written = entry
        .slots
        .iter()
        .filter(words)
        .find(|slot| slot.kind == SlotKind::Major || header::is_major(outline.text(&slot.line)))
        .or_else(|| entry.slots.iter().find(words))
        .map(|slot| outline.field(&slot.line));
    // Beside the school may stand where it is; "그래픽과", "이과계열" is studied there.
    let studied = |text: &str| header::is_major(text) || text.ends_with(['과', '열', '부', '학']);
    let (named, other) =
        if rest.as_ref().is_some_and(|rest| studied(&rest.text)) { (rest, written) } else { (written, rest) };
    let education = Education { school, major: named.or(other), ..Education::default() };
    // "2018년 3월 입학, 2020년 2월 졸업": the slots take the first date only.
    let dates = entry.slot(|kind| matches!(kind, SlotKind::Period(_))).map_or(title, |slot| &slot.line);
    let line = |line: &Line| {
        let block = outline.blocks.get(line.block)?;
        block.flat.lines().find(|whole| whole.end >= line.range.end).map(|whole| block.flat.get(&whole).to_owned())
    };
    let whole = || line(dates).or_else(|| line(title)).and_then(|text| period_in(&text));
    let period = entry.period().filter(|first| !first.is_date()).or_else(whole).or_else(|| entry.period());
    if period.is_some() {
        let said = if entry.period().is_some() { &said } else { outline.text(&outline.whole(title.block)) };
        return vec![dated(education, period, said)];
    }
    let body = body_lines(document, outline, entry);
    let texts = || body.iter().flat_map(|block| block.flat.lines().map(|range| block.flat.get(&range)));
    let degrees = texts().filter(|text| names_degree(text) && text.chars().count() < 80);
    let mut found: Vec<Education> =
        degrees.filter_map(|text| period_in(text).map(|period| dated(education.clone(), Some(period), text))).collect();
    if found.is_empty() {
        let near = texts().take(4).filter(|text| text.chars().count() < 80);
        let dates = |text: &'_ str| period_in(text).filter(|dates| !dates.is_date() || is_of_study(text));
        let period = near.filter_map(|text| dates(text).map(|period| (period, text))).next();
        found.push(dated(education, period.map(|found| found.0), &period.map_or(said, |found| found.1.to_owned())));
    }
    found
}

/// The lines of an entry in the order of the text: of its header and of its body.
fn entry_lines(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Block> {
    let mut at: Vec<usize> = entry.slots.iter().map(|slot| slot.line.block).collect();
    at.dedup();
    let mut lines: Vec<Block> = at.iter().filter_map(|block| outline.blocks.get(*block)).cloned().collect();
    for body in &entry.body {
        let Body::Block(line) = body else { continue };
        if let Some(block) = outline.blocks.get(line.block).filter(|_| !at.contains(&line.block)) {
            push_lines(document, block, &mut lines);
        }
    }
    lines
}

fn body_lines(document: &Document, outline: &Outline, entry: &Entry) -> Vec<Block> {
    let mut lines = Vec::new();
    for part in &entry.body {
        let Body::Block(line) = part else { continue };
        if let Some(block) = outline.blocks.get(line.block) {
            push_lines(document, block, &mut lines);
        }
    }
    lines
}

fn push_lines(document: &Document, block: &Block, lines: &mut Vec<Block>) {
    match block.kind {
        BlockKind::List => lines.extend(item_lines(document, block.node)),
        BlockKind::Quote => lines.extend(blocks_in(document, block.node)),
        _ => lines.push(block.clone()),
    }
}

/// Lines that name a school. A period may stand in the line, in a line of its own before it, or after it; further
/// degrees with periods of their own are further educations at that school.
fn of_lines(blocks: &[Block], found: &mut Vec<Education>) {
    let lines: Vec<(&Flat, Range<usize>)> = blocks
        .iter()
        .flat_map(|block| block.flat.lines().map(|range| (&block.flat, block.flat.behind_opening(&range))))
        .collect();
    let mut before: Option<Period> = None;
    let mut last: Option<Education> = None;
    for (flat, range) in &lines {
        let text = flat.get(range);
        let dates = if school_name::is_long(text) { None } else { period_in(text) };
        // "College of Engineering" in a line below the school's belongs to that.
        let is_part = |name: &Range<usize>| last.is_some() && text.get(name.clone()).is_some_and(school_name::is_part);
        if let Some(name) = school_in(text).or_else(|| school_name::behind_degree(text)).filter(|name| !is_part(name)) {
            if let Some(last) = last.take() {
                add(found, last);
            }
            let at = range.start + name.start..range.start + name.end;
            let major = major_after(flat, &(at.end..range.end)).or_else(|| major_after(flat, &(range.start..at.start)));
            let education = Education { school: field(flat, &at), major, ..Education::default() };
            last = Some(dated(education, dates.or(before.take()), text));
            continue;
        }
        let Some(dates) = dates else { continue };
        match &mut last {
            Some(school)
                if school.start.is_none() && school.end.is_none() && (!dates.is_date() || is_of_study(text)) =>
            {
                *school = dated(std::mem::take(school), Some(dates), text);
            }
            Some(school) if names_degree(text) && !dates.is_date() => {
                let again =
                    Education { school: school.school.clone(), major: school.major.clone(), ..Education::default() };
                add(found, std::mem::replace(school, dated(again, Some(dates), text)));
            }
            _ => before = line_says_only_when(text).then_some(dates),
        }
    }
    if let Some(last) = last {
        add(found, last);
    }
}

fn field(flat: &Flat, range: &Range<usize>) -> Field {
    Field { text: flat.get(range).to_owned(), span: flat.span(range) }
}

/// Reads a school in a line of a profile that has no label: `🏫 하늘고등학교 졸업`, and its dates in the line below.
pub fn read_profile(block: &Block, found: &mut Vec<Education>) {
    let first = block.first_line();
    let named = school_in(first).is_some_and(|name| {
        let before = first.get(..name.start).unwrap_or_default().trim_end();
        // "2016.03 ~ 2022.02 가상대학교", "프랑스 가상 대학교"
        let words = before.split(' ').filter(|word| word.contains(|c: char| c.is_alphabetic()));
        words.take(2).count() <= usize::from(period::may_hold(first)) || names_degree(before)
    });
    let ends = names_degree(first)
        || ["졸업", "재학", "중퇴", "휴학", "수료", "예정)", ")"].iter().any(|end| first.trim_end().ends_with(end));
    let studied = header::is_major(first) || first.contains("학년 수료");
    if named && ends && studied {
        of_lines(std::slice::from_ref(block), found);
    }
}

/// Reads one line of personal data: `학력 : 가상대학교 (2010.03 ~ 2014.02)`.
pub fn read_line(block: &Block, range: &Range<usize>, found: &mut Vec<Education>) {
    let text = block.flat.get(range);
    let Some(name) = school_in(text) else { return };
    let at = range.start + name.start..range.start + name.end;
    let major = major_after(&block.flat, &(at.end..range.end));
    add(
        found,
        dated(Education { school: field(&block.flat, &at), major, ..Education::default() }, period_in(text), text),
    );
}

fn major_after(flat: &Flat, range: &Range<usize>) -> Option<Field> {
    let rest = flat.get(range);
    let end = period::find(rest).map_or(rest.len(), |found| found.range.start);
    let part = trim_separators(&flat.text, trim(&flat.text, range.start..range.start + end));
    (header::is_major(flat.get(&part)) && part.len() < 120).then(|| field(flat, &part))
}

/// True when a title is a school's name.
#[must_use]
pub fn is_school(title: &str) -> bool {
    school_in(title).is_some() && !vocabulary::is_role(title)
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
    // "Garam National University (GNU)": its letters are no subject.
    let letters =
        |rest: &str| rest.bytes().all(|b| b.is_ascii_uppercase()) && text.starts_with(rest.get(..1).unwrap_or("-"));
    let says = |rest: &str| rest.chars().any(vocabulary::is_letter) && !letters(rest);
    let rest = Some(rest).filter(|rest| text.get(rest.clone()).is_some_and(says));
    (part(name), rest.map(part))
}
