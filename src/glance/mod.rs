//! What a hiring reader catches in the first twenty seconds: who, where, how long, which works, which results in
//! numbers, and what the reader would look for in vain.
//!
//! All of it is told by the model and the facts of the lint phase; nothing is guessed.

mod results;
mod sizes;
mod tenure;

use crate::analysis::Analysis;
use crate::lint::facts::Facts;
use crate::resume::{Career, Field, Period, SectionKind, YearMonth};
use crate::text::Span;

pub use results::NumberedResult;
pub use tenure::Tenure;

/// So many technologies are remembered from a first look; the rest is read later.
const MAIN_SKILLS: usize = 8;

/// The first look at a résumé.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Glance {
    /// 이름, as written.
    pub name: Option<Field>,
    /// How long in all, overlaps counted once; `None` without a single dated employer.
    pub total: Option<Tenure>,
    /// Employers in the order of the page.
    pub employers: Vec<Employer>,
    /// How many works there are, in companies and outside.
    pub projects: usize,
    /// Results in numbers, in the order of the page.
    pub results: Vec<NumberedResult>,
    /// The technologies that stand out: those of the skills section, or else the ones that most works name.
    pub skills: Vec<String>,
    /// What is not there, in the order in which a reader looks for it.
    pub missing: Vec<Missing>,
    /// Places in the source, in bytes, that stay in full light; ascending, they may touch.
    pub lit: Vec<Span>,
}

/// One employer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employer {
    /// 회사명
    pub company: String,
    /// What the person is there.
    pub role: Option<String>,
    /// When.
    pub period: Option<Period>,
    /// How long, if that can be told.
    pub tenure: Option<Tenure>,
}

/// What a reader looks for in vain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// No name.
    Name,
    /// Neither e-mail nor phone.
    Contact,
    /// A phone number, but no e-mail.
    Email,
    /// No employer and no work.
    Work,
    /// Employers without a period: so many.
    Periods(usize),
    /// No result in numbers.
    Results,
    /// No school.
    Education,
    /// No technologies.
    Skills,
}

/// Looks at a résumé. `today` is the month in which what goes on is counted to; without it, such employers have no length.
#[must_use]
pub fn glance(analysis: &Analysis, today: Option<YearMonth>) -> Glance {
    let facts = Facts::new(analysis, None);
    let resume = analysis.resume();
    let results = results::results(&facts);
    let skills = main_skills(analysis);
    let employers: Vec<Employer> = resume.careers.iter().map(|career| employer(career, today)).collect();
    let projects = resume.careers.iter().map(|career| career.projects.len()).sum::<usize>() + resume.projects.len();
    let missing = missing(analysis, &results, &skills);
    let lit = lit(&facts, &results);
    Glance {
        name: resume.name.clone().filter(|name| !name.text.trim().is_empty()),
        total: tenure::total(resume.careers.iter().filter_map(|career| career.period), today),
        employers,
        projects,
        results,
        skills,
        missing,
        lit,
    }
}

fn employer(career: &Career, today: Option<YearMonth>) -> Employer {
    Employer {
        company: career.company.text.clone(),
        role: career.role.as_ref().map(|role| role.text.clone()),
        period: career.period,
        tenure: tenure::total(career.period.into_iter(), today),
    }
}

/// The skills section says what matters to the person; without one, what most works name does.
fn main_skills(analysis: &Analysis) -> Vec<String> {
    let resume = analysis.resume();
    let listed: Vec<String> = resume.skills.iter().map(|skill| skill.text.clone()).take(MAIN_SKILLS).collect();
    if !listed.is_empty() {
        return listed;
    }
    let works = resume.careers.iter().flat_map(|career| &career.projects).chain(&resume.projects);
    let mut named: Vec<(&str, usize)> = Vec::new();
    for skill in works.flat_map(|work| &work.skills) {
        match named.iter_mut().find(|(name, _)| name.eq_ignore_ascii_case(&skill.text)) {
            Some((_, count)) => *count += 1,
            None => named.push((&skill.text, 1)),
        }
    }
    // Stable: among equals, the first on the page.
    named.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    named.into_iter().take(MAIN_SKILLS).map(|(name, _)| name.to_owned()).collect()
}

fn missing(analysis: &Analysis, results: &[NumberedResult], skills: &[String]) -> Vec<Missing> {
    let resume = analysis.resume();
    let mut missing = Vec::new();
    if resume.name.is_none() {
        missing.push(Missing::Name);
    }
    match (&resume.email, &resume.mobile) {
        (None, None) => missing.push(Missing::Contact),
        (None, Some(_)) => missing.push(Missing::Email),
        _ => {}
    }
    if resume.careers.is_empty() && resume.projects.is_empty() {
        missing.push(Missing::Work);
    }
    let undated = resume.careers.iter().filter(|career| career.period.is_none()).count();
    if undated > 0 {
        missing.push(Missing::Periods(undated));
    }
    if results.is_empty() {
        missing.push(Missing::Results);
    }
    if resume.educations.is_empty() {
        missing.push(Missing::Education);
    }
    if skills.is_empty() {
        missing.push(Missing::Skills);
    }
    missing
}

/// Who, headings, title lines of entries, and the results: all else is dimmed.
fn lit(facts: &Facts<'_>, results: &[NumberedResult]) -> Vec<Span> {
    let resume = facts.resume();
    let mut lit: Vec<Span> = resume.name.iter().map(|name| name.span).collect();
    lit.extend(resume.email.iter().chain(&resume.mobile).map(|field| field.span));
    lit.extend(facts.sections.iter().filter_map(|section| section.heading));
    for entry in &facts.entries {
        lit.push(entry.title);
        lit.extend(entry.period.map(|(_, span)| span));
    }
    lit.extend(resume.careers.iter().filter_map(|career| career.role.as_ref()).map(|role| role.span));
    let in_section = |span: Span| {
        facts.sections.get(facts.section_at(span)).is_some_and(|section| section.kind == SectionKind::Skills)
    };
    lit.extend(resume.skills.iter().map(|skill| skill.span).filter(|span| in_section(*span)).take(MAIN_SKILLS));
    lit.extend(results.iter().map(|result| result.span));
    lit.retain(|span| !span.is_empty());
    lit.sort_unstable();
    lit.dedup();
    lit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const RESUME: &str = "# 이한눈\n\n## 경력\n\n### 가나다커머스 (2021.06 ~ 현재)\n백엔드 엔지니어\n\n\
        #### 알림 시스템\n- 하루 200만 개 이상의 알림을 보내는 서버를 만들었다\n- 비용을 20%이상 줄임\n- 기술 스택: Kafka, Redis\n\n\
        #### 주문 서버\n- 상황: 하루 문의 40건\n- 응답을 900ms에서 120ms로 단축\n- 기술 스택: Kafka, Go\n\n\
        ### 마바사랩 (2020.07 ~ 2021.06)\n- 센서를 돌봄\n";

    fn seen(source: &str) -> Glance {
        glance(&analyze(source, &Options::default()), Some(YearMonth { year: 2026, month: Some(11) }))
    }

    #[test]
    fn a_resume_is_told_in_short() {
        let glance = seen(RESUME);
        assert_eq!(glance.name.map(|name| name.text).as_deref(), Some("이한눈"));
        // 2020.07 through 2026.11; 2021.06 counts once.
        assert_eq!(glance.total.map(|total| (total.years, total.months)), Some((6, 5)));
        let employers: Vec<_> = glance.employers.iter().map(|employer| employer.company.as_str()).collect();
        assert_eq!(employers, ["가나다커머스", "마바사랩"]);
        assert_eq!(glance.projects, 2);
        let results: Vec<_> = glance.results.iter().map(|result| result.text.as_str()).collect();
        assert_eq!(results, ["200만 개 이상", "20%이상", "900ms에서 120ms"]);
        assert_eq!(glance.skills, ["Kafka", "Redis", "Go"]);
        assert_eq!(glance.missing, [Missing::Contact, Missing::Education]);
    }

    #[test]
    fn an_empty_text_lacks_everything() {
        let glance = seen("");
        assert_eq!(glance.total, None);
        assert_eq!(
            glance.missing,
            [Missing::Name, Missing::Contact, Missing::Work, Missing::Results, Missing::Education, Missing::Skills]
        );
    }

    #[test]
    fn what_is_lit_lies_in_the_source() {
        let glance = seen(RESUME);
        assert!(glance.lit.iter().all(|span| span.of(RESUME).is_some_and(|text| !text.is_empty())));
        assert!(glance.lit.iter().any(|span| span.of(RESUME) == Some("200만 개 이상")));
        assert!(!glance.lit.iter().any(|span| span.of(RESUME).is_some_and(|text| text.contains("서버를 만들었다"))));
    }
}
