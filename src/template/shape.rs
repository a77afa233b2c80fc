//! What a unit shows.

use std::rc::Rc;

use super::Element;
use crate::markup::NodeId;
use crate::resume::outline::{Line, Slot};

/// What a unit shows, without drawing it yet: a page of unchanged units costs nothing to draw again.
#[derive(Debug, Clone)]
pub enum Shape {
    /// The person's name.
    Name(Line),
    /// One way to reach the person.
    Contact(Line),
    /// A section's label.
    Section(Line),
    /// Names of technologies.
    Skills(Line),
    /// A block over the whole width.
    Wide {
        /// It introduces the person.
        intro: bool,
        /// What is drawn.
        drawn: Drawn,
    },
    /// The title lines of an entry, a project or a further role.
    Head {
        /// The first row of an entry.
        first: bool,
        /// Which title lines.
        of: HeadOf,
        /// What they say.
        slots: Vec<Slot>,
    },
    /// A block in the right column.
    Body {
        /// The first row of an entry.
        first: bool,
        /// It belongs to a project.
        in_project: bool,
        /// What is drawn.
        drawn: Drawn,
    },
    /// Something that is drawn already.
    Made(Rc<Element>),
}

/// Whose title lines they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadOf {
    /// A company, a school, an award.
    Entry,
    /// A piece of work.
    Project,
    /// A further role in the same company.
    Role,
}

/// One drawable part of a block.
#[derive(Debug, Clone)]
pub enum Drawn {
    /// A block, or some of its lines.
    Line(Line),
    /// One item of a list.
    Item {
        /// The list.
        list: NodeId,
        /// The item.
        item: NodeId,
        /// Its number in the list, from the list's first one on.
        number: u64,
    },
}
