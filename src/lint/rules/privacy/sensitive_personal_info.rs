//! Marriage, religion, body, family, property: nothing that the work needs. Military service is none of these.

use super::{SEPARATORS, personal_lines, take_out};
use crate::lint::facts::{BlockKind, Facts, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::vocabulary::key;

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P6",
        name: "sensitive-personal-info",
        group: Group::Privacy,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "직무와 상관없는 개인정보", en: "Personal matters" },
        messages: &[Words {
            ko: "‘{0}’{은} 직무와 상관없는 정보예요. 빼도 불리하지 않아요",
            en: "“{0}” has nothing to do with the job; leaving it out does no harm",
        }],
        why: Words {
            ko: "직무와 상관없는 신체, 출신지, 혼인, 재산은 법이 요구하지 못하게 해요.",
            en: "Unless the job needs it, Korean law forbids employers to ask about physique, origin, marriage and property.",
        },
        options: &[],
    },
    check,
};

/// Names of fields, as keys.
const LABELS: [&str; 28] = [
    "혼인",
    "혼인여부",
    "결혼",
    "결혼여부",
    "기혼",
    "미혼",
    "종교",
    "본적",
    "출신지",
    "출신지역",
    "신장",
    "키",
    "체중",
    "몸무게",
    "혈액형",
    "가족관계",
    "가족사항",
    "재산",
    "재산상황",
    "정치",
    "정치성향",
    "maritalstatus",
    "religion",
    "bloodtype",
    "height",
    "weight",
    "신장체중",
    "키몸무게",
];
/// Values that say it without a name.
const VALUES: [&str; 2] = ["기혼", "미혼"];
/// Fields that are words of other things, too: their value is a number.
const NUMBERS: [&str; 7] = ["신장", "키", "체중", "height", "weight", "신장체중", "키몸무게"];
/// A name is not longer, in bytes.
const MAX_LABEL: usize = 30;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (index, line) in personal_lines(facts) {
        let Some(block) = facts.blocks.get(index).filter(|block| !matches!(block.kind, BlockKind::Heading(_))) else {
            continue;
        };
        let value = facts.blocks.get(index + 1).map(|next| facts.get(next.shown));
        let text = facts.get(line);
        for part in pieces(text) {
            let piece = text.get(part.clone()).unwrap_or_default();
            let (label, own) = match piece.split_once([':', '：']) {
                Some((label, own)) => (label, Some(own.trim()).filter(|own| !own.is_empty())),
                None => (piece, None),
            };
            let apart = matches!(block.kind, BlockKind::Cell | BlockKind::Term) && piece.len() == text.len();
            let Some(name) = name(label, own.or(value.filter(|_| apart)), piece) else { continue };
            let shown: Shown = line.part(part);
            let hint = sink.at(shown).with(name);
            if !apart {
                take_out(facts, hint, line, shown);
            }
        }
    }
}

/// The name of the field, when a value goes with it.
fn name<'t>(label: &'t str, value: Option<&str>, piece: &str) -> Option<&'t str> {
    let label = label.trim();
    if VALUES.contains(&piece) {
        return Some(label);
    }
    let value = value?;
    if label.is_empty() || label.len() > MAX_LABEL {
        return None;
    }
    let key = key(label);
    let known = LABELS.contains(&key.as_str());
    let fits = !NUMBERS.contains(&key.as_str()) || value.starts_with(|c: char| c.is_ascii_digit());
    (known && fits).then_some(label)
}

/// What stands between the marks of a line, without spaces.
fn pieces(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let mut at = 0;
    text.split(SEPARATORS).map(move |piece| {
        let start = at + (piece.len() - piece.trim_start().len());
        at += piece.len();
        let end = start.max(at - (piece.len() - piece.trim_end().len()));
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        start..end
    })
}
