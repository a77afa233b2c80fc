//! Which lines below a list begin something new, though nothing but their words says so: copied text has no empty lines, and
//! people who never saw their Markdown set write none.

use crate::markup::LazyLine;
use crate::resume::line::{self, Piece};
use crate::resume::model::SectionKind;
use crate::resume::title;
use crate::resume::vocabulary::{self, Certainty};
use crate::resume::{heading, period};

/// Longer lines, in bytes, are sentences.
const MAX_BYTES: usize = 200;
/// A line of so many characters may have been broken because it was full.
const FULL: usize = 36;

/// True for a section's name, a title with its period or over it, a field, a line with a mark of its own or all of it strong.
#[must_use]
pub fn begins_anew(lazy: LazyLine<'_>) -> bool {
    let words = lazy.words;
    // Below "- 2021.06 ~ 현재" stands what that was.
    if words.len() > MAX_BYTES || words.contains("](") || says_when(lazy.above) {
        return false;
    }
    let is_title = is_strong(words) || is_dated(words) || names_section(lazy) || names_employer(words);
    // What follows in lines of their own, as bullets do, is told apart where paragraphs are read.
    let mark = words.chars().next().unwrap_or_default();
    is_title
        || is_over_length(lazy)
        || is_marked(words) && !(lazy.goes_on && lazy.above.starts_with(mark))
        || !lazy.goes_on && (title::has_label(words) || is_over_date(lazy))
}

/// `▶ 정산 개편`, `📌 프로젝트`, `[정산 개편]`, `• 배포`. Arrows go on with what stands before them.
fn is_marked(words: &str) -> bool {
    title::is_bracket_line(words)
        || words.starts_with(['•', '·', '※', '【', '〈', '《'])
        || words.starts_with(|c| matches!(c, '\u{25a0}'..='\u{2793}' | '\u{1f300}'..='\u{1faff}'))
}

/// `**정산 개편**`, `**가나다** — 백엔드 개발자`, `_정산 개편_`. In running text a particle or a word follows.
fn is_strong(words: &str) -> bool {
    let strong = words.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    let alone =
        |mark| words.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)).filter(|inner| !inner.contains(mark));
    let (inner, behind) = strong.or(alone('_').or(alone('*')).map(|inner| (inner, ""))).unwrap_or_default();
    vocabulary::has_letter(inner) && !behind.trim_start().starts_with(vocabulary::is_letter)
}

/// `학력`, `기술 스택`. The last word of a full line may be one by chance.
fn names_section(lazy: LazyLine<'_>) -> bool {
    let name = lazy.words.get(heading::core(lazy.words)).and_then(vocabulary::section);
    let is_broken = || lazy.above.chars().count() >= FULL && !title::ends_sentence(lazy.above);
    name.is_some_and(|(kind, sure)| match kind {
        SectionKind::Careers | SectionKind::Educations if sure == Certainty::Section => {
            lazy.words.contains(['력', 'E', 'e']) || !is_broken()
        }
        _ => sure >= Certainty::Field && !is_broken(),
    })
}

/// `정산 개편 (2021.06 ~ 2022.02)`, `2021.06 ~ 2022.02 정산 개편`. What is nothing but a period may belong to the item above.
fn is_dated(words: &str) -> bool {
    let words = unmarked(words);
    if !period::may_hold(words) || title::ends_sentence(words) || says_when(words) {
        return false;
    }
    let pieces = line::pieces(words, 0..words.len());
    let is_range = |piece: Option<&(_, Piece)>| matches!(piece, Some((_, Piece::Period(when))) if !when.is_date());
    // "가나다 (2019.01 ~ 2021.02) / 결제팀 / 사원"
    let as_what = |piece: &Piece| matches!(piece, Piece::Role | Piece::Team | Piece::Employment | Piece::Duration);
    is_range(pieces.first()) || is_range(pieces.iter().rfind(|(_, piece)| !as_what(piece)))
}

/// `가나다`, and in the line below `2021.06 ~ 현재`; or a role between the two.
fn is_over_date(lazy: LazyLine<'_>) -> bool {
    let mut below = lazy.below();
    let dated = below.next().is_some_and(|first| {
        says_when(first) || title::evidence(first).only_role && below.next().is_some_and(says_when)
    });
    dated && title::may_name(unmarked(lazy.words))
}

/// `2018.11 ~ 2022.03`, and in the line below it `3년 5개월`: so portals begin a job.
fn is_over_length(lazy: LazyLine<'_>) -> bool {
    says_when(lazy.words) && lazy.below().next().is_some_and(period::is_duration)
}

/// A line that says when, and at most as what.
fn says_when(line: &str) -> bool {
    let line = unmarked(line);
    period::may_hold(line)
        && Some(title::evidence(line)).is_some_and(|said| said.range && (said.only_period || said.only_role))
}

/// `(주)가나다`, `주식회사 가나다 | 백엔드 개발자`
fn names_employer(words: &str) -> bool {
    let said = title::evidence(words);
    said.company
        && !said.spaced
        && !title::ends_sentence(words)
        && matches!(line::pieces(words, 0..words.len()).first(), Some((_, Piece::Company)))
}

/// A line without the marks of emphasis around it, or a forced end.
fn unmarked(line: &str) -> &str {
    line.trim_matches(['*', '_', '\\'])
}
