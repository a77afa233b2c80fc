//! A portfolio's units: those of a résumé, with a list of the projects where the first page ends, code in colours, and pictures
//! as figures.

use std::hash::{Hash, Hasher};
use std::rc::Rc;

use rustc_hash::{FxHashSet, FxHasher};

use super::figure::figure;
use super::highlight::highlight;
use super::{Content, Drawn, Element, Shape, Tag, Unit, draw};
use crate::markup::{Document, NodeId};
use crate::resume::SectionKind;
use crate::resume::block::BlockKind;
use crate::resume::outline::{Outline, Part, SlotKind};
use crate::text::Span;

/// The units of a portfolio, from those of [`wanted`](super::wanted).
#[must_use]
pub fn portfolio(document: &Document, outline: &Outline, units: &[Unit]) -> Vec<Unit> {
    let heads = project_heads(outline, units);
    let first = heads.first().map(|head| first_of_section(units, *head)).filter(|first| *first > 0);
    let mut made: Vec<Unit> = Vec::with_capacity(units.len() + 1);
    for (index, unit) in units.iter().enumerate() {
        if Some(index) == first && heads.len() > 1 {
            made.push(list(outline, units, &heads, unit.span.start));
        }
        // A name alone, without a list below it, is no cover.
        let is_behind_cover = Some(index) == first && (heads.len() > 1 || index > 1);
        let starts_page = unit.starts_page || is_behind_cover;
        made.push(Unit { starts_page, ..shown_better(document, outline, unit).unwrap_or_else(|| unit.clone()) });
    }
    made
}

/// What the unit that begins a project is called, so that the list leads to it: on the page and in files.
#[must_use]
pub fn project_name(nth: usize) -> String {
    format!("work-{}", nth + 1)
}

/// The units with which projects begin, by their place.
#[must_use]
pub fn project_heads(outline: &Outline, units: &[Unit]) -> Vec<usize> {
    let projects = outline.sections.iter().filter(|section| section.kind == SectionKind::Projects);
    let entries = projects.flat_map(|section| &section.parts).filter_map(|part| match part {
        Part::Entry(entry) => entry.title().map(|slot| slot.line.block),
        _ => None,
    });
    let titles: FxHashSet<usize> = entries.collect();
    let is_head = |unit: &Unit| match &unit.shape {
        Shape::Head { slots, .. } => {
            slots.iter().any(|slot| slot.kind == SlotKind::Title && titles.contains(&slot.line.block))
        }
        _ => false,
    };
    units.iter().enumerate().filter(|(_, unit)| is_head(unit)).map(|(index, _)| index).collect()
}

/// The unit that a page begins with for this one to begin on it: the section's heading, where it stands right above.
fn first_of_section(units: &[Unit], head: usize) -> usize {
    let above = head
        .checked_sub(1)
        .filter(|above| units.get(*above).is_some_and(|unit| matches!(unit.shape, Shape::Section(_))));
    above.unwrap_or(head)
}

/// The projects by title and period. The numbers of their pages are known when the pages are; then the titles lead there.
fn list(outline: &Outline, units: &[Unit], heads: &[usize], at: u32) -> Unit {
    let rows = heads.iter().filter_map(|head| match &units.get(*head)?.shape {
        Shape::Head { slots, .. } => {
            let title = slots.iter().find(|slot| slot.kind == SlotKind::Title)?;
            let mut row: Vec<Content> = vec![named(Tag::A, "index-title", outline.field(&title.line).text)];
            row.extend(slots.iter().find_map(|slot| match slot.kind {
                SlotKind::Period(period) => Some(named(Tag::Span, "index-period", period.to_string())),
                _ => None,
            }));
            Some(Element::new(Tag::P, "index-row", row).into())
        }
        _ => None,
    });
    made(Element::new(Tag::Div, "unit index", rows.collect()), Span { start: at, end: at })
}

fn named(tag: Tag, class: &'static str, text: String) -> Content {
    Element::new(tag, class, vec![Content::text(text)]).into()
}

fn made(element: Element, span: Span) -> Unit {
    let mut hasher = FxHasher::default();
    element.hash(&mut hasher);
    let key = hasher.finish();
    Unit { key, shape: Shape::Made(Rc::new(element)), span, keep_with_next: false, starts_page: false }
}

/// The unit with its code in colours, if it is code in a language that is known, or with its picture as a figure, if it is
/// nothing but one.
fn shown_better(document: &Document, outline: &Outline, unit: &Unit) -> Option<Unit> {
    let (Shape::Body { drawn: Drawn::Line(line), .. } | Shape::Wide { drawn: Drawn::Line(line), .. }) = &unit.shape
    else {
        return None;
    };
    let block = outline.blocks.get(line.block)?;
    let mut element = draw(document, outline, &unit.shape);
    let better = match block.kind {
        BlockKind::Text => figure(document, &block.inline).is_some_and(|figure| replace(&mut element, figure)),
        BlockKind::Code => language(document, block.node).is_some_and(|language| colour(&mut element, language)),
        _ => false,
    };
    better.then(|| Unit {
        keep_with_next: unit.keep_with_next,
        starts_page: unit.starts_page,
        ..made(element, unit.span)
    })
}

/// Puts a figure in the place of the paragraph in an element. False when there is none.
fn replace(element: &mut Element, figure: Element) -> bool {
    let mut inside: Vec<&mut Element> = vec![element];
    while let Some(element) = inside.pop() {
        if element.tag == Tag::P {
            *element = figure;
            return true;
        }
        inside.extend(element.children.iter_mut().filter_map(|child| match child {
            Content::Element(child) => Some(child),
            Content::Text(_) => None,
        }));
    }
    false
}

/// What the author calls the language: behind the fence, or as the class of the code.
fn language(document: &Document, node: NodeId) -> Option<&str> {
    let class = |node: NodeId| document.attributes(node).and_then(|attributes| attributes.class.as_deref());
    let found = class(node).or_else(|| document.children(node).find_map(class))?;
    found.split_whitespace().find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")))
}

/// Colours the code in an element. False when there is none in a known language.
fn colour(element: &mut Element, language: &str) -> bool {
    if element.tag == Tag::Code
        && let [Content::Text(code)] = element.children.as_slice()
        && let Some(contents) = highlight(code, language)
    {
        element.children = contents;
        return true;
    }
    element.children.iter_mut().any(|child| match child {
        Content::Element(child) => colour(child, language),
        Content::Text(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Analysis, Options, analyze};
    use crate::template::write_text;

    const TEXT: &str = "# 유담하 포트폴리오\n- 이메일: damha@example.kr\n\n## 소개\n게임 서버를 만듭니다.\n\n## 프로젝트\n\n### 실시간 대전 서버 (2023.01 ~ 2023.08)\n- 역할: 판정\n\n\
                        #### 문제\n판정이 달랐습니다.\n\n```rust\nfn judge() -> u8 { 1 } // 판정\n```\n\n### 순위표 (2022.03 ~ 2022.06)\n- 역할: 계산\n\n```mermaid\ngraph TD\n```\n";

    fn laid_out(source: &str) -> (Analysis, Vec<Unit>) {
        let analysis = analyze(source, &Options::default());
        let units = portfolio(&analysis.document, &analysis.outline, &analysis.units);
        (analysis, units)
    }

    fn text(analysis: &Analysis, unit: &Unit) -> String {
        let mut text = String::new();
        write_text(&analysis.draw(unit), &mut text);
        text
    }

    #[test]
    fn the_projects_are_listed_where_the_cover_ends() {
        let (analysis, units) = laid_out(TEXT);
        let list = units.iter().position(|unit| unit.span.is_empty()).expect("a list");
        let shown = text(&analysis, units.get(list).expect("a list"));
        assert_eq!(shown, "실시간 대전 서버2023.01 - 2023.08\n순위표2022.03 - 2022.06\n");
        let next = units.get(list + 1).expect("the section");
        assert!(next.starts_page && matches!(next.shape, Shape::Section(_)));
        assert_eq!(project_heads(&analysis.outline, &units).len(), 2);
    }

    #[test]
    fn all_else_is_shown_as_in_a_resume_once() {
        let (analysis, units) = laid_out(TEXT);
        let shown: Vec<String> =
            units.iter().filter(|unit| !unit.span.is_empty()).map(|unit| text(&analysis, unit)).collect();
        let usual: Vec<String> = analysis.units.iter().map(|unit| text(&analysis, unit)).collect();
        assert_eq!(shown, usual);
        assert!(units.is_sorted_by_key(|unit| unit.span.start));
    }

    #[test]
    fn code_in_a_known_language_is_coloured_and_a_diagram_stays_as_it_is() {
        let (analysis, units) = laid_out(TEXT);
        let html: String = units.iter().map(|unit| crate::template::to_html(&analysis.draw(unit))).collect();
        assert!(html.contains("<span class=\"code-word\">fn</span> judge"), "{html}");
        assert!(html.contains("<code>graph TD</code>"), "{html}");
    }

    #[test]
    fn a_picture_alone_is_a_figure_and_its_words_its_caption() {
        let source = "# 유담하 포트폴리오\n\n## 프로젝트\n\n### 순위표 (2022.03 ~ 2022.06)\n\n![기술 스택](pictures/00000000000000aa.webp)\n\n\
                      [![먼 화면](https://a.example/x.png)](https://b.example/)\n\n![](https://a.example/y.png)\n\n![둘](pictures/00000000000000bb.png) ![셋](https://a.example/z.png)\n";
        let (analysis, units) = laid_out(source);
        let html: String = units.iter().map(|unit| crate::template::to_html(&analysis.draw(unit))).collect();
        for expected in [
            "<figure class=\"shot\"><img data-picture=\"pictures/00000000000000aa.webp\" alt=\"\"><figcaption>기술 스택</figcaption></figure>",
            "<figure class=\"absent\"><a class=\"picture\" href=\"https://b.example/\" target=\"_blank\" rel=\"noopener noreferrer nofollow\" data-host=\"a.example\" data-far=\"https://a.example/x.png\">먼 화면</a></figure>",
            "<figure class=\"absent\"><span class=\"picture\" data-host=\"a.example\" data-far=\"https://a.example/y.png\"></span></figure>",
            "<span class=\"shot\"><img data-picture=\"pictures/00000000000000bb.png\" alt=\"둘\"></span> <span class=\"picture\" data-host=\"a.example\" data-far=\"https://a.example/z.png\">셋</span>",
        ] {
            assert!(html.contains(expected), "{html}");
        }
        // Nothing that a browser would fetch.
        assert!(!html.contains("src="), "{html}");
    }

    #[test]
    fn one_project_needs_no_list_and_a_text_without_any_stays_as_it_is() {
        for source in ["# 유담하 포트폴리오\n\n## 프로젝트\n\n### 순위표\n- 역할: 계산\n", "# 유담하\n\n글\n", ""]
        {
            let (analysis, units) = laid_out(source);
            assert_eq!(units.len(), analysis.units.len(), "{source}");
        }
    }
}
