//! A mobile number that is not written `010-1234-5678`.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P5",
        name: "phone-format",
        group: Group::Privacy,
        scope: Scope::Token,
        severity: Severity::Info,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "전화번호 형식", en: "Phone number format" },
        messages: &[Words {
            ko: "전화번호는 ‘{0}’처럼 쓰면 한눈에 읽혀요",
            en: "Written {0}, a phone number reads at a glance",
        }],
        why: Words {
            ko: "붙여 쓴 번호는 옮겨 적다 틀리기 쉽고, 자동으로 읽는 프로그램도 자주 놓쳐요.",
            en: "An unbroken number is easily misread, and programs often miss it.",
        },
        options: &[],
    },
    check,
};

static WRITE: Words = Words { ko: "‘{0}’{으로} 바꾸기", en: "Change to {0}" };

/// How many digits stand between the prefix and the last four.
const MIDDLE: [usize; 2] = [4, 3];
const LAST: usize = 4;
/// An unbroken number is one only with all its digits.
const UNBROKEN: (&str, usize) = ("010", 11);

/// Where `01` stands next.
fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let zeros = memchr::memchr_iter(b'0', bytes.get(from..)?);
    zeros.map(|at| from + at).find(|at| bytes.get(at + 1) == Some(&b'1'))
}

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in facts.blocks.iter().filter(|block| facts.words_in(&block.words).iter().any(|word| word.digit)) {
        let text = facts.get(block.shown);
        let mut from = 0;
        while let Some(at) = next(text.as_bytes(), from) {
            from = at + 1;
            let before = text.get(..at).unwrap_or_default();
            if before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.' | '/' | '=' | '_')) {
                continue;
            }
            let Some(number) = text.get(at..).and_then(number) else { continue };
            let place = block.shown.part(at..at + number.len);
            from = at + number.len;
            if number.fine || facts.is_masked(place) {
                continue;
            }
            let [prefix, middle, last] = number.parts;
            let right = [prefix, middle, last].join("-");
            let hint = sink.at(place).with(right.as_str());
            if let Some(span) = facts.exact(place) {
                hint.fix(Fix::safe(&WRITE).with(right.as_str()).replace(span, right.as_str()));
            }
        }
    }
}

struct Number<'t> {
    parts: [&'t str; 3],
    len: usize,
    fine: bool,
}

/// The number at the start of a text.
fn number(text: &str) -> Option<Number<'_>> {
    let prefix = text.get(..3).filter(|prefix| matches!(*prefix, "010" | "011" | "016" | "017" | "018" | "019"))?;
    let rest = text.get(3..)?;
    let (first, rest) = separator(rest);
    MIDDLE.into_iter().find_map(|length| {
        let middle = digits(rest, length)?;
        let (second, rest) = separator(rest.get(length..)?);
        let last = digits(rest, LAST)?;
        let behind = rest.get(LAST..)?;
        let goes_on =
            behind.strip_prefix(['-', '.']).unwrap_or(behind).starts_with(|c: char| c.is_ascii_alphanumeric());
        let len = text.len() - behind.len();
        let unbroken = first.is_empty() && second.is_empty();
        let whole = !unbroken || (prefix, len) == UNBROKEN;
        (!goes_on && whole).then_some(Number {
            parts: [prefix, middle, last],
            len,
            fine: first == "-" && second == "-",
        })
    })
}

fn separator(text: &str) -> (&str, &str) {
    let length = usize::from(text.starts_with(['-', '.', ' ']));
    text.split_at_checked(length).unwrap_or(("", text))
}

fn digits(text: &str, length: usize) -> Option<&str> {
    text.get(..length).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}
