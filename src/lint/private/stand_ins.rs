//! Telephone numbers and addresses of mail anywhere in a source: in text, in links, in attributes.

use rustc_hash::FxHashMap as HashMap;

use super::{Private, Secret};
use crate::resume::contact;
use crate::text::{Span, TextEdit};

/// What a stand-in for an address of mail ends with: nobody can have such an address.
const NOBODY: &str = "@example.com";
/// The name in it; the second address has a 2 behind it.
const NAME: &str = "name";
/// Digits of the last group of a number: those that count in a stand-in.
const LAST: usize = 4;

/// All numbers and addresses, in order, numbers first.
pub(super) fn find(source: &str) -> Vec<Secret> {
    let written = |range: std::ops::Range<usize>| source.get(range.clone()).map(|written| (range.start, written));
    let phones = contact::phones(source).filter_map(written).filter(|(_, written)| !is_nobodys_number(written));
    let phones = phones.map(|(at, written)| (at, written, contact::digits(written)));
    let mut secrets = hide(Private::Phone, phones, stand_in_number);
    let emails = contact::emails(source).filter_map(written).filter(|(_, written)| !is_nobodys_address(written));
    let emails = emails.map(|(at, written)| (at, written, written.to_ascii_lowercase()));
    secrets.extend(hide(Private::Email, emails, |_, index| match index {
        0 => format!("{NAME}{NOBODY}"),
        more => format!("{NAME}{}{NOBODY}", more + 1),
    }));
    secrets
}

/// A stand-in for a number; see [`stand_in_number`].
pub(super) fn is_nobodys_number(written: &str) -> bool {
    subscriber(written).is_some_and(|digits| digits.bytes().rev().skip(LAST).all(|b| b == b'0'))
}

/// A stand-in for an address of mail.
pub(super) fn is_nobodys_address(written: &str) -> bool {
    let name = written.strip_suffix(NOBODY).and_then(|name| name.strip_prefix(NAME));
    name.is_some_and(|more| more.bytes().all(|b| b.is_ascii_digit()))
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

/// The digits behind the code of the area.
fn subscriber(written: &str) -> Option<String> {
    let key = contact::digits(written);
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

    fn stand_ins(source: &str) -> Vec<String> {
        find(source).into_iter().flat_map(|secret| secret.edits).map(|edit| edit.insert).collect()
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
    fn the_same_address_has_the_same_stand_in() {
        assert_eq!(
            stand_ins("mailto:A@b.kr?x a@b.kr c@d.kr"),
            ["name@example.com", "name@example.com", "name2@example.com"]
        );
    }

    #[test]
    fn stand_ins_are_nobodys() {
        let text = "010-0000-0000 +82 10 0000 0001 02) 000-0002 name@example.com name2@example.com";
        assert_eq!(stand_ins(text), [] as [&str; 0]);
    }
}
