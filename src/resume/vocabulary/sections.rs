//! Names of sections.

use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

use super::key;
use super::misspelled::is_meant;
use super::words::{Words, entries, has_letter};
use crate::resume::SectionKind;

/// How sure a section word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A word in it points there: `사이드 프로젝트`, `Personal Projects`.
    Part,
    /// The whole heading is the word, but people also use it for a field inside an entry: `기술 스택`, `프로젝트`.
    Field,
    /// The whole heading is the word, and it is never anything else: `경력`, `학력`.
    Section,
}

/// Which section a heading without decoration names.
#[must_use]
pub fn section(heading: &str) -> Option<(SectionKind, Certainty)> {
    if heading.len() > 120 {
        return None;
    }
    // "[WORK] 정산 개편": a mark before a name says of which kind it is.
    if let Some((_, name)) =
        heading.strip_prefix('[').and_then(|rest| rest.split_once(']')).filter(|(_, name)| has_letter(name))
    {
        return section(name);
    }
    let key = key(heading);
    if let Some(found) = whole(&key) {
        return Some(found);
    }
    if is_document_key(&key) || key.ends_with("경력기술서") {
        return None;
    }
    // "기타 업무 경험 (인턴십 & 기타)": what stands in brackets only explains.
    if let Some((head, _)) = heading.split_once('(')
        && let Some(kind) = part(&super::key(head))
        && whole(&super::key(head)).is_none()
    {
        return Some((kind, Certainty::Part));
    }
    // "경력 (Experience)", "Experience / 경력", "학력 | Education", "수상 & 자격증".
    let mut best: Option<(SectionKind, Certainty)> = None;
    let joined = heading.contains(is_joint);
    if (joined || heading.contains(" 및 ")) && names_schools_and_jobs(&key) {
        return Some((SectionKind::Careers, Certainty::Section));
    }
    if joined {
        for part in without_remark(heading).split(is_joint).take(6) {
            let Some(found) = whole(&super::key(part)) else { continue };
            best = match (best, found) {
                // "Projects & Activities": pieces of work first.
                (Some((SectionKind::Projects, _)), (SectionKind::Activities, sure))
                | (Some((SectionKind::Activities, sure)), (SectionKind::Projects, _)) => {
                    Some((SectionKind::Projects, sure))
                }
                (Some(best), found) if found.1 <= best.1 => Some(best),
                _ => Some(found),
            };
        }
    }
    if best.is_none()
        && let Some((first, second)) = halves(heading)
    {
        let (first, second) = (super::key(first), super::key(second));
        // "학업 및 개인 프로젝트": what was done while studying.
        let works = || part(&second).filter(|kind| *kind == SectionKind::Projects && whole(&second).is_none());
        best = match whole(&first).or_else(|| whole(&second)) {
            Some((SectionKind::Educations, _)) => works().map(|kind| (kind, Certainty::Part)).or(whole(&first)),
            found => found,
        };
    }
    if best.is_some() {
        return best;
    }
    // English says the same with more letters.
    // So does who says what was done: "유지 보수를 맡았던 프로젝트".
    let longer = key.is_ascii() || key.ends_with("던프로젝트");
    if key.len() > 90 || key.chars().count() > if longer { 40 } else { 20 } {
        return None;
    }
    let said = without_remark(heading);
    let said = if said.len() < heading.len() { super::key(said) } else { key };
    part(&said).map(|kind| (kind, Certainty::Part)).or_else(|| meant(&said))
}

/// `Harbor (1인 개발 / 오픈소스)`: a bracket that says several things, not all of them sections, is a remark.
fn without_remark(heading: &str) -> &str {
    let bracket = heading.strip_suffix(')').and_then(|open| open.split_once('('));
    let is_remark =
        |held: &str| held.contains(is_joint) && !held.split(is_joint).all(|part| whole(&key(part)).is_some());
    match bracket {
        Some((head, held)) if is_remark(held) => head,
        _ => heading,
    }
}

/// The section that a heading names but for one letter.
fn meant(key: &str) -> Option<(SectionKind, Certainty)> {
    if !key.is_ascii() {
        return None;
    }
    let near = WHOLE.iter().filter(|(word, (_, sure))| *sure == Certainty::Section && is_meant(key, word));
    near.min_by_key(|(word, _)| **word).map(|(_, found)| *found)
}

/// `학력 및 경력`: the reader of careers knows schools, too.
fn names_schools_and_jobs(key: &str) -> bool {
    ["학력", "education"].iter().any(|word| key.contains(word))
        && ["경력", "career", "experience"].iter().any(|word| key.contains(word))
}

/// What stands before and behind the first joining word.
fn halves(heading: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    for end in memchr::memchr_iter(b' ', heading.as_bytes()).chain([heading.len()]) {
        if at > 0 && matches!(heading.get(at..end)?, "및" | "and" | "And" | "AND" | "-" | "와" | "과") {
            return Some((heading.get(..at)?, heading.get(end..)?));
        }
        at = end + 1;
    }
    None
}

/// Marks between two names of one section.
fn is_joint(c: char) -> bool {
    matches!(c, '(' | ')' | '/' | '|' | '·' | '&' | ',' | ':' | '–' | '—' | '[' | ']' | '・' | '∙' | '+')
}

/// A word that is a part, its place in [`PARTS`] (of two the first wins), and where it points.
type PartWord = (&'static str, usize, SectionKind);

/// Words that are parts, by their first character.
static PART_BY_FIRST: LazyLock<HashMap<char, Vec<PartWord>>> = LazyLock::new(|| {
    let mut by_first: HashMap<char, Vec<PartWord>> = HashMap::default();
    for (index, (name, word)) in entries(PARTS).enumerate() {
        if let (Some(first), Some(kind)) = (word.chars().next(), kind(name)) {
            by_first.entry(first).or_default().push((word, index, kind));
        }
    }
    by_first
});

/// Whether a part begins with a character of this rest by 64: most characters are passed without a look at the words.
static FIRST_OF_PARTS: LazyLock<[bool; 64]> = LazyLock::new(|| {
    let mut may_begin = [false; 64];
    for first in PART_BY_FIRST.keys() {
        if let Some(slot) = may_begin.get_mut(*first as usize % 64) {
            *slot = true;
        }
    }
    may_begin
});

/// What makes a person of the word before it.
const PEOPLE: [&str; 4] = ["매니저", "관리자", "manager", "leader"];

fn part(key: &str) -> Option<SectionKind> {
    let may_begin = |first: char| FIRST_OF_PARTS.get(first as usize % 64).copied().unwrap_or_default();
    let found = key.char_indices().filter(|(_, first)| may_begin(*first)).flat_map(|(at, first)| {
        let rest = key.get(at..).unwrap_or_default();
        let words = PART_BY_FIRST.get(&first).into_iter().flatten();
        // A project manager is a person.
        let person =
            |word: &str| rest.get(word.len()..).is_some_and(|next| PEOPLE.iter().any(|end| next.starts_with(end)));
        words.filter(move |(word, ..)| rest.starts_with(word) && !person(word)).map(|(_, index, kind)| (*index, *kind))
    });
    found.min_by_key(|(index, _)| *index).map(|(_, kind)| kind)
}

const PARTS: &str = include_str!("section-parts.txt");

static WHOLE: LazyLock<HashMap<&'static str, (SectionKind, Certainty)>> = LazyLock::new(|| {
    let mut words = HashMap::default();
    for (table, certainty) in
        [(include_str!("section-fields.txt"), Certainty::Field), (include_str!("sections.txt"), Certainty::Section)]
    {
        for (name, word) in entries(table) {
            if let Some(kind) = kind(name) {
                words.insert(word, (kind, certainty));
            }
        }
    }
    words
});

fn kind(name: &str) -> Option<SectionKind> {
    Some(match name {
        "careers" => SectionKind::Careers,
        "projects" => SectionKind::Projects,
        "educations" => SectionKind::Educations,
        "skills" => SectionKind::Skills,
        "activities" => SectionKind::Activities,
        "languages" => SectionKind::Languages,
        "about" => SectionKind::About,
        "contact" => SectionKind::Contact,
        "links" => SectionKind::Links,
        _ => return None,
    })
}

fn whole(key: &str) -> Option<(SectionKind, Certainty)> {
    WHOLE.get(key).copied().or_else(|| {
        // "Recent Experience", "Experience Highlights"
        let before =
            || ["recent", "relevant", "selected", "past", "previous"].iter().find_map(|word| key.strip_prefix(word));
        let found = WHOLE.get(key.strip_suffix("highlights").or_else(before)?).copied();
        found.filter(|(kind, _)| *kind == SectionKind::Careers)
    })
}

static DOCUMENT: LazyLock<Words> =
    LazyLock::new(|| entries(PARTS).filter(|(name, _)| *name == "document").map(|(_, word)| word).collect());

fn is_document_key(key: &str) -> bool {
    DOCUMENT.contains(key)
}

/// True for a heading that names the document, not a part of it.
#[must_use]
pub fn is_document_title(heading: &str) -> bool {
    is_document_key(&key(heading))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::SectionKind::{About, Activities, Careers, Contact, Educations, Languages, Projects, Skills};

    #[test]
    fn knows_sections_in_both_languages_and_both_together() {
        for (heading, kind) in [
            ("경력", Careers),
            ("경력 (Experience)", Careers),
            ("WORKING EXPERIENCE", Careers),
            ("학력 | Education", Educations),
            ("HONORS and AWARDS", Activities),
            ("Tech Stack", Skills),
            ("개인 및 외부 프로젝트", Projects),
            ("사이드 프로젝트 모음", Projects),
            ("Projects & Activities", Projects),
            ("수상 및 자격증", Activities),
            ("간단 소개", About),
            ("기본 정보", Contact),
            ("어학", Languages),
            ("Achievements · Improvements Experience", Activities),
        ] {
            assert_eq!(section(heading).map(|found| found.0), Some(kind), "{heading}");
        }
    }

    #[test]
    fn other_headings_are_no_sections() {
        for heading in
            ["가나다커머스", "알림 시스템 구축", "Personal Experience", "이한눈", "Harbor (1인 개발 / 오픈소스)", ""]
        {
            assert_eq!(section(heading), None, "{heading}");
        }
    }
}
