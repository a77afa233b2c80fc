//! Numbers that tell how large a company or a team is, or which version was used: no results of work.

use crate::lint::korean::without_particle;

/// Who is counted to tell the size of a company or a team.
const PEOPLE: [&str; 21] = [
    "임직원",
    "직원",
    "사원",
    "직원수",
    "팀원",
    "인원",
    "인원수",
    "구성원",
    "멤버",
    "개발자",
    "엔지니어",
    "디자이너",
    "기획자",
    "백엔드",
    "프론트엔드",
    "프런트엔드",
    "프론트",
    "기획",
    "디자인",
    "인턴",
    "참여자",
];
/// What is put into a company.
const FUNDS: [&str; 10] =
    ["투자", "투자금", "투자액", "투자유치", "투자유치액", "유치", "자본금", "펀딩", "시드", "시리즈"];
/// Stand between what is counted and its number.
const FILLERS: [&str; 8] = ["약", "총", "수", "규모", "전체", "누적", "평균", "금액"];
/// English words before the size of a team.
const TEAMS: [&str; 4] = ["team of", "staff of", "group of", "squad of"];
/// Behind a number of people: `5명으로 구성된`, `10명 규모의`.
const MAKE_UP: [&str; 6] = ["으로 구성", "규모", "으로 이루어진", "의 팀", "짜리 팀", "의 조직"];
/// What a line is told with that tells of versions.
const VERSIONS: [&str; 6] = ["버전", "업그레이드", "마이그레이션", "ersion", "pgrad", "igrat"];

/// The number between the two texts tells how many people or how much money a company or a team has.
pub(super) fn is_size(before: &str, number: &str, behind: &str) -> bool {
    let people = number.ends_with(['명', '인']);
    let money = number.ends_with(['원', '억', '만', '천', '조']) || number.ends_with("달러") || number.starts_with('$');
    let made_up = || people && MAKE_UP.iter().any(|word| behind.trim_start().starts_with(word));
    let mut words = before.split(|c: char| !c.is_alphanumeric()).rev().filter(|word| !word.is_empty());
    let counts = |word: &str| {
        let bare = without_particle(word);
        let named = |words: &[&str]| words.contains(&word) || words.contains(&bare);
        people && named(&PEOPLE) || money && named(&FUNDS)
    };
    let mut counted = || {
        let word = words.find(|word| !FILLERS.contains(word)).unwrap_or_default();
        // `시리즈 B 300억`
        let round = money && word.len() == 1 && word.starts_with(|c: char| c.is_ascii_uppercase());
        counts(word) || round && words.next() == Some("시리즈")
    };
    let english = || TEAMS.iter().any(|team| before.trim_end().to_ascii_lowercase().ends_with(team));
    counted() || made_up() || english()
}

/// The bare number of a change behind `before` is a version: it stands behind a name that the résumé lists, or behind a
/// Latin name in a line that tells of versions.
pub(super) fn is_version(line: &str, before: &str, number: &str, names: &[&str]) -> bool {
    let bare = number.starts_with(|c: char| c.is_ascii_digit()) && !number.contains(['%', '$', '초', '분', '배', '건']);
    let before = before.trim_end();
    let word = before.split(|c: char| c.is_whitespace() || "([,".contains(c)).next_back().unwrap_or_default();
    if !bare || word.is_empty() {
        return false;
    }
    let listed = || names.iter().any(|name| ends_with_name(before, name));
    let latin =
        || word.starts_with(|c: char| c.is_ascii_alphabetic()) && VERSIONS.iter().any(|sign| line.contains(sign));
    ["버전", "version", "Version", "ver."].contains(&word) || latin() || listed()
}

fn ends_with_name(text: &str, name: &str) -> bool {
    let Some((head, tail)) = text.len().checked_sub(name.len()).and_then(|at| text.split_at_checked(at)) else {
        return false;
    };
    !name.is_empty() && tail.eq_ignore_ascii_case(name) && !head.ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_companies_and_teams_are_known() {
        for (before, number, behind) in [
            ("임직원 ", "120명", ""),
            ("임직원 수: 약 ", "120명", " 규모의 회사"),
            ("누적 투자 ", "300억", " 유치"),
            ("시리즈 B ", "300억 원", ""),
            ("팀원 ", "5명", "과 함께"),
            ("팀원이 ", "5명", "인"),
            ("a team of ", "5", " engineers"),
            ("", "8명", "으로 구성된 팀"),
        ] {
            assert!(is_size(before, number, behind), "{before}{number}{behind}");
        }
        for (before, number, behind) in [
            ("사용자 ", "120명", ""),
            ("비용 ", "300만 원", " 절감"),
            ("투자 비용 ", "3천만 원", " 절감"),
            ("직원 업무 시간을 ", "5시간", " 줄임"),
            ("", "5명", "이 쓰는"),
        ] {
            assert!(!is_size(before, number, behind), "{before}{number}{behind}");
        }
    }

    #[test]
    fn versions_are_known_by_what_stands_before() {
        let names = ["Java", "Spring Boot"];
        let told = |line: &str| {
            let at = line.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            is_version(line, &line[..at], &line[at..], &names)
        };
        for line in ["Java 17에서 21로", "Spring Boot 2.7에서 3.2로", "Foolang 3 → 4 업그레이드", "버전 3에서 4로"]
        {
            assert!(told(line), "{line}");
        }
        for line in ["장애 38 → 5", "LCP 4 → 2", "31 → 84", "Java 38% → 12%"] {
            assert!(!told(line), "{line}");
        }
    }
}
