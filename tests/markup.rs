//! The tree that Markdown and HTML become: each document of `fixtures/markup` has a snapshot of its tree, a node a
//! line, and of what was put right while reading.

#[path = "support/fixtures.rs"]
#[allow(dead_code, reason = "other tests use the other part")]
mod fixtures;
mod snapshots;

use std::fmt::Write;

use hannun::markup::{Document, Kind, NodeId, Style, parse};

#[test]
fn documents_become_the_trees_of_their_snapshots() {
    let documents = fixtures::fixtures("markup").into_iter();
    snapshots::check("markup", documents.map(|file| (file.name, drawing(&parse(&file.text, file.format)))));
}

/// One node a line; below them what the parser has to say.
fn drawing(document: &Document) -> String {
    let mut drawing = String::new();
    draw(document, Document::ROOT, 0, &mut drawing);
    if let Some(span) = document.front_matter() {
        let _ = writeln!(drawing, "front matter {}..{}", span.start, span.end);
    }
    for notice in document.notices() {
        let words = notice.span.of(document.source()).unwrap_or("?");
        let words: String = words.chars().take(40).collect();
        let _ = writeln!(drawing, "{:?} {}..{} {words:?}", notice.kind, notice.span.start, notice.span.end);
    }
    drawing
}

fn draw(document: &Document, node: NodeId, depth: usize, drawing: &mut String) {
    let span = document.span(node);
    let _ =
        write!(drawing, "{:indent$}{} {}..{}", "", kind(document.kind(node)), span.start, span.end, indent = depth * 2);
    if document.kind(node) == Kind::Text {
        let decoded = if document.is_literal(node) { "" } else { " decoded" };
        let _ = write!(drawing, " {:?}{decoded}", document.text(node));
    }
    if let Some(attributes) = document.attributes(node) {
        let values = [("url", &attributes.url), ("alt", &attributes.alt), ("class", &attributes.class)];
        for (name, value) in values {
            let _ = value.as_ref().map(|value| write!(drawing, " {name}={value}"));
        }
        if attributes.style != Style::default() {
            let _ = write!(drawing, " styled");
        }
    }
    drawing.push('\n');
    for child in document.children(node) {
        draw(document, child, depth + 1, drawing);
    }
}

/// The kind in few characters: `heading 2`, `cell header 2×1`.
fn kind(kind: Kind) -> String {
    match kind {
        Kind::Heading(level) => format!("heading {level}"),
        Kind::List(None) => "list".to_owned(),
        Kind::List(Some(first)) => format!("list from {first}"),
        Kind::Cell(cell) => {
            let header = if cell.header { " header" } else { "" };
            let size = if (cell.columns, cell.rows) == (1, 1) {
                String::new()
            } else {
                format!(" {}×{}", cell.columns, cell.rows)
            };
            format!("cell{header}{size}")
        }
        other => format!("{other:?}").to_lowercase(),
    }
}
