//! The nodes of the tree.

use serde::Serialize;

use super::again::Cut;
use super::{Notice, Style, Tag};
use crate::text::Span;

/// How the source is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// CommonMark with tables and strikethrough, raw HTML anywhere in it.
    Markdown,
    /// A whole HTML document or fragment.
    Html,
}

/// Index of a node in its [`Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

/// What a node is. Markdown and HTML end in the same kinds: `- ` and `<li>` are both [`Kind::Item`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The whole document.
    Root,
    /// Heading of level 1 to 6.
    Heading(u8),
    /// Paragraph.
    Paragraph,
    /// List; the number is the first of an ordered list.
    List(Option<u64>),
    /// List item.
    Item,
    /// Table.
    Table,
    /// Table row.
    Row,
    /// Table cell.
    Cell(Cell),
    /// Block quote.
    Quote,
    /// Preformatted block.
    CodeBlock,
    /// Thematic break.
    Rule,
    /// A grouping without meaning of its own: `div`, `section`, `details` …
    Container,
    /// The named part of a name/value pair: `dt`, `summary`.
    Term,
    /// The value of a name/value pair: `dd`.
    Detail,
    /// Characters.
    Text,
    /// A line end that is shown as a space.
    SoftBreak,
    /// A forced line end.
    Break,
    /// Strong importance.
    Strong,
    /// Emphasis.
    Emphasis,
    /// Struck out.
    Strike,
    /// Underlined.
    Underline,
    /// Code in a line.
    Code,
    /// Link; the target is in [`Attributes::url`] when it is allowed.
    Link,
    /// Picture; the text alternative is in [`Attributes::alt`].
    Image,
    /// Inline grouping without meaning of its own.
    Span,
    /// Subscript.
    Subscript,
    /// Superscript.
    Superscript,
    /// Highlighted.
    Mark,
    /// Side note in small print.
    Small,
    /// A comment: kept for its position, never shown.
    Comment,
}

impl Kind {
    /// True for kinds that stand in a line of text.
    #[must_use]
    pub fn is_inline(self) -> bool {
        matches!(
            self,
            Self::Text
                | Self::SoftBreak
                | Self::Break
                | Self::Strong
                | Self::Emphasis
                | Self::Strike
                | Self::Underline
                | Self::Code
                | Self::Link
                | Self::Image
                | Self::Span
                | Self::Subscript
                | Self::Superscript
                | Self::Mark
                | Self::Small
        )
    }
}

/// Properties of a table cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Header cell.
    pub header: bool,
    /// Columns covered, 1 to 100.
    pub columns: u8,
    /// Rows covered, 1 to 100.
    pub rows: u8,
}

/// What few nodes have: kept aside so that most nodes stay small.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributes {
    /// The author's class names, used only to understand the layout; never shown.
    pub class: Option<Box<str>>,
    /// Harmless text styles and the hints about layout found in `style`.
    pub style: Style,
    /// Allowed link target or picture source.
    pub url: Option<Box<str>>,
    /// Text alternative of a picture; without one, what its address writes on a [badge](crate::markup::badge).
    pub alt: Option<Box<str>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) decoded: Option<Box<str>>,
    pub(super) attributes: Option<Box<Attributes>>,
    pub(super) first_child: Option<NodeId>,
    pub(super) last_child: Option<NodeId>,
    pub(super) next: Option<NodeId>,
}

impl Node {
    /// A node without anything in it.
    pub(super) fn new(kind: Kind, span: Span) -> Self {
        Self { kind, span, decoded: None, attributes: None, first_child: None, last_child: None, next: None }
    }
}

/// The source as one tree, whatever mixture of Markdown and HTML it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub(super) source: String,
    pub(super) format: Format,
    pub(super) nodes: Vec<Node>,
    pub(super) notices: Vec<Notice>,
    pub(super) tags: Vec<Tag>,
    pub(super) html_blocks: Vec<Span>,
    pub(super) front_matter: Option<Span>,
    pub(super) cuts: Vec<Cut>,
    /// How many nodes there were before addresses were told apart from the words around them; those for them follow.
    pub(super) main: usize,
}

impl Document {
    /// The node that holds all others.
    pub const ROOT: NodeId = NodeId(0);

    /// The text that was parsed.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// How it was read.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// What was put right or left out while reading, in order of position.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The tags of raw HTML as they were written, in order; none of those inside removed elements.
    #[must_use]
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

    /// Blocks of raw HTML in Markdown that the next blank line ends, in order: within them Markdown is not read.
    #[must_use]
    pub fn html_blocks(&self) -> &[Span] {
        &self.html_blocks
    }

    /// The YAML between `---` lines at the very start: understood, never printed.
    #[must_use]
    pub fn front_matter(&self) -> Option<Span> {
        self.front_matter
    }

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// True when there is nothing but the root.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1
    }

    /// What the node is.
    #[must_use]
    pub fn kind(&self, id: NodeId) -> Kind {
        self.node(id).map_or(Kind::Container, |node| node.kind)
    }

    /// Where the node stands in the source.
    #[must_use]
    pub fn span(&self, id: NodeId) -> Span {
        self.node(id).map_or(Span::default(), |node| node.span)
    }

    /// The characters of a [`Kind::Text`] node, entities and escapes decoded; empty for other kinds.
    #[must_use]
    pub fn text(&self, id: NodeId) -> &str {
        match self.node(id) {
            Some(Node { decoded: Some(text), .. }) => text,
            Some(Node { kind: Kind::Text, span, .. }) => span.of(&self.source).unwrap_or_default(),
            _ => "",
        }
    }

    /// True when the text stands in the source as it is shown, so that offsets in it are offsets in the source.
    #[must_use]
    pub fn is_literal(&self, id: NodeId) -> bool {
        self.node(id).is_some_and(|node| node.decoded.is_none())
    }

    /// Class, style, link target: only where the source has one.
    #[must_use]
    pub fn attributes(&self, id: NodeId) -> Option<&Attributes> {
        self.node(id)?.attributes.as_deref()
    }

    /// False when there is no node of this kind: a quick look before a walk.
    #[must_use]
    pub fn may_have(&self, kind: Kind) -> bool {
        self.nodes.iter().any(|node| node.kind == kind)
    }

    /// The node's children in order.
    #[must_use]
    pub fn children(&self, id: NodeId) -> Children<'_> {
        Children { document: self, next: self.node(id).and_then(|node| node.first_child) }
    }

    /// The node's first child.
    #[must_use]
    pub fn first_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.first_child
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }
}

/// Iterator over the children of a node.
#[derive(Debug, Clone)]
pub struct Children<'d> {
    document: &'d Document,
    next: Option<NodeId>,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.document.node(id).and_then(|node| node.next);
        Some(id)
    }
}
