//! A job or school without any date in its title lines.

use crate::lint::facts::{Block, BlockKind, Entry, EntryKind, Facts, PeriodFact};
use crate::lint::rule::{ANY, Applicability, Group, Meta, Promise, Rule, Scope, Severity, Status};
use crate::lint::{Sink, Words};
use crate::resume::SectionKind;
use crate::resume::vocabulary::{is_project_title, label};
use crate::text::Span;

pub static RULE: Rule = Rule {
    meta: Meta {
        code: "D7",
        name: "missing-period",
        group: Group::Dates,
        scope: Scope::Part,
        severity: Severity::Info,
        promise: Promise::Likely,
        fix: Applicability::None,
        status: Status::Stable,
        langs: ANY,
        title: Words { ko: "기간이 없는 경력", en: "Entry without a period" },
        messages: &[Words {
            ko: "언제였는지 보이지 않아요. 기간을 적어 주세요", en: "It does not say when"
        }],
        why: Words {
            ko: "기간이 없으면 얼마나 오래 한 일인지 알 수 없어요.",
            en: "Without it nobody knows how long it was.",
        },
        options: &[],
    },
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // Where other entries are dated, one that is not is more likely a work of the company above it.
    let mut dated = vec![false; facts.sections.len()];
    for entry in facts.entries.iter().filter(|entry| entry.period.is_some()) {
        if let Some(section) = dated.get_mut(entry.section) {
            *section = true;
        }
    }
    for (index, entry) in facts.entries.iter().enumerate() {
        let section = facts.sections.get(entry.section).map(|section| section.kind);
        let wanted = matches!(section, Some(SectionKind::Careers | SectionKind::Educations)) && entry.parent.is_none();
        let reach = facts.reach(index);
        let alike = dated.get(entry.section).is_some_and(|dated| !dated);
        let school = entry.kind == EntryKind::School;
        if !wanted
            || !(alike || school || super::is_employer(facts, entry))
            || entry.period.is_some()
            || entry.is_field
            || is_dated(facts, entry)
            || works_are_dated(facts, index)
            || heads_next(facts, index, reach)
            || is_doubtful(facts, entry.title, reach)
        {
            continue;
        }
        let start = |found: &PeriodFact| facts.span(found.shown).start;
        let next = facts.periods().partition_point(|found| start(found) < reach.start);
        let dated = facts.periods().get(next).is_some_and(|found| start(found) < reach.end);
        // A date right above the title may be its own.
        let above = facts.blocks.partition_point(|block| block.span.start < entry.title.start);
        let above = above.checked_sub(1).and_then(|above| facts.blocks.get(above)).map(|block| block.span);
        let before = next.checked_sub(1).and_then(|before| facts.periods().get(before)).map(start);
        let dated = dated || above.zip(before).is_some_and(|(block, at)| block.start <= at && at < block.end);
        if !dated && !entry.title.is_empty() {
            sink.at_span(entry.title);
        }
    }
}

/// True when the entry's section says when before its first entry: the section is one job, and its entries are works.
fn is_dated(facts: &Facts<'_>, entry: &Entry<'_>) -> bool {
    let Some(section) = facts.sections.get(entry.section) else { return false };
    let first = facts.entries.iter().find(|first| first.section == entry.section).map(|first| first.title.start);
    let start = |found: &PeriodFact| facts.span(found.shown).start;
    let next = facts.periods().partition_point(|found| start(found) < section.span.start);
    let found = facts.periods().get(next);
    found.zip(first).is_some_and(|(found, first)| !found.period.is_date() && start(found) < first)
}

/// True when all works of the entry say when: the reader sees it there.
fn works_are_dated(facts: &Facts<'_>, index: usize) -> bool {
    let works = || facts.entries.iter().enumerate().filter(|(_, work)| work.parent == Some(index));
    let dated = |(work, entry): (usize, &Entry<'_>)| {
        let reach = facts.reach(work);
        let start = |found: &PeriodFact| facts.span(found.shown).start;
        let next = facts.periods().partition_point(|found| start(found) < reach.start);
        entry.period.is_some() || facts.periods().get(next).is_some_and(|found| start(found) < reach.end)
    };
    works().next().is_some() && works().all(dated)
}

/// True when nothing stands between the title and the next entry, which says when: a role above its company.
fn heads_next(facts: &Facts<'_>, index: usize, reach: Span) -> bool {
    let next = facts.entries.get(index + 1).is_some_and(|next| next.period.is_some());
    let heading = |block: &Block| matches!(block.kind, BlockKind::Heading(_));
    let mut blocks = facts.blocks_in(reach);
    next && blocks.next().is_some_and(heading) && blocks.next().is_none()
}

/// Words on what opens and closes a part of a page.
const SWITCHES: [&str; 5] = ["보기", "펼치기", "접기", "Details", "details"];
/// Ends of titles that sum up what follows: `기본 요약`.
const SUMMARIES: [&str; 5] = ["요약", "개요", "소개", "Summary", "Overview"];
/// Schools that everybody has been to.
const FIRST_SCHOOLS: [&str; 2] = ["초등학교", "중학교"];
/// What is going on says when: `Ph.D, Hannun University (current)`.
const NOW: [&str; 2] = ["(current)", "(현재)"];
/// Lines in which a date may stand in words.
const TITLE_LINES: usize = 3;

/// True when the title is more likely a piece of work or a field, or when a time is told in other words: 2021년 상반기.
fn is_doubtful(facts: &Facts<'_>, title: Span, reach: Span) -> bool {
    let text = title.of(facts.source()).unwrap_or_default();
    let at = facts.blocks.partition_point(|block| block.span.start <= title.start).checked_sub(1);
    let own = at.and_then(|at| facts.blocks.get(at)).filter(|block| title.start < block.span.end);
    let mut line = own.map(|block| facts.get(block.shown)).into_iter();
    let timed = |text: &str| {
        let bytes = text.as_bytes();
        // 19.04, 14/02/03: years of two digits are dates, too.
        let short =
            |date: &[u8]| matches!(date, [a, b, b'.' | b'/', c, d] if [a, b, c, d].iter().all(|b| b.is_ascii_digit()));
        text.contains("주차")
            || NOW.iter().any(|now| text.contains(now))
            || bytes.windows(5).any(short)
            || bytes
                .windows(4)
                .any(|year| year.iter().all(u8::is_ascii_digit) && matches!(year, [b'1', b'9', ..] | [b'2', b'0', ..]))
    };
    SWITCHES.iter().chain(&SUMMARIES).any(|word| text.ends_with(word))
        || FIRST_SCHOOLS.iter().any(|school| text.contains(school))
        || is_project_title(text)
        || label(text).is_some()
        || facts.texts_in(reach).take(TITLE_LINES).any(timed)
        // `2026 졸업 / 한눈고등학교`: the year stands before the name.
        || line.any(timed)
}
