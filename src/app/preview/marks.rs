//! Where pages begin, told to the nodes of the sheet: an attribute, and a length through the CSSOM.

use web_sys::HtmlElement;

/// A page begins at this node: a unit, or a spacer in one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    /// The node.
    pub(super) node: HtmlElement,
    /// Space from where the page before ends to where this one begins, in thousandths of a pixel.
    pub(super) lead: i64,
    /// The unit holds a piece that is taller than a page.
    pub(super) is_tall: bool,
    /// A page begins at its top.
    pub(super) is_top: bool,
}

/// The attribute of a node that a page begins with.
const TOP: &str = "data-top";
/// The attribute of a unit that a browser has to break by itself.
const TALL: &str = "data-tall";
/// The property that holds the space.
const LEAD: &str = "--lead";

/// The marks that are set.
#[derive(Debug, Default)]
pub(super) struct Marks(Vec<Mark>);

impl Marks {
    /// Sets these marks and no others, touching only nodes for which something changes.
    pub(super) fn set(&mut self, wanted: Vec<Mark>) {
        for old in &self.0 {
            if !wanted.iter().any(|mark| mark.node == old.node) {
                for name in [TOP, TALL] {
                    let _ = old.node.remove_attribute(name);
                }
                let _ = old.node.style().remove_property(LEAD);
            }
        }
        for mark in &wanted {
            let old = self.0.iter().find(|old| old.node == mark.node);
            if old.is_none_or(|old| old.lead != mark.lead) {
                let _ = mark.node.style().set_property(LEAD, &pixels(mark.lead));
            }
            toggle(&mark.node, TOP, mark.is_top, old.is_some_and(|old| old.is_top));
            toggle(&mark.node, TALL, mark.is_tall, old.is_some_and(|old| old.is_tall));
        }
        self.0 = wanted;
    }
}

fn toggle(node: &HtmlElement, name: &str, is: bool, was: bool) {
    if is && !was {
        let _ = node.set_attribute(name, "");
    } else if was && !is {
        let _ = node.remove_attribute(name);
    }
}

/// A length in thousandths of a pixel.
pub(super) fn thousandths(length: f64) -> i64 {
    (length * 1000.0).round() as i64
}

/// A length as CSS wants it, without the tables that formatting a float needs.
pub(super) fn pixels(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let all = thousandths.unsigned_abs();
    format!("{sign}{}.{:03}px", all / 1000, all % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_css_reads_them() {
        assert_eq!(pixels(thousandths(1123.4567)), "1123.457px");
        assert_eq!(pixels(thousandths(-0.05)), "-0.050px");
        assert_eq!(pixels(0), "0.000px");
    }
}
