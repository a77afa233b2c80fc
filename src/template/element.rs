//! What a page is made of: a closed list of elements, classes and attributes. Author text is only ever
//! [`Content::Text`] or the value of an [`Attribute`].

use super::Words;
use crate::markup::{Align, Rgb};

/// Elements the template may use. There is no way to name another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// `a`
    A,
    /// `blockquote`
    Blockquote,
    /// `br`
    Br,
    /// `code`
    Code,
    /// `del`
    Del,
    /// `div`
    Div,
    /// `em`
    Em,
    /// `figcaption`
    Figcaption,
    /// `figure`
    Figure,
    /// `h1`
    H1,
    /// `h2`
    H2,
    /// `h3`
    H3,
    /// `h4`
    H4,
    /// `hr`
    Hr,
    /// `img`
    Img,
    /// `ins`
    Ins,
    /// `li`
    Li,
    /// `mark`
    Mark,
    /// `ol`
    Ol,
    /// `p`
    P,
    /// `pre`
    Pre,
    /// `small`
    Small,
    /// `span`
    Span,
    /// `strong`
    Strong,
    /// `sub`
    Sub,
    /// `sup`
    Sup,
    /// `table`
    Table,
    /// `tbody`
    Tbody,
    /// `td`
    Td,
    /// `th`
    Th,
    /// `tr`
    Tr,
    /// `u`
    U,
    /// `ul`
    Ul,
}

impl Tag {
    /// The element's name in HTML.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::Blockquote => "blockquote",
            Self::Br => "br",
            Self::Code => "code",
            Self::Del => "del",
            Self::Div => "div",
            Self::Em => "em",
            Self::Figcaption => "figcaption",
            Self::Figure => "figure",
            Self::H1 => "h1",
            Self::H2 => "h2",
            Self::H3 => "h3",
            Self::H4 => "h4",
            Self::Hr => "hr",
            Self::Img => "img",
            Self::Ins => "ins",
            Self::Li => "li",
            Self::Mark => "mark",
            Self::Ol => "ol",
            Self::P => "p",
            Self::Pre => "pre",
            Self::Small => "small",
            Self::Span => "span",
            Self::Strong => "strong",
            Self::Sub => "sub",
            Self::Sup => "sup",
            Self::Table => "table",
            Self::Tbody => "tbody",
            Self::Td => "td",
            Self::Th => "th",
            Self::Tr => "tr",
            Self::U => "u",
            Self::Ul => "ul",
        }
    }

    /// True for elements that stand in a line of text.
    #[must_use]
    pub fn is_inline(self) -> bool {
        matches!(
            self,
            Self::A
                | Self::Code
                | Self::Del
                | Self::Em
                | Self::Img
                | Self::Ins
                | Self::Mark
                | Self::Small
                | Self::Span
                | Self::Strong
                | Self::Sub
                | Self::Sup
                | Self::U
        )
    }

    /// True for elements that hold nothing.
    #[must_use]
    pub fn is_void(self) -> bool {
        matches!(self, Self::Br | Self::Hr | Self::Img)
    }
}

/// Attributes the template may use; values are checked before they get here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Attribute {
    /// Target of a link. Links always open elsewhere, without referrer.
    Href(String),
    /// Embedded raster picture.
    Src(String),
    /// Address of a picture that is [kept](crate::markup::is_kept_picture) beside the text: whoever shows the page gives it.
    Kept(String),
    /// The address from which a picture would come that is not asked for.
    Far(String),
    /// Width and height of a picture, in pixels.
    Size(u32, u32),
    /// Text alternative of a picture.
    Alt(String),
    /// First number of an ordered list.
    Start(u64),
    /// Columns that a cell covers.
    Colspan(u8),
    /// Rows that a cell covers.
    Rowspan(u8),
    /// The author's text colour.
    Ink(Rgb),
    /// The author's background colour.
    Ground(Rgb),
    /// The author's alignment.
    Align(Align),
    /// A name of our own inside the file.
    Id(String),
    /// Leads to such a name.
    LeadsTo(String),
    /// On which sheet of paper what it names begins, from 1.
    OnSheet(u32),
    /// A page begins with the unit.
    PageTop,
    /// The unit is taller than a page; whoever prints it breaks it.
    PageTall,
}

/// One element of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Element {
    /// Its name.
    pub tag: Tag,
    /// Its class, one of the template's own (several are separated by spaces), or empty.
    pub class: &'static str,
    /// Its attributes.
    pub attributes: Vec<Attribute>,
    /// What it holds.
    pub children: Vec<Content>,
}

/// Element or text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Content {
    /// An element.
    Element(Element),
    /// Characters, white space already collapsed as they are shown.
    Text(Words),
}

impl Element {
    /// An element without attributes.
    #[must_use]
    pub fn new(tag: Tag, class: &'static str, children: Vec<Content>) -> Self {
        Self { tag, class, attributes: Vec::new(), children }
    }
}

impl Content {
    /// Characters that the template adds.
    #[must_use]
    pub fn text(shown: impl Into<Words>) -> Self {
        Self::Text(shown.into())
    }
}

impl From<Element> for Content {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}
