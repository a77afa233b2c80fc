//! Every position that an analysis gives out fits the source.

use hannun::analysis::Analysis;
use hannun::markup::{Document, MAX_DEPTH};
use hannun::resume::{Field, Project};
use hannun::text::Span;

/// The first position that does not fit, in words.
pub(crate) fn misfit(analysis: &Analysis) -> Option<String> {
    let source = analysis.document.source();
    let check = |what: &str, span: Span| {
        (span.start > span.end || span.of(source).is_none()).then(|| format!("{what} {span:?}"))
    };
    nodes(analysis, &check)
        .or_else(|| analysis.notices().iter().find_map(|notice| check("notice", notice.span)))
        .or_else(|| analysis.unplaced().iter().find_map(|span| check("unplaced", *span)))
        .or_else(|| analysis.moves().iter().find_map(|moved| check("move", moved.span)))
        .or_else(|| analysis.units.iter().find_map(|unit| check("unit", unit.span)))
        .or_else(|| fields(analysis).into_iter().find_map(|field| check(&field.text, field.span)))
}

fn nodes(analysis: &Analysis, check: &impl Fn(&str, Span) -> Option<String>) -> Option<String> {
    let document = &analysis.document;
    let mut stack = vec![(Document::ROOT, 0)];
    while let Some((node, depth)) = stack.pop() {
        let kind = document.kind(node);
        if let Some(misfit) = check(&format!("{kind:?}"), document.span(node)) {
            return Some(misfit);
        }
        // One more for what holds nothing, one more for the link that an address becomes.
        if depth > MAX_DEPTH + 2 {
            return Some(format!("{kind:?} at depth {depth}"));
        }
        stack.extend(document.children(node).map(|child| (child, depth + 1)));
    }
    None
}

/// All fields of the résumé.
pub(crate) fn fields(analysis: &Analysis) -> Vec<&Field> {
    let resume = analysis.resume();
    let mut fields: Vec<&Field> = Vec::new();
    fields.extend([&resume.name, &resume.email, &resume.mobile, &resume.about].into_iter().flatten());
    for career in &resume.careers {
        fields.push(&career.company);
        fields.extend([&career.role, &career.employment].into_iter().flatten());
        career.projects.iter().for_each(|found| project(found, &mut fields));
    }
    resume.projects.iter().for_each(|found| project(found, &mut fields));
    for education in &resume.educations {
        fields.push(&education.school);
        fields.extend(&education.major);
    }
    fields.extend(&resume.skills);
    fields.extend(resume.activities.iter().map(|activity| &activity.title));
    for language in &resume.languages {
        fields.push(&language.name);
        fields.extend(&language.level);
    }
    fields.extend(resume.links.iter().map(|link| &link.title));
    fields.extend(resume.sections.iter().map(|section| &section.title));
    fields
}

fn project<'a>(project: &'a Project, fields: &mut Vec<&'a Field>) {
    fields.push(&project.title);
    fields.extend(&project.skills);
}

/// A field whose letters don't stand, in order, in the source it points at. Entities are spelled otherwise in
/// the source than they are shown, so a span with one proves nothing.
pub(crate) fn misplaced_field(analysis: &Analysis) -> Option<String> {
    let source = analysis.document.source();
    fields(analysis).into_iter().find_map(|field| {
        let written = field.span.of(source)?;
        if written.contains(['&', '\0']) {
            return None;
        }
        let mut rest = written.chars();
        let missing = field.text.chars().filter(|c| c.is_alphanumeric()).find(|c| !rest.any(|other| other == *c));
        missing.map(|c| format!("{:?} points at {written:?}, which lacks {c:?}", field.text))
    })
}
