//! A Korean address in the words of a line.

use crate::lint::facts::{Facts, Word};
use crate::lint::korean::is_hangul;
use crate::text::is_syllable;

/// What Korean addresses begin with.
const PROVINCES: [&str; 21] = [
    "서울",
    "부산",
    "대구",
    "인천",
    "광주",
    "대전",
    "울산",
    "세종",
    "경기",
    "강원",
    "충북",
    "충남",
    "충청",
    "전북",
    "전남",
    "전라",
    "경북",
    "경남",
    "경상",
    "제주",
    "서울특별시",
];
/// Digits of a postcode.
const POSTCODE: usize = 5;

/// What was found in a line.
#[derive(Default)]
pub(super) struct Address {
    /// Its first word.
    pub(super) start: Option<u32>,
    /// Through the last word that names a town or district.
    pub(super) district: u32,
    /// Through its last number.
    pub(super) end: u32,
    pub(super) towns: usize,
    pub(super) province: bool,
    /// A street or quarter with its number.
    pub(super) street: bool,
    /// A building or door.
    pub(super) door: bool,
    pub(super) postcode: bool,
}

/// Reads the words of a line.
pub(super) fn read(facts: &Facts<'_>, words: &[Word]) -> Address {
    let mut address = Address::default();
    let mut street: Option<u32> = None;
    let mut building = false;
    for shown in words.iter().map(|word| word.shown) {
        let text = facts.get(shown).trim_matches(['(', ')', ',', '.', '|', '[', ']']);
        let begin = |address: &mut Address| *address.start.get_or_insert(shown.start);
        let name = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
        let number = text.get(name.len()..).unwrap_or_default();
        let numbered = number.starts_with(|c: char| c.is_ascii_digit());
        if name.is_empty() && number.bytes().filter(u8::is_ascii_digit).count() == POSTCODE && number.len() == POSTCODE
        {
            address.postcode = true;
            begin(&mut address);
            address.end = address.end.max(shown.end);
        } else if name.is_empty() && numbered && street.take().is_some() {
            address.street = true;
            address.end = shown.end;
        } else if door(text, '동') {
            building = true;
            street = None;
            continue;
        } else if door(text, '호') && (building || address.street) {
            address.door = true;
            begin(&mut address);
            address.end = shown.end;
        } else if is_street(name) && address.towns > 0 {
            street = Some(shown.end);
            if numbered {
                address.street = true;
                address.end = shown.end;
            }
        } else if is_hangul(text) && !address.street && is_town(text, address.towns > 0) {
            address.province |= PROVINCES.iter().any(|province| text.starts_with(province));
            address.towns += 1;
            begin(&mut address);
            address.district = shown.end;
        } else if !address.street && !address.postcode {
            address = Address::default();
            street = None;
        }
        building = false;
    }
    address
}

/// `은하로`, `은하로12길`.
fn is_street(name: &str) -> bool {
    let named = name.starts_with(is_syllable) && name.chars().all(|c| is_syllable(c) || c.is_ascii_digit());
    named && name.ends_with(['로', '길', '동', '읍', '면', '리'])
}

/// `101동`, `1502호`.
fn door(text: &str, unit: char) -> bool {
    text.strip_suffix(unit).is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// A province, city, county or district; the first of them is a known province, or ends in 시 or 도.
fn is_town(text: &str, follows: bool) -> bool {
    let letters = text.chars().count();
    let province = PROVINCES.contains(&text);
    let ends = if follows { text.ends_with(['시', '군', '구']) } else { text.ends_with(['시', '도']) };
    province || letters >= 2 && ends
}
