//! Where a line names a school.

use std::ops::Range;

use crate::resume::flat::trim;
use crate::resume::study::names_degree;
use crate::resume::{header, vocabulary};

/// Words that are a school only together with the word before them: `가상 대학교`.
const LONE: [&str; 7] = ["대학교", "대학원", "고등학교", "대학", "중학교", "초등학교", "전문학교"];

/// Kinds of schools that stand before a name.
const KINDS: [&str; 4] = ["영재학교", "마이스터고등학교", "특성화고등학교", "자율형사립고등학교"];

/// Endings of words for a prize.
const AWARDS: [&str; 17] = [
    "우수상",
    "대상",
    "금상",
    "은상",
    "동상",
    "장려상",
    "특별상",
    "입상",
    "장상",
    "공로상",
    "인기상",
    "관상",
    "수상",
    "표창",
    "포상",
    "선정",
    "입선",
];

/// Where a line names a school as the place of study, not as part of something else (an award, a course).
#[must_use]
pub fn school_in(text: &str) -> Option<Range<usize>> {
    if !vocabulary::names_school(text) || is_long(text) {
        return None;
    }
    let elsewhere = [
        "경진",
        "대회",
        "동아리",
        "학생회",
        "출신",
        "연구실",
        "연구생",
        "시절",
        "수상",
        "창업",
        "프로그램",
        "장학",
        "Fellowship",
        "Scholarship",
        "인턴십",
        "대표",
        "Club",
        "Hackathon",
        "Program",
        "Cooperation",
        "cooperation",
    ]
    .iter()
    .any(|word| text.contains(word));
    let course =
        text.contains("과정") && !["학사", "석사", "박사", "전공", "MBA"].iter().any(|degree| text.contains(degree));
    let award = text.split([' ', ',', '(', ')', '-']).any(|word| AWARDS.iter().any(|award| word.ends_with(award)));
    let work = vocabulary::is_project_title(text) && !header::is_major(text);
    let name = whole_name_in(text)?;
    // A line that begins with the school and says what was studied there may say more.
    let begins = !text
        .get(..name.start)
        .is_some_and(|before| before.chars().any(|c| vocabulary::is_letter(c) && !c.is_ascii_digit()));
    let shown = ["전시", "졸업작품", "Contest", "Competition", "Capstone"].iter().any(|word| text.contains(word));
    let studied = begins && header::is_major(text);
    (!(award || shown) && (studied || !(elsewhere || course || work))).then_some(name)
}

/// `B.S. in Computer Science at Garam Tech`: whoever gave a degree is a school, whatever it is called.
#[must_use]
pub fn behind_degree(text: &str) -> Option<Range<usize>> {
    let at = text.find(" at ").filter(|at| text.get(..*at).is_some_and(names_degree))? + " at ".len();
    let rest = text.get(at..)?;
    let end = rest.find([',', '(', '|', ':', '\n', '–', '—', '∙', '·']).unwrap_or(rest.len());
    let name = trim(text, at..at + end);
    let named = text.get(name.clone())?.starts_with(|c: char| c.is_ascii_uppercase());
    (named && name.len() <= 60).then_some(name)
}

/// True for a line that says too much for a school; English says the same with more letters.
#[must_use]
pub fn is_long(text: &str) -> bool {
    text.len() > 120 && text.chars().count() > if text.chars().all(|c| c < '가') { 200 } else { 120 }
}

/// True for a name that may be a faculty's: 공과대학, College of Engineering.
#[must_use]
pub fn is_faculty(name: &str) -> bool {
    name.ends_with("대학") || is_part(name)
}

/// The same, and it can be nothing else.
#[must_use]
pub fn is_part(name: &str) -> bool {
    let part = ["College of", "School of", "Graduate School"].iter().any(|part| name.contains(part));
    part && !name.contains("University")
}

/// Where the name stands: of a faculty and its school (`College of Engineering, Gasang University`) the school's.
fn whole_name_in(text: &str) -> Option<Range<usize>> {
    let name = name_in(text)?;
    let is_part = text.get(name.clone()).is_some_and(is_faculty);
    let rest = text.get(name.end..).filter(|_| is_part).unwrap_or_default();
    let whole = name_in(rest).map(|range| name.end + range.start..name.end + range.end);
    let names_whole = |range: &Range<usize>| {
        text.get(range.clone()).is_some_and(|name| {
            name.ends_with("대학교") || ["University", "Institute of"].iter().any(|whole| name.contains(whole))
        })
    };
    Some(whole.filter(names_whole).unwrap_or(name))
}

/// Where the name itself stands.
fn name_in(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    let mut found: Option<Range<usize>> = None;
    for word in text.split([' ', '\t', '\n', ',', '|', '·', '(', ')', ':', '/', '-', '#', '\u{a0}']) {
        let mut range = at..at + word.len();
        let before = text.get(..at).unwrap_or_default().trim_end();
        if LONE.contains(&word) && !before.ends_with([':', '：', '|']) {
            let first = before.rfind([' ', '\n', ',', '|', ':', '(']).map_or(0, |space| space + 1).min(before.len());
            // "2015년 대학교 졸업": when it was is no name.
            let dated = before.get(first..).is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            range.start = if dated { range.start } else { first };
        }
        at += word.len() + text.get(range.end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let korean =
            ["대학교", "대학원", "고등학교", "대학", "과학기술원", "중학교", "초등학교", "교육진흥원", "전문학교"]
                .iter()
                .any(|end| {
                    (word.ends_with(end) && word.len() > end.len()) || (word == *end && range.len() > end.len())
                });
        // "가상대학교 공과대학", "가상대학교 세종캠퍼스": the second word belongs to the name.
        if let Some(first) = &mut found {
            // "영재학교 가상과학고등학교": of which kind it is, and which it is.
            let kind = text.get(first.clone()).is_some_and(|name| KINDS.contains(&name));
            if kind && word.ends_with("학교") && range.start == first.end + 1 {
                *first = range;
                continue;
            }
            // "가상대학교 사범대학 부속 고등학교"
            let attached = word == "부속"
                || ["고등학교", "중학교"].contains(&word)
                    && text.get(first.clone()).is_some_and(|name| name.ends_with("부속"))
                || word.starts_with("부속") && word.ends_with("학교");
            let goes_on = attached
                || ["대학", "대학원", "캠퍼스", "컬리지", "평생교육원", "학점은행제", "학점은행"]
                    .iter()
                    .any(|end| word.ends_with(end));
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
            let before = text.get(..range.start).unwrap_or_default();
            let owner = vocabulary::OWNERS
                .iter()
                .find(|owner| before.strip_suffix(' ').is_some_and(|before| before.ends_with(*owner)));
            range.start -= owner.map_or(0, |owner| owner.len() + 1);
            found = Some(range);
        }
    }
    if found.is_some() {
        return found;
    }
    // English names are several words: from the start of the phrase to its separator.
    let mut last = 0..0;
    for mut range in phrases(text) {
        let mut phrase = text.get(range.clone()).unwrap_or_default();
        let before = std::mem::replace(&mut last, range.clone());
        // "Bachelor of Science at Gasang University": nor is a degree before it.
        if let Some(at) = phrase.find(" at ").filter(|at| phrase.get(..*at).is_some_and(names_degree)) {
            range.start += at + " at ".len();
            phrase = text.get(range.clone()).unwrap_or_default();
        }
        // "Gasang University Bachelor of Science": the degree is no part of the name.
        let degree = [" Bachelor", " Master", " Ph.D"].iter().find_map(|degree| phrase.split_once(degree));
        if let Some((name, _)) = degree.filter(|(name, _)| vocabulary::names_school(name)) {
            range.end = range.start + name.len();
            phrase = name;
        }
        // "Garam Institute of Science (KAIST)": the letters stand for the name before them.
        if text.get(range.end..).is_some_and(|rest| rest.starts_with(')'))
            && text.get(before.clone()).is_some_and(|name| name.contains("Institute of"))
            && vocabulary::names_school(phrase)
        {
            return Some(before.start..range.end + 1);
        }
        // The same, seen from the name: it is found with its letters.
        let lettered = phrase.contains("Institute of")
            && text
                .get(range.end..)
                .and_then(|rest| rest.trim_start().strip_prefix('(')?.split_once(')'))
                .is_some_and(|(letters, _)| vocabulary::names_school(letters));
        if lettered {
            continue;
        }
        let generic = |word: &str| ["high", "school", "university", "college", "graduate"].contains(&word);
        if vocabulary::names_school(phrase)
            && phrase.contains(|c: char| c.is_ascii_alphabetic())
            && !PAPERS.iter().any(|paper| phrase.contains(paper))
            && !vocabulary::lower(phrase).split_whitespace().all(generic)
        {
            return Some(range);
        }
    }
    None
}

/// Names of papers that a school gives: `Gasang College Diploma in Design`.
const PAPERS: [&str; 3] = ["Diploma", "Certificate", "Degree"];

/// The parts of an English line between its marks. A hyphen between letters belongs to a name: `Ga-Na University`.
fn phrases(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut from = 0;
    let ends = text.char_indices().filter(move |(at, c)| match c {
        '\t' | '\n' | ',' | '|' | '(' | ')' | ':' | '/' | '–' | '—' | '·' => true,
        '-' => {
            let before = text.get(..*at).and_then(|before| before.chars().next_back());
            !(letter(before) && letter(text.get(at + 1..).and_then(|after| after.chars().next())))
        }
        _ => false,
    });
    let ends = ends.map(|(at, c)| (at, c.len_utf8())).chain(std::iter::once((text.len(), 0)));
    ends.map(move |(at, length)| trim(text, std::mem::replace(&mut from, at + length)..at))
}
