//! What a syllable tells about the particle behind it. Only what can be decided by looking; of Latin words see `latin.rs`.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::{data, latin};
use crate::text::{RIEUL, final_consonant, is_syllable};

/// How a word ends, to a particle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coda {
    /// In a vowel: 를, 는, 가, 와, 로.
    Open,
    /// In ㄹ: 을, 은, 이, 과, but 로.
    Rieul,
    /// In another consonant: 을, 은, 이, 과, 으로.
    Closed,
}

/// Pairs of particles: after a consonant, after a vowel.
const PAIRS: [(&str, &str); 9] = [
    ("을", "를"),
    ("은", "는"),
    ("이", "가"),
    ("과", "와"),
    ("으로", "로"),
    ("이나", "나"),
    ("이랑", "랑"),
    ("이라", "라"),
    ("이며", "며"),
];

/// True when all characters are syllables of Hangul, and there is one.
#[must_use]
pub fn is_hangul(word: &str) -> bool {
    !word.is_empty() && word.chars().all(is_syllable)
}

/// How a word ends. Digits are read in Sino-Korean (이, 십, 백 …), % and $ as 퍼센트 and 달러; quotes and brackets behind the word are passed over.
#[must_use]
pub fn coda(word: &str) -> Option<Coda> {
    let word = word.trim_end_matches(['\'', '"', '’', '”', '`', ')', ']', '」', '》']);
    let last = word.chars().next_back()?;
    match (final_consonant(last), last) {
        (Some(0), _) => Some(Coda::Open),
        (Some(RIEUL), _) => Some(Coda::Rieul),
        (Some(_), _) => Some(Coda::Closed),
        (None, '1' | '7' | '8') => Some(Coda::Rieul),
        (None, '0' | '3' | '6') => Some(Coda::Closed),
        (None, '2' | '4' | '5' | '9' | '%' | '$') => Some(Coda::Open),
        (None, _) => None,
    }
}

/// The form of a particle that fits `word`; both forms, as `을(를)`, when that can't be told: behind `Git`.
#[must_use]
pub fn particle(name: &str, word: &str) -> &'static str {
    let Some(pair) = PAIRS.iter().find(|pair| pair.0 == name || pair.1 == name) else { return "" };
    match coda(word).or_else(|| latin::end_of(word)) {
        Some(coda) => fitting(*pair, coda),
        None => match pair.0 {
            "을" => "을(를)",
            "은" => "은(는)",
            "이" => "이(가)",
            "과" => "과(와)",
            "으로" => "(으)로",
            _ => pair.1,
        },
    }
}

/// The one of two particles, after a consonant and after a vowel, that stands behind such an end.
#[must_use]
pub fn fitting(pair: (&'static str, &'static str), coda: Coda) -> &'static str {
    match coda {
        Coda::Open => pair.1,
        Coda::Rieul if pair.0 == "으로" => pair.1,
        Coda::Rieul | Coda::Closed => pair.0,
    }
}

/// The particle that a text begins with, and the one that fits a word with such an end before it: of `을 설계` behind `서버`
/// 을 and 를. `None` when it fits already, or when `behind` does not begin with a particle.
#[must_use]
pub fn refit(behind: &str, coda: Coda) -> Option<(&str, &'static str)> {
    let end = behind.find(|c| !is_syllable(c)).unwrap_or(behind.len());
    let run = behind.get(..end)?;
    for pair in PAIRS {
        for form in [pair.0, pair.1] {
            // Only 으로/로 takes more behind it (으로서, 로는); after the others more Hangul is another word.
            let whole = run == form || (pair.0 == "으로" && run.strip_prefix(form).is_some_and(continues));
            if whole {
                let fit = fitting(pair, coda);
                return (fit != form).then_some((behind.get(..form.len())?, fit));
            }
        }
    }
    None
}

/// What a replaced word does to the particle behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refit<'t> {
    /// The particle stays right, or there is none.
    Fits,
    /// The particle becomes another.
    Change(&'t str, &'static str),
    /// That can't be told: the words are no fix to make unasked.
    Unclear,
}

/// What happens to the particle at the beginning of `behind` when `old` before it becomes `new`.
#[must_use]
pub fn replaced<'t>(behind: &'t str, old: &str, new: &str) -> Refit<'t> {
    let run = behind.get(..behind.find(|c| !is_syllable(c)).unwrap_or(behind.len())).unwrap_or_default();
    let same = coda(old).is_some_and(|before| coda(new) == Some(before));
    if run.is_empty() || same || run.starts_with(STEADY) {
        return Refit::Fits;
    }
    if let Some((from, to)) = coda(new).and_then(|coda| refit(behind, coda)) {
        return Refit::Change(from, to);
    }
    let known =
        |form: &str| run == form || (matches!(form, "으로" | "로") && run.strip_prefix(form).is_some_and(continues));
    if coda(new).is_some() && PAIRS.iter().any(|pair| known(pair.0) || known(pair.1)) {
        Refit::Fits
    } else {
        Refit::Unclear
    }
}

/// Particles and endings that begin like this do not care what stands before them.
const STEADY: [char; 8] = ['의', '에', '도', '만', '까', '부', '하', '되'];

static PARTICLES: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("data/particles.txt")).collect());

/// True for what may stand behind a noun and end the eojeol: a particle, several, a form of 이다.
#[must_use]
pub fn is_particle(run: &str) -> bool {
    PARTICLES.contains(run)
}

static ACTIONS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| data::words(include_str!("data/action-nouns.txt")).collect());

/// The longest of them, in syllables.
const MAX_ACTION: usize = 6;

/// True for a text that ends in a noun that 하다 or 되다 is attached to: 구축, 재구축, 유지보수.
#[must_use]
pub fn ends_in_action(text: &str) -> bool {
    let tails = text.char_indices().rev().take(MAX_ACTION);
    tails.into_iter().any(|(at, _)| text.get(at..).is_some_and(|tail| ACTIONS.contains(tail)))
}

/// The same for a word, of which more can be told by how it ends: 객체화, 라우팅.
#[must_use]
pub fn is_action(word: &str) -> bool {
    let several = word.chars().nth(1).is_some();
    several && (word.ends_with(['화', '링', '팅']) || ends_in_action(word))
}

/// A word without the particle at its end. What is left has two characters at least: `회의` keeps its 의.
#[must_use]
pub fn without_particle(word: &str) -> &str {
    let cuts = word.char_indices().skip(2).map(|(at, _)| word.split_at(at));
    cuts.filter(|(_, tail)| is_particle(tail)).map(|(stem, _)| stem).next().unwrap_or(word)
}

fn continues(rest: &str) -> bool {
    ["서", "써", "는", "의", "도", "만", "부터", "서의", "서는"].contains(&rest)
}

/// Nouns that end as 해요 does.
const NOUNS: [&str; 6] = ["필요", "수요", "개요", "소요", "주요", "중요"];

/// Ends of what is asked for: `지켜라`.
const IMPERATIVES: [&str; 5] = ["해라", "하라", "켜라", "어라", "아라"];

/// True for a text that ends as a sentence does (합니다, 해요, 한다), whatever signs and remarks in brackets follow. Not
/// 마다, and not the adverb 다.
#[must_use]
pub fn is_sentence(text: &str) -> bool {
    let signs = |c: char| !c.is_alphanumeric() && !matches!(c, ')' | ']');
    let mut text = text.trim_end_matches(signs);
    while let Some(head) = text.strip_suffix([')', ']']) {
        text = head.rfind(['(', '[']).and_then(|open| head.get(..open)).unwrap_or(head).trim_end_matches(signs);
    }
    let word = text.rsplit(' ').next().unwrap_or_default();
    let several = word.chars().nth(1).is_some();
    several
        && (word.ends_with('요') && !NOUNS.iter().any(|noun| word.ends_with(noun))
            || (word.ends_with('다') && !word.ends_with("마다"))
            || IMPERATIVES.iter().any(|end| word.ends_with(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_fit_the_last_sound() {
        for (word, expected) in [
            ("서버", ["를", "는", "가", "와", "로"]),
            ("시스템", ["을", "은", "이", "과", "으로"]),
            ("모듈", ["을", "은", "이", "과", "로"]),
            ("버전 2", ["를", "는", "가", "와", "로"]),
            ("버전 3", ["을", "은", "이", "과", "으로"]),
            ("버전 10", ["을", "은", "이", "과", "으로"]),
            ("버전 7", ["을", "은", "이", "과", "로"]),
            ("Kafka", ["를", "는", "가", "와", "로"]),
            ("Git", ["을(를)", "은(는)", "이(가)", "과(와)", "(으)로"]),
        ] {
            assert_eq!(["을", "은", "이", "과", "으로"].map(|name| particle(name, word)), expected, "{word}");
        }
    }

    #[test]
    fn refits_only_what_is_a_particle() {
        assert_eq!(refit("을 설계", Coda::Open), Some(("을", "를")));
        assert_eq!(refit("를 설계", Coda::Open), None);
        assert_eq!(refit("으로서 맡은", Coda::Open), Some(("으로", "로")));
        assert_eq!(refit("로 전송", Coda::Rieul), None);
        assert_eq!(refit("은행 이체", Coda::Open), None);
    }

    #[test]
    fn particles_of_replaced_words() {
        assert_eq!(replaced("을 고름", "프레임웍", "프레임워크"), Refit::Change("을", "를"));
        assert_eq!(replaced("으로만", "프레임웍", "프레임워크"), Refit::Change("으로", "로"));
        assert_eq!(replaced("의 교체", "프레임웍", "프레임워크"), Refit::Fits);
        assert_eq!(replaced(" 교체", "프레임웍", "프레임워크"), Refit::Fits);
        assert_eq!(replaced("이란", "프레임웍", "프레임워크"), Refit::Unclear);
        assert_eq!(replaced("라는", "메세지", "메시지"), Refit::Fits);
        assert_eq!(replaced("을", "깃헙", "GitHub"), Refit::Unclear);
    }

    #[test]
    fn particles_are_taken_off() {
        for (word, stem) in [
            ("주문을", "주문"),
            ("서버에서는", "서버"),
            ("회의", "회의"),
            ("회의의", "회의"),
            ("Kafka로", "Kafka"),
            ("Kafka", "Kafka"),
            ("기반", "기반"),
        ] {
            assert_eq!(without_particle(word), stem);
        }
    }

    #[test]
    fn nouns_are_no_sentences() {
        for text in ["배포를 자동화했어요.", "서버를 나눴다", "도입했습니다(2인)"] {
            assert!(is_sentence(text), "{text}");
        }
        for text in ["같은 송수신 함수가 필요", "프로젝트 개요", "요청마다", "배포 자동화"] {
            assert!(!is_sentence(text), "{text}");
        }
    }

    #[test]
    fn numbers_of_final_consonants() {
        assert_eq!("가갂간갈았".chars().map(final_consonant).collect::<Vec<_>>(), [0, 2, 4, 8, 20].map(Some));
        assert_eq!(final_consonant('a'), None);
    }
}
