//! One line cut into what it says: period, company, role, team …

use std::ops::Range;

use crate::resume::generator;
use crate::resume::joints::{self, role_at_company, role_before_comma, role_behind_mark, tenure, work_at_company};
use crate::resume::period::{self, Period};
use crate::resume::vocabulary::{self, Label, Name};
use crate::text::is_syllable;

pub use crate::resume::named_field::leading_label;

/// What a piece of a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A period.
    Period(Period),
    /// How long: `1년 6개월`.
    Duration,
    /// A company, by its mark.
    Company,
    /// A school, by its mark.
    School,
    /// A role: 백엔드 엔지니어.
    Role,
    /// A team: 플랫폼팀.
    Team,
    /// 정규직, 인턴 …
    Employment,
    /// The name of a field: 기간, 역할 …
    Label(Label),
    /// Words in brackets behind a role: where in the company, for whom.
    Aside,
    /// Other words.
    Words,
}

/// The pieces of a line in order. What lies between them is punctuation only.
#[must_use]
pub fn pieces(text: &str, line: Range<usize>) -> Vec<(Range<usize>, Piece)> {
    let mut pieces = Vec::with_capacity(4);
    let mut line = line;
    if let Some((name, label)) = leading_label(text, &line) {
        let number = trim_separators(text, line.start..name.start);
        if !number.is_empty() {
            pieces.push((number, Piece::Aside));
        }
        // A mark at the end may say that it goes on: "기간 : 2026.06 ~".
        line = trim_separators(text, name.end..line.end).start..line.end;
        pieces.push((name, Piece::Label(label)));
    }
    if let Some(sign) = text.get(line.clone()).and_then(tenure) {
        let sign = line.start + sign.start..line.start + sign.end;
        line.start = trim_separators(text, sign.end..line.end).start;
        pieces.push((sign, Piece::Duration));
    }
    let Some(inner) = text.get(line.clone()) else { return pieces };
    if let Some(mark) = generator::mark(inner) {
        let mark = line.start + mark.start..line.start + mark.end;
        pieces.extend(self::pieces(text, line.start..mark.start));
        pieces.push((mark.clone(), Piece::Aside));
        pieces.extend(self::pieces(text, mark.end..line.end));
        return pieces;
    }
    let Some(found) = period::find(inner) else {
        words(text, line, &mut pieces);
        return pieces;
    };
    let range = line.start + found.range.start..line.start + found.range.end;
    words(text, line.start..range.start, &mut pieces);
    // "직무: 서버 개발 | 기간: 2021.06 ~ 현재": the second field of a line of fields.
    if let [(_, Piece::Label(_)), .., (name, piece @ Piece::Words)] = pieces.as_mut_slice()
        && let Some(label @ Label::Period) = vocabulary::label(text.get(name.clone()).unwrap_or_default())
    {
        *piece = Piece::Label(label);
    }
    pieces.push((range.clone(), Piece::Period(found.period)));
    let mut after = range.end;
    if let Some(duration) = found.duration {
        let duration = line.start + duration.start..line.start + duration.end;
        after = duration.end;
        pieces.push((duration, Piece::Duration));
    }
    if let Some((again, period)) = second_period(text, after..line.end) {
        after = again.end;
        pieces.push((again, Piece::Period(period)));
    }
    words(text, after..line.end, &mut pieces);
    pieces
}

/// `2017.10 ~ 2019.04 / 2019.09 ~ : 가나다`: somebody came back; the second time names nobody.
fn second_period(text: &str, rest: Range<usize>) -> Option<(Range<usize>, Period)> {
    let rest = trim_separators(text, rest.start..rest.end).start..rest.end;
    let inner = text.get(rest.clone()).filter(|inner| inner.starts_with(|c: char| c.is_ascii_digit()))?;
    let found = period::find(inner).filter(|found| found.range.start == 0 && !found.period.is_date())?;
    Some((rest.start..rest.start + found.range.end, found.period))
}

/// Splits words at separators and says what each part is.
fn words(text: &str, range: Range<usize>, pieces: &mut Vec<(Range<usize>, Piece)>) {
    let mut start = range.start;
    let ends = separators(text, range.clone()).into_iter().chain([(range.end, 0)]);
    for (at, len) in ends {
        let part = trim_separators(text, start..at);
        start = at + len;
        if let Some(at) = work_at_company(text, &part) {
            let (before, behind) = (trim_separators(text, part.start..at), trim_separators(text, at + 1..part.end));
            // "가나다 @ 결제팀": whose team it is.
            let says = |range: &Range<usize>| kind(text.get(range.clone()).unwrap_or_default());
            if says(&behind) == Piece::Team && says(&before) != Piece::Role {
                pieces.extend([(before, Piece::Company), (at..behind.end, Piece::Team)]);
                continue;
            }
            pieces.push((part.start..at + 1, Piece::Role));
            pieces.push((behind, Piece::Company));
            continue;
        }
        if let Some(at) = role_behind_mark(text, &part) {
            pieces.push((trim_separators(text, part.start..at), Piece::Company));
            pieces.push((at..part.end, Piece::Role));
            continue;
        }
        if let Some(comma) = role_before_comma(text, &part) {
            pieces.push((part.start..comma, Piece::Role));
            bracketed(text, trim_separators(text, comma..part.end), pieces);
            continue;
        }
        match role_at_company(text, &part) {
            Some(joint) => {
                pieces.push((part.start..joint.end - 1, Piece::Role));
                bracketed(text, joint.end..part.end, pieces);
                // "Engineer at Ganada": whoever that is, it is the employer.
                let at_employer = !text.get(joint).unwrap_or_default().contains("in");
                if let Some((_, piece)) = pieces.last_mut().filter(|(_, piece)| at_employer && *piece == Piece::Words) {
                    *piece = Piece::Company;
                }
            }
            None if part.is_empty() => {}
            // "Garam (Suwon, Korea. May 2016 - Aug 2016)": what stands beside the period is where, not who.
            None if !pieces.is_empty() && beside_period(text, &part) => pieces.push((part, Piece::Aside)),
            None => bracketed(text, part, pieces),
        }
        if let [.., (before, Piece::Words), (lab, piece @ Piece::Company)] = pieces.as_mut_slice()
            && names_lab(text.get(lab.clone()).unwrap_or_default())
            && !vocabulary::is_project_title(text.get(before.clone()).unwrap_or_default())
        {
            *piece = Piece::Team;
        }
        joints::small_to_large(text, pieces);
    }
}

/// `Core Lab`, `부설연구소`: behind a name it is a part of whoever that is.
fn names_lab(words: &str) -> bool {
    let name = words.split(" (").next().unwrap_or_default();
    ["Lab", "연구소", "연구실"].iter().any(|end| name.ends_with(end))
}

/// True for a place in a bracket that was cut off with the period.
fn beside_period(text: &str, part: &Range<usize>) -> bool {
    let before = text.get(..part.start).unwrap_or_default();
    let inner = text.get(part.clone()).unwrap_or_default();
    before.ends_with('(')
        && inner.contains(", ")
        && !text.get(part.end..).unwrap_or_default().starts_with(')')
        && kind(inner) == Piece::Company
}

/// `가나다 (정규직)`: brackets that hold a role, a team or an employment are pieces of their own.
fn bracketed(text: &str, part: Range<usize>, pieces: &mut Vec<(Range<usize>, Piece)>) {
    let inner = text.get(part.clone()).unwrap_or_default();
    if let Some(inner_text) = inner.strip_suffix([')', ']'])
        && let Some(open) = inner_text.rfind(['(', '['])
        && open > 0
    {
        let held = trim_separators(text, part.start + open + 1..part.start + inner_text.len());
        let kind = kind(text.get(held.clone()).unwrap_or_default());
        let head = trim_separators(text, part.start..part.start + open);
        // "가람기술연구원 (Garam Institute)" is one name, although 연구원 is a role, too.
        let named = |head: &str| kind == Piece::Company && !head.is_ascii() && !head.contains(' ');
        let after_role = text
            .get(head.clone())
            .filter(|head| !named(head))
            .is_some_and(|head| vocabulary::role_tail(head).is_some() || vocabulary::is_role(head));
        if !held.is_empty() && (after_role || !matches!(kind, Piece::Words | Piece::Company | Piece::School)) {
            bracketed(text, head, pieces);
            let aside = after_role && matches!(kind, Piece::Words | Piece::Company | Piece::School);
            pieces.push((held, if aside { Piece::Aside } else { kind }));
            return;
        }
    }
    // "[가나다] 백엔드 엔지니어"
    if inner.starts_with('[')
        && let Some(close) = inner.find(']')
    {
        let held = trim_separators(text, part.start + 1..part.start + close);
        let rest = trim_separators(text, part.start + close + 1..part.end);
        for range in [held, rest] {
            match text.get(range.clone()).unwrap_or_default() {
                "" => {}
                // The tick of a list of tasks.
                "x" | "X" => pieces.push((range, Piece::Aside)),
                words => pieces.push((range, kind(words))),
            }
        }
        return;
    }
    let kind = kind(inner);
    pieces.push((part, kind));
}

/// What words say by themselves.
#[must_use]
pub fn kind(words: &str) -> Piece {
    let lower = vocabulary::lower(words);
    let name = Name::new(words, &lower);
    let has_digit = words.bytes().any(|b| b.is_ascii_digit());
    if memchr::memchr(b':', words.as_bytes()).is_some() && words.contains("://") {
        Piece::Aside
    } else if name.is_employment() {
        Piece::Employment
    } else if (has_digit && period::is_duration(words)) || is_total(words) {
        Piece::Duration
    } else if name.is_role() && !name.is_marked() {
        Piece::Role
    } else if name.is_school() && !name.is_work_for_school() {
        // "가상대학교 기술지주 주식회사", "Garam Co., Ltd. (가상대학교 기숙사)"
        let beside = |head: &str| {
            vocabulary::names_company(head) && !vocabulary::names_school(head) && !vocabulary::is_role(head)
        };
        let company = name.is_marked() || words.split_once('(').is_some_and(|(head, _)| beside(head));
        if company { Piece::Company } else { Piece::School }
    } else if name.is_company() {
        Piece::Company
    } else if name.is_team() {
        Piece::Team
    } else {
        Piece::Words
    }
}

/// `총 경력 9년`, `총 강의 시간 200H`, `경력 4년 차`, `재직중`: how long in all, not a name.
fn is_total(words: &str) -> bool {
    if matches!(words, "재직중" | "재직 중" | "재직") {
        return true;
    }
    if !words.starts_with(['총', '경']) {
        return false;
    }
    let rest = words.trim_start_matches("총 ").trim_start_matches('총').trim_start();
    let hours = words.starts_with("총 ") && rest.contains("시간") && rest.bytes().any(|b| b.is_ascii_digit());
    (hours || rest.len() < words.len() && rest.starts_with("경력")) && words.chars().count() <= 16
        || rest.strip_prefix("경력").is_some_and(|rest| period::is_duration(rest.trim_start_matches([' ', ':'])))
}

/// Places and lengths of the marks that separate the parts of a line.
fn separators(text: &str, range: Range<usize>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let inner = text.get(range.clone()).unwrap_or_default();
    let mut depth = 0_u32;
    let mut commas = 0;
    for (at, c) in inner.char_indices() {
        if c.is_ascii_alphanumeric() || is_syllable(c) || c == ' ' {
            continue;
        }
        let before = inner.get(..at).unwrap_or_default();
        let after = inner.get(at + c.len_utf8()..).unwrap_or_default();
        let spaced = before.ends_with(' ') && (after.starts_with(' ') || after.is_empty());
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let separates = match c {
            '\t' | '|' | '｜' | '│' | '┃' | '•' | '∙' | '‧' | '\n' | ';' | '▪' | '◦' => true,
            '·' | 'ㆍ' | '・' | '/' | '-' | '–' | '—' | 'ㅣ' | '~' | '→' => spaced,
            ':' => after.starts_with(' '),
            // More commas make a list of things, not a title.
            ',' if commas < 3 => {
                commas += 1;
                depth == 0 && after.starts_with(' ') && (next_is_known(after) || is_role_part(before))
            }
            _ => false,
        };
        let separates = separates || unmatched(inner, at, c);
        // Inside brackets only what can't be part of a name separates.
        if separates && (depth == 0 || matches!(c, '|' | '\n' | '(' | ')')) {
            found.push((range.start + at, c.len_utf8()));
        }
    }
    found
}

/// "Software Engineer, Maba Labs": a comma behind a role separates.
fn is_role_part(before: &str) -> bool {
    let part = before.rsplit(['|', '·', ',', '\n']).next().unwrap_or_default().trim();
    vocabulary::is_role(part) && vocabulary::role_tail(part).is_none()
}

/// A bracket whose other half was cut off with the period: `가나다 (서울, 2021.06 ~ )`.
fn unmatched(text: &str, at: usize, c: char) -> bool {
    match c {
        '(' => !text.get(at..).unwrap_or_default().contains(')'),
        ')' => {
            // "2) 가나다" has a number, not half a bracket.
            let before = text.get(..at).unwrap_or_default();
            !before.contains('(') && !before.bytes().all(|b| b.is_ascii_digit() || b == b' ')
        }
        _ => false,
    }
}

/// A comma separates only before something known: "Maba Labs, Inc." is one name.
fn next_is_known(after: &str) -> bool {
    let next = after.split([',', '|', '(', '·', '/']).next().unwrap_or_default().trim();
    let known = |kind| matches!(kind, Piece::Role | Piece::Team | Piece::Employment | Piece::Duration | Piece::School);
    let first = next.split_once(" - ").map(|(first, _)| kind(first.trim_end()));
    first != Some(Piece::Company) && (first.is_some_and(known) || known(kind(next)))
}

/// `range` without separators, empty brackets and spaces at its ends.
#[must_use]
pub fn trim_separators(text: &str, range: Range<usize>) -> Range<usize> {
    let mut range = range;
    loop {
        let Some(inner) = text.get(range.clone()) else { return range.start..range.start };
        let after = inner.trim_start_matches(is_mark);
        let start = range.start + (inner.len() - after.len());
        let next = start..start + after.trim_end_matches(is_mark).len();
        let inner = text.get(next.clone()).unwrap_or_default();
        let next = if inner.starts_with([')', ']']) || opens_in_vain(inner) {
            next.start + 1..next.end
        } else if inner.ends_with(['(', '[']) || closes_in_vain(inner) {
            next.start..next.end - 1
        } else {
            next
        };
        if next == range || next.is_empty() {
            return next;
        }
        range = next;
    }
}

/// Punctuation that stands between the parts of a line.
fn is_mark(c: char) -> bool {
    if c.is_ascii() {
        return matches!(c, ' ' | '\t' | '\n' | '|' | ',' | ':' | '-' | '/' | '~' | '*' | '_' | ';' | '=');
    }
    matches!(
        c,
        '\u{a0}'
            | '｜'
            | '│'
            | '┃'
            | '：'
            | '·'
            | '•'
            | '–'
            | '—'
            | '▪'
            | '◦'
            | 'ㆍ'
            | '※'
            | '□'
            | '■'
            | '▶'
            // The filler that people type for a wide space.
            | '\u{3164}'
            | '\u{3000}'
    )
}

/// An opening bracket at the start that is never closed, or that encloses everything: `(백엔드 엔지니어)`.
fn opens_in_vain(inner: &str) -> bool {
    let (open, close) = match inner.chars().next() {
        Some('(') => ('(', ')'),
        Some('[') => ('[', ']'),
        _ => return false,
    };
    let mut depth = 0_usize;
    for (at, c) in inner.char_indices() {
        depth += usize::from(c == open);
        if c == close {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return at + 1 == inner.len();
            }
        }
    }
    true
}

/// A closing bracket at the end that nothing opened.
fn closes_in_vain(inner: &str) -> bool {
    let (open, close) = match inner.chars().next_back() {
        Some(')') => ('(', ')'),
        Some(']') => ('[', ']'),
        _ => return false,
    };
    inner.matches(close).count() > inner.matches(open).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> Vec<String> {
        pieces(line, 0..line.len())
            .into_iter()
            .map(|(range, piece)| {
                let name = format!("{piece:?}");
                format!("{}={}", name.split(['(', ' ']).next().unwrap_or_default(), &line[range])
            })
            .collect()
    }

    #[test]
    fn cuts_title_lines() {
        assert_eq!(
            shown("가나다커머스 | 백엔드 엔지니어 | 플랫폼팀 (2021.06 ~ 현재)"),
            ["Company=가나다커머스", "Role=백엔드 엔지니어", "Team=플랫폼팀", "Period=2021.06 ~ 현재"]
        );
        assert_eq!(shown("[가나다] 백엔드 (2021.06 ~)"), ["Words=가나다", "Role=백엔드", "Period=2021.06 ~"]);
        assert_eq!(shown("Maba Labs, Inc. (정규직)"), ["Company=Maba Labs, Inc.", "Employment=정규직"]);
        assert_eq!(shown("(주)가나다 (2024.03. ~ 2024.08.)"), ["Company=(주)가나다", "Period=2024.03. ~ 2024.08."]);
        assert_eq!(shown("(주임, 2024.06 - 2025.08)"), ["Role=주임", "Period=2024.06 - 2025.08"]);
        assert_eq!(
            shown("- 기간 : 2021.03 ~ 2021.08 (6개월)"),
            ["Label=기간", "Period=2021.03 ~ 2021.08", "Duration=6개월"]
        );
        let fields = ["Label=직무", "Role=서버 개발", "Label=기간", "Period=2019.01 ~ 2022.02"];
        assert_eq!(shown("직무: 서버 개발 | 기간: 2019.01 ~ 2022.02"), fields);
        let work = ["Period=2019.07 ~ 2021.05", "Words=정산 시스템 운영"];
        assert_eq!(shown("2019.07 ~ 2021.05 : 정산 시스템 운영"), work);
        assert_eq!(shown("가상대학교, 컴퓨터공학과"), ["School=가상대학교, 컴퓨터공학과"]);
    }

    proptest::proptest! {
        #[test]
        fn loses_no_letter(line in "[가나다A-Za-z0-9|·,:() \\[\\]~.\\-/]{0,40}") {
            let pieces = pieces(&line, 0..line.len());
            let kept: String = pieces.iter().map(|(range, _)| &line[range.clone()]).collect();
            let letters = |text: &str| text.chars().filter(|c| vocabulary::is_letter(*c)).collect::<String>();
            assert_eq!(letters(&kept), letters(&line));
        }
    }
}
