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
            Content::Text(text) => escape(html, text),
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
        Attribute::Alt(text) => vec![("alt", text.clone())],
        Attribute::Start(first) => vec![("start", first.to_string())],
        Attribute::Colspan(columns) => vec![("colspan", columns.to_string())],
        Attribute::Rowspan(rows) => vec![("rowspan", rows.to_string())],
        Attribute::Ink(_) | Attribute::Ground(_) | Attribute::Align(_) => Vec::new(),
    }
}

/// Six hexadecimal digits.
#[must_use]
pub fn hex(Rgb(red, green, blue): Rgb) -> String {
    format!("{red:02x}{green:02x}{blue:02x}")
}

fn write_attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(html, value);
    html.push('"');
}

fn escape(html: &mut String, text: &str) {
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
