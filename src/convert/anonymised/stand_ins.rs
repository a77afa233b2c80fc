//! What is replaced by what.

use crate::lint::Lang;
use crate::resume::Resume;

/// Instead of every e-mail address.
pub(super) const EMAIL: &str = "name@example.com";

/// Words and what stands instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StandIn {
    pub(super) words: String,
    pub(super) instead: String,
    /// A short form that could also begin another word (고려대, 고려대상): only a particle may follow it.
    pub(super) short: bool,
}

/// A part of a Latin name has at least so many letters to be looked for alone.
const PART: usize = 4;

/// Forms of a company that stand around its name.
const FORMS: [&str; 12] = [
    "(주)",
    "㈜",
    "주식회사",
    "(유)",
    "유한회사",
    "Co., Ltd.",
    "Co.,Ltd.",
    ", Inc.",
    " Inc.",
    " Ltd.",
    " LLC",
    " Corp.",
];

/// Kinds of schools; the first that fits names the stand-in.
const SCHOOLS: [&str; 8] = ["대학원", "대학교", "대학", "고등학교", "아카데미", "부트캠프", "University", "College"];

/// All stand-ins, the longest words first.
pub(super) fn of(resume: &Resume, lang: Lang) -> Vec<StandIn> {
    let mut found: Vec<StandIn> = Vec::new();
    let mut add_form = |words: &str, instead: String, short: bool| {
        let words = words.trim();
        // A single letter stands everywhere.
        if words.chars().count() >= 2 && !found.iter().any(|known| known.words == words) {
            found.push(StandIn { words: words.to_owned(), instead, short });
        }
    };
    let mut add = |words: &str, instead: String| add_form(words, instead, false);
    if let Some(name) = &resume.name {
        let instead = if lang == Lang::Ko { "지원자" } else { "Anonymous Applicant" };
        add(&name.text, instead.to_owned());
        // "Hi, I'm Haram": of a Latin name each part tells who it is, unless it is so short that it is a word, too.
        let parts = name.text.split(' ').filter(|part| part.is_ascii() && part.len() >= PART);
        parts.for_each(|part| add(part, "Applicant".to_owned()));
    }
    if let Some(email) = &resume.email {
        add(&email.text, EMAIL.to_owned());
    }
    if let Some(mobile) = &resume.mobile {
        add(&mobile.text, "010-0000-0000".to_owned());
    }
    let mut companies: Vec<String> = Vec::new();
    for career in &resume.careers {
        let core = core(&career.company.text);
        let at = companies.iter().position(|known| known.eq_ignore_ascii_case(core)).unwrap_or_else(|| {
            companies.push(core.to_owned());
            companies.len() - 1
        });
        let instead = if lang == Lang::Ko { format!("{}사", letter(at)) } else { format!("Company {}", letter(at)) };
        add(&career.company.text, instead.clone());
        add(core, instead);
    }
    let mut shorts = Vec::new();
    for (at, education) in resume.educations.iter().enumerate() {
        let school = &education.school.text;
        let kind = SCHOOLS.iter().find(|kind| school.contains(**kind)).copied().unwrap_or("학교");
        let latin = kind.is_ascii() || (lang == Lang::En && kind == "학교");
        let instead = match (latin, kind) {
            (true, "학교") => format!("School {}", letter(at)),
            (true, kind) => format!("{kind} {}", letter(at)),
            (false, kind) => format!("{}{kind}", letter(at)),
        };
        add(school, instead);
        shorts.extend(short_forms(school, &letter(at)));
    }
    for (words, instead, short) in shorts {
        add_form(&words, instead, short);
    }
    found.sort_by_key(|stand_in| std::cmp::Reverse(stand_in.words.len()));
    found
}

/// What a school is called, too: 가나대학교 of 가나대학교 대학원, 가나대, 가나여대, 가나고.
fn short_forms(school: &str, letter: &str) -> Vec<(String, String, bool)> {
    let stem = |kind: &str| {
        let (before, _) = school.split_once(kind)?;
        before.split_whitespace().next_back().filter(|stem| school.contains(&format!("{stem}{kind}")))
    };
    if let Some(stem) = stem("대학교") {
        let short = stem.strip_suffix("여자").map_or(format!("{stem}대"), |stem| format!("{stem}여대"));
        return vec![(format!("{stem}대학교"), format!("{letter}대학교"), false), (short, format!("{letter}대"), true)];
    }
    stem("고등학교").map(|stem| (format!("{stem}고"), format!("{letter}고"), true)).into_iter().collect()
}

/// A company's name without its form.
fn core(company: &str) -> &str {
    let mut core = company.trim();
    for form in FORMS {
        core = core.strip_prefix(form).unwrap_or(core).trim_start();
        core = core.strip_suffix(form).unwrap_or(core).trim_end();
    }
    if core.is_empty() { company.trim() } else { core }
}

/// A, B … Z, A1, B1 …
fn letter(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    match at / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_are_known_without_their_form() {
        for company in ["(주)가나다", "가나다㈜", "주식회사 가나다", "가나다, Inc.", "가나다"] {
            assert_eq!(core(company), "가나다", "{company}");
        }
        assert_eq!(core("(주)"), "(주)");
    }

    #[test]
    fn letters_do_not_run_out() {
        assert_eq!((letter(0), letter(25), letter(26)), ("A".to_owned(), "Z".to_owned(), "A1".to_owned()));
    }
}
