//! A picture of another place that is kept now: where the text names it, and how it comes to name the kept one.

use super::FOLDER;
use crate::markup::{Document, Format, Kind, NodeId, is_elsewhere, parse};
use crate::text::{Span, TextEdit, apply_edits};

/// The address of the picture of another place in whose writing the caret stands, a byte of the text.
#[must_use]
pub fn far_at(source: &str, format: Format, caret: usize) -> Option<String> {
    let document = parse(source, format);
    let stands_in = |span: Span| span.start as usize <= caret && caret <= span.end as usize;
    let found = pictures(&document).find(|picture| stands_in(document.span(*picture)))?;
    let url = document.attributes(found)?.url.as_deref();
    url.filter(|url| is_elsewhere(url)).map(str::to_owned)
}

/// The edits after which every picture that came from `address` is the kept one of this name, in order. Links to the same address
/// stay: what they lead to is still there. None where no picture has that address, or its address can't be told from other words.
#[must_use]
pub fn bring(source: &str, format: Format, address: &str, name: &str) -> Vec<TextEdit> {
    let document = parse(source, format);
    let far: Vec<NodeId> = pictures(&document).filter(|picture| is_at(&document, *picture, address)).collect();
    let mut places: Vec<Span> = far.iter().filter_map(|picture| document.picture_source(*picture)).collect();
    if places.len() < far.len() {
        places.extend(definitions(source, address));
    }
    places.sort_unstable_by_key(|place| place.start);
    places.dedup();
    let kept = format!("{FOLDER}{name}");
    let edits: Vec<TextEdit> = places.into_iter().map(|span| TextEdit { span, insert: kept.clone() }).collect();
    // What was written in a way that is not seen through here is left as it is.
    let after = parse(&apply_edits(source, &edits), format);
    let count = |document: &Document, url: &str| pictures(document).filter(|one| is_at(document, *one, url)).count();
    let grown = count(&after, &kept) == count(&document, &kept) + far.len();
    let links = |document: &Document| nodes(document).filter(|node| document.kind(*node) == Kind::Link).count();
    if grown && links(&after) == links(&document) && after.len() == document.len() { edits } else { Vec::new() }
}

fn is_at(document: &Document, picture: NodeId, address: &str) -> bool {
    document.attributes(picture).and_then(|attributes| attributes.url.as_deref()) == Some(address)
}

pub(super) fn pictures(document: &Document) -> impl Iterator<Item = NodeId> {
    nodes(document).filter(|node| document.kind(*node) == Kind::Image)
}

/// All nodes, in order.
fn nodes(document: &Document) -> impl Iterator<Item = NodeId> {
    let mut waiting = vec![Document::ROOT];
    std::iter::from_fn(move || {
        let node = waiting.pop()?;
        let children: Vec<NodeId> = document.children(node).collect();
        waiting.extend(children.into_iter().rev());
        Some(node)
    })
}

/// Where an address stands in definitions, `[name]: address`, which pictures by reference share.
fn definitions(source: &str, address: &str) -> impl Iterator<Item = Span> {
    source.match_indices(address).filter_map(move |(at, _)| {
        let before = source.get(..at)?;
        let line = before.rsplit('\n').next()?.trim_end_matches('<').trim_end();
        let ends = source.get(at + address.len()..)?.chars().next().is_none_or(|c| c.is_whitespace() || c == '>');
        (ends && line.trim_start().starts_with('[') && line.ends_with("]:")).then(|| Span::new(at, at + address.len()))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FAR: &str = "https://pictures.example/a.png?x=1&y=2";
    const NAME: &str = "00000000000000aa.webp";
    const KEPT: &str = "pictures/00000000000000aa.webp";

    fn brought(source: &str, format: Format) -> String {
        apply_edits(source, &bring(source, format, FAR, NAME))
    }

    #[test]
    fn every_picture_of_the_address_becomes_the_kept_one_and_nothing_else_changes() {
        for source in [
            "![화면](FAR)\n\n글 ![다시](<FAR> \"제목\") 글\n\n- ![](FAR)\n",
            "[![화면](FAR)](https://b.example/)\n",
            "| 표 |\n|---|\n| ![화면](FAR) |\n",
            "<img src=\"FAR\" alt=\"화면\">\n\n<p><img alt='둘' src='FAR'></p>\n",
            "![화면][shot]\n\n![다시][shot]\n\n[shot]: FAR \"제목\"\n",
            "![화면][shot] ![하나](FAR)\n\n[shot]: <FAR>\n",
            "# 이한눈\n\n글\n",
        ] {
            let (far, kept) = (source.replace("FAR", FAR), source.replace("FAR", KEPT));
            assert_eq!(brought(&far, Format::Markdown), kept);
        }
        let html = format!("<p><img src=\"{}\"><img src={KEPT}></p>", FAR.replace('&', "&amp;"));
        assert_eq!(brought(&html, Format::Html), format!("<p><img src=\"{KEPT}\"><img src={KEPT}></p>"));
        // Written with entities in Markdown, too.
        let escaped = format!("![화면]({})", FAR.replace('&', "&amp;"));
        assert_eq!(brought(&escaped, Format::Markdown), format!("![화면]({KEPT})"));
    }

    #[test]
    fn links_code_words_and_other_addresses_stay() {
        for source in [
            "[큰 그림](FAR) FAR <FAR>\n",
            "`![화면](FAR)`\n\n```\n![화면](FAR)\n```\n",
            "![화면](FARx)\n",
            "<!-- ![화면](FAR) -->\n",
        ] {
            let source = source.replace("FAR", FAR);
            assert_eq!(brought(&source, Format::Markdown), source);
        }
        let linked = format!("[![{FAR}]({FAR})]({FAR})");
        assert_eq!(brought(&linked, Format::Markdown), format!("[![{FAR}]({KEPT})]({FAR})"));
    }

    #[test]
    fn the_picture_at_the_caret_is_found() {
        let source = format!("글 ![먼 화면]({FAR}) 글 ![가까운 화면]({KEPT})");
        let at = |caret| far_at(&source, Format::Markdown, caret);
        let far = Some(FAR.to_owned());
        let (start, end) = (source.find('!').unwrap_or_default(), source.find(") 글").unwrap_or_default() + 1);
        assert_eq!((at(start), at(start + 5), at(end)), (far.clone(), far.clone(), far));
        assert_eq!((at(0), at(source.len() - 3), at(source.len() + 9)), (None, None, None));
    }

    proptest! {
        #[test]
        fn what_is_brought_is_shown_and_nothing_else_is_lost(
            source in "(!\\[|\\]|\\(https://a.b/c\\)|<img src=https://a.b/c>|\\[x\\]|: https://a.b/c|\n|가| |<|`|\\PC){0,24}",
        ) {
            for format in [Format::Markdown, Format::Html] {
                let edits = bring(&source, format, "https://a.b/c", NAME);
                let after = apply_edits(&source, &edits);
                let document = parse(&after, format);
                let left = pictures(&document).filter(|one| is_at(&document, *one, "https://a.b/c")).count();
                prop_assert!(edits.is_empty() || left == 0);
                prop_assert_eq!(after.replace(KEPT, "https://a.b/c"), source.clone());
                let _ = far_at(&source, format, 7);
            }
        }
    }
}
