//! How long the section and the piece of work at a place are, as the reader sees them.

use crate::analysis::Analysis;
use crate::lint::facts::language;
use crate::lint::{Lang, LintOptions, registry};
use crate::markup::{Document, Kind, NodeId};
use crate::resume::SectionKind;
use crate::resume::outline::{Body, Part};
use crate::text::{Length, Span};

/// A part of the résumé under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What stands in its heading.
    pub title: String,
    /// How long it is, without its heading.
    pub length: Length,
}

/// What a place lies in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The section with a heading.
    pub section: Option<Piece>,
    /// The piece of work in 경력 or 프로젝트; a company that names none is one itself.
    pub work: Option<Piece>,
}

/// What the byte `at` of the source lies in.
#[must_use]
pub fn around(analysis: &Analysis, at: usize) -> Around {
    let heads = heads(analysis);
    let at = u32::try_from(at).unwrap_or(u32::MAX);
    let before = heads.partition_point(|head| head.start <= at);
    let Some(section) = heads.iter().take(before).rposition(|head| head.rank == Rank::Section) else {
        return Around::default();
    };
    let work = before.checked_sub(1).filter(|last| heads.get(*last).is_some_and(|head| head.rank == Rank::Work));
    Around { section: piece(analysis, &heads, section), work: work.and_then(|work| piece(analysis, &heads, work)) }
}

/// What one piece of work should not be longer than, and the rule that says so.
///
/// No public guide counts the characters of a work: the number is that of the hint, so that both say the same.
#[must_use]
pub fn recommended(analysis: &Analysis, options: &LintOptions) -> Option<usize> {
    let rule = registry::named("dense-entry")?;
    let option = match options.lang.unwrap_or_else(|| language(analysis)) {
        Lang::Ko => "max-chars",
        Lang::En => "max-chars-english",
    };
    usize::try_from(options.value(rule, option)).ok().filter(|most| *most > 0)
}

/// What begins at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Section,
    /// A company with works of its own, a school …
    Entry,
    Work,
}

/// A heading: what is under it reaches to the next one of its rank or above.
#[derive(Debug)]
struct Head {
    rank: Rank,
    /// The begin of its line.
    start: u32,
    /// What belongs to the heading.
    lines: Vec<Span>,
    title: String,
}

/// All of them in order of place.
fn heads(analysis: &Analysis) -> Vec<Head> {
    let outline = &analysis.outline;
    let mut heads = Vec::new();
    let mut add = |rank, title: String, lines: Vec<Span>| {
        let Some(first) = lines.iter().map(|span| span.start).min() else { return };
        let before = analysis.document.source().get(..first as usize).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        heads.extend(u32::try_from(start).ok().map(|start| Head { rank, start, lines, title }));
    };
    for section in &outline.sections {
        if let Some(heading) = &section.heading {
            let field = outline.field(heading);
            add(Rank::Section, field.text, vec![field.span]);
        }
        let works = matches!(section.kind, SectionKind::Careers | SectionKind::Projects);
        for part in &section.parts {
            let Part::Entry(entry) = part else { continue };
            let projects = || {
                entry.body.iter().filter_map(|body| match body {
                    Body::Project(project) => Some(project),
                    _ => None,
                })
            };
            let rank = if works && projects().next().is_none() { Rank::Work } else { Rank::Entry };
            for (rank, entry) in std::iter::once((rank, entry)).chain(projects().map(|project| (Rank::Work, project))) {
                let title = entry.title().map(|slot| outline.field(&slot.line).text).unwrap_or_default();
                add(rank, title, entry.slots.iter().map(|slot| outline.field(&slot.line).span).collect());
            }
        }
    }
    heads.sort_by_key(|head| head.start);
    heads
}

fn piece(analysis: &Analysis, heads: &[Head], at: usize) -> Option<Piece> {
    let head = heads.get(at)?;
    let next = heads.iter().skip(at + 1).find(|next| next.rank <= head.rank || head.rank == Rank::Work);
    let end = next.map_or(u32::MAX, |next| next.start);
    let mut counting =
        Counting { within: Span { start: head.start, end }, without: &head.lines, length: Length::default() };
    counting.count(&analysis.document, Document::ROOT);
    Some(Piece { title: head.title.clone(), length: counting.length })
}

struct Counting<'a> {
    within: Span,
    without: &'a [Span],
    length: Length,
}

impl Counting<'_> {
    fn count(&mut self, document: &Document, node: NodeId) {
        for child in document.children(node) {
            let span = document.span(child);
            let touches = |other: &Span| span.start < other.end && other.start < span.end;
            if !touches(&self.within) {
                continue;
            }
            match document.kind(child) {
                Kind::Text if span.start < self.within.start || self.without.iter().any(touches) => {}
                Kind::Text => self.length += Length::of(document.text(child)),
                Kind::SoftBreak => self.length += Length::SPACE,
                _ => self.count(document, child),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Options, analyze};

    const RESUME: &str = "# 정하람\n\n안녕\n\n## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n\n#### 결제 승인\n2023.03 ~ 2024.01\n\
        - **결과:** 4초 → 1초\n\n#### 정산\n- 아홉 시간을 한 시간으로\n\n### 새벽식탁 | 서버 (2019.08 ~ 2022.03)\n- 재고 예약\n\n\
        ## 스킬\nKotlin, Redis\n";

    fn at(source: &str, words: &str) -> Around {
        around(&analyze(source, &Options::default()), source.find(words).unwrap())
    }

    fn work(words: &str) -> Option<(String, usize, usize)> {
        at(RESUME, words).work.map(|work| (work.title, work.length.all, work.length.solid))
    }

    #[test]
    fn a_work_is_counted_without_its_heading_and_its_neighbours() {
        let approval =
            Some(("결제 승인".to_owned(), "결과: 4초 → 1초".chars().count(), "결과:4초→1초".chars().count()));
        assert_eq!(work("4초"), approval);
        // From the first sign of the heading's line to the last of the work.
        assert_eq!(work("#### 결제"), approval);
        assert_eq!(work("2023.03"), approval);
        assert_eq!(work("\n#### 정산"), approval);
        assert_eq!(work("아홉"), Some(("정산".to_owned(), 13, 10)));
    }

    #[test]
    fn a_company_without_works_is_one_and_one_with_works_is_none() {
        assert_eq!(work("재고"), Some(("새벽식탁".to_owned(), 5, 4)));
        assert_eq!(work("모아페이"), None);
        assert_eq!(work("Kotlin"), None);
    }

    #[test]
    fn a_section_is_counted_with_all_that_is_in_it() {
        let careers = at(RESUME, "재고").section.unwrap();
        assert_eq!(careers.title, "경력");
        assert!(careers.length.all > work("4초").unwrap().1 + work("아홉").unwrap().1);
        let skills = at(RESUME, "Redis").section.unwrap();
        assert_eq!((skills.title.as_str(), skills.length), ("스킬", Length { all: 13, solid: 12 }));
        assert_eq!(at(RESUME, "안녕"), Around::default());
    }

    #[test]
    fn html_is_counted_as_it_is_shown() {
        let source =
            "<!DOCTYPE html>\n<html><body><h1>정하람</h1>\n<h2>스킬</h2>\n<p>Kotlin &amp; Redis</p>\n</body></html>\n";
        let skills = at(source, "Redis").section.unwrap();
        assert_eq!((skills.title.as_str(), skills.length), ("스킬", Length { all: 14, solid: 12 }));
    }

    #[test]
    fn every_place_of_every_text_has_an_answer() {
        for source in ["", "가", "## 경력", "## 경력\n\n### 회사\n", RESUME] {
            let analysis = analyze(source, &Options::default());
            for place in 0..source.len() + 2 {
                let _ = around(&analysis, place);
            }
        }
    }

    #[test]
    fn the_recommendation_is_that_of_the_hint_in_the_language_of_the_text() {
        let options = LintOptions::default();
        let most = |source| recommended(&analyze(source, &Options::default()), &options);
        assert_eq!(most(RESUME), Some(700));
        assert_eq!(most("# Haram\n\n## Experience\n\n### MoaPay\n- Made it faster\n"), Some(1260));
        let own = LintOptions { values: vec![("dense-entry".into(), "max-chars".into(), 500)], ..options.clone() };
        assert_eq!(recommended(&analyze(RESUME, &Options::default()), &own), Some(500));
    }
}
