//! The list of a portfolio's projects in a file: its titles lead to the projects, and say on which sheet each begins.

use super::document::Paged;
use crate::analysis::Analysis;
use crate::template::{Attribute, Content, Element, Unit, project_heads, project_name};

/// What the list leads to.
pub(super) struct Index<'p> {
    /// The units with which the projects begin, by their place.
    heads: Vec<usize>,
    /// The sheets on which they begin, as far as that is known.
    sheets: &'p [u32],
}

impl<'p> Index<'p> {
    /// Of these units of a portfolio.
    pub(super) fn new(analysis: &Analysis, units: &[Unit], paged: Option<&'p Paged>) -> Self {
        Self { heads: project_heads(&analysis.outline, units), sheets: paged.map_or(&[], |paged| &paged.index) }
    }

    /// Makes the unit at a place lead, if it is the list, or be led to, if it begins a project.
    pub(super) fn mark(&self, at: usize, element: &mut Element) {
        if element.class == "unit index" {
            for (nth, row) in elements(element).enumerate() {
                row.attributes.extend(self.sheets.get(nth).map(|sheet| Attribute::OnSheet(*sheet)));
                if let Some(title) = elements(row).next() {
                    title.attributes.push(Attribute::LeadsTo(project_name(nth)));
                }
            }
        } else if let Ok(nth) = self.heads.binary_search(&at) {
            element.attributes.push(Attribute::Id(project_name(nth)));
        }
    }
}

fn elements(element: &mut Element) -> impl Iterator<Item = &mut Element> {
    element.children.iter_mut().filter_map(|child| match child {
        Content::Element(child) => Some(child),
        Content::Text(_) => None,
    })
}
