//! What stands on the page under each entry of the model. The model knows titles, periods and counts; the words are the
//! page's, so nothing can be told here that the preview does not show.

mod names;
mod rows;

use super::lines::{body_of, covers, is_label_of_person, letters, link_of, overlap, says_only, without_label};
use rustc_hash::FxHashMap as HashMap;

use crate::analysis::Analysis;
use crate::convert::text::{element_text, elements, inner_text, rows};
use crate::resume::outline::{Line, Section, Slot, SlotKind};
use crate::resume::vocabulary::{is_document_title, is_role, label};
use crate::resume::{Field, SectionKind};
use crate::template::{HeadOf, Shape, Tag, Unit};
use crate::text::Span;

/// An entry of the model, by its index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Owner {
    Career(usize),
    /// A piece of work in the career of that index, or outside of any.
    Project(Option<usize>, usize),
    Education(usize),
    Activity(usize),
    Language(usize),
    /// No entry: the section of that index in the outline.
    Section(usize),
}

/// What stands under it.
#[derive(Debug, Clone, Default)]
pub(super) struct Contents {
    /// Where its title leads.
    pub(super) url: Option<String>,
    /// What else its title says, without periods.
    pub(super) said: Vec<String>,
    /// Roles that its title names.
    pub(super) roles: Vec<String>,
    /// Text before the first item.
    pub(super) paragraphs: Vec<String>,
    /// Items, and text among them.
    pub(super) bullets: Vec<String>,
    /// The heading of its section.
    pub(super) heading: String,
}

/// The words of the page, by whose they are.
pub(super) struct Page<'a> {
    pub(super) contents: HashMap<Owner, Contents>,
    /// What the person does, beside or right below the name.
    pub(super) label: Option<String>,
    /// The place of the label, where it stands in a line of its own.
    pub(super) label_span: Option<Span>,
    /// Names of bare addresses: `블로그` in `블로그: https://…`.
    pub(super) link_labels: HashMap<Span, String>,
    /// Lines of skills that name their group.
    pub(super) skill_groups: Vec<(Span, String)>,
    analysis: &'a Analysis,
    titles: HashMap<Span, Owner>,
    /// Index and kind of the section that is being read.
    section: (usize, SectionKind),
    heading: String,
    /// Whose row it is.
    entry: Option<Owner>,
    /// Whose words come next.
    owner: Option<Owner>,
    /// A label that waits for what it names.
    waiting: Option<String>,
}

/// Reads the page once from its top.
pub(super) fn read(analysis: &Analysis) -> Page<'_> {
    let mut page = Page {
        contents: HashMap::default(),
        label: None,
        label_span: None,
        link_labels: HashMap::default(),
        skill_groups: Vec::new(),
        analysis,
        titles: titles(analysis),
        section: (0, analysis.outline.sections.first().map_or(SectionKind::Other, |section| section.kind)),
        heading: String::new(),
        entry: None,
        owner: None,
        waiting: None,
    };
    for unit in &analysis.units {
        page.unit(unit);
    }
    page.say_label();
    page
}

fn titles(analysis: &Analysis) -> HashMap<Span, Owner> {
    let resume = analysis.resume();
    let mut titles = HashMap::default();
    let mut add = |field: &Field, owner: Owner| {
        if !field.span.is_empty() {
            titles.entry(field.span).or_insert(owner);
        }
    };
    for (at, career) in resume.careers.iter().enumerate() {
        add(&career.company, Owner::Career(at));
        for (project, work) in career.projects.iter().enumerate() {
            add(&work.title, Owner::Project(Some(at), project));
        }
    }
    for (at, project) in resume.projects.iter().enumerate() {
        add(&project.title, Owner::Project(None, at));
    }
    for (at, activity) in resume.activities.iter().enumerate() {
        add(&activity.title, Owner::Activity(at));
    }
    titles
}

impl Page<'_> {
    /// What was found for an entry.
    pub(super) fn of(&mut self, owner: Owner) -> Contents {
        self.contents.remove(&owner).unwrap_or_default()
    }

    /// What was found for an entry, or an empty place for it.
    fn contents(&mut self, owner: Owner) -> &mut Contents {
        let heading = &self.heading;
        self.contents.entry(owner).or_insert_with(|| Contents { heading: heading.clone(), ..Contents::default() })
    }

    fn here(&self) -> Owner {
        Owner::Section(self.section.0)
    }

    fn unit(&mut self, unit: &Unit) {
        if !matches!(unit.shape, Shape::Body { .. } | Shape::Wide { .. }) {
            self.say_label();
        }
        match &unit.shape {
            Shape::Section(line) => self.open_section(line),
            Shape::Name(line) => self.beside_name(line),
            Shape::Contact(line) => self.contact(unit, line),
            Shape::Skills(line) => {
                let text = self.analysis.outline.text(line).to_owned();
                self.skill_group(unit.span, &text);
            }
            Shape::Wide { intro, .. } => self.wide(unit, *intro),
            // What a template adds says nothing that does not stand elsewhere.
            Shape::Made(_) => {}
            Shape::Head { of, slots, .. } => self.head(unit, *of, slots),
            Shape::Body { .. } => {
                let owner = self.owner.unwrap_or(self.here());
                self.body(unit, owner);
            }
        }
    }

    fn open_section(&mut self, line: &Line) {
        let found = |section: &Section| section.heading.as_ref() == Some(line);
        let sections = &self.analysis.outline.sections;
        if let Some(at) = sections.iter().position(found) {
            self.section = (at, sections.get(at).map_or(SectionKind::Other, |section| section.kind));
        }
        self.heading = self.analysis.outline.text(line).to_owned();
        (self.entry, self.owner) = (None, None);
    }

    /// `이한눈 | 백엔드 엔지니어`: what stands around the name in its line.
    fn beside_name(&mut self, line: &Line) {
        let text = self.analysis.outline.text(line);
        let Some(name) = self.analysis.resume().name.as_ref() else { return };
        let Some((before, after)) = text.split_once(name.text.as_str()) else { return };
        let trim = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric() && !"()[]".contains(c)).to_owned();
        for words in [trim(before), trim(after)].into_iter().filter(|part| part.chars().any(char::is_alphanumeric)) {
            if is_document_title(words.trim_start_matches('의').trim()) || words == "입니다" {
                continue;
            }
            if self.label.is_none() && is_role(&words) {
                self.label = Some(words);
            } else {
                self.contents(self.here()).paragraphs.push(words);
            }
        }
    }

    fn contact(&mut self, unit: &Unit, line: &Line) {
        let resume = self.analysis.resume();
        let known = [&resume.name, &resume.email, &resume.mobile].into_iter().flatten().map(|field| field.span);
        let known =
            known.clone().any(|span| overlap(unit.span, span)) || self.analysis.outline.text(line).contains('@');
        let links = self.links_in(unit);
        let text = element_text(&self.analysis.draw(unit));
        if known && letters(&text).chars().count() < 80 || self.says_links(&text, &links) {
            return;
        }
        self.contents(self.here()).paragraphs.push(text);
    }

    /// A block over the whole width.
    fn wide(&mut self, unit: &Unit, intro: bool) {
        let resume = self.analysis.resume();
        let head = self.section.0 == 0 && self.section.1 == SectionKind::Contact;
        if intro && head && self.label.is_none() && self.label_span.is_none() {
            let text = element_text(&self.analysis.draw(unit));
            if is_label_of_person(&text) {
                (self.label, self.label_span) = (Some(text), Some(unit.span));
                return;
            }
        }
        let fields: Vec<Span> = match self.section.1 {
            SectionKind::Languages => resume.languages.iter().map(|language| language.name.span).collect(),
            SectionKind::Links | SectionKind::Contact => {
                let links = self.links_in(unit);
                if self.says_links(&element_text(&self.analysis.draw(unit)), &links) {
                    return;
                }
                Vec::new()
            }
            _ => Vec::new(),
        };
        let introduces = resume.about.as_ref().is_some_and(|about| {
            covers(about.span, unit.span)
                && letters(&about.text).contains(&letters(&element_text(&self.analysis.draw(unit))))
        });
        if self.section.1 == SectionKind::Skills {
            self.skill_item(unit);
        }
        if introduces || fields.iter().any(|field| overlap(unit.span, *field)) {
            self.owner = self.inside(unit.span).filter(|owner| matches!(owner, Owner::Language(_)));
            return;
        }
        match self.inside(unit.span) {
            Some(owner) => self.owner = Some(owner),
            // What follows a school or a language without naming another says more about it.
            None if matches!(self.owner, Some(Owner::Education(_) | Owner::Language(_))) => {}
            None => self.owner = None,
        }
        let owner = self.owner.unwrap_or(self.here());
        self.body(unit, owner);
    }

    /// The entry whose title stands in a block of text, if there is only one.
    fn inside(&self, span: Span) -> Option<Owner> {
        let titled = self.titles.iter().filter(|(title, _)| covers(span, **title)).map(|(_, owner)| *owner);
        let schools = self.analysis.resume().educations.iter().enumerate();
        let schools =
            schools.filter(|(_, education)| covers(span, education.school.span)).map(|(at, _)| Owner::Education(at));
        let languages = self.analysis.resume().languages.iter().enumerate();
        let languages =
            languages.filter(|(_, language)| covers(span, language.name.span)).map(|(at, _)| Owner::Language(at));
        schools.chain(titled).chain(languages).next()
    }

    fn head(&mut self, unit: &Unit, of: HeadOf, slots: &[Slot]) {
        let title = slots.iter().find(|slot| slot.kind == SlotKind::Title);
        let span = title.map(|slot| self.analysis.outline.field(&slot.line).span);
        let found = span.and_then(|span| self.titles.get(&span).copied().or_else(|| self.same_employer(title?)));
        self.owner = match of {
            HeadOf::Role => self.entry,
            HeadOf::Project => found.or(self.entry),
            HeadOf::Entry => found.or_else(|| self.inside(unit.span)),
        };
        if of == HeadOf::Entry {
            self.entry = self.owner;
        }
        let Some(owner) = self.owner else {
            let text = element_text(&self.analysis.draw(unit));
            self.contents(self.here()).paragraphs.extend(text.lines().map(str::to_owned));
            return;
        };
        let url = title.and_then(|_| link_of(&self.analysis.draw(unit)));
        // A school may stand behind what was studied there.
        let with_title = of == HeadOf::Project || matches!(owner, Owner::Education(_));
        let (said, roles) = self.said(slots, found.is_none() && with_title);
        let contents = self.contents(owner);
        // All of that line is the language and its level.
        if matches!(owner, Owner::Language(_)) {
            return;
        }
        contents.url = contents.url.take().or(url);
        contents.said.extend(said);
        contents.roles.extend(roles);
    }

    /// A second row of an employer that the model has joined with the first.
    fn same_employer(&self, title: &Slot) -> Option<Owner> {
        let text = self.analysis.outline.field(&title.line).text;
        let careers = &self.analysis.resume().careers;
        careers.iter().position(|career| text.contains(&career.company.text)).map(Owner::Career)
    }

    /// What a title says besides itself and its period; roles apart.
    fn said(&self, slots: &[Slot], with_title: bool) -> (Vec<String>, Vec<String>) {
        let (mut said, mut roles) = (Vec::new(), Vec::new());
        let mut titles = usize::from(with_title);
        let mut label = String::new();
        for slot in slots {
            let text = self.analysis.outline.field(&slot.line).text;
            match slot.kind {
                SlotKind::Title if titles == 0 => titles += 1,
                SlotKind::Period(_) | SlotKind::Duration => label.clear(),
                SlotKind::Label => label = text,
                // "📅" says what the period beside it says.
                _ if letters(&text).is_empty() => {}
                SlotKind::Role if label.is_empty() => roles.push(text),
                _ if label.is_empty() => said.push(text),
                _ => said.push(format!("{} {text}", std::mem::take(&mut label))),
            }
        }
        (said, roles)
    }

    fn body(&mut self, unit: &Unit, owner: Owner) {
        let drawn = self.analysis.draw(unit);
        let Some(body) = body_of(&drawn) else { return };
        for element in elements(body) {
            match element.tag {
                Tag::Ul | Tag::Ol => {
                    for item in elements(element) {
                        self.item(unit.span, owner, inner_text(item));
                    }
                }
                Tag::Table => self.table(unit.span, owner, &rows(element)),
                _ if element.class == "label" => {
                    self.say_label();
                    self.owner = Some(owner);
                    self.waiting = Some(element_text(element));
                }
                _ => self.paragraph(unit.span, owner, element_text(element)),
            }
        }
    }

    /// A label whose contents were known already says nothing more.
    fn say_label(&mut self) {
        // "경력기술서" names the document.
        let Some(label) = self.waiting.take().filter(|label| !is_document_title(label)) else { return };
        let owner = self.owner.unwrap_or(self.here());
        self.contents(owner).bullets.push(label);
    }

    fn item(&mut self, span: Span, owner: Owner, text: String) {
        if self.is_known(span, owner, &text) {
            return;
        }
        self.say_label();
        self.contents(owner).bullets.push(text);
    }

    fn paragraph(&mut self, span: Span, owner: Owner, text: String) {
        if self.is_known(span, owner, &text) {
            return;
        }
        self.say_label();
        let contents = self.contents(owner);
        if contents.bullets.is_empty() { contents.paragraphs.push(text) } else { contents.bullets.push(text) }
    }

    /// True for a line that says nothing but what the model holds: technologies, a period, the title itself. What was
    /// announced by a label is then announced in vain.
    fn is_known(&mut self, span: Span, owner: Owner, text: &str) -> bool {
        let resume = self.analysis.resume();
        let project = match owner {
            Owner::Project(Some(career), at) => resume.careers.get(career).and_then(|career| career.projects.get(at)),
            Owner::Project(None, at) => resume.projects.get(at),
            _ => None,
        };
        let skills = match owner {
            Owner::Section(_) if self.section.1 == SectionKind::Skills => resume.skills.as_slice(),
            _ => project.map_or(&[][..], |project| &project.skills),
        };
        let here = skills.iter().filter(|skill| covers(span, skill.span) && text.contains(&skill.text));
        let skills: usize = here.map(|skill| letters(&skill.text).len()).sum();
        let over = self.skill_groups.iter().find(|(line, _)| *line == span).map_or(0, |(_, name)| name.len());
        let names = skills > 0 && letters(without_label(text)).len() <= skills + over.max(12);
        let period = project.and_then(|project| project.period);
        let when = says_only(text, period);
        let title = match owner {
            Owner::Activity(at) => resume.activities.get(at).map(|activity| (&activity.title, activity.period)),
            Owner::Education(at) => resume.educations.get(at).map(|education| (&education.school, None)),
            _ => None,
        };
        let title = title.filter(|(title, _)| covers(span, title.span)).is_some_and(|(title, period)| {
            let rest = text.replacen(&title.text, "", 1);
            letters(&rest).is_empty() || says_only(&rest, period)
        });
        let known = names || when || title;
        if known {
            // "산책길을 고르는 서비스" right above its date announces no date.
            if self.waiting.as_ref().is_some_and(|waiting| when && !(names || title) && label(waiting).is_none()) {
                self.say_label();
            }
            self.waiting = None;
        }
        known
    }
}
