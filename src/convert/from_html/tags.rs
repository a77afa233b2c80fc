//! What stands in a start tag and is not kept in the tree.

use std::borrow::Cow;

use crate::markup::{Document, NodeId};

/// Words in class names of what only a screen reader is to read.
const UNSEEN: [&str; 5] = ["visually-hidden", "visuallyhidden", "sr-only", "a11y-hidden", "screen-reader"];
/// Deeper levels than any program has.
const MOST_LEVELS: u8 = 9;

/// The start tag of an element, as it was written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct StartTag<'d>(&'d str);

/// What becomes of white space in an element.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whitespace {
    Collapsed,
    Kept,
}

impl<'d> StartTag<'d> {
    /// The tag of a node; empty where the parser has made the node up.
    pub(super) fn of(document: &'d Document, node: NodeId) -> Self {
        let start = document.span(node).start;
        let tags = document.tags();
        let at = tags.partition_point(|tag| tag.span.start < start);
        let tag = tags.get(at).filter(|tag| tag.span.start == start && !tag.closing);
        Self(tag.and_then(|tag| tag.span.of(document.source())).unwrap_or_default())
    }

    /// The value of an attribute as it was written, entities and all.
    pub(super) fn attribute(self, name: &str) -> Option<&'d str> {
        let mut rest = self.0.split_once(|c: char| c.is_ascii_whitespace())?.1;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>');
            let end = rest.find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '>').unwrap_or(rest.len());
            let (found, after) = rest.split_at_checked(end).filter(|(found, _)| !found.is_empty())?;
            let Some(value) = after.trim_start().strip_prefix('=') else {
                if found.eq_ignore_ascii_case(name) {
                    return Some("");
                }
                rest = after;
                continue;
            };
            let value = value.trim_start();
            let (value, after) = match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value.get(1..)?.split_once(quote)?,
                _ => {
                    let end = value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len());
                    value.split_at_checked(end)?
                }
            };
            if found.eq_ignore_ascii_case(name) {
                return Some(value);
            }
            rest = after;
        }
    }

    fn declaration(self, property: &str) -> Option<Cow<'d, str>> {
        let style = self.attribute("style")?;
        let found = style.split(';').filter_map(|part| part.split_once(':'));
        let mut found = found.filter(|(name, _)| name.trim().eq_ignore_ascii_case(property));
        found.next_back().map(|(_, value)| match value.trim() {
            value if value.bytes().any(|b| b.is_ascii_uppercase()) => Cow::Owned(value.to_ascii_lowercase()),
            value => Cow::Borrowed(value),
        })
    }

    pub(super) fn is_button(self) -> bool {
        self.0.get(..7).is_some_and(|name| name.eq_ignore_ascii_case("<button"))
    }

    pub(super) fn is_item(self) -> bool {
        self.0.get(..3).is_some_and(|name| name.eq_ignore_ascii_case("<li"))
    }

    /// The level of an item, from 1: `aria-level` of Google Docs, `mso-list:l0 level2 lfo1` of Word.
    pub(super) fn level(self) -> Option<u8> {
        let word = || {
            let list = self.declaration("mso-list")?;
            let (_, level) = list.split_once("level")?;
            level.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
        };
        let level: u8 = self.attribute("aria-level").and_then(|level| level.trim().parse().ok()).or_else(word)?;
        Some(level.clamp(1, MOST_LEVELS))
    }

    /// The bullet or number that Word writes beside an item for programs that know no lists.
    pub(super) fn is_marker(self) -> bool {
        self.declaration("mso-list").is_some_and(|list| list == "ignore")
    }

    /// `font-weight`, where the element says it.
    pub(super) fn bold(self) -> Option<bool> {
        let weight = self.declaration("font-weight")?;
        match &*weight {
            "bold" | "bolder" => Some(true),
            "normal" | "lighter" => Some(false),
            weight => weight.parse::<u16>().ok().map(|weight| weight >= 600),
        }
    }

    pub(super) fn whitespace(self) -> Option<Whitespace> {
        let value = self.declaration("white-space").or_else(|| self.declaration("white-space-collapse"))?;
        let kept = ["pre", "break-spaces"].iter().any(|kept| value.starts_with(kept));
        Some(if kept { Whitespace::Kept } else { Whitespace::Collapsed })
    }

    /// Nobody sees it, and no screen reader reads it.
    pub(super) fn is_gone(self) -> bool {
        self.declaration("display").is_some_and(|display| display == "none")
            || self.declaration("mso-hide").is_some_and(|hide| hide == "all")
            || self.is_note_mark()
    }

    /// The mark of a comment of Word or Google Docs, or the comments themselves behind the text. What a comment is about
    /// has `mso-comment-reference` and stays.
    fn is_note_mark(self) -> bool {
        let is = |property: &str, values: &[&str]| {
            self.declaration(property).is_some_and(|value| values.contains(&value.as_ref()))
        };
        self.has_class(&["msocomanchor", "MsoCommentReference", "msocomoff", "msocomtxt"])
            || self.attribute("href").is_some_and(|to| to.starts_with("#cmnt"))
            || is("mso-special-character", &["comment"])
            || is("mso-element", &["comment", "comment-list"])
    }

    /// What stands in it stands one below the other, even what elsewhere goes on in a line.
    pub(super) fn stacks(self) -> bool {
        self.declaration("flex-direction").is_some_and(|direction| direction.starts_with("column"))
            || self.has_class(&["flex-column", "flex-col"])
    }

    /// It begins a line of its own, whatever its name.
    pub(super) fn is_block(self) -> bool {
        let blocks = ["block", "flex", "grid", "list-item", "table"];
        self.declaration("display").is_some_and(|display| blocks.contains(&display.as_ref()))
    }

    /// True when one of its classes is one of these.
    pub(super) fn has_class(self, names: &[&str]) -> bool {
        let mut classes = self.attribute("class").unwrap_or_default().split_ascii_whitespace();
        classes.any(|class| names.iter().any(|name| class.eq_ignore_ascii_case(name)))
    }

    /// The box of a task, drawn as a picture.
    pub(super) fn is_box(self) -> bool {
        self.attribute("aria-roledescription").is_some_and(|role| role.eq_ignore_ascii_case("checkbox"))
    }

    /// Seen, but not read to anyone.
    pub(super) fn is_unread(self) -> bool {
        self.attribute("aria-hidden").is_some_and(|hidden| hidden.eq_ignore_ascii_case("true"))
    }

    /// Read to people, but not seen.
    pub(super) fn is_unseen(self) -> bool {
        self.attribute("class").is_some_and(|class| UNSEEN.iter().any(|name| class.contains(name)))
    }

    /// Word's style for the title of a document.
    pub(super) fn is_title(self) -> bool {
        self.attribute("class").is_some_and(|class| class.eq_ignore_ascii_case("MsoTitle"))
    }
}
