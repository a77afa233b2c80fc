//! The preview as a file of its own.

use crate::analysis::Analysis;
use crate::page::Template;
use crate::pictures::{Carried, carry};
use crate::resume::DocumentKind;
use crate::template::{Content, Element, color_rule, groups, portfolio, to_html, write_escaped};

/// What the page of a résumé needs of our style sheets, as they are: names of colours and type, the sheet, the ground it
/// lies on, the paper.
pub const STYLES: &str = concat!(
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/paper.css"),
    include_str!("../../styles/wanted.css"),
    include_str!("../../styles/later/portfolio.css"),
    include_str!("../../styles/later/pictures.css"),
    include_str!("../../styles/document.css"),
    include_str!("../../styles/print.css"),
);

/// The one sheet among [`STYLES`] that the page itself does not use: the ground around the résumé when it is a file.
pub const GROUND: &str = include_str!("../../styles/document.css");

/// No script, no frame, no form, nothing from anywhere: only what the file carries itself.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; \
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
}

/// The résumé as one HTML file that looks and prints as the preview does. Its elements are those of the preview, from the
/// same closed lists; links of the résumé stay links. It holds no script and asks no other place for anything.
#[must_use]
pub fn to_html_document(analysis: &Analysis, page: &Page) -> String {
    let mut colors: Vec<String> = Vec::new();
    let mut sheet = String::new();
    let (template, units) = match page.kind {
        DocumentKind::Portfolio => {
            (Template::Portfolio, portfolio(&analysis.document, &analysis.outline, &analysis.units))
        }
        _ => (Template::Wanted, analysis.units.clone()),
    };
    for group in groups(&units) {
        sheet.push_str("<div class=\"group\">\n");
        for unit in units.get(group).unwrap_or_default() {
            let mut element = analysis.draw(unit);
            carry(&mut element, page.pictures);
            collect_colors(&element, &mut colors);
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
    html.push_str("</style>\n</head>\n<body>\n<main class=\"paper\">\n<article class=\"sheet\"");
    if template != Template::default() {
        html.push_str(" data-template=\"");
        html.push_str(template.name());
        html.push('"');
    }
    html.push_str(">\n");
    html.push_str(&sheet);
    html.push_str("</article>\n</main>\n</body>\n</html>\n");
    html
}

fn collect_colors(element: &Element, colors: &mut Vec<String>) {
    colors.extend(element.attributes.iter().filter_map(color_rule));
    for child in &element.children {
        if let Content::Element(child) = child {
            collect_colors(child, colors);
        }
    }
}
