//! Where a role and an employer meet in one piece of a line.

use std::ops::Range;

use crate::resume::line::{Piece, kind};
use crate::resume::place;
use crate::resume::vocabulary;

/// `現 가나다`, `전) 가나다`, `(현) 가나다`: where the sign stands that tells whether somebody still works there.
pub(in crate::resume) fn tenure(text: &str) -> Option<Range<usize>> {
    let open = usize::from(text.starts_with(['(', '[']));
    let sign = text.get(open..)?.chars().next().filter(|c| matches!(c, '현' | '전' | '現' | '前'))?;
    let end = open + sign.len_utf8();
    let rest = text.get(end..)?;
    let alone = open == 0 && matches!(sign, '現' | '前');
    ((alone || rest.starts_with([')', ']'])) && vocabulary::has_letter(rest)).then_some(open..end)
}

/// `검색 개발@가나다커머스`: where the sign stands. An e-mail address has a dot behind it and no space.
pub(in crate::resume) fn work_at_company(text: &str, part: &Range<usize>) -> Option<usize> {
    let inner = text.get(part.clone())?;
    let at = inner.find('@').filter(|at| *at > 0 && at + 1 < inner.len())?;
    let elsewhere = inner.get(at + 1..).is_some_and(|behind| place::is_place(behind.trim_start()));
    (!elsewhere && (!inner.contains('.') || inner.contains(' '))).then_some(part.start + at)
}

/// `(주)가나다 백엔드 엔지니어`: where the role begins behind a name that its mark makes a company's.
pub(in crate::resume) fn role_behind_mark(text: &str, part: &Range<usize>) -> Option<usize> {
    let inner = text.get(part.clone())?;
    let mark = ["(주)", "㈜", "주식회사 "].iter().find(|mark| inner.starts_with(**mark))?;
    // "주식회사 가나다연구원": the name itself ends as a role does.
    let at = vocabulary::role_tail(inner).filter(|at| *at > mark.len())?;
    // `(주)가나다 프리랜서 강사`: how somebody was employed belongs to the role.
    let before = inner.get(..at)?.trim_end();
    let last = before.rfind(' ').map_or(0, |space| space + 1);
    let employed = last > 0 && before.get(last..).is_some_and(|word| kind(word) == Piece::Employment);
    Some(part.start + if employed { last } else { at })
}

/// `Backend Developer in Maba Labs`, `Engineer at Ganada`: where the joining word stands.
pub(in crate::resume) fn role_at_company(text: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let inner = text.get(part.clone())?;
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    // "Engineer (Billing in the Core Unit)": what a bracket holds says where in the company.
    let open = inner.find('(').unwrap_or(inner.len());
    memchr::memchr_iter(b' ', inner.as_bytes()).take_while(|at| *at < open).find_map(|at| {
        let joint = match inner.as_bytes().get(at + 1)? {
            b'i' => " in ",
            b'a' => " at ",
            b'@' => " @ ",
            _ => return None,
        };
        inner.get(at..).filter(|rest| rest.starts_with(joint))?;
        let role =
            inner.get(..at).map(|role| role.strip_suffix(" Co-op").unwrap_or(role)).is_some_and(vocabulary::is_role);
        role.then(|| part.start + at..part.start + at + joint.len())
    })
}

/// `Software Developer, Garam`: where the comma stands. `Manager, Sales Team` is a role as a whole.
pub(in crate::resume) fn role_before_comma(text: &str, part: &Range<usize>) -> Option<usize> {
    let inner = text.get(part.clone())?;
    if !inner.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let at = inner.as_bytes().windows(2).position(|two| two == b", ")?;
    let role = inner.get(..at).is_some_and(vocabulary::is_role);
    (role && !matches!(kind(inner), Piece::Role | Piece::Team)).then_some(part.start + at)
}

/// `Engineer, Billing Group, Core Team, Garam Electronics`: from the small to the large, the last one is who employed
/// somebody. A place is nobody.
pub(in crate::resume) fn small_to_large(text: &str, pieces: &mut Vec<(Range<usize>, Piece)>) {
    let [.., (_, Piece::Role), (unit, Piece::Company), (rest, Piece::Words | Piece::Team)] = pieces.as_slice() else {
        return;
    };
    let words = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let Some((team, name)) = words(rest).split_once(", ") else { return };
    if words(unit).ends_with(" Group") && kind(team) == Piece::Team && !place::is_place(name) {
        let (unit, team) = (unit.clone(), rest.start..rest.start + team.len());
        let name = rest.end - name.len()..rest.end;
        pieces.truncate(pieces.len() - 2);
        pieces.extend([(unit, Piece::Team), (team, Piece::Team), (name, Piece::Words)]);
    }
}
