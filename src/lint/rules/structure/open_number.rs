//! Letters in the place of numbers that are not known yet.

use crate::text::is_syllable;

/// Units behind a letter that stands for a number, the longer first.
const UNITS: [&str; 17] =
    ["개월", "시간", "달러", "개", "명", "건", "%", "원", "만", "억", "년", "초", "배", "회", "대", "$", "주"];
/// What may stand behind the unit; `X회사` and `N대학교` go on otherwise.
const BEHIND_UNIT: [&str; 26] = [
    "이", "가", "을", "를", "은", "는", "의", "에", "로", "으로", "도", "만", "과", "와", "씩", "간", "차", "당",
    "까지", "부터", "정도", "이상", "이하", "이나", "에서", "였고",
];
/// What stands behind a number that may be any: `N명 이상`, `N개의 노드`, `N분마다`.
const ANY_NUMBER: [&str; 8] = ["의", "이상", "이하", "마다", "씩", "할인", "적립", "단위"];

/// True when the text behind a letter and its unit says that it means any number.
pub(super) fn is_any(behind: &str) -> bool {
    let behind = behind.trim_start();
    ANY_NUMBER.iter().any(|word| behind.starts_with(word))
}

/// `N개`, `M$`: a letter for a number, at the start of a word or behind a sign.
pub(super) fn find(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find(['N', 'M', 'X', 'Y', 'Z'])?;
    let free = !text.get(..start)?.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '+' | '/'));
    let rest = text.get(start..)?;
    let letters = rest.bytes().take_while(|b| matches!(b, b'N' | b'M' | b'X' | b'Y' | b'Z')).count();
    let behind = rest.get(letters..)?;
    let unit = UNITS.iter().find(|unit| behind.starts_with(**unit))?;
    let after = behind.get(unit.len()..)?;
    let hangul = after.find(|c| !is_syllable(c)).unwrap_or(after.len());
    let particle = after.get(..hangul).is_some_and(|run| run.is_empty() || BEHIND_UNIT.contains(&run));
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    (free && letters <= 2 && particle && ends).then(|| start..start + letters + unit.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_before_units_are_numbers() {
        for text in ["N개", "M$", "(X명)", "N%를", "NN건"] {
            assert!(find(text).is_some(), "{text}");
        }
        for text in ["X회사", "N대학교", "N:M", "N+1", "JSON개", "NNN개"] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
