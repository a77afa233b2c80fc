//! The document in the order of its sections and entries, every block in exactly one place. The template
//! draws the outline; the model is read from it.

use std::collections::HashSet;
use std::ops::Range;

use super::block::Block;
use super::model::{Field, SectionKind};
use super::period::Period;
use crate::markup::NodeId;

/// A document, understood.
#[derive(Debug, Clone, Default)]
pub struct Outline {
    /// All blocks; the parts refer to them by index.
    pub blocks: Vec<Block>,
    /// Sections in order; the first is what stands before any section's heading.
    pub sections: Vec<Section>,
    /// List items and quotes whose line was taken out to another place.
    pub taken: HashSet<NodeId>,
}

/// One section.
#[derive(Debug, Clone)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// Its heading, if one was written.
    pub heading: Option<Line>,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Debug, Clone)]
pub enum Part {
    /// The person's name.
    Name(Line),
    /// Lines with e-mail, phone, links.
    Contact(Line),
    /// A row: period left, everything else right.
    Entry(Entry),
    /// A block as it is.
    Block(Line),
    /// A block whose comma-separated words are drawn as chips.
    Skills(Line),
}

/// A block, or some of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Index in [`Outline::blocks`].
    pub block: usize,
    /// Bytes of the block's text.
    pub range: Range<usize>,
}

/// A row of the template.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// What its title lines say, in order.
    pub slots: Vec<Slot>,
    /// What it holds.
    pub body: Vec<Body>,
}

/// A part of an entry.
#[derive(Debug, Clone)]
pub enum Body {
    /// A block or some lines of it.
    Block(Line),
    /// A piece of work with its own title.
    Project(Entry),
    /// A further role in the same company.
    Role(Vec<Slot>),
}

/// One thing that a title line says.
#[derive(Debug, Clone)]
pub struct Slot {
    /// What it is.
    pub kind: SlotKind,
    /// Where it stands.
    pub line: Line,
}

impl Slot {
    fn speak_korean(&mut self) {
        if let SlotKind::Period(period) = &mut self.kind {
            period.latin = false;
        }
    }
}

/// What a slot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// Company, school, title of a project or an award.
    Title,
    /// When.
    Period(Period),
    /// How long.
    Duration,
    /// Role.
    Role,
    /// Team.
    Team,
    /// Employment.
    Employment,
    /// Major.
    Major,
    /// The name of a field, such as 기간.
    Label,
    /// Other words.
    Words,
}

impl Outline {
    /// The characters of a line.
    #[must_use]
    pub fn text(&self, line: &Line) -> &str {
        self.blocks.get(line.block).map_or("", |block| block.flat.get(&line.range))
    }

    /// The characters of a line and where they stand, without a picture or a `:shortcode:` that opens it.
    #[must_use]
    pub fn field(&self, line: &Line) -> Field {
        self.blocks.get(line.block).map_or_else(Field::default, |block| {
            let range = block.flat.behind_opening(&line.range);
            Field { text: block.flat.get(&range).replace(['\n', '\t', '\u{a0}'], " "), span: block.flat.span(&range) }
        })
    }

    /// A block as a whole.
    #[must_use]
    pub fn whole(&self, block: usize) -> Line {
        Line { block, range: 0..self.blocks.get(block).map_or(0, |block| block.flat.text.len()) }
    }
}

impl Section {
    /// Shows open ends in Korean, whatever word was written.
    pub fn speak_korean(&mut self) {
        for part in &mut self.parts {
            if let Part::Entry(entry) = part {
                entry.speak_korean();
            }
        }
    }
}

impl Entry {
    fn speak_korean(&mut self) {
        for slot in &mut self.slots {
            slot.speak_korean();
        }
        for body in &mut self.body {
            match body {
                Body::Project(entry) => entry.speak_korean(),
                Body::Role(slots) => slots.iter_mut().for_each(Slot::speak_korean),
                Body::Block(_) => {}
            }
        }
    }

    /// The first slot of a kind.
    pub fn slot(&self, is: impl Fn(SlotKind) -> bool) -> Option<&Slot> {
        self.slots.iter().find(|slot| is(slot.kind))
    }

    /// The entry's title, if it has one.
    #[must_use]
    pub fn title(&self) -> Option<&Slot> {
        self.slot(|kind| kind == SlotKind::Title)
    }

    /// The entry's period, if it has one: the first range, else the first date.
    #[must_use]
    pub fn period(&self) -> Option<Period> {
        let periods = || {
            self.slots.iter().filter_map(|slot| match slot.kind {
                SlotKind::Period(period) => Some(period),
                _ => None,
            })
        };
        periods().find(|period| !period.is_date()).or_else(|| periods().next())
    }
}

impl Outline {
    /// Blocks that are shown in place but belong to no field: everything under a heading that names no known
    /// section, and what stands in 경력 before any company.
    #[must_use]
    pub fn unplaced(&self, document: &crate::markup::Document) -> Vec<crate::text::Span> {
        let mut spans = Vec::new();
        for section in &self.sections {
            for part in &section.parts {
                let Part::Block(line) = part else { continue };
                let Some(block) = self.blocks.get(line.block) else { continue };
                let placed = match section.kind {
                    SectionKind::Careers | SectionKind::Projects | SectionKind::Educations => {
                        block.kind == super::block::BlockKind::Table
                    }
                    SectionKind::Other => false,
                    _ => true,
                };
                if !placed && block.kind != super::block::BlockKind::Rule {
                    spans.push(if block.inline.is_empty() {
                        document.span(block.node)
                    } else {
                        block.flat.span(&line.range)
                    });
                }
            }
        }
        spans
    }
}
