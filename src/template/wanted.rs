//! Wanted's layout: periods in the left quarter, everything else in the right three quarters.

use super::blocks::block;
use super::inline::inline;
use super::{Content, Element, Move, Tag, Unit};
use crate::markup::Document;
use crate::resume::SectionKind;
use crate::resume::outline::{Body, Entry, Line, Outline, Part, Section, Slot, SlotKind};
use crate::resume::skill_parts;
use crate::text::Span;

/// The units of a résumé in reading order, and what stands elsewhere or otherwise than in the source.
#[must_use]
pub fn wanted(document: &Document, outline: &Outline) -> (Vec<Unit>, Vec<Move>) {
    let mut page = Page { document, outline, units: Vec::new(), moves: Vec::new() };
    for section in &outline.sections {
        page.section(section);
    }
    (page.units, page.moves)
}

struct Page<'d> {
    document: &'d Document,
    outline: &'d Outline,
    units: Vec<Unit>,
    moves: Vec<Move>,
}

impl Page<'_> {
    fn section(&mut self, section: &Section) {
        if let Some(heading) = &section.heading {
            self.heading(heading);
        }
        for part in &section.parts {
            match part {
                Part::Name(line) => {
                    let name = Element::new(Tag::H1, "name", self.words(line));
                    self.push("unit head", vec![name.into()], line, true);
                }
                Part::Contact(line) => self.contact(line),
                Part::Skills(line) => self.skills(line),
                Part::Block(line) => {
                    let class = match (section.kind, &section.heading) {
                        (SectionKind::Contact, None) | (SectionKind::About, _) => "unit intro",
                        _ => "unit block",
                    };
                    for element in self.block(line) {
                        let label = element.class == "label";
                        let body = Element::new(Tag::Div, "body", vec![element.into()]);
                        self.push(class, vec![body.into()], line, label);
                    }
                }
                Part::Entry(entry) => self.entry(entry),
            }
        }
    }

    /// The label without its decoration; an emoji or number that the author put there stands faintly at the end.
    fn heading(&mut self, line: &Line) {
        let Some(block) = self.outline.blocks.get(line.block) else { return };
        let label = Element::new(Tag::H2, "section-label", self.words(line));
        let outside = [0..line.range.start, line.range.end..block.flat.text.len()];
        let decoration: String = outside
            .iter()
            .map(|range| block.flat.get(range).trim())
            .filter(|text| text.chars().any(|c| !c.is_ascii_punctuation() && !c.is_whitespace()))
            .collect();
        let mut children = vec![label.into()];
        if !decoration.is_empty() {
            children.push(Element::new(Tag::Span, "decoration", vec![Content::Text(decoration)]).into());
        }
        let whole = self.outline.whole(line.block);
        self.push("unit section", children, &whole, true);
    }

    fn contact(&mut self, line: &Line) {
        let text = self.outline.text(line);
        let colon = text.find([':', '：']).filter(|at| {
            text.get(..*at).is_some_and(|label| label.chars().count() <= 12)
                && text.get(at + 1..).is_some_and(|rest| rest.starts_with(' '))
        });
        let children = match colon {
            Some(at) => {
                let middle = line.range.start + at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
                let label = Line { block: line.block, range: line.range.start..middle };
                let value = Line { block: line.block, range: middle..line.range.end };
                let mut children = vec![Element::new(Tag::Span, "label", self.words(&label)).into()];
                children.extend(self.words(&value));
                children
            }
            None => self.words(line),
        };
        if !children.is_empty() {
            let line_element = Element::new(Tag::P, "contact-line", children);
            self.push("unit contact", vec![line_element.into()], line, false);
        }
    }

    fn skills(&mut self, line: &Line) {
        let Some(block) = self.outline.blocks.get(line.block) else { return };
        let names = skill_parts(&block.flat.text, line.range.clone());
        let mut children: Vec<Content> = Vec::new();
        if let Some(group) = names.group {
            let group = Line { block: line.block, range: group };
            children.push(Element::new(Tag::P, "skill-group", self.words(&group)).into());
        }
        for (index, part) in names.parts.into_iter().enumerate() {
            if index > 0 {
                children.push(Content::Text(" ".to_owned()));
            }
            let part = Line { block: line.block, range: part };
            children.push(Element::new(Tag::Span, "chip", self.words(&part)).into());
        }
        if !children.is_empty() {
            self.push("unit skills", children, line, false);
        }
    }

    fn entry(&mut self, entry: &Entry) {
        let mut first = true;
        if !entry.slots.is_empty() {
            let left = self.left(&entry.slots);
            let mut right: Vec<Content> = Vec::new();
            if let Some(title) = entry.title() {
                right.push(Element::new(Tag::H3, "company", self.words(&title.line)).into());
            }
            let rest = self.rest(&entry.slots, true);
            if !rest.is_empty() {
                right.push(Element::new(Tag::P, "role", rest).into());
            }
            self.row("unit row first", left, right, self.span(&entry.slots), true);
            first = false;
        }
        for body in &entry.body {
            let class = if first { "unit row first" } else { "unit row" };
            let before = self.units.len();
            match body {
                Body::Block(line) => self.body(class, "body", line),
                Body::Project(project) => self.project(class, project),
                Body::Role(slots) => {
                    let left = self.left(slots);
                    let role = Element::new(Tag::P, "role", self.rest(slots, true));
                    self.row(class, left, vec![role.into()], self.span(slots), false);
                }
            }
            first &= self.units.len() == before;
        }
    }

    fn project(&mut self, class: &'static str, project: &Entry) {
        let mut right: Vec<Content> = Vec::new();
        if let Some(title) = project.title() {
            right.push(Element::new(Tag::H4, "project", self.words(&title.line)).into());
        }
        let mut when: Vec<Content> = Vec::new();
        for slot in &project.slots {
            if let SlotKind::Period(_) | SlotKind::Duration = slot.kind {
                if !when.is_empty() {
                    when.push(Content::Text(" · ".to_owned()));
                }
                when.extend(self.when(slot));
            }
        }
        let rest = self.rest(&project.slots, false);
        if !rest.is_empty() {
            if !when.is_empty() {
                when.push(Content::Text(" · ".to_owned()));
            }
            when.extend(rest);
        }
        if !when.is_empty() {
            right.push(Element::new(Tag::P, "project-period", when).into());
        }
        self.row(class, Vec::new(), right, self.span(&project.slots), true);
        for body in &project.body {
            if let Body::Block(line) = body {
                self.body("unit row", "body in-project", line);
            }
        }
    }

    fn body(&mut self, class: &'static str, body_class: &'static str, line: &Line) {
        let mut class = class;
        for element in self.block(line) {
            let label = element.class == "label";
            let body = Element::new(Tag::Div, body_class, vec![element.into()]);
            let span = self.line_span(line);
            self.row(class, Vec::new(), vec![body.into()], span, label);
            class = "unit row";
        }
    }

    /// The left column: the period in Wanted's form, under it how long.
    fn left(&mut self, slots: &[Slot]) -> Vec<Content> {
        let mut left: Vec<Content> = Vec::new();
        let mut seen = false;
        for slot in slots {
            match slot.kind {
                SlotKind::Period(_) if !seen => {
                    seen = true;
                    left.push(Element::new(Tag::P, "period", self.when(slot)).into());
                }
                SlotKind::Duration => left.push(Element::new(Tag::P, "note", self.when(slot)).into()),
                _ => {}
            }
        }
        left
    }

    fn when(&mut self, slot: &Slot) -> Vec<Content> {
        let SlotKind::Period(period) = slot.kind else { return self.words(&slot.line) };
        let shown = period.to_string();
        self.moves.push(Move { span: self.line_span(&slot.line), shown: shown.clone() });
        vec![Content::Text(shown)]
    }

    /// Everything that is neither the title nor in the left column, in the author's order.
    fn rest(&mut self, slots: &[Slot], periods_left: bool) -> Vec<Content> {
        let mut rest: Vec<Content> = Vec::new();
        let mut seen_title = false;
        let mut seen_period = !periods_left;
        let mut after_label = false;
        for slot in slots {
            match slot.kind {
                SlotKind::Title if !seen_title => {
                    seen_title = true;
                    continue;
                }
                SlotKind::Duration => continue,
                SlotKind::Period(_) if !periods_left => continue,
                SlotKind::Period(_) if !seen_period => {
                    seen_period = true;
                    continue;
                }
                _ => {}
            }
            if !rest.is_empty() {
                rest.push(Content::Text(if after_label { " " } else { " · " }.to_owned()));
            }
            after_label = slot.kind == SlotKind::Label;
            if after_label {
                rest.push(Element::new(Tag::Span, "label", self.words(&slot.line)).into());
            } else {
                rest.extend(self.when(slot));
            }
        }
        rest
    }

    fn row(&mut self, class: &'static str, left: Vec<Content>, right: Vec<Content>, span: Span, keep: bool) {
        if left.is_empty() && right.is_empty() {
            return;
        }
        let columns =
            vec![Element::new(Tag::Div, "left", left).into(), Element::new(Tag::Div, "right", right).into()];
        self.units.push(Unit::new(Element::new(Tag::Div, class, columns), span, keep));
    }

    fn push(&mut self, class: &'static str, children: Vec<Content>, line: &Line, keep: bool) {
        let span = self.line_span(line);
        self.units.push(Unit::new(Element::new(Tag::Div, class, children), span, keep));
    }

    fn block(&self, line: &Line) -> Vec<Element> {
        self.outline
            .blocks
            .get(line.block)
            .map(|drawn| block(self.document, drawn, line.range.clone(), &self.outline.taken))
            .unwrap_or_default()
    }

    fn words(&self, line: &Line) -> Vec<Content> {
        self.outline
            .blocks
            .get(line.block)
            .map(|block| inline(self.document, &block.inline, line.range.clone()))
            .unwrap_or_default()
    }

    fn line_span(&self, line: &Line) -> Span {
        let Some(block) = self.outline.blocks.get(line.block) else { return Span::default() };
        if block.inline.is_empty() { self.document.span(block.node) } else { block.flat.span(&line.range) }
    }

    fn span(&self, slots: &[Slot]) -> Span {
        slots.iter().map(|slot| self.line_span(&slot.line)).reduce(Span::join).unwrap_or_default()
    }
}
