//! Source → [`Document`]: Markdown and HTML in one tree with spans. Never fails; what had to be put
//! right is told in [`Notice`]s.

mod again;
mod align;
mod allow;
mod badge;
mod builder;
mod detect;
mod front_matter;
mod html;
mod lazy;
mod links;
mod markdown;
mod node;
mod notice;
mod open;
mod page_breaks;
mod source_map;
mod style;
mod tag;
mod tokens;
mod url;
mod written;

pub use again::parse_again;
pub use badge::badge;
pub use builder::MAX_DEPTH;
pub use detect::detect;
pub use lazy::{BeginsAnew, LazyLine};
pub use node::{Attributes, Cell, Children, Document, Format, Kind, NodeId};
pub use notice::{Notice, NoticeKind};
pub use style::{Align, Rgb, Style};
pub use tag::{Attribute, Tag};
pub use url::{is_elsewhere, is_kept_picture};

use builder::Builder;
use source_map::SourceMap;

/// Parses `source` as `format`. Total: every text gives a tree.
#[must_use]
pub fn parse(source: &str, format: Format) -> Document {
    parse_apart(source, format, |_| false)
}

/// The same, where `begins_anew` says which lines right below a list's item are no words of it, as they are for CommonMark.
#[must_use]
pub fn parse_apart(source: &str, format: Format, begins_anew: BeginsAnew) -> Document {
    let front_matter = front_matter::front_matter(source).filter(|_| format == Format::Markdown);
    let start = front_matter.map_or(0, |span| span.end as usize);
    let map = SourceMap::from(start);
    let body = source.get(start..).unwrap_or_default();
    let mut builder = Builder::new(source.len());
    match format {
        Format::Markdown => {
            markdown::feed(&mut builder, body, &map, source, None, begins_anew);
        }
        Format::Html => {
            let fragment = source_map::Fragment { text: body, map: &map, source };
            html::feed(&mut builder, fragment, &mut None);
        }
    }
    let mut document = builder.finish(source.to_owned(), format, front_matter);
    let nodes = 0..document.nodes.len();
    links::link_addresses(&mut document, nodes, 0..source.len());
    document
}
