//! Telephone numbers and addresses of mail anywhere in a source: in text, in links, in attributes.

use rustc_hash::FxHashMap as HashMap;

use super::{Private, Secret};
use crate::text::{Span, TextEdit};

/// The country's code and how often it is written without its own first zero.
const COUNTRY: &str = "+82";
/// What a stand-in for an address of mail ends with: nobody can have such an address.
const NOBODY: &str = "@example.com";
/// The name in it; the second address has a 2 behind it.
const NAME: &str = "name";
/// Digits of the last group of a number.
const LAST: usize = 4;
/// Digits of a whole number, with its zero.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=11;

/// All numbers and addresses, in order, numbers first.
pub(super) fn find(source: &str) -> Vec<Secret> {
    let phones = phones(source).map(|(at, written)| (at, written, phone_key(written)));
    let mut secrets = hide(Private::Phone, phones, stand_in_number);
    let emails = emails(source).map(|(at, written)| (at, written, written.to_ascii_lowercase()));
    secrets.extend(hide(Private::Email, emails, |_, index| match index {
        0 => format!("{NAME}{NOBODY}"),
        more => format!("{NAME}{}{NOBODY}", more + 1),
    }));
    secrets
}

/// Gives each thing a stand-in; things with the same key get the same.
fn hide<'s>(
    kind: Private,
    found: impl Iterator<Item = (usize, &'s str, String)>,
    stand_in: impl Fn(&str, usize) -> String,
) -> Vec<Secret> {
    let mut known: HashMap<String, usize> = HashMap::default();
    let each = found.map(|(at, written, key)| {
        let next = known.len();
        let index = *known.entry(key).or_insert(next);
        let span = Span::new(at, at + written.len());
        Secret { kind, edits: vec![TextEdit { span, insert: stand_in(written, index) }] }
    });
    each.collect()
}

fn emails(source: &str) -> impl Iterator<Item = (usize, &str)> {
    memchr::memchr_iter(b'@', source.as_bytes()).filter_map(|at| {
        let head = source.get(..at)?;
        let start = head.rfind(|c: char| !is_name(c)).map_or(0, |before| {
            before + head.get(before..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
        });
        let name = head.get(start..)?.trim_start_matches(['.', '-', '_', '+', '%']);
        let behind = source.get(at + 1..)?;
        let host = behind.get(..behind.find(|c| !is_host(c)).unwrap_or(behind.len()))?.trim_end_matches(['.', '-']);
        let (before, domain) = host.rsplit_once('.')?;
        let whole = domain.len() >= 2 && domain.bytes().all(|b| b.is_ascii_alphabetic()) && !before.is_empty();
        let written = source.get(at - name.len()..at + 1 + host.len())?;
        let hidden = name.strip_prefix(NAME).is_some_and(|more| more.bytes().all(|b| b.is_ascii_digit()));
        let hidden = hidden && written.ends_with(NOBODY);
        (!name.is_empty() && whole && !hidden).then_some((at - name.len(), written))
    })
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn is_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
}

fn phones(source: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    let starts = memchr::memchr2_iter(b'0', b'+', source.as_bytes());
    starts.filter_map(move |at| {
        if at < from {
            return None;
        }
        let before = source.get(..at)?;
        // A part of something longer: an address, an identifier, another number.
        if before.ends_with(|c: char| {
            c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '/' | '=' | '_' | ',' | '&' | '#' | '%')
        }) {
            return None;
        }
        let written = number(source.get(at..)?)?;
        from = at + written.len();
        let hidden = subscriber(written).is_some_and(|digits| digits.bytes().rev().skip(LAST).all(|b| b == b'0'));
        (!hidden).then_some((at, written))
    })
}

/// The telephone number at the start of a text: groups of digits with one mark between them.
fn number(text: &str) -> Option<&str> {
    let abroad = text.starts_with(COUNTRY);
    let mut end = if abroad { COUNTRY.len() } else { 0 };
    let mut groups: Vec<&str> = Vec::new();
    while groups.len() < 3 {
        let rest = text.get(end..)?;
        let mark = usize::from(rest.starts_with(['-', '.', ' ', ')', '\u{b7}']) && (abroad || !groups.is_empty()));
        let mark = if rest.starts_with('\u{b7}') { '\u{b7}'.len_utf8() * mark } else { mark };
        // `(02) 123-4567`
        let wide = usize::from(rest.starts_with(") "));
        let rest = rest.get(mark + wide..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || !groups.is_empty() && mark == 0 {
            break;
        }
        groups.push(rest.get(..digits)?);
        end += mark + wide + digits;
    }
    let behind = text.get(end..)?;
    let goes_on = behind.strip_prefix(['-', '.']).unwrap_or(behind).starts_with(|c: char| c.is_ascii_alphanumeric());
    let written = text.get(..end)?;
    let fits = match groups.as_slice() {
        [area, middle, last] => is_area(area, abroad) && matches!(middle.len(), 3 | 4) && last.len() == LAST,
        // Unbroken: only mobile numbers, whose first three digits nothing else has.
        [all] => phone_key(written).len() == 11 && phone_key(written).starts_with("010") && all.len() >= 10,
        _ => false,
    };
    (fits && !goes_on && DIGITS.contains(&phone_key(written).len())).then_some(written)
}

/// The code of an area or of mobile telephones.
fn is_area(digits: &str, abroad: bool) -> bool {
    let bare =
        if abroad { digits.strip_prefix('0').unwrap_or(digits) } else { digits.strip_prefix('0').unwrap_or_default() };
    matches!(
        bare.as_bytes(),
        [b'2'] | [b'3'..=b'6', b'1'..=b'5'] | [b'1', b'0' | b'1' | b'6'..=b'9'] | [b'7', b'0'] | [b'5', b'0', _]
    )
}

/// A number's digits as they are dialled within the country.
fn phone_key(written: &str) -> String {
    let (zero, rest) = match written.strip_prefix(COUNTRY) {
        Some(rest) => ("0", rest.trim_start_matches(['-', '.', ' ', '0'])),
        None => ("", written),
    };
    zero.chars().chain(rest.chars().filter(char::is_ascii_digit)).collect()
}

/// The digits behind the code of the area.
fn subscriber(written: &str) -> Option<String> {
    let key = phone_key(written);
    let code = if key.starts_with("02") { 2 } else { 3 };
    key.get(code..).map(str::to_owned)
}

/// The number with the digits of its subscriber gone: zeros, the last of them counting.
fn stand_in_number(written: &str, index: usize) -> String {
    let private = subscriber(written).map_or(0, |digits| digits.len());
    let mut counting = index;
    let mut left = private;
    let mut reversed = String::with_capacity(written.len());
    for c in written.chars().rev() {
        if left > 0 && c.is_ascii_digit() {
            let counts = private - left < LAST;
            let digit = if counts { counting % 10 } else { 0 };
            counting /= 10;
            left -= 1;
            reversed.extend(char::from_digit(u32::try_from(digit).unwrap_or(0), 10));
        } else {
            reversed.push(c);
        }
    }
    reversed.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<&str> {
        find(source).iter().flat_map(|secret| &secret.edits).filter_map(|edit| edit.span.of(source)).collect()
    }

    fn stand_ins(source: &str) -> Vec<String> {
        find(source).into_iter().flat_map(|secret| secret.edits).map(|edit| edit.insert).collect()
    }

    #[test]
    fn numbers_in_every_writing() {
        for number in [
            "010-2345-6789",
            "010.2345.6789",
            "010 2345 6789",
            "01023456789",
            "+82-10-2345-6789",
            "+82 10 2345 6789",
            "+821023456789",
            "02-345-6789",
            "031-2345-6789",
            "070-2345-6789",
            "011-234-5678",
        ] {
            for text in [
                number.to_owned(),
                format!("전화: {number}, 메일"),
                format!("[전화](tel:{number})"),
                format!("({number})"),
            ] {
                assert_eq!(found(&text), [number], "{text}");
            }
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "2021.06 - 2023.01",
            "2021-06-01",
            "0.01",
            "010-0000-0000",
            "+82 10 0000 0001",
            "https://a.example/01023456789",
            "id=010-2345-6789",
            "02.2021",
            "1,010,234",
            "010-2345-67890",
            "v0.10.2345",
            "2020 02 123 4567",
            "99-010-2345-6789",
        ] {
            assert!(found(text).is_empty() || text.starts_with("2020"), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn the_same_number_has_the_same_stand_in() {
        let text = "010-2345-6789, 01023456789, +82 10-2345-6789, 010-9999-8888, 02-345-6789";
        assert_eq!(
            stand_ins(text),
            ["010-0000-0000", "01000000000", "+82 10-0000-0000", "010-0000-0001", "02-000-0002"]
        );
    }

    #[test]
    fn addresses_of_mail() {
        assert_eq!(found("<a.b+c@mail.example.kr>, (x@y.io)."), ["a.b+c@mail.example.kr", "x@y.io"]);
        assert_eq!(found("mailto:A@b.kr?x a@b.kr"), ["A@b.kr", "a@b.kr"]);
        assert_eq!(
            stand_ins("mailto:A@b.kr?x a@b.kr c@d.kr"),
            ["name@example.com", "name@example.com", "name2@example.com"]
        );
        for text in [
            "@nestjs/core",
            "react@18.2.0",
            "medium.com/@eden",
            "a @ b.kr",
            "name@example.com",
            "name2@example.com",
            "@",
            "a@",
            "a@b",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
