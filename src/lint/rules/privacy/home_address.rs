//! An address down to the house.

use std::sync::LazyLock;

use super::{address, personal_lines, take_out};
use crate::lint::facts::{Facts, Shown};
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

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (_, line) in personal_lines(facts) {
        let words = facts.words_at(line);
        let text = facts.get(line);
        if !words.iter().any(|word| word.digit) || OTHERS.are_in(text) {
            continue;
        }
        let labelled = LABELS.are_in(text);
        let found = address::read(facts, words);
        let whole = found.street && (labelled || found.door || found.province || found.towns > 1);
        let by_code = labelled && found.postcode;
        let Some(start) = found.start.filter(|_| whole || found.door || by_code) else { continue };
        let place = Shown { start, end: found.end };
        let hint = sink.at(place);
        if !(start + 1..found.end).contains(&found.district) {
            take_out(facts, hint, line, place);
        } else if let Some(span) = facts.exact(Shown { start: found.district, end: found.end }) {
            let kept = facts.get(Shown { start, end: found.district });
            hint.fix(Fix::risky(&SHORTEN).with(kept).delete(span));
        }
    }
}
