//! Korean numerals: digits with scales, one after the other (`1억 2천만 원`), fractions (`3분의 1`), and numbers told in
//! words (`두 배`, `절반`).

use std::ops::Range;
use std::sync::LazyLock;

use crate::lint::korean::is_particle;
use crate::lint::needles::Needles;
use crate::text::is_syllable;

/// Scales within four digits and how many zeros they stand for.
const SMALL: [(char, u32); 3] = [('십', 1), ('백', 2), ('천', 3)];
/// Scales of four digits each.
const LARGE: [(char, u32); 3] = [('만', 4), ('억', 8), ('조', 12)];
/// What is counted behind a scale.
const COUNTED: [&str; 15] =
    ["달러", "개", "명", "건", "원", "회", "줄", "번", "곳", "대", "편", "점", "종", "인", "행"];
/// What may stand joined behind what is counted, beside particles.
const JOINED: [&str; 12] =
    ["이상", "이하", "미만", "초과", "정도", "가량", "가까이", "내외", "규모", "당", "대의", "대로"];
/// Behind these a bare number of at least three digits goes on: `1만 2,000명`.
const LAST_DIGITS: usize = 3;
/// Native numerals before 배.
const NATIVE: [&str; 17] = [
    "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "수", "몇", "수십", "수백", "몇십", "몇백", "n",
    "N",
];
/// What such numbers hold.
static IN_WORDS: LazyLock<Needles> = LazyLock::new(|| Needles::new(["절반", "배"]));

/// How large the scales of one number are.
#[derive(Debug, Clone, Copy)]
struct Scale {
    small: u32,
    large: u32,
}

impl Scale {
    /// `5천` may stand behind `1만`, and `5백만` behind `3천`; `2만` is a number of its own behind `1만`.
    fn takes(self, next: Self) -> bool {
        if self.large == 0 { next.small > 0 && next.small < self.small } else { next.large < self.large }
    }
}

/// Where a number ends whose first digits end at `end`, through its last scale and what it counts; `None` if no scale is
/// joined to the digits.
pub(super) fn scaled(text: &str, end: usize) -> Option<usize> {
    let mut end = end;
    let mut scale: Option<Scale> = None;
    loop {
        let rest = text.get(end..)?;
        let space = usize::from(scale.is_some() && rest.starts_with(' '));
        let digits = if scale.is_some() { digits(rest.get(space..)?) } else { 0 };
        if scale.is_some() && digits == 0 {
            break;
        }
        let behind = rest.get(space + digits..)?;
        match (scale_of(behind), scale) {
            (Some((length, next)), known) if known.is_none_or(|known| known.takes(next)) => {
                scale = Some(next);
                end += space + digits + length;
            }
            (None, Some(known)) if known.large > 0 && digits >= LAST_DIGITS => {
                return Some(counted(text, end + space + digits).unwrap_or(end));
            }
            _ => break,
        }
    }
    scale?;
    let last = text.get(..end)?.chars().next_back()?;
    counted(text, end).or_else(|| {
        // `2백엔드`, `3조 발표`: only the commonest scales tell of a number without what it counts.
        let alone = match last {
            '만' | '억' | '천' => true,
            '조' => false,
            _ => ends_noun(text.get(end..).unwrap_or_default()),
        };
        alone.then_some(end)
    })
}

/// Behind what a number counts, if it is told here or behind a space: ` 원`, `여 명`, `+ 건`.
fn counted(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let rest = rest.strip_prefix(['여', '+']).unwrap_or(rest);
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let rest = COUNTED.iter().find_map(|word| rest.strip_prefix(word).filter(|behind| ends_noun(behind)))?;
    Some(text.len() - rest.len())
}

/// The length of the digits that a text begins with, signs between them included.
fn digits(text: &str) -> usize {
    let run = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(text.len());
    text.get(..run).map_or(0, |digits| digits.trim_end_matches([',', '.']).len())
}

/// The scales that a text begins with, and how long they are: `천만`.
fn scale_of(text: &str) -> Option<(usize, Scale)> {
    let zeros = |table: &[(char, u32)], c: char| table.iter().find(|scale| scale.0 == c).map(|scale| scale.1);
    let mut scale = Scale { small: 0, large: 0 };
    // `200여만 명`
    let inner = text.strip_prefix('여').filter(|rest| rest.starts_with(|c| zeros(&LARGE, c).is_some())).unwrap_or(text);
    let mut length = text.len() - inner.len();
    for c in inner.chars() {
        match (zeros(&SMALL, c), zeros(&LARGE, c)) {
            (Some(small), _) if scale.small == 0 && scale.large == 0 => scale.small = small,
            (_, Some(large)) if scale.large == 0 => scale.large = large,
            _ => break,
        }
        length += c.len_utf8();
    }
    (scale.small + scale.large > 0).then_some((length, scale))
}

/// Where a fraction ends whose first digits end at `end`: `3분의 1`.
pub(super) fn fraction(text: &str, end: usize) -> Option<usize> {
    let behind = text.get(end..)?.strip_prefix("분의")?;
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    let length = digits(behind);
    (length > 0).then_some(text.len() - behind.len() + length)
}

/// How many times, and halves, that are told without a digit, in order: `두 배`, `수십배`, `절반`.
pub fn told_in_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    IN_WORDS.find_all(text).filter_map(|(at, word)| {
        let (before, rest) = text.split_at_checked(at)?;
        let behind = rest.strip_prefix(word).filter(|behind| ends_noun(behind))?;
        let end = text.len() - behind.len();
        let apart = |head: &str| !head.ends_with(char::is_alphanumeric);
        if word == "절반" {
            return Some(at..end);
        }
        let head = before.strip_suffix(' ').unwrap_or(before);
        let mut heads = NATIVE.iter().filter_map(|numeral| head.strip_suffix(numeral)).filter(|head| apart(head));
        // `배 이상` alone is twice as much.
        let alone = || {
            (behind.starts_with(" 이상") && apart(before) && !head.ends_with(|c: char| c.is_ascii_digit()))
                .then_some(at)
        };
        heads.next().map(str::len).or_else(alone).map(|start| start..end)
    })
}

/// No noun goes on here: no Hangul and no letter, or a particle, or a word that bounds the number.
fn ends_noun(behind: &str) -> bool {
    let run = behind.split(|c| !is_syllable(c)).next().unwrap_or_default();
    let joined = || is_particle(run) || JOINED.iter().any(|word| run.starts_with(word));
    if run.is_empty() { !behind.starts_with(|c: char| c.is_alphanumeric()) } else { joined() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_in_sequence_are_one_number() {
        for (text, whole) in [
            ("3천만 원을 줄임", "3천만 원"),
            ("1억 2천만 원 절감", "1억 2천만 원"),
            ("5만 5천 건의 주문", "5만 5천 건"),
            ("2백만 명이 쓰는", "2백만 명"),
            ("3천5백만원 규모", "3천5백만원"),
            ("1만 2,000명", "1만 2,000명"),
            ("200여만 명", "200여만 명"),
            ("30만여 건", "30만여 건"),
            ("2조 원", "2조 원"),
            ("200만 개의", "200만 개"),
            // What follows is no unit, or a number of its own.
            ("3만 개발자", "3만"),
            ("1만 2만", "1만"),
            ("5만 300ms", "5만"),
            ("3천만 사용자", "3천만"),
        ] {
            let end = scaled(text, digits(text)).and_then(|end| text.get(..end));
            assert_eq!(end, Some(whole), "{text}");
        }
        for text in ["2백엔드", "3조 발표", "4명", "5 만", "6"] {
            assert_eq!(scaled(text, 1), None, "{text}");
        }
    }

    #[test]
    fn numbers_in_words_are_seen() {
        for (text, told) in [
            ("처리량을 두 배로", "두 배"),
            ("수십배 빨라짐", "수십배"),
            ("절반 이하로", "절반"),
            ("비용을 절반으로", "절반"),
            ("세 배 이상", "세 배"),
            ("기존의 배 이상", "배"),
        ] {
            let found: Vec<_> = told_in_words(text).filter_map(|range| text.get(range)).collect();
            assert_eq!(found, [told], "{text}");
        }
        for text in ["두 배포 환경", "좌절반복", "모두 배포", "택배", "모두 배로 옮김", "3 배 이상"]
        {
            assert_eq!(told_in_words(text).count(), 0, "{text}");
        }
    }
}
