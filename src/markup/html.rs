//! Raw HTML: spec-grade tokens, our own allow-list, our own recovery.

use super::allow::{Treatment, ends_shape, treatment};
use super::builder::Builder;
use super::node::{Attributes, Cell, Kind};
use super::source_map::Fragment;
use super::style::{Align, Style, parse_align, parse_color};
use super::tokens::{Tag, Token, tokenize};
use super::{NoticeKind, badge, url};
use crate::text::Span;

/// Feeds all tags and text of `fragment` to the builder. `removing` is the element that is being left
/// out with its content; it may stay open over several fragments of one paragraph.
pub(super) fn feed(builder: &mut Builder, fragment: Fragment<'_>, removing: &mut Option<String>) {
    let mut from = 0;
    // A comment that never ends would swallow the rest: from there on `<!--` is shown as text.
    let comments_end = fragment.text.rfind("-->").map_or(0, |at| at + 3);
    while let Some(rest) = fragment.text.get(from..) {
        let cut = rest.match_indices("<!--").map(|(at, _)| from + at).find(|at| *at >= comments_end);
        tokens(builder, fragment, from..cut.unwrap_or(fragment.text.len()), removing);
        let Some(cut) = cut else { return };
        let span = fragment.map.span(cut, cut + 4);
        builder.notice(NoticeKind::UnfinishedMarkup, span);
        builder.text(fragment, cut..cut + 4, "<!--");
        from = cut + 4;
    }
}

fn tokens(builder: &mut Builder, fragment: Fragment<'_>, range: std::ops::Range<usize>, removing: &mut Option<String>) {
    let Some(text) = fragment.text.get(range.clone()) else { return };
    let mut done = 0;
    tokenize(text, &mut |token, place| {
        done = place.end;
        let span = fragment.map.span(range.start + place.start, range.start + place.end);
        match token {
            Token::Start(tag) => start_tag(builder, tag, span, fragment.source, removing),
            Token::End(tag) => end_tag(builder, tag, span, fragment.source, removing),
            Token::Text(shown) if removing.is_none() => {
                builder.text(fragment, range.start + place.start..range.start + place.end, shown);
            }
            Token::Comment if removing.is_none() => builder.void(Kind::Comment, span, None),
            _ => {}
        }
    });
    // The tokenizer swallows a tag that the end of the text cuts off. Its words are the author's.
    if let Some(rest) = text.get(done..).filter(|rest| !rest.trim().is_empty() && removing.is_none()) {
        let span = fragment.map.span(range.start + done, range.end);
        builder.notice(NoticeKind::UnfinishedMarkup, span);
        builder.text(fragment, range.start + done..range.end, rest);
    }
}

fn start_tag(builder: &mut Builder, tag: &Tag, span: Span, source: &str, removing: &mut Option<String>) {
    if removing.is_some() {
        return;
    }
    builder.tag(span, false);
    let name = tag.name.as_str();
    match treatment(name) {
        Treatment::Keep(kind) => {
            let (kind, attributes) = attributes(builder, tag, kind, span);
            builder.open_html(kind, span, attributes);
        }
        Treatment::Void(kind) => {
            let (kind, attributes) = attributes(builder, tag, kind, span);
            builder.void(kind, span, attributes);
        }
        Treatment::Unwrap => {}
        Treatment::RemoveVoid => {
            if name != "meta" && name != "link" && name != "wbr" && name != "col" {
                builder.notice(NoticeKind::RemovedElement, span);
            }
        }
        Treatment::Remove => {
            builder.notice(NoticeKind::RemovedElement, span);
            if !tag.self_closing || matches!(name, "script" | "style" | "title" | "iframe" | "noscript") {
                *removing = Some(name.to_owned());
            }
        }
        Treatment::Unknown => {
            builder.notice(NoticeKind::UnknownTag, span);
            if tag.attributes.is_empty() {
                builder.source_text(span, source);
            }
        }
    }
}

fn end_tag(builder: &mut Builder, tag: &Tag, span: Span, source: &str, removing: &mut Option<String>) {
    if let Some(removed) = removing {
        if *removed == tag.name {
            *removing = None;
            builder.tag(span, true);
        }
        return;
    }
    builder.tag(span, true);
    match treatment(&tag.name) {
        Treatment::Keep(kind) => builder.close_html(kind, span),
        Treatment::Void(Kind::Break) => builder.void(Kind::Break, span, None),
        Treatment::Unknown if !ends_shape(&tag.name) => {
            builder.notice(NoticeKind::UnknownTag, span);
            builder.source_text(span, source);
        }
        _ => {}
    }
}

/// Reads the few attributes that mean something; all others never leave this function.
fn attributes(builder: &mut Builder, tag: &Tag, kind: Kind, span: Span) -> (Kind, Option<Attributes>) {
    let mut kind = kind;
    let mut found = Attributes::default();
    for (name, value) in &tag.attributes {
        match (name.as_str(), kind) {
            // Components that were written for React say it in their own word.
            ("class" | "classname", _) => found.class = Some(value.as_str().into()),
            ("style", _) => {
                let parsed = Style::parse(value);
                found.style = Style { align: parsed.align.or(found.style.align), ..parsed };
            }
            ("align", _) => found.style.align = parse_align(&value.to_ascii_lowercase()).or(found.style.align),
            ("color", Kind::Span) => found.style.color = parse_color(&value.to_ascii_lowercase()),
            ("href", Kind::Link) => match url::link(value) {
                Some(url) => found.url = Some(url.into()),
                None => builder.notice(NoticeKind::UnsafeUrl, span),
            },
            ("src", Kind::Image) => {
                found.url = url::picture(value).map(Into::into);
                if found.url.as_deref().is_none_or(url::is_elsewhere) {
                    builder.notice(NoticeKind::RemoteImage, span);
                }
            }
            ("alt", Kind::Image) => found.alt = Some(value.as_str().into()),
            ("start", Kind::List(Some(_))) => kind = Kind::List(Some(value.trim().parse().unwrap_or(1))),
            ("colspan", Kind::Cell(cell)) => kind = Kind::Cell(Cell { columns: cells(value), ..cell }),
            ("rowspan", Kind::Cell(cell)) => kind = Kind::Cell(Cell { rows: cells(value), ..cell }),
            _ => {}
        }
    }
    if kind == Kind::Image {
        badge::give_words(&mut found);
    }
    if tag.name == "center" {
        found.style.align = found.style.align.or(Some(Align::Center));
    }
    let any = found != Attributes::default();
    (kind, any.then_some(found))
}

fn cells(value: &str) -> u8 {
    value.trim().parse::<u8>().map_or(1, |n| n.clamp(1, 100))
}
