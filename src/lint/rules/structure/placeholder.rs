//! S1: a place that still waits for its words.

use crate::lint::facts::{Block, Facts, MaskKind, Shown, Word};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::sink::Sink;
use crate::lint::words::Words;
use crate::text::first_bytes;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "S1",
        name: "placeholder",
        group: Group::Structure,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "채우지 않은 자리", en: "Placeholder" },
        messages: &[Words {
            ko: "‘{0}’{은} 아직 채우지 않은 자리 같아요",
            en: "‘{0}’ looks like a place still to be filled",
        }],
        why: Words {
            ko: "비워 둔 숫자와 이름을 그대로 보내면 가장 먼저 눈에 띄어요.",
            en: "A number or name left open is the first thing a reader sees.",
        },
        sources: &["공개 이력서 62편: 6개, 오탐 0"],
        options: &[],
    },
    check,
};

/// Units behind a letter that stands for a number, the longer first.
const UNITS: [&str; 17] =
    ["개월", "시간", "달러", "개", "명", "건", "%", "원", "만", "억", "년", "초", "배", "회", "대", "$", "주"];
/// What may stand behind the unit; `X회사` and `N대학교` go on otherwise.
const BEHIND_UNIT: [&str; 26] = [
    "이", "가", "을", "를", "은", "는", "의", "에", "로", "으로", "도", "만", "과", "와", "씩", "간", "차", "당",
    "까지", "부터", "정도", "이상", "이하", "이나", "에서", "였고",
];
/// Words that are placeholders as they stand; more Hangul may follow (`○○은행`), letters and digits may not.
const TOKENS: [&str; 12] =
    ["○○○", "○○", "OOO", "OO", "XXX", "TODO", "TBD", "FIXME", "홍길동", "000-0000-0000", "yourusername", "your-email"];
/// What is called TODO: a kind of app.
const TODO_APPS: [&str; 9] = ["앱", "리스트", "List", "LIST", "list", "서비스", "프로젝트", "App", "app"];
/// Fields in brackets.
const FIELDS: [&str; 6] = ["[회사명]", "[이름]", "[직무]", "[프로젝트명]", "[기간]", "[Your"];
const HOST: &str = "example.com";
/// An instruction in brackets is not longer, in bytes.
const MAX_INSTRUCTION: usize = 200;

fn check(facts: &Facts<'_>, out: &mut Sink<'_, '_>) {
    for block in &facts.blocks {
        let words = facts.words_in(&block.words);
        for (index, word) in words.iter().enumerate() {
            if let Some(shown) = placeholder(facts, block, word, words.get(index + 1)) {
                out.at(shown).with(facts.get(shown));
            }
        }
    }
}

fn placeholder(facts: &Facts<'_>, block: &Block, word: &Word, next: Option<&Word>) -> Option<Shown> {
    let text = facts.get(word.shown);
    if word.masked {
        let address = |kind| matches!(kind, MaskKind::Email | MaskKind::Host | MaskKind::Url);
        let at = text.find(HOST)?;
        let is_address = facts.masks_in(word.shown).any(|mask| address(mask.kind));
        let ends =
            !text.get(at + HOST.len()..)?.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        let begins = !text.get(..at)?.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        return (is_address && ends && begins).then(|| word.shown.part(at..at + HOST.len()));
    }
    if text.eq_ignore_ascii_case("lorem") && next.is_some_and(|next| facts.get(next.shown).starts_with("ipsum")) {
        return Some(word.shown);
    }
    if !text.bytes().any(may_tell) && !text.starts_with('홍') {
        return None;
    }
    let part = |range: std::ops::Range<usize>| Some(word.shown.part(range));
    if let Some(range) = number(text) {
        return part(range);
    }
    if let Some((at, token)) = token(text) {
        let names_app = |rest: &str| TODO_APPS.iter().any(|app| rest.starts_with(app));
        let app = token == "TODO"
            && (text.get(at + token.len()..).is_some_and(names_app)
                || next.is_some_and(|next| names_app(facts.get(next.shown))));
        return if app { None } else { part(at..at + token.len()) };
    }
    if let Some(field) = FIELDS.iter().find(|field| text.starts_with(**field)) {
        return part(0..field.len());
    }
    if let Some(open) = text.find("{{") {
        let close = text.get(open..)?.find("}}")?;
        return part(open..open + close + 2);
    }
    if text.starts_with("[여기에") {
        return instruction(facts, block, word);
    }
    None
}

/// Bytes of which every placeholder has one. Most words have none.
fn may_tell(byte: u8) -> bool {
    // The last is the first byte of ○.
    matches!(byte, b'N' | b'M' | b'X' | b'Y' | b'Z' | b'O' | b'T' | b'F' | b'y' | b'0' | b'[' | b'{' | 0xe2)
}

/// `N개`, `M$`: a letter for a number, at the start of a word or behind a sign.
fn number(text: &str) -> Option<std::ops::Range<usize>> {
    let start = text.find(['N', 'M', 'X', 'Y', 'Z'])?;
    let free = !text.get(..start)?.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '+' | '/'));
    let rest = text.get(start..)?;
    let letters = rest.bytes().take_while(|b| matches!(b, b'N' | b'M' | b'X' | b'Y' | b'Z')).count();
    let behind = rest.get(letters..)?;
    let unit = UNITS.iter().find(|unit| behind.starts_with(**unit))?;
    let after = behind.get(unit.len()..)?;
    let hangul = after.find(|c| !('가'..='힣').contains(&c)).unwrap_or(after.len());
    let particle = after.get(..hangul).is_some_and(|run| run.is_empty() || BEHIND_UNIT.contains(&run));
    let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
    (free && letters <= 2 && particle && ends).then(|| start..start + letters + unit.len())
}

/// One of [`TOKENS`] with neither letters and digits nor a joining sign beside it: `010-xxxx-xxxx` hides a number on
/// purpose.
fn token(text: &str) -> Option<(usize, &'static str)> {
    let joins = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '○' | '/' | '.' | '#');
    let mut joined = false;
    for (at, c) in text.char_indices() {
        let may_begin = !joined && matches!(c, '○' | 'O' | 'X' | 'T' | 'F' | '홍' | '0' | 'y');
        joined = joins(c);
        if !may_begin {
            continue;
        }
        let rest = text.get(at..)?;
        let found = TOKENS.iter().find(|token| {
            rest.strip_prefix(**token)
                .is_some_and(|behind| !behind.starts_with(joins) || behind.trim_end_matches(['.', '/', '-']).is_empty())
        });
        if let Some(token) = found {
            return Some((at, token));
        }
    }
    None
}

/// `[여기에 성과를 작성하세요]`, through its bracket.
fn instruction(facts: &Facts<'_>, block: &Block, word: &Word) -> Option<Shown> {
    let rest = Shown { start: word.shown.start, end: block.shown.end };
    let inner = first_bytes(facts.get(rest), MAX_INSTRUCTION).split_once(']')?.0;
    ["입력", "작성", "적어"].iter().any(|verb| inner.contains(verb)).then(|| rest.part(0..inner.len() + 1))
}
