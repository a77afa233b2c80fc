//! Nothing at the top of the document looks like a person's name.

use crate::lint::facts::Facts;
use crate::lint::korean::is_hangul;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "S4",
        name: "missing-name",
        group: Group::Structure,
        scope: Scope::Document,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "이름이 보이지 않아요", en: "No name" },
        messages: &[Words { ko: "맨 위에서 이름을 찾지 못했어요", en: "No name was found at the top" }],
        why: Words {
            ko: "누구의 이력서인지가 가장 먼저 보여야 해요.", en: "Whose résumé it is comes first."
        },
        sources: &["원티드 이력서 양식"],
        options: &[],
    },
    check,
};

/// Names of the field.
const LABELS: [&str; 7] = ["이름", "성명", "성함", "Name", "NAME", "name", "Full Name"];
/// Blocks in which a name may stand.
const HEAD: usize = 40;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let told = facts.blocks.iter().take(HEAD).any(|block| is_told(facts.get(block.shown)));
    if facts.resume().name.is_none()
        && !told
        && let Some(first) = facts.blocks.first()
    {
        sink.at(first.shown);
    }
}

/// A field with a name, in whatever form; or a name with its reading in brackets: `이한눈 (Hannun Lee)`.
fn is_told(text: &str) -> bool {
    text.lines().any(|line| {
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let field = LABELS.iter().any(|label| {
            line.strip_prefix(label).is_some_and(|rest| {
                let rest = rest.trim_start();
                rest.is_empty() || rest.strip_prefix([':', '：', '|']).is_some_and(|name| !name.trim().is_empty())
            })
        });
        let read = line.split_once('(').and_then(|(name, rest)| Some((name.trim(), rest.split_once(')')?.0)));
        field || is_signed(line) || read.is_some_and(|(name, reading)| is_name(name) && is_reading(reading))
    })
}

/// Syllables that most family names are.
const FAMILIES: &str = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
/// Words that begin like a name of three syllables.
const NO_NAMES: [&str; 12] = [
    "이력서",
    "경력서",
    "안녕하",
    "소개서",
    "주니어",
    "전문가",
    "연구원",
    "연구자",
    "기획자",
    "지원자",
    "구직자",
    "신입생",
];

/// `이한눈. 웹 개발자`, `안녕하세요! 이한눈입니다.`
fn is_signed(line: &str) -> bool {
    let told = line.strip_prefix("안녕하세요").map(|rest| rest.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let text = told.unwrap_or(line);
    let end = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
    let (Some(name), Some(rest)) = (text.get(..end), text.get(end..)) else { return false };
    let closed = match told {
        Some(_) => rest.starts_with("입니다"),
        None => rest.starts_with(['.', ',', '|', '·', '/']),
    };
    let family = name.chars().next().is_some_and(|c| FAMILIES.contains(c));
    closed && family && is_hangul(name) && name.chars().count() == 3 && !NO_NAMES.contains(&name)
}

fn is_name(name: &str) -> bool {
    is_hangul(name) && (2..=4).contains(&name.chars().count())
}

/// Two or three capitalised words.
fn is_reading(reading: &str) -> bool {
    let words = || reading.split([' ', '-']);
    (2..=4).contains(&words().count())
        && words().all(|word| {
            word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(|c| c.is_ascii_alphabetic())
        })
}
