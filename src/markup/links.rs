//! Addresses written as plain text become links: `https://…`, `www.…`, e-mail, `github.com/…`.

use std::ops::Range;

use super::node::{Attributes, Document, Kind, Node, NodeId};
use super::url;
use crate::text::Span;

/// Splits every text node that names an address into text, link, text: among the `nodes` below the root, and in them, which
/// stand in the `part` of the source.
pub(super) fn link_addresses(document: &mut Document, nodes: Range<usize>, part: Range<usize>) {
    let marks = marks(&document.source, part);
    if marks.is_empty() {
        return;
    }
    let mut stack: Vec<NodeId> = vec![Document::ROOT];
    let mut children: Vec<NodeId> = Vec::new();
    while let Some(parent) = stack.pop() {
        children.clear();
        children.extend(document.children(parent));
        if parent == Document::ROOT {
            children.retain(|child| nodes.contains(&(child.0 as usize)));
        }
        for child in &children {
            match document.kind(*child) {
                Kind::Text if document.is_literal(*child) => {
                    let span = document.span(*child);
                    let next = marks.partition_point(|mark| *mark < span.start);
                    if marks.get(next).is_some_and(|mark| *mark < span.end) {
                        split(document, parent, *child);
                    }
                }
                Kind::Link | Kind::Code | Kind::CodeBlock | Kind::Comment => {}
                _ => stack.push(*child),
            }
        }
    }
}

/// Where a part of the source has what no address is without, ascending.
fn marks(source: &str, part: Range<usize>) -> Vec<u32> {
    let from = part.start;
    let bytes = source.as_bytes().get(part).unwrap_or_default();
    let is_mark = |at: &usize| match bytes.get(*at..).unwrap_or_default() {
        [b'@', ..] => true,
        [b':', rest @ ..] => rest.starts_with(b"//"),
        [_, rest @ ..] => {
            rest.starts_with(b"com/")
                || rest.starts_with(b"i")
                || bytes.get(..*at).unwrap_or_default().ends_with(b"www")
        }
        [] => false,
    };
    memchr::memchr3_iter(b'@', b':', b'.', bytes)
        .filter(is_mark)
        .filter_map(|at| u32::try_from(from + at).ok())
        .collect()
}

fn split(document: &mut Document, parent: NodeId, text: NodeId) {
    let span = document.span(text);
    let shown = document.text(text);
    let found = addresses(shown);
    if found.is_empty() {
        return;
    }
    let after = document.nodes.get(text.0 as usize).and_then(|node| node.next);
    let base = span.start as usize;
    let mut at = 0;
    let mut previous = None;
    for Address { start, end, url } in found {
        if start > at {
            previous = Some(place(document, text, previous, Span::new(base + at, base + start)));
        }
        let span = Span::new(base + start, base + end);
        let link = place(document, text, previous, span);
        let label = push(document, Node::new(Kind::Text, span));
        if let Some(node) = document.nodes.get_mut(link.0 as usize) {
            node.kind = Kind::Link;
            node.attributes = Some(Box::new(Attributes { url: Some(url.into()), ..Attributes::default() }));
            node.first_child = Some(label);
            node.last_child = Some(label);
        }
        previous = Some(link);
        at = end;
    }
    if base + at < span.end as usize {
        previous = Some(place(document, text, previous, Span::new(base + at, span.end as usize)));
    }
    if let Some(last) = previous {
        if let Some(node) = document.nodes.get_mut(last.0 as usize) {
            node.next = after;
        }
        if after.is_none()
            && let Some(node) = document.nodes.get_mut(parent.0 as usize)
        {
            node.last_child = Some(last);
        }
    }
}

/// The first piece takes the place of the old node, the others follow it.
fn place(document: &mut Document, first: NodeId, previous: Option<NodeId>, span: Span) -> NodeId {
    let Some(previous) = previous else {
        if let Some(node) = document.nodes.get_mut(first.0 as usize) {
            node.span = span;
        }
        return first;
    };
    let id = push(document, Node::new(Kind::Text, span));
    if let Some(node) = document.nodes.get_mut(previous.0 as usize) {
        node.next = Some(id);
    }
    id
}

/// A link around blocks becomes a link around the words in each of them: a block is not drawn inside a link.
pub(super) fn spread_link(document: &mut Document, link: NodeId) {
    let Some(node) = document.nodes.get_mut(link.0 as usize) else { return };
    node.kind = Kind::Span;
    let attributes = node.attributes.clone();
    let mut stack = vec![link];
    while let Some(parent) = stack.pop() {
        let children: Vec<NodeId> = document.children(parent).collect();
        let wide: Vec<bool> = children.iter().map(|child| is_wide(document, *child)).collect();
        let mut run: Option<[NodeId; 2]> = None;
        for (child, wide) in children.into_iter().zip(wide) {
            if !wide {
                let seen = document.kind(child) != Kind::Text || !document.text(child).trim().is_empty();
                // White space between blocks is no link.
                run = run.map(|[first, _]| [first, child]).or(seen.then_some([child; 2]));
                continue;
            }
            wrap(document, parent, run.take(), attributes.clone());
            if document.kind(child) != Kind::CodeBlock {
                stack.push(child);
            }
        }
        wrap(document, parent, run, attributes.clone());
    }
}

/// A block, or inline markup around one.
fn is_wide(document: &Document, id: NodeId) -> bool {
    let kind = document.kind(id);
    !kind.is_inline() || (kind != Kind::Text && document.children(id).any(|child| is_wide(document, child)))
}

/// Puts a run of siblings, given by its first and last, into a link, which takes the place of the first.
fn wrap(document: &mut Document, parent: NodeId, run: Option<[NodeId; 2]>, attributes: Option<Box<Attributes>>) {
    let Some([first, last]) = run else { return };
    let span = document.span(first).join(document.span(last));
    let Some(node) = document.nodes.get_mut(first.0 as usize) else { return };
    let moved = std::mem::replace(node, Node { attributes, ..Node::new(Kind::Link, span) });
    let moved = push(document, moved);
    let last = if first == last { moved } else { last };
    let next = document.nodes.get_mut(last.0 as usize).and_then(|node| node.next.take());
    if let Some(node) = document.nodes.get_mut(first.0 as usize) {
        (node.first_child, node.last_child, node.next) = (Some(moved), Some(last), next);
    }
    if next.is_none()
        && let Some(node) = document.nodes.get_mut(parent.0 as usize)
    {
        node.last_child = Some(first);
    }
}

fn push(document: &mut Document, node: Node) -> NodeId {
    document.nodes.push(node);
    NodeId(u32::try_from(document.nodes.len() - 1).unwrap_or(u32::MAX))
}

#[derive(Debug, PartialEq, Eq)]
struct Address {
    start: usize,
    end: usize,
    url: String,
}

/// All addresses in a text, in order. An address is a run of ASCII without spaces, quotes or brackets,
/// so a Korean particle right behind it stays outside.
fn addresses(text: &str) -> Vec<Address> {
    let mut found = Vec::new();
    let mut at = 0;
    for run in text.split(|c: char| !is_address_char(c)) {
        let start = at;
        at += run.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        if run.len() < 5 {
            continue;
        }
        let lead = run.len() - run.trim_start_matches(['(', '[', '<', '/', ':', '.', '-', '~', ',', '*', '_']).len();
        let body = run.get(lead..).unwrap_or_default();
        let (lead, body) = match body.find("://").filter(|at| *at > 0) {
            Some(colon) => {
                let scheme = body.get(..colon).unwrap_or_default();
                let skip = scheme.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |i| i + 1);
                (lead + skip, body.get(skip..).unwrap_or_default())
            }
            None => match body.find('@') {
                // "Email:a@b.kr"
                Some(sign) => {
                    let skip = body.get(..sign).and_then(|head| head.rfind([':', '/', '|', '='])).map_or(0, |i| i + 1);
                    (lead + skip, body.get(skip..).unwrap_or_default())
                }
                None => (lead, body),
            },
        };
        let body = trim_end(body);
        if let Some(url) = address(body) {
            found.push(Address { start: start + lead, end: start + lead + body.len(), url });
        }
    }
    found
}

fn is_address_char(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '|' | '`' | '\\' | '^' | '{' | '}' | '[' | ']')
}

fn trim_end(run: &str) -> &str {
    let mut run = run.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~']);
    while run.ends_with(')') && run.matches(')').count() > run.matches('(').count() {
        run = run.strip_suffix(')').unwrap_or(run).trim_end_matches(['.', ',']);
    }
    run
}

fn address(run: &str) -> Option<String> {
    let head = run.get(..8.min(run.len()))?.to_ascii_lowercase();
    if (head.starts_with("https://") || head.starts_with("http://")) && run.len() > 10 {
        return url::link(run);
    }
    if run.contains("://") {
        return None;
    }
    if let Some((user, host)) = run.split_once('@') {
        let fine = !user.is_empty()
            && user.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'))
            && host.contains('.')
            && host
                .split('.')
                .all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        return fine.then(|| format!("mailto:{run}"));
    }
    url::is_bare_site(run).then(|| format!("https://{run}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text).iter().map(|address| &text[address.start..address.end]).collect()
    }

    #[test]
    fn finds_what_people_write() {
        assert_eq!(found("메일은 hannun@mail.kr로, 글은 https://a.kr/글.에"), ["hannun@mail.kr", "https://a.kr/"]);
        assert_eq!(found("(https://a.kr/x_(y)), www.hannun.kr."), ["https://a.kr/x_(y)", "www.hannun.kr"]);
        assert_eq!(found("Email:a@b.kr/github.com/hannun"), Vec::<&str>::new());
        assert_eq!(found("GitHub: github.com/hannun"), ["github.com/hannun"]);
    }

    #[test]
    fn leaves_names_alone() {
        assert_eq!(found("Node.js/Express, Socket.io, CI/CD, TCP/IP, @Transactional, a@b"), Vec::<&str>::new());
    }
}
