//! Wanted's layout as a sequence of units: which parts of the outline stand on the page, in which order.

use super::fingerprint::fingerprint;
use super::{Drawn, HeadOf, Shape, Unit};
use crate::markup::{Document, Kind, NodeId};
use crate::resume::SectionKind;
use crate::resume::block::{Block, BlockKind};
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Section, Slot};
use crate::resume::{heading, vocabulary};
use crate::text::Span;

/// The units of a résumé in reading order.
#[must_use]
pub fn wanted(document: &Document, outline: &Outline) -> Vec<Unit> {
    let mut page = Page { document, outline, units: Vec::with_capacity(outline.blocks.len()) };
    for section in &outline.sections {
        page.section(section);
    }
    start_pages(document, &mut page.units);
    page.units
}

/// The author's page breaks: each is carried by the first unit behind it.
fn start_pages(document: &Document, units: &mut [Unit]) {
    for place in document.page_breaks() {
        let behind = units.partition_point(|unit| unit.span.start < place);
        if let Some(unit) = units.get_mut(behind) {
            unit.starts_page = true;
        }
    }
}

struct Page<'d> {
    document: &'d Document,
    outline: &'d Outline,
    units: Vec<Unit>,
}

impl Page<'_> {
    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.push(Shape::Section(heading.clone()), self.line_span(&self.outline.whole(heading.block)), true);
        }
        for part in &section.parts {
            match part {
                Part::Name(line) => self.push(Shape::Name(line.clone()), self.line_span(line), true),
                Part::Contact(line) => self.push(Shape::Contact(line.clone()), self.line_span(line), false),
                Part::Skills(line) => self.push(Shape::Skills(line.clone()), self.line_span(line), false),
                Part::Block(line) => {
                    let intro = section.heading.is_none() && section.kind == SectionKind::Contact
                        || section.kind == SectionKind::About;
                    for (drawn, span) in self.drawn(line) {
                        let label = self.is_label(&drawn);
                        self.push(Shape::Wide { intro, drawn }, span, label);
                    }
                }
                Part::Entry(entry) => self.entry(entry),
            }
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let mut first = true;
        if !entry.slots.is_empty() {
            self.head(first, HeadOf::Entry, &entry.slots, !entry.body.is_empty());
            first = false;
        }
        for (at, body) in entry.body.iter().enumerate() {
            let before = self.units.len();
            match body {
                Body::Block(line) => self.body(first, false, line),
                Body::Project(project) => {
                    let has_more = project.body.iter().any(|body| matches!(body, Body::Block(_)));
                    self.head(first, HeadOf::Project, &project.slots, has_more);
                    for body in &project.body {
                        if let Body::Block(line) = body {
                            self.body(false, true, line);
                        }
                    }
                }
                Body::Role(slots) => {
                    let has_more = matches!(entry.body.get(at + 1), Some(Body::Block(_)));
                    self.head(first, HeadOf::Role, slots, has_more);
                }
            }
            first &= self.units.len() == before;
        }
    }

    fn head(&mut self, first: bool, of: HeadOf, slots: &[Slot], keep: bool) {
        if slots.is_empty() {
            return;
        }
        let span = slots.iter().map(|slot| self.line_span(&slot.line)).reduce(Span::join).unwrap_or_default();
        self.push(Shape::Head { first, of, slots: slots.to_vec() }, span, keep);
    }

    fn body(&mut self, first: bool, in_project: bool, line: &Line) {
        let mut first = first;
        for (drawn, span) in self.drawn(line) {
            let label = self.is_label(&drawn);
            self.push(Shape::Body { first, in_project, drawn }, span, label);
            first = false;
        }
    }

    /// The drawable parts of a block. A list gives one an item, so that pages can break between them; what
    /// shows nothing (a rule, an empty paragraph) gives none.
    fn drawn(&self, line: &Line) -> Vec<(Drawn, Span)> {
        let Some(block) = self.outline.blocks.get(line.block) else { return Vec::new() };
        if block.kind == BlockKind::List {
            let first = match self.document.kind(block.node) {
                Kind::List(Some(first)) => first,
                _ => 1,
            };
            let items = self.document.children(block.node).filter(|child| self.document.kind(*child) == Kind::Item);
            return items
                .zip(first..)
                .filter(|(item, _)| !self.outline.taken.contains(item))
                .map(|(item, number)| (Drawn::Item { list: block.node, item, number }, self.document.span(item)))
                .collect();
        }
        if self.shows_something(block, line) {
            vec![(Drawn::Line(line.clone()), self.line_span(line))]
        } else {
            Vec::new()
        }
    }

    fn shows_something(&self, block: &Block, line: &Line) -> bool {
        match block.kind {
            BlockKind::Rule => false,
            BlockKind::Quote | BlockKind::Table | BlockKind::Code => {
                !self.outline.taken.contains(&block.node) && self.is_visible(block.node)
            }
            _ => {
                let words = !block.flat.get(&line.range).trim().is_empty();
                words || (line.range.start == 0 && block.inline.iter().any(|node| self.is_visible(*node)))
            }
        }
    }

    fn is_visible(&self, node: NodeId) -> bool {
        match self.document.kind(node) {
            Kind::Text => !self.document.text(node).trim().is_empty(),
            Kind::Image => self.document.attributes(node).is_some_and(|attributes| {
                let words = || attributes.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty());
                attributes.url.is_some() || words()
            }),
            Kind::Comment => false,
            _ => self.document.children(node).any(|child| self.is_visible(child)),
        }
    }

    fn is_label(&self, drawn: &Drawn) -> bool {
        let Drawn::Line(line) = drawn else { return false };
        self.outline.blocks.get(line.block).is_some_and(|block| is_label(block, &line.range))
    }

    fn push(&mut self, shape: Shape, span: Span, keep_with_next: bool) {
        let key = fingerprint(self.document, self.outline, &shape);
        self.units.push(Unit { key, shape, span, keep_with_next, starts_page: false });
    }

    fn line_span(&self, line: &Line) -> Span {
        let Some(block) = self.outline.blocks.get(line.block) else { return Span::default() };
        if block.inline.is_empty() { self.document.span(block.node) } else { block.flat.span(&line.range) }
    }
}

/// A line that only names what follows: `Description.`, `기술 스택`, a heading inside an entry.
#[must_use]
pub fn is_label(block: &Block, range: &std::ops::Range<usize>) -> bool {
    if matches!(block.kind, BlockKind::Heading(_) | BlockKind::Term | BlockKind::Group) {
        return true;
    }
    let shown = block.flat.get(range).trim();
    if shown.len() > 60 || block.kind != BlockKind::Text || shown.contains('\n') {
        return false;
    }
    let is_whole = *range == (0..block.flat.text.len());
    let label =
        if is_whole { block.label() } else { vocabulary::label(shown.get(heading::core(shown)).unwrap_or_default()) };
    label.is_some()
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Options, analyze};

    /// Which units hold on to the next, from the top: `-` does, `.` does not.
    fn held(text: &str) -> String {
        analyze(text, &Options::default())
            .units
            .iter()
            .map(|unit| if unit.keep_with_next { '-' } else { '.' })
            .collect()
    }

    #[test]
    fn a_head_holds_on_to_what_is_under_it_and_to_nothing_else() {
        assert_eq!(
            held("## 학력\n\n### 가상대학교 (2014.03 ~ 2020.02)\n\n### 하늘고등학교 (2011.03 ~ 2014.02)\n"),
            "-.."
        );
        assert_eq!(held("## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n- 결제 지연을 줄임\n"), "--.");
        assert_eq!(
            held("## 경력\n\n### 모아페이 | 백엔드 (2022.04 ~ 현재)\n\n#### 결제 개편\n\n#### 정산 개편\n- 줄임\n"),
            "--.-."
        );
    }
}
