//! Telephone numbers and addresses of mail in any text: the one grammar for who is read, who is reached and what is hidden.

use std::ops::{Range, RangeInclusive};

use smallvec::SmallVec;

/// The country's code.
const COUNTRY: &str = "+82";
/// The zero of the code, which is not dialled from abroad: `+82 (0)10-1234-5678`.
const ZERO: &str = "(0)";
/// Between the groups of a number: hyphens and dashes of any length, and dots.
const MARKS: [char; 9] = ['-', '.', '\u{b7}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'];
/// Digits of the last group of a number.
const LAST: usize = 4;
/// Digits of a whole number, with its zero.
const DIGITS: RangeInclusive<usize> = 9..=11;
/// Digits of the shortest mobile number. A group behind so many is none of the number's.
const SHORTEST: usize = 10;

/// The Korean telephone numbers in `text`, as byte ranges in order: `010-0000-0000`, `010 – 0000 – 0000`, `01000000000`,
/// `02) 000-0000`, `(+82) 10.0000.0000`.
pub fn phones(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    memchr::memchr2_iter(b'0', b'+', text.as_bytes()).filter_map(move |at| {
        if at < from || continues(text.get(..at)?) {
            return None;
        }
        let length = number(text.get(at..)?)?;
        from = at + length;
        Some(at..from)
    })
}

/// The addresses of mail in `text`, as byte ranges in order.
pub fn emails(text: &str) -> impl Iterator<Item = Range<usize>> {
    memchr::memchr_iter(b'@', text.as_bytes()).filter_map(|at| {
        let of_name = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'%' | b'+' | b'-');
        let name = text.as_bytes().get(..at)?.iter().rev().take_while(|b| of_name(b)).count();
        let name = text.get(at - name..at)?.trim_start_matches(['.', '-', '_', '+', '%']);
        let behind = text.get(at + 1..)?;
        let host =
            behind.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(behind.len());
        let host = behind.get(..host)?.trim_end_matches(['.', '-']);
        let (before, domain) = host.rsplit_once('.')?;
        let whole = domain.len() >= 2 && domain.bytes().all(|b| b.is_ascii_alphabetic());
        let named = !name.is_empty() && !before.is_empty() && !host.contains("..");
        (whole && named).then(|| at - name.len()..at + 1 + host.len())
    })
}

/// A number's digits as they are dialled within the country.
#[must_use]
pub fn digits(written: &str) -> String {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    match written.strip_prefix(COUNTRY) {
        Some(rest) => format!("0{}", digits(rest).trim_start_matches('0')),
        None => digits(written),
    }
}

/// What follows `before` is a part of something longer: an address, an identifier, another number.
fn continues(before: &str) -> bool {
    before.ends_with(|c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '/' | '=' | '_' | '&' | '#' | '%')
    })
}

/// The length in bytes of the telephone number at the start of a text: groups of digits with gaps between them.
fn number(text: &str) -> Option<usize> {
    let abroad = text.starts_with(COUNTRY);
    let mut end = 0;
    if abroad {
        end = COUNTRY.len() + gap(text.get(COUNTRY.len()..)?).len();
        end += text.get(end..)?.strip_prefix(ZERO).map_or(0, |rest| ZERO.len() + gap(rest).len());
    }
    // Each group with the gap before it.
    let mut groups: SmallVec<[(&str, &str); 3]> = SmallVec::new();
    let mut count = 0;
    while groups.len() < 3 && count < SHORTEST {
        let rest = text.get(end..)?;
        let between = if groups.is_empty() { "" } else { gap(rest) };
        let rest = rest.get(between.len()..)?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        groups.push((between, rest.get(..digits)?));
        count += digits;
        end += between.len() + digits;
    }
    let ((_, first), (_, last)) = (groups.first()?, groups.last()?);
    let code = first.trim_start_matches('0');
    let zeros = first.len() - code.len();
    let count = count - zeros + 1;
    // Nothing else begins as mobile numbers do, however their digits are grouped.
    let mobile = is_mobile(code, count) && last.len() >= LAST;
    let fits = mobile
        || match groups.as_slice() {
            // "02.2021 - 2023" is a time.
            [_, (one, middle), (other, _)] => {
                let alike = one == other || one.starts_with(')');
                is_area(code) && matches!(middle.len(), 3 | 4) && last.len() == LAST && alike
            }
            _ => false,
        };
    let behind = text.get(end..)?;
    let goes_on = behind.strip_prefix(['-', '.']).unwrap_or(behind).starts_with(|c: char| c.is_ascii_alphanumeric());
    (fits && !goes_on && (zeros == 1 || abroad && zeros == 0) && DIGITS.contains(&count)).then_some(end)
}

/// What stands between two groups of digits, behind the bracket that may close the code: a space, or a mark with or without a
/// space at its sides.
fn gap(text: &str) -> &str {
    let space = |at: usize| usize::from(text.as_bytes().get(at) == Some(&b' '));
    let mut end = usize::from(text.starts_with(')'));
    end += space(end);
    if let Some(mark) = text.get(end..).and_then(|rest| rest.chars().next()).filter(|c| MARKS.contains(c)) {
        end += mark.len_utf8();
        end += space(end);
    }
    text.get(..end).unwrap_or_default()
}

/// The code of mobile telephones without its zero, before as many digits as those have, the zero among them.
fn is_mobile(code: &str, count: usize) -> bool {
    match code.get(..2) {
        Some("10") => count == *DIGITS.end(),
        Some("11" | "16" | "17" | "18" | "19") => (SHORTEST..=*DIGITS.end()).contains(&count),
        _ => false,
    }
}

/// The code of an area or of telephones without one, without its zero.
fn is_area(code: &str) -> bool {
    matches!(code.as_bytes(), [b'2'] | [b'3'..=b'6', b'1'..=b'5'] | [b'7', b'0'] | [b'5', b'0', _])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        phones(text).chain(emails(text)).filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn numbers_in_every_writing() {
        for number in [
            "010-2345-6789",
            "010.2345.6789",
            "010 2345 6789",
            "01023456789",
            "010 - 2345 - 6789",
            "010–2345–6789",
            "010\u{2011}2345\u{2011}6789",
            "010. 2345. 6789",
            "010)2345-6789",
            "010 23456789",
            "0102345-6789",
            "0112345678",
            "011-234-5678",
            "+82-10-2345-6789",
            "+82 10 2345 6789",
            "+821023456789",
            "+82 (0)10-2345-6789",
            "+82) 10 - 2345 - 6789",
            "+82-2-345-6789",
            "02-345-6789",
            "02) 345-6789",
            "031-2345-6789",
            "070-2345-6789",
            "0505-234-5678",
        ] {
            for text in [
                number.to_owned(),
                format!("전화: {number}, 메일"),
                format!("[전화](tel:{number})"),
                format!("({number})"),
                format!("{number} 2021.03"),
                format!("서울,{number}"),
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
            "https://a.example/01023456789",
            "id=010-2345-6789",
            "02.2021",
            "02.2021 - 2023",
            "02.2021 - 05.2023",
            "01.2021 - 2023.0101",
            "03/2018 - 05/2023",
            "1,010,234",
            "010-2345-67890",
            "010.100.200.1",
            "v0.10.2345",
            "99-010-2345-6789",
            "id=010-123-4567",
            "0212345678901",
        ] {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn addresses_of_mail() {
        assert_eq!(found("<a.b+c@mail.example.kr>, (x@y.io)."), ["a.b+c@mail.example.kr", "x@y.io"]);
        assert_eq!(found("메일은 mailto:A@b.kr?x a@b.kr로."), ["A@b.kr", "a@b.kr"]);
        for text in
            ["@nestjs/core", "react@18.2.0", "medium.com/@eden", "a @ b.kr", "가@나", "@", "a@", "a@b", "a@b..kr"]
        {
            assert_eq!(found(text), [] as [&str; 0], "{text}");
        }
    }
}
