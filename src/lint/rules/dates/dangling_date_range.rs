//! A range of time that ends in its separator: `2021.06 - `.

use std::sync::LazyLock;

use crate::lint::facts::{Facts, Shown};
use crate::lint::needles::Needles;
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Fix, Lang, Sink, Words};
use crate::resume::find_period;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D1",
        name: "dangling-date-range",
        group: Group::Dates,
        scope: Scope::Token,
        severity: Severity::Warning,
        promise: Promise::Certain,
        fix: Applicability::Unsafe,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "끝이 없는 기간", en: "Range without an end" },
        messages: &[Words {
            ko: "‘{0}’ 뒤에 끝이 없어요. 지금도 하고 있다면 ‘현재’라고 적어 주세요",
            en: "“{0}” has no end; if it goes on, say so: Present",
        }],
        why: Words {
            ko: "물결표로 끝나면 아직 다니는지, 적다 만 것인지 알 수 없어요.",
            en: "A bare dash may mean that it goes on, or that something is missing.",
        },
        options: &[],
    },
    check,
};

static NOW: Words = Words { ko: "‘현재’ 넣기", en: "Add “Present”" };

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for found in facts.periods().iter().filter(|found| found.period.dangling) {
        let written = facts.get(found.shown).trim();
        let Some(block) = facts.blocks.get(found.block) else { continue };
        let rest = Shown { start: found.shown.start, end: block.shown.end };
        let text = facts.get(rest);
        // Its end may stand in the next line; “since” wants none.
        let ends = find_period(text).is_some_and(|whole| !whole.period.dangling && !whole.period.is_date());
        // `2020.07 ~ : 가나다커머스 재직 중` and `재학 중 (2023.03 ~ )` say that it goes on; a certificate is not done.
        let whole = |shown: &Shown| shown.start <= found.shown.start && found.shown.start < shown.end;
        let line = facts.lines(block.shown).find(whole).map_or(text, |line| facts.get(line));
        let goes_on = |(at, word): (usize, &str)| {
            // `재학 기간: 2019.03 ~` is a field.
            !line.get(at + word.len()..).is_some_and(|rest| rest.trim_start().starts_with("기간"))
        };
        let before = Shown { start: block.shown.start, end: found.shown.start };
        if ends
            || written.ends_with(SINCE)
            || GOES_ON.find_all(line).any(goes_on)
            || facts.is_masked(found.shown)
            || facts.get(before).ends_with(is_part_of_number)
        {
            continue;
        }
        let hint = sink.at(found.shown).with(written);
        // The separator may stand behind what was read as the period.
        let end = text
            .char_indices()
            .find(|(at, c)| *at >= written.len() && !SEPARATORS.contains(*c))
            .map_or(text.len(), |(at, _)| at);
        let head = text.get(..end).unwrap_or_default().trim_end();
        // What stands before it may be an entity or an escape: only its last character has to be there.
        let last = head.chars().next_back().map_or(0, char::len_utf8);
        let Some(span) = facts.exact(rest.part(head.len() - last..head.len())) else { continue };
        let now = if facts.lang == Lang::Ko { "현재" } else { "Present" };
        let spaced = facts.source().get(span.end as usize..).is_some_and(|behind| behind.starts_with(' '));
        let tight = !head.get(..head.len() - last).is_some_and(|date| date.ends_with([' ', '\u{a0}']));
        hint.fix(match (spaced, tight) {
            (true, _) => Fix::risky(&NOW).insert(span.end + 1, now),
            (false, true) => Fix::risky(&NOW).insert(span.end, now),
            (false, false) => Fix::risky(&NOW).insert(span.end, [" ", now].concat()),
        });
    }
}

/// What says behind the period that it is not over.
static GOES_ON: LazyLock<Needles> = LazyLock::new(|| {
    Needles::new([
        "재직중",
        "재직 중",
        "재학",
        "근무중",
        "근무 중",
        "진행중",
        "진행 중",
        "운영중",
        "운영 중",
        "예정",
        "유효",
        "만료",
    ])
});
/// `DOI: 10.12345/jhn.2025.04.02 →`: what stands in the middle of a name or a number is no date.
fn is_part_of_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '_')
}

const SEPARATORS: &str = " ~-–—∼〜～";
/// 2021년 3월부터: from then on.
const SINCE: &str = "부터";
