//! What stands on the desk, for a file that is to print the same pages.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::places::{elements, same, text_nodes, utf16};
use crate::analysis::Analysis;
use crate::convert::{Paged, PagedUnit};
use crate::page::{PageSetup, Template};
use crate::resume::DocumentKind;
use crate::template::{CutAt, Unit, texts};

/// How the sheet on the desk has set these units on paper; nothing where it shows another text, as one without names, or
/// has no pages yet.
#[must_use]
pub(crate) fn on_paper(analysis: &Analysis, units: &[Unit], kind: DocumentKind) -> Option<Paged> {
    let document = web_sys::window()?.document()?;
    let sheet = document.query_selector(".desk .sheet[data-paged]").ok()??;
    let nodes = sheet.query_selector_all(".unit").ok()?;
    if nodes.length() as usize != units.len() {
        return None;
    }
    let nodes = (0..nodes.length()).filter_map(|at| nodes.item(at)?.dyn_into::<Element>().ok());
    let shown: Option<Vec<PagedUnit>> =
        units.iter().zip(nodes).map(|(unit, node)| paged(&document, analysis, unit, &node)).collect();
    let template = if kind == DocumentKind::Portfolio { Template::Portfolio } else { Template::Wanted };
    let count = |selector: &str| document.query_selector_all(selector).map_or(0, |found| found.length());
    let setup = PageSetup { numbers: count(".desk .leaves.numbered") > 0, ..setup(&sheet, template) };
    let index = elements(".desk .index-row").filter_map(|row| row.get_attribute("data-page")?.parse().ok()).collect();
    let shows_kind = sheet.get_attribute("data-template").as_deref() == Some(template.name());
    shows_kind.then_some(Paged { setup, sheets: count(".desk .leaf"), index, units: shown? })
}

fn paged(document: &Document, analysis: &Analysis, unit: &Unit, node: &Element) -> Option<PagedUnit> {
    let drawn = analysis.draw(unit);
    let mut finder = Finder::default();
    finder.children(node);
    same(&texts(&drawn), &text_nodes(document, node)).then(|| PagedUnit {
        is_top: node.has_attribute("data-top"),
        is_tall: node.has_attribute("data-tall"),
        cuts: finder.cuts,
    })
}

/// The setup that a sheet was given.
fn setup(sheet: &Element, template: Template) -> PageSetup {
    let names = ["paper", "margins", "type", "spacing"];
    let value = |name: &str| sheet.get_attribute(&["data-", name].concat()).unwrap_or_default();
    let words: Vec<String> = names.iter().map(|name| [name, "=", &value(name)].concat()).collect();
    PageSetup { template, ..PageSetup::parse(&words.join(" ")) }
}

/// Finds the spacers in a unit.
#[derive(Default)]
struct Finder {
    chars: usize,
    rows: usize,
    cuts: Vec<CutAt>,
}

impl Finder {
    fn children(&mut self, node: &Node) {
        let mut next = node.first_child();
        while let Some(child) = next {
            next = child.next_sibling();
            let Some(element) = child.dyn_ref::<Element>() else {
                self.chars += child.text_content().map_or(0, |text| utf16(&text));
                continue;
            };
            let is_row = element.tag_name() == "TR";
            if element.class_list().contains("cut") {
                self.cuts.push(if is_row { CutAt::Row(self.rows) } else { CutAt::Char(self.chars) });
                continue;
            }
            self.rows += usize::from(is_row);
            self.children(&child);
        }
    }
}
