//! Units that change together.

use std::ops::Range;

use super::{HeadOf, Shape, Unit};

/// A longer run without a heading is cut, so that an edit in it does not cost all of it.
const MOST_IN_GROUP: usize = 24;

/// Cuts units into groups that change together: a section's heading with what follows up to its second entry, an entry
/// with what it holds.
#[must_use]
pub fn groups(units: &[Unit]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut only_heading = false;
    for (index, unit) in units.iter().enumerate() {
        let is_section = matches!(unit.shape, Shape::Section(_));
        let opens = is_section || (matches!(unit.shape, Shape::Head { of: HeadOf::Entry, .. }) && !only_heading);
        match groups.last_mut() {
            Some(group) if !opens && group.len() < MOST_IN_GROUP => group.end = index + 1,
            _ => groups.push(index..index + 1),
        }
        only_heading = is_section;
    }
    groups
}
