//! The author's own colours. The page's policy forbids style attributes, so that every colour is a class, and
//! the rules for the classes in use stand in one sheet that is built here. Only hexadecimal digits made
//! from numbers ever enter a rule.

use std::cell::RefCell;
use std::collections::HashSet;

use web_sys::CssStyleSheet;

use crate::template::{Attribute, Content, Element, color_rule};

/// The rules made so far. They are never removed: undoing an edit brings a colour back soon enough.
#[derive(Debug, Default)]
pub(super) struct Palette {
    sheet: RefCell<Option<CssStyleSheet>>,
    known: RefCell<HashSet<Attribute>>,
}

impl Palette {
    /// Makes the rules that `element` and what it holds need.
    pub(super) fn admit(&self, element: &Element) {
        for attribute in &element.attributes {
            if let Some(rule) = color_rule(attribute) {
                self.add(attribute, &rule);
            }
        }
        for child in &element.children {
            if let Content::Element(child) = child {
                self.admit(child);
            }
        }
    }

    fn add(&self, color: &Attribute, rule: &str) {
        if !self.known.borrow_mut().insert(color.clone()) {
            return;
        }
        let mut sheet = self.sheet.borrow_mut();
        if sheet.is_none() {
            *sheet = adopted_sheet();
        }
        if let Some(sheet) = sheet.as_ref() {
            // A browser without constructed sheets shows the text in black: nothing is lost.
            let _ = sheet.insert_rule(rule);
        }
    }
}

/// A new sheet that the document already uses.
pub(super) fn adopted_sheet() -> Option<CssStyleSheet> {
    let document = web_sys::window()?.document()?;
    let sheet = CssStyleSheet::new().ok()?;
    document.adopted_style_sheets().push(&sheet);
    Some(sheet)
}
