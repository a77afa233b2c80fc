//! What a document is, told by its title and by what it holds.

use serde::Serialize;

use super::block::BlockKind;
use super::model::{Resume, SectionKind};
use super::outline::Outline;
use super::vocabulary;
use crate::markup::{Document, Kind, NodeId};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// 이력서
    #[default]
    Resume,
    /// 경력기술서
    CareerDescription,
    /// 포트폴리오
    Portfolio,
}

/// Words of titles (letters only, lower case).
const RESUME: [&str; 4] = ["이력서", "resume", "résumé", "curriculumvitae"];
const PORTFOLIO: [&str; 2] = ["포트폴리오", "portfolio"];
const CAREER_DESCRIPTION: [&str; 5] =
    ["경력기술서", "업무기술서", "careerdescription", "careerstatement", "statementofexperience"];
/// A title stands in one of the first blocks.
const TITLE_BLOCKS: usize = 4;
/// With so many pictures, projects are shown and not only told.
const SHOWN: usize = 2;

impl DocumentKind {
    /// All of them, with their names in storage.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Resume, "resume"), (Self::CareerDescription, "career-description"), (Self::Portfolio, "portfolio")];

    /// Its name in storage and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// The kind of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// What a document is: what its title says it is, else a portfolio where projects are shown by code or pictures and
    /// neither employers nor schools are told, else a résumé.
    #[must_use]
    pub fn of<'r>(document: &Document, outline: &Outline, resume: impl FnOnce() -> &'r Resume) -> Self {
        titles(outline).find_map(titled).unwrap_or_else(|| {
            let only_projects = |resume: &Resume| {
                resume.careers.is_empty() && resume.educations.is_empty() && has_projects(outline, resume)
            };
            // Reading all of it comes last: most have neither code nor pictures.
            if shows(document, outline) && only_projects(resume()) { Self::Portfolio } else { Self::Resume }
        })
    }
}

/// Headings that may name the document: the first two, if they stand near its beginning. The first may be the person's name.
fn titles(outline: &Outline) -> impl Iterator<Item = &str> {
    let blocks = outline.blocks.iter().take(TITLE_BLOCKS);
    blocks.filter(|block| matches!(block.kind, BlockKind::Heading(_))).take(2).map(|block| block.flat.text.as_str())
}

/// What a heading says the document is. One that names several kinds names none.
fn titled(heading: &str) -> Option<DocumentKind> {
    let key = vocabulary::key(heading);
    let says = |words: &[&str]| words.iter().any(|word| key.contains(word));
    match (says(&RESUME), says(&CAREER_DESCRIPTION), says(&PORTFOLIO)) {
        (true, false, false) => Some(DocumentKind::Resume),
        (false, true, false) => Some(DocumentKind::CareerDescription),
        (false, false, true) => Some(DocumentKind::Portfolio),
        _ => None,
    }
}

fn has_projects(outline: &Outline, resume: &Resume) -> bool {
    !resume.projects.is_empty() || outline.sections.iter().any(|section| section.kind == SectionKind::Projects)
}

/// Code, or several pictures.
fn shows(document: &Document, outline: &Outline) -> bool {
    outline.blocks.iter().any(|block| block.kind == BlockKind::Code)
        || document.may_have(Kind::Image) && pictures(document, Document::ROOT) >= SHOWN
}

fn pictures(document: &Document, node: NodeId) -> usize {
    document.children(node).map(|child| usize::from(is_picture(document, child)) + pictures(document, child)).sum()
}

/// Marks of build states and counters are no pictures of a project.
fn is_picture(document: &Document, node: NodeId) -> bool {
    let url = document.attributes(node).and_then(|attributes| attributes.url.as_deref());
    document.kind(node) == Kind::Image && !url.is_some_and(|url| url.contains("badge") || url.contains("shields.io"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    fn kind(source: &str) -> DocumentKind {
        analyze(source, &Options::default()).kind()
    }

    #[test]
    fn a_title_says_what_it_is() {
        for (source, expected) in [
            ("# 유담하 포트폴리오\n\n## 프로젝트\n", DocumentKind::Portfolio),
            ("# Portfolio of Damha Yu\n", DocumentKind::Portfolio),
            ("<h1>PORTFOLIO</h1><h2>프로젝트</h2>", DocumentKind::Portfolio),
            ("# 경력기술서\n\n## 가나다커머스 (2021.06 ~ 현재)\n", DocumentKind::CareerDescription),
            ("# 유담하\n\ndamha@example.kr\n\n## 경력 기술서\n", DocumentKind::CareerDescription),
            ("# Career Description\n", DocumentKind::CareerDescription),
            ("# 유담하\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n", DocumentKind::Resume),
            ("# 이력서 · 경력기술서 · 포트폴리오\n", DocumentKind::Resume),
            ("# 이직 준비 (2) - 이력서 및 포트폴리오 쓰기\n", DocumentKind::Resume),
            ("# 유담하 이력서\n\n## 프로젝트\n\n```rust\nfn rank() {}\n```\n", DocumentKind::Resume),
            ("", DocumentKind::Resume),
        ] {
            assert_eq!(kind(source), expected, "{source}");
        }
    }

    #[test]
    fn a_section_of_links_makes_no_portfolio() {
        let resume = "# 유담하\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n- 배포\n\n## 포트폴리오\n- https://damha.example\n";
        assert_eq!(kind(resume), DocumentKind::Resume);
    }

    #[test]
    fn projects_that_are_shown_make_a_portfolio_but_not_beside_employers_or_schools() {
        let projects = "# 유담하\n\n## 프로젝트\n\n### 순위표 (2022.03 ~ 2022.06)\n- 순위를 계산\n";
        let code = "\n```rust\nfn rank() {}\n```\n";
        assert_eq!(kind(projects), DocumentKind::Resume);
        assert_eq!(kind(&format!("{projects}{code}")), DocumentKind::Portfolio);
        let jobs = "\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 ~ 현재)\n- 결제 개발\n";
        assert_eq!(kind(&format!("{projects}{code}{jobs}")), DocumentKind::Resume);
        let school = "\n## 학력\n\n### 다솜대학교 | 컴퓨터공학 (2013.03 ~ 2019.02)\n";
        assert_eq!(kind(&format!("{projects}{code}{school}")), DocumentKind::Resume);
    }

    #[test]
    fn a_name_leads_back_to_its_kind() {
        for (kind, name) in DocumentKind::ALL {
            assert_eq!((DocumentKind::named(name), kind.name()), (Some(kind), name));
            assert_eq!(serde_json::to_value(kind).unwrap(), name);
        }
        assert_eq!(DocumentKind::named("novel"), None);
    }
}
