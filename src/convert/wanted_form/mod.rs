//! The résumé as Wanted's own form takes it: field by field in the form's order, each with its limit.
//!
//! Limits and what is required are those of the form's newest generation that are publicly known. Nothing is cut: a value that does not fit
//! is handed on whole and says so.

mod achievements;
mod field;

use super::contents::{Contents, Owner, read};
use crate::analysis::Analysis;
use crate::resume::{Career, Period, YearMonth};
pub use field::{FieldName, FieldNote, FormField};

/// Wanted completes a résumé from so many characters on.
pub const LEAST_CHARACTERS: usize = 400;

/// All fields in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedForm {
    /// Groups of fields in the order of the form.
    pub parts: Vec<FormPart>,
    /// Characters of all values together; see [`LEAST_CHARACTERS`].
    pub characters: usize,
}

/// Fields that are filled together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPart {
    /// Where in the form.
    pub kind: PartKind,
    /// The fields in order.
    pub fields: Vec<FormField>,
}

/// A part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartKind {
    /// 제목, 이름, 이메일, 연락처
    Basics,
    /// 간단 소개
    About,
    /// 경력: one employer.
    Career,
    /// 주요 성과: one work of the employer before it.
    Achievement,
    /// 학력: one school.
    Education,
    /// 스킬: single names.
    Skills,
    /// 수상/자격증/기타: one of them.
    Activity,
    /// 외국어: one language.
    Language,
    /// 링크: one link.
    Link,
}

/// Fills the form. `today` closes achievements that go on: the form wants an end for each.
#[must_use]
pub fn wanted_form(analysis: &Analysis, today: Option<YearMonth>) -> WantedForm {
    let mut page = read(analysis);
    let resume = analysis.resume();
    let mut parts = vec![basics(analysis)];
    let about = resume.about.as_ref().map_or("", |about| about.text.as_str());
    parts.push(FormPart { kind: PartKind::About, fields: vec![FormField::new(FieldName::About, about)] });
    for (at, career) in resume.careers.iter().enumerate() {
        let own = page.of(Owner::Career(at));
        parts.push(employer(career, &own));
        parts.extend(achievements::direct(career, own, today));
        for (inner, work) in career.projects.iter().enumerate() {
            let contents = page.of(Owner::Project(Some(at), inner));
            parts.push(achievements::of(work, contents, career.period, today));
        }
    }
    // Wanted has no place for works outside a company but among the others.
    for (at, work) in resume.projects.iter().enumerate() {
        let contents = page.of(Owner::Project(None, at));
        parts.push(achievements::outside(work, contents));
    }
    for (at, education) in resume.educations.iter().enumerate() {
        let mut contents = page.of(Owner::Education(at));
        let major = education.major.as_ref().map_or("", |major| major.text.as_str());
        // What the title says beyond the fields above.
        let told = |words: &str| education.school.text.contains(words) || major.contains(words);
        contents.said.retain(|words| !words.split(" · ").all(|part| told(part.trim())));
        let mut fields = vec![FormField::new(FieldName::School, &education.school.text)];
        fields.push(FormField::new(FieldName::Major, major));
        fields.push(FormField::month(FieldName::Start, education.start));
        fields.push(match education.current {
            true => FormField::new(FieldName::End, "").with(FieldNote::Attending),
            false => FormField::month(FieldName::End, education.end),
        });
        fields.push(FormField::new(FieldName::Description, &achievements::description(contents, &[])));
        parts.push(FormPart { kind: PartKind::Education, fields });
    }
    let skills = skills(analysis).into_iter().map(|name| FormField::new(FieldName::Skill, &name));
    parts.push(FormPart { kind: PartKind::Skills, fields: skills.collect() });
    for (at, activity) in resume.activities.iter().enumerate() {
        let contents = page.of(Owner::Activity(at));
        let when = activity.period.map(|period| period.end.unwrap_or(period.start));
        let fields = vec![
            FormField::new(FieldName::ActivityTitle, &activity.title.text),
            FormField::month(FieldName::ActivityDate, when),
            FormField::new(FieldName::Description, &achievements::description(contents, &[])),
        ];
        parts.push(FormPart { kind: PartKind::Activity, fields });
    }
    for language in &resume.languages {
        let level = language.level.as_ref().map_or("", |level| level.text.as_str());
        let fields =
            vec![FormField::new(FieldName::Language, &language.name.text), FormField::new(FieldName::Level, level)];
        parts.push(FormPart { kind: PartKind::Language, fields });
    }
    for link in &resume.links {
        let title = if link.title.text == link.url { "" } else { link.title.text.as_str() };
        let fields = vec![FormField::new(FieldName::LinkTitle, title), FormField::new(FieldName::Url, &link.url)];
        parts.push(FormPart { kind: PartKind::Link, fields });
    }
    for part in &mut parts {
        part.fields.retain(|field| field.is_worth_showing());
    }
    parts.retain(|part| !part.fields.is_empty());
    let characters = parts.iter().flat_map(|part| &part.fields).map(|field| field.characters()).sum();
    WantedForm { parts, characters }
}

fn basics(analysis: &Analysis) -> FormPart {
    let resume = analysis.resume();
    let text = |field: &Option<crate::resume::Field>| field.as_ref().map_or(String::new(), |field| field.text.clone());
    let fields = [
        (FieldName::Name, text(&resume.name)),
        (FieldName::Mobile, text(&resume.mobile)),
        (FieldName::Email, text(&resume.email)),
    ];
    let fields = fields.into_iter().map(|(name, value)| FormField::new(name, &value)).collect();
    FormPart { kind: PartKind::Basics, fields }
}

fn employer(career: &Career, contents: &Contents) -> FormPart {
    let role = career.role.as_ref().map_or("", |role| role.text.as_str());
    let employment = career.employment.as_ref().map_or("", |employment| employment.text.as_str());
    let said = contents.said.iter().chain(&contents.roles).filter(|words| !role.contains(words.as_str()));
    let title = std::iter::once(role).chain(said.map(String::as_str)).filter(|words| !words.is_empty());
    let mut fields = vec![
        FormField::new(FieldName::Company, &career.company.text),
        FormField::new(FieldName::Employment, employment),
        FormField::month(FieldName::Start, career.period.map(|period| period.start)),
        end_of(career.period),
    ];
    fields.push(FormField::new(FieldName::BusinessTitle, &title.collect::<Vec<_>>().join(" · ")));
    FormPart { kind: PartKind::Career, fields }
}

/// An employer's end, or the box that says there is none yet.
fn end_of(period: Option<Period>) -> FormField {
    match period {
        Some(period) if period.current => FormField::new(FieldName::End, "").with(FieldNote::Serving),
        period => FormField::month(FieldName::End, period.and_then(|period| period.end)),
    }
}

/// Single names: those of the skills section, or else what the works name; `AWS(EC2, S3)` are three.
pub(super) fn skills(analysis: &Analysis) -> Vec<String> {
    let resume = analysis.resume();
    let works = resume.careers.iter().flat_map(|career| &career.projects).chain(&resume.projects);
    let of_works = || works.flat_map(|work| &work.skills).collect::<Vec<_>>();
    let listed: Vec<_> = resume.skills.iter().collect();
    let written = if listed.is_empty() { of_works() } else { listed };
    let mut names: Vec<String> = Vec::new();
    for field in written {
        for name in field.text.split(['(', ')', ',', '[', ']']).map(str::trim).filter(|name| !name.is_empty()) {
            if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const RESUME: &str = "# 이한눈\n\n## 경력\n\n### 가나다커머스 | 백엔드 엔지니어 (2021.06 - )\n\n#### 알림 시스템\n- 하루 200만 개를 보냄\n\
        - 기술 스택: Kafka, Redis\n\n#### 주문 서버 (2022.01 - 2022.09)\n- 응답을 줄임\n\n### 마바사랩 (2020.07 - 2021.06)\n- 센서를 돌봄\n\n\
        ## 기술\n\n- AWS(EC2, S3), Kotlin\n";

    fn form(source: &str) -> WantedForm {
        wanted_form(&analyze(source, &Options::default()), Some(YearMonth { year: 2026, month: Some(11) }))
    }

    fn value(form: &WantedForm, kind: PartKind, nth: usize, name: FieldName) -> Option<(String, Vec<FieldNote>)> {
        let part = form.parts.iter().filter(|part| part.kind == kind).nth(nth)?;
        part.fields.iter().find(|field| field.name == name).map(|field| (field.value.clone(), field.notes.clone()))
    }

    #[test]
    fn employers_and_their_achievements_follow_each_other() {
        let form = form(RESUME);
        let kinds: Vec<_> = form.parts.iter().map(|part| part.kind).collect();
        use PartKind::{Achievement, Basics, Career, Skills};
        assert_eq!(kinds, [Basics, Career, Achievement, Achievement, Career, Achievement, Skills]);
    }

    #[test]
    fn what_the_fields_of_a_school_say_is_not_said_again() {
        let form = form(
            "# 이한눈\n\n## 학력\n\n### 가나대학교 | 컴퓨터공학 학사 (2013.03 - 2019.02)\n\n- 학점 4.1\n\n### 다라고등학교 (2010.03 - 2013.02)\n",
        );
        let major = value(&form, PartKind::Education, 0, FieldName::Major).unwrap();
        assert_eq!(major.0, "컴퓨터공학 학사");
        let more = value(&form, PartKind::Education, 0, FieldName::Description).unwrap();
        assert_eq!(more.0, "- 학점 4.1");
        assert_eq!(value(&form, PartKind::Education, 1, FieldName::Description), None);
    }

    #[test]
    fn a_dangling_end_is_serving_and_achievements_get_an_end() {
        let form = form(RESUME);
        let end = value(&form, PartKind::Career, 0, FieldName::End).unwrap();
        assert_eq!(end, (String::new(), vec![FieldNote::Serving]));
        // Without a period of its own, a work has its employer's.
        let start = value(&form, PartKind::Achievement, 0, FieldName::Start).unwrap();
        assert_eq!(start, ("2021.06".to_owned(), vec![FieldNote::FromEmployer]));
        let end = value(&form, PartKind::Achievement, 0, FieldName::End).unwrap();
        assert_eq!(end, ("2026.11".to_owned(), vec![FieldNote::FromEmployer, FieldNote::StillGoing]));
        let end = value(&form, PartKind::Achievement, 1, FieldName::End).unwrap();
        assert_eq!(end, ("2022.09".to_owned(), vec![]));
    }

    #[test]
    fn words_of_a_work_are_its_description() {
        let form = form(RESUME);
        let text = value(&form, PartKind::Achievement, 0, FieldName::Description).unwrap().0;
        assert_eq!(text, "- 하루 200만 개를 보냄\nKafka, Redis");
        // What stands right under an employer is an achievement, too; its title is to be written.
        let title = value(&form, PartKind::Achievement, 2, FieldName::AchievementTitle).unwrap();
        assert_eq!(title, (String::new(), vec![FieldNote::Required]));
    }

    #[test]
    fn skills_are_single_names() {
        let form = form(RESUME);
        let skills = form.parts.iter().find(|part| part.kind == PartKind::Skills).unwrap();
        let names: Vec<_> = skills.fields.iter().map(|field| field.value.as_str()).collect();
        assert_eq!(names, ["AWS", "EC2", "S3", "Kotlin"]);
    }

    #[test]
    fn what_is_too_long_says_so_and_stays_whole() {
        let about = "가".repeat(2001);
        let form = form(&format!("# 이한눈\n\n## 소개\n\n{about}\n"));
        let (value, notes) = value(&form, PartKind::About, 0, FieldName::About).unwrap();
        assert_eq!(value, about);
        assert_eq!(notes, [FieldNote::TooLong(1)]);
    }

    #[test]
    fn an_empty_text_has_what_must_be_filled() {
        let form = form("");
        assert_eq!(form.parts.len(), 1);
        assert!(form.parts[0].fields.iter().all(|field| field.notes == [FieldNote::Required]));
    }
}
