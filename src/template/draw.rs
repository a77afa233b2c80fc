//! Draws units: periods in the left quarter, everything else in the right three quarters.

use super::blocks::{block, list_item};
use super::inline::{inline, inlines};
use super::{Attribute, Content, Drawn, Element, HeadOf, Move, Shape, Tag, Words};
use crate::markup::Document;
use crate::resume::flat::trim;
use crate::resume::outline::{Line, Outline, Slot, SlotKind};
use crate::resume::skill_parts_in;
use crate::resume::walk::Source;

/// Draws one unit.
#[must_use]
pub fn draw(document: &Document, outline: &Outline, shape: &Shape) -> Element {
    Pen { document, outline }.shape(shape)
}

/// What of a unit is shown in another form than it was written.
#[must_use]
pub fn moves(outline: &Outline, shape: &Shape) -> Vec<Move> {
    let Shape::Head { slots, .. } = shape else { return Vec::new() };
    let title = slots.iter().position(|slot| slot.kind == SlotKind::Title);
    slots
        .iter()
        .enumerate()
        .filter_map(|(index, slot)| {
            let shown = match slot.kind {
                SlotKind::Period(period) => period.to_string(),
                // The left column, or the title before the words that were in front of it.
                SlotKind::Duration => outline.text(&slot.line).to_owned(),
                SlotKind::Title if title == Some(index) && index > 0 => outline.text(&slot.line).to_owned(),
                _ => return None,
            };
            let block = outline.blocks.get(slot.line.block)?;
            Some(Move { span: block.flat.span(&slot.line.range), shown })
        })
        .collect()
}

struct Pen<'d> {
    document: &'d Document,
    outline: &'d Outline,
}

impl Pen<'_> {
    fn shape(&self, shape: &Shape) -> Element {
        match shape {
            Shape::Name(line) => {
                let name = Element::new(Tag::H1, "name", self.words(line));
                div("unit head", vec![self.aligned(name, line).into()])
            }
            Shape::Contact(line) => self.contact(line),
            Shape::Section(line) => self.section(line),
            Shape::Skills(line) => self.skills(line),
            Shape::Wide { intro, drawn } => {
                let body = div("body", self.drawn(drawn));
                div(if *intro { "unit intro" } else { "unit block" }, vec![body.into()])
            }
            Shape::Head { first, of: HeadOf::Entry, slots } => self.entry(*first, slots),
            Shape::Head { first, of: HeadOf::Project, slots } => {
                let class = if *first { "unit row first work" } else { "unit row work" };
                div(class, vec![div("left", Vec::new()).into(), div("right", self.project(slots)).into()])
            }
            Shape::Head { first, of: HeadOf::Role, slots } => {
                let role = Element::new(Tag::P, "role", self.rest(slots, true));
                row(*first, self.left(slots), vec![role.into()])
            }
            Shape::Body { first, in_project, drawn } => {
                let class = if *in_project { "body in-project" } else { "body" };
                row(*first, Vec::new(), vec![div(class, self.drawn(drawn)).into()])
            }
            Shape::Made(element) => Element::clone(element),
        }
    }

    /// The label without its decoration; an emoji or number that the author put there stands faintly at the end.
    fn section(&self, line: &Line) -> Element {
        let length = self.outline.blocks.get(line.block).map_or(0, |block| block.flat.text.len());
        let mut children = self.decoration(&Line { block: line.block, range: 0..line.range.start });
        children.push(Element::new(Tag::H2, "section-label", self.words(line)).into());
        children.extend(self.decoration(&Line { block: line.block, range: line.range.end..length }));
        div("unit section", children)
    }

    /// What stands around a label, if it is more than punctuation.
    fn decoration(&self, line: &Line) -> Vec<Content> {
        let text = self.outline.text(line);
        // Full stops, colons and bullets of a heading are its decoration; anything else the author meant.
        let shows = text.chars().any(|c| !c.is_whitespace() && !".:-*#_~|[](){}<>=/\\,;".contains(c));
        let range = trim(text, 0..text.len());
        let range = line.range.start + range.start..line.range.start + range.end;
        let words = || self.words(&Line { block: line.block, range });
        shows.then(|| Element::new(Tag::Span, "decoration", words()).into()).into_iter().collect()
    }

    fn contact(&self, line: &Line) -> Element {
        let text = self.outline.text(line);
        let colon = text.char_indices().find(|(_, c)| matches!(c, ':' | '：')).filter(|(at, c)| {
            let label = text.get(..*at).is_some_and(|label| label.chars().count() <= 12);
            label && text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(' '))
        });
        let children = match colon {
            Some((at, c)) => {
                let middle = line.range.start + at + c.len_utf8();
                let label = Line { block: line.block, range: line.range.start..middle };
                let value = Line { block: line.block, range: middle..line.range.end };
                let mut children = vec![Element::new(Tag::Span, "label", self.words(&label)).into()];
                children.extend(self.words(&value));
                children
            }
            None => self.words(line),
        };
        let contact = Element::new(Tag::P, "contact-line", children);
        div("unit contact", vec![self.aligned(contact, line).into()])
    }

    /// The element, set as the author set the line.
    fn aligned(&self, mut element: Element, line: &Line) -> Element {
        let align = self.outline.blocks.get(line.block).and_then(|block| block.align);
        element.attributes.extend(align.map(Attribute::Align));
        element
    }

    fn skills(&self, line: &Line) -> Element {
        let Some(block) = self.outline.blocks.get(line.block) else { return div("unit skills", Vec::new()) };
        let names = skill_parts_in(&block.flat, line.range.clone());
        let mut children: Vec<Content> = Vec::new();
        if let Some(group) = names.group {
            let group = Line { block: line.block, range: group };
            children.push(Element::new(Tag::P, "skill-group", self.words(&group)).into());
        }
        for (index, part) in inlines(self.document, &block.inline, &names.parts).into_iter().enumerate() {
            if index > 0 {
                children.push(Content::text(" "));
            }
            children.push(Element::new(Tag::Span, "chip", part).into());
        }
        div("unit skills", children)
    }

    fn entry(&self, first: bool, slots: &[Slot]) -> Element {
        let mut right: Vec<Content> = Vec::new();
        if let Some(title) = all(slots, |kind| kind == SlotKind::Title).next() {
            right.push(Element::new(Tag::H3, "company", self.labelled(slots, title)).into());
        }
        let rest = self.rest(slots, true);
        if !rest.is_empty() {
            right.push(Element::new(Tag::P, "role", rest).into());
        }
        row(first, self.left(slots), right)
    }

    /// A project keeps its period under its title.
    fn project(&self, slots: &[Slot]) -> Vec<Content> {
        let mut right: Vec<Content> = Vec::new();
        if let Some(title) = all(slots, |kind| kind == SlotKind::Title).next() {
            right.push(Element::new(Tag::H4, "project", self.labelled(slots, title)).into());
        }
        let mut under: Vec<Content> = Vec::new();
        for index in all(slots, |kind| matches!(kind, SlotKind::Period(_) | SlotKind::Duration)) {
            separate(&mut under);
            under.extend(self.labelled(slots, index));
        }
        let rest = self.rest(slots, false);
        if !rest.is_empty() {
            separate(&mut under);
            under.extend(rest);
        }
        if !under.is_empty() {
            right.push(Element::new(Tag::P, "project-period", under).into());
        }
        right
    }

    /// The left column: the first period in Wanted's form, under it how long.
    fn left(&self, slots: &[Slot]) -> Vec<Content> {
        let mut left: Vec<Content> = Vec::new();
        if let Some(period) = all(slots, |kind| matches!(kind, SlotKind::Period(_))).next() {
            left.push(Element::new(Tag::P, "period", self.labelled(slots, period)).into());
        }
        for index in all(slots, |kind| kind == SlotKind::Duration) {
            left.push(Element::new(Tag::P, "note", self.labelled(slots, index)).into());
        }
        left
    }

    /// What stands elsewhere takes the name of its field along: `기간 2021.06 - 현재`.
    fn labelled(&self, slots: &[Slot], index: usize) -> Vec<Content> {
        let mut shown = Vec::new();
        let before = index.checked_sub(1).and_then(|before| slots.get(before));
        if let Some(label) = before.filter(|slot| slot.kind == SlotKind::Label) {
            shown.extend([self.label(&label.line), Content::text(" ")]);
        }
        shown.extend(slots.get(index).map(|slot| self.slot(slot)).unwrap_or_default());
        shown
    }

    fn label(&self, line: &Line) -> Content {
        Element::new(Tag::Span, "label", self.words(line)).into()
    }

    /// Everything that is neither the title nor in the left column, in the author's order.
    fn rest(&self, slots: &[Slot], period_is_left: bool) -> Vec<Content> {
        let (mut seen_title, mut seen_period) = (false, false);
        let goes = |slot: &Slot| match slot.kind {
            SlotKind::Title => !std::mem::replace(&mut seen_title, true),
            SlotKind::Duration => true,
            SlotKind::Period(_) => !std::mem::replace(&mut seen_period, true) || !period_is_left,
            _ => false,
        };
        let gone: Vec<bool> = slots.iter().map(goes).collect();
        let is_gone = |index: usize| gone.get(index).copied().unwrap_or_default();
        let mut rest: Vec<Content> = Vec::new();
        let mut after_label = false;
        for (index, slot) in slots.iter().enumerate() {
            let is_label = slot.kind == SlotKind::Label;
            if is_gone(index) || is_label && is_gone(index + 1) {
                continue;
            }
            if after_label {
                rest.push(Content::text(" "));
            } else {
                separate(&mut rest);
            }
            after_label = is_label;
            if is_label {
                rest.push(self.label(&slot.line));
            } else {
                rest.extend(self.slot(slot));
            }
        }
        rest
    }

    fn slot(&self, slot: &Slot) -> Vec<Content> {
        match slot.kind {
            SlotKind::Period(period) => {
                let span = self.outline.blocks.get(slot.line.block).map(|block| block.flat.span(&slot.line.range));
                let source = Source::decoded(span.unwrap_or_default());
                vec![Content::Text(Words::written(&period.to_string(), source))]
            }
            _ => self.words(&slot.line),
        }
    }

    fn drawn(&self, drawn: &Drawn) -> Vec<Content> {
        match drawn {
            Drawn::Line(line) => self
                .outline
                .blocks
                .get(line.block)
                .and_then(|drawn| block(self.document, drawn, line.range.clone(), &self.outline.taken))
                .map(Content::from)
                .into_iter()
                .collect(),
            Drawn::Item { list, item, number } => {
                vec![list_item(self.document, *list, *item, *number, &self.outline.taken).into()]
            }
        }
    }

    fn words(&self, line: &Line) -> Vec<Content> {
        self.outline
            .blocks
            .get(line.block)
            .map(|block| inline(self.document, &block.inline, line.range.clone()))
            .unwrap_or_default()
    }
}

fn div(class: &'static str, children: Vec<Content>) -> Element {
    Element::new(Tag::Div, class, children)
}

fn row(first: bool, left: Vec<Content>, right: Vec<Content>) -> Element {
    let class = if first { "unit row first" } else { "unit row" };
    div(class, vec![div("left", left).into(), div("right", right).into()])
}

/// Where the slots of a kind stand among the others.
fn all(slots: &[Slot], is: impl Fn(SlotKind) -> bool) -> impl Iterator<Item = usize> {
    slots.iter().enumerate().filter(move |(_, slot)| is(slot.kind)).map(|(index, _)| index)
}

fn separate(contents: &mut Vec<Content>) {
    if !contents.is_empty() {
        contents.push(Content::text(" · "));
    }
}
