//! The résumé as data. Names follow Wanted's own form.

use serde::Serialize;

use super::period::{Period, YearMonth};
use crate::markup::NodeId;
use crate::text::Span;

/// A piece of the author's text that means one thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    /// The characters, white space collapsed.
    pub text: String,
    /// Where they stand in the source.
    pub span: Span,
}

/// Everything that was understood.
#[derive(Debug, Clone, Default)]
pub struct Resume {
    /// 이름
    pub name: Option<Field>,
    /// 이메일
    pub email: Option<Field>,
    /// 연락처
    pub mobile: Option<Field>,
    /// 간단 소개글, paragraphs separated by line feeds.
    pub about: Option<Field>,
    /// 경력
    pub careers: Vec<Career>,
    /// Projects outside a company.
    pub projects: Vec<Project>,
    /// 학력
    pub educations: Vec<Education>,
    /// 스킬, single names in order.
    pub skills: Vec<Field>,
    /// 수상 및 기타
    pub activities: Vec<Activity>,
    /// 외국어
    pub languages: Vec<Language>,
    /// 링크
    pub links: Vec<Link>,
    /// The document's sections in order.
    pub sections: Vec<SectionSummary>,
}

/// One employer.
#[derive(Debug, Clone, Default)]
pub struct Career {
    /// 회사명
    pub company: Field,
    /// What the author wrote for Wanted's 직무, or 부서명/직책.
    pub role: Option<Field>,
    /// 재직 형태 as written: 정규직, 계약직, 인턴 …
    pub employment: Option<Field>,
    /// 재직기간
    pub period: Option<Period>,
    /// 주요 성과
    pub projects: Vec<Project>,
    /// Bullets that stand under the company without a project.
    pub bullets: usize,
    /// Where it is, said behind its name.
    pub place: Option<Field>,
}

/// One piece of work.
#[derive(Debug, Clone, Default)]
pub struct Project {
    /// 제목
    pub title: Field,
    /// 기간
    pub period: Option<Period>,
    /// How many list items it has.
    pub bullets: usize,
    /// Technologies of its stack line, in order.
    pub skills: Vec<Field>,
}

/// One school.
#[derive(Debug, Clone, Default)]
pub struct Education {
    /// 학교명
    pub school: Field,
    /// 전공 및 학위
    pub major: Option<Field>,
    /// 입학, if written.
    pub start: Option<YearMonth>,
    /// 졸업, if written.
    pub end: Option<YearMonth>,
    /// 현재 재학중
    pub current: bool,
}

/// An award, certificate, course …
#[derive(Debug, Clone, Default)]
pub struct Activity {
    /// 활동명
    pub title: Field,
    /// When.
    pub period: Option<Period>,
}

/// A language.
#[derive(Debug, Clone, Default)]
pub struct Language {
    /// 언어
    pub name: Field,
    /// 수준 or test result.
    pub level: Option<Field>,
}

/// A link that shows results.
#[derive(Debug, Clone, Default)]
pub struct Link {
    /// 링크명
    pub title: Field,
    /// Address.
    pub url: String,
}

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SectionKind {
    /// 경력
    Careers,
    /// 프로젝트
    Projects,
    /// 학력
    Educations,
    /// 스킬
    Skills,
    /// 수상 및 기타
    Activities,
    /// 외국어
    Languages,
    /// 간단 소개글
    About,
    /// 연락처
    Contact,
    /// 링크
    Links,
    /// Anything else: shown in place under its heading.
    Other,
}

/// A section's heading and kind.
#[derive(Debug, Clone)]
pub struct SectionSummary {
    /// The heading without emoji, numbering and decoration.
    pub title: Field,
    /// What it is about.
    pub kind: SectionKind,
    /// The heading's node, if it was written and not implied.
    pub heading: Option<NodeId>,
}
