//! The author's own colours. The page's policy forbids style attributes, so that every colour is a class, and
//! the rules for the classes in use stand in one sheet that is built here. Only hexadecimal digits made
//! from numbers ever enter a rule.

use std::cell::RefCell;
use std::collections::HashSet;

use web_sys::CssStyleSheet;

use crate::markup::Rgb;
use crate::template::{Attribute, Content, Element, hex};

/// Where a colour stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Layer {
    Ink,
    Ground,
}

/// The rules made so far. They are never removed: undoing an edit brings a colour back soon enough.
#[derive(Debug, Default)]
pub(super) struct Palette {
    sheet: RefCell<Option<CssStyleSheet>>,
    known: RefCell<HashSet<(Layer, Rgb)>>,
}

impl Palette {
    /// Makes the rules that `element` and what it holds need.
    pub(super) fn admit(&self, element: &Element) {
        for attribute in &element.attributes {
            match attribute {
                Attribute::Ink(color) => self.add(Layer::Ink, *color),
                Attribute::Ground(color) => self.add(Layer::Ground, *color),
                _ => {}
            }
        }
        for child in &element.children {
            if let Content::Element(child) = child {
                self.admit(child);
            }
        }
    }

    fn add(&self, layer: Layer, color: Rgb) {
        if !self.known.borrow_mut().insert((layer, color)) {
            return;
        }
        let mut sheet = self.sheet.borrow_mut();
        if sheet.is_none() {
            *sheet = adopted_sheet();
        }
        if let Some(sheet) = sheet.as_ref() {
            // A browser without constructed sheets shows the text in black: nothing is lost.
            let _ = sheet.insert_rule(&rule(layer, color));
        }
    }
}

fn rule(layer: Layer, color: Rgb) -> String {
    let hex = hex(color);
    match layer {
        Layer::Ink => format!(".sheet .ink-{hex}{{color:#{hex}}}"),
        Layer::Ground => format!(".sheet .ground-{hex}{{background-color:#{hex}}}"),
    }
}

/// A new sheet that the document already uses.
fn adopted_sheet() -> Option<CssStyleSheet> {
    let document = web_sys::window()?.document()?;
    let sheet = CssStyleSheet::new().ok()?;
    document.adopted_style_sheets().push(&sheet);
    Some(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_holds_nothing_but_digits_of_ours() {
        assert_eq!(rule(Layer::Ink, Rgb(255, 0, 10)), ".sheet .ink-ff000a{color:#ff000a}");
        assert_eq!(rule(Layer::Ground, Rgb(0, 0, 0)), ".sheet .ground-000000{background-color:#000000}");
    }
}
