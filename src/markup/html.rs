//! Raw HTML: spec-grade tokens, our own allow-list, our own recovery.

use html5gum::{DefaultEmitter, EndTag, HtmlString, StartTag, Token, Tokenizer};

use super::allow::{Treatment, treatment};
use super::builder::Builder;
use super::node::{Attributes, Cell, Kind};
use super::source_map::Fragment;
use super::style::{Style, parse_align, parse_color};
use super::{NoticeKind, url};
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
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let span_of = |span: html5gum::Span<usize>| fragment.map.span(range.start + span.start, range.start + span.end);
    let mut done = 0;
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                done = tag.span.end;
                let span = span_of(tag.span);
                start_tag(builder, &tag, span, fragment.source, removing);
            }
            Token::EndTag(tag) => {
                done = tag.span.end;
                let span = span_of(tag.span);
                end_tag(builder, &tag, span, fragment.source, removing);
            }
            Token::String(string) => {
                done = string.span.end;
                if removing.is_none() {
                    let shown = String::from_utf8_lossy(&string.value);
                    let range = range.start + string.span.start..range.start + string.span.end;
                    builder.text(fragment, range, &shown);
                }
            }
            Token::Comment(comment) => {
                done = comment.span.end;
                if removing.is_none() {
                    builder.void(Kind::Comment, span_of(comment.span), None);
                }
            }
            Token::Doctype(doctype) => done = doctype.span.end,
            Token::Error(_) => {}
        }
    }
    // The tokenizer swallows a tag that the end of the text cuts off. Its words are the author's.
    if let Some(rest) = text.get(done..).filter(|rest| !rest.trim().is_empty() && removing.is_none()) {
        let span = fragment.map.span(range.start + done, range.end);
        builder.notice(NoticeKind::UnfinishedMarkup, span);
        builder.text(fragment, range.start + done..range.end, rest);
    }
}

fn start_tag(builder: &mut Builder, tag: &StartTag<usize>, span: Span, source: &str, removing: &mut Option<String>) {
    if removing.is_some() {
        return;
    }
    let name = lossy(&tag.name);
    match treatment(&name) {
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
            if !tag.self_closing || matches!(name.as_str(), "script" | "style" | "title" | "iframe" | "noscript") {
                *removing = Some(name);
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

fn end_tag(builder: &mut Builder, tag: &EndTag<usize>, span: Span, source: &str, removing: &mut Option<String>) {
    let name = lossy(&tag.name);
    if let Some(removed) = removing {
        if *removed == name {
            *removing = None;
        }
        return;
    }
    match treatment(&name) {
        Treatment::Keep(kind) => builder.close_html(kind, span),
        Treatment::Void(Kind::Break) => builder.void(Kind::Break, span, None),
        Treatment::Unknown => {
            builder.notice(NoticeKind::UnknownTag, span);
            builder.source_text(span, source);
        }
        _ => {}
    }
}

/// Reads the few attributes that mean something; all others never leave this function.
fn attributes(builder: &mut Builder, tag: &StartTag<usize>, kind: Kind, span: Span) -> (Kind, Option<Attributes>) {
    let mut kind = kind;
    let mut found = Attributes::default();
    for (name, value) in &tag.attributes {
        let value = lossy(value);
        match (lossy(name).as_str(), kind) {
            ("class", _) => found.class = Some(value.into()),
            ("style", _) => {
                let parsed = Style::parse(&value);
                found.style = Style { align: parsed.align.or(found.style.align), ..parsed };
            }
            ("align", _) => found.style.align = parse_align(&value.to_ascii_lowercase()).or(found.style.align),
            ("color", Kind::Span) => found.style.color = parse_color(&value.to_ascii_lowercase()),
            ("href", Kind::Link) => match url::link(&value) {
                Some(url) => found.url = Some(url.into()),
                None => builder.notice(NoticeKind::UnsafeUrl, span),
            },
            ("src", Kind::Image) => match url::embedded_image(&value) {
                Some(url) => found.url = Some(url.into()),
                None => builder.notice(NoticeKind::RemoteImage, span),
            },
            ("alt", Kind::Image) => found.alt = Some(value.into()),
            ("start", Kind::List(Some(_))) => kind = Kind::List(Some(value.trim().parse().unwrap_or(1))),
            ("colspan", Kind::Cell(cell)) => kind = Kind::Cell(Cell { columns: cells(&value), ..cell }),
            ("rowspan", Kind::Cell(cell)) => kind = Kind::Cell(Cell { rows: cells(&value), ..cell }),
            _ => {}
        }
    }
    let any = found != Attributes::default();
    (kind, any.then_some(found))
}

fn cells(value: &str) -> u8 {
    value.trim().parse::<u8>().map_or(1, |n| n.clamp(1, 100))
}

fn lossy(string: &HtmlString) -> String {
    String::from_utf8_lossy(string).into_owned()
}
