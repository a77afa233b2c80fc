//! An address down to the house.

use std::sync::LazyLock;

use super::{TAKE_OUT, is_personal, removal};
use crate::lint::facts::{Facts, Shown};
use crate::lint::korean::{is_hangul, is_syllable};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P3",
        name: "home-address",
        group: Group::Privacy,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "집 주소", en: "Home address" },
        messages: &[Words {
            ko: "집 주소가 자세히 적혀 있어요. 출퇴근을 알리려면 구나 시까지면 충분해요",
            en: "Your full address stands here; the district is enough to tell where you commute from",
        }],
        why: Words {
            ko: "이력서는 여러 사람이 돌려 봐요. 집을 찾아갈 수 있는 정보는 남기지 않는 편이 안전해요.",
            en: "A résumé passes through many hands; it is safer when nobody can find your door with it.",
        },
        sources: &["jaenyeong.github.io/resume/guide"],
        options: &[],
    },
    check,
};

static SHORTEN: Words = Words { ko: "‘{0}’까지만 남기기", en: "Keep “{0}”" };

/// How a line says that an address follows.
static LABELS: LazyLock<Needles> =
    LazyLock::new(|| Needles::new(["주소", "거주지", "자택", "현주소", "(우)", "Address", "address"]));
/// Addresses of others.
static OTHERS: LazyLock<Needles> =
    LazyLock::new(|| Needles::new(["이메일", "메일", "본사", "회사", "근무지", "사무실", "IP"]));
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
struct Address {
    /// Its first word.
    start: Option<u32>,
    /// Through the last word that names a town or district.
    district: u32,
    /// Through its last number.
    end: u32,
    towns: usize,
    province: bool,
    /// A street or quarter with its number.
    street: bool,
    /// A building or door.
    door: bool,
    postcode: bool,
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let words = facts.words_in(&block.words);
        if !words.iter().any(|word| word.digit) || !is_personal(facts, block.shown) {
            continue;
        }
        for line in facts.lines(block.shown) {
            let text = facts.get(line);
            if OTHERS.are_in(text) {
                continue;
            }
            let labelled = LABELS.are_in(text);
            let found = read(facts, words.iter().map(|word| word.shown).filter(|word| line.holds(*word)));
            let whole = found.street && (labelled || found.door || found.province || found.towns > 1);
            let by_code = labelled && found.postcode;
            let Some(start) = found.start.filter(|_| whole || found.door || by_code) else { continue };
            let place = Shown { start, end: found.end };
            let hint = sink.at(place);
            if (start + 1..found.end).contains(&found.district) {
                let rest = Shown { start: found.district, end: found.end };
                if let Some(span) = facts.exact(rest) {
                    let kept = facts.get(Shown { start, end: found.district });
                    hint.fix(Fix::risky(&SHORTEN).with(kept).delete(span));
                }
            } else if let Some(span) = removal(facts, line, place) {
                hint.fix(Fix::risky(&TAKE_OUT).delete(span));
            }
        }
    }
}

/// Reads the words of a line.
fn read(facts: &Facts<'_>, words: impl Iterator<Item = Shown>) -> Address {
    let mut address = Address::default();
    let mut street: Option<u32> = None;
    let mut building = false;
    for shown in words {
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
