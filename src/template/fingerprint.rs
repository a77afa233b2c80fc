//! A number for what a unit will look like, made without drawing it.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::{Drawn, Shape};
use crate::markup::{Document, Kind, NodeId};
use crate::resume::outline::{Line, Outline};

/// Equal for shapes that look the same. Everything that drawing reads goes into it: kinds, characters, addresses,
/// styles, and which parts were cut out.
#[must_use]
pub fn fingerprint(document: &Document, outline: &Outline, shape: &Shape) -> u64 {
    let mut print = Print { document, outline, hasher: FxHasher::default() };
    print.shape(shape);
    print.hasher.finish()
}

struct Print<'d> {
    document: &'d Document,
    outline: &'d Outline,
    hasher: FxHasher,
}

impl Print<'_> {
    fn shape(&mut self, shape: &Shape) {
        std::mem::discriminant(shape).hash(&mut self.hasher);
        match shape {
            Shape::Name(line) | Shape::Contact(line) | Shape::Section(line) | Shape::Skills(line) => self.line(line),
            Shape::Wide { intro, drawn } => {
                intro.hash(&mut self.hasher);
                self.drawn(drawn);
            }
            Shape::Head { first, of, slots } => {
                (first, of).hash(&mut self.hasher);
                let mut block = usize::MAX;
                for slot in slots {
                    if slot.line.block != block {
                        block = slot.line.block;
                        self.block(block);
                    }
                    std::mem::discriminant(&slot.kind).hash(&mut self.hasher);
                    (slot.line.range.start, slot.line.range.end).hash(&mut self.hasher);
                }
            }
            Shape::Body { first, in_project, drawn } => {
                (first, in_project).hash(&mut self.hasher);
                self.drawn(drawn);
            }
            Shape::Made(element) => element.hash(&mut self.hasher),
        }
    }

    fn drawn(&mut self, drawn: &Drawn) {
        match drawn {
            Drawn::Line(line) => self.line(line),
            Drawn::Item { list, item, number } => {
                let ordered = matches!(self.document.kind(*list), Kind::List(Some(_)));
                // The number is seen only in ordered lists.
                ordered.then_some(number).hash(&mut self.hasher);
                self.node(*item);
            }
        }
    }

    fn line(&mut self, line: &Line) {
        (line.range.start, line.range.end).hash(&mut self.hasher);
        self.block(line.block);
    }

    fn block(&mut self, index: usize) {
        let Some(block) = self.outline.blocks.get(index) else { return };
        std::mem::discriminant(&block.kind).hash(&mut self.hasher);
        block.align.hash(&mut self.hasher);
        if block.inline.is_empty() {
            self.node(block.node);
            return;
        }
        self.attributes(block.node);
        for node in &block.inline {
            self.node(*node);
        }
    }

    fn node(&mut self, node: NodeId) {
        let kind = self.document.kind(node);
        if kind == Kind::Text {
            self.hasher.write_u8(1);
            self.hasher.write(self.document.text(node).as_bytes());
            return;
        }
        std::mem::discriminant(&kind).hash(&mut self.hasher);
        match kind {
            Kind::Cell(cell) => (cell.header, cell.columns, cell.rows).hash(&mut self.hasher),
            Kind::List(first) => first.hash(&mut self.hasher),
            Kind::Heading(level) => level.hash(&mut self.hasher),
            _ => {}
        }
        if self.outline.taken.contains(&node) {
            self.hasher.write_u8(2);
        }
        self.attributes(node);
        for child in self.document.children(node) {
            self.node(child);
        }
        self.hasher.write_u8(3);
    }

    fn attributes(&mut self, node: NodeId) {
        if let Some(attributes) = self.document.attributes(node) {
            (&attributes.url, &attributes.alt, attributes.style).hash(&mut self.hasher);
        }
    }
}
