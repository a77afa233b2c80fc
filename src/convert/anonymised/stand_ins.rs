//! What is replaced by what.

use super::{company_names, person_names};
use crate::lint::Lang;
use crate::lint::facts::Facts;
use crate::resume::{Field, Resume};

/// Instead of every e-mail address.
pub(super) const EMAIL: &str = "name@example.com";

/// Words and what stands instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StandIn {
    pub(super) words: String,
    pub(super) instead: String,
    pub(super) behind: Behind,
}

/// What may follow words without being a part of another name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// Anything: a longer name would tell as much.
    Any,
    /// A particle: a short form could also begin another word (고려대, 고려대상).
    Particle,
    /// A particle or what belongs to a company (가나다팀), but no other noun: 가나다페이 is a name of its own.
    Company,
    /// The same, and no sign may join it with another word: a part of a company's name.
    Alone,
}

/// Kinds of schools; the first that fits names the stand-in.
const SCHOOLS: [&str; 8] = ["대학원", "대학교", "대학", "고등학교", "아카데미", "부트캠프", "University", "College"];

/// All stand-ins, the longest words first. No part of a company's name is looked for that is a technology in the text.
pub(super) fn of(source: &str, resume: &Resume, facts: &Facts<'_>) -> Vec<StandIn> {
    let (lang, technologies) = (facts.lang, &facts.technologies());
    let mut found: Vec<StandIn> = Vec::new();
    let mut add_form = |words: &str, instead: String, behind: Behind| {
        let words = words.trim();
        // A single letter stands everywhere.
        if words.chars().count() >= 2 && !found.iter().any(|known| known.words == words) {
            found.push(StandIn { words: words.to_owned(), instead, behind });
        }
    };
    if let Some(name) = &resume.name {
        let beside = person_names::beside(&name.text, after(source, name), technologies);
        // Below, a label may tell how a company or a school is called.
        let companies = resume.careers.iter().map(|career| career.company.span.start);
        let schools = resume.educations.iter().map(|education| education.school.span.start);
        let entries = companies.chain(schools).min().unwrap_or(u32::MAX);
        let above = facts.blocks.iter().filter(|block| block.span.start < entries);
        let labelled = person_names::labelled(above.map(|block| facts.get(block.shown)));
        let spellings = std::iter::once(name.text.as_str()).chain(beside.as_deref()).chain(labelled);
        for (at, spelled) in spellings.enumerate() {
            let korean = if at == 0 { lang == Lang::Ko } else { !spelled.is_ascii() };
            let instead = if korean { "지원자" } else { "Anonymous Applicant" };
            add_form(spelled, instead.to_owned(), Behind::Any);
            for other in person_names::spellings(spelled) {
                add_form(&other, instead.to_owned(), Behind::Any);
            }
            // "Hi, I'm Haram": each part tells who it is.
            person_names::parts(spelled).for_each(|part| add_form(part, "Applicant".to_owned(), Behind::Any));
        }
    }
    if let Some(email) = &resume.email {
        add_form(&email.text, EMAIL.to_owned(), Behind::Any);
    }
    if let Some(mobile) = &resume.mobile {
        add_form(&mobile.text, "010-0000-0000".to_owned(), Behind::Any);
    }
    let mut companies: Vec<String> = Vec::new();
    for field in resume.careers.iter().map(|career| &career.company) {
        let company = &field.text;
        let core = company_names::core(company);
        let at = companies.iter().position(|known| known.eq_ignore_ascii_case(core)).unwrap_or_else(|| {
            companies.push(core.to_owned());
            companies.len() - 1
        });
        let instead = if lang == Lang::Ko { format!("{}사", letter(at)) } else { format!("Company {}", letter(at)) };
        add_form(company, instead.clone(), Behind::Company);
        let behind = after(source, field).lines().next().unwrap_or_default();
        for (name, is_part) in company_names::others(company, behind, technologies) {
            add_form(name, instead.clone(), if is_part { Behind::Alone } else { Behind::Company });
        }
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
        add_form(school, instead, Behind::Any);
        shorts.extend(short_forms(school, &letter(at)));
    }
    for (words, instead, behind) in shorts {
        add_form(&words, instead, behind);
    }
    found.sort_by_key(|stand_in| std::cmp::Reverse(stand_in.words.len()));
    found
}

/// What a school is called, too: 가나대학교 of 가나대학교 대학원, 가나대, 가나여대, 가나고.
fn short_forms(school: &str, letter: &str) -> Vec<(String, String, Behind)> {
    let stem = |kind: &str| {
        let (before, _) = school.split_once(kind)?;
        before.split_whitespace().next_back().filter(|stem| school.contains(&format!("{stem}{kind}")))
    };
    if let Some(stem) = stem("대학교") {
        let short = stem.strip_suffix("여자").map_or(format!("{stem}대"), |stem| format!("{stem}여대"));
        return vec![
            (format!("{stem}대학교"), format!("{letter}대학교"), Behind::Any),
            (short, format!("{letter}대"), Behind::Particle),
        ];
    }
    stem("고등학교").map(|stem| (format!("{stem}고"), format!("{letter}고"), Behind::Particle)).into_iter().collect()
}

/// What follows the words of a field in the source; its place may hold more than them.
fn after<'s>(source: &'s str, field: &Field) -> &'s str {
    let whole = source.get(field.span.start as usize..).and_then(|rest| rest.strip_prefix(field.text.as_str()));
    whole.or_else(|| source.get(field.span.end as usize..)).unwrap_or_default()
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
    fn letters_do_not_run_out() {
        assert_eq!((letter(0), letter(25), letter(26)), ("A".to_owned(), "Z".to_owned(), "A1".to_owned()));
    }
}
