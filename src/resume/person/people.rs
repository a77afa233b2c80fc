//! A person's name in running text.

use crate::text::is_syllable;
use std::ops::Range;

use crate::resume::{heading, vocabulary};

/// The commonest Korean family names, the first fifty of which more than 95 % of people bear (census 2015); a sentence needs
/// one.
pub const FAMILY_NAMES: &str = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용복봉빈팽옹갈피";

/// Where a name stands in a title such as `이한눈 | 백엔드 개발자`, `안녕하세요, 이한눈입니다`, `Hannun Lee`.
#[must_use]
pub fn name(text: &str) -> Option<Range<usize>> {
    // A hyphen may be a part of the name: "Gil-dong Hong".
    name_between(text, false).or_else(|| name_between(text, true))
}

/// The first name between marks, to which the hyphen may belong.
fn name_between(text: &str, hyphen: bool) -> Option<Range<usize>> {
    let marks = [
        '|', '/', '·', ',', ':', '(', ')', '–', '—', '\n', '\t', '•', '.', '!', '[', ']', '｜', '~', '_', '"', '\'',
        '’', '‘',
    ];
    let mut at = 0;
    for part in text.split(|c| marks.contains(&c) || hyphen && c == '-') {
        let range = at..at + part.len();
        at += part.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if let Some(found) = name_in(text, range) {
            return Some(found);
        }
    }
    None
}

fn name_in(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let mut start = range.start + part.find(vocabulary::is_letter)?;
    let mut end = range.start + part.trim_end_matches(|c: char| !vocabulary::is_letter(c)).len();
    for suffix in [
        "입니다",
        "이에요",
        "의 이력서",
        " 이력서",
        "이력서",
        " 경력기술서",
        "의 포트폴리오",
        " 포트폴리오",
        " Resume",
        " resume",
        " RESUME",
        " CV",
        " 님",
        "님",
        "s Resume",
        " Portfolio",
    ] {
        if let Some(head) = text.get(start..end).and_then(|inner| inner.strip_suffix(suffix)) {
            end = start + head.trim_end().len();
        }
    }
    let inner = text.get(start..end)?;
    if is_name(inner) {
        return Some(start..end);
    }
    // "백엔드 개발자 이한눈", "개발자 이한눈"
    let before = inner.rfind(' ')?;
    let head = inner.get(..before)?;
    let last = inner.get(before + 1..)?;
    if is_korean_name(last)
        && !vocabulary::is_role(last)
        && (vocabulary::is_role(head)
            || head.ends_with("개발자")
            || head.ends_with("엔지니어")
            || head.ends_with("저는"))
    {
        start += before + 1;
        return Some(start..end);
    }
    // "이한눈 Hannun Lee", "이한눈 백엔드 개발자"
    let space = inner.find(' ')?;
    let (first, rest) = (inner.get(..space)?, inner.get(space + 1..)?);
    let known_rest = (vocabulary::is_role(rest) && vocabulary::role_tail(rest).is_none()) || spells_name(rest);
    (is_korean_name(first) && known_rest).then_some(start..start + space)
}

/// A name behind the Korean one may be written small: `이한눈 Hannun lee`.
fn spells_name(text: &str) -> bool {
    let mut begins = true;
    let large = |c: char| if std::mem::replace(&mut begins, c == ' ') { c.to_ascii_uppercase() } else { c };
    is_latin_name(&text.chars().map(large).collect::<String>())
}

/// Where the name stands in a line that says nothing but whose résumé it is: the name alone, in two spellings, before a
/// document's title, or with sex and age as job portals write it.
#[must_use]
pub fn alone(line: &str) -> Option<Range<usize>> {
    let core = heading::core(line);
    let words = line.get(core.clone())?;
    if is_name(words) {
        return Some(core);
    }
    if words.len() > 90 {
        return None;
    }
    // "이한눈 (Hannun Lee)", "Hannun Lee (이한눈)", "이한눈 / Hannun Lee"
    let twice = words.trim_end_matches([')', ']']).split_once(['(', '/', '[']).and_then(|(first, second)| {
        let (first, second) = (first.trim_end(), second.trim());
        let spelled = is_korean(first) != is_korean(second) && is_name(first) && is_name(second);
        spelled.then(|| core.start..core.start + first.len())
    });
    // "이한눈 남, 1990 (35세)"
    let portal = || {
        let (first, rest) = words.split_once(' ')?;
        (is_korean_name(first) && tells_sex_and_age(rest)).then(|| core.start..core.start + first.len())
    };
    let titled = || {
        let named = ["이력서", "경력기술서", "포트폴리오", "Resume"].iter().any(|title| words.ends_with(title));
        if named { name(line) } else { None }
    };
    twice.or_else(portal).or_else(titled)
}

fn is_korean(text: &str) -> bool {
    text.contains(is_syllable)
}

/// `남, 1990 (35세)`, `여 1993년 (만 32세)`: what job portals write beside or below a name.
#[must_use]
pub fn tells_sex_and_age(line: &str) -> bool {
    let rest = line.trim_start().strip_prefix(['남', '여']).map(|rest| rest.trim_start_matches(['자', '성', ',', ' ']));
    rest.is_some_and(|rest| rest.starts_with(['1', '2', '만']) && rest.len() <= 40 && rest.contains(['년', '세']))
}

/// True for a text that is nothing but a name.
#[must_use]
pub fn is_name(text: &str) -> bool {
    is_korean_name(text) || is_spaced_name(text) || is_latin_name(text)
}

/// True for a Korean name: two or three syllables, or a compound family name.
#[must_use]
pub fn is_korean_name(text: &str) -> bool {
    let count = text.chars().count();
    let compound =
        ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문"].iter().any(|family| text.starts_with(family));
    (2..=3 + usize::from(compound)).contains(&count)
        && text.chars().all(is_syllable)
        && text.chars().next().is_some_and(|first| FAMILY_NAMES.contains(first))
        && vocabulary::section(text).is_none()
        && vocabulary::label(text).is_none()
        && !vocabulary::is_role(text)
        && !NOT_NAMES.contains(&text)
}

/// True for two to four syllables that are no word of résumés.
#[must_use]
pub fn may_be_given_name(text: &str) -> bool {
    (2..=4).contains(&text.chars().count())
        && text.chars().all(is_syllable)
        && vocabulary::section(text).is_none()
        && vocabulary::label(text).is_none()
        && !vocabulary::is_document_title(text)
        && !vocabulary::is_role(text)
        && !vocabulary::is_project_title(text)
        && !vocabulary::names_company(text)
        && !vocabulary::names_school(text)
        && !NOT_NAMES.contains(&text)
}

/// Words of two to four syllables that begin like a name and head résumés.
const NOT_NAMES: &[&str] = &[
    "이력서",
    "이력",
    "인사말",
    "한눈에",
    "주요",
    "지원",
    "지원서",
    "소프트",
    "서비스",
    "서버",
    "전체",
    "고객",
    "문제",
    "기본",
    "인적",
    "정보",
    "현재",
    "안녕",
    "성장",
    "도전",
    "신입",
    "경력자",
    "이메일",
    "전화",
    "안녕하세요",
    "개발자",
    "개발일지",
    "노트",
    "기록",
    "환영합니다",
    "한글",
    "한문",
];

fn is_spaced_name(text: &str) -> bool {
    let parts: Vec<&str> = text.split(' ').filter(|part| !part.is_empty()).collect();
    let single = parts.len() >= 2 && parts.len() <= 4 && parts.iter().all(|part| part.chars().count() == 1);
    let split =
        matches!(parts.as_slice(), [family, given] if family.chars().count() == 1 && given.chars().count() == 2);
    (single || split) && is_korean_name(&parts.concat())
}

fn is_latin_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let shaped = |word: &&str| {
        word.chars().next().is_some_and(|c| c.is_ascii_uppercase())
            && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '.' | '\''))
            && word.len() <= 14
    };
    (2..=3).contains(&words.len())
        && words.iter().all(shaped)
        && !vocabulary::is_role(text)
        && !vocabulary::is_project_title(text)
        && vocabulary::section(text).is_none()
        && !vocabulary::is_document_title(text)
        && !vocabulary::names_company(text)
        && !vocabulary::names_school(text)
        && !words.iter().any(|word| vocabulary::is_role(word) || vocabulary::section(word).is_some())
        && !words.iter().any(|word| {
            [
                "My",
                "The",
                "About",
                "Hello",
                "Web",
                "App",
                "Programming",
                "Tech",
                "Main",
                "Front",
                "Back",
                "End",
                "Open",
                "Source",
                "Clean",
                "Key",
            ]
            .contains(word)
        })
}

/// Where the name stands in a line that may say so: of `이름 : 이한눈` the label is no name, though 이 is a family's.
#[must_use]
pub fn named(line: &str) -> Option<Range<usize>> {
    let label = line.split_once([':', '：']).map(|(label, _)| label);
    let label = label.filter(|label| ["이름", "성명", "name"].contains(&vocabulary::key(label).as_str()));
    let value = label.map_or(Some(line), |label| line.get(label.len()..))?.trim_start_matches([':', '：', ' ']);
    let from = line.len() - value.len();
    let name = name(value)?;
    Some(from + name.start..from + name.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_names_that_stand_alone() {
        for (line, expected) in [
            ("■ 이 한 눈", Some("이 한 눈")),
            ("이 한 눈 (Hannun Lee)", Some("이 한 눈")),
            ("Hannun Lee (이한눈)", Some("Hannun Lee")),
            ("이한눈 / Hannun Lee", Some("이한눈")),
            ("이한눈의 이력서", Some("이한눈")),
            ("서버 개발자 이한눈 이력서", Some("이한눈")),
            ("이한눈 남, 1990 (35세)", Some("이한눈")),
            ("이한눈 남은 일", None),
            ("정산 (Billing)", None),
            ("백엔드 개발자 이력서", None),
        ] {
            assert_eq!(alone(line).and_then(|range| line.get(range)), expected, "{line}");
        }
    }

    #[test]
    fn finds_names() {
        for (text, expected) in [
            ("이한눈", "이한눈"),
            ("이한눈 | 백엔드 개발자", "이한눈"),
            ("안녕하세요, 백엔드 개발자 이한눈입니다.", "이한눈"),
            ("이한눈의 이력서", "이한눈"),
            ("Hannun Lee", "Hannun Lee"),
            ("Han-nun Lee, Backend Engineer", "Han-nun Lee"),
            ("이한눈 - 백엔드 개발자", "이한눈"),
            ("Hannun Lee-Backend Engineer", "Hannun Lee"),
            ("이한눈 (Hannun Lee)", "이한눈"),
            ("이 한눈", "이 한눈"),
        ] {
            assert_eq!(name(text).map(|range| &text[range]), Some(expected), "{text}");
        }
        for text in [
            "이력서",
            "Work Experience",
            "백엔드 개발자",
            "경력기술서",
            "문제를 끝까지 푸는 개발자",
            "Backend Engineer",
        ] {
            assert_eq!(name(text).map(|range| &text[range]), None, "{text}");
        }
    }
}
