//! Results in numbers: the number, its unit, and the word that bounds it (`20% 이상`).

use std::ops::Range;

use super::sizes::{is_size, is_version};
use crate::lint::facts::{BlockKind, Entry, Facts, became, metrics, told_in_words};
use crate::resume::SectionKind;
use crate::text::Span;

/// What says how exact a number is, behind it.
const BOUNDS: [&str; 8] = ["이상", "이하", "미만", "초과", "정도", "가량", "가까이", "내외"];
/// English scales go on into what is counted: `12 million rows`.
const ENGLISH_SCALES: [&str; 3] = ["thousand", "million", "billion"];
/// Units of time that English sets apart from their number: `4.1 s`, `70 min`.
const TIMES: [&str; 7] = ["s", "sec", "min", "mins", "h", "hr", "hrs"];
/// What ends in the s of English plurals and is none.
const NO_PLURALS: [&str; 9] = ["across", "always", "its", "less", "plus", "this", "unless", "versus", "was"];
/// Between the two ends of a change: `900ms에서 120ms`, `31 → 84`.
const CHANGES: [&str; 6] = ["에서", "→", "->", "~", "-", "to"];
/// Those of them that tell of a change and of nothing else.
const ARROWS: [&str; 4] = ["에서", "→", "->", " to "];
/// `1개당`, `월 0.4$당`: a rate says what something costs, not what came of the work.
const RATE: &str = "당";

/// What a line is called that tells how things were, or were to be: its numbers are what the work began with.
const BEFORE: [&str; 15] = [
    "상황",
    "문제",
    "문제점",
    "문제상황",
    "문제정의",
    "배경",
    "과제",
    "목표",
    "원인",
    "situation",
    "problem",
    "background",
    "task",
    "challenge",
    "goal",
];

/// A result in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedResult {
    /// The number as it is shown, with its unit and bound.
    pub text: String,
    /// The line that it stands in, white space collapsed.
    pub line: String,
    /// Where the number stands in the source, in bytes.
    pub span: Span,
    /// The title of the work or employer that it belongs to, where it has one.
    pub of: Option<String>,
}

/// Results of companies and works, in order.
pub(super) fn results(facts: &Facts<'_>) -> Vec<NumberedResult> {
    let mut results = Vec::new();
    let names = facts.technologies();
    for block in
        facts.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Item | BlockKind::Text | BlockKind::Cell))
    {
        let place = facts.span(block.shown);
        let kind = facts.sections.get(facts.section_at(place)).map(|section| section.kind);
        let Some(entry) = facts.entry_at(place).and_then(|entry| facts.entries.get(entry)) else { continue };
        if !matches!(kind, Some(SectionKind::Careers | SectionKind::Projects)) || is_title(entry, place) {
            continue;
        }
        let text = facts.get(block.shown);
        if tells_before(text) {
            continue;
        }
        let title = entry.title.of(facts.source()).map(tidy).filter(|title| !title.is_empty());
        for range in whole(text, &names) {
            let shown = block.shown.part(range);
            // A number in code or in an address is no result.
            if facts.masks_in(shown).next().is_some() {
                continue;
            }
            results.push(NumberedResult {
                text: tidy(facts.get(shown)),
                line: tidy(text),
                span: facts.span(shown),
                of: title.clone(),
            });
        }
    }
    results
}

/// The numbers of a line with all that belongs to them; those of one change are one.
fn whole(text: &str, names: &[&str]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for range in in_order(text) {
        let mut range = range.start..bounded(text, range.end);
        let behind = text.get(range.end..).unwrap_or_default();
        if behind.starts_with(RATE) {
            continue;
        }
        range.end = became(text, range.end).unwrap_or(range.end);
        match found.last_mut() {
            // What a change led to was read with what it began with.
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            Some(last) if is_change(text.get(last.end..range.start).unwrap_or_default()) => last.end = range.end,
            _ => found.push(range),
        }
    }
    found.retain(|range| {
        let (before, number) =
            (text.get(..range.start).unwrap_or_default(), text.get(range.clone()).unwrap_or_default());
        let behind = text.get(range.end..).unwrap_or_default();
        let changes = ARROWS.iter().any(|sign| number.contains(sign));
        if changes { !is_version(text, before, number, names) } else { !is_size(before, number, behind) }
    });
    found
}

/// Measured numbers and those that are told in words, in order.
fn in_order(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = metrics(text).chain(told_in_words(text)).collect();
    found.sort_by_key(|range| range.start);
    found
}

/// The end of what belongs to a number behind its unit.
fn bounded(text: &str, end: usize) -> usize {
    after_one(text, english(text, end), &BOUNDS)
}

/// Behind the English word that a bare number counts: `3 days`, `500+ people`.
fn english(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let counts = text.get(..end).unwrap_or_default().ends_with(|c: char| c.is_ascii_digit() || c == '+');
    let Some(words) = rest.strip_prefix('+').unwrap_or(rest).strip_prefix(' ').filter(|_| counts) else { return end };
    let word = words.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
    let behind = text.len() - words.len() + word.len();
    if ENGLISH_SCALES.contains(&word) {
        let counted = words.get(word.len()..).and_then(|rest| rest.strip_prefix(' ')).and_then(plural);
        return counted.map_or(behind, |counted| behind + 1 + counted.len());
    }
    if TIMES.contains(&word) || plural(words).is_some() { behind } else { end }
}

/// The word that a text begins with, if it names several of something.
fn plural(words: &str) -> Option<&str> {
    let word = words.split(|c: char| !c.is_ascii_lowercase()).next()?;
    let several = word == "people" || (word.len() > 2 && word.ends_with('s') && !NO_PLURALS.contains(&word));
    several.then_some(word)
}

/// Behind one of the words, if one stands here or behind a space.
fn after_one(text: &str, at: usize, words: &[&str]) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let inner = rest.strip_prefix(' ').unwrap_or(rest);
    let word = words.iter().find(|word| inner.starts_with(**word));
    word.map_or(at, |word| at + (rest.len() - inner.len()) + word.len())
}

/// Nothing but a sign or word of change stands between two numbers.
fn is_change(between: &str) -> bool {
    let between = between.trim();
    CHANGES.contains(&between)
}

/// A title line may hold numbers, too; they are read with it.
fn is_title(entry: &Entry<'_>, place: Span) -> bool {
    entry.title.start <= place.start && place.end <= entry.title.end
}

/// `상황: 조회에 4초가 걸림`.
fn tells_before(text: &str) -> bool {
    let Some((head, _)) = text.split_once([':', '：']) else { return false };
    let head: String = head.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    BEFORE.contains(&head.as_str())
}

fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{tells_before, whole};

    fn found(text: &str) -> Vec<&str> {
        whole(text, &["Java"]).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn a_number_keeps_its_unit_and_bound() {
        assert_eq!(found("500개 이상의 지표를"), ["500개 이상"]);
        assert_eq!(found("일 평균 200만 개의 데이터"), ["200만 개"]);
        assert_eq!(found("(대략 20%이상의 비용 절감)"), ["20%이상"]);
        assert_eq!(found("1만개 이상의 작업과 월 $120 절감"), ["1만개 이상", "$120"]);
        assert_eq!(found("수수료 3억 원 절감"), ["3억 원"]);
    }

    #[test]
    fn a_change_is_one_result() {
        assert_eq!(found("응답을 900ms에서 120ms로 단축"), ["900ms에서 120ms"]);
        assert_eq!(found("31 → 84점"), ["31 → 84점"]);
        assert_eq!(found("월 장애 38 → 5, 오류 214→0"), ["38 → 5", "214→0"]);
        assert_eq!(found("문의를 31에서 4로 줄임"), ["31에서 4"]);
        assert_eq!(found("운영 인원 5명에서 2명으로"), ["5명에서 2명"]);
        assert_eq!(found("5만 5천 건 → 1억 2천만 건"), ["5만 5천 건 → 1억 2천만 건"]);
    }

    #[test]
    fn korean_numerals_are_whole() {
        assert_eq!(found("월 3천만 원, 연 1억 2천만 원 절감"), ["3천만 원", "1억 2천만 원"]);
        assert_eq!(found("2백만 명 이상이 쓰는 앱"), ["2백만 명 이상"]);
        assert_eq!(found("지연을 3분의 1 이하로"), ["3분의 1 이하"]);
        assert_eq!(found("전환율 0.5%p, 이탈 2퍼센트포인트 개선"), ["0.5%p", "2퍼센트포인트"]);
        assert_eq!(found("처리량 두 배, 비용은 절반 이하"), ["두 배", "절반 이하"]);
    }

    #[test]
    fn sizes_and_versions_are_none() {
        for text in ["임직원 120명, 투자 300억", "팀원 5명과 함께 개발", "Java 17에서 21로", "Java 17 → 21"]
        {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }

    #[test]
    fn an_english_number_keeps_what_it_counts() {
        assert_eq!(found("Monthly settlement 3 days → 2 hours"), ["3 days → 2 hours"]);
        assert_eq!(found("moved 12 million rows in 40 services"), ["12 million rows", "40 services"]);
        assert_eq!(found("used by 500+ people across 3 teams"), ["500+ people", "3 teams"]);
        assert_eq!(found("corrections 40 → 2 a month, 9 internal tools"), ["40 → 2", "9"]);
        assert_eq!(found("grew to 12 million this year"), ["12 million"]);
        assert_eq!(found("Run time 9 h → 70 min, p99 4.1 s to 320 ms"), ["9 h → 70 min", "4.1 s to 320 ms"]);
    }

    #[test]
    fn what_a_work_began_with_is_no_result() {
        assert!(tells_before("상황: 조회에 4초가 걸림") && tells_before("Problem : 100 tickets a day"));
        assert!(tells_before("문제 상황: 하루 문의 100건"));
        assert!(!tells_before("결과: 4초 → 1초") && !tells_before("하루 문의 100건을 6건으로"));
    }

    #[test]
    fn rates_and_dates_are_none() {
        assert!(found("암호 1개당 비용").is_empty());
        assert!(found("2021.06 - 2022.07, Java 17").is_empty());
    }
}
