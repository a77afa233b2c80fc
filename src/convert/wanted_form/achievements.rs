//! 주요 성과: title, begin, end, and what was done.

use super::{FieldName, FieldNote, FormField, FormPart, PartKind};
use crate::convert::contents::Contents;
use crate::resume::{Career, Field, Period, Project, YearMonth};

/// A work of an employer. The form wants both ends of it: without a period of its own it takes the employer's.
pub(super) fn of(work: &Project, contents: Contents, employer: Option<Period>, today: Option<YearMonth>) -> FormPart {
    let mut fields = vec![FormField::new(FieldName::AchievementTitle, &work.title.text)];
    fields.extend(period(work.period, employer, today));
    fields.push(FormField::new(FieldName::Description, &description(contents, &work.skills)));
    FormPart { kind: PartKind::Achievement, fields }
}

/// What stands right under an employer; nothing when nothing does.
pub(super) fn direct(career: &Career, contents: Contents, today: Option<YearMonth>) -> Option<FormPart> {
    let contents = Contents { said: Vec::new(), roles: Vec::new(), ..contents };
    let text = description(contents, &[]);
    if text.is_empty() {
        return None;
    }
    let mut fields = vec![FormField::new(FieldName::AchievementTitle, "")];
    fields.extend(period(None, career.period, today));
    fields.push(FormField::new(FieldName::Description, &text));
    Some(FormPart { kind: PartKind::Achievement, fields })
}

/// A work outside a company goes among the others, with one date.
pub(super) fn outside(work: &Project, contents: Contents) -> FormPart {
    let when = work.period.map(|period| period.end.unwrap_or(period.start));
    let fields = vec![
        FormField::new(FieldName::ActivityTitle, &work.title.text),
        FormField::month(FieldName::ActivityDate, when),
        FormField::new(FieldName::Description, &description(contents, &work.skills)),
    ];
    FormPart { kind: PartKind::Activity, fields }
}

fn period(own: Option<Period>, employer: Option<Period>, today: Option<YearMonth>) -> [FormField; 2] {
    let period = own.or(employer);
    let from_employer = own.is_none() && employer.is_some();
    let going_on = period.is_some_and(|period| period.current);
    let end = if going_on { today } else { period.and_then(|period| period.end) };
    let mut fields =
        [FormField::month(FieldName::Start, period.map(|period| period.start)), FormField::month(FieldName::End, end)];
    if from_employer {
        fields = fields.map(|field| field.with(FieldNote::FromEmployer));
    }
    let [start, end] = fields;
    [start, if going_on { end.with(FieldNote::StillGoing) } else { end }]
}

/// Paragraphs, then bullets behind dashes, then the technologies.
pub(super) fn description(contents: Contents, skills: &[Field]) -> String {
    let said = Some(contents.said.join(" · ")).filter(|said| !said.is_empty());
    let roles = Some(contents.roles.join(" · ")).filter(|roles| !roles.is_empty());
    let bullets = contents.bullets.iter().map(|bullet| format!("- {bullet}"));
    let mut lines: Vec<String> = said.into_iter().chain(roles).chain(contents.paragraphs).chain(bullets).collect();
    if !skills.is_empty() {
        lines.push(skills.iter().map(|skill| skill.text.as_str()).collect::<Vec<_>>().join(", "));
    }
    lines.join("\n")
}
