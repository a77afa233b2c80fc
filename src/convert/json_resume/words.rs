//! The words that an import writes around what the file says.

use crate::text::is_syllable;

/// Headings and labels of the Markdown that an import writes, in the language of the file.
pub(super) struct Words {
    pub(super) email: &'static str,
    pub(super) phone: &'static str,
    pub(super) site: &'static str,
    pub(super) address: &'static str,
    pub(super) summary: &'static str,
    pub(super) work: &'static str,
    pub(super) projects: &'static str,
    pub(super) education: &'static str,
    pub(super) skills: &'static str,
    pub(super) awards: &'static str,
    pub(super) certificates: &'static str,
    pub(super) publications: &'static str,
    pub(super) volunteer: &'static str,
    pub(super) activities: &'static str,
    pub(super) languages: &'static str,
    pub(super) interests: &'static str,
    pub(super) references: &'static str,
    /// What the file says and no section holds.
    pub(super) rest: &'static str,
    pub(super) stack: &'static str,
    pub(super) score: &'static str,
    pub(super) present: &'static str,
}

const KOREAN: Words = Words {
    email: "이메일",
    phone: "연락처",
    site: "웹사이트",
    address: "주소",
    summary: "간단 소개글",
    work: "경력",
    projects: "프로젝트",
    education: "학력",
    skills: "스킬",
    awards: "수상",
    certificates: "자격증",
    publications: "논문",
    volunteer: "봉사활동",
    activities: "활동",
    languages: "외국어",
    interests: "관심 분야",
    references: "추천",
    rest: "그 밖의 내용",
    stack: "기술 스택",
    score: "학점",
    present: "현재",
};

const ENGLISH: Words = Words {
    email: "Email",
    phone: "Phone",
    site: "Website",
    address: "Address",
    summary: "Summary",
    work: "Experience",
    projects: "Projects",
    education: "Education",
    skills: "Skills",
    awards: "Awards",
    certificates: "Certificates",
    publications: "Publications",
    volunteer: "Volunteer",
    activities: "Activities",
    languages: "Languages",
    interests: "Interests",
    references: "References",
    rest: "Further content",
    stack: "Tech stack",
    score: "GPA",
    present: "Present",
};

impl Words {
    /// Korean as soon as the file holds Hangul.
    pub(super) fn of(json: &str) -> &'static Self {
        // JSON may write Hangul as escapes, from U+AC00 to U+D7A3.
        let escaped = ["\\ua", "\\ub", "\\uc", "\\uA", "\\uB", "\\uC"].iter().any(|escape| json.contains(escape));
        if json.contains(is_syllable) || escaped { &KOREAN } else { &ENGLISH }
    }
}
