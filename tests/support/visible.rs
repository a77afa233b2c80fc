//! "No visible word is lost and none stands twice", as a comparison of two texts: what the tree holds, and
//! what the page shows.

use std::collections::{BTreeMap, HashSet};

use hannun::analysis::Analysis;
use hannun::markup::{Document, Kind, NodeId};
use hannun::text::Span;

/// A run of visible characters of the tree.
pub(crate) struct Piece<'d> {
    text: &'d str,
    span: Span,
    /// The source holds the characters as they are shown.
    literal: bool,
}

/// All visible characters of the tree in order. Comments are not visible; of a picture the alternative is.
pub(crate) fn pieces(document: &Document) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut stack = vec![Document::ROOT];
    while let Some(node) = stack.pop() {
        match document.kind(node) {
            Kind::Comment => continue,
            Kind::Text => pieces.push(Piece {
                text: document.text(node),
                span: document.span(node),
                literal: document.is_literal(node),
            }),
            Kind::Image => {
                let alt = document.attributes(node).and_then(|attributes| attributes.alt.as_deref());
                pieces.push(Piece { text: alt.unwrap_or_default(), span: document.span(node), literal: false });
            }
            _ => {}
        }
        let children: Vec<NodeId> = document.children(node).collect();
        stack.extend(children.into_iter().rev());
    }
    pieces
}

/// The visible text of the tree; blocks and forced breaks end a line.
pub(crate) fn text(document: &Document) -> String {
    let mut text = String::new();
    write(document, Document::ROOT, &mut text);
    text
}

fn write(document: &Document, node: NodeId, text: &mut String) {
    let kind = document.kind(node);
    match kind {
        Kind::Comment => return,
        Kind::Text => text.push_str(document.text(node)),
        Kind::Image => {
            let alt = document.attributes(node).and_then(|attributes| attributes.alt.as_deref());
            text.push_str(alt.unwrap_or_default());
        }
        Kind::SoftBreak | Kind::Break => text.push('\n'),
        _ => {}
    }
    for child in document.children(node) {
        write(document, child, text);
    }
    if !kind.is_inline() {
        text.push('\n');
    }
}

/// Letters and digits: what no layout may drop, add or double. The filler is a letter by name, but a blank to the eye.
pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c != '\u{3164}'
}

/// Also signs that carry meaning. Left out: white space, what can't be seen, and the marks that separate
/// the parts of a line or decorate it, which the template sets anew.
pub(crate) fn is_sign(c: char) -> bool {
    let invisible = c.is_control()
        || c == '\u{3164}'
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    let separator = "|｜│┃•·∙‧ㆍ・ㅣ▪◦■□▶▸※→➡-–—‑~〜/\\,.;:：=*_()[]{}<>#「」".contains(c);
    !c.is_whitespace() && !invisible && !separator
}

/// Compares the tree with the page. `Err` says which characters are missing or too many on the page.
pub(crate) fn compare(analysis: &Analysis, counts: fn(char) -> bool) -> Result<(), String> {
    let mut balance: BTreeMap<char, i64> = BTreeMap::new();
    let mut add = |text: &str, by: i64| {
        for c in text.chars().filter(|c| counts(*c)) {
            *balance.entry(c).or_default() += by;
        }
    };
    let mut vague = 0;
    // Of what is spelled otherwise in the source a move covers all, whatever part of it was moved.
    let mut covered: BTreeMap<char, i64> = BTreeMap::new();
    for piece in pieces(&analysis.document) {
        let moved: Vec<Span> = analysis.moves().iter().map(|moved| moved.span).collect();
        let overlaps = |span: &&Span| span.start < piece.span.end && piece.span.start < span.end;
        if piece.literal {
            for (at, c) in piece.text.char_indices() {
                let at = piece.span.start as usize + at;
                let inside = |span: &Span| (span.start as usize..span.end as usize).contains(&at);
                if !moved.iter().any(inside) {
                    add(c.encode_utf8(&mut [0; 4]), 1);
                }
            }
        } else if moved.iter().any(|span| span.start <= piece.span.start && piece.span.end <= span.end) {
            for c in piece.text.chars() {
                *covered.entry(c).or_default() += 1;
            }
        } else {
            vague += moved.iter().filter(overlaps).count();
            add(piece.text, 1);
        }
    }
    for moved in &analysis.moves() {
        add(&moved.shown, 1);
    }
    add(&analysis.text(), -1);
    for (c, count) in balance.iter_mut().filter(|(_, count)| **count < 0) {
        *count = (*count + covered.get(c).copied().unwrap_or_default()).min(0);
    }
    // Where a moved period stands in text with entities, how much of it was moved can't be told exactly.
    let missing: String = repeat(&balance, 1);
    let extra: String = repeat(&balance, -1);
    let tolerated = missing.chars().count() <= vague * 40 && extra.is_empty();
    if tolerated {
        return Ok(());
    }
    Err(format!("not on the page: {missing:?}; too often on the page: {extra:?}"))
}

fn repeat(balance: &BTreeMap<char, i64>, sign: i64) -> String {
    balance.iter().flat_map(|(c, count)| std::iter::repeat_n(*c, usize::try_from(count * sign).unwrap_or(0))).collect()
}

/// Where nothing was moved, the letters stand on the page in the order of the source.
pub(crate) fn in_order(analysis: &Analysis) -> Result<(), String> {
    if !analysis.moves().is_empty() {
        return Ok(());
    }
    let written: String =
        pieces(&analysis.document).iter().flat_map(|piece| piece.text.chars()).filter(|c| is_letter(*c)).collect();
    let shown: String = analysis.text().chars().filter(|c| is_letter(*c)).collect();
    if written == shown {
        return Ok(());
    }
    let at = written.chars().zip(shown.chars()).take_while(|(a, b)| a == b).count();
    let part = |text: &str| text.chars().skip(at).take(24).collect::<String>();
    Err(format!("after {at} letters the tree has {:?}, the page {:?}", part(&written), part(&shown)))
}

/// Words that stand apart in the tree have not grown together on the page.
pub(crate) fn words_stay_apart(analysis: &Analysis) -> Result<(), String> {
    let mut written = text(&analysis.document);
    for moved in &analysis.moves() {
        written.push('\n');
        written.push_str(&moved.shown);
    }
    let known: HashSet<&str> = words(&written).collect();
    let shown = analysis.text();
    match words(&shown).find(|word| !known.contains(word) && !known.iter().any(|known| known.contains(word))) {
        Some(word) => Err(format!("{word:?} is no word of the document")),
        None => Ok(()),
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty())
}
