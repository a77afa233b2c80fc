//! A resident registration number, a foreigner's as well.

use super::behind_fronts;
use crate::lint::facts::{Facts, Shown};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Sink, Words};

pub(super) static RULE: Rule = Rule {
    meta: Meta {
        code: "P1",
        name: "resident-registration-number",
        group: Group::Privacy,
        scope: Scope::Token,
        severity: Severity::Error,
        promise: Promise::Certain,
        fix: Applicability::Safe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "주민등록번호", en: "Resident registration number" },
        messages: &[Words {
            ko: "주민등록번호가 그대로 있어요. 뒷자리는 꼭 빼 주세요",
            en: "A resident registration number stands here; please take its second half out",
        }],
        why: Words {
            ko: "주민등록번호는 법이 정한 경우에만 받을 수 있어요. 이력서가 한 번 퍼지면 되돌릴 수 없어요.",
            en: "Only a law may demand it, and a résumé that was passed on cannot be called back.",
        },
        options: &[],
    },
    check,
};

static DELETE_BACK: Words = Words { ko: "뒷자리 지우기", en: "Delete the second half" };

/// Digits behind the dash.
const BACK: usize = 7;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for block in facts.blocks.iter().filter(|block| facts.words_in(&block.words).iter().any(|word| word.digit)) {
        let text = facts.get(block.shown);
        for (start, dash, behind) in behind_fronts(text) {
            let back = behind.trim_start_matches(' ');
            let digits = back.bytes().take_while(u8::is_ascii_digit).count();
            if digits != BACK || !back.starts_with(|c: char| ('1'..='8').contains(&c)) {
                continue;
            }
            let end = text.len() - back.len() + digits;
            let head = text.get(..dash).unwrap_or_default().trim_end_matches(' ').len();
            let hint = sink.at(block.shown.part(start..end));
            let back: Shown = block.shown.part(head..end);
            if let Some(span) = facts.exact(back) {
                hint.fix(Fix::safe(&DELETE_BACK).delete(span));
            }
        }
    }
}
