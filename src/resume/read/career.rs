//! Careers of the model: an entry as an employer, and entries that speak of the same one.

use crate::markup::Document;
use crate::resume::block::BlockKind;
use crate::resume::line::{self, Piece};
use crate::resume::model::{Career, Field, Project, Resume, SectionKind};
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Slot, SlotKind};
use crate::resume::period::Period;
use crate::resume::place;
use crate::resume::read::project::{bullets, projects_of, work_of_row};
use crate::resume::vocabulary::Certainty;
use crate::resume::{dates, generator, heading, tables, vocabulary, works};
use crate::text::is_syllable;

/// A line that says as what somebody worked, and with what, is not longer, in bytes.
const MAX_ROLE_LINE: usize = 160;

/// Adds an entry as an employer.
pub fn career(document: &Document, outline: &Outline, entry: &Entry, resume: &mut Resume) {
    let projects = projects_of(document, outline, entry);
    // "+ 2021년 6월 퇴사": a mark and a date name nobody.
    // "경력 (총 4년 5개월)", the first line of a list: what it is a list of. Who is a freelancer is one's own employer.
    let heads = |name: &str| {
        vocabulary::section(name) == Some((SectionKind::Careers, Certainty::Section))
            && line::kind(name) != Piece::Employment
    };
    let named = entry.title().map(|title| (title, outline.text(&title.line)));
    let named = named.filter(|(_, name)| vocabulary::has_letter(name) && !heads(name)).map(|named| named.0);
    let Some(title) = named else {
        resume.projects.extend(projects);
        return;
    };
    let mut company = outline.field(&title.line);
    // "[가나다]"
    let held =
        company.text.strip_prefix('[').and_then(|held| held.strip_suffix(']')).filter(|held| !held.contains(']'));
    company.text = held.unwrap_or(&company.text).to_owned();
    company.text.drain(..heading::core(&company.text).start);
    company.text.drain(..month(&company.text));
    let place = place::split(&company.text)
        .map(|(_, place)| Field { text: place.trim_end_matches('.').to_owned(), span: company.span });
    company.text.truncate(name_length(&company.text));
    let mut career = Career {
        company,
        place,
        role: role(outline, &entry.slots)
            .or_else(|| first_stage(outline, entry))
            .or_else(|| role_and_more(outline, entry)),
        // "인턴 | 계약직": the last one says on which terms.
        employment: entry
            .slots
            .iter()
            .rfind(|slot| slot.kind == SlotKind::Employment)
            .map(|slot| outline.field(&slot.line)),
        period: entry.slots.iter().fold(None, |joined: Option<Period>, slot| match slot.kind {
            SlotKind::Period(period) if joined.is_some_and(|joined| joined.is_date()) => Some(period),
            SlotKind::Period(period) => join(joined, Some(period)),
            _ => joined,
        }),
        projects,
        bullets: 0,
    };
    for body in &entry.body {
        match body {
            Body::Role(slots) => {
                career.role = career.role.or_else(|| role(outline, slots));
                let period = slots.iter().find_map(|slot| match slot.kind {
                    SlotKind::Period(period) => Some(period),
                    _ => None,
                });
                // What the company's own line says holds for all roles in it.
                let own = entry.slots.iter().any(|slot| {
                    matches!(slot.kind, SlotKind::Period(period) if !period.is_date())
                        && slot.line.block == title.line.block
                });
                career.period = if own { career.period } else { join(career.period, period) };
            }
            Body::Block(line) => {
                career.bullets += bullets(document, outline, line);
                let table = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Table);
                let Some(table) = table.map(|block| block.node) else { continue };
                career.period = career.period.or_else(|| tables::labelled_period(document, table));
                career.projects.extend(tables::works(document, table).into_iter().map(work_of_row));
            }
            Body::Project(_) => {}
        }
    }
    if career.projects.is_empty() {
        career.projects = works::told(document, outline, &entry.body);
    }
    let marked = |slot: &Slot| generator::within(outline.text(&slot.line));
    career.period = career
        .period
        .or_else(|| entry.slots.iter().find_map(marked))
        .or_else(|| dates::of_employment(document, outline, &entry.body))
        .or_else(|| dates::alone(document, outline, &entry.body));
    // "2022.09 가나다 입사 (재직중)"
    let employed = |slot: &Slot| slot.kind == SlotKind::Duration && outline.text(&slot.line).starts_with("재직");
    if let Some(period) = career.period.as_mut().filter(|period| period.is_date()) {
        period.current = entry.slots.iter().any(employed);
    }
    add_career(resume, career);
}

/// `가나다 - 정산 개편`, `가나다 - 주문 도구`: where an employer is named again for each piece of work, the rest of the
/// title is that work.
pub fn work_beside_name(outline: &Outline, parts: &[Part], index: usize) -> Option<Project> {
    let entry = |at: usize| match parts.get(at) {
        Some(Part::Entry(entry)) => Some(entry),
        _ => None,
    };
    let named = |entry: &Entry| entry.title().map(|title| vocabulary::key(outline.text(&title.line)));
    let here = entry(index)?;
    let beside = || [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(entry);
    let title = here.title()?;
    let behind = |slot: &&Slot| {
        slot.kind == SlotKind::Words
            && slot.line.block == title.line.block
            && slot.line.range.start > title.line.range.start
    };
    let rest = here.slots.iter().find(behind)?;
    // What stands beside the name both times is as what somebody worked there.
    let said = |other: &Entry| other.slots.iter().any(|slot| outline.text(&slot.line) == outline.text(&rest.line));
    let again = || beside().filter_map(named).any(|name| Some(name) == named(here)) && !beside().any(said);
    let plain = here.slots.iter().all(|slot| !matches!(slot.kind, SlotKind::Role | SlotKind::Team))
        && !here.body.iter().any(|body| matches!(body, Body::Project(_)));
    (plain && again()).then(|| Project {
        title: outline.field(&rest.line),
        period: here.period(),
        ..Project::default()
    })
}

/// Lines in a row that name the same employer are one career: from the first begin to the last end. So is one that a
/// table or a list elsewhere names with nothing but its period, or a heading with nothing but the works done there.
pub fn add_career(resume: &mut Resume, career: Career) {
    let key = vocabulary::key(&career.company.text);
    let bare = |other: &Career| {
        other.projects.is_empty() && other.bullets == 0 || other.period.is_none() && other.role.is_none()
    };
    let is_bare = bare(&career);
    // However the open end was written.
    let when = |one: &Career| one.period.map(|period| (period.start, period.end, period.current));
    let agree = |other: &Career| other.period.is_none() || career.period.is_none() || when(other) == when(&career);
    let last = resume.careers.len().saturating_sub(1);
    let same = resume.careers.iter_mut().enumerate().find(|(at, other)| {
        (*at == last || is_bare || bare(other))
            && agree(other)
            && vocabulary::key(&other.company.text) == key
            && !key.is_empty()
    });
    match same.map(|found| found.1) {
        Some(last) => {
            last.period = join(last.period, career.period);
            last.role = last.role.take().or(career.role);
            last.projects.extend(career.projects);
            last.bullets += career.bullets;
        }
        None => resume.careers.push(career),
    }
}

/// `3월 가나다 입사`, below a year: the month is no part of the name.
fn month(name: &str) -> usize {
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let rest = name.get(digits..).filter(|_| (1..=2).contains(&digits)).and_then(|rest| rest.strip_prefix('월'));
    rest.map(str::trim_start).filter(|rest| !rest.is_empty()).map_or(0, |rest| name.len() - rest.len())
}

/// Outside 경력 an entry is an employer only by an unmistakable mark.
pub fn names_employer(outline: &Outline, entry: &Entry) -> bool {
    entry.title().is_some_and(|title| {
        let text = outline.text(&title.line);
        ["(주)", "㈜", "주식회사", "(유)", "Inc.", "Corp.", "Co., Ltd", "Ltd."].iter().any(|mark| text.contains(mark))
    })
}

/// How long the name itself is: `Maba Labs (San Diego, California)` has a remark behind it, `가나다 (Ganada)` a spelling.
pub fn name_length(name: &str) -> usize {
    if let Some((name, _)) = place::split(name) {
        return name.len();
    }
    let remark = name.find(" (").filter(|at| {
        let held = name.get(at + 2..).unwrap_or_default();
        let remark = held.contains(',') || held.chars().any(is_syllable);
        *at > 0 && remark && held.ends_with(')') && held.trim_end_matches(')').contains(' ')
    });
    remark.unwrap_or(name.len())
}

fn role(outline: &Outline, slots: &[Slot]) -> Option<Field> {
    slots
        .iter()
        .find(|slot| slot.kind == SlotKind::Role)
        .or_else(|| slots.iter().find(|slot| slot.kind == SlotKind::Team))
        .map(|slot| {
            let mut role = outline.field(&slot.line);
            // "Backend Developer in", "Engineer at": the joining word is not part of the role.
            let length = [" in", " at", " @", "@"].iter().find_map(|joint| role.text.strip_suffix(joint)).map(str::len);
            role.text.truncate(length.unwrap_or(role.text.len()));
            // "@ 결제팀"
            let sign = role.text.len() - role.text.trim_start_matches(['@', ' ']).len();
            role.text.drain(..sign);
            role
        })
}

/// Over further stages of an employment, what stands beside the first one's period says as what it began.
fn first_stage(outline: &Outline, entry: &Entry) -> Option<Field> {
    let further = |body: &Body| matches!(body, Body::Role(_));
    let dated = entry.slots.iter().find(|slot| matches!(slot.kind, SlotKind::Period(_)))?.line.block;
    let beside = |slot: &&Slot| slot.kind == SlotKind::Words && slot.line.block == dated;
    let said = entry.slots.iter().find(beside).filter(|_| entry.body.iter().any(further))?;
    Some(outline.field(&said.line))
}

/// `백엔드 개발자 | Laravel / MySQL`, `디자이너 (모바일) · 서울` in the first line below a header: as what, and then more.
fn role_and_more(outline: &Outline, entry: &Entry) -> Option<Field> {
    let Some(Body::Block(line)) = entry.body.first() else { return None };
    let block = outline.blocks.get(line.block).filter(|block| block.kind == BlockKind::Text)?;
    let first = block.first_line();
    let (Piece::Role, role) = block.pieces().first().map(|(range, piece)| (*piece, range.clone()))? else {
        return None;
    };
    let more = first.get(role.end..)?.trim_start_matches(')').trim_start();
    let told = more.is_empty() || more.starts_with(['|', '·', '(', '/', '•', '—', '–']);
    let short = first.len() <= MAX_ROLE_LINE && !first.trim_end().ends_with('.');
    (told && short && line.range.start == 0).then(|| outline.field(&Line { block: line.block, range: role }))
}

/// Several roles in one company: from the first begin to the last end.
fn join(first: Option<Period>, second: Option<Period>) -> Option<Period> {
    let (Some(a), Some(b)) = (first, second) else { return first.or(second) };
    let current = a.current || b.current;
    Some(Period {
        start: a.start.min(b.start),
        end: if current { None } else { a.end.max(b.end) },
        current,
        dangling: (a.current && a.dangling) || (b.current && b.dangling),
        latin: a.latin || b.latin,
    })
}
