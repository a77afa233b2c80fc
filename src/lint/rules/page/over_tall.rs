//! A piece that no page holds whole.

use crate::lint::facts::Facts;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "G2",
        name: "over-tall",
        group: Group::Page,
        scope: Scope::Part,
        severity: Severity::Warning,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "한 쪽보다 긴 덩어리", en: "Taller than a page" },
        messages: &[Words {
            ko: "한 쪽보다 긴데 나눌 곳이 없어요. 브라우저가 아무 데서나 자르니, 표의 칸이나 그림을 나눠 주세요",
            en: "Taller than a page with no place to part it: the browser cuts it anywhere, so divide the cell or the picture",
        }],
        why: Words {
            ko: "쪽이 줄 한가운데나 칸 한가운데에서 넘어가면 읽기 어려워요.",
            en: "What goes on in the middle of a cell is hard to follow.",
        },
        options: &[],
    },
    check,
};

fn check(_: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for span in &sink.options().tall {
        sink.at_span(*span);
    }
}
