//! What was put right while reading.

use serde::Serialize;

use crate::text::Span;

/// Something that was put right, or left out of the preview, while reading the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What happened.
    pub kind: NoticeKind,
    /// Where, in bytes of the source.
    #[serde(flatten)]
    pub span: Span,
}

/// What can happen while reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// An element that is never shown (`script`, `style` …) was left out with what it holds.
    RemovedElement,
    /// A tag that is not HTML is shown as text.
    UnknownTag,
    /// A closing tag without an opening one was ignored.
    StrayEndTag,
    /// An element that was never closed ends with the block around it.
    UnclosedElement,
    /// CommonMark would print this indented text as code; it was read as what it looks like.
    IndentedMarkup,
    /// Nested too deeply; what is deeper stands in the deepest allowed place.
    FlattenedNesting,
    /// A comment or tag that never ends is shown as text.
    UnfinishedMarkup,
    /// A link or picture address that is not allowed was taken off.
    UnsafeUrl,
    /// A picture from another place is not loaded; its text alternative is shown.
    RemoteImage,
}
