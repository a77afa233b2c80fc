//! The preview as a file of its own.

use super::index::Index;
use crate::analysis::Analysis;
use crate::page::{PageSetup, Template};
use crate::pictures::{Carried, carry};
use crate::resume::DocumentKind;
use crate::template::{
    Attribute, Content, CutAt, Element, Unit, color_rule, groups, portfolio, to_html, wanted, with_cuts, write_escaped,
};

/// What the page of a résumé needs of our style sheets, as they are: names of colours and type, the sheet, the ground it
/// lies on, the paper.
pub const STYLES: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/paper.css"),
    include_str!("../../styles/wanted.css"),
    include_str!("../../styles/later/portfolio.css"),
    include_str!("../../styles/later/pictures.css"),
    include_str!("../../styles/print.css"),
    include_str!("../../styles/paged.css"),
    include_str!("../../styles/later/cuts.css"),
    include_str!("../../styles/document.css"),
);

/// The one sheet among [`STYLES`] that the page itself does not use: the ground around the résumé when it is a file.
pub const GROUND: &str = include_str!("../../styles/document.css");

/// No script, no frame, no form, nothing from anywhere: only what the file carries itself.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; \
                      form-action 'none'";

/// What stands around the résumé.
#[derive(Debug, Clone, Copy)]
pub struct Page<'p> {
    /// The title of the window, and the name that a browser proposes for a PDF.
    pub title: &'p str,
    /// The language of the résumé, as `ko`.
    pub lang: &'p str,
    /// What the document is: it is laid out accordingly.
    pub kind: DocumentKind,
    /// The style sheet: [`STYLES`], and `@font-face` rules with their fonts in `data:` addresses where the typeface is
    /// to travel along. Other addresses in it lead nowhere: the policy of the file forbids them.
    pub css: &'p str,
    /// The pictures that the text names. Another is missing in the file.
    pub pictures: &'p [Carried],
    /// The pages as they were measured; without them whoever prints the file breaks it.
    pub paged: Option<&'p Paged>,
}

/// How units were set on paper, so that the file prints the same pages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paged {
    /// The paper and how densely it is set.
    pub setup: PageSetup,
    /// How many sheets of paper there are.
    pub sheets: u32,
    /// The sheets, from 1, on which a portfolio's projects begin, in the order of its list.
    pub index: Vec<u32>,
    /// What is so for each of the [`page_units`], in order.
    pub units: Vec<PagedUnit>,
}

/// A unit on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PagedUnit {
    /// A page begins with it.
    pub is_top: bool,
    /// It is taller than a page.
    pub is_tall: bool,
    /// Where pages begin inside it, in order.
    pub cuts: Vec<CutAt>,
}

/// The units of a document of this kind, in order.
#[must_use]
pub fn page_units(analysis: &Analysis, kind: DocumentKind) -> Vec<Unit> {
    match kind {
        // Not of the units as they are: they may be laid out already.
        DocumentKind::Portfolio => {
            let units = wanted(&analysis.document, &analysis.outline);
            portfolio(&analysis.document, &analysis.outline, &units)
        }
        _ => analysis.units.clone(),
    }
}

/// The résumé as one HTML file that looks and prints as the preview does. Its elements are those of the preview, from the
/// same closed lists; links of the résumé stay links. It holds no script and asks no other place for anything.
#[must_use]
pub fn to_html_document(analysis: &Analysis, page: &Page) -> String {
    let units = page_units(analysis, page.kind);
    // Pages of other units say nothing about these.
    let paged = page.paged.filter(|paged| paged.units.len() == units.len());
    let index = (page.kind == DocumentKind::Portfolio).then(|| Index::new(analysis, &units, paged));
    let mut colors: Vec<String> = Vec::new();
    let mut sheet = String::new();
    for group in groups(&units) {
        sheet.push_str("<div class=\"group\">\n");
        for at in group {
            let Some(unit) = units.get(at) else { continue };
            let mut element = analysis.draw(unit);
            carry(&mut element, page.pictures);
            if let Some(index) = &index {
                index.mark(at, &mut element);
            }
            collect_colors(&element, &mut colors);
            if let Some(unit) = paged.and_then(|paged| paged.units.get(at)) {
                element = on_paper(&element, unit);
            }
            sheet.push_str(&to_html(&element));
            sheet.push('\n');
        }
        sheet.push_str("</div>\n");
    }
    colors.sort_unstable();
    colors.dedup();
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"");
    write_escaped(&mut html, page.lang);
    // The paper is white, whatever the reader's theme.
    html.push_str("\" data-theme=\"light\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    html.push_str(POLICY);
    html.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    write_escaped(&mut html, page.title);
    html.push_str("</title>\n<style>\n");
    // Nothing in a style sheet needs these two characters side by side; in HTML they could end it.
    html.push_str(&page.css.replace("</", "<\\/"));
    for color in &colors {
        html.push_str(color);
        html.push('\n');
    }
    if let Some(paged) = paged {
        html.push_str(&paged.setup.paper.page_rule());
    }
    html.push_str("</style>\n</head>\n<body>\n<main class=\"paper\"");
    if let Some(paged) = paged {
        push_attribute(&mut html, "data-paper", paged.setup.paper.name());
    }
    html.push_str(">\n");
    push_numbers(&mut html, paged);
    html.push_str("<article class=\"sheet\"");
    push_attributes(&mut html, paged, page.kind);
    html.push_str(">\n");
    html.push_str(&sheet);
    html.push_str("</article>\n</main>\n</body>\n</html>\n");
    html
}

/// What style sheets read: how it is set, and that it has pages.
fn push_attributes(html: &mut String, paged: Option<&Paged>, kind: DocumentKind) {
    let mut push = |name: &str, value: &str| push_attribute(html, name, value);
    match paged {
        Some(paged) => {
            paged.setup.attributes().into_iter().for_each(|(name, value)| push(name, value));
            push("data-paged", "");
        }
        None if kind == DocumentKind::Portfolio => push("data-template", Template::Portfolio.name()),
        None => {}
    }
}

fn push_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    html.push_str(value);
    html.push('"');
}

/// The numbers of the sheets, as they lie under the units of the preview.
fn push_numbers(html: &mut String, paged: Option<&Paged>) {
    let sheets = paged.filter(|paged| paged.setup.numbers).map_or(0, |paged| paged.sheets);
    if sheets < 2 {
        return;
    }
    html.push_str("<div class=\"leaves numbered\">\n");
    for number in 1..=sheets {
        html.push_str(&format!("<div class=\"leaf\"><p class=\"folio\">{number}</p></div>\n"));
    }
    html.push_str("</div>\n");
}

/// The unit with what makes its pages.
fn on_paper(element: &Element, unit: &PagedUnit) -> Element {
    let mut element = with_cuts(element, &unit.cuts);
    let marks = [(unit.is_top, Attribute::PageTop), (unit.is_tall, Attribute::PageTall)];
    element.attributes.extend(marks.into_iter().filter_map(|(is, mark)| is.then_some(mark)));
    element
}

fn collect_colors(element: &Element, colors: &mut Vec<String>) {
    colors.extend(element.attributes.iter().filter_map(color_rule));
    for child in &element.children {
        if let Content::Element(child) = child {
            collect_colors(child, colors);
        }
    }
}
