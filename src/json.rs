//! The analysis as JSON: the contract for scripts and other programs. Names are part of it.

use serde_json::{Value, json};

use crate::analysis::Analysis;
use crate::lint::{Fix, Hint, Lang};
use crate::resume::{Field, Period, Project, YearMonth};
use crate::text::{Lines, Span};

/// The whole analysis with its hints. Spans are bytes of the source, lines and columns begin at 1.
#[must_use]
pub fn analysis(analysis: &Analysis, found: &[Hint], lang: Lang) -> Value {
    json!({
        "format": analysis.document.format(),
        "kind": analysis.kind(),
        "resume": resume(analysis),
        "hints": hints(analysis, found, lang),
        "notes": notes(analysis),
        "moves": analysis.moves(),
        "text": analysis.text(),
        "counts": analysis.counts(),
    })
}

fn resume(analysis: &Analysis) -> Value {
    let resume = analysis.resume();
    let careers: Vec<Value> = resume
        .careers
        .iter()
        .map(|career| {
            let mut value = json!({
                "company": career.company.text,
                "role": text(career.role.as_ref()),
                "employment": text(career.employment.as_ref()),
                "bullets": career.bullets,
                "projects": career.projects.iter().map(project).collect::<Vec<_>>(),
            });
            put_period(&mut value, career.period);
            put(&mut value, "current", json!(career.period.is_some_and(|period| period.current)));
            value
        })
        .collect();
    let educations: Vec<Value> = resume
        .educations
        .iter()
        .map(|education| {
            json!({
                "school": education.school.text,
                "major": text(education.major.as_ref()),
                "start": education.start.map(iso),
                "end": education.end.map(iso),
                "current": education.current,
            })
        })
        .collect();
    let activities: Vec<Value> = resume
        .activities
        .iter()
        .map(|activity| {
            let mut value = json!({ "title": activity.title.text });
            put_period(&mut value, activity.period);
            value
        })
        .collect();
    json!({
        "name": text(resume.name.as_ref()),
        "email": text(resume.email.as_ref()),
        "mobile": text(resume.mobile.as_ref()),
        "about": text(resume.about.as_ref()),
        "careers": careers,
        "projects": resume.projects.iter().map(project).collect::<Vec<_>>(),
        "educations": educations,
        "skills": resume.skills.iter().map(|skill| &skill.text).collect::<Vec<_>>(),
        "activities": activities,
        "languages": resume.languages.iter().map(|language| {
            json!({ "name": language.name.text, "level": text(language.level.as_ref()) })
        }).collect::<Vec<_>>(),
        "links": resume.links.iter().map(|link| json!({ "title": link.title.text, "url": link.url })).collect::<Vec<_>>(),
        "sections": resume.sections.iter().map(|section| {
            json!({ "title": section.title.text, "kind": section.kind })
        }).collect::<Vec<_>>(),
    })
}

fn project(project: &Project) -> Value {
    let mut value = json!({
        "title": project.title.text,
        "bullets": project.bullets,
        "skills": project.skills.iter().map(|skill| &skill.text).collect::<Vec<_>>(),
    });
    put_period(&mut value, project.period);
    value
}

fn put_period(value: &mut Value, period: Option<Period>) {
    put(value, "start", period.map_or(Value::Null, |period| json!(iso(period.start))));
    put(value, "end", period.and_then(|period| period.end).map_or(Value::Null, |end| json!(iso(end))));
}

fn put(value: &mut Value, name: &str, field: Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(name.to_owned(), field);
    }
}

/// `2021-06`, or `2021` when no month was written.
fn iso(date: YearMonth) -> String {
    date.to_string().replace('.', "-")
}

fn text(field: Option<&Field>) -> Value {
    field.map_or(Value::Null, |field| json!(field.text))
}

/// Hints alone.
#[must_use]
pub fn hints(analysis: &Analysis, hints: &[Hint], lang: Lang) -> Value {
    let source = analysis.document.source();
    let lines = Lines::new(source);
    let hint = |hint: &Hint| {
        let place = lines.line_column(source, hint.span.start);
        let notes: Vec<Value> =
            hint.notes.iter().map(|note| json!({ "rule": note.rule.name, "message": note.message(lang) })).collect();
        json!({
            "rule": hint.rule.name,
            "code": hint.rule.code,
            "severity": hint.severity,
            "promise": hint.rule.promise,
            "start": hint.span.start,
            "end": hint.span.end,
            "line": place.map(|place| place.line),
            "column": place.map(|place| place.column),
            "message": hint.message(lang),
            "why": hint.rule.why.get(lang),
            "notes": notes,
            "related": hint.related,
            "fixes": hint.fixes.iter().map(|found| fix(found, lang)).collect::<Vec<_>>(),
        })
    };
    hints.iter().map(hint).collect()
}

fn fix(fix: &Fix, lang: Lang) -> Value {
    let edits: Vec<Value> = fix
        .edits
        .iter()
        .map(|edit| json!({ "start": edit.span.start, "end": edit.span.end, "insert": edit.insert }))
        .collect();
    json!({ "title": fix.title(lang), "safe": fix.is_safe(), "edits": edits })
}

fn notes(analysis: &Analysis) -> Vec<Value> {
    let source = analysis.document.source();
    let lines = Lines::new(source);
    let note = |kind: Value, span: Span| {
        let place = lines.line_column(source, span.start);
        json!({
            "kind": kind,
            "start": span.start,
            "end": span.end,
            "line": place.map(|place| place.line),
            "column": place.map(|place| place.column),
        })
    };
    let mut notes: Vec<Value> = analysis.notices().iter().map(|notice| note(json!(notice.kind), notice.span)).collect();
    notes.extend(analysis.unplaced().into_iter().map(|span| note(json!("unplaced-content"), span)));
    notes
}
