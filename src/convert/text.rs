//! Drawn elements as plain text: `- ` before items, links as `text (url)`, a row of a table in one line.

use crate::template::{Attribute, Content, Element, Tag};

/// The text of one element; lines are separated by line feeds, none stands at the end.
pub(super) fn element_text(element: &Element) -> String {
    let mut pen = Pen::default();
    pen.element(element);
    pen.finish()
}

/// The text inside an element, without the marker of a list item.
pub(super) fn inner_text(element: &Element) -> String {
    let mut pen = Pen::default();
    pen.children(element);
    pen.finish()
}

/// Cells of the rows of a table, and whatever else in it.
pub(super) fn rows(table: &Element) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for child in elements(table) {
        if child.tag == Tag::Tr {
            found.push(elements(child).map(cell).collect());
        } else {
            found.extend(rows(child));
        }
    }
    found
}

/// The elements in an element.
pub(super) fn elements(element: &Element) -> impl Iterator<Item = &Element> {
    element.children.iter().filter_map(|child| match child {
        Content::Element(child) => Some(child),
        Content::Text(_) => None,
    })
}

/// A cell stays in its line.
fn cell(element: &Element) -> String {
    inner_text(element).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[derive(Default)]
struct Pen {
    text: String,
    /// Spaces before a line that goes on inside an item.
    hang: usize,
    /// Where the last marker ends: what follows it stands in its line.
    marked: usize,
}

impl Pen {
    fn finish(self) -> String {
        self.text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }

    /// Ends the line, if something stands in it.
    fn end_line(&mut self) {
        let line = self.text.rsplit('\n').next().unwrap_or_default();
        if line.chars().any(|c| c != ' ') && self.text.len() != self.marked {
            self.text.push('\n');
            self.text.extend(std::iter::repeat_n(' ', self.hang));
        }
    }

    /// Begins a line with the marker of an item, in the place of the spaces that were put there.
    fn mark(&mut self, marker: &str) {
        let line = self.text.trim_end_matches(' ').len();
        if line == 0 || self.text.get(..line).is_some_and(|text| text.ends_with('\n')) {
            self.text.truncate(line);
        }
        self.text.extend(std::iter::repeat_n(' ', self.hang));
        self.text.push_str(marker);
        self.marked = self.text.len();
    }

    fn children(&mut self, element: &Element) {
        for child in &element.children {
            match child {
                Content::Element(child) => self.element(child),
                Content::Text(text) => self.text.push_str(text),
            }
        }
    }

    fn block(&mut self, element: &Element) {
        self.end_line();
        self.children(element);
        self.end_line();
    }

    fn element(&mut self, element: &Element) {
        match element.tag {
            Tag::Br => self.end_line(),
            Tag::Hr => {}
            Tag::A => self.link(element),
            Tag::Img => {
                let alt = element.attributes.iter().find_map(|attribute| match attribute {
                    Attribute::Alt(alt) => Some(alt.as_str()),
                    _ => None,
                });
                self.text.push_str(alt.unwrap_or_default());
            }
            Tag::Ul | Tag::Ol => self.list(element),
            Tag::Table => {
                self.end_line();
                for row in rows(element) {
                    self.text.push_str(&row.join(" | "));
                    self.end_line();
                }
            }
            Tag::Div if element.class.ends_with("section") => {
                self.apart(element, " ");
            }
            Tag::Div if element.class.ends_with("skills") => self.skills(element),
            Tag::Code
            | Tag::Del
            | Tag::Em
            | Tag::Mark
            | Tag::Small
            | Tag::Span
            | Tag::Strong
            | Tag::Sub
            | Tag::Sup
            | Tag::U => self.children(element),
            _ => self.block(element),
        }
    }

    /// What an address adds to the words of its link.
    fn link(&mut self, element: &Element) {
        let start = self.text.len();
        self.children(element);
        let words = self.text.get(start..).unwrap_or_default().trim().to_owned();
        let url = element.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Href(url) => Some(url.as_str()),
            _ => None,
        });
        let Some(url) = url.filter(|url| !says_same(&words, url)) else { return };
        if words.is_empty() {
            self.text.push_str(url);
        } else {
            self.text.push_str(&format!(" ({url})"));
        }
    }

    fn list(&mut self, element: &Element) {
        let first = element.attributes.iter().find_map(|attribute| match attribute {
            Attribute::Start(first) => Some(*first),
            _ => None,
        });
        self.end_line();
        let hang = self.hang;
        for (item, number) in elements(element).zip(first.unwrap_or(1)..) {
            let marker = if element.tag == Tag::Ol { format!("{number}. ") } else { "- ".to_owned() };
            self.hang = hang;
            let before = self.text.len();
            self.mark(&marker);
            let begin = self.marked;
            self.hang = hang + marker.len();
            self.children(item);
            self.hang = hang;
            // An item whose words stand elsewhere is none.
            if self.text.len() == begin {
                self.text.truncate(before.min(begin - marker.len()));
                continue;
            }
            self.end_line();
        }
    }

    /// Elements that stand side by side.
    fn apart(&mut self, element: &Element, separator: &str) {
        self.end_line();
        for (index, child) in elements(element).enumerate() {
            if index > 0 {
                self.text.push_str(separator);
            }
            self.children(child);
        }
        self.end_line();
    }

    /// `Backend: Kotlin, Spring Boot`.
    fn skills(&mut self, element: &Element) {
        self.end_line();
        let mut separator = "";
        for child in elements(element) {
            self.text.push_str(separator);
            self.children(child);
            separator = if child.class == "chip" { ", " } else { ": " };
        }
        self.end_line();
    }
}

/// True when the words of a link are its address, written shorter perhaps.
pub(super) fn says_same(words: &str, url: &str) -> bool {
    let bare = |text: &str| {
        let schemes = ["https://", "http://", "mailto:", "tel:"];
        let text = schemes.iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text);
        text.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    bare(words) == bare(url) || url.starts_with("tel:") && digits(words) == digits(url)
}
