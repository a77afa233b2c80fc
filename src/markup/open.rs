//! The elements that are open while the tree is built.

use super::node::{Kind, NodeId};

/// Who opened an element decides who may close it: a stray `</div>` never ends a Markdown list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Markdown,
    Html,
    /// Opened by us because its parts came alone: the list around a lone `<li>`.
    Implied,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Open {
    pub(super) id: NodeId,
    pub(super) kind: Kind,
    pub(super) origin: Origin,
    /// Its end tag stood in a block inside it: nothing new goes into it once that block has ended.
    pub(super) ended: bool,
}

/// Any heading end tag closes any heading, any list end tag any list.
pub(super) fn same_element(open: Kind, tag: Kind) -> bool {
    std::mem::discriminant(&open) == std::mem::discriminant(&tag)
}

/// HTML lets some elements end without an end tag; the others are worth a notice.
pub(super) fn needs_end_tag(open: Open) -> bool {
    open.origin == Origin::Html
        && !matches!(open.kind, Kind::Paragraph | Kind::Item | Kind::Term | Kind::Detail | Kind::Row | Kind::Cell(_))
}
