//! The résumé as a parser of applications reads it: characters only, line after line, no layout.

use super::to_plain_text;
use super::wanted_form::skills;
use crate::analysis::Analysis;
use crate::markup::{Document, Kind, NodeId};
use crate::text::Span;

/// What a parser gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// All words in the order in which they are read.
    pub text: String,
    /// What it takes for what, in the order of the page.
    pub fields: Vec<ReadField>,
    /// Where it stumbles, in order of place.
    pub stumbles: Vec<Stumble>,
}

/// Something that was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadField {
    /// As what.
    pub kind: ReadKind,
    /// What was read; several things are separated by line feeds.
    pub value: String,
}

/// What parsers look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReadKind {
    /// 이름
    Name,
    /// 이메일
    Email,
    /// 연락처
    Mobile,
    /// Employers with role and period.
    Careers,
    /// Schools with major and period.
    Educations,
    /// Names of technologies: parsers look for them in the whole text, so that what works name counts without a section.
    Skills,
}

/// A place where a parser stumbles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stumble {
    /// Over what.
    pub kind: StumbleKind,
    /// Where in the source, in bytes.
    pub span: Span,
}

/// What a parser stumbles over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StumbleKind {
    /// Characters that only one typeface knows: symbols of icon fonts.
    PrivateUse,
    /// Characters without width between others: words are not found any more.
    Invisible,
    /// Hangul in loose letters (`ㄱㅏ` typed apart by a file system): searched for in vain.
    Decomposed,
    /// A picture without words: what stands in it is not read.
    Picture,
    /// A table: read row by row, cells run into each other.
    Table,
}

/// Reads as a parser does.
#[must_use]
pub fn reading(analysis: &Analysis) -> Reading {
    let mut stumbles = Vec::new();
    walk(&analysis.document, Document::ROOT, &mut stumbles);
    stumbles.sort_by_key(|stumble: &Stumble| stumble.span);
    Reading { text: to_plain_text(analysis), fields: fields(analysis), stumbles }
}

fn fields(analysis: &Analysis) -> Vec<ReadField> {
    let resume = analysis.resume();
    let text =
        |field: &Option<crate::resume::Field>| field.as_ref().map_or_else(String::new, |field| field.text.clone());
    let careers = resume.careers.iter().map(|career| {
        let period = career.period.map(|period| period.to_string());
        joined([Some(career.company.text.clone()), career.role.as_ref().map(|role| role.text.clone()), period])
    });
    let educations = resume.educations.iter().map(|education| {
        let months = [education.start, education.end].into_iter().flatten();
        let period = months.map(|month| month.to_string()).collect::<Vec<_>>().join(" - ");
        let major = education.major.as_ref().map(|major| major.text.clone());
        joined([Some(education.school.text.clone()), major, Some(period)])
    });
    let fields = [
        (ReadKind::Name, text(&resume.name)),
        (ReadKind::Email, text(&resume.email)),
        (ReadKind::Mobile, text(&resume.mobile)),
        (ReadKind::Careers, careers.collect::<Vec<_>>().join("\n")),
        (ReadKind::Educations, educations.collect::<Vec<_>>().join("\n")),
        (ReadKind::Skills, skills(analysis).join(", ")),
    ];
    fields.into_iter().map(|(kind, value)| ReadField { kind, value }).collect()
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn walk(document: &Document, node: NodeId, stumbles: &mut Vec<Stumble>) {
    for child in document.children(node) {
        match document.kind(child) {
            Kind::Text => {
                // One for each kind and piece of text: a line of icons is one stumble.
                let text = document.text(child);
                let kinds = [StumbleKind::PrivateUse, StumbleKind::Invisible, StumbleKind::Decomposed];
                let found = kinds.into_iter().filter(|kind| text.chars().any(|c| is(*kind, c)));
                stumbles.extend(found.map(|kind| Stumble { kind, span: document.span(child) }));
            }
            Kind::Image => {
                let alt = document.attributes(child).and_then(|attributes| attributes.alt.as_deref());
                if alt.is_none_or(|alt| alt.trim().is_empty()) {
                    stumbles.push(Stumble { kind: StumbleKind::Picture, span: document.span(child) });
                }
            }
            Kind::Table => {
                stumbles.push(Stumble { kind: StumbleKind::Table, span: document.span(child) });
                walk(document, child, stumbles);
            }
            _ => walk(document, child, stumbles),
        }
    }
}

fn is(kind: StumbleKind, c: char) -> bool {
    match kind {
        StumbleKind::PrivateUse => matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}'),
        // Between emoji a joiner belongs to them.
        StumbleKind::Invisible => matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' | '\u{3164}'),
        StumbleKind::Decomposed => {
            matches!(c, '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97F}' | '\u{D7B0}'..='\u{D7FF}')
        }
        StumbleKind::Picture | StumbleKind::Table => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    fn kinds(source: &str) -> Vec<StumbleKind> {
        let reading = reading(&analyze(source, &Options::default()));
        reading.stumbles.iter().map(|stumble| stumble.kind).collect()
    }

    #[test]
    fn stumbles_are_named() {
        assert_eq!(
            kinds("# 이한눈\n\n\u{E001} 010\n\n가\u{200B}나\n\n\u{1112}\u{1161}\u{11AB}\n"),
            [StumbleKind::PrivateUse, StumbleKind::Invisible, StumbleKind::Decomposed]
        );
        assert_eq!(
            kinds("![](https://a.example/x.png)\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n"),
            [StumbleKind::Picture, StumbleKind::Table]
        );
    }

    #[test]
    fn technologies_are_found_where_works_name_them() {
        let work = "# 이한눈\n\n## 경력\n\n### 가나다커머스 | 백엔드 (2021.06 ~ 현재)\n\n#### 주문 서버\n- 서버를 만듦\n- 기술 스택: Kotlin, Kafka\n";
        let skills = |source: &str| {
            let reading = reading(&analyze(source, &Options::default()));
            reading.fields.into_iter().find(|field| field.kind == ReadKind::Skills).map(|field| field.value)
        };
        assert_eq!(skills(work).as_deref(), Some("Kotlin, Kafka"));
        // A section says it for the whole résumé.
        assert_eq!(skills(&format!("{work}\n## 스킬\n\n- Go\n")).as_deref(), Some("Go"));
        assert_eq!(skills("# 이한눈\n").as_deref(), Some(""));
    }

    #[test]
    fn a_plain_resume_is_read_without_a_stumble() {
        let source =
            "# 이한눈\n\nhannun@example.kr\n\n## 경력\n\n### 가나다커머스 | 백엔드 (2021.06 ~ 현재)\n- 서버를 만듦\n";
        let reading = reading(&analyze(source, &Options::default()));
        assert!(reading.stumbles.is_empty());
        let careers = reading.fields.iter().find(|field| field.kind == ReadKind::Careers).unwrap();
        assert_eq!(careers.value, "가나다커머스 · 백엔드 · 2021.06 - 현재");
        assert!(reading.text.contains("서버를 만듦"));
    }
}
