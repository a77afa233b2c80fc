//! 수상 및 기타 is one section of Wanted's form and four of the schema's.

/// What an activity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Honour {
    Award,
    Certificate,
    Publication,
    Volunteer,
    /// Anything else: a course, a club, a talk. The schema's `projects` are also for these.
    Other,
}

/// Words of a heading or a title. The order decides where a title has words of several.
const WORDS: &[(Honour, &[&str])] = &[
    (Honour::Volunteer, &["봉사", "volunteer"]),
    (Honour::Publication, &["논문", "publication", "paper", "특허", "patent"]),
    (
        Honour::Certificate,
        &[
            "자격",
            "면허",
            "기사",
            "기능사",
            "certif",
            "license",
            "sqld",
            "sqlp",
            "adsp",
            "토익",
            "toeic",
            "opic",
            "토플",
            "toefl",
            "jlpt",
            "hsk",
            "ckad",
            "cka ",
            "aws certified",
            "정보처리",
        ],
    ),
    (
        Honour::Award,
        &[
            "수상",
            "대상",
            "우수상",
            "장려상",
            "최우수",
            "금상",
            "은상",
            "동상",
            "입상",
            "특별상",
            "우승",
            "표창",
            "award",
            "prize",
            "honor",
            "1위",
            "2위",
            "3위",
        ],
    ),
];

/// What an activity is, by the heading of its section if that names one kind only, else by its title.
pub(super) fn honour(heading: &str, title: &str) -> Honour {
    let kinds = |text: &str| -> Vec<Honour> {
        let text = text.to_lowercase();
        WORDS.iter().filter(|(_, words)| words.iter().any(|word| text.contains(word))).map(|(kind, _)| *kind).collect()
    };
    let mixed = ["기타", "other", "및", "활동", "교육", "&", "·", ",", "/", "and"];
    let heading = heading.to_lowercase();
    match kinds(&heading).as_slice() {
        [kind] if *kind == Honour::Volunteer || !mixed.iter().any(|word| heading.contains(word)) => *kind,
        [] if heading.is_empty() => Honour::Other,
        _ => kinds(title).first().copied().unwrap_or(Honour::Other),
    }
}
