use rustc_hash::FxHashMap as HashMap;
use std::sync::LazyLock;

use super::key;
use crate::resume::SectionKind::{
    self, About, Activities, Careers, Contact, Educations, Languages, Links, Projects, Skills,
};

/// How sure a section word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// A word in it points there: `사이드 프로젝트`, `Personal Projects`.
    Part,
    /// The whole heading is the word, but people also use it for a field inside an entry: `기술 스택`, `프로젝트`.
    Field,
    /// The whole heading is the word, and it is never anything else: `경력`, `학력`.
    Section,
}

/// Headings that are always a section.
const SECTIONS: [(SectionKind, &[&str]); 9] = [
    (
        Careers,
        &[
            "경력",
            "경력사항",
            "상세경력",
            "주요경력",
            "경력상세",
            "경력정보",
            "회사경력",
            "직장경력",
            "업무경험",
            "업무경력",
            "실무경험",
            "경력이력",
            "근무경력",
            "근무이력",
            "근무경험",
            "회사경험",
            "직무경험",
            "재직이력",
            "경력및업무",
            "경험",
            "experience",
            "experiences",
            "workexperience",
            "workexperiences",
            "workingexperience",
            "professionalexperience",
            "career",
            "careers",
            "careerhistory",
            "employment",
            "employmenthistory",
            "workhistory",
            "workexp",
            "jobexperience",
            "직장",
            "경력기술",
            "careerexperience",
            "companyexperience",
            "이력",
            "약력",
            "프리랜서",
            "프리랜서경력",
            "freelance",
            "freelancer",
            "인턴",
            "인턴경험",
            "인턴경력",
            "인턴십",
            "internship",
            "internships",
            "workexperiences",
            "경력및프로젝트",
            "경력프로젝트",
        ],
    ),
    (
        Educations,
        &[
            "학력",
            "학력사항",
            "최종학력",
            "학력및교육",
            "교육및학력",
            "학력교육",
            "education",
            "educations",
            "academicbackground",
            "학교",
            "educationalbackground",
            "academic",
            "학력정보",
            "학업",
            "학력이력",
        ],
    ),
    (
        Skills,
        &[
            "스킬",
            "보유기술",
            "기술역량",
            "sw역량",
            "핵심역량",
            "보유스킬",
            "주요기술",
            "기술스킬",
            "skills",
            "skill",
            "skillset",
            "skillsets",
            "technicalskills",
            "technicalskill",
            "techskills",
            "techskill",
            "coreskills",
            "기술및역량",
            "사용가능기술",
            "기술사항",
            "보유역량",
            "skillstools",
            "technologies",
            "corecompetencies",
            "전문분야",
            "기술능력",
            "가능언어및기술",
        ],
    ),
    (
        Projects,
        &[
            "주요프로젝트",
            "사이드프로젝트",
            "개인프로젝트",
            "팀프로젝트",
            "토이프로젝트",
            "프로젝트이력",
            "프로젝트경험",
            "프로젝트경력",
            "개인및외부프로젝트",
            "대표프로젝트",
            "프로젝트사항",
            "수행프로젝트",
            "프로젝트수행이력",
            "프로젝트수행경험",
            "sideprojects",
            "sideproject",
            "personalprojects",
            "personalproject",
            "toyprojects",
            "toyproject",
            "teamprojects",
            "teamproject",
            "projectexperience",
            "projectexperiences",
            "projecthistory",
            "keyprojects",
            "selectedprojects",
            "featuredprojects",
            "외부프로젝트",
            "주요프로젝트경험",
            "기타프로젝트",
            "mainprojects",
            "workprojects",
            "사내프로젝트",
            "회사프로젝트",
            "학교프로젝트",
        ],
    ),
    (
        Activities,
        &[
            "수상",
            "수상및기타",
            "수상경력",
            "수상내역",
            "수상이력",
            "수상실적",
            "자격증",
            "자격",
            "자격사항",
            "자격증및수상",
            "수상및자격증",
            "수상자격증",
            "대외활동",
            "활동이력",
            "외부활동",
            "기타활동",
            "교육이수",
            "교육이력",
            "교육사항",
            "교육활동",
            "교내활동",
            "동아리",
            "동아리활동",
            "봉사활동",
            "발표",
            "강연",
            "논문",
            "특허",
            "병역",
            "병역사항",
            "오픈소스",
            "오픈소스기여",
            "오픈소스활동",
            "커뮤니티",
            "커뮤니티활동",
            "license",
            "licenses",
            "certificate",
            "certificates",
            "certification",
            "certifications",
            "honorsandawards",
            "honorsawards",
            "honors",
            "awards",
            "award",
            "awardsandhonors",
            "presentation",
            "presentations",
            "talks",
            "publications",
            "publication",
            "papers",
            "patents",
            "opensource",
            "opensourcecontribution",
            "opensourcecontributions",
            "activities",
            "activity",
            "extracurricularactivities",
            "extracurricular",
            "military",
            "militaryservice",
            "volunteer",
            "volunteering",
            "achievements",
            "achievement",
            "교육",
            "활동",
            "기타",
            "기타사항",
            "기타이력",
            "etc",
            "others",
            "other",
            "교육및활동",
            "대외활동및수상",
            "대회",
            "스터디",
            "자격면허",
            "취득자격증",
            "contributions",
            "contribution",
            "community",
            "training",
            "trainings",
            "블로그및활동",
            "연수",
            "해외경험",
            "기타경험",
            "세미나",
            "교육훈련",
            "교육과정",
            "교육경험",
        ],
    ),
    (
        Languages,
        &[
            "외국어",
            "어학",
            "어학능력",
            "외국어능력",
            "어학성적",
            "외국어및어학시험",
            "언어능력",
            "languages",
            "language",
            "어학사항",
            "외국어사항",
        ],
    ),
    (
        About,
        &[
            "자기소개",
            "간단소개",
            "간단소개글",
            "소개글",
            "경력요약",
            "자기소개서",
            "인사말",
            "한줄소개",
            "aboutme",
            "summary",
            "introduce",
            "introduction",
            "profilesummary",
            "careersummary",
            "executivesummary",
            "professionalsummary",
            "objective",
            "whoami",
            "강점",
            "저는이런사람입니다",
            "introducemyself",
            "introducing",
            "selfintroduction",
            "핵심요약",
            "저를소개합니다",
            "about",
            "소개",
            "intro",
        ],
    ),
    (
        Contact,
        &[
            "연락처",
            "기본정보",
            "인적사항",
            "개인정보",
            "contact",
            "contacts",
            "contactme",
            "contactinfo",
            "contactinformation",
            "profile",
            "프로필",
            "personalinformation",
            "personalinfo",
            "신상정보",
            "개인신상",
            "contactchannel",
            "contactchannels",
            "channel",
            "channels",
            "개인사항",
        ],
    ),
    (Links, &["참고링크", "socials", "sns", "블로그", "blog"]),
];

/// Headings that are a section or a field inside an entry, by where they stand.
const FIELDS: [(SectionKind, &[&str]); 3] = [
    (
        Projects,
        &[
            "프로젝트",
            "프로젝트들",
            "프로젝트목록",
            "project",
            "projects",
            "진행프로젝트",
            "참여프로젝트",
            "포트폴리오",
            "portfolio",
            "portfolios",
            "works",
            "work",
        ],
    ),
    (
        Skills,
        &[
            "기술스택",
            "기술",
            "techstack",
            "techstacks",
            "stack",
            "stacks",
            "사용기술",
            "개발스택",
            "개발환경",
            "기술환경",
            "skillstack",
            "역량",
            "tech",
            "tools",
            "tool",
            "techskillset",
            "언어",
            "프레임워크",
            "frameworks",
        ],
    ),
    (Links, &["링크", "links", "link", "관련링크", "url"]),
];

/// Words that point to a section when they are only a part of the heading.
const PARTS: [(SectionKind, &[&str]); 8] = [
    (Projects, &["프로젝트", "project"]),
    (Educations, &["학력", "education"]),
    (Skills, &["기술스택", "스킬", "skill", "보유기술", "techstack", "기술역량"]),
    (Careers, &["경력", "workexperience", "업무경험", "employment", "career"]),
    (Languages, &["외국어", "어학"]),
    (
        Activities,
        &[
            "수상",
            "자격증",
            "대외활동",
            "활동",
            "교육",
            "award",
            "certifi",
            "honor",
            "achievement",
            "activit",
            "license",
            "오픈소스",
            "opensource",
            "presentation",
            "publication",
            "논문",
            "특허",
            "발표",
            "강의",
            "멘토링",
            "컨퍼런스",
            "contribut",
        ],
    ),
    (About, &["소개", "aboutme", "introduc"]),
    (Contact, &["연락처", "contact"]),
];

/// Titles of the document itself.
const DOCUMENT: &[&str] = &[
    "이력서",
    "경력기술서",
    "경력직이력서",
    "개발자이력서",
    "포트폴리오",
    "resume",
    "résumé",
    "cv",
    "curriculumvitae",
    "portfolio",
    "myresume",
    "readme",
    "백엔드개발자이력서",
    "프론트엔드개발자이력서",
    "career",
    "경력기술",
    "상세이력서",
    "개인이력서",
    "국문이력서",
    "영문이력서",
    "온라인이력서",
    "이력",
];

/// Which section a heading without decoration names.
#[must_use]
pub fn section(heading: &str) -> Option<(SectionKind, Certainty)> {
    if heading.len() > 120 {
        return None;
    }
    let key = key(heading);
    if let Some(found) = whole(&key) {
        return Some(found);
    }
    if DOCUMENT.contains(&key.as_str()) || key.ends_with("경력기술서") {
        return None;
    }
    // "경력 (Experience)", "Experience / 경력", "학력 | Education", "수상 & 자격증".
    let mut best: Option<(SectionKind, Certainty)> = None;
    if heading.contains(is_joint) {
        for part in heading.split(is_joint).take(6) {
            if let Some(found) = whole(&super::key(part)) && best.is_none_or(|best| found.1 > best.1) {
                best = Some(found);
            }
        }
    }
    for joint in [" 및 ", " and ", " And ", " AND ", " - ", " 와 ", " 과 "] {
        if best.is_none() && let Some((first, second)) = heading.split_once(joint) {
            best = whole(&super::key(first)).or_else(|| whole(&super::key(second)));
        }
    }
    if best.is_some() {
        return best;
    }
    if key.len() > 60 || key.chars().count() > 20 {
        return None;
    }
    part(&key).map(|kind| (kind, Certainty::Part))
}

/// Marks between two names of one section.
fn is_joint(c: char) -> bool {
    matches!(c, '(' | ')' | '/' | '|' | '·' | '&' | ',' | ':' | '–' | '—' | '[' | ']' | '・' | '∙' | '+')
}

/// Words that are parts, by their first character, with their place in [`PARTS`]: the first entry there wins.
static PART_BY_FIRST: LazyLock<HashMap<char, Vec<(&'static str, usize)>>> = LazyLock::new(|| {
    let mut by_first: HashMap<char, Vec<(&'static str, usize)>> = HashMap::default();
    for (index, (_, words)) in PARTS.iter().enumerate() {
        for word in *words {
            if let Some(first) = word.chars().next() {
                by_first.entry(first).or_default().push((word, index));
            }
        }
    }
    by_first
});

fn part(key: &str) -> Option<SectionKind> {
    let found = key.char_indices().flat_map(|(at, first)| {
        let rest = key.get(at..).unwrap_or_default();
        PART_BY_FIRST
            .get(&first)
            .into_iter()
            .flatten()
            .filter(move |(word, _)| rest.starts_with(word))
            .map(|(_, index)| *index)
    });
    found.min().and_then(|index| PARTS.get(index)).map(|(kind, _)| *kind)
}

static WHOLE: LazyLock<HashMap<&'static str, (SectionKind, Certainty)>> = LazyLock::new(|| {
    let table = |table: &[(SectionKind, &[&'static str])], certainty| {
        table.iter().flat_map(|(kind, words)| words.iter().map(|word| (*word, (*kind, certainty)))).collect::<Vec<_>>()
    };
    let mut words = HashMap::default();
    words.extend(table(&FIELDS, Certainty::Field));
    words.extend(table(&SECTIONS, Certainty::Section));
    words
});

fn whole(key: &str) -> Option<(SectionKind, Certainty)> {
    WHOLE.get(key).copied()
}

/// True for a heading that names the document, not a part of it.
#[must_use]
pub fn is_document_title(heading: &str) -> bool {
    DOCUMENT.contains(&key(heading).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_sections_in_both_languages_and_both_together() {
        for (heading, kind) in [
            ("경력", Careers),
            ("경력 (Experience)", Careers),
            ("WORKING EXPERIENCE", Careers),
            ("학력 | Education", Educations),
            ("HONORS and AWARDS", Activities),
            ("Tech Stack", Skills),
            ("개인 및 외부 프로젝트", Projects),
            ("사이드 프로젝트 모음", Projects),
            ("수상 및 자격증", Activities),
            ("간단 소개", About),
            ("기본 정보", Contact),
            ("어학", Languages),
            ("Achievements · Improvements Experience", Activities),
        ] {
            assert_eq!(section(heading).map(|found| found.0), Some(kind), "{heading}");
        }
    }

    #[test]
    fn other_headings_are_no_sections() {
        for heading in ["가나다커머스", "알림 시스템 구축", "Personal Experience", "이한눈", ""] {
            assert_eq!(section(heading), None, "{heading}");
        }
    }
}
