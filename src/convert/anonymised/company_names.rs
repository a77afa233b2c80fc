//! What a company is called beside its name in full: without its form, in the other script, by its first word.

use crate::resume::vocabulary;
use crate::text::is_syllable;

/// Forms of a company that stand behind a Latin name; the others are marks of the vocabulary.
const FORMS: [&str; 16] = [
    "Co., Ltd.",
    "Co.,Ltd.",
    "Co., Ltd",
    "Co.,Ltd",
    " Inc.",
    " Inc",
    " Ltd.",
    " Ltd",
    " LLC",
    " Corp.",
    " Corp",
    " Co.",
    " Corporation",
    " Limited",
    " GmbH",
    ",Inc.",
];
/// Brackets.
const OPEN: [char; 3] = ['(', '[', '（'];
const CLOSE: [char; 3] = [')', ']', '）'];
/// A first word has at least so many letters to stand for the name.
const FIRST: usize = 4;
/// First words that many companies share, or that mean something else as well.
const COMMON: [&str; 66] = [
    "Global",
    "Korea",
    "Korean",
    "Digital",
    "Data",
    "Cloud",
    "Open",
    "First",
    "Smart",
    "Software",
    "Seoul",
    "Busan",
    "Asia",
    "Asian",
    "American",
    "European",
    "United",
    "National",
    "International",
    "General",
    "Advanced",
    "Creative",
    "Modern",
    "Next",
    "Future",
    "Green",
    "Blue",
    "Black",
    "White",
    "Super",
    "Hyper",
    "Mobile",
    "Game",
    "Games",
    "Media",
    "Bank",
    "Music",
    "Food",
    "Health",
    "Home",
    "Life",
    "Live",
    "Real",
    "Good",
    "Best",
    "Great",
    "High",
    "Deep",
    "Machine",
    "Internet",
    "Network",
    "System",
    "Systems",
    "Security",
    "Design",
    "Studio",
    "Tech",
    "Team",
    "Lab",
    "Labs",
    "Web",
    "World",
    "Hello",
    "Business",
    "Financial",
    "Energy",
];
/// What stands in brackets behind a company and is no name of it.
const REMARKS: [&str; 14] = [
    "Remote",
    "Intern",
    "Contract",
    "Freelance",
    "Startup",
    "SaaS",
    "Acquired",
    "Full",
    "Part",
    "정규직",
    "계약직",
    "인턴",
    "프리랜서",
    "스타트업",
];

/// The name that all forms of a company's name have in common.
pub(super) fn core(company: &str) -> &str {
    let whole = company.trim();
    let bare = without_form(whole);
    let outer = bare.split_once(OPEN).map_or(bare, |(outer, _)| without_form(outer));
    match (outer.is_empty(), bare.is_empty()) {
        (false, _) => outer,
        (true, false) => bare,
        _ => whole,
    }
}

/// Other names of a company, those in brackets within it and right `behind` it among them, and whether each is only a part
/// of one.
pub(super) fn others<'t>(company: &'t str, behind: &'t str, names: &[&str]) -> Vec<(&'t str, bool)> {
    let core = core(company);
    let within = company.split_once(OPEN).map_or("", |(outer, _)| company.get(outer.len()..).unwrap_or_default());
    let spelled = in_brackets(within).chain(in_brackets(behind)).filter_map(|text| spelling(core, text));
    let mut others: Vec<(&str, bool)> = vec![(core, false)];
    others.extend(spelled.map(|name| (name, false)));
    let firsts: Vec<_> =
        others.iter().filter_map(|(name, _)| first_word(name, names)).map(|word| (word, true)).collect();
    others.extend(firsts);
    others
}

/// What stands in the brackets that a text begins with: `(주) (Garam Logistics)`.
fn in_brackets(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let inner = rest.trim_start_matches([' ', '*', '_']).strip_prefix(OPEN)?;
        // A title that is cut at a comma may have lost the other bracket.
        let (inner, behind) = inner.split_once(CLOSE).unwrap_or((inner, ""));
        rest = behind;
        Some(inner)
    })
}

/// The text names the company in the other script, or as it was called before: `Garam Logistics`, `구 나루택배`.
fn spelling<'t>(core: &str, text: &'t str) -> Option<&'t str> {
    let text = text.trim();
    if let Some(former) = text.strip_prefix("구 ").or_else(|| text.strip_prefix("前 ")) {
        return Some(without_form(former));
    }
    let name = without_form(text);
    let hangul = |text: &str| text.chars().any(is_syllable);
    let first = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let shaped = if hangul(name) {
        !name.contains([' ', ',', '/'])
    } else {
        first.starts_with(|c: char| c.is_ascii_uppercase()) && name.is_ascii() && !name.contains([',', '/', ':', '~'])
    };
    let named = shaped && hangul(name) != hangul(core) && !REMARKS.contains(&first);
    (named && !vocabulary::is_role(name) && !name.contains(|c: char| c.is_ascii_digit())).then_some(name)
}

/// The first of several Latin words, if it tells the company: none of `names`, the technologies of the text, begins so.
fn first_word<'t>(name: &'t str, names: &[&str]) -> Option<&'t str> {
    let (first, _) = name.split_once(' ')?;
    let shaped = first.len() >= FIRST
        && first.starts_with(|c: char| c.is_ascii_uppercase())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let begins = |name: &&str| name.get(..first.len()).is_some_and(|head| head.eq_ignore_ascii_case(first));
    let shared = COMMON.iter().any(|word| word.eq_ignore_ascii_case(first)) || names.iter().any(begins);
    (shaped && !shared && !vocabulary::is_role(first)).then_some(first)
}

/// A name without the forms around it, however many.
fn without_form(company: &str) -> &str {
    let mut name = company.trim();
    loop {
        let before = name.len();
        for form in vocabulary::company_marks().chain(FORMS) {
            name = name.strip_prefix(form).unwrap_or(name).trim_start();
            name = name.strip_suffix(form).unwrap_or(name).trim_end_matches([',', ' ']);
        }
        if name.len() == before {
            return name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_are_known_without_their_form() {
        for company in [
            "(주)가나다",
            "가나다㈜",
            "주식회사 가나다",
            "가나다, Inc.",
            "가나다 Co., Ltd.",
            "㈜가나다 (Ganada Labs)",
            "가나다",
        ] {
            assert_eq!(core(company), "가나다", "{company}");
        }
        assert_eq!(core("(주)"), "(주)");
    }

    #[test]
    fn other_names_are_those_of_the_company() {
        for (company, behind, known) in [
            (
                "㈜가람물류 (Garam Logistics)",
                "",
                vec![("가람물류", false), ("Garam Logistics", false), ("Garam", true)],
            ),
            (
                "가람물류",
                " (Garam Logistics Co., Ltd.)",
                vec![("가람물류", false), ("Garam Logistics", false), ("Garam", true)],
            ),
            ("Maplefoo Technologies, Inc.", "", vec![("Maplefoo Technologies", false), ("Maplefoo", true)]),
            ("Garam Logistics(가람물류)", "", vec![("Garam Logistics", false), ("가람물류", false), ("Garam", true)]),
            ("가람물류 (구 나루택배)", "", vec![("가람물류", false), ("나루택배", false)]),
            ("가람물류", " (정규직)", vec![("가람물류", false)]),
            ("가람물류", " (Backend Engineer)", vec![("가람물류", false)]),
            ("가람물류", " (2021.03 ~ 현재)", vec![("가람물류", false)]),
            (
                "가람물류(주)",
                " (Garam Logistics, Inc.)",
                vec![("가람물류", false), ("Garam Logistics", false), ("Garam", true)],
            ),
            ("Global Garam", "", vec![("Global Garam", false)]),
            ("Spring Garam", "", vec![("Spring Garam", false)]),
        ] {
            assert_eq!(others(company, behind, &["Spring Boot"]), known, "{company}");
        }
    }
}
