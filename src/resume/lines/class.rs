//! What the author's class names say about a text: whose name it is, when it was, where a line has parts.

use crate::markup::{Attributes, Document, Kind, NodeId};

/// What a class name tells about a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ClassHint {
    /// Nothing.
    #[default]
    None,
    /// A title: name, title, school …
    Title,
    /// An employer's name.
    Company,
    /// What a piece of work is called.
    Work,
    /// The same, in a plain line over a list.
    Listed,
    /// A section's title.
    Section,
    /// A date.
    Date,
}

/// What the classes of an element say.
#[must_use]
pub fn hint(attributes: &Attributes) -> ClassHint {
    let mut hint = ClassHint::None;
    for word in words(attributes) {
        match word.as_str() {
            "company" | "organization" | "org" | "employer" => hint = ClassHint::Company,
            "title" | "tit" | "name" | "school" => hint = ClassHint::Title,
            "date" | "dates" | "period" | "duration" | "time" => hint = ClassHint::Date,
            _ => {}
        }
    }
    // "project-title": the two words together.
    if hint == ClassHint::Title && words(attributes).any(|word| word == "project") {
        hint = ClassHint::Work;
    }
    let section = attributes.class.as_deref().is_some_and(|class| {
        let class = class.to_ascii_lowercase();
        ["section-title", "section_title", "sectiontitle", "section__title"].iter().any(|name| class.contains(name))
    });
    if section { ClassHint::Section } else { hint }
}

/// True for an element whose style says that it is bold, or its class in a style sheet that many use; a label in a
/// pill ("Kotlin") is bold for its looks only.
#[must_use]
pub fn is_bold(attributes: &Attributes) -> bool {
    let classes = || attributes.class.as_deref().unwrap_or_default().split(' ');
    let bold = |class| matches!(class, "font-bold" | "font-semibold" | "font-extrabold" | "fw-bold" | "t-bold");
    attributes.style.bold || classes().any(bold) && !classes().any(|class| class == "rounded-full")
}

/// True for a row that a style sheet which many use draws with its parts at both ends.
#[must_use]
pub fn holds_ends_apart(attributes: &Attributes) -> bool {
    let mut classes = attributes.class.as_deref().unwrap_or_default().split(' ');
    classes.any(|class| matches!(class, "justify-between" | "justify-content-between"))
}

/// True for what holds a piece of work as a whole: `<div class="project">`.
#[must_use]
pub fn holds_work(attributes: &Attributes) -> bool {
    let mut classes = attributes.class.as_deref().unwrap_or_default().split(' ');
    classes.any(|class| matches!(class, "project" | "project-item" | "project-card"))
}

/// The words that class names are made of.
pub fn words(attributes: &Attributes) -> impl Iterator<Item = String> + '_ {
    attributes
        .class
        .as_deref()
        .unwrap_or_default()
        .split([' ', '-', '_'])
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
}

/// True for two spans in a row that are the same kind of thing to the style sheet, which holds them apart:
/// `<span class="chip">Java</span> <span class="chip">Kotlin</span>`.
#[must_use]
pub fn are_chips(document: &Document, first: NodeId, second: NodeId) -> bool {
    let bare = |node| document.span(node).of(document.source()).is_some_and(|tag| tag.starts_with("<span>"));
    is_word(document, first)
        && match (classed(document, first), classed(document, second)) {
            // "chip chip-blue" beside "chip on"
            (Some(one), Some(other)) => one == other || names_chip(one) && names_chip(other),
            (None, None) => bare(first) && bare(second),
            _ => false,
        }
}

/// True for two spans without a blank between them that a style sheet holds apart: letters in spans of their own are one word.
#[must_use]
pub fn are_apart(document: &Document, first: NodeId, second: NodeId) -> bool {
    [first, second].iter().all(|node| classed(document, *node).is_some() && is_word(document, *node))
}

fn names_chip(class: &str) -> bool {
    ["chip", "tag", "badge", "skill"].iter().any(|name| class.starts_with(name))
}

fn classed(document: &Document, node: NodeId) -> Option<&str> {
    document.attributes(node)?.class.as_deref()
}

fn is_word(document: &Document, node: NodeId) -> bool {
    document.children(node).any(|child| document.text(child).trim().chars().nth(1).is_some())
}

/// The parts of a line that a style sheet holds apart: `<span class="title">…</span><span class="company">…</span>`.
/// `None` where words stand between them, or where nothing says that they are parts.
#[must_use]
pub fn parts(document: &Document, run: &[NodeId]) -> Option<Vec<(NodeId, ClassHint)>> {
    let blank = |node: NodeId| match document.kind(node) {
        Kind::Text => document.text(node).trim().is_empty(),
        kind => matches!(kind, Kind::Comment | Kind::SoftBreak),
    };
    let mut parts = Vec::new();
    for node in run.iter().copied().filter(|node| !blank(*node)) {
        if !matches!(document.kind(node), Kind::Span | Kind::Strong | Kind::Emphasis | Kind::Small | Kind::Link) {
            return None;
        }
        parts.push((node, document.attributes(node).map(hint).unwrap_or_default()));
    }
    let told = parts.iter().any(|(_, hint)| *hint != ClassHint::None);
    // A row of chips is one line.
    let chips = || {
        let mut pairs = parts.windows(2);
        let named = || run.first().is_some_and(|first| classed(document, *first).is_some_and(names_chip));
        (parts.len() > 2 || named())
            && pairs.all(|pair| matches!(pair, [(first, _), (second, _)] if are_chips(document, *first, *second)))
    };
    let joined =
        || parts.len() == run.len() && parts.iter().all(|(node, _)| document.kind(*node) == Kind::Span) && !chips();
    (parts.len() > 1 && (told || joined())).then_some(parts)
}
