//! What a Korean text says that somebody did.

use super::korean::{ends_in_action, is_sentence};
use crate::text::{MIEUM, final_consonant};

/// Nouns that end as 음슴체 does.
const NOUNS: [&str; 9] = ["시스템", "알림", "프로그램", "플랫폼", "이름", "포럼", "폼", "팀", "줌"];

/// The noun that a Korean text ends in: `… 성능을 개선했습니다.` → `… 성능을 개선`.
#[must_use]
pub fn verbal_noun(text: &str) -> &str {
    const ENDINGS: [&str; 10] =
        ["하였습니다", "했습니다", "합니다", "시켰습니다", "하였음", "했음", "시켰음", "시킴", "함", "됨"];
    let text = text.trim_end_matches(is_sign);
    ENDINGS.iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text).trim_end()
}

/// True when a text ends in what somebody did, or in a whole sentence: `결제 서버 구축`, `서버를 나눔`, not `결제 화면`.
#[must_use]
pub fn is_act(text: &str) -> bool {
    let bare = without_remark(text);
    let noun = verbal_noun(bare);
    is_sentence(text) || is_nominal(bare) || noun.ends_with('화') || ends_in_action(noun)
}

/// 음슴체: `줄임`, `만듦`.
fn is_nominal(text: &str) -> bool {
    let nominal = text.chars().next_back().and_then(final_consonant) == Some(MIEUM);
    nominal && !NOUNS.iter().any(|noun| text.ends_with(noun)) || text.ends_with(['듦', '삶'])
}

/// The text without signs and a remark in brackets at its end.
fn without_remark(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| is_sign(c) && c != ')');
    let remark = text.strip_suffix(')').and_then(|head| head.rfind('(')).and_then(|open| text.get(..open));
    remark.unwrap_or(text).trim_end_matches(is_sign)
}

fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation() || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_are_told_from_things() {
        for act in [
            "결제 서버 구축",
            "서버를 나눔.",
            "수집기를 새로 만듦",
            "배포를 자동화함",
            "도입했습니다.",
            "화면 개발(1인)",
        ] {
            assert!(is_act(act), "{act}");
        }
        for thing in ["결제 화면", "알림 시스템", "출력 정규 계층.", "chart.js 그래프", ""] {
            assert!(!is_act(thing), "{thing}");
        }
    }

    #[test]
    fn the_noun_of_a_predicate_is_found() {
        assert_eq!(verbal_noun("성능을 개선했습니다."), "성능을 개선");
        assert_eq!(verbal_noun("성능 개선"), "성능 개선");
    }
}
