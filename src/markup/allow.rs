//! The closed list of HTML names that are understood, and what becomes of the others.

use super::node::{Cell, Kind};

/// What a start tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Treatment {
    /// A node of this kind holds what follows.
    Keep(Kind),
    /// A node of this kind that holds nothing.
    Void(Kind),
    /// The tag vanishes, what it holds stays.
    Unwrap,
    /// The tag vanishes with what it holds: it is never visible text.
    Remove,
    /// The tag vanishes and never holds anything.
    RemoveVoid,
    /// Not an HTML name.
    Unknown,
}

/// Looks a lower-case element name up.
pub(super) fn treatment(name: &str) -> Treatment {
    use Treatment::{Keep, Remove, RemoveVoid, Unknown, Unwrap, Void};
    match name {
        "h1" => Keep(Kind::Heading(1)),
        "h2" => Keep(Kind::Heading(2)),
        "h3" => Keep(Kind::Heading(3)),
        "h4" => Keep(Kind::Heading(4)),
        "h5" => Keep(Kind::Heading(5)),
        "h6" => Keep(Kind::Heading(6)),
        "p" | "figcaption" | "caption" | "legend" => Keep(Kind::Paragraph),
        "ul" | "menu" | "dir" => Keep(Kind::List(None)),
        "ol" => Keep(Kind::List(Some(1))),
        "li" => Keep(Kind::Item),
        "table" => Keep(Kind::Table),
        "tr" => Keep(Kind::Row),
        "td" => Keep(Kind::Cell(Cell { header: false, columns: 1, rows: 1 })),
        "th" => Keep(Kind::Cell(Cell { header: true, columns: 1, rows: 1 })),
        "blockquote" => Keep(Kind::Quote),
        "pre" | "xmp" | "listing" | "plaintext" => Keep(Kind::CodeBlock),
        "dt" | "summary" => Keep(Kind::Term),
        "dd" => Keep(Kind::Detail),
        "div" | "section" | "article" | "header" | "footer" | "main" | "nav" | "aside" | "hgroup" | "address"
        | "details" | "figure" | "center" | "dl" | "fieldset" | "form" | "dialog" | "search" => Keep(Kind::Container),
        "b" | "strong" => Keep(Kind::Strong),
        "i" | "em" | "cite" | "dfn" | "var" => Keep(Kind::Emphasis),
        "s" | "strike" | "del" => Keep(Kind::Strike),
        "u" | "ins" => Keep(Kind::Underline),
        "code" | "kbd" | "samp" | "tt" => Keep(Kind::Code),
        "a" => Keep(Kind::Link),
        "span" | "font" | "abbr" | "time" | "big" | "q" | "label" | "button" | "textarea" | "data" | "bdi" | "bdo"
        | "output" | "acronym" => Keep(Kind::Span),
        "sub" => Keep(Kind::Subscript),
        "sup" => Keep(Kind::Superscript),
        "mark" => Keep(Kind::Mark),
        "small" => Keep(Kind::Small),
        "br" => Void(Kind::Break),
        "hr" => Void(Kind::Rule),
        "img" | "image" => Void(Kind::Image),
        "wbr" | "meta" | "link" | "base" | "input" | "col" | "embed" | "source" | "track" | "area" | "param"
        | "frame" | "keygen" | "bgsound" | "basefont" | "isindex" => RemoveVoid,
        "script" | "style" | "title" | "iframe" | "noembed" | "noframe" | "noframes" | "noscript" => Remove,
        "html" | "head" | "body" | "thead" | "tbody" | "tfoot" | "colgroup" | "object" | "applet" | "video"
        | "audio" | "canvas" | "map" | "picture" | "select" | "option" | "optgroup" | "datalist" | "ruby" | "rt"
        | "rp" | "rb" | "rtc" | "slot" | "template" | "svg" | "math" | "portal" | "marquee" | "blink" | "nobr"
        | "progress" | "meter" | "frameset" => Unwrap,
        // Parts of drawings and formulas that are no words.
        "g" | "defs" | "polygon" | "polyline" | "ellipse" | "clippath" | "lineargradient" | "radialgradient"
        | "foreignobject" | "tspan" | "textpath" | "mi" | "mo" | "mn" | "mrow" | "msup" | "msub" | "mfrac"
        | "msqrt" | "mtext" => Unwrap,
        name if name.contains('-') || name.contains(':') => Unwrap,
        _ => Unknown,
    }
}

/// True for parts of drawings whose names are words, too: `<path>` may stand for one, `</path>` can't.
pub(super) fn ends_shape(name: &str) -> bool {
    matches!(
        name,
        "path"
            | "rect"
            | "circle"
            | "line"
            | "use"
            | "symbol"
            | "stop"
            | "mask"
            | "filter"
            | "pattern"
            | "text"
            | "desc"
    )
}

/// True for names whose start ends an open paragraph.
pub(super) fn is_block(kind: Kind) -> bool {
    !kind.is_inline() && kind != Kind::Comment
}
