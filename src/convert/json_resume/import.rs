//! JSON Resume → Markdown of our own shape.
//!
//! Everything that is understood is taken out of the tree; what is still in it at the end is listed under a heading of
//! its own, so that no field can be forgotten, not even one that this file has never heard of.

use super::dates::{date, period};
use super::profiles::{network, username};
use super::words::Words;
use super::{ACTIVITY, rest};
use crate::convert::error::ImportError;
use crate::convert::json::{Object, Value, read};
use crate::convert::markdown::{self, Writer};

/// The members of the schema; a file with none of them is about something else.
const MEMBERS: [&str; 12] = [
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];

/// The résumé in a file of the form JSON Resume, as Markdown that this library understands again. Every text of the file
/// is in it: what no section holds stands in the last one, what is about the file itself in a comment.
///
/// # Errors
///
/// When the file is no JSON, or holds no résumé.
pub fn from_json_resume(json: &str) -> Result<String, ImportError> {
    let value = read(json).map_err(|error| ImportError::of(error, json))?;
    let Value::Object(root) = value else { return Err(ImportError::NotResume) };
    if !root.0.iter().any(|(name, _)| MEMBERS.contains(&name.as_str())) {
        return Err(ImportError::NotResume);
    }
    Ok(Import { root, words: Words::of(json), writer: Writer::default(), left: Vec::new() }.markdown())
}

struct Import {
    root: Object,
    words: &'static Words,
    writer: Writer,
    /// What was not understood of entries that were, by the way to it.
    left: Vec<(String, Value)>,
}

/// One entry, ready to be written.
#[derive(Default)]
struct Entry {
    title: Option<String>,
    url: Option<String>,
    /// What stands behind the title.
    beside: Vec<String>,
    period: Option<String>,
    text: Vec<String>,
    items: Vec<String>,
    stack: Vec<String>,
}

impl Import {
    fn markdown(mut self) -> String {
        let about_file: Vec<(String, Value)> = ["$schema", "meta"].iter().filter_map(|name| self.take(name)).collect();
        self.basics();
        let mut projects = self.root.take_objects("projects", "name");
        self.work(&mut projects);
        let mut activities = Vec::new();
        projects.retain_mut(|project| {
            let is_activity = project.0.iter().any(|(name, value)| name == "type" && *value == Value::from(ACTIVITY));
            if is_activity {
                project.take_text("type");
                activities.push(project.clone());
            }
            !is_activity
        });
        self.projects(self.words.projects, projects);
        self.entries(["education", "institution"], self.words.education, Self::school);
        self.skills();
        self.entries(["awards", "title"], self.words.awards, |_, award| Entry {
            title: award.take_text("title"),
            beside: award.take_text("awarder").into_iter().collect(),
            period: award.take_text("date").map(|text| date(&text)),
            text: award.take_text("summary").into_iter().collect(),
            ..Entry::default()
        });
        self.entries(["certificates", "name"], self.words.certificates, |_, certificate| Entry {
            title: certificate.take_text("name"),
            url: address(certificate),
            beside: certificate.take_text("issuer").into_iter().collect(),
            period: certificate.take_text("date").map(|text| date(&text)),
            text: certificate.take_text("summary").into_iter().collect(),
            ..Entry::default()
        });
        self.entries(["publications", "name"], self.words.publications, |_, publication| Entry {
            title: publication.take_text("name"),
            url: address(publication),
            beside: publication.take_text("publisher").into_iter().collect(),
            period: publication.take_text("releaseDate").map(|text| date(&text)),
            text: publication.take_text("summary").into_iter().collect(),
            ..Entry::default()
        });
        self.entries(["volunteer", "organization"], self.words.volunteer, |words, volunteer| Entry {
            title: volunteer.take_text("organization"),
            url: address(volunteer),
            beside: volunteer.take_text("position").into_iter().collect(),
            period: span(volunteer, words),
            text: volunteer.take_text("summary").into_iter().collect(),
            items: volunteer.take_texts("highlights"),
            ..Entry::default()
        });
        self.projects(self.words.activities, activities);
        self.pairs("languages", self.words.languages, ["language", "fluency"]);
        self.interests();
        self.pairs("references", self.words.references, ["name", "reference"]);
        self.sections(true);
        self.rest();
        for line in about_file.iter().flat_map(|(name, value)| rest::lines(&named(name, value))) {
            // Two hyphens could end a comment.
            self.writer.block(&format!("<!-- JSON Resume {} -->", line.replace("--", "-\\-")));
        }
        self.writer.finish()
    }

    fn take(&mut self, name: &str) -> Option<(String, Value)> {
        let at = self.root.0.iter().position(|(key, _)| key == name)?;
        Some(self.root.0.remove(at))
    }

    /// Notes what is left of something that was read.
    fn leave(&mut self, path: String, object: Object) {
        if !object.0.is_empty() {
            self.left.push((path, Value::Object(object)));
        }
    }

    fn basics(&mut self) {
        let mut basics = self.root.take_object("basics").unwrap_or_default();
        let head: Vec<String> = ["name", "label"]
            .iter()
            .filter_map(|name| basics.take_text(name))
            .map(|text| markdown::inline(&text))
            .collect();
        if !head.is_empty() {
            self.writer.heading(1, &head.join(" | "));
        }
        let words = self.words;
        let mut contact = Vec::new();
        let said = [
            (words.email, basics.take_text("email")),
            (words.phone, basics.take_text("phone")),
            (words.site, address(&mut basics)),
            (words.address, basics.take_text("location")),
        ];
        for (label, text) in said {
            contact.extend(text.map(|text| format!("{label}: {}", markdown::inline(&text))));
        }
        for (at, mut profile) in basics.take_objects("profiles", "url").into_iter().enumerate() {
            contact.extend(profile_line(&mut profile));
            self.leave(format!("basics.profiles.{}", at + 1), profile);
        }
        if let Some(mut location) = basics.take_object("location") {
            let parts = ["address", "city", "region", "postalCode", "countryCode"];
            let parts: Vec<String> = parts.iter().filter_map(|name| location.take_text(name)).collect();
            if !parts.is_empty() {
                contact.push(format!("{}: {}", words.address, markdown::inline(&parts.join(", "))));
            }
            self.leave("basics.location".to_owned(), location);
        }
        self.writer.list(&contact);
        self.sections(false);
        if let Some(summary) = basics.take_text("summary") {
            self.writer.heading(2, words.summary);
            self.writer.paragraphs(&summary);
        }
        self.leave("basics".to_owned(), basics);
    }

    /// Employers, each with the projects that name it.
    fn work(&mut self, projects: &mut Vec<Object>) {
        let works = self.root.take_objects("work", "name");
        if works.is_empty() {
            return;
        }
        self.writer.heading(2, self.words.work);
        for (at, mut work) in works.into_iter().enumerate() {
            let name = work.take_text("name").or_else(|| work.take_text("company"));
            let entry = Entry {
                title: name.clone(),
                url: address(&mut work),
                beside: [work.take_text("position"), work.take_text("description")].into_iter().flatten().collect(),
                period: span(&mut work, self.words),
                text: work.take_text("summary").into_iter().collect(),
                items: work.take_texts("highlights"),
                ..Entry::default()
            };
            self.entry(3, entry);
            let (own, others) = std::mem::take(projects)
                .into_iter()
                .partition(|project| name.is_some() && text_of(project, "entity") == name.as_deref());
            *projects = others;
            for mut project in own {
                project.take_text("entity");
                self.project(4, project, "work.projects");
            }
            self.leave(format!("work.{}", at + 1), work);
        }
    }

    fn projects(&mut self, heading: &str, projects: Vec<Object>) {
        if projects.is_empty() {
            return;
        }
        self.writer.heading(2, heading);
        for project in projects {
            self.project(3, project, "projects");
        }
    }

    fn project(&mut self, level: usize, mut project: Object, path: &str) {
        let title = project.take_text("name");
        let path = format!("{path}.{}", title.as_deref().unwrap_or_default());
        // Beside the title of a piece of work these would be taken for a part of it.
        let said: Vec<String> = project.take_text("entity").into_iter().chain(project.take_texts("roles")).collect();
        let said = Some(said.join(" · ")).filter(|said| !said.is_empty());
        let entry = Entry {
            title,
            url: address(&mut project),
            beside: Vec::new(),
            period: span(&mut project, self.words),
            text: said.into_iter().chain(project.take_text("description")).collect(),
            items: project.take_texts("highlights"),
            stack: project.take_texts("keywords"),
        };
        self.entry(level, entry);
        self.leave(path, project);
    }

    fn school(words: &Words, school: &mut Object) -> Entry {
        let area = [school.take_text("area"), school.take_text("studyType")];
        let area: Vec<String> = area.into_iter().flatten().collect();
        let score = school
            .take_text("score")
            .or_else(|| school.take_text("gpa"))
            .map(|score| format!("{}: {score}", words.score));
        Entry {
            title: school.take_text("institution"),
            url: address(school),
            beside: if area.is_empty() { Vec::new() } else { vec![area.join(" ")] },
            period: span(school, words),
            text: school.take_text("summary").into_iter().chain(score).collect(),
            items: school.take_texts("courses"),
            ..Entry::default()
        }
    }

    /// A section whose entries have a title each, the member `title`.
    fn entries(&mut self, [name, title]: [&str; 2], heading: &str, read: fn(&Words, &mut Object) -> Entry) {
        let objects = self.root.take_objects(name, title);
        if objects.is_empty() {
            return;
        }
        self.writer.heading(2, heading);
        for (at, mut object) in objects.into_iter().enumerate() {
            let entry = read(self.words, &mut object);
            self.entry(3, entry);
            self.leave(format!("{name}.{}", at + 1), object);
        }
    }

    fn entry(&mut self, level: usize, entry: Entry) {
        let title = entry.title.as_deref().map(|title| match &entry.url {
            Some(url) => markdown::link(title, url),
            None => markdown::inline(title),
        });
        let untitled = title.is_none();
        let heading: Vec<String> =
            title.into_iter().chain(entry.beside.iter().map(|text| markdown::inline(text))).collect();
        let period = entry.period.map(|period| format!("({})", markdown::inline(&period)));
        let heading = [Some(heading.join(" | ")).filter(|heading| !heading.is_empty()), period];
        let heading = heading.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !heading.is_empty() {
            self.writer.heading(level, &heading);
        }
        if let Some(url) = entry.url.filter(|_| untitled) {
            self.writer.paragraphs(&url);
        }
        for text in &entry.text {
            self.writer.paragraphs(text);
        }
        self.writer.texts(&entry.items);
        if !entry.stack.is_empty() {
            self.writer.block(&format!("{}: {}", self.words.stack, markdown::inline(&entry.stack.join(", "))));
        }
    }

    fn skills(&mut self) {
        let skills = self.root.take_objects("skills", "name");
        if skills.is_empty() {
            return;
        }
        self.writer.heading(2, self.words.skills);
        let mut lines: Vec<String> = Vec::new();
        // Names without a group stand together.
        let mut single: Vec<String> = Vec::new();
        for (at, mut skill) in skills.into_iter().enumerate() {
            let name = skill.take_text("name");
            let level = skill.take_text("level");
            let keywords = skill.take_texts("keywords");
            let named =
                [name, level.map(|level| format!("({level})"))].into_iter().flatten().collect::<Vec<_>>().join(" ");
            self.leave(format!("skills.{}", at + 1), skill);
            if keywords.is_empty() {
                single.push(named);
                continue;
            }
            if !single.is_empty() {
                lines.push(std::mem::take(&mut single).join(", "));
            }
            let group = if named.is_empty() { named } else { format!("{named}: ") };
            lines.push(format!("{group}{}", keywords.join(", ")));
        }
        if !single.is_empty() {
            lines.push(single.join(", "));
        }
        self.writer.texts(&lines);
    }

    /// A list of one line an entry.
    fn pairs(&mut self, name: &str, heading: &str, fields: [&str; 2]) {
        let objects = self.root.take_objects(name, fields[0]);
        if objects.is_empty() {
            return;
        }
        self.writer.heading(2, heading);
        let mut lines = Vec::new();
        for (at, mut object) in objects.into_iter().enumerate() {
            let both = fields.iter().filter_map(|field| object.take_text(field)).map(|text| markdown::line(&text));
            lines.push(both.collect::<Vec<_>>().join(" | "));
            self.leave(format!("{name}.{}", at + 1), object);
        }
        self.writer.list(&lines);
    }

    fn interests(&mut self) {
        let interests = self.root.take_objects("interests", "name");
        if interests.is_empty() {
            return;
        }
        self.writer.heading(2, self.words.interests);
        let mut lines = Vec::new();
        for (at, mut interest) in interests.into_iter().enumerate() {
            let name = interest.take_text("name");
            let keywords = Some(interest.take_texts("keywords").join(", ")).filter(|keywords| !keywords.is_empty());
            lines.push([name, keywords].into_iter().flatten().collect::<Vec<_>>().join(": "));
            self.leave(format!("interests.{}", at + 1), interest);
        }
        self.writer.texts(&lines);
    }

    /// Sections that only our own files have. One without a name stands at the head.
    fn sections(&mut self, named: bool) {
        let is_named = |section: &Object| text_of(section, "name").is_some_and(|name| !name.trim().is_empty());
        let all = self.root.take_objects("sections", "summary").into_iter();
        let (wanted, others): (Vec<Object>, Vec<Object>) = all.partition(|one| is_named(one) == named);
        self.root.put("sections", others);
        for (at, mut section) in wanted.into_iter().enumerate() {
            if let Some(name) = section.take_text("name") {
                self.writer.heading(2, &markdown::inline(&name));
            }
            if let Some(summary) = section.take_text("summary") {
                self.writer.paragraphs(&summary);
            }
            self.writer.texts(&section.take_texts("highlights"));
            self.leave(format!("sections.{}", at + 1), section);
        }
    }

    fn rest(&mut self) {
        let root = std::mem::take(&mut self.root);
        self.left.extend(root.0);
        let lines: Vec<String> = self.left.iter().flat_map(|(path, value)| rest::lines(&named(path, value))).collect();
        if !lines.is_empty() {
            self.writer.heading(2, self.words.rest);
            self.writer.list(&lines);
        }
    }
}

fn named(name: &str, value: &Value) -> Value {
    Value::Object(Object(vec![(name.to_owned(), value.clone())]))
}

fn text_of<'o>(object: &'o Object, name: &str) -> Option<&'o str> {
    object.0.iter().find(|(key, _)| key == name).and_then(|(_, value)| match value {
        Value::Text(text) => Some(text.as_str()),
        _ => None,
    })
}

/// The schema's `url`; `website` before its version 1.
fn address(object: &mut Object) -> Option<String> {
    object.take_text("url").or_else(|| object.take_text("website"))
}

fn span(object: &mut Object, words: &Words) -> Option<String> {
    let (start, end) = (object.take_text("startDate"), object.take_text("endDate"));
    period(start.as_deref(), end.as_deref(), words.present)
}

/// `GitHub: https://github.com/hannun`: the address alone where it says who one is there.
fn profile_line(profile: &mut Object) -> Option<String> {
    let (name, user, url) = (profile.take_text("network"), profile.take_text("username"), profile.take_text("url"));
    let label = name.as_deref().map(|name| format!("{}: ", markdown::inline(name))).unwrap_or_default();
    match (name, user, url) {
        (None, None, None) => None,
        (Some(name), None, Some(url)) if network(&url) != Some(&name) => Some(markdown::link(&name, &url)),
        (_, Some(user), Some(url)) if username(&url) != Some(&user) => Some(label + &markdown::link(&user, &url)),
        (_, _, Some(url)) => Some(label + &markdown::inline(&url)),
        (_, Some(user), None) => Some(label + &markdown::inline(&user)),
        (Some(name), None, None) => Some(markdown::line(&name)),
    }
}
