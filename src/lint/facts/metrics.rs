//! Measured results: a number with a unit, a sum of money, a pair of before and after.

use std::ops::Range;

use super::numerals::{fraction, scaled, told_in_words};

/// Units behind a number. The first that fits counts, so the longer stand first.
const UNITS: [&str; 44] = [
    "%p",
    "%P",
    "%포인트",
    "%",
    "퍼센트포인트",
    "퍼센트 포인트",
    "퍼센트",
    "페이지",
    "시간",
    "달러",
    "ms",
    "TPS",
    "QPS",
    "RPS",
    "GB",
    "MB",
    "TB",
    "KB",
    "배",
    "초",
    "분",
    "일",
    "명",
    "건",
    "만",
    "억",
    "천",
    "원",
    "개",
    "대",
    "회",
    "줄",
    "점",
    "위",
    "종",
    "곳",
    "편",
    "번",
    "fps",
    "FPS",
    "$",
    "K",
    "k+",
    "M",
];

/// What begins like a unit and is none: 3개월, 1분기, 2회차.
const NO_UNITS: [&str; 6] = ["개월", "개년", "분기", "회차", "일차", "대학"];

/// What is said of a count that was brought to nothing: `유실 0 유지`.
const NONE_LEFT: [&str; 4] = ["유지", "달성", "으로", "수준"];

/// Between a number and what it became.
const ARROWS: [&str; 3] = ["→", "->", "에서"];

/// True when a text names a measured result.
#[must_use]
pub fn has_metric(text: &str) -> bool {
    metrics(text).next().is_some() || told_in_words(text).next().is_some()
}

/// The numbers of measured results in order, each in bytes of the text from its sign of money or first digit through its
/// unit; where the number counts an English word, without the word.
pub fn metrics(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        while at < bytes.len() {
            if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
                continue;
            }
            let start = at;
            while bytes.get(at).is_some_and(|b| b.is_ascii_digit() || matches!(b, b',' | b'.')) {
                at += 1;
            }
            let number = text.get(start..at).unwrap_or_default().trim_end_matches([',', '.']);
            let end = start + number.len();
            if let Some(unit) = metric_end(text.get(..start).unwrap_or_default(), number, text, end) {
                let money =
                    text.get(..start).and_then(|before| before.chars().next_back()).filter(|c| "$₩".contains(*c));
                at = at.max(unit);
                return Some(start - money.map_or(0, char::len_utf8)..unit);
            }
        }
        None
    })
}

/// Where the unit of a measured number ends; `None` for any other number.
fn metric_end(before: &str, number: &str, text: &str, end: usize) -> Option<usize> {
    // `v2`, `Java17`, `제3회`; a number with two dots is a date or a version.
    let joined = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '제'))
        || before.strip_suffix('-').is_some_and(|first| first.ends_with(char::is_alphabetic));
    if joined || number.matches('.').count() >= 2 {
        return None;
    }
    if let Some(end) = scaled(text, end).or_else(|| fraction(text, end)) {
        return Some(end);
    }
    if before.ends_with(['$', '₩', '±']) {
        return Some(end);
    }
    let behind = text.get(end..).unwrap_or_default();
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    // 30여 개, 500+ 명.
    let behind = behind.strip_prefix(['여', '+']).map_or(behind, |rest| rest.strip_prefix(' ').unwrap_or(rest));
    let unit = UNITS.iter().filter(|unit| behind.starts_with(**unit)).find(|unit| {
        let latin = unit.ends_with(|c: char| c.is_ascii_alphabetic());
        let more = behind.get(unit.len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
        !(latin && more)
    });
    let of_date = before.trim_end().ends_with('월') && unit == Some(&"일");
    if let Some(unit) = unit.filter(|_| !of_date && !NO_UNITS.iter().any(|word| behind.starts_with(word))) {
        return Some(text.len() - behind.len() + unit.len());
    }
    let rest = text.get(end..).unwrap_or_default();
    // `47,000+ Pairs`: so large a number is written with a comma because it counts something.
    let large = number.contains(',') && rest.starts_with('+');
    let none = number == "0" && NONE_LEFT.iter().any(|word| behind.starts_with(word));
    let told = none || large || is_before(behind) || is_counted(before, number, rest);
    told.then_some(end)
}

/// The number counts what an English word names: `40 services`, `12 million rows`. A number behind a name is its version:
/// `Java 17 only`; one of a date is none: `15 May 2021`, `in 2021 we`.
fn is_counted(before: &str, number: &str, behind: &str) -> bool {
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let word = before.split_ascii_whitespace().next_back().unwrap_or_default();
    let named = word.starts_with(|c: char| c.is_ascii_uppercase()) && before.trim_end().len() > word.len();
    let behind = behind.strip_prefix('+').unwrap_or(behind);
    let counted = behind.strip_prefix(' ').is_some_and(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    counted && !year && !named
}

/// The number is the first of a pair: `31 → 84`, `31에서 84로`.
fn is_before(behind: &str) -> bool {
    let behind = behind.trim_start_matches(|c: char| c.is_alphabetic() && c != '에').trim_start();
    ARROWS.iter().any(|sign| {
        behind.strip_prefix(sign).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Where a bare number ends that a measured one, which ends at `end`, became: `38 → 5`, `31에서 84로`, `40 to 2`.
#[must_use]
pub fn became(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?.trim_start();
    let sign = ARROWS.iter().chain(&["to "]).find(|sign| rest.starts_with(**sign))?;
    let behind = rest.get(sign.len()..)?.trim_start();
    let length = behind.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(behind.len());
    let number = behind.get(..length)?.trim_end_matches([',', '.']);
    let next = behind.get(number.len()..)?;
    // `3건에서 2021년에`: dates, and what is told of something else.
    let told = match *sign {
        "에서" => next.starts_with('로') || next.starts_with("으로") || next.starts_with("까지"),
        _ => !next.starts_with(char::is_alphanumeric) || next.starts_with('로') || next.starts_with("으로"),
    };
    let year = *sign == "to " && number.len() == 4;
    (told && !year && !number.is_empty() && number.matches('.').count() < 2).then(|| text.len() - next.len())
}

#[cfg(test)]
mod tests {
    use super::has_metric;

    #[test]
    fn measured_results_are_seen() {
        for text in [
            "99.99% 이상",
            "하루 200만 개",
            "비용 $120 절감",
            "오차 ±5도 이내",
            "900ms로 단축",
            "31 → 84로 개선",
            "5에서 3으로",
            "1,300 건",
            "2백만 명이 쓰는",
            "실패율 0.5%p 감소",
            "3분의 1로 줄임",
            "두 배로 늘림",
            "a pipeline of 40 services",
            "moved 12 million rows",
            "serving 5+ game titles",
            "Moved 300 cron jobs",
            "평균 1-2분의 지연",
            "30여 개 화면",
            "50+ 곳",
            "리뷰 135 편",
            "47,000+ pairs",
            "메시지 유실 0 유지",
            "품절률 -2.5% 감소",
            "응답 시간을 절반 이하로 단축",
            "오차 -12% 개선",
        ] {
            assert!(has_metric(text), "{text}");
        }
    }

    #[test]
    fn dates_versions_and_ordinals_are_none() {
        for text in [
            "2021.06 - 2022.07",
            "v2 API",
            "Java 17",
            "제3회 대회",
            "010-0000-0000",
            "3개월",
            "2021년 5월 3일",
            "1분기",
            "moved to Java 17 early",
            "since 2021 with two others",
            "2nd place",
            "두 배포 환경",
            "2백엔드",
            "COVID-19",
            "010-1234-5678",
        ] {
            assert!(!has_metric(text), "{text}");
        }
    }
}
