//! Words that tell a company, a school, a role, a team or a piece of work by its name.

use std::sync::LazyLock;

use smallvec::SmallVec;

use super::words::{Endings, Words, has_letter, is_letter, lower, table, words};

const COMPANY_MARKS: &[&str] = &[
    "(주)",
    "㈜",
    "주식회사",
    "유한회사",
    "(유)",
    "(재)",
    "(사)",
    "재단법인",
    "사단법인",
    "협동조합",
    "( 주 )",
    "(株)",
];

/// Ends of Korean company names.
const COMPANY_TAILS: &[&str] = &[
    "코리아",
    "소프트",
    "테크",
    "시스템즈",
    "은행",
    "전자",
    "카드",
    "그룹",
    "재단",
    "연구원",
    "연구소",
    "병원",
    "랩스",
    "랩",
    "네트웍스",
    "네트워크스",
    "커머스",
    "컴퍼니",
    "스튜디오",
    "모빌리티",
    "솔루션즈",
    "솔루션",
    "테크놀로지",
    "테크놀러지",
    "증권",
    "보험",
    "생명",
    "화재",
    "텔레콤",
    "통신",
    "건설",
    "물산",
    "항공",
    "게임즈",
    "엔터테인먼트",
    "인터내셔널",
    "홀딩스",
    "파트너스",
    "벤처스",
    "정보기술",
    "정보통신",
    "에너지",
    "바이오",
    "헬스케어",
    "에듀",
    "페이먼츠",
    "뱅크",
    "공사",
    "공단",
    "진흥원",
    "연구실",
    "스타트업",
];

/// Words of English company names.
const COMPANY_WORDS: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "ltd",
    "llc",
    "gmbh",
    "co",
    "company",
    "technologies",
    "technology",
    "labs",
    "lab",
    "studio",
    "studios",
    "group",
    "holdings",
    "partners",
    "ventures",
    "korea",
    "bank",
    "networks",
    "solutions",
    "systems",
    "software",
    "games",
    "entertainment",
    "telecom",
    "mobility",
    "commerce",
    "institute",
    "foundation",
    "pay",
    "laboratory",
    "limited",
];

const SCHOOL_MARKS: &[&str] = &[
    "대학교",
    "대학원",
    "고등학교",
    "중학교",
    "전문대학",
    "과학기술원",
    "사이버대",
    "방송통신대",
    "방통대",
    "폴리텍",
    "학점은행",
    "여대",
    "교육대",
    "과기대",
];

const EMPLOYMENT: &[&str] = &[
    "정규직",
    "계약직",
    "인턴",
    "인턴십",
    "인턴쉽",
    "체험형인턴",
    "채용연계형인턴",
    "채용형인턴",
    "프리랜서",
    "아르바이트",
    "파트타임",
    "파견",
    "파견직",
    "병역특례",
    "산업기능요원",
    "전문연구요원",
    "현장실습",
    "수습",
    "외주",
    "비정규직",
    "단기계약직",
    "풀타임",
    "fulltime",
    "parttime",
    "contract",
    "contractor",
    "freelance",
    "freelancer",
    "internship",
    "temporary",
    "permanent",
    "regular",
    "병특",
    "재택근무",
];

/// Words that end a role.
const ROLE_ENDS: &[&str] = &[
    "엔지니어",
    "개발자",
    "연구원",
    "연구생",
    "매니저",
    "팀장",
    "파트장",
    "실장",
    "본부장",
    "사원",
    "주임",
    "대리",
    "과장",
    "차장",
    "부장",
    "이사",
    "선임",
    "책임",
    "수석",
    "전임",
    "디자이너",
    "기획자",
    "컨설턴트",
    "강사",
    "멘토",
    "조교",
    "대표",
    "프로그래머",
    "아키텍트",
    "분석가",
    "리더",
    "담당자",
    "담당",
    "관리자",
    "퍼블리셔",
    "사이언티스트",
    "애널리스트",
    "스페셜리스트",
    "팀원",
    "매니져",
    "직원",
    "군무원",
    "조교수",
    "연구위원",
    "개발리드",
    "테크리드",
    "리드",
    "개발병",
    "전산병",
    "정보병",
    "공동창업자",
    "창업자",
    "developer",
    "engineer",
    "manager",
    "lead",
    "leader",
    "intern",
    "researcher",
    "scientist",
    "analyst",
    "architect",
    "programmer",
    "consultant",
    "designer",
    "director",
    "founder",
    "cofounder",
    "assistant",
    "specialist",
    "devops",
    "sre",
    "cto",
    "ceo",
    "advisor",
    "어드바이저",
    "자문",
];

/// Words of which a role can consist.
const ROLE_WORDS: &[&str] = &[
    "백엔드",
    "프론트엔드",
    "프런트엔드",
    "프론트",
    "풀스택",
    "서버",
    "웹",
    "앱",
    "모바일",
    "안드로이드",
    "데이터",
    "인프라",
    "클라우드",
    "소프트웨어",
    "머신러닝",
    "개발",
    "테크",
    "팀",
    "공동",
    "파트",
    "기술",
    "총괄",
    "시니어",
    "주니어",
    "신입",
    "보안",
    "네트워크",
    "게임",
    "클라이언트",
    "임베디드",
    "인턴",
    "선임연구원",
    "주임연구원",
    "backend",
    "frontend",
    "front",
    "back",
    "end",
    "fullstack",
    "full",
    "stack",
    "server",
    "web",
    "mobile",
    "android",
    "ios",
    "data",
    "infra",
    "cloud",
    "software",
    "senior",
    "junior",
    "staff",
    "principal",
    "ml",
    "ai",
    "qa",
    "pm",
    "po",
    "security",
    "sw",
    "site",
    "reliability",
    "product",
    "machine",
    "learning",
];

const TEAM_ENDS: &[&str] = &[
    "팀",
    "실",
    "본부",
    "부서",
    "사업부",
    "파트",
    "셀",
    "스쿼드",
    "챕터",
    "개발부",
    "연구부",
    "부문",
    "개발그룹",
    "tf",
    "team",
    "squad",
    "chapter",
    "division",
    "part",
    "cell",
    "tribe",
    "silo",
    "dept",
    "department",
];

/// Last words of a piece of work.
const PROJECT_ENDS: &[&str] = &[
    "개발",
    "구축",
    "개선",
    "개편",
    "설계",
    "도입",
    "운영",
    "유지보수",
    "마이그레이션",
    "서비스",
    "시스템",
    "플랫폼",
    "프로젝트",
    "자동화",
    "최적화",
    "고도화",
    "리뉴얼",
    "전환",
    "구현",
    "사이트",
    "홈페이지",
    "모니터링",
    "리팩토링",
    "리팩터링",
    "연동",
    "이관",
    "분리",
    "관리",
    "작업",
    "제작",
    "출시",
    "런칭",
    "론칭",
    "웹",
    "앱",
    "어플",
    "어플리케이션",
    "애플리케이션",
    "api",
    "기능",
    "페이지",
    "통합",
    "분석",
    "개설",
    "구성",
    "지원",
    "챗봇",
    "대시보드",
    "파이프라인",
    "어드민",
    "백오피스",
    "쇼핑몰",
    "도구",
    "라이브러리",
    "서버",
    "향상",
    "단축",
    "업그레이드",
    "적용",
    "수행",
    "pipeline",
    "system",
    "service",
    "platform",
    "dashboard",
    "migration",
    "app",
    "application",
    "website",
    "project",
];

static COMPANY_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(COMPANY_TAILS));
static COMPANY_TABLE: LazyLock<Words> = LazyLock::new(|| table(COMPANY_WORDS));
static ROLE_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(ROLE_ENDS));
static ROLE_TABLE: LazyLock<Words> = LazyLock::new(|| table(ROLE_WORDS));
static TEAM_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(TEAM_ENDS));
static PROJECT_ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings::new(PROJECT_ENDS));
static EMPLOYMENT_TABLE: LazyLock<Words> = LazyLock::new(|| table(EMPLOYMENT));

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

    /// It carries a company's mark or ends as company names do.
    #[must_use]
    pub fn is_company(&self) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let text = self.text;
        let may_be_marked = text.contains(['㈜', '株']) || text.contains(['(', '주', '유', '재', '사', '협']);
        if may_be_marked && COMPANY_MARKS.iter().any(|mark| text.contains(mark)) {
            return true;
        }
        if self.words.len() > 5 {
            return false;
        }
        let name = text.split('(').next().unwrap_or_default().trim_end_matches(|c: char| !is_letter(c));
        let last = name.rsplit(' ').next().unwrap_or_default();
        let several = name.len() > last.len();
        let by_end = self.words.len() <= 3 && COMPANY_ENDINGS.of(last).any(|tail| several || last.len() > tail.len());
        by_end || self.words.iter().any(|word| COMPANY_TABLE.contains(word))
    }

    /// It is a school's.
    #[must_use]
    pub fn is_school(&self) -> bool {
        let Some(first) = self.words.first() else { return false };
        let length = || first.chars().count();
        if (first.ends_with('대') && (3..=5).contains(&length()))
            || (first.ends_with('고') && (3..=6).contains(&length()))
        {
            return true;
        }
        self.words.iter().enumerate().any(|(index, word)| {
            if word.is_ascii() {
                return match *word {
                    "university" | "college" | "kaist" | "postech" | "unist" | "dgist" | "gist" => true,
                    "school" => index > 0 && matches!(self.words.get(index - 1), Some(&("high" | "graduate"))),
                    "technology" => index > 1 && self.words.get(index - 2) == Some(&"institute"),
                    _ => false,
                };
            }
            let may_be = word.contains(['대', '교', '원', '폴', '은']);
            (may_be && SCHOOL_MARKS.iter().any(|mark| word.contains(mark))) || (index == 0 && word.ends_with("대학"))
        })
    }

    /// It is a role: it ends in one, or consists of nothing but words of roles.
    #[must_use]
    pub fn is_role(&self) -> bool {
        let words = &self.words;
        !words.is_empty()
            && words.len() <= 7
            && (words.last().is_some_and(|last| ends_role(last))
                || words.iter().all(|word| ROLE_TABLE.contains(word) || ends_role(word)))
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
            let letters = end.chars().count();
            (*last == end && self.words.len() > 1)
                || (!end.is_ascii() && last.chars().count() > letters + usize::from(letters > 1))
        })
    }
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
        let belongs = ends_role(word) || (start.is_some() && ROLE_TABLE.contains(word));
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

/// True when the name reads like a piece of work: it ends in 개발, 구축, 시스템 …
#[must_use]
pub fn is_project_title(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| !is_letter(c));
    let last = lower(name.rsplit(|c: char| !is_letter(c)).next().unwrap_or_default());
    PROJECT_ENDINGS.of(&last).any(|end| last == end || !end.is_ascii())
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
    fn finds_where_a_role_begins() {
        let text = "가나다 백엔드 엔지니어";
        assert_eq!(role_tail(text).and_then(|at| text.get(at..)), Some("백엔드 엔지니어"));
        assert_eq!(role_tail("백엔드 엔지니어"), None);
        assert_eq!(role_tail("가나다커머스"), None);
    }
}
