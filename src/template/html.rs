//! The page as an HTML string, for files and for tests. The browser never gets this string: it gets
//! nodes (`app::preview`).

use std::fmt::Write;

use super::{Attribute, Content, Element};
use crate::markup::{Align, Rgb};

/// One element with all it holds.
#[must_use]
pub fn to_html(element: &Element) -> String {
    let mut html = String::new();
    write_element(&mut html, element);
    html
}

fn write_element(html: &mut String, element: &Element) {
    html.push('<');
    html.push_str(element.tag.name());
    let class = class_names(element);
    if !class.is_empty() {
        write_attribute(html, "class", &class);
    }
    for attribute in &element.attributes {
        for (name, value) in attribute_values(attribute) {
            write_attribute(html, name, &value);
        }
    }
    html.push('>');
    if element.tag.is_void() {
        return;
    }
    for child in &element.children {
        match child {
            Content::Element(child) => write_element(html, child),
            Content::Text(text) => write_escaped(html, text),
        }
    }
    let _ = write!(html, "</{}>", element.tag.name());
}

/// The element's classes: the template's own and those that stand for the author's colours and alignment.
#[must_use]
pub fn class_names(element: &Element) -> String {
    let mut class = element.class.to_owned();
    for attribute in &element.attributes {
        let name = match attribute {
            Attribute::Ink(color) => format!("ink-{}", hex(*color)),
            Attribute::Ground(color) => format!("ground-{}", hex(*color)),
            Attribute::Align(Align::Left) => "align-left".to_owned(),
            Attribute::Align(Align::Center) => "align-center".to_owned(),
            Attribute::Align(Align::Right) => "align-right".to_owned(),
            _ => continue,
        };
        if !class.is_empty() {
            class.push(' ');
        }
        class.push_str(&name);
    }
    class
}

/// The HTML attributes that an [`Attribute`] stands for. Names are ours; values were checked or are numbers.
#[must_use]
pub fn attribute_values(attribute: &Attribute) -> Vec<(&'static str, String)> {
    match attribute {
        Attribute::Href(url) => vec![
            ("href", url.clone()),
            ("target", "_blank".to_owned()),
            ("rel", "noopener noreferrer nofollow".to_owned()),
        ],
        Attribute::Src(url) => vec![("src", url.clone())],
        Attribute::Kept(address) => vec![("data-picture", address.clone())],
        Attribute::Far(url) => {
            let host = url.split('/').nth(2).unwrap_or_default();
            vec![("data-host", host.to_owned()), ("data-far", url.clone())]
        }
        Attribute::Size(width, height) => vec![("width", width.to_string()), ("height", height.to_string())],
        Attribute::Alt(text) => vec![("alt", text.clone())],
        Attribute::Start(first) => vec![("start", first.to_string())],
        Attribute::Colspan(columns) => vec![("colspan", columns.to_string())],
        Attribute::Rowspan(rows) => vec![("rowspan", rows.to_string())],
        Attribute::Id(name) => vec![("id", name.clone())],
        Attribute::LeadsTo(name) => vec![("href", format!("#{name}"))],
        Attribute::OnSheet(number) => vec![("data-page", number.to_string())],
        Attribute::PageTop => vec![("data-top", String::new())],
        Attribute::PageTall => vec![("data-tall", String::new())],
        Attribute::Ink(_) | Attribute::Ground(_) | Attribute::Align(_) => Vec::new(),
    }
}

/// The rule of a style sheet for one of the author's colours. Nothing but digits made from numbers enters it.
#[must_use]
pub fn color_rule(attribute: &Attribute) -> Option<String> {
    match attribute {
        Attribute::Ink(color) => Some(format!(".sheet .ink-{hex}{{color:#{hex}}}", hex = hex(*color))),
        Attribute::Ground(color) => Some(format!(".sheet .ground-{hex}{{background-color:#{hex}}}", hex = hex(*color))),
        _ => None,
    }
}

/// Six hexadecimal digits.
fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("{red:02x}{green:02x}{blue:02x}")
}

fn write_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    write_escaped(html, value);
    html.push('"');
}

/// Appends text so that it is text for a reader of HTML, in an attribute, too.
pub fn write_escaped(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_holds_nothing_but_digits_of_ours() {
        let rule = |attribute| color_rule(&attribute).unwrap_or_default();
        assert_eq!(rule(Attribute::Ink(Rgb(255, 0, 10))), ".sheet .ink-ff000a{color:#ff000a}");
        assert_eq!(rule(Attribute::Ground(Rgb(0, 0, 0))), ".sheet .ground-000000{background-color:#000000}");
    }
}
