//! A person's name in a form that the model may not read: only to keep silent, never to show it.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::data;
use super::korean::is_hangul;
use crate::resume::FAMILY_NAMES;
use crate::resume::vocabulary::is_role;

/// Names of the field.
const LABELS: [&str; 7] = ["이름", "성명", "성함", "Name", "NAME", "name", "Full Name"];
/// `data/no-names.txt`: words that look like a name of three syllables.
static NO_NAMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| data::words(include_str!("data/no-names.txt")).collect());

/// `data/families.txt`: family names in Latin letters.
static LATIN_FAMILIES: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("data/families.txt")).collect());

/// True when some of a block's lines is a field with a name, in whatever form, or a name with its reading in brackets:
/// `이름 이한눈`, `이한눈 (Hannun Lee)`.
#[must_use]
pub fn names(text: &str) -> bool {
    lines(text).any(|line| {
        let field = LABELS.iter().any(|label| line.strip_prefix(label).is_some_and(is_value)) || spread(line);
        let read = line.split_once('(').and_then(|(name, rest)| Some((name.trim(), rest.split_once(')')?.0)));
        // `이한눈 (010-1234-5678, hannun@hannun.example)`.
        let reached = |text: &str| text.contains('@') || text.starts_with("01");
        field
            || read.is_some_and(|(name, reading)| {
                is_name(name) && is_reading(reading) || is_full_name(name) && reached(reading)
            })
    })
}

/// True for a field with a name wherever it stands: `이름 : 이한눈`.
#[must_use]
pub fn is_labelled(text: &str) -> bool {
    let value = |line: &str| {
        LABELS.iter().find_map(|label| line.strip_prefix(label)?.trim_start().strip_prefix([':', '：']).map(str::len))
    };
    lines(text).any(|line| {
        let name = value(line).and_then(|len| line.get(line.len() - len..)).unwrap_or_default().trim();
        (2..=4).contains(&name.chars().count()) && is_hangul(name)
    })
}

/// True when a block at the top begins with a name: `이한눈. 웹 개발자`, `안녕하세요! 이한눈입니다.`, `이한눈`,
/// `Hannun Lee (이한눈)`.
#[must_use]
pub fn signs(text: &str) -> bool {
    introduces(text)
        || tells_in_english(text)
        || lines(text).any(|line| {
            if is_romanized(line) {
                return true;
            }
            let spelled = line.split_once('(').is_some_and(|(name, rest)| {
                is_reading(name.trim()) && rest.split_once(')').is_some_and(|(name, _)| is_full_name(name))
            });
            if spelled {
                return true;
            }
            let told =
                line.strip_prefix("안녕하세요").map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric()));
            let text = told.unwrap_or(line);
            let end = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
            let (Some(name), Some(rest)) = (text.get(..end), text.get(end..)) else { return false };
            let closed = match told {
                Some(_) => SELVES.iter().any(|is| rest.starts_with(is)),
                // `이한눈 1995년생`: a name beside other data.
                None => {
                    let next = rest.trim_start();
                    rest.is_empty()
                        || next.starts_with(['.', ',', '|', '·', '/'])
                        || next.len() < rest.len() && (is_reading(next) || names_work(next))
                        || next.len() < rest.len() && next.starts_with(|c: char| c.is_ascii_digit())
                }
            };
            closed && is_full_name(name)
        })
}

/// Ends of adnominal forms and of what people are: 노력하는, 개발자, 퍼블리셔, 디자이너, 매니저, 연구원.
const BEFORE_NAME: [char; 13] = ['는', '한', '인', '은', '자', '어', '셔', '너', '머', '저', '터', '원', '생'];

/// What a person's name may stand before: `개발자 이한눈의 포트폴리오`.
const WORKS: [&str; 5] = ["포트폴리오", "이력서", "블로그", "홈페이지", "경력기술서"];

/// So many words behind the name it stands: `이한눈의 개발 이야기 블로그`.
const OWNED_WORDS: usize = 3;

/// What stands behind the name of somebody who gives it.
const SELVES: [&str; 4] = ["입니다", "이에요", "이라고 합니다", "이라고 해요"];

/// What a first line may begin with instead of a name: `Resume — Backend Developer`.
const NO_PERSONS: [&str; 18] = [
    "Resume",
    "Résumé",
    "Curriculum",
    "Portfolio",
    "Profile",
    "About",
    "Career",
    "Experience",
    "Introduction",
    "Backend",
    "Frontend",
    "Fullstack",
    "Server",
    "Senior",
    "Junior",
    "Software",
    "Web",
    "Welcome",
];
/// True when a first line is one word in Latin letters before what this person does: `HanNun — Backend Developer`.
#[must_use]
pub fn is_headed(text: &str) -> bool {
    let Some((name, role)) = [" — ", " – ", " - "].iter().find_map(|dash| text.trim().split_once(dash)) else {
        return false;
    };
    let letters = name.bytes().all(|b| b.is_ascii_alphabetic()) && name.starts_with(|c: char| c.is_ascii_uppercase());
    letters
        && name.bytes().any(|b| b.is_ascii_lowercase())
        && !NO_PERSONS.iter().any(|word| word.eq_ignore_ascii_case(name))
        && is_role(role)
}

/// The name of an address of mail is not shorter where it tells somebody's.
const MIN_MAILED: usize = 3;

/// True when a first line is nothing but two or three words in Latin letters, and one of them is what the person's address
/// of mail begins with: `hannun. lee` beside `hannun@…`.
#[must_use]
pub fn is_mailed(text: &str, mail: &str) -> bool {
    let words = || text.split([' ', '.']).filter(|word| !word.is_empty());
    let letters = |word: &str| {
        word.bytes().all(|b| b.is_ascii_alphabetic()) && !NO_PERSONS.iter().any(|no| no.eq_ignore_ascii_case(word))
    };
    let own = mail.split('@').next().unwrap_or_default();
    let own = own.split(|c: char| !c.is_ascii_alphabetic()).filter(|name| name.len() >= MIN_MAILED);
    (2..=3).contains(&words().count())
        && words().all(letters)
        && own.into_iter().any(|name| words().any(|word| word.eq_ignore_ascii_case(name)))
}

/// `연구자 경력기술서` behind a name: whose it is.
fn names_work(text: &str) -> bool {
    WORKS.iter().any(|work| text.ends_with(work))
}

/// `Han-nun Lee, developer`: a name in Latin letters, its family last.
fn is_romanized(line: &str) -> bool {
    let name = line.split([',', '|', '·', '(', '/']).next().unwrap_or_default().trim_end();
    let mut words = name.split(' ');
    let family = words.next_back().is_some_and(|last| LATIN_FAMILIES.contains(&*last.to_ascii_lowercase()));
    let given = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-')
    };
    family
        && name.ends_with(|c: char| c.is_ascii_alphabetic())
        && (1..=3).contains(&words.clone().count())
        && words.all(given)
}

/// `My name is Hannun Lee and …`, `Resume of Hannun Lee`.
fn tells_in_english(text: &str) -> bool {
    const BEFORE: [&str; 4] = ["y name is ", "esume of ", "CV of ", "ortfolio of "];
    let capital = |word: &&str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let name = |behind: &str| behind.split([' ', ',', '.', '!']).take(2).filter(capital).count() == 2;
    BEFORE.iter().any(|before| text.split_once(before).is_some_and(|(_, behind)| name(behind)))
}

/// `… 개발자 이한눈입니다.`, `… 노력하는 이한눈입니다.`, `… 개발자 이한눈의 포트폴리오`, `… 개발자 Hannun Lee 입니다`: a name
/// behind what describes it.
fn introduces(text: &str) -> bool {
    let words: Vec<&str> = text.split_ascii_whitespace().filter(|word| word.contains(char::is_alphanumeric)).collect();
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let owned = |(at, word): (usize, &&str)| {
        let mut next = words.iter().skip(at + 1).take(OWNED_WORDS);
        word.strip_suffix('의').is_some_and(is_full_name)
            && next.any(|next| WORKS.iter().any(|work| next.starts_with(work)))
    };
    if words.iter().enumerate().any(owned) {
        return true;
    }
    words.windows(2).enumerate().any(|(at, pair)| {
        let &[before, word] = pair else { return false };
        // `QA 이한눈입니다`.
        let letters = before.len() > 1 && before.bytes().all(|b| b.is_ascii_uppercase());
        if !letters && !before.ends_with(BEFORE_NAME) {
            return false;
        }
        let next = |skip: usize| words.get(at + 2 + skip).copied().unwrap_or_default();
        if let Some((name, rest)) = word.split_once("입니다").or_else(|| word.split_once("이에요")) {
            return ends(rest) && is_full_name(name);
        }
        if let Some(name) = word.strip_suffix("이라고") {
            return is_full_name(name) && next(0).starts_with(['합', '해']);
        }
        if is_full_name(word) && next(0).strip_prefix("입니다").is_some_and(ends) {
            return true;
        }
        let spelled = [word, next(0)].iter().all(|word| {
            word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().all(|b| b.is_ascii_alphabetic())
        });
        spelled && before.ends_with(['자', '어']) && next(1).strip_prefix("입니다").is_some_and(ends)
    })
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_end())
}

/// What stands behind the field's name: nothing (the value has a cell of its own), a sign and a value, or a name.
fn is_value(rest: &str) -> bool {
    let value = rest.trim_start();
    value.is_empty()
        || value.strip_prefix([':', '：', '|']).is_some_and(|name| !name.trim().is_empty())
        || value.len() < rest.len() && is_name(value.split_ascii_whitespace().next().unwrap_or_default())
}

/// `이   름: 이한눈`: the name of the field spread to the width of others.
fn spread(line: &str) -> bool {
    // `성 명 이한눈`.
    let told = ["성 명 ", "이 름 "].iter().find_map(|field| line.strip_prefix(field));
    if told.is_some_and(|value| is_full_name(value.split_ascii_whitespace().next().unwrap_or_default())) {
        return true;
    }
    let Some((head, value)) = line.split_once([':', '：', '|']) else { return false };
    let mut letters = head.chars().filter(|c| !c.is_whitespace());
    let first = letters.next();
    let known = matches!(
        (first, letters.next(), letters.next()),
        (Some('이'), Some('름'), None) | (Some('성'), Some('명'), None)
    );
    known && !value.trim().is_empty()
}

fn is_name(name: &str) -> bool {
    is_hangul(name) && (2..=4).contains(&name.chars().count())
}

fn is_full_name(name: &str) -> bool {
    let family = name.chars().next().is_some_and(|c| FAMILY_NAMES.contains(c));
    family && is_hangul(name) && name.chars().count() == 3 && !NO_NAMES.contains(&name)
}

/// Two to four words of letters.
fn is_reading(reading: &str) -> bool {
    let words = || reading.split([' ', '-']);
    (2..=4).contains(&words().count())
        && words().all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_readings_are_names() {
        for text in [
            "이름: 한별",
            "- 성명 | 한별",
            "이름 이한눈",
            "이   름 : 이 한눈",
            "성 명 이한눈",
            "한별 (Star Han)",
            "성명",
        ] {
            assert!(names(text), "{text}");
        }
        for text in ["이력서", "이름난 서비스 개발", "결제 (PG)", "name-server 구축"] {
            assert!(!names(text), "{text}");
        }
    }

    #[test]
    fn signatures_are_names() {
        for text in [
            "이한눈",
            "이한눈. 웹 개발자",
            "이한눈 | 데이터 엔지니어",
            "이한눈 1995년생",
            "Hannun Lee (이한눈)",
            "늘 배우는 개발자 이한눈입니다.",
            "안녕하세요! 이한눈입니다. :)",
            "웹개발자 이한눈의 포트폴리오 사이트입니다.",
            "안녕하세요. 백엔드 엔지니어 Hannun Lee 입니다.",
            "연구에 관심이 많은 이한눈 입니다.",
            "배움을 즐기는 👩‍💻 이한눈입니다.",
            "화면을 그리는 웹 퍼블리셔 이한눈입니다.",
            "이한눈 Hannun Lee",
            "이한눈 연구자 경력기술서",
            "저는 이한눈이라고 합니다.",
            "안녕하세요, 이한눈이에요.",
            "My name is Hannun Lee and I build servers.",
            "hannun 이한눈의 일상&기술 블로그입니다.",
            "Resume of Hannun Lee",
            "- Han-nun Derrick Lee, hannun21",
            "Hannun Lee / hannun21",
        ] {
            assert!(signs(text), "{text}");
        }
        for text in [
            "이력서",
            "개발자",
            "주니어. 개발자",
            "안녕하세요 개발자입니다",
            "주문을 맡은 개발자입니다",
            "이한눈입니다",
            "WORK EXPERIENCES(최신순)",
            "좋은 개발자 모임의 포트폴리오",
            "쓰는 언어는 Visual Basic 입니다",
            "백엔드 개발자 포트폴리오",
            "모바일 개발자 이력서",
            "my name is on the list",
            "Portfolio of web pages",
            "built for the park, fast",
            "",
        ] {
            assert!(!signs(text), "{text}");
        }
    }

    #[test]
    fn a_name_stands_in_the_address_of_mail() {
        assert!(is_mailed("hannun. lee", "hannun@hannun.example"));
        assert!(is_mailed("Hannun K. Lee", "lee.h24@hannun.example"));
        for text in ["hannun", "hannun builds web servers", "backend developer", ""] {
            assert!(!is_mailed(text, "hannun@hannun.example"), "{text}");
        }
    }

    #[test]
    fn a_word_before_a_role_is_a_name() {
        for text in ["HanNun — Backend Developer", "Hannun - 데이터 엔지니어"] {
            assert!(is_headed(text), "{text}");
        }
        for text in
            ["Resume — Backend Developer", "Backend - Engineer", "HANNUN — Orders", "React - 화면", "hannun - 개발자"]
        {
            assert!(!is_headed(text), "{text}");
        }
    }
}
