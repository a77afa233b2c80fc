//! What was studied, without what became of it: `컴퓨터공학과 졸업 (학점 4.0/4.5)`.

use crate::resume::header::is_major;
use crate::resume::place;

/// Words that end the name of a subject.
const ENDS: [&str; 14] =
    ["졸업", "재학", "휴학", "자퇴", "중퇴", "수료", "입학", "편입", "GPA", "학점", "평점", "예정", "야간", "수석"];

/// The name of a subject; `None` where the words name none.
#[must_use]
pub fn named(text: &str) -> Option<&str> {
    // "Yongin — B.S. in Computer Science", "Yongin, Korea": where it was studied is none.
    let apart = [" — ", " – ", " - ", " | "].iter().find_map(|dash| text.split_once(dash));
    let behind = apart.filter(|(place, subject)| !is_major(place) && is_major(subject));
    let text = behind.map_or(text, |(_, subject)| subject);
    let text = match place::split(text) {
        Some((subject, _)) => Some(subject).filter(|subject| is_major(subject))?,
        None => text,
    };
    if place::is_place(text) {
        return None;
    }
    let is_mark = |c: char| matches!(c, ' ' | '(' | '|' | '·' | ',' | '/' | '[' | '-');
    // "2004 BS Computer Science", "- 컴퓨터공학과"
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || is_mark(c) && c != '(');
    let ends = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        let counts = rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.contains("전공");
        counts || ENDS.iter().any(|end| rest.starts_with(end))
    };
    let mut starts = text.char_indices().filter(|(_, c)| is_mark(*c)).map(|(at, c)| at + c.len_utf8());
    let end = if ends(0) { Some(0) } else { starts.find(|at| ends(*at)) };
    // What was left open, or says no more, goes along.
    let name = text.get(..end.unwrap_or(text.len()))?.trim_end_matches(|c| is_mark(c) || c == '.');
    let name = name.strip_suffix("졸업").unwrap_or(name).trim_end();
    (!name.is_empty() && name != "전공").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn ends_before_what_became_of_it() {
        for (said, subject) in [
            ("컴퓨터공학과 졸업", Some("컴퓨터공학과")),
            ("컴퓨터공학 (졸업, 3.83/4.5)", Some("컴퓨터공학")),
            ("컴퓨터학부 3학년 재학", Some("컴퓨터학부")),
            ("산업공학과 편입학 및 졸업(예정)", Some("산업공학과")),
            ("컴퓨터공학과 | 4.47/4.5", Some("컴퓨터공학과")),
            ("컴퓨터공학 학사 졸업", Some("컴퓨터공학 학사")),
            ("컴퓨터학(부전공: 통계학)", Some("컴퓨터학(부전공: 통계학)")),
            ("2004 B.S. Computer Science", Some("B.S. Computer Science")),
            ("Yongin — B.S. in Computer Science", Some("B.S. in Computer Science")),
            ("기계공학과, 서울, 대한민국", Some("기계공학과")),
            ("Yongin, Korea", None),
            ("전공 GPA 4.3", None),
            ("졸업", None),
        ] {
            assert_eq!(named(said), subject, "{said}");
        }
    }
}
