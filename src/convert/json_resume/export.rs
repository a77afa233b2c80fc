//! [`Analysis`] → JSON Resume.

use super::dates::{iso, put_period};
use super::honours::{Honour, honour};
use super::profiles::{put_profiles, uri};
use super::{ACTIVITY, SCHEMA};
use crate::analysis::Analysis;
use crate::convert::contents::{Contents, Owner, Page, read};
use crate::convert::json::{Object, Value, write};
use crate::convert::lines::{covers, letters, overlap, without};
use crate::convert::text::says_same;
use crate::resume::{Activity, Career, Education, Language, Link, Project};
use crate::text::Span;

/// The résumé as a JSON Resume (schema 1.0.0), a file for people and programs: two spaces a level. What is not known is
/// left out; nothing is made up.
#[must_use]
pub fn to_json_resume(analysis: &Analysis) -> String {
    let mut page = read(analysis);
    let resume = analysis.resume();
    let mut root = Object::default();
    root.put("$schema", SCHEMA);
    root.put("basics", basics(analysis, &page));
    let mut projects: Vec<Object> = Vec::new();
    let mut work: Vec<Object> = Vec::new();
    for (at, career) in resume.careers.iter().enumerate() {
        work.push(employer(career, page.of(Owner::Career(at))));
        for (inner, of) in career.projects.iter().enumerate() {
            projects.push(project(of, page.of(Owner::Project(Some(at), inner)), &career.company.text));
        }
    }
    for (at, of) in resume.projects.iter().enumerate() {
        projects.push(project(of, page.of(Owner::Project(None, at)), ""));
    }
    let schools = resume.educations.iter().enumerate();
    let schools: Vec<Object> = schools.map(|(at, of)| school(of, page.of(Owner::Education(at)))).collect();
    let mut honours = Honours::default();
    for (at, activity) in resume.activities.iter().enumerate() {
        honours.add(activity, page.of(Owner::Activity(at)), &mut projects);
    }
    root.put("work", work);
    root.put("volunteer", honours.volunteer);
    root.put("education", schools);
    root.put("awards", honours.awards);
    root.put("certificates", honours.certificates);
    root.put("publications", honours.publications);
    root.put("skills", skills(analysis, &page));
    root.put("languages", languages(analysis, &mut page));
    projects.retain(|project| !project.0.is_empty());
    root.put("projects", projects);
    root.put("sections", sections(analysis, &mut page));
    let mut meta = Object::default();
    meta.put("version", "v1.0.0");
    root.put("meta", meta);
    write(&Value::Object(root))
}

fn basics(analysis: &Analysis, page: &Page) -> Object {
    let resume = analysis.resume();
    let mut basics = Object::default();
    basics.put_some("name", resume.name.as_ref().map(|name| name.text.as_str()));
    basics.put_some("label", page.label.as_deref());
    basics.put_some("email", resume.email.as_ref().map(|email| email.text.as_str()));
    basics.put_some("phone", resume.mobile.as_ref().map(|mobile| mobile.text.as_str()));
    let about = resume.about.as_ref().map(|about| {
        // The line that says what the person does is not said twice.
        let label = page.label_span.filter(|label| covers(about.span, *label)).and(page.label.as_deref());
        let without = label.and_then(|label| about.text.trim_start().strip_prefix(label));
        without.unwrap_or(&about.text).trim()
    });
    basics.put_some("summary", about);
    // An address among the words of the introduction is part of it.
    let in_words = |link: &Link| {
        resume.about.as_ref().is_some_and(|about| {
            overlap(about.span, link.title.span)
                && !link.title.text.is_empty()
                && about.text.contains(&link.title.text)
                && says_same(&link.title.text, &link.url)
        })
    };
    let links: Vec<Link> = resume.links.iter().filter(|link| !in_words(link)).cloned().collect();
    put_profiles(&mut basics, &links, &page.link_labels);
    basics
}

fn employer(career: &Career, contents: Contents) -> Object {
    let mut work = Object::default();
    let position = career.role.as_ref().map(|role| role.text.as_str());
    let said: Vec<String> = contents.roles.into_iter().chain(contents.said).collect();
    let said = said.into_iter().filter(|words| !position.is_some_and(|position| words.contains(position)));
    work.put("name", career.company.text.as_str());
    work.put_some("position", position);
    work.put_some("location", career.place.as_ref().map(|place| place.text.as_str()));
    work.put_some("url", contents.url.as_deref().and_then(uri));
    put_period(&mut work, career.period);
    work.put("description", said.collect::<Vec<_>>().join(" · "));
    work.put("summary", contents.paragraphs.join("\n"));
    work.put("highlights", contents.bullets);
    work
}

fn project(project: &Project, contents: Contents, company: &str) -> Object {
    let mut value = Object::default();
    value.put("name", project.title.text.as_str());
    put_period(&mut value, project.period);
    // A cell with the technologies is their list once more.
    let skills = letters(&project.skills.iter().map(|skill| skill.text.as_str()).collect::<String>());
    let said = contents.said.into_iter().filter(|words| letters(words) != skills).collect::<Vec<_>>().join(" · ");
    let said = Some(said).filter(|said| !said.is_empty());
    value.put("description", said.into_iter().chain(contents.paragraphs).collect::<Vec<_>>().join("\n"));
    value.put("highlights", contents.bullets);
    value.put("keywords", project.skills.iter().map(|skill| skill.text.as_str()).collect::<Vec<_>>());
    value.put_some("url", contents.url.as_deref().and_then(uri));
    value.put("roles", contents.roles);
    // A company's piece of work without a word of its own is no entry.
    if !value.0.is_empty() {
        value.put("entity", company);
    }
    value
}

fn school(education: &Education, contents: Contents) -> Object {
    let mut school = Object::default();
    school.put("institution", education.school.text.as_str());
    let major = education.major.as_ref().map_or("", |major| major.text.as_str());
    let (area, degree) = degree_of(major);
    school.put("area", area);
    school.put("studyType", degree);
    school.put_some("url", contents.url.as_deref().and_then(uri));
    school.put_some("startDate", education.start.map(iso));
    school.put_some("endDate", education.end.filter(|_| !education.current).map(iso));
    let known = [education.school.text.as_str(), major];
    let said = contents.roles.into_iter().chain(contents.said).chain(contents.paragraphs);
    let mut lines: Vec<String> = said.map(|line| without(&line, &known)).filter(|line| !line.is_empty()).collect();
    let score = lines.iter().chain(&contents.bullets).find_map(|line| score_in(line));
    school.put_some("score", score.as_deref());
    // "구분: 졸업" is no course.
    let (facts, courses): (Vec<String>, Vec<String>) =
        contents.bullets.into_iter().partition(|line| line.contains(": "));
    lines.extend(facts);
    lines.retain(|line| score_in(line).is_none());
    school.put("summary", lines.join("\n"));
    school.put("courses", courses.into_iter().filter(|line| score_in(line).is_none()).collect::<Vec<_>>());
    school
}

/// `컴퓨터공학 학사`: what was studied, and to which degree.
fn degree_of(major: &str) -> (&str, &str) {
    const DEGREES: [&str; 14] = [
        "전문학사",
        "학사",
        "석사",
        "박사",
        "Bachelor",
        "Master",
        "Doctor",
        "Ph.D.",
        "PhD",
        "B.S.",
        "BS",
        "M.S.",
        "MS",
        "B.A.",
    ];
    let degree = major.rsplit(' ').next().unwrap_or_default();
    match major.strip_suffix(degree).map(str::trim_end) {
        Some(area) if !area.is_empty() && DEGREES.contains(&degree) => (area, degree),
        _ => (major, ""),
    }
}

/// `3.9/4.5` in `학점: 3.9/4.5`; `None` for a line that says anything else, too.
fn score_in(line: &str) -> Option<String> {
    let line = ["졸업", "전체", "총"].iter().find_map(|word| line.trim().strip_prefix(word)).unwrap_or(line);
    let rest = ["학점", "평점", "GPA", "Score"].iter().find_map(|word| line.trim().strip_prefix(word))?;
    let score = rest.trim_start_matches([' ', ':', '：']).trim();
    let digits = score.starts_with(|c: char| c.is_ascii_digit());
    (digits && score.chars().all(|c| c.is_ascii_digit() || " ./".contains(c))).then(|| score.to_owned())
}

#[derive(Default)]
struct Honours {
    awards: Vec<Object>,
    certificates: Vec<Object>,
    publications: Vec<Object>,
    volunteer: Vec<Object>,
}

impl Honours {
    fn add(&mut self, activity: &Activity, contents: Contents, projects: &mut Vec<Object>) {
        let mut value = Object::default();
        // "해커톤 대상 | 가나다재단": who gave it stands beside it.
        let title = activity.title.text.as_str();
        let (title, beside) = title.split_once(" | ").unwrap_or((title, ""));
        let kind = honour(&contents.heading, title);
        let date = activity.period.map(|period| iso(period.end.unwrap_or(period.start)));
        let beside = Some(beside.to_owned()).filter(|beside| !beside.is_empty());
        let mut said: Vec<String> =
            beside.into_iter().chain(contents.said).chain(contents.roles.iter().cloned()).collect();
        // Who gave it stands in the title line, alone.
        let giver = if said.len() == 1 { said.pop() } else { None };
        // A line that begins with the title is the one that it was read from.
        let rest = |line: &String| {
            let rest = if line.starts_with(title) { without(line, &[title]) } else { line.clone() };
            Some(rest).filter(|rest| !rest.is_empty())
        };
        let lines = |said: Vec<String>| {
            let said = Some(said.join(" · ")).filter(|said| !said.is_empty());
            said.into_iter().chain(contents.paragraphs.iter().filter_map(rest)).collect::<Vec<_>>()
        };
        let all = |said: Vec<String>| {
            lines(said).into_iter().chain(contents.bullets.iter().filter_map(rest)).collect::<Vec<_>>().join("\n")
        };
        let url = contents.url.as_deref().and_then(uri);
        match kind {
            Honour::Award => {
                value.put("title", title);
                value.put_some("date", date);
                value.put_some("awarder", giver);
                value.put("summary", all(said));
                self.awards.push(value);
            }
            Honour::Certificate => {
                value.put("name", title);
                value.put_some("date", date);
                value.put_some("url", url);
                value.put_some("issuer", giver);
                value.put("summary", all(said));
                self.certificates.push(value);
            }
            Honour::Publication => {
                value.put("name", title);
                value.put_some("publisher", giver);
                value.put_some("releaseDate", date);
                value.put_some("url", url);
                value.put("summary", all(said));
                self.publications.push(value);
            }
            Honour::Volunteer => {
                value.put("organization", title);
                value.put_some("position", giver);
                value.put_some("url", url);
                put_period(&mut value, activity.period);
                value.put("summary", lines(said).join("\n"));
                value.put("highlights", contents.bullets);
                self.volunteer.push(value);
            }
            Honour::Other => {
                value.put("name", title);
                value.put("description", lines(giver.into_iter().chain(said).collect()).join("\n"));
                value.put("highlights", contents.bullets);
                put_period(&mut value, activity.period);
                value.put_some("url", url);
                value.put("type", ACTIVITY);
                projects.push(value);
            }
        }
    }
}

/// Single names, and groups with theirs, in the order of the page.
fn skills(analysis: &Analysis, page: &Page) -> Vec<Object> {
    let mut skills: Vec<(Option<Span>, Object, Vec<&str>)> = Vec::new();
    for skill in &analysis.resume().skills {
        let group = page.skill_groups.iter().find(|(line, _)| covers(*line, skill.span));
        if let Some((line, name)) = group {
            if *name == skill.text {
                continue;
            }
            match skills.iter_mut().find(|(known, _, _)| *known == Some(*line)) {
                Some((_, _, keywords)) => keywords.push(&skill.text),
                None => {
                    let mut object = Object::default();
                    object.put("name", name.as_str());
                    skills.push((Some(*line), object, vec![&skill.text]));
                }
            }
        } else {
            let mut object = Object::default();
            object.put("name", skill.text.as_str());
            skills.push((None, object, Vec::new()));
        }
    }
    let with_keywords = skills.into_iter().map(|(_, mut object, keywords)| {
        object.put("keywords", keywords);
        object
    });
    with_keywords.collect()
}

/// A language with its level and whatever else is said of it, such as a test.
fn languages(analysis: &Analysis, page: &mut Page) -> Vec<Object> {
    let language = |(at, language): (usize, &Language)| {
        let contents = page.of(Owner::Language(at));
        let level = language.level.iter().map(|level| level.text.clone());
        let fluency: Vec<String> = level.chain(contents.paragraphs).chain(contents.bullets).collect();
        let mut object = Object::default();
        object.put("language", language.name.text.as_str());
        object.put("fluency", fluency.join(" · "));
        object
    };
    analysis.resume().languages.iter().enumerate().map(language).collect()
}

/// What belongs to no entry, under the heading where it stands.
fn sections(analysis: &Analysis, page: &mut Page) -> Vec<Object> {
    let mut found = Vec::new();
    for at in 0..analysis.outline.sections.len() {
        let contents = page.of(Owner::Section(at));
        let mut section = Object::default();
        section.put("summary", contents.paragraphs.join("\n"));
        section.put("highlights", contents.bullets);
        if !section.0.is_empty() {
            let mut named = Object::default();
            named.put("name", contents.heading);
            named.0.append(&mut section.0);
            found.push(named);
        }
    }
    found
}
