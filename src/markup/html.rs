//! Raw HTML: spec-grade tokens, our own allow-list, our own recovery.

use html5gum::{DefaultEmitter, EndTag, HtmlString, StartTag, Token, Tokenizer};

use super::allow::{Treatment, treatment};
use super::builder::Builder;
use super::node::{Attributes, Cell, Kind};
use super::source_map::SourceMap;
use super::style::{Style, parse_align, parse_color};
use super::{NoticeKind, url};
use crate::text::Span;

/// A piece of raw HTML and where it comes from.
#[derive(Clone, Copy)]
pub(super) struct Fragment<'s> {
    pub(super) text: &'s str,
    pub(super) map: &'s SourceMap,
    pub(super) source: &'s str,
}

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
        as_written(builder, "<!--", span, fragment.source);
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
                    characters(builder, &shown, span_of(string.span), fragment.source);
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
        as_written(builder, rest, span, fragment.source);
    }
}

/// Markup that is shown as it was written.
fn as_written(builder: &mut Builder, written: &str, span: Span, source: &str) {
    let literal = span.of(source) == Some(written);
    builder.text(span, (!literal).then_some(written), source);
}

/// Text, cut at its entities, so that everything else in it keeps its exact place in the source.
fn characters(builder: &mut Builder, shown: &str, span: Span, source: &str) {
    let written = span.of(source).unwrap_or_default();
    if written == shown {
        builder.text(span, None, source);
        return;
    }
    let start = span.start as usize;
    let (mut at, mut rest) = (0, shown);
    while let Some(tail) = written.get(at..).filter(|tail| !tail.is_empty() && !rest.is_empty()) {
        let same: usize =
            tail.chars().zip(rest.chars()).take_while(|(a, b)| a == b && *a != '&').map(|(c, _)| c.len_utf8()).sum();
        builder.text(Span::new(start + at, start + at + same), None, source);
        at += same;
        rest = rest.get(same..).unwrap_or_default();
        let entity = written.get(at..).map_or("", entity_at);
        let decoded = decode(entity);
        // `&copy2021` is `©` and a literal 2021.
        let literal =
            entity.bytes().skip(1).rev().zip(decoded.bytes().rev()).take_while(|(a, b)| a == b && a.is_ascii()).count();
        let literal = literal.min(decoded.len().saturating_sub(1));
        let (entity, decoded) = (
            entity.get(..entity.len() - literal).unwrap_or_default(),
            decoded.get(..decoded.len() - literal).unwrap_or_default(),
        );
        if entity.is_empty() {
            // CommonMark takes the indentation and the `>` of its containers off each line.
            let prefix =
                written.get(at..).map_or(0, |tail| tail.len() - tail.trim_start_matches([' ', '\t', '>']).len());
            if prefix > 0 {
                at += prefix;
                continue;
            }
        }
        if entity.is_empty() || !rest.starts_with(decoded) || decoded.is_empty() {
            break;
        }
        builder.text(Span::new(start + at, start + at + entity.len()), Some(decoded), source);
        at += entity.len();
        rest = rest.get(decoded.len()..).unwrap_or_default();
    }
    if !rest.is_empty() {
        builder.text(Span::new(start + at, span.end as usize), Some(rest), source);
    }
}

/// What may be shown otherwise than it is written: `&nbsp;`, `&#44032;`, a lone `&`, NUL.
fn entity_at(text: &str) -> &str {
    if text.starts_with('\0') {
        return "\0";
    }
    let Some(inner) = text.strip_prefix('&') else { return "" };
    let name = inner.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
    let end = 1 + name + usize::from(inner.as_bytes().get(name) == Some(&b';'));
    text.get(..end).unwrap_or_default()
}

fn decode(entity: &str) -> String {
    if entity == "\0" {
        return "\u{fffd}".to_owned();
    }
    let mut decoded = String::new();
    for token in Tokenizer::new_with_emitter(entity, DefaultEmitter::<usize>::new_with_span()) {
        let Ok(token) = token;
        if let Token::String(string) = token {
            decoded.push_str(&String::from_utf8_lossy(&string.value));
        }
    }
    decoded
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
                builder.text(span, None, source);
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
            builder.text(span, None, source);
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
