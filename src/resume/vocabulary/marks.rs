//! Words that tell a company, a school, a role, a team or a piece of work by its name.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::words::{Endings, Words, entries, has_letter, is_letter, lower, words};

const MARKS: &str = include_str!("marks.txt");

fn marks(table: &'static str) -> impl Iterator<Item = &'static str> {
    entries(MARKS).filter(move |(name, _)| *name == table).map(|(_, word)| word)
}

static COMPANY_MARKS: LazyLock<Vec<&str>> = LazyLock::new(|| marks("company-marks").collect());
static SCHOOL_MARKS: LazyLock<Vec<&str>> = LazyLock::new(|| marks("school-marks").collect());
static COMPANY_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("company-endings")));
static COMPANY_TABLE: LazyLock<Words> = LazyLock::new(|| marks("company-words").collect());
static ROLE_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("role-endings")));
static ROLE_TABLE: LazyLock<Words> = LazyLock::new(|| marks("role-words").collect());
static TEAM_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("team-endings")));
static PROJECT_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("work-endings")));
static STUDY_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| marks("study-words").collect());
static OTHER_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("no-school-endings")));
static PROJECT_KINDS: LazyLock<Words> = LazyLock::new(|| marks("project-kinds").collect());
static THING_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(marks("thing-endings")));
static EMPLOYMENT_TABLE: LazyLock<Words> = LazyLock::new(|| marks("employment").collect());

/// Words before the name of a school that belong to it: `한국 가상대학`.
pub const OWNERS: [&str; 4] = ["한국", "국립", "시립", "도립"];

/// Longer texts are sentences, not names.
const MAX_NAME_BYTES: usize = 200;

/// A name with its words, so that several questions about it cost one look.
pub struct Name<'t> {
    text: &'t str,
    words: SmallVec<[&'t str; 12]>,
}

impl<'t> Name<'t> {
    /// Cuts `text` into words; `lower` is the same text in lower case (see [`lower`]). Texts too long for a name
    /// have no words, so that every answer about them is no.
    #[must_use]
    pub fn new(text: &'t str, lower: &'t str) -> Self {
        Self { text, words: if text.len() > MAX_NAME_BYTES { SmallVec::new() } else { words(lower) } }
    }

    /// It carries a company's mark: (주), 주식회사 …
    #[must_use]
    pub fn is_marked(&self) -> bool {
        let text = self.text;
        // Each mark holds one of these; most names hold none.
        let may_be = text.chars().any(|c| matches!(c, '㈜' | '(' | '회' | '법' | '협'));
        !self.words.is_empty() && may_be && COMPANY_MARKS.iter().any(|mark| text.contains(mark))
    }

    /// It carries a company's mark or ends as company names do.
    #[must_use]
    pub fn is_company(&self) -> bool {
        if self.is_marked() {
            return true;
        }
        if self.words.is_empty() || self.words.len() > 5 {
            return false;
        }
        let text = self.text;
        let bracket = memchr::memchr(b'(', text.as_bytes()).unwrap_or(text.len());
        let name = text.get(..bracket).unwrap_or_default().trim_end_matches(|c: char| !is_letter(c));
        let last = name.rsplit(' ').next().unwrap_or_default();
        let several = name.len() > last.len();
        let by_end = self.words.len() <= 3 && COMPANY_ENDINGS.of(last).any(|tail| several || last.len() > tail.len());
        // "Harbor Korea", and not "Seoul, South Korea".
        let is_place = || matches!(self.words.as_slice(), [.., "south" | "seoul", "korea"]);
        by_end || self.words.iter().any(|word| COMPANY_TABLE.contains(word)) && !is_place()
    }

    /// It is a school's.
    #[must_use]
    pub fn is_school(&self) -> bool {
        // "2016.03~2022.02 가상대 컴퓨터공학과": the dates before a name are none of its words.
        let mut words = self.words.iter().skip_while(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        let Some(first) = words.next() else { return false };
        if is_short_school(first) && (first.ends_with('대') || words.all(|word| is_of_school(word))) {
            return true;
        }
        self.words.iter().enumerate().any(|(index, word)| {
            if word.is_ascii() {
                return match *word {
                    "university" | "univ" | "college" | "polytechnic" | "kaist" | "postech" | "unist" | "dgist"
                    | "gist" => true,
                    "school" => {
                        let taught = self.words.get(index + 1).is_some_and(|next| next.starts_with("student"));
                        let kind = || {
                            matches!(
                                self.words.get(index - 1),
                                Some(&("high" | "graduate" | "secondary" | "middle" | "elementary"))
                            )
                        };
                        // "School of Fine Arts"
                        let of = self.words.get(index + 1) == Some(&"of");
                        if index > 0 { !taught && kind() } else { of && self.words.len() > 2 }
                    }
                    "academy" => index > 0 && matches!(self.words.get(index - 1), Some(&("science" | "international"))),
                    "technology" => self.is_institute(index),
                    _ => false,
                };
            }
            let may_be = word.chars().any(|c| matches!(c, '대' | '교' | '원' | '폴' | '은'));
            // "대학원 연구원": as what somebody works at one.
            let as_what = index == 0 && *word == "대학원" && self.words.get(1).is_some_and(|next| ends_role(next));
            // "가상대학교에서 운영하는 과정" speaks of it.
            (may_be
                && !as_what
                && !word.ends_with("에서")
                && !word.ends_with('에')
                && SCHOOL_MARKS.iter().any(|mark| word.contains(mark)))
                || (word.ends_with("대학") && self.words.iter().take(index).all(|before| OWNERS.contains(before)))
        })
    }

    /// `Institute of Technology`, `Advanced Institute of Science and Technology`, of which the word at `index` is the last.
    /// `Korea Institute of Science and Technology` teaches nobody.
    fn is_institute(&self, index: usize) -> bool {
        match self.words.get(..index).unwrap_or_default() {
            [.., "institute", "of"] => true,
            [.., before, "institute", "of", "science", "and" | "&"] => *before != "korea",
            _ => false,
        }
    }

    /// It is a role: it ends in one, or consists of nothing but words of roles.
    #[must_use]
    pub fn is_role(&self) -> bool {
        let words = &self.words;
        !words.is_empty()
            && words.len() <= 5
            && (words.last().is_some_and(|last| ends_role(last))
                || words.iter().all(|word| ROLE_TABLE.contains(word) || ends_role(word)))
    }

    /// It is a piece of work that was done for a school: `가상대학교 학사 정보 시스템 구축`.
    #[must_use]
    pub fn is_work_for_school(&self) -> bool {
        self.words.len() >= 3 && is_project_title(self.text)
    }

    /// It is 정규직, 인턴 …
    #[must_use]
    pub fn is_employment(&self) -> bool {
        match self.words.as_slice() {
            [word] => EMPLOYMENT_TABLE.contains(word),
            [first, second] => {
                first.len() + second.len() <= 40 && EMPLOYMENT_TABLE.contains([*first, second].concat().as_str())
            }
            _ => false,
        }
    }

    /// It is a team's: 플랫폼팀, Data Team …
    #[must_use]
    pub fn is_team(&self) -> bool {
        let Some(last) = self.words.last().filter(|_| self.words.len() <= 5) else { return false };
        TEAM_ENDINGS.of(last).any(|end| {
            // "웹팀" is a team; "엔셀" and "가본부" are names.
            let head = if end == "팀" { 1 } else { 2 };
            (*last == end && self.words.len() > 1)
                || (!end.is_ascii() && last.chars().count() >= end.chars().count() + head)
        })
    }
}

/// The marks of companies, which stand before a name or behind it: (주), 주식회사 …
pub fn company_marks() -> impl Iterator<Item = &'static str> {
    COMPANY_MARKS.iter().copied()
}

/// True when the name carries a company's mark or ends as company names do.
#[must_use]
pub fn names_company(text: &str) -> bool {
    Name::new(text, &lower(text)).is_company()
}

/// True when the name is a school's.
#[must_use]
pub fn names_school(text: &str) -> bool {
    Name::new(text, &lower(text)).is_school()
}

/// True when the text is a role: it ends in a role, or consists of nothing but words of roles.
#[must_use]
pub fn is_role(text: &str) -> bool {
    Name::new(text, &lower(text)).is_role()
}

/// Who works for oneself is one's own employer.
#[must_use]
pub fn names_freelance(text: &str) -> bool {
    text.trim_start_matches(|c: char| !c.is_alphabetic())
        .get(..9)
        .is_some_and(|word| matches!(word, "프리랜" | "Freelance" | "freelance"))
}

/// `가상대`, `하늘고`, and not 그리고 or 해병대.
fn is_short_school(word: &str) -> bool {
    // "가나전자마이스터고"
    let most = if word.ends_with("마이스터고") { 12 } else { 7 };
    (word.ends_with('대') || word.ends_with('고'))
        && !word.starts_with(|c: char| c.is_ascii_digit())
        && (3..=most).contains(&word.chars().count())
        && OTHER_ENDINGS.of(word).next().is_none()
}

/// What stands behind the short name of a high school.
fn is_of_school(word: &str) -> bool {
    ["졸업", "졸", "과", "계", "계열", "재학"].iter().any(|end| word.ends_with(end))
        || word.bytes().all(|b| b.is_ascii_digit())
}

fn ends_role(word: &str) -> bool {
    ROLE_ENDINGS.of(word).any(|end| {
        let letters = end.chars().count();
        word == end || (!end.is_ascii() && letters >= 2 && word.chars().count() <= letters + 6)
    })
}

/// Where the role begins in a name such as `가나다 백엔드 엔지니어`; `None` when it has no role at its end or is
/// nothing else.
#[must_use]
pub fn role_tail(text: &str) -> Option<usize> {
    if text.len() > MAX_NAME_BYTES {
        return None;
    }
    let lower = lower(text);
    let mut start = None;
    let mut end = lower.len();
    while let Some(head) = lower.get(..end) {
        let at = head.rfind(' ').map_or(0, |space| space + 1);
        let word = head.get(at..).unwrap_or_default().trim_matches(|c: char| !is_letter(c));
        let is_mark = word.is_empty() && start.is_some() && at > 0;
        let belongs =
            ends_role(word) || (start.is_some() && (ROLE_TABLE.contains(word) || at == 0 && word == "대학원"));
        if !is_mark && (word.is_empty() || !belongs) {
            break;
        }
        if !is_mark {
            start = Some(at);
        }
        if at == 0 {
            return None;
        }
        end = at - 1;
    }
    start
}

/// True when the name reads like a piece of work: it ends in 개발, 구축, 시스템 …, or in a thing over a bracket:
/// `자재 관리 시스템(MMS)`.
#[must_use]
pub fn is_project_title(text: &str) -> bool {
    let before = || text.trim_end().strip_suffix(')').and_then(|open| text.get(..open.rfind('(')?));
    ends_as_work(text) || before().is_some_and(|name| names_thing(name.trim_end()))
}

fn ends_as_work(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| !is_letter(c));
    let last = lower(name.rsplit(|c: char| !is_letter(c)).next().unwrap_or_default());
    PROJECT_ENDINGS.of(&last).any(|end| last == end || !end.is_ascii())
}

/// 수료, 졸업, 제대 …: a course, a school or the army among jobs.
#[must_use]
pub fn tells_of_study(text: &str) -> bool {
    // 수수료 is a fee.
    let fee = |word: &str, at: usize| word == "수료" && text.get(..at).is_some_and(|before| before.ends_with('수'));
    STUDY_WORDS.iter().any(|word| text.match_indices(word).any(|(at, _)| !fee(word, at)))
}

/// True for the key of a heading over pieces of work that says of which kind they are, or in which year.
#[must_use]
pub fn names_kind(key: &str) -> bool {
    let kind = ["프로젝트", "projects", "project"].iter().find_map(|end| key.strip_suffix(end)).unwrap_or(key);
    PROJECT_KINDS.contains(kind) || kind.trim_end_matches('년').bytes().all(|b| b.is_ascii_digit())
}

/// `SK그룹 AI경연`, `교내 해커톤`: where a piece of work was shown, not its name.
#[must_use]
pub fn is_contest(text: &str) -> bool {
    let name = lower(text.trim_end_matches(|c: char| !is_letter(c)));
    ["경연", "대회", "공모전", "해커톤", "챌린지", "hackathon", "competition", "contest"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// True when the name of a piece of work ends in a thing (시스템, 플랫폼) and not in what was done to it.
#[must_use]
pub fn names_thing(text: &str) -> bool {
    let last = lower(text.trim_end_matches(|c: char| !is_letter(c)));
    THING_ENDINGS.of(&last).any(|end| last.len() > end.len())
}

/// True for a word that can be the name of a technology: it begins with a Latin letter, or has a mark such as `C#`.
#[must_use]
pub fn is_technology_word(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '.') && has_letter(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_companies_schools_roles_and_work_apart() {
        assert!(names_company("(주)가나다") && names_company("가나다커머스") && names_company("Maba Labs, Inc."));
        assert!(!names_company("알림 시스템 구축") && !names_company("이한눈"));
        assert!(names_school("가상대학교") && names_school("Gasang University") && names_school("가상고등학교"));
        assert!(!names_school("register pages") && !names_school("가나다커머스"));
        assert!(is_role("백엔드 엔지니어") && is_role("Backend Developer") && is_role("서버 개발") && is_role("주임"));
        assert!(!is_role("대시보드 API 서버 구축") && !is_role("가나다커머스"));
        let is_team = |text: &str| Name::new(text, &lower(text)).is_team();
        assert!(is_team("플랫폼팀") && is_team("Data Team") && !is_team("팀"));
        assert!(is_project_title("알림 시스템 구축") && !is_project_title("가나다커머스"));
    }

    #[test]
    fn knows_every_mark_of_a_company() {
        for mark in marks("company-marks") {
            assert!(names_company(&format!("가나 {mark} 다라")), "{mark}");
        }
    }

    #[test]
    fn finds_where_a_role_begins() {
        let text = "가나다 백엔드 엔지니어";
        assert_eq!(role_tail(text).and_then(|at| text.get(at..)), Some("백엔드 엔지니어"));
        assert_eq!(role_tail("백엔드 엔지니어"), None);
        assert_eq!(role_tail("가나다커머스"), None);
    }
}
