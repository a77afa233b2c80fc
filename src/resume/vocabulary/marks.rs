//! Words that tell a company, a school, a role, a team or a piece of work by its name.

use super::key;

const COMPANY_MARKS: &[&str] = &[
    "(주)", "㈜", "주식회사", "유한회사", "(유)", "(재)", "(사)", "재단법인", "사단법인", "협동조합", "( 주 )", "(株)",
];

/// Ends of Korean company names.
const COMPANY_TAILS: &[&str] = &[
    "코리아", "소프트", "테크", "시스템즈", "은행", "전자", "카드", "그룹", "재단", "연구원", "연구소", "병원", "랩스", "랩", "네트웍스", "네트워크스", "커머스", "컴퍼니", "스튜디오",
    "모빌리티", "솔루션즈", "솔루션", "테크놀로지", "테크놀러지", "증권", "보험", "생명", "화재", "텔레콤", "통신", "건설", "물산", "항공", "게임즈", "엔터테인먼트", "인터내셔널", "홀딩스", "파트너스", "벤처스",
    "정보기술", "정보통신", "에너지", "바이오", "헬스케어", "에듀", "페이먼츠", "뱅크", "공사", "공단", "진흥원", "연구실", "스타트업",
];

/// Words of English company names.
const COMPANY_WORDS: &[&str] = &[
    "inc", "corp", "corporation", "ltd", "llc", "gmbh", "co", "company", "technologies", "technology", "labs", "lab", "studio", "studios", "group",
    "holdings", "partners", "ventures", "korea", "bank", "networks", "solutions", "systems", "software", "games", "entertainment", "telecom",
    "mobility", "commerce", "institute", "foundation", "pay", "laboratory", "limited",
];

const SCHOOL_MARKS: &[&str] = &[
    "대학교", "대학원", "고등학교", "중학교", "전문대학", "과학기술원", "사이버대", "방송통신대", "방통대", "폴리텍", "학점은행", "여대", "교육대", "과기대", "university", "college",
    "institute of technology", "high school", "kaist", "postech", "unist", "dgist", "gist", "graduate school",
];

const EMPLOYMENT: &[&str] = &[
    "정규직", "계약직", "인턴", "인턴십", "인턴쉽", "체험형인턴", "채용연계형인턴", "채용형인턴", "프리랜서", "아르바이트", "파트타임", "파견", "파견직", "병역특례", "산업기능요원", "전문연구요원", "현장실습", "수습", "외주", "비정규직", "단기계약직", "풀타임",
    "fulltime", "parttime", "contract", "contractor", "freelance", "freelancer", "internship", "temporary", "permanent", "regular", "병특", "재택근무",
];

/// Words that end a role.
const ROLE_ENDS: &[&str] = &[
    "엔지니어", "개발자", "연구원", "연구생", "매니저", "팀장", "파트장", "실장", "본부장", "사원", "주임", "대리", "과장", "차장", "부장", "이사", "선임", "책임", "수석", "전임", "디자이너", "기획자", "컨설턴트", "강사", "멘토", "조교", "대표",
    "프로그래머", "아키텍트", "분석가", "리더", "담당자", "담당", "관리자", "퍼블리셔", "사이언티스트", "애널리스트", "스페셜리스트", "팀원", "매니져", "직원", "군무원", "조교수", "연구위원", "개발리드", "테크리드", "리드", "개발병", "전산병", "정보병", "공동창업자", "창업자",
    "developer", "engineer", "manager", "lead", "leader", "intern", "researcher", "scientist", "analyst", "architect", "programmer", "consultant", "designer", "director", "founder", "cofounder", "assistant", "specialist",
    "devops", "sre", "cto", "ceo", "advisor", "어드바이저", "자문",
];

/// Words of which a role can consist.
const ROLE_WORDS: &[&str] = &[
    "백엔드", "프론트엔드", "프런트엔드", "프론트", "풀스택", "서버", "웹", "앱", "모바일", "안드로이드", "데이터", "인프라", "클라우드", "소프트웨어", "머신러닝", "개발", "테크", "팀", "공동", "파트", "기술", "총괄", "시니어", "주니어", "신입", "보안", "네트워크",
    "게임", "클라이언트", "임베디드", "인턴", "선임연구원", "주임연구원", "backend", "frontend", "front", "back", "end", "fullstack", "full", "stack", "server", "web", "mobile", "android", "ios", "data", "infra", "cloud",
    "software", "senior", "junior", "staff", "principal", "ml", "ai", "qa", "pm", "po", "security", "sw", "site", "reliability", "product", "machine", "learning",
];

const TEAM_ENDS: &[&str] = &[
    "팀", "실", "본부", "부서", "사업부", "파트", "셀", "스쿼드", "챕터", "개발부", "연구부", "부문", "개발그룹", "tf", "team", "squad", "chapter", "division", "part", "cell", "tribe", "silo", "dept", "department",
];

/// Last words of a piece of work.
const PROJECT_ENDS: &[&str] = &[
    "개발", "구축", "개선", "개편", "설계", "도입", "운영", "유지보수", "마이그레이션", "서비스", "시스템", "플랫폼", "프로젝트", "자동화", "최적화", "고도화", "리뉴얼", "전환", "구현", "사이트", "홈페이지", "모니터링", "리팩토링", "리팩터링", "연동", "이관", "분리", "관리",
    "작업", "제작", "출시", "런칭", "론칭", "웹", "앱", "어플", "어플리케이션", "애플리케이션", "api", "기능", "페이지", "통합", "분석", "개설", "구성", "지원", "챗봇", "대시보드", "파이프라인", "어드민", "백오피스", "쇼핑몰", "도구", "라이브러리", "서버", "향상", "단축", "업그레이드", "적용", "수행", "pipeline", "system",
    "service", "platform", "dashboard", "migration", "app", "application", "website", "project",
];

/// True when the name carries a company's mark or ends as company names do.
#[must_use]
pub fn names_company(text: &str) -> bool {
    if COMPANY_MARKS.iter().any(|mark| text.contains(mark)) {
        return true;
    }
    let trimmed = text.trim_end_matches(|c: char| !c.is_alphanumeric());
    let trimmed = trimmed.split('(').next().unwrap_or_default().trim_end();
    let last = trimmed.rsplit(' ').next().unwrap_or_default();
    let several = trimmed.len() > last.len();
    if COMPANY_TAILS.iter().any(|tail| last.ends_with(tail) && (several || last.len() > tail.len())) && words(text).count() <= 3 {
        return true;
    }
    words(text).count() <= 5 && words(text).any(|word| COMPANY_WORDS.contains(&word.as_str()))
}

/// True when the name is a school's.
#[must_use]
pub fn names_school(text: &str) -> bool {
    let lower = text.to_lowercase();
    SCHOOL_MARKS.iter().any(|mark| {
        lower.match_indices(mark).any(|(at, _)| {
            let joined = mark.is_ascii()
                && (lower.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_alphabetic()))
                    || lower.get(at + mark.len()..).is_some_and(|tail| tail.starts_with(|c: char| c.is_ascii_alphabetic())));
            !joined
        })
    }) || words(text).next().is_some_and(|word| word.ends_with("대학") || (word.ends_with("대") && word.chars().count() >= 3 && word.chars().count() <= 5))
        || words(text).next().is_some_and(|word| word.ends_with("고") && (3..=6).contains(&word.chars().count()))
}

/// True for 정규직, 인턴 …
#[must_use]
pub fn is_employment(text: &str) -> bool {
    EMPLOYMENT.contains(&key(text).as_str())
}

/// True when the text is a role: it ends in a role, or consists of nothing but words of roles.
#[must_use]
pub fn is_role(text: &str) -> bool {
    let count = words(text).count();
    if count == 0 || count > 7 {
        return false;
    }
    let last = words(text).last().unwrap_or_default();
    ends_role(&last) || words(text).all(|word| ROLE_WORDS.contains(&word.as_str()) || ends_role(&word))
}

fn ends_role(word: &str) -> bool {
    ROLE_ENDS.iter().any(|end| {
        word == *end || (!end.is_ascii() && end.chars().count() >= 2 && word.ends_with(end) && word.chars().count() <= end.chars().count() + 6)
    })
}

/// Where the role begins in a name such as `가나다 백엔드 엔지니어`; `None` when it has no role at its end or is nothing else.
#[must_use]
pub fn role_tail(text: &str) -> Option<usize> {
    let mut start = None;
    let mut end = text.len();
    while let Some(head) = text.get(..end) {
        let at = head.rfind(' ').map_or(0, |space| space + 1);
        let word = head.get(at..).unwrap_or_default().to_lowercase();
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_first = start.is_none();
        if word.is_empty() && !is_first && at > 0 {
            end = at - 1;
            continue;
        }
        if word.is_empty() || !(ends_role(word) || (!is_first && ROLE_WORDS.contains(&word))) {
            break;
        }
        start = Some(at);
        if at == 0 {
            return None;
        }
        end = at - 1;
    }
    start
}

/// True for 플랫폼팀, Data Team …
#[must_use]
pub fn is_team(text: &str) -> bool {
    let count = words(text).count();
    let last = words(text).last().unwrap_or_default();
    count > 0
        && count <= 5
        && TEAM_ENDS.iter().any(|end| {
            (last == *end && count > 1)
                || (!end.is_ascii() && last.ends_with(end) && last.chars().count() > end.chars().count())
        })
}

/// True when the name reads like a piece of work: it ends in 개발, 구축, 시스템 …
#[must_use]
pub fn is_project_title(text: &str) -> bool {
    let last = words(text).last().unwrap_or_default();
    PROJECT_ENDS.iter().any(|end| last == *end || (!end.is_ascii() && last.ends_with(end)))
}

/// True for a word that can be the name of a technology: it begins with a Latin letter, or has a mark such as `C#`.
#[must_use]
pub fn is_technology_word(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_ascii_alphabetic() || c == '.')
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !(c.is_alphanumeric() || c == '&')).filter(|word| word.chars().any(char::is_alphanumeric)).map(str::to_lowercase)
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
