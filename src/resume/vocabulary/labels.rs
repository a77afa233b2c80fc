use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

use super::key;

/// What a field label inside an entry announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// 기간
    Period,
    /// 역할, 직무, 직책
    Role,
    /// 소속, 부서, 팀
    Team,
    /// 재직 형태
    Employment,
    /// 회사, 회사명
    Company,
    /// 기술 스택
    Stack,
    /// 전공
    Major,
    /// 학교
    School,
    /// 프로젝트명
    Title,
    /// 성과, 문제, 행동, 설명 … : text follows that stays where it is.
    Other,
}

const LABELS: [(Label, &[&str]); 10] = [
    (
        Label::Period,
        &[
            "기간", "진행기간", "프로젝트기간", "수행기간", "작업기간", "개발기간", "참여기간", "재직기간", "근무기간", "재학기간", "활동기간", "기간인원", "일시", "날짜",
            "period", "duration", "date", "dates", "term", "when", "일정", "교육기간", "업무기간", "근무", "재직", "경력기간", "소요기간", "구현기간", "참여일",
        ],
    ),
    (
        Label::Role,
        &[
            "역할", "직무", "직책", "직위", "직급", "포지션", "담당", "담당업무", "담당역할", "나의역할", "주요역할", "role", "roles", "position", "myrole", "직급직책", "담당직무",
            "담당부분", "담당파트", "직위직책", "jobtitle", "직종", "팀직책", "부서직책", "소속직책", "담당업무및역할",
        ],
    ),
    (Label::Team, &["소속", "부서", "소속팀", "팀", "부서명", "근무부서", "조직", "team", "department", "소속부서"]),
    (Label::Employment, &["재직형태", "고용형태", "근무형태", "계약형태", "employment", "employmenttype"]),
    (Label::Company, &["회사", "회사명", "기업", "기업명", "company", "고객사", "발주처", "근무처", "직장명", "근무지", "현직장", "현재직장", "현재회사", "employer", "workplace"]),
    (
        Label::Stack,
        &[
            "기술스택", "사용기술", "기술", "개발환경", "기술환경", "스택", "사용스택", "주요기술", "활용기술", "적용기술", "사용기술스택", "사용언어", "사용기술및언어", "개발언어", "tech",
            "techstack", "techstacks", "stack", "stacks", "skills", "skill", "skillset", "skillstack", "technologies", "technology", "environment",
            "tools", "사용툴", "기술및도구", "usedskills", "usedstack", "환경", "주요기술스택", "개발스택", "언어", "프레임워크", "라이브러리", "데이터베이스", "인프라", "협업도구", "도구", "기술스텍",
            "language", "languages", "framework", "frameworks", "database", "infra", "backend", "frontend", "devops", "techused", "사용도구", "개발도구", "keyword", "keywords",
        ],
    ),
    (Label::Major, &["전공", "학과", "major", "전공학과", "학부"]),
    (Label::School, &["학교", "학교명", "school", "university"]),
    (Label::Title, &["프로젝트명", "과제명", "사업명", "projectname", "서비스명", "제목"]),
    (
        Label::Other,
        &[
            "성과", "주요성과", "업무성과", "결과", "결과성과", "성과및결과", "기여", "기여도", "문제", "문제점", "행동", "상황", "과제", "문제정의", "문제상황", "문제해결", "해결", "해결방법", "해결과정",
            "해결방안", "목표", "배경", "주요작업", "주요업무", "주요내용", "업무내용", "업무", "수행업무", "담당업무내용", "상세내용", "상세업무", "상세", "내용", "인원", "참여인원", "팀구성", "구성원", "링크", "관련링크",
            "설명", "소개", "개요", "프로젝트개요", "프로젝트소개", "프로젝트설명", "서비스소개", "회사소개", "구현", "구현내용", "구현기능", "주요기능", "기능", "개선", "개선사항", "개선내용", "회고", "느낀점", "배운점", "깨달은점", "고민", "고려사항",
            "트러블슈팅", "기획", "설계", "개발", "운영", "테스트", "배포", "아키텍처", "효과", "도입효과", "기대효과", "요약", "특징", "주요특징", "핵심성과", "업적", "이유", "선택이유", "도입이유", "도입배경", "원인", "원인분석", "분석", "접근", "접근방법", "시도", "학습", "비고", "참고", "기타", "규모", "팀규모", "개발인원", "이슈", "요구사항", "성과지표",
            "description", "descriptions", "whatdidido", "whatido", "whatilearned", "whativedone", "result", "results", "achievement", "achievements", "problem", "problems", "solution", "solutions", "action", "actions", "situation", "task", "tasks", "star",
            "background", "goal", "goals", "overview", "summary", "details", "detail", "responsibilities", "responsibility", "link", "links", "url", "github", "repository", "repo", "demo", "site", "homepage", "웹사이트", "홈페이지",
            "contribution", "contributions", "impact", "outcome", "highlights", "features", "feature", "about", "work", "works", "note", "notes", "lessonslearned", "challenge", "challenges", "approach", "members", "teamsize", "깃허브", "저장소", "소스코드", "source", "영상", "시연영상", "문서", "관련자료", "발표자료", "퇴사사유", "이직사유", "담당기능", "참여도", "주요성과및업무", "업무및성과", "업무성과및내용", "주요업무및성과", "주요성과및기여", "주요활동", "활동내용", "수행내용", "수행역할", "개발내용", "작업내용", "진행내용", "핵심기능", "핵심업무", "주요구현", "주요구현내용", "주요구현사항", "구현사항", "성능개선", "프로젝트성과", "프로젝트내용", "프로젝트결과", "프로젝트배경", "프로젝트목적", "목적", "학점", "평점", "gpa", "프로젝트상세", "개발상세", "상세설명", "업무상세", "비즈니스성과", "정량적성과", "정성적성과", "기술적성과", "핵심기여", "주요기여", "팀성과", "세부내용", "세부사항", "세부업무", "주요역할및성과", "담당업무및성과", "성과및기여", "기술적도전", "기술적고민", "문제와해결", "문제및해결", "주요프로젝트", "프로젝트", "프로젝트목록", "수행프로젝트", "진행프로젝트", "참여프로젝트", "projects", "project",
        ],
    ),
];

static BY_WORD: LazyLock<HashMap<&'static str, Label>> = LazyLock::new(|| {
    LABELS.iter().flat_map(|(label, words)| words.iter().map(|word| (*word, *label))).collect()
});

/// What `text` announces, if it is a known field label.
#[must_use]
pub fn label(text: &str) -> Option<Label> {
    if text.len() > 60 {
        return None;
    }
    BY_WORD.get(key(text).as_str()).copied()
}
